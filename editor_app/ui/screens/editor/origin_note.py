"""由 通知.docx 导入: the line in 历史 that leads to the receipt and to the original file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.errors import EditorError
from editor_app.domain.imports import Origin
from editor_app.domain.item import ItemId
from editor_app.services.imports import ImportService
from editor_app.ui import formats
from editor_app.ui.faults import tell_fault
from editor_app.ui.hub import Hub
from editor_app.ui.look import Look
from editor_app.ui.runner import Lane, Runner
from editor_app.ui.screens.imports.originals import open_copy, write_copy
from editor_app.ui.screens.imports.receipt_dialog import ReceiptDialog
from editor_app.ui.widgets.controls import button, label


class Origins(QObject):
    """Knows where an item came from, and shows it."""

    def __init__(
        self, imports: ImportService, look: Look, runner: Runner, hub: Hub, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._imports, self._look = imports, look
        self._runner, self._hub, self._parent = runner, hub, parent
        self.open_file: Callable[[Path], None] = open_copy

    def note(self, item: ItemId) -> QWidget | None:
        """The line about the file an item was made from; none for one that was written here."""
        try:
            origin = self._imports.origin(item)
        except EditorError:  # a damaged receipt is no reason to hide the versions
            return None
        return None if origin is None else self._line(origin)

    def show_receipt(self, origin: Origin) -> None:
        """导入回执."""
        dialog = ReceiptDialog(self._look, origin, self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.originalRequested.connect(partial(self.open_original, origin))
        dialog.open()

    def open_original(self, origin: Origin) -> None:
        """A copy of the original file, in the program that opens such files."""
        self._runner.run(
            Lane.MEDIA,
            lambda: write_copy(origin, self._imports.original(origin)),
            self.open_file,
            self._fail,
            self,
        )

    def _line(self, origin: Origin) -> QWidget:
        line = QFrame()
        line.setObjectName("origin")
        line.setProperty("line", "bottom")
        told = self.tr("Made from {name}, {time}")
        words = told.format(name=origin.name, time=formats.when(origin.at))
        receipt = button(self._look, self.tr("Import receipt"), name="origin.receipt", kind="link")
        original = button(
            self._look, self.tr("Open the original file"), name="origin.file", kind="link"
        )
        receipt.clicked.connect(partial(self.show_receipt, origin))
        original.clicked.connect(partial(self.open_original, origin))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(receipt)
        row.addWidget(original)
        row.addStretch(1)
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 8, 0, 8)
        column.addWidget(label(words, "body", wrap=True))
        column.addLayout(row)
        return line

    def _fail(self, error: Exception) -> None:
        tell_fault(error, self._hub, self._runner)
