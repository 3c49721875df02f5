"""Opinions as rows: number and sender over two lines of words, tags and outcome beside."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor_app.domain.opinions import Opinion, OpinionId
from editor_app.ui.screens.consultations.words import outcome_chip, outcome_name
from editor_app.ui.widgets.roles import Role

_Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class OpinionsModel(QAbstractListModel):
    """Holds what it is given; the same opinions in the same order keep their selection."""

    def __init__(self, when: Callable[[datetime], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._when = when
        self._rows: tuple[Opinion, ...] = ()

    def show(self, rows: Sequence[Opinion]) -> None:
        """Show these."""
        if [one.id for one in rows] == [one.id for one in self._rows]:
            self._rows = tuple(rows)
            self.retell()
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def retell(self) -> None:
        """Words or colours changed."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def opinion(self, index: _Index) -> Opinion | None:
        """The opinion at an index."""
        return self._rows[index.row()] if index.isValid() else None

    def row_of(self, id_: OpinionId | None) -> int | None:
        """Where one stands."""
        return next((at for at, one in enumerate(self._rows) if one.id == id_), None)

    def rowCount(self, parent: _Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.opinion(index)
        if one is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(one.text.split())
            case Role.CAPTION:
                return self._caption(one)
            case Role.CHIP:
                return outcome_chip(one.outcome)
            case Role.MARK:
                return one.tags
            case Role.ICON:
                return "ri.attachment-2" if one.files else None
            case Role.KEY:
                return one.id
            case Qt.ItemDataRole.AccessibleTextRole:
                tags = "、".join(one.tags)
                parts = (self._caption(one), one.text, tags, outcome_name(one.outcome))
                return ", ".join(part for part in parts if part)
        return None

    def _caption(self, one: Opinion) -> str:
        parts = (one.number, self._when(one.received_at), one.masked.name)
        return " · ".join(part for part in parts if part)
