"""Consultations as rows of the two-line delegate."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor_app.domain.consultation import Stage
from editor_app.domain.item import ItemId
from editor_app.domain.layout import Layout
from editor_app.services.consultations import ConsultationRow
from editor_app.ui.due_derivation import Derivations, day_by_day
from editor_app.ui.look import Look
from editor_app.ui.screens.consultations.words import opinions_words, period_words, row_chip
from editor_app.ui.tips import plain_tip
from editor_app.ui.widgets.roles import Role

_Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_DRAFT = "（征求意见稿）"


class ConsultationsModel(QAbstractListModel):
    """Holds what it is given."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: tuple[ConsultationRow, ...] = ()
        self._today = date.min
        self._days: Derivations | None = None

    def count_by(self, layout: Layout) -> None:
        """Whose calendar says how days were counted."""
        self._days = Derivations(layout)

    def counted(self, row: ConsultationRow) -> str:
        """The days of the period, or those of its result once that is due."""
        if self._days is None or row.stage is Stage.ANSWERED:
            return ""
        if row.due is not None and row.due.days:
            return day_by_day(row.period.ends, row.due.days)
        return self._days.passing(row.period.starts, row.period.ends)

    def show(self, rows: Sequence[ConsultationRow], today: date) -> None:
        """Show these rows; the same items in the same order keep their places."""
        same = [one.item for one in rows] == [one.item for one in self._rows]
        if not same:
            self.beginResetModel()
        self._rows, self._today = tuple(rows), today
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def row(self, index: _Index) -> ConsultationRow | None:
        """The row at an index."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, item: ItemId | None) -> QModelIndex:
        """Where a consultation stands; invalid when it is not shown."""
        found = (at for at, one in enumerate(self._rows) if one.item == item)
        at = next(found, None)
        return QModelIndex() if at is None else self.index(at)

    def rowCount(self, parent: _Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _short(row.title)
            case Role.CAPTION:
                return f"{period_words(row, self._today)} · {opinions_words(row.opinions)}"
            case Role.CHIP:
                return row_chip(row, self._look.theme)
            case Role.KEY:
                return row.item
            case Qt.ItemDataRole.ToolTipRole:
                counted = self.counted(row)
                return plain_tip("\n".join(part for part in (row.title, counted) if part))
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self.counted(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                chip = row_chip(row, self._look.theme).text
                caption = f"{period_words(row, self._today)}, {opinions_words(row.opinions)}"
                return f"{row.title}, {chip}, {caption}"
        return None


def _short(title: str) -> str:
    """What is in 《…》 alone: what stands around it is the same in every row."""
    start, end = title.find("《"), title.rfind("》")
    return title[start + 1 : end].removesuffix(_DRAFT) if 0 <= start < end else title
