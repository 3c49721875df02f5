"""Reads moments on a lane, one at a time; of several wishes meanwhile only the last one counts."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor_app.domain.item import Content
from editor_app.presenters.against import Against
from editor_app.presenters.history import HistoryPresenter, Seen
from editor_app.services.history import Timeline
from editor_app.ui.runner import Lane, Runner

_Wish = tuple[Timeline, int, Against, Content]


class Reading(QObject):
    """A slider that is dragged over hundreds of moments reads the first and the last."""

    done = Signal(object)  # Seen
    refused = Signal(int, object)  # number of the moment, Exception

    def __init__(self, presenter: HistoryPresenter, runner: Runner, owner: QWidget) -> None:
        super().__init__(owner)
        self._presenter, self._runner = presenter, runner
        self._busy = False
        self._next: _Wish | None = None

    def ask(self, timeline: Timeline, number: int, against: Against, now: Content) -> None:
        """Read a moment, now or after the one that is being read."""
        if self._busy:
            self._next = (timeline, number, against, now)
            return
        self._busy = True
        see = partial(self._presenter.see, timeline, number, against, now)
        self._runner.run(Lane.MEDIA, see, self._read, partial(self._not_read, number), self)

    def _read(self, seen: Seen) -> None:
        if not self._overtaken():
            self.done.emit(seen)

    def _not_read(self, number: int, error: Exception) -> None:
        if not self._overtaken():
            self.refused.emit(number, error)

    def _overtaken(self) -> bool:
        self._busy = False
        wish, self._next = self._next, None
        if wish is not None:
            self.ask(*wish)
        return wish is not None
