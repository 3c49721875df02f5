"""The proposals of house style as a tree of two levels: kinds, and the places below them."""

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from editor_app.presenters.tidy import TidyGroup, TidyPresenter, visible
from editor_app.services.tidy import Change
from editor_app.ui.widgets.roles import Role

_Index = QModelIndex | QPersistentModelIndex
_GROUP = 2**31 - 1  # internal id of a kind's row; a place carries its kind's row


class TidyModel(QAbstractItemModel):
    """Check marks are the presenter's choices; a kind's mark stands for all of its places."""

    chosen = Signal()

    def __init__(self, presenter: TidyPresenter, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._presenter, self._language = presenter, language

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own default
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() if parent.isValid() else _GROUP)

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]  # Qt overloads it
        if not index.isValid() or index.internalId() == _GROUP:
            return QModelIndex()
        return self.createIndex(int(index.internalId()), 0, _GROUP)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        if not parent.isValid():
            return len(self._presenter.groups)
        return len(self._group(parent).numbers) if parent.internalId() == _GROUP else 0

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        group, number = self._group(index), self.number(index)
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._state(group, number)
        if role == Role.HEADING:
            return number is None
        if number is None:
            return self._of_group(group, role)
        change = self._presenter.changes[number]
        if role == Role.KEY:
            return change
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self._sentence(change) if role in spoken else None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        number = self.number(index)
        numbers = self._group(index).numbers if number is None else (number,)
        self._presenter.choose(numbers, Qt.CheckState(value) != Qt.CheckState.Unchecked)
        self._tell()
        return True

    def choose_all(self, accept: bool) -> None:
        """Accept or skip everything."""
        self._presenter.choose_all(accept)
        self._tell()

    def number(self, index: _Index) -> int | None:
        """Which proposal a row shows; a kind's row shows none."""
        if index.internalId() == _GROUP:
            return None
        return self._group(index).numbers[index.row()]

    def index_of(self, number: int) -> QModelIndex:
        """The row of a proposal."""
        for row, group in enumerate(self._presenter.groups):
            if number in group.numbers:
                place = group.numbers.index(number)
                return self.index(place, 0, self.index(row, 0))
        return QModelIndex()

    def _group(self, index: _Index) -> TidyGroup:
        own = index.internalId() == _GROUP
        return self._presenter.groups[index.row() if own else int(index.internalId())]

    def _state(self, group: TidyGroup, number: int | None) -> Qt.CheckState:
        if number is not None:
            accepted = self._presenter.accepts(number)
            return Qt.CheckState.Checked if accepted else Qt.CheckState.Unchecked
        count = self._presenter.accepted_in(group)
        if count in (0, len(group.numbers)):
            return Qt.CheckState.Checked if count else Qt.CheckState.Unchecked
        return Qt.CheckState.PartiallyChecked

    def _of_group(self, group: TidyGroup, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return group.label(self._language)
        if role == Role.COUNT:
            return f"{self._presenter.accepted_in(group)}/{len(group.numbers)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            text = QCoreApplication.translate("TidyDialog", "{kind}, {accepted} of {count} chosen")
            return text.format(
                kind=group.label(self._language),
                accepted=self._presenter.accepted_in(group),
                count=len(group.numbers),
            )
        return None

    def _sentence(self, change: Change) -> str:
        old, new = visible(change.old), visible(change.new)
        return f"{change.before}{old} → {new}{change.after}"

    def _tell(self) -> None:
        """A choice shows in its row and in its kind's: both are few enough to tell all."""
        roles = [int(Qt.ItemDataRole.CheckStateRole)]
        for row in range(self.rowCount()):
            group = self.index(row, 0)
            self.dataChanged.emit(group, group, roles)
            last = self.rowCount(group) - 1
            self.dataChanged.emit(self.index(0, 0, group), self.index(last, 0, group), roles)
        self.chosen.emit()
