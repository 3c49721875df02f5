"""When to talk to the portal: on a wish, when an operation may leave, and now and then."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, QRandomGenerator, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from editor_app.domain.changes import Changes
from editor_app.domain.errors import Code
from editor_app.domain.outbox import Operation, OperationKey
from editor_app.domain.workflow import OperationState
from editor_app.services.rhythm import Rhythm
from editor_app.services.sync import SyncEngine, SyncReport
from editor_app.ui.hub import Hub
from editor_app.ui.runner import Lane, Runner

_PULSE_MS = 3_500  # with the three seconds of a hello: 离线 and 在线 are told within some five
_PULSE_SPREAD_MS = 1_000
_SOONEST_MS = 200
_MARGIN_MS = 50  # past the moment itself
_LOOKED_AT = Qt.ApplicationState.ApplicationActive
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
        self._rhythm = Rhythm(lambda: float(seconds))
        self._regular = QTimer(self)
        self._regular.setSingleShot(True)
        self._regular.timeout.connect(self.kick)
        self._greeting = False
        self._pulse = QTimer(self)
        self._pulse.setInterval(_PULSE_MS + QRandomGenerator.global_().bounded(_PULSE_SPREAD_MS))
        self._pulse.timeout.connect(self._greet)
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
            self._pulse.start()
            self.kick()

    def stop(self) -> None:
        """No further pass; one under way ends by its own time-outs."""
        self._stopped = True
        self._regular.stop()
        self._next.stop()
        self._pulse.stop()

    def kick(self) -> None:
        """Ask for a pass."""
        if self._stopped or self._engine is None:
            return
        if self._running:
            self._wished = True
            return
        self._running = True
        self._regular.stop()
        self.started.emit()
        self._runner.run(Lane.SYNC, self._engine.run_once, self._done, self._failed, self)

    def reconcile(self, key: OperationKey) -> None:
        """向门户核对 one operation."""
        if self._engine is not None and not self._stopped:
            ask = partial(self._engine.reconcile, key)
            self._runner.run(Lane.SYNC, ask, self._reconciled, self.broken.emit, self)

    def _done(self, report: SyncReport) -> None:
        self._running = False
        self._told(report)
        self._rhythm.heard(news=bool(report.sent or report.received))
        self._wait_regularly()
        self._wished = self._wished or (report.more and report.online)
        if not self._go_on():
            self._plan(report)

    def _failed(self, error: Exception) -> None:
        """A bug in the pass: the regular timer tries again, not the next tick."""
        self._running = False
        self._wait_regularly()
        self.broken.emit(error)
        self._go_on()

    def _reconciled(self, report: SyncReport) -> None:
        """What the portal said about one operation says nothing about the connection: a pass does.

        It also sends at once what the portal turned out not to know.
        """
        self._hub.announce(report.changes)
        self.kick()

    def _told(self, report: SyncReport) -> None:
        self.report = report
        self._hub.announce(report.changes)
        self.finished.emit(report)

    def _wait_regularly(self) -> None:
        if not self._stopped:
            self._regular.start(int(self._rhythm.seconds() * 1000))

    def _greet(self) -> None:
        """Look whether the portal is there: while somebody looks at the window, or it was not.

        One small request without a token; a whole pass follows only when the portal is back.
        """
        if self._engine is None or self._running or self._greeting or self.report is None:
            return
        if self.online and QGuiApplication.applicationState() is not _LOOKED_AT:
            return
        self._greeting = True
        self._runner.run(Lane.SYNC, self._engine.hello, self._greeted, self._not_greeted, self)

    def _greeted(self, there: bool) -> None:
        self._greeting = False
        if self._stopped or self._running or self.report is None:
            return
        if there and not self.online and not self.report.signed_out:
            self.kick()
        elif not there and self.online:
            gone = replace(
                self.report,
                online=False,
                failed=Code.OFFLINE,
                changes=Changes(),
                sent=0,
                received=0,
            )
            self._told(gone)

    def _not_greeted(self, error: Exception) -> None:
        self._greeting = False
        self.broken.emit(error)

    def _go_on(self) -> bool:
        """Begin the pass that was wished for meanwhile; whether there was a wish."""
        wished, self._wished = self._wished, False
        if wished:
            self.kick()
        return wished

    def _plan(self, report: SyncReport) -> None:
        """Wake up when the next operation may leave.

        What was due when the pass began and still waits is not this person's, stands behind
        another operation of its item, or was kept back by the portal: asking at once would only
        ask again.
        """
        if self._stopped or report.signed_out:
            return
        if not report.online:
            return  # the pulse looks whether it is back
        now = datetime.now(UTC)
        due = [one.not_before for one in self._waiting() if one.state in _WAITS]
        late = [moment for moment in due if moment > report.at]
        if late:
            soon = int((min(late) - now).total_seconds() * 1000) + _MARGIN_MS
            self._next.start(max(_SOONEST_MS, soon))
