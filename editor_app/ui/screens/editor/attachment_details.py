"""What is known of one file: what was found inside, what can be done, and its text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button, label


class AttachmentDetails(QWidget):
    """Findings with their places, the way to clean, and the words to read along."""

    cleanAsked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("attachment-details")
        self._problems = label("", "secondary", name="attachment-problems", wrap=True)
        self._clean = button(
            look,
            self.tr("Clean a copy…"),
            name="attachment-clean",
            icon="ri.eraser-line",
            small=True,
        )
        self._clean.clicked.connect(self.cleanAsked)
        self._head = label(self.tr("Text of the file"), "caption")
        self._text = QPlainTextEdit()
        self._text.setObjectName("attachment-text")
        self._text.setAccessibleName(self.tr("Text of the file"))
        self._text.setReadOnly(True)
        self._text.setMinimumHeight(look.theme.px(56))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._problems)
        column.addWidget(self._clean, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._head)
        column.addWidget(self._text, 1)

    def show_file(self, problems: tuple[str, ...], text: str, *, cleanable: bool) -> None:
        """Show one file's problems, a line each, and its text."""
        self._problems.setText("\n".join(f"• {one}" for one in problems))
        self._problems.setVisible(bool(problems))
        self._clean.setVisible(cleanable)
        self._head.setVisible(bool(text))
        self._text.setVisible(bool(text))
        if self._text.toPlainText() != text:
            self._text.setPlainText(text)

    def select(self, words: str) -> None:
        """Select the first place of these words in the text, and bring it into sight."""
        self._text.moveCursor(QTextCursor.MoveOperation.Start)
        if words and self._text.find(words):
            self._text.centerCursor()
