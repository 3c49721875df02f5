"""A few lines to write: Ctrl+Enter confirms, Esc gives up, Tab goes on."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from editor_app.domain.plain_words import LONGEST, unfit
from editor_app.ui.look import Look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteEdit(QPlainTextEdit):
    """Grows with its words up to some lines. Its own keys come before those of the screen."""

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, look: Look, name: str, told: str, *, lines: int = 3) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(told)
        self.setPlaceholderText(told)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._look, self._lines = look, lines
        self._fit()
        self.textChanged.connect(self._fit)
        look.switch.changed.connect(self._fit)

    def words(self) -> str:
        """What was written, without blanks at the edges."""
        return self.toPlainText().strip()

    def fits(self, *, empty: bool = False) -> bool:
        """Whether it may be sent; if not, the field says so and keeps the words."""
        wrong = unfit(self.words(), LONGEST, empty=empty)
        told = ""
        if wrong is not None:
            told = self.tr(
                "1 to {limit} characters, without control or direction characters."
            ).format(limit=LONGEST)
        self.setProperty("problem", "error" if told else "")
        self.setToolTip(told)
        self.setAccessibleDescription(told)
        self.style().unpolish(self)
        self.style().polish(self)
        if told:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        return not told

    def event(self, event: QEvent) -> bool:
        """Ctrl+Enter and Esc belong to the words while somebody writes them."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _confirms(event):
            self.confirmed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        lines = min(8, max(self._lines, self.document().lineCount()))
        self.setFixedHeight(lines * line + self._look.theme.px(16))


def _is_ours(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent):
        return False
    return _confirms(event) or event.key() == Qt.Key.Key_Escape


def _confirms(event: QKeyEvent) -> bool:
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return control and event.key() in _ENTER
