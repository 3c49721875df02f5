"""The files of an item as a list model: renaming in place, moving by drag."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from editor_app.presenters.attachments import MARKS, FileRow, FileState
from editor_app.presenters.file_progress import file_under_way
from editor_app.services.transfers import Transfers
from editor_app.ui.formats import size
from editor_app.ui.models.way_words import file_caption
from editor_app.ui.tips import plain_tip
from editor_app.ui.widgets.roles import Role

_Index = QModelIndex | QPersistentModelIndex
ROW_FORMAT = "application/x-channel-editor-attachment"


class AttachmentsModel(QAbstractListModel):
    """Reports what was wished; the owner changes the item and shows the rows again."""

    moved = Signal(int, int)  # row, by
    renamed = Signal(int, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[FileRow, ...] = ()
        self._writable = True
        self._transfers: Transfers | None = None
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._tick)

    def follow(self, transfers: Transfers | None) -> None:
        """Tell beside each file how far it is on its way to the portal."""
        self._transfers = transfers
        if transfers is not None:
            self._second.start()

    def show_rows(self, rows: tuple[FileRow, ...]) -> None:
        """Show these; the same files in the same order keep their selection."""
        same = [one.file for one in rows] == [one.file for one in self.rows]
        if same:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def set_writable(self, writable: bool) -> None:
        """Lock names and order while the item is with a reviewer."""
        self._writable = writable

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{index.row() + 1}. {row.file.name}"
            case Qt.ItemDataRole.EditRole:
                return row.file.name
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(row.file.name)
            case Role.CAPTION:
                parts = [row.kind.upper(), size(row.file.size), self._state(row), self._way(row)]
                return " · ".join(part for part in parts if part)
            case Role.ICON:
                return MARKS[row.state][0]
            case Role.TONE:
                return MARKS[row.state][1]
            case Role.KEY:
                return row.file.sha256
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = [row.file.name, size(row.file.size), self._state(row), self._way(row)]
                return ", ".join(part for part in parts if part)
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or not str(value).strip():
            return False
        self.renamed.emit(index.row(), str(value))
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not self._writable:
            return flags
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [ROW_FORMAT]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(ROW_FORMAT, str(indexes[0].row()).encode())
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        """Tell of the move and take nothing: the view must not remove the row it dragged."""
        if not data.hasFormat(ROW_FORMAT):
            return False
        start = int(bytes(data.data(ROW_FORMAT).data()))
        to = row if row >= 0 else (parent.row() if parent.isValid() else len(self.rows))
        by = to - start - (1 if to > start else 0)
        if by:
            self.moved.emit(start, by)
        return False

    def _way(self, row: FileRow) -> str:
        return file_caption(file_under_way(row.file.sha256, self._transfers))

    def _tick(self) -> None:
        if self.rows and self._transfers is not None and self._transfers.busy:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def _state(self, row: FileRow) -> str:
        match row.state:
            case FileState.UNKNOWN:
                return self.tr("not looked into yet")
            case FileState.CLEAN:
                return self.tr("nothing hidden found")
            case FileState.FOUND:
                return self.tr("{count} things to look at", None, row.problems).format(
                    count=row.problems
                )
            case FileState.UNREAD:
                return self.tr("cannot be looked into")
            case FileState.BLOCKED:
                return self.tr("not accepted by the portal")
