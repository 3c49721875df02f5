"""Blocks on their way into a text: one step to undo, in however many turns they come."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from time import monotonic

from PySide6.QtGui import QTextCursor, QTextDocument

from editor_app.rendering.policy_fit import FitNote


class Insertion:
    """What is written so far. ``steps`` writes a block per step and sets ``first`` and ``end``."""

    def __init__(
        self,
        document: QTextDocument,
        steps: Callable[[Insertion], Iterator[None]],
        total: int,
        notes: Sequence[FitNote],
    ) -> None:
        self._document = document
        self._steps = steps(self)
        self._begun = False
        self.total, self.written = total, 0  # blocks
        self.notes = notes  # what the template had converted
        self.first = -1  # text block in which they begin
        self.end = QTextCursor(document)  # behind them, once all are written

    def go_on(self, until: float) -> bool:
        """Write until that moment, at least one block; tells whether nothing is left.

        Qt lays out what an edit block brought when it ends, so each turn is one; joined, all of
        them are undone as one. Nobody else may edit between two turns.
        """
        turn = QTextCursor(self._document)
        if self._begun:
            turn.joinPreviousEditBlock()
        else:
            turn.beginEditBlock()
        self._begun = True
        try:
            for _ in self._steps:
                self.written += 1
                if monotonic() > until:
                    return False
            return True
        finally:
            turn.endEditBlock()
