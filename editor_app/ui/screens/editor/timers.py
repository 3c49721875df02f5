"""Timers that fire once; who needs another clock, as tests do, gives another maker."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer


class Timer(Protocol):
    """The part of ``QTimer`` that is used, with its names."""

    def start(self) -> None: ...
    def stop(self) -> None: ...
    def isActive(self) -> bool: ...


MakeTimer = Callable[[QObject, int, Callable[[], None]], Timer]


def once(owner: QObject, milliseconds: int, do: Callable[[], None]) -> QTimer:
    """A timer that fires once after each start."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(do)
    return timer
