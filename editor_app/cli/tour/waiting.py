"""Waiting for what must come true, with Qt's event loop turning; never a blind pause."""

from collections.abc import Callable
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer

T = TypeVar("T")

PATIENCE = 20.0  # seconds until a condition counts as not coming true
_TURN_MS = 15


class TourError(Exception):
    """Something on the tour did not hold; the message is one sentence."""


def turn(milliseconds: int = _TURN_MS) -> None:
    """Let Qt work. Not ``QTest.qWait``: that keeps the interpreter lock, and the lanes starve."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(holds: Callable[[], object], sentence: str, seconds: float = PATIENCE) -> None:
    """Return as soon as ``holds``; raises ``TourError(sentence)`` when it does not in time."""
    until = monotonic() + seconds
    while not holds():
        if monotonic() > until:
            raise TourError(sentence)
        turn()


def wait_for(find: Callable[[], T | None], sentence: str, seconds: float = PATIENCE) -> T:
    """Give what ``find`` finds as soon as it finds something; raises ``TourError(sentence)``."""
    until = monotonic() + seconds
    while (found := find()) is None:
        if monotonic() > until:
            raise TourError(sentence)
        turn()
    return found


def require(holds: object, sentence: str) -> None:
    """Raise ``TourError(sentence)`` unless it holds now."""
    if not holds:
        raise TourError(sentence)
