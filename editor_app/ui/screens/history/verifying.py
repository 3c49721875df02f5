"""Verifies the texts of a history beside reading it, a slice at a time; tells what is damaged."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor_app.presenters.history import HistoryPresenter
from editor_app.services.history import Point
from editor_app.ui.runner import Lane, Runner


class Verifying(QObject):
    """Ends with its owner: a slice that comes home to nobody is the last one."""

    found = Signal(object)  # frozenset of the keys of all damaged points

    def __init__(self, presenter: HistoryPresenter, runner: Runner, owner: QWidget) -> None:
        super().__init__(owner)
        self._presenter, self._runner = presenter, runner
        self._points: tuple[Point, ...] = ()
        self.damaged: frozenset[str] = frozenset()

    def start(self, points: Sequence[Point]) -> None:
        """Verify all of these, the newest first."""
        self._points = tuple(points)
        self._slice(0)

    def note(self, key: str) -> None:
        """A point turned out to be damaged when it was read."""
        self._add(frozenset({key}))

    def _slice(self, number: int) -> None:
        verify = partial(self._presenter.damaged, self._points, number)
        self._runner.run(Lane.MEDIA, verify, partial(self._done, number), _wait, self)

    def _done(self, number: int, told: tuple[frozenset[str], bool]) -> None:
        found, ended = told
        self._add(found)
        if not ended:
            self._slice(number + 1)

    def _add(self, keys: frozenset[str]) -> None:
        if keys - self.damaged:
            self.damaged |= keys
            self.found.emit(self.damaged)


def _wait(error: Exception) -> None:
    """Reading a moment verifies it as well; a store that cannot be read is told there."""
