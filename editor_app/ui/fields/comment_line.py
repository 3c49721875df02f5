"""What a reviewer said about a field, in a line below it; a click leads to the thread."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import WrapLabel
from editor_app.ui.widgets.surfaces import IconLabel


class CommentLine(QFrame):
    """Takes no room while nobody said anything. Plain text, whatever it says."""

    clicked = Signal(str)  # id of the thread

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("quote", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._id = ""
        self._words = WrapLabel("", "caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 1, 0, 1)
        row.setSpacing(6)
        row.addWidget(
            IconLabel(look, "ri.chat-1-line", "tone.blue.fg", 14), 0, Qt.AlignmentFlag.AlignTop
        )
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What stands in the line."""
        return self._words.text()

    def say(self, id_: str, text: str) -> None:
        """Show what was said; an empty text takes the line away."""
        self._id = id_
        self._words.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if text else Qt.FocusPolicy.NoFocus)
        self.setVisible(bool(text))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit(self._id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit(self._id)
        else:
            super().keyPressEvent(event)
