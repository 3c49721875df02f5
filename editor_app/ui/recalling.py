"""撤回送审: takes an item back before the first decision; undone while nothing has left."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from editor_app.domain.changes import touched
from editor_app.domain.item import ItemId
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person
from editor_app.services.submit import SubmitService
from editor_app.ui.faults import tell_fault
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.taking_back import TakingBack


class Recalling(QObject):
    """Puts a recall into the outbox; the toast offers to take it out again."""

    def __init__(
        self,
        kit: ScreenKit,
        submit: SubmitService,
        person: Callable[[], Person],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._kit, self._submit, self._person = kit, submit, person
        self._back = TakingBack(submit, kit.hub, kit.runner, self)

    def recall(self, item: ItemId) -> None:
        """Ask the portal for the item."""
        submit, person = self._submit, self._person()
        self._kit.runner.run(
            Lane.STORE, lambda: submit.recall(item, person), self._asked, self._failed, self
        )

    def _asked(self, operation: Operation) -> None:
        self._kit.hub.announce(touched(operation.item, outbox=True))
        told = self.tr(
            "The recall waits in the outbox. Your text stays as it is; once the portal confirms, "
            "you can go on writing and submit again."
        )
        self._back.offer(operation, told, self.tr("Undo"))

    def _failed(self, error: Exception) -> None:
        tell_fault(error, self._kit.hub, self._kit.runner)
