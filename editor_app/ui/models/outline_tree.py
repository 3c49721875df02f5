"""The outline of a body as a tree; small changes are told in place, so nothing folds or jumps."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from editor_app.presenters.outline import Entry

_Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_FORMAT = "application/x-channel-editor-section"


@dataclass(slots=True)
class _Spot:
    parent: int  # number of the entry above, -1 at the top
    row: int
    children: list[int] = field(default_factory=list)


class OutlineModel(QAbstractItemModel):
    """``show`` takes entries in the order of the text; an index carries its entry's number."""

    dropAsked = Signal(int, int)
    """An entry was dragged: its number, and the entry it shall stand before (-1: at the end)."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: tuple[Entry, ...] = ()
        self._spots: list[_Spot] = []
        self._tops: list[int] = []

    def show(self, entries: Sequence[Entry]) -> None:
        """Show other entries; the same levels only refresh the words."""
        old, new = self.entries, tuple(entries)
        if [one.level for one in old] == [one.level for one in new]:
            self.entries = new
            for number, (before, now) in enumerate(zip(old, new, strict=True)):
                if before.text != now.text:
                    index = self.index_of(number)
                    self.dataChanged.emit(index, index)
            return
        self.beginResetModel()
        self.entries = new
        self._spots, self._tops = _arranged(new)
        self.endResetModel()

    def index_of(self, number: int) -> QModelIndex:
        """The index of an entry."""
        if not 0 <= number < len(self._spots):
            return QModelIndex()
        return self.createIndex(self._spots[number].row, 0, number)

    def number(self, index: _Index) -> int:
        """The number of the entry at an index; -1 for none."""
        return int(index.internalId()) if index.isValid() else -1

    def rowCount(self, parent: _Index = ROOT) -> int:
        return len(self._below(parent))

    def columnCount(self, parent: _Index = ROOT) -> int:
        return 1

    def index(self, row: int, column: int, parent: _Index = ROOT) -> QModelIndex:
        below = self._below(parent)
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row])

    def parent(self, index: _Index = ROOT) -> Any:  # Qt has a second, unrelated parent()
        number = self.number(index)
        if not 0 <= number < len(self._spots):
            return QModelIndex()
        return self.index_of(self._spots[number].parent)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        number = self.number(index)
        if not 0 <= number < len(self.entries):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.entries[number].text
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.entries[number].text  # the delegate shows it letter by letter
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        number = self.number(index)
        if 0 <= number < len(self.entries) and self.entries[number].movable:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_FORMAT]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(_FORMAT, str(self.number(indexes[0])).encode())
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        """Tells where it was let go. Always ``False``: the text moves first, the tree follows."""
        if not data.hasFormat(_FORMAT):
            return False
        taken = int(bytes(data.data(_FORMAT).data()).decode())
        below = self._below(parent)
        if row < 0:  # on an entry: before it
            before = self.number(parent)
        elif row < len(below):
            before = below[row]
        else:  # behind the last of a group: before the next one above
            before = self._behind(self.number(parent))
        self.dropAsked.emit(taken, before)
        return False

    def _behind(self, number: int) -> int:
        """The first entry behind a group, -1 at the end of the text."""
        if number < 0:
            return -1
        level = self.entries[number].level
        ahead = range(number + 1, len(self.entries))
        return next((one for one in ahead if self.entries[one].level <= level), -1)

    def _below(self, parent: _Index) -> list[int]:
        number = self.number(parent)
        return self._spots[number].children if 0 <= number < len(self._spots) else self._tops


def _arranged(entries: Sequence[Entry]) -> tuple[list[_Spot], list[int]]:
    """Each entry below the last one of a higher level; official lines stand at the top."""
    spots: list[_Spot] = []
    tops: list[int] = []
    open_: list[int] = []
    for number, entry in enumerate(entries):
        while open_ and entries[open_[-1]].level >= entry.level:
            open_.pop()
        parent = open_[-1] if open_ else -1
        siblings = spots[parent].children if parent >= 0 else tops
        spots.append(_Spot(parent=parent, row=len(siblings)))
        siblings.append(number)
        if entry.level:
            open_.append(number)
    return spots, tops
