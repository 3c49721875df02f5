"""Lets old states of the journal go: a slice at a time on the store lane, when nothing waits."""

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from editor_app.domain.changes import Changes
from editor_app.domain.errors import EditorError
from editor_app.domain.item import ItemId
from editor_app.services.history import HistoryService
from editor_app.ui.hub import Hub
from editor_app.ui.runner import Lane, Runner

_AFTER_START_MS = 30_000
_REST_MS = 60_000  # between two looks at what was written meanwhile
_SWEEP_MS = 6 * 3_600_000  # between two looks at everything: all states together have a bound
_BREATH_MS = 100  # between two slices: a save that waits goes first


class HistoryKeeping(QObject):
    """Looks through every item after the start and some times a day, else at those written."""

    def __init__(
        self, history: HistoryService, runner: Runner, hub: Hub, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._history, self._runner = history, runner
        self._waiting: deque[ItemId] = deque()
        self._written: set[ItemId] = set()
        self._running = False
        self._rest = self._timer(_REST_MS, self._take_written)
        self._breath = self._timer(_BREATH_MS, self._slice)
        self._again = self._timer(_SWEEP_MS, self.sweep)
        self._first = self._timer(_AFTER_START_MS, self.sweep)
        hub.changed.connect(self._changed)

    def start(self) -> None:
        """The window stands: begin a while later."""
        self._first.start()

    def sweep(self) -> None:
        """Look through every item now."""
        self._again.start()
        self._runner.run(Lane.STORE, self._history.items, self._found, self._went_wrong, self)

    @property
    def at_rest(self) -> bool:
        """Whether there is nothing to look at."""
        return not self._running and not self._waiting

    def _found(self, items: tuple[ItemId, ...]) -> None:
        self._waiting.extend(items)
        self._slice()

    def _changed(self, changes: Changes) -> None:
        self._written |= changes.items
        if self._written and not self._rest.isActive():
            self._rest.start()

    def _take_written(self) -> None:
        self._waiting.extend(self._written)
        self._written.clear()
        self._slice()

    def _slice(self) -> None:
        if self._running or not self._waiting:
            return
        self._running = True
        thin = partial(self._history.thin_some, self._waiting[0])
        self._runner.run(Lane.STORE, thin, self._thinned, self._went_wrong, self)

    def _thinned(self, more: bool) -> None:
        self._running = False
        if not more:
            self._waiting.popleft()
        if self._waiting:
            self._breath.start()

    def _went_wrong(self, error: Exception) -> None:
        """A store that refuses is told by saving; what waits is looked at again next time."""
        self._running = False
        self._waiting.clear()
        if not isinstance(error, EditorError):
            self._runner.failedUnheard.emit(error)

    def _timer(self, milliseconds: int, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(do)
        return timer
