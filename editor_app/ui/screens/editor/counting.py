"""字数 of the page in front: counted a while after a change, a little at a time."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.presenters.text_count import count_words
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.screens.editor.timers import once

_AFTER_MS = 60  # neither each key nor each step of a selection is counted
_SLICE_MS = 5.0  # a long paste is read for its words a little at a time


class Counting(QObject):
    """Asks which body is in front when it counts."""

    counted = Signal(int, int)  # words of the body; of the selection, or -1

    def __init__(self, front: Callable[[], BodyEditor | None], parent: QObject) -> None:
        super().__init__(parent)
        self._front = front
        self._timer = once(self, _AFTER_MS, self.count)

    def watch(self, body: BodyEditor) -> None:
        """Count anew when it changes, or what is selected in it."""
        body.edited.connect(self._soon)
        body.selectionChanged.connect(self._soon)

    def count(self) -> None:
        """As soon as the text has been read back."""
        body = self._front()
        if body is None:
            return
        if not body.read_some(_SLICE_MS):
            QTimer.singleShot(0, self, self.count)
            return
        cursor = body.textCursor()
        chosen = count_words(cursor.selectedText()) if cursor.hasSelection() else -1
        self.counted.emit(body.word_count(), chosen)

    def _soon(self) -> None:
        if not self._timer.isActive():  # the numbers move while somebody types
            self._timer.start()
