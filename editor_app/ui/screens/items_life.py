"""What becomes of the chosen item on the public side: keys and menu lead to the same requests."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from editor_app.domain.editions import Act
from editor_app.presenters.items import Entry
from editor_app.services.acts import may_retry, may_withdraw_now, offered
from editor_app.ui.screens.items_row_actions import RowActions

_ACTS = MappingProxyType(
    {
        "item.withdraw": Act.WITHDRAW,
        "item.mark": Act.MARK,
        "item.correct": Act.CORRECT,
    }
)


class ItemLife(QObject):
    """Asks for nothing that the person may not ask for now."""

    scheduleRequested = Signal(object)  # ItemId: submit it for a set time
    actRequested = Signal(object, object)  # Act, ItemId
    retryRequested = Signal(object)  # ItemId: its schedule failed

    def __init__(
        self,
        row: RowActions,
        keys: Mapping[str, QAction],
        chosen: Callable[[], Entry | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._row, self._chosen = row, chosen
        row.scheduleRequested.connect(self.scheduleRequested)
        row.actRequested.connect(self.actRequested)
        row.retryRequested.connect(self.retryRequested)
        for key, act in _ACTS.items():
            keys[key].triggered.connect(lambda _=False, act=act: self._ask(act))
        keys["item.revise"].triggered.connect(self._revise)
        keys["item.schedule"].triggered.connect(self._schedule)
        keys["item.retry"].triggered.connect(self.retry)

    def retry(self) -> None:
        """Publish now what could not be published in time."""
        entry = self._chosen()
        if entry is not None and may_retry(entry.row.remote, self._row.person):
            self.retryRequested.emit(entry.row.item)

    def _ask(self, act: Act) -> None:
        entry = self._chosen()
        if entry is None:
            return
        remote, person = entry.row.remote, self._row.person
        now = act is Act.WITHDRAW and may_withdraw_now(remote, person)
        if now or act in offered(remote, person):
            self.actRequested.emit(act, entry.row.item)

    def _revise(self) -> None:
        entry = self._chosen()
        if entry is not None and self._row.revises(entry):
            self._row.openRequested.emit(entry.row.item)

    def _schedule(self) -> None:
        entry = self._chosen()
        if entry is not None and self._row.revises(entry):
            self.scheduleRequested.emit(entry.row.item)
