"""Long insertions come into the text in turns, so that the window never stands still for them.

100 pages take 130 ms to write and lay out. Meanwhile keys and clicks are held back: nothing comes
between two turns, nothing is lost, and what was typed stands where it would after one insertion.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from editor_app.rendering.tree import Block
from editor_app.ui.body.insertion import Insertion
from editor_app.ui.body.numbers import NumberedBody
from editor_app.ui.held_input import HeldInput

_AT_ONCE = 60  # blocks; written in some 5 ms
_TURN = 0.006  # seconds of writing; laying that out takes as long again


class Filling(QObject):
    """Inserts blocks at a place, and tells how far it is."""

    progressed = Signal(int, int)  # blocks written, blocks in all

    def __init__(self, body: NumberedBody) -> None:
        super().__init__(body)
        self._body = body
        self.held = HeldInput(self)
        self.held.escaped.connect(self.cancel)
        self._insertion: Insertion | None = None
        self._then: Callable[[int], None] = _nothing
        self._elsewhere: QTextCursor | None = None  # where somebody goes on writing
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._turn)

    @property
    def busy(self) -> bool:
        """Whether an insertion is under way."""
        return self._insertion is not None

    def begin(
        self, place: QTextCursor, blocks: Sequence[Block], then: Callable[[int], None]
    ) -> None:
        """Insert blocks at a place in one step to undo; few blocks are there when this returns.

        ``then`` gets the text block in which they begin, -1 if nothing was inserted.
        """
        body = self._body
        own = body.textCursor()
        away = (own.position(), own.anchor()) != (place.position(), place.anchor())
        self._elsewhere = own if away else None
        body.setTextCursor(place)
        insertion = body.insertion(blocks) if len(blocks) > _AT_ONCE else None
        if insertion is None:
            first = body.insert_blocks(blocks)
            self._go_back()
            then(first)
            return
        self._insertion, self._then = insertion, then
        body.keep_back(True)
        self.held.hold()
        self._turn()

    def cancel(self) -> None:
        """Take all of it out again, as if it had never come."""
        if self._insertion is None:
            return
        self._timer.stop()
        self._insertion = None
        self._body.undo()
        self._body.document().clearUndoRedoStacks(QTextDocument.Stacks.RedoStack)
        self._go_back()
        self._body.keep_back(False)
        self._then(-1)
        self.held.release()

    def _turn(self) -> None:
        insertion = self._insertion
        assert insertion is not None
        first = not insertion.written
        try:
            done = insertion.go_on(monotonic() + _TURN)
        except Exception:
            self._let_go()  # a bug; whoever sits there must at least be able to undo
            raise
        if first:
            self._go_back()
        if done:
            self._end(insertion)
        else:
            self.progressed.emit(insertion.written, insertion.total)
            self._timer.start()

    def _let_go(self) -> None:
        self._insertion = None
        self._body.keep_back(False)
        self.held.release()

    def _end(self, insertion: Insertion) -> None:
        self._insertion = None
        self._body.keep_back(False)
        self._body.end_insertion(insertion)
        self._go_back()
        self._then(insertion.first)
        self.held.release()

    def _go_back(self) -> None:
        """Whoever writes elsewhere goes on writing there."""
        if self._elsewhere is not None:
            self._body.setTextCursor(self._elsewhere)
            self._body.ensureCursorVisible()


def _nothing(_: int) -> None:
    """What follows when nothing was asked to follow."""
