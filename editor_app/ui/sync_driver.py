"""When to talk to the portal: on a wish, when an operation may leave, and now and then."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.domain.outbox import Operation, OperationKey
from editor_app.domain.workflow import OperationState
from editor_app.services.sync import SyncEngine, SyncReport
from editor_app.ui.hub import Hub
from editor_app.ui.runner import Lane, Runner

_OFFLINE_MS = 5_000  # how soon to look again after a pass found no portal
_WAITS = frozenset({OperationState.UNDOABLE, OperationState.QUEUED, OperationState.UNKNOWN})


class SyncDriver(QObject):
    """One pass at a time on the sync lane; a wish during a pass is remembered, never lost."""

    started = Signal()
    finished = Signal(object)  # SyncReport
    broken = Signal(object)  # an exception that is a bug

    def __init__(
        self,
        engine: SyncEngine | None,
        waiting: Callable[[], list[Operation]],
        runner: Runner,
        hub: Hub,
        seconds: int,
        parent: QObject | None = None,
    ) -> None:
        """Without an engine there is no portal: nothing is tried. ``waiting``: open operations."""
        super().__init__(parent)
        self._engine, self._waiting, self._runner, self._hub = engine, waiting, runner, hub
        self._running = False
        self._wished = False
        self._stopped = engine is None
        self.report: SyncReport | None = None
        self._regular = QTimer(self)
        self._regular.setInterval(seconds * 1000)
        self._regular.timeout.connect(self.kick)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self.kick)

    @property
    def online(self) -> bool:
        """Whether the last pass heard the portal."""
        return self.report is not None and self.report.online

    @property
    def running(self) -> bool:
        """Whether a pass is under way."""
        return self._running

    def start(self) -> None:
        """Begin: one pass now, then regularly."""
        if not self._stopped:
            self._regular.start()
            self.kick()

    def stop(self) -> None:
        """No further pass; one under way ends by its own time-outs."""
        self._stopped = True
        self._regular.stop()
        self._next.stop()

    def kick(self) -> None:
        """Ask for a pass."""
        if self._stopped or self._engine is None:
            return
        if self._running:
            self._wished = True
            return
        self._running = True
        self.started.emit()
        self._runner.run(Lane.SYNC, self._engine.run_once, self._done, self._failed, self)

    def reconcile(self, key: OperationKey) -> None:
        """向门户核对 one operation."""
        if self._engine is not None and not self._stopped:
            ask = partial(self._engine.reconcile, key)
            self._runner.run(Lane.SYNC, ask, self._told, self._failed, self)

    def _done(self, report: SyncReport) -> None:
        self._running = False
        self._told(report)
        if self._wished:
            self._wished = False
            self.kick()
        else:
            self._plan()

    def _told(self, report: SyncReport) -> None:
        self.report = report
        self._hub.announce(report.changes)
        self.finished.emit(report)

    def _failed(self, error: Exception) -> None:
        self._running = False
        self.broken.emit(error)
        self._plan()

    def _plan(self) -> None:
        """Wake up when the next operation may leave, or soon after an outage."""
        if self._stopped:
            return
        now = datetime.now(UTC)
        due = [one.not_before for one in self._waiting() if one.state in _WAITS]
        waits = [max(200, int((moment - now).total_seconds() * 1000) + 50) for moment in due]
        if self.report is not None and not self.report.online:
            waits.append(_OFFLINE_MS)
        if waits and not (self.report is not None and self.report.signed_out):
            self._next.start(min(waits))
