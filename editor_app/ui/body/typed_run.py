"""Characters typed one after the other are one step to undo, and one that more can join.

Qt makes one step of them, too, but a later change of style (``Standing``) joins only what stood in
an edit block: the style would be undone first, the words after it.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument


class TypedRun:
    """Knows where the last typed character ended; any other edit ends the run."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._state = (-1, -1)  # revision and place after the last character
        self._format = QTextCharFormat()  # what it was typed in

    @contextmanager
    def step(self, cursor: QTextCursor, written_in: QTextCharFormat) -> Iterator[None]:
        """Type a character at the cursor, which moves behind it."""
        before = self._document.revision()
        goes_on = self._state == (before, cursor.position()) and self._format == written_in
        goes_on = goes_on and not cursor.hasSelection()
        block = QTextCursor(cursor)
        if goes_on:
            block.joinPreviousEditBlock()
        else:
            block.beginEditBlock()
        try:
            yield
        finally:
            block.endEditBlock()
        if self._document.revision() != before:
            self.goes_on_behind(cursor, written_in)

    def goes_on_behind(self, cursor: QTextCursor, written_in: QTextCharFormat) -> None:
        """What is typed next joins what ends at the cursor: words of an input method, too."""
        self._state = (self._document.revision(), cursor.position())
        self._format = written_in
