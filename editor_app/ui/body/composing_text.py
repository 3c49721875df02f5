"""A text that an input method composes in: its words count once they are committed."""

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from editor_app.ui.composing import belongs_to_input_method

_RECTANGLES = (Qt.InputMethodQuery.ImCursorRectangle, Qt.InputMethodQuery.ImAnchorRectangle)


class ComposingText(QTextEdit):
    """Tells of changes when they are whole: not of pre-edit text, nor of half an insertion."""

    edited = Signal()
    """The text changed; never while an input method composes."""
    _composing = False  # Qt sends events while the base classes are still being made
    _kept_back = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changed_while_composing = False
        self._composed_over = False  # a selection went when composing began

    @property
    def composing(self) -> bool:
        """Whether the text is not to be taken yet: an input method has not committed its words, or
        a long insertion is not whole.
        """
        return self._composing or self._kept_back

    def event(self, event: QEvent) -> bool:
        """While an input method composes no shortcut acts, and Enter only ends the composition."""
        if self._composing and belongs_to_input_method(event):
            event.accept()
            return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self.isReadOnly():  # Qt would take the words all the same
            event.ignore()
            return
        begins = not self._composing and bool(event.preeditString() or event.commitString())
        self._composing = bool(event.preeditString())
        if begins:
            self._composed_over = self.textCursor().hasSelection() and self._composing
            self.prepare_typing()
        if event.commitString() and self._composed_over and not begins:
            self._commit_over(event)
        else:
            super().inputMethodEvent(event)
        if event.commitString():
            self.note_committed()
        self._tell_edited(committed=bool(event.commitString()))

    def keep_back(self, on: bool) -> None:
        """While an insertion comes in turns nobody takes the text; then it was `edited` once."""
        self._kept_back = on
        self._tell_edited()

    def _tell_edited(self, *, committed: bool = False) -> None:
        """Some input methods commit a word and begin the next one in the same event."""
        settled = not self.composing or (committed and not self._kept_back)
        if self._changed_while_composing and settled:
            self._changed_while_composing = False
            self.edited.emit()

    def _commit_over(self, event: QInputMethodEvent) -> None:
        """Qt removed the selection when composing began; with the words that is one step."""
        self._composed_over = False
        whole = self.textCursor()
        whole.joinPreviousEditBlock()
        super().inputMethodEvent(event)
        whole.endEditBlock()

    def prepare_typing(self) -> None:
        """Called before characters arrive, from keys or an input method."""

    def note_committed(self) -> None:
        """Called when an input method committed words, before anybody is told of an edit."""

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: object = None) -> object:
        """Qt answers in coordinates of the viewport, input methods expect those of the widget."""
        answer = super().inputMethodQuery(query)
        if query in _RECTANGLES:
            corner = self.viewport().pos()
            if isinstance(answer, QRect):
                return answer.translated(corner)
            if isinstance(answer, QRectF):
                return answer.translated(corner.toPointF())
        return answer

    def _note_change(self) -> None:
        if self.composing:
            self._changed_while_composing = True
        else:
            self.edited.emit()
