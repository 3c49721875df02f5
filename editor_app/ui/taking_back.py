"""Taking an operation back from the outbox, as the notice about it offers."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from editor_app.domain.changes import touched
from editor_app.domain.outbox import Operation, OperationKey
from editor_app.services.submit import SubmitService
from editor_app.ui.faults import tell_fault
from editor_app.ui.hub import Hub
from editor_app.ui.runner import Lane, Runner


class TakingBack(QObject):
    """One for each screen: while the undo window lasts, or as long as nothing left."""

    def __init__(self, submit: SubmitService, hub: Hub, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._submit, self._hub, self._runner = submit, hub, runner

    def offer(self, operation: Operation, told: str, label: str, after: str = "") -> None:
        """Say what was done and how to take it back; ``after`` is said once it was."""
        self._hub.toast(told, label, partial(self.take, operation.key, after))

    def take(self, key: OperationKey, after: str = "") -> None:
        """Take it back; what cannot be is said in words."""
        done: Callable[[Operation], None] = partial(self._taken, after)
        work = partial(self._submit.take_back, key)
        self._runner.run(Lane.STORE, work, done, self._failed, self)

    def _taken(self, after: str, operation: Operation) -> None:
        self._hub.announce(touched(operation.item, outbox=True, queue=True))
        if after:
            self._hub.toast(after)

    def _failed(self, error: Exception) -> None:
        tell_fault(error, self._hub, self._runner)
