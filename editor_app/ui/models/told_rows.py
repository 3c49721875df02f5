"""A list of rows that say two lines and carry a chip: what most dialogs choose from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor_app.ui.tips import plain_tip
from editor_app.ui.widgets.chip import ChipSpec
from editor_app.ui.widgets.roles import Role

R = TypeVar("R")
_Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one row says."""

    key: object
    title: str
    caption: str
    chip: ChipSpec
    counted: str = ""  # how its last day was counted


class ToldRows(QAbstractListModel, Generic[R]):
    """Holds rows of one sort; ``told`` says what each shows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[R, ...] = ()

    def told(self, row: R) -> Told:
        """What a row says."""
        raise NotImplementedError

    def take(self, rows: Sequence[R]) -> None:
        """Hold these instead."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, index: _Index) -> R | None:
        """What stands in a row."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: _Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        told = self.told(row)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return told.title
            case Qt.ItemDataRole.ToolTipRole:
                parts = (told.title, told.caption, told.counted)
                return plain_tip("\n".join(part for part in parts if part))
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return told.counted
            case Role.CAPTION:
                return told.caption
            case Role.CHIP:
                return told.chip
            case Role.KEY:
                return told.key
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{told.chip.text}, {told.title}, {told.caption}"
        return None
