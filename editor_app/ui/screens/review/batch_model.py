"""The items of a batch: who goes along, and afterwards what became of each."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor_app.domain.outbox import OperationKey
from editor_app.presenters.batch import Batch
from editor_app.presenters.review import Outcome
from editor_app.presenters.review_load import Lists
from editor_app.services.batch import BatchItem, BatchResult
from editor_app.services.queue_filter import Facet
from editor_app.ui.look import Look
from editor_app.ui.messages import message_for
from editor_app.ui.screens.level_words import level_name
from editor_app.ui.screens.review.filter_words import value_word
from editor_app.ui.tips import plain_tip
from editor_app.ui.widgets.chip import ChipSpec
from editor_app.ui.widgets.roles import Role
from editor_app.ui.words import state_chip

_Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class BatchModel(QAbstractListModel):
    """One row per item, first as planned, then with its result."""

    def __init__(self, look: Look, batch: Batch, lists: Lists, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._batch, self._lists = look, batch, lists
        self._items = (*batch.going, *batch.left_out)
        self._results: dict[str, BatchResult] = {}
        self._taken: set[OperationKey] = set()

    def show_results(self, results: Sequence[BatchResult]) -> None:
        """What became of them."""
        self._results = {one.item.item: one for one in results}
        self._retell()

    def show_taken(self, keys: Sequence[OperationKey]) -> None:
        """These were taken back."""
        self._taken |= set(keys)
        self._retell()

    def result(self, index: _Index) -> BatchResult | None:
        """What became of the item of a row, if it can still be taken back."""
        found = self._results.get(self._items[index.row()].item) if index.isValid() else None
        if found is None or found.operation is None or found.operation.key in self._taken:
            return None
        return found

    def open_results(self) -> tuple[BatchResult, ...]:
        """Those that can still be taken back."""
        rows = (self.result(self.index(at)) for at in range(self.rowCount()))
        return tuple(row for row in rows if row is not None)

    def rowCount(self, parent: _Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one = self._items[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one.title
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(f"{one.title}\n{self._caption(one)}")
            case Role.CAPTION:
                return self._caption(one)
            case Role.CHIP:
                return self._chip(one)
            case Role.KEY:
                return one.item
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{one.title}, {self._chip(one).text}, {self._caption(one)}"
        return None

    def _caption(self, one: BatchItem) -> str:
        found = self._results.get(one.item)
        if found is not None and found.error is not None:
            return message_for(found.error).what
        if not one.read:
            return self.tr("The version that waits now was not opened by you.")
        parts = (value_word(Facet.UNIT, one.unit, self._lists), level_name(one.level))
        return " · ".join(parts)

    def _chip(self, one: BatchItem) -> ChipSpec:
        found = self._results.get(one.item)
        if found is None and one.read:
            if self._batch.outcome is Outcome.APPROVE:
                return ChipSpec(text=self.tr("Approve"), tone="green", icon="ri.check-line")
            return ChipSpec(text=self.tr("Return"), tone="red", icon="ri.arrow-go-back-line")
        if found is None or found.left_out:
            return ChipSpec(text=self.tr("Not looked at"), tone="neutral", icon="ri.eye-line")
        if found.operation is None:
            return ChipSpec(text=self.tr("Not taken"), tone="red", icon="ri.error-warning-line")
        if found.operation.key in self._taken:
            return ChipSpec(
                text=self.tr("Taken back"), tone="neutral", icon="ri.arrow-go-back-line"
            )
        return state_chip(self._look.theme, "outbox", "queued")

    def _retell(self) -> None:
        if self._items:
            self.dataChanged.emit(self.index(0), self.index(len(self._items) - 1))
