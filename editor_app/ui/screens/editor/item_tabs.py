"""The tabs of open items: titles give way to an ellipsis first, then the row is scrolled."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QTabBar

from editor_app.ui.look import Look

_LEAST = 150  # pixels of a tab: icon, half a dozen characters, cross


class ItemTabs(QTabBar):
    """Qt scrolls a tab that is wider than the row and cuts its title off."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setElideMode(Qt.TextElideMode.ElideRight)

    def minimumTabSizeHint(self, index: int) -> QSize:
        whole = self.tabSizeHint(index)
        return QSize(min(whole.width(), self._look.theme.px(_LEAST)), whole.height())
