"""Pages in one place, of which those behind need no room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class PageStack(QStackedWidget):
    """As large as the page in front needs."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(lambda _: self.updateGeometry())  # another need

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        if shown is None:
            return QSize(0, 0)
        return shown.minimumSizeHint().expandedTo(shown.minimumSize())
