"""导入回执 of a draft: which file it was made from, and what became of every part of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from editor_app.domain.imports import Origin
from editor_app.ui import formats
from editor_app.ui.look import Look
from editor_app.ui.screens.imports.receipt_list import ReceiptList
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog


class ReceiptDialog(FittedDialog):
    """Opened with ``open()``; reports that the original file is wanted."""

    originalRequested = Signal()

    def __init__(self, look: Look, origin: Origin, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("receipt-dialog")
        self.setWindowTitle(self.tr("Import receipt"))
        self.setModal(True)
        told = self.tr("Made from {name}, {time}")
        words = told.format(name=origin.name, time=formats.when(origin.at))
        scroll = QScrollArea()
        scroll.setObjectName("receipt-dialog.scroll")
        scroll.setWidgetResizable(True)
        scroll.setWidget(ReceiptList(look, origin.receipt))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 16)
        column.setSpacing(12)
        heading = label(words, "sectionTitle", wrap=True)
        heading.setContentsMargins(24, 0, 24, 0)
        column.addWidget(heading)
        column.addWidget(scroll, 1)
        column.addLayout(self._buttons(look))
        self.resize(look.theme.px(560), look.theme.px(520))

    def _buttons(self, look: Look) -> QHBoxLayout:
        original = button(
            look,
            self.tr("Open the original file"),
            name="receipt-dialog.original",
            icon="ri.external-link-line",
        )
        close = button(look, self.tr("Close"), name="receipt-dialog.close", kind="primary")
        close.setDefault(True)
        original.clicked.connect(self.originalRequested)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(original)
        row.addWidget(close)
        return row
