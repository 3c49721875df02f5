"""The points of an item's history as a tree: sittings, newest first, and their moments."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor_app.presenters.history import Sitting, sitting_of
from editor_app.services.history import Point
from editor_app.ui import formats
from editor_app.ui.screens.history.words import facts_of, icon_of, mark_tone, reason_of, sentence
from editor_app.ui.widgets.roles import Role

_Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_TOP = 0  # internal id of sittings; a moment carries the number of its sitting, from 1


class MomentsModel(QAbstractItemModel):
    """Answers are worked out when a row is painted: nothing is held for rows out of sight."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[Point, ...] = ()
        self._sittings: tuple[Sitting, ...] = ()
        self._damaged: frozenset[str] = frozenset()

    def show(self, points: Sequence[Point], sittings: Sequence[Sitting]) -> None:
        """Show these points."""
        self.beginResetModel()
        self._points, self._sittings = tuple(points), tuple(sittings)
        self.endResetModel()

    def show_damaged(self, keys: frozenset[str]) -> None:
        """Say of these that they are damaged."""
        new = [n for n, p in enumerate(self._points) if p.key in keys - self._damaged]
        self._damaged = keys
        for number in new:
            index = self.index_of(number)
            self.dataChanged.emit(index, index)

    def retell(self) -> None:
        """Words or colours changed."""
        if self._sittings:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._sittings) - 1, 0))

    def index_of(self, number: int) -> QModelIndex:
        """Where a point stands."""
        if not 0 <= number < len(self._points):
            return QModelIndex()
        at = sitting_of(self._sittings, number)
        return self.createIndex(self._sittings[at].last - number, 0, at + 1)

    def number(self, index: _Index) -> int:
        """The point at an index; of a sitting its last one; -1 for none."""
        if not index.isValid():
            return -1
        sitting = self._sitting(index)
        return sitting.last - (index.row() if index.internalId() != _TOP else 0)

    def rowCount(self, parent: _Index = ROOT) -> int:
        if not parent.isValid():
            return len(self._sittings)
        return self._sitting(parent).count if parent.internalId() == _TOP else 0

    def columnCount(self, parent: _Index = ROOT) -> int:
        return 1

    def index(self, row: int, column: int, parent: _Index = ROOT) -> QModelIndex:
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, 0, _TOP)
        return self.createIndex(row, 0, len(self._sittings) - parent.row())

    def parent(self, index: _Index = ROOT) -> Any:  # Qt has a second, unrelated parent()
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(len(self._sittings) - int(index.internalId()), 0, _TOP)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if index.internalId() == _TOP:
            return self._of_sitting(self._sitting(index), role)
        return self._of_point(self._points[self.number(index)], role)

    def _sitting(self, index: _Index) -> Sitting:
        told = int(index.internalId())
        return self._sittings[told - 1 if told != _TOP else len(self._sittings) - 1 - index.row()]

    def _of_sitting(self, one: Sitting, role: int) -> Any:
        first, last = self._points[one.first].at, self._points[one.last].at
        day = formats.day(formats.local(first).date())
        span = formats.clock(first)
        if formats.clock(last) != span:
            span = f"{span}–{formats.clock(last)}"
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{day} {span}"
            case Role.COUNT:
                return formats.number(one.count)
            case Role.ICON:
                return "ri.calendar-event-line"
            case Qt.ItemDataRole.AccessibleTextRole:
                told = self.tr("{day} {span}, {count} moments", None, one.count)
                return told.format(day=day, span=span, count=one.count)
        return None

    def _of_point(self, point: Point, role: int) -> Any:
        bad = point.key in self._damaged
        match role:
            case Qt.ItemDataRole.DisplayRole:
                why = self.tr("damaged") if bad else reason_of(point)
                return f"{formats.clock(point.at, seconds=True)}  {why}"
            case Role.ICON:
                return "ri.error-warning-line" if bad else icon_of(point) or None
            case Role.TONE:
                return "red" if bad else mark_tone(point) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return sentence(point)
            case Qt.ItemDataRole.ToolTipRole:
                return facts_of(point)
        return None
