"""The rows of a small table in the form: edited in place, each change can be taken back."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTableView

from editor_app.domain.template import TableColumn

_Index = QModelIndex | QPersistentModelIndex
Row = dict[str, str]
_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


class RowsModel(QAbstractTableModel):
    """Rows of text, editable in place."""

    edited = Signal()

    def __init__(self, columns: Sequence[TableColumn], language: str, writable: bool) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._language = language
        self._writable = writable
        self.rows: list[Row] = []
        self._before: list[list[Row]] = []  # what undoing goes back to, the last one first to go
        self._after: list[list[Row]] = []

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.rows[index.row()].get(self._columns[index.column()].key, "")
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        self._note()
        self.rows[index.row()][self._columns[index.column()].key] = str(value).strip()
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        told = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)  # columns are narrow
        if role not in told:
            return None
        if orientation is Qt.Orientation.Vertical:
            return section + 1
        return self._columns[section].label(self._language)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if self._writable else flags

    def replace(self, rows: list[Row]) -> None:
        """Show other rows; nothing of the earlier ones can be undone."""
        self._before, self._after = [], []
        self._show(rows)

    def append(self) -> int:
        """Add an empty row; gives its number."""
        self._note()
        at = len(self.rows)
        self.beginInsertRows(QModelIndex(), at, at)
        self.rows.append({})
        self.endInsertRows()
        return at

    def remove(self, at: int) -> None:
        """Take a row out."""
        self._note()
        self.beginRemoveRows(QModelIndex(), at, at)
        del self.rows[at]
        self.endRemoveRows()
        self.edited.emit()

    def undo(self) -> None:
        """Take the last change back."""
        self._go(self._before, self._after)

    def redo(self) -> None:
        """Make again what was taken back."""
        self._go(self._after, self._before)

    def _go(self, here: list[list[Row]], there: list[list[Row]]) -> None:
        if not here:
            return
        there.append(self._copy())
        self._show(here.pop())
        self.edited.emit()

    def _note(self) -> None:
        self._before.append(self._copy())
        self._after = []

    def _copy(self) -> list[Row]:
        return [dict(row) for row in self.rows]

    def _show(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()


class RowsView(QTableView):
    """The table; the keys of undo are its own while it has the focus."""

    def __init__(self, model: RowsModel) -> None:
        super().__init__()
        self.setModel(model)
        self._rows = model

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.matches(_UNDO) or event.matches(_REDO))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(_UNDO):
            self._rows.undo()
        elif event.matches(_REDO):
            self._rows.redo()
        else:
            super().keyPressEvent(event)
