"""A table of whole rows, as wide as its pane, with a ring around the row the keyboard is on."""

from PySide6.QtCore import QAbstractItemModel, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from editor_app.ui.look import Look
from editor_app.ui.widgets.rows import paint_focus_ring


class RowTable(QTableView):
    """Nothing is edited in it, and Tab leaves it."""

    def __init__(self, look: Look, name: str, told: str, model: QAbstractItemModel) -> None:
        """``name`` for tests, ``told`` for screen readers."""
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self.setAccessibleName(told)
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        keyboard = self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        if self.hasFocus() and keyboard and self.currentIndex().isValid():
            row = self.visualRect(self.currentIndex())
            painter = QPainter(self.viewport())
            whole = QRect(0, row.y(), self.viewport().width(), row.height())
            paint_focus_ring(painter, whole, self._look.theme)
            painter.end()

    def stretch(self, column: int, least: int) -> None:
        """Columns keep their widths, of which none is under ``least``; one takes the rest."""
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(least)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
