"""Lay out a long text a little at a time, ahead of Qt, whose steps double up to 200,000 characters.

Such a step holds the window for 70 ms; ours end with the time they are given.
"""

from __future__ import annotations

from time import monotonic

from PySide6.QtGui import QTextDocument

_STEP = 8  # text blocks; a millisecond at most


class LayingOut:
    """How far a document is laid out."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._number = 0

    def begin(self) -> None:
        """A new text came in."""
        self._number = 0

    def go_on(self, milliseconds: float) -> bool:
        """Lay out until the time is up; tells whether nothing is left."""
        layout, last = self._document.documentLayout(), self._document.blockCount() - 1
        end = monotonic() + milliseconds / 1000
        while self._number < last:
            if monotonic() > end:
                return False
            self._number = min(self._number + _STEP, last)
            layout.blockBoundingRect(self._document.findBlockByNumber(self._number))
        return True
