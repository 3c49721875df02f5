"""Tables of 设置: rows that are only looked at, under heads that are not clicked."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class HeadedRows(QAbstractTableModel):
    """Rows under heads; what a cell says is for who inherits."""

    def __init__(self, context: str, heads: Sequence[str], rows: Sequence[Any] = ()) -> None:
        """``heads`` are sources of texts in ``context``."""
        super().__init__()
        self._context, self._heads = context, heads
        self._rows = rows

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.head(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def head(self, section: int) -> str:
        """What stands above a column."""
        return QCoreApplication.translate(self._context, self._heads[section])


def looked_at(name: str, told: str, model: QAbstractItemModel, stretched: int) -> QTableView:
    """A table of whole rows; one column takes the room that is left, Tab leaves it."""
    table = QTableView()
    table.setObjectName(name)
    table.setAccessibleName(told)
    table.setModel(model)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setSectionsClickable(False)
    header.setHighlightSections(False)
    header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    return table
