"""Before a window goes: what the person confirmed is sent, not left waiting unseen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.domain.outbox import Operation, OperationKey, of_person
from editor_app.domain.workflow import OperationState
from editor_app.services.app import App
from editor_app.ui.runner import Lane, Runner
from editor_app.ui.sync_driver import SyncDriver

_PATIENCE_MS = 6_000  # then it waits in the outbox for the next start, as it would offline
_ON_THE_WAY = frozenset({OperationState.QUEUED, OperationState.SENDING})


class Leaving(QObject):
    """Leaving ends the undo window. Offline nothing is tried: the outbox keeps it."""

    sending = Signal(int)  # how many operations are being sent

    def __init__(self, app: App, runner: Runner, driver: SyncDriver, parent: QObject) -> None:
        super().__init__(parent)
        self._app, self._runner, self._driver = app, runner, driver
        self._then: Callable[[], None] | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._go)

    def run(self, then: Callable[[], None]) -> None:
        """Send what waits for its undo window to end, then go on."""
        self._then = then
        waiting = [one.key for one in self._mine() if one.state is OperationState.UNDOABLE]
        if not waiting or not self._driver.online:
            self._go()
            return
        self.sending.emit(len(waiting))
        self._patience.start()
        hurry = partial(self._hurry, waiting)
        self._runner.run(Lane.STORE, hurry, self._send, self._gave_up, self)

    def _hurry(self, keys: list[OperationKey]) -> None:
        for key in keys:
            self._app.submit.retry(key)

    def _send(self, _: None) -> None:
        self._driver.finished.connect(self._look)
        self._driver.kick()

    def _look(self, _: object) -> None:
        if not any(one.state in _ON_THE_WAY for one in self._mine()):
            self._go()

    def _mine(self) -> list[Operation]:
        return of_person(self._app.store.outbox.open(), self._app.session.person)

    def _gave_up(self, _: Exception) -> None:
        self._go()

    def _go(self) -> None:
        self._patience.stop()
        then, self._then = self._then, None
        if then is not None:
            then()
