"""What the radar shows: columns with obligation, last item and time left, and the veto counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor_app.checks.engine import finding
from editor_app.checks.freshness import check_channel
from editor_app.domain.freshness import (
    VETO_RULE,
    ColumnClock,
    Freshness,
    Obligation,
    Veto,
    is_watched,
    obligation,
    veto,
)
from editor_app.domain.item import ColumnKey
from editor_app.domain.layout import Column, Layout, Unit
from editor_app.domain.people import Person
from editor_app.presenters.items_load import ItemsLoader
from editor_app.presenters.items_tree import FINE, units_of


class Show(StrEnum):
    """Which columns are listed."""

    ALL = "all"
    OVERDUE = "overdue"
    SOON = "soon"
    EMPTY = "empty"
    FINE = "fine"


_STATES = {
    Show.OVERDUE: frozenset({Freshness.OVERDUE}),
    Show.SOON: frozenset({Freshness.SOON}),
    Show.EMPTY: frozenset({Freshness.EMPTY}),
    Show.FINE: frozenset({Freshness.FINE, Freshness.NONE}),
    Show.ALL: frozenset(Freshness),
}
_URGENCY = (
    Freshness.OVERDUE,
    Freshness.SOON,
    Freshness.EMPTY,
    Freshness.FINE,
    Freshness.NONE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RadarRow:
    """One column of one unit."""

    unit: Unit
    column: Column
    trail: tuple[Column, ...]  # from below the channel's home down to it
    owed: Obligation
    clock: ColumnClock

    @property
    def urgency(self) -> tuple[int, int]:
        """The worst first: most days over, then fewest left."""
        clock = self.clock
        over = clock.state is Freshness.OVERDUE
        return _URGENCY.index(clock.state), -clock.days if over else clock.days


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """The counts of one unit, and what rule COL-05 says of them, if anything."""

    unit: Unit
    veto: Veto
    told_zh: str
    told_en: str

    def told(self, language: str) -> str:
        """The sentence in ``zh…`` or any other language (English)."""
        return self.told_zh if language.startswith("zh") else self.told_en


@dataclass(frozen=True, slots=True, kw_only=True)
class RadarBoard:
    """Everything in the dialog."""

    rows: tuple[RadarRow, ...]
    channels: tuple[Channel, ...]
    layout: Layout | None = None  # whose calendar the days were counted by

    def counts(self, unit: str) -> dict[Show, int]:
        """How many columns each filter lists, of one unit or of all."""
        mine = [row for row in self.rows if not unit or row.unit.key == unit]
        return {show: sum(row.clock.state in _STATES[show] for row in mine) for show in Show}

    def channel(self, unit: str) -> Channel | None:
        """That of a unit; of all units the one that is nearest to a veto."""
        if unit:
            return next((one for one in self.channels if one.unit.key == unit), None)
        return max(self.channels, key=_nearness, default=None)


class RadarPresenter:
    """Reads the columns; for a lane."""

    def __init__(self, items: ItemsLoader) -> None:
        self._items = items

    def load(self, person: Person) -> RadarBoard:
        """All columns of the person's units, the worst first."""
        layout, units = self._items.layout(), units_of(person, self._items.layout())
        clocks = self._items.clocks(units)
        rows = [
            _row(layout, unit, column, clocks.get((unit.key, column.key), FINE))
            for unit in units
            for column in layout.columns
            if is_watched(column)
        ]
        rows.sort(key=lambda row: row.urgency)
        channels = tuple(_channels(layout, units, rows))
        return RadarBoard(rows=tuple(rows), channels=channels, layout=layout)


def matches(row: RadarRow, show: Show, unit: str, words: str) -> bool:
    """Whether a row is listed: by state, unit, and words of its names."""
    if row.clock.state not in _STATES[show] or (unit and row.unit.key != unit):
        return False
    names = (
        " ".join(f"{one.name_zh} {one.name_en}" for one in (*row.trail, row.column))
        + f" {row.unit.name_zh} {row.unit.short_zh} {row.unit.name_en}"
    )
    return all(word in names.casefold() for word in words.casefold().split())


def _row(layout: Layout, unit: Unit, column: Column, clock: ColumnClock) -> RadarRow:
    trail = layout.trail(column.key)
    return RadarRow(
        unit=unit,
        column=column,
        trail=trail[1:-1],
        owed=obligation(layout, column),
        clock=clock,
    )


def _channels(layout: Layout, units: Sequence[Unit], rows: Iterable[RadarRow]) -> Iterable[Channel]:
    by_unit: dict[str, dict[ColumnKey, ColumnClock]] = {unit.key: {} for unit in units}
    for row in rows:
        by_unit[row.unit.key][row.column.key] = row.clock
    for unit in units:
        clocks = by_unit[unit.key]
        told = [finding(rule, hit) for rule, hit in check_channel(layout, clocks)]
        found = next((one for one in told if one.rule == VETO_RULE), None)
        yield Channel(
            unit=unit,
            veto=veto(layout, clocks),
            told_zh=found.message_zh if found is not None else "",
            told_en=found.message_en if found is not None else "",
        )


def _nearness(channel: Channel) -> float:
    return max(line.count / max(1, line.limit) for line in channel.veto.lines)
