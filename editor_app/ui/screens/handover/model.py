"""Drafts that may be taken over as rows: title, whose, last shared when, by which right."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from editor_app.domain.handover import Offer
from editor_app.domain.layout import Unit
from editor_app.ui import formats
from editor_app.ui.models.language import language
from editor_app.ui.models.told_rows import Told, ToldRows
from editor_app.ui.widgets.chip import ChipSpec


class OffersModel(ToldRows[Offer]):
    """In the portal's order: the one shared last first."""

    def __init__(self, units: Mapping[str, Unit], parent: QObject) -> None:
        super().__init__(parent)
        self._units = units
        self._now = datetime.now().astimezone()

    def show(self, rows: Sequence[Offer], now: datetime) -> None:
        """Show these."""
        self._now = now
        self.take(rows)

    def told(self, row: Offer) -> Told:
        """What a row says."""
        known = self._units.get(row.head.unit)
        unit = known.short(language()) if known is not None else str(row.head.unit)
        shared = self.tr("last shared {time}").format(
            time=formats.when_exactly(row.head.at, now=self._now)
        )
        return Told(
            key=row.head.item,
            title=row.title or self.tr("Untitled"),
            caption=" · ".join((row.head.by_name, unit, shared)),
            chip=self._chip(row),
        )

    def right(self, row: Offer) -> str:
        """By which right it may be taken over."""
        if row.warrant is None or row.ends is None:
            return self.tr("It was yours; it can be taken back without a warrant.")
        told = self.tr("Warrant given by {name}, until {end}: {reason}")
        end = formats.when_exactly(row.ends, now=self._now)
        return told.format(name=row.granted_by_name, end=end, reason=row.reason)

    def _chip(self, row: Offer) -> ChipSpec:
        if row.warrant is None:
            return ChipSpec(text=self.tr("Was yours"), tone="blue")
        return ChipSpec(text=self.tr("By warrant"), tone="teal")
