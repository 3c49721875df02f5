"""Rows of what is told on: overdue items, and records of emergencies that are open."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor_app.domain.layout import Unit
from editor_app.services.claims import OpenRecord, Overdue, Oversight
from editor_app.ui import formats
from editor_app.ui.models.language import language
from editor_app.ui.screens.level_words import level_name
from editor_app.ui.tips import plain_tip
from editor_app.ui.widgets.chip import ChipSpec
from editor_app.ui.widgets.roles import Role

_Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class OversightModel(QAbstractListModel):
    """Overdue items first, then records; both by due time."""

    def __init__(self, units: Mapping[str, Unit], parent: QObject) -> None:
        super().__init__(parent)
        self._units = units
        self._rows: tuple[Overdue | OpenRecord, ...] = ()
        self._now = datetime.now().astimezone()

    def show(self, told: Oversight, now: datetime) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows, self._now = (*told.overdue, *told.records), now
        self.endResetModel()

    def row(self, index: _Index) -> Overdue | OpenRecord | None:
        """What stands in a row."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: _Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(f"{row.title}\n{self._caption(row)}")
            case Role.CAPTION:
                return self._caption(row)
            case Role.CHIP:
                return self._chip(row)
            case Role.KEY:
                return row.item
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._chip(row).text}, {row.title}, {self._caption(row)}"
        return None

    def _chip(self, row: Overdue | OpenRecord) -> ChipSpec:
        if isinstance(row, Overdue):
            told = self.tr("Overdue")
            return ChipSpec(text=told, tone="red", icon="ri.alarm-warning-line")
        late = row.due <= self._now
        told = self.tr("Record overdue") if late else self.tr("Record open")
        return ChipSpec(text=told, tone="red" if late else "ochre", icon="ri.flashlight-line")

    def _caption(self, row: Overdue | OpenRecord) -> str:
        known = self._units.get(row.unit)
        unit = known.short(language()) if known is not None else row.unit
        due = formats.when_exactly(row.due, now=self._now)
        if isinstance(row, OpenRecord):
            level = level_name(row.record.next_level)
            told = self.tr("{level} speaks next, by {due}").format(level=level, due=due)
            asked = self.tr("your word is on its way") if row.asked else ""
            why = self.tr("reason: {reason}").format(reason=row.record.reason)
            return " · ".join(part for part in (unit, asked or told, why) if part)
        level = level_name(row.level)
        told = self.tr("{level} should have decided by {due}").format(level=level, due=due)
        held = ""
        if row.claim is not None:
            held = self.tr("claimed by {name}").format(name=row.claim.by_name)
        return " · ".join(part for part in (unit, told, held) if part)
