"""A dialog that is as high as its words need, and never larger than the window it stands over."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from editor_app.ui.widgets.scroll_names import name_scroll_areas


class FittedDialog(QDialog):
    """Qt sizes a dialog for lines that do not wrap, and knows no smaller screen than its wish."""

    def showEvent(self, event: QShowEvent) -> None:
        name_scroll_areas(self, self.windowTitle())
        self.fit()
        super().showEvent(event)

    def fit(self) -> None:
        """Take the room that wrapped lines need, within the room there is."""
        room, layout = self._room(), self.layout()
        for child in self.findChildren(QWidget):
            child.ensurePolished()  # lines are measured in the fonts they are shown in
        if layout is not None:
            layout.activate()
        least = 0 if layout is None else layout.totalMinimumSize().width()  # a minimum set hides it
        width, height = min(max(self.width(), least), room.width()), self.height()
        if layout is not None and layout.hasHeightForWidth():
            height = max(height, layout.totalHeightForWidth(width))
        self.resize(width, min(height, room.height()))

    def _room(self) -> QSize:
        parent: QWidget | None = self.parentWidget()
        while parent is not None and isinstance(parent.window(), QDialog):
            parent = parent.window().parentWidget()
        if parent is not None and parent.window().isVisible():
            return parent.window().size()
        return self.screen().availableGeometry().size()
