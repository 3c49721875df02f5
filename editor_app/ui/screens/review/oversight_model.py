"""Rows of what is told on: overdue items, and records of emergencies that are open."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QObject

from editor_app.domain.layout import Layout, Unit
from editor_app.services.claims import OpenRecord, Overdue, Oversight
from editor_app.ui import formats
from editor_app.ui.due_derivation import Derivations
from editor_app.ui.models.language import language
from editor_app.ui.models.told_rows import Told, ToldRows
from editor_app.ui.screens.level_words import level_name
from editor_app.ui.widgets.chip import ChipSpec


class OversightModel(ToldRows[Overdue | OpenRecord]):
    """Overdue items first, then records; both by due time."""

    def __init__(self, layout: Layout, parent: QObject) -> None:
        super().__init__(parent)
        self._units: Mapping[str, Unit] = {unit.key: unit for unit in layout.portal.units}
        self._days = Derivations(layout)
        self._now = datetime.now().astimezone()

    def show(self, told: Oversight, now: datetime) -> None:
        """Show these."""
        self._now = now
        self.take((*told.overdue, *told.records))

    def told(self, row: Overdue | OpenRecord) -> Told:
        """What a row says."""
        counted = self._days.office(row.since, row.due) if row.since is not None else ""
        return Told(
            key=row.item,
            title=row.title,
            caption=self._caption(row),
            chip=self._chip(row),
            counted=counted,
        )

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
