"""Timers on a clock that is moved by hand."""

from collections.abc import Callable

from PySide6.QtCore import QObject


class HandTimer:
    """Implements ``timers.Timer``: fires once after each start, when its clock gets there."""

    def __init__(self, clock: "HandTimers", milliseconds: int, do: Callable[[], None]) -> None:
        self._clock, self._milliseconds, self.do = clock, milliseconds, do
        self.at: int | None = None

    def start(self) -> None:
        self.at = self._clock.now + self._milliseconds

    def stop(self) -> None:
        self.at = None

    def isActive(self) -> bool:  # noqa: N802 - Qt's name
        return self.at is not None


class HandTimers:
    """Makes timers and moves their time, in milliseconds."""

    def __init__(self) -> None:
        self.now = 0
        self._made: list[HandTimer] = []

    def make(self, owner: QObject, milliseconds: int, do: Callable[[], None]) -> HandTimer:
        timer = HandTimer(self, milliseconds, do)
        self._made.append(timer)
        return timer

    def forward(self, milliseconds: int) -> None:
        """Let time pass; what is due fires in its order."""
        end = self.now + milliseconds
        while True:
            due = [one for one in self._made if one.at is not None and one.at <= end]
            if not due:
                break
            first = min(due, key=lambda one: one.at or 0)
            self.now, first.at = max(self.now, first.at or 0), None
            first.do()
        self.now = end
