"""An honest empty state for 统计, which this version does not have yet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.surfaces import EmptyState


class LaterScreen(QWidget):
    """Says what will be here, that it is not part of this version, and one way onward."""

    itemsRequested = Signal()

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("later.statistics")
        self.setProperty("pane", True)
        self.empty = EmptyState(
            kit.look,
            "ri.bar-chart-2-line",
            self.tr("Statistics"),
            self.tr(
                "Figures about columns, reviews and replies will stand here. They are not part"
                " of this version; what is overdue stands on the home screen."
            ),
            self.tr("Back to the items"),
            name="later.statistics.empty",
        )
        self.empty.activated.connect(self.itemsRequested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty)
