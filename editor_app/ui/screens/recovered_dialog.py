"""Every text that was recovered after an end that was not clean: read one, or all are good."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.domain.backups import KeptItem
from editor_app.ui.look import Look
from editor_app.ui.models.backups_list import KeptItemsModel
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot
from editor_app.ui.widgets.row_list import row_list


class RecoveredDialog(FittedDialog):
    """Opened with ``open()``."""

    openAsked = Signal(object)  # ItemId
    allGood = Signal()

    def __init__(
        self, look: Look, rows: Sequence[KeptItem], now: Callable[[], datetime], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("recovered")
        self.setWindowTitle(self.tr("Recovered items"))
        told = self.tr(
            "These were being written when the program ended. Each opens as it was at its time; at "
            "most the last two seconds of typing are missing."
        )
        self.items = KeptItemsModel(now, self)
        self.items.show(rows)
        self.list = row_list(look, "recovered.items", self.windowTitle(), self.items)
        self.list.setCurrentIndex(self.items.index(0, 0))
        self.list.activated.connect(lambda _: self.open_item())
        good = button(look, self.tr("All good"), name="recovered.good")
        good.clicked.connect(self._all_good)
        close = button(look, self.tr("Close"), name="recovered.close")
        close.clicked.connect(self.reject)
        go = button(look, self.tr("Open the item"), name="recovered.open", kind="primary")
        go.setDefault(True)
        go.clicked.connect(self.open_item)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(told, "body", wrap=True))
        column.addWidget(self.list, 1)
        column.addLayout(foot([close, go], [good], gap=8))
        self.resize(look.theme.px(560), look.theme.px(420))
        self.list.setFocus()

    def open_item(self) -> None:
        """Read the one in front."""
        row = self.items.row(self.list.currentIndex())
        if row is not None:
            self.accept()
            self.openAsked.emit(row.item)

    def _all_good(self) -> None:
        self.accept()
        self.allGood.emit()
