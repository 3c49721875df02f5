"""What rolls on a page of the first run, so that its buttons never do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

BAR = 12  # pixels at the right that the bar takes, and every line beside it keeps free


def rolling(content: QWidget, *, name: str) -> QScrollArea:
    """As wide as the page; a bar appears where the height does not do."""
    area = QScrollArea()
    area.setObjectName(name)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    content.setContentsMargins(0, 0, BAR, 0)
    area.setWidget(content)
    return area
