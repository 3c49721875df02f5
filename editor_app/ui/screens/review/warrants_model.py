"""Warrants as rows: who decides in whose place, where, at which level, until when."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from editor_app.domain.layout import Unit
from editor_app.domain.warrants import ANY_UNIT, Warrant
from editor_app.ui import formats
from editor_app.ui.models.language import language
from editor_app.ui.models.told_rows import Told, ToldRows
from editor_app.ui.screens.level_words import level_name
from editor_app.ui.widgets.chip import ChipSpec


class WarrantsModel(ToldRows[Warrant]):
    """In the portal's order: the one that ends last first."""

    def __init__(self, units: Mapping[str, Unit], parent: QObject) -> None:
        super().__init__(parent)
        self._units = units
        self._now = datetime.now().astimezone()

    def show(self, rows: Sequence[Warrant], now: datetime) -> None:
        """Show these."""
        self._now = now
        self.take(rows)

    def told(self, row: Warrant) -> Told:
        """What a row says."""
        return Told(
            key=row.id, title=self._title(row), caption=self._caption(row), chip=self._chip(row)
        )

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
        parts = (unit, level_name(row.level), period, row.reason, given)
        return " · ".join(part for part in parts if part)
