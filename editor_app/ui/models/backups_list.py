"""The backups, and what one of them holds."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor_app.domain.backups import KeptItem
from editor_app.presenters.backups import BackupRow
from editor_app.ui import formats
from editor_app.ui.models.backup_words import row_caption, row_title
from editor_app.ui.widgets.chip import ChipSpec
from editor_app.ui.widgets.roles import Role

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class BackupsModel(QAbstractListModel):
    """One row per backup, the newest first."""

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._rows: Sequence[BackupRow] = ()
        self._unsound: list[BackupRow] = []

    def show(self, rows: Sequence[BackupRow]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows, self._unsound = tuple(rows), []
        self.endResetModel()

    def mark_unsound(self, row: BackupRow) -> None:
        """It was verified when it was made, and is not that any more."""
        self._unsound.append(row)
        for at, one in enumerate(self._rows):
            if one == row:
                self.dataChanged.emit(self.index(at, 0), self.index(at, 0))

    def row(self, index: _Index) -> BackupRow | None:
        """The backup at an index."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        title, caption = row_title(row, self._now()), row_caption(row)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title
            case Role.CAPTION:
                return caption
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{title} {caption} {self._state(row)}"
            case Qt.ItemDataRole.ToolTipRole:
                return str(row.backup.path) if row.backup else caption
            case Role.CHIP:
                return self._chip(row)
        return None

    def _chip(self, row: BackupRow) -> ChipSpec:
        tone, icon = "ochre", "ri.error-warning-line"
        if row in self._unsound:
            tone = "red"
        elif row.sound:
            tone, icon = "green", "ri.checkbox-circle-line"
        return ChipSpec(text=self._state(row), tone=tone, icon=icon)

    def _state(self, row: BackupRow) -> str:
        if row in self._unsound:
            return self.tr("Not sound")
        return self.tr("Verified") if row.sound else self.tr("With gaps")


class KeptItemsModel(QAbstractListModel):
    """The drafts of a backup."""

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._rows: Sequence[KeptItem] = ()

    def show(self, rows: Sequence[KeptItem]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, index: _Index) -> KeptItem | None:
        """The draft at an index."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        title = row.title or self.tr("Untitled")
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return title
            case Role.CAPTION:
                return self.tr("in the trash") if row.trashed else ""
            case Role.TIME:
                return formats.when_exactly(row.changed_at, now=self._now())
        return None
