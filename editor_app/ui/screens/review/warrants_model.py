"""Warrants as rows: who decides in whose place, where, at which level, until when."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.layout import Layout
from editor_app.domain.warrants import ANY_UNIT, Warrant
from editor_app.ui import formats
from editor_app.ui.due_derivation import Derivations
from editor_app.ui.models.language import language
from editor_app.ui.models.told_rows import Told, ToldRows
from editor_app.ui.screens.level_words import lent_name
from editor_app.ui.widgets.chip import ChipSpec


class WarrantsModel(ToldRows[Warrant]):
    """In the portal's order: the one that ends last first."""

    def __init__(self, layout: Layout, parent: QObject) -> None:
        super().__init__(parent)
        self._units = {unit.key: unit for unit in layout.portal.units}
        self._days = Derivations(layout)
        self._now = datetime.now().astimezone()

    def show(self, rows: Sequence[Warrant], now: datetime) -> None:
        """Show these."""
        self._now = now
        self.take(rows)

    def told(self, row: Warrant) -> Told:
        """What a row says."""
        return Told(
            key=row.id,
            title=self._title(row),
            caption=self._caption(row),
            chip=self._chip(row),
            counted=self._counted(row),
        )

    def _counted(self, row: Warrant) -> str:
        """Who wrote the end down, and the days the warrant still holds."""
        if row.revoked is not None:
            return ""
        told = self.tr("Nobody counted this end: {name} wrote it into the warrant ({time}).")
        ends = formats.when_exactly(row.ends, now=self._now)
        first = max(self._now, row.starts).astimezone(PORTAL_ZONE).date()
        return self._days.written(told.format(name=row.granted_by_name, time=ends), first, row.ends)

    def _title(self, row: Warrant) -> str:
        told = self.tr("{deputy} in place of {absent}")
        return told.format(deputy=row.deputy_name, absent=row.absent_name)

    def _chip(self, row: Warrant) -> ChipSpec:
        if row.revoked is not None:
            return ChipSpec(text=self.tr("Ended"), tone="slate")
        if row.holds(self._now):
            told = self.tr("In force")
            return ChipSpec(text=told, tone="green", icon="ri.checkbox-circle-line")
        if row.starts > self._now:
            return ChipSpec(text=self.tr("Not begun"), tone="blue")
        return ChipSpec(text=self.tr("Run out"), tone="slate")

    def _caption(self, row: Warrant) -> str:
        known = self._units.get(row.unit)
        unit = known.short(language()) if known is not None else str(row.unit)
        if row.unit == ANY_UNIT:
            unit = self.tr("every unit")
        starts = formats.when_exactly(row.starts, now=self._now)
        ends = formats.when_exactly(row.revoked or row.ends, now=self._now)
        period = self.tr("{start} to {end}").format(start=starts, end=ends)
        given = ""
        if row.granted_by != row.absent:
            given = self.tr("given by {name}").format(name=row.granted_by_name)
        parts = (unit, lent_name(row.level), period, row.reason, given)
        return " · ".join(part for part in parts if part)
