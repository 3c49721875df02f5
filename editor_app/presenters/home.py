"""What 工作台 shows: what needs the person today, from the board, the queue and the outbox."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from itertools import takewhile

from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.due_things import DueKind, DueThing, Stage
from editor_app.domain.freshness import ColumnClock, Freshness, is_watched
from editor_app.domain.item import ItemId
from editor_app.domain.layout import Column, Layout, Unit
from editor_app.domain.people import Person
from editor_app.domain.status import Status
from editor_app.domain.working_days import Calendar, Day, DayKind
from editor_app.presenters.items import Entry, is_mine
from editor_app.presenters.items_tree import FINE, Clocks

STRIP_DAYS = 13
SHOWN_RETURNS = 4
SHOWN_DRAFTS = 6
SHOWN_COLUMNS = 6
SHOWN_DUE = 5
_CALENDAR_RULE = "CAL-01"
_ANNOUNCED = 11  # month in which the next year's days off are announced
_SHOWN = frozenset({Freshness.OVERDUE, Freshness.SOON, Freshness.EMPTY})


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedRow:
    """An item that came back, with the words it came back with."""

    item: ItemId
    title: str
    level: int
    by_name: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """A draft of this workstation."""

    item: ItemId
    title: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FreshRow:
    """One column that is stale, nearly stale or empty."""

    unit: Unit
    column: Column
    clock: ColumnClock


@dataclass(frozen=True, slots=True, kw_only=True)
class Radar:
    """The card 栏目更新预警."""

    columns: int
    fine: int
    soon: int
    overdue: int
    empty: int
    rows: tuple[FreshRow, ...]


def returned_rows(entries: Iterable[Entry], person: Person) -> tuple[ReturnedRow, ...]:
    """What came back to this person, newest first."""
    rows = []
    for entry in entries:
        remote = entry.row.remote
        back = entry.status is Status.RETURNED or entry.act_back
        if not back or remote is None or entry.trashed:
            continue
        told = remote.last_return
        if told is None or not is_mine(entry.row, person):
            continue
        rows.append(
            ReturnedRow(
                item=entry.row.item,
                title=entry.row.title,
                level=told.level,
                by_name=told.by_name,
                at=told.at,
                reason=told.reason,
            )
        )
    return tuple(sorted(rows, key=lambda row: row.at, reverse=True))


def draft_rows(entries: Iterable[Entry]) -> tuple[DraftRow, ...]:
    """The drafts of this workstation that have not been confirmed yet, newest first."""
    rows = [
        DraftRow(item=entry.row.item, title=entry.row.title, at=entry.row.draft.changed_at)
        for entry in entries
        if entry.row.draft is not None and entry.status is Status.DRAFT and not entry.trashed
    ]
    return tuple(sorted(rows, key=lambda row: row.at, reverse=True))


def radar(layout: Layout, units: Sequence[Unit], clocks: Clocks) -> Radar:
    """Sum up the columns of the person's units; the worst stand first."""
    rows, states = [], []
    for unit in units:
        for column in layout.columns:
            if not is_watched(column):
                continue
            found = clocks.get((unit.key, column.key), FINE)
            states.append(found.state)
            if found.state in _SHOWN:
                rows.append(FreshRow(unit=unit, column=column, clock=found))
    rows.sort(key=lambda row: _urgency(row.clock))
    return Radar(
        columns=len(states),
        fine=states.count(Freshness.FINE) + states.count(Freshness.NONE),
        soon=states.count(Freshness.SOON),
        overdue=states.count(Freshness.OVERDUE),
        empty=states.count(Freshness.EMPTY),
        rows=tuple(rows),
    )


def _urgency(clock: ColumnClock) -> tuple[int, int]:
    match clock.state:
        case Freshness.OVERDUE:
            return 0, -clock.days
        case Freshness.SOON:
            return 1, clock.days
        case _:
            return 2, 0


def day_strip(layout: Layout, now: datetime, zone: tzinfo | None = None) -> tuple[Day, ...]:
    """Today and the days after it, as the announced calendar has them."""
    calendar, today = Calendar.of(layout), now.astimezone(zone).date()
    return tuple(calendar.day(today + timedelta(days=ahead)) for ahead in range(STRIP_DAYS))


def next_make_up(days: Iterable[Day]) -> Day | None:
    """The next weekend day that is worked, for the sentence under the date."""
    return next((one for one in days if one.kind is DayKind.MAKE_UP and one.sure), None)


def next_holiday(days: Sequence[Day]) -> tuple[Day, int] | None:
    """The first holiday that begins in the strip, and how many days it has there."""
    for at, day in enumerate(days):
        if day.kind is DayKind.HOLIDAY and day.sure and day.name_zh:
            rest = list(takewhile(lambda one: not one.works, days[at:]))
            return day, len(rest)
    return None


# ---------------------------------------------------------------- due things


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLoad:
    """What ends on one day of the strip."""

    count: int
    presses: bool


ANSWERS = frozenset(
    {
        DueKind.REPLY,
        DueKind.HOT_TOPIC,
        DueKind.CONSULTATION,
        DueKind.RESULT,
        DueKind.INTERVIEW,
    }
)  # what people wait for; 快到期的答复


def answers(things: Iterable[DueThing]) -> tuple[DueThing, ...]:
    """Replies and the like that press."""
    return tuple(one for one in things if one.kind in ANSWERS and one.presses)


def terms(things: Iterable[DueThing]) -> tuple[DueThing, ...]:
    """Other terms of items that press; columns stand in the radar."""
    kinds = ANSWERS | {DueKind.COLUMN}
    return tuple(one for one in things if one.kind not in kinds and one.presses)


def loads(things: Iterable[DueThing], queue: Iterable[datetime]) -> Mapping[date, DayLoad]:
    """How much ends on which day: due things, and decisions by their due times."""
    counts: Counter[date] = Counter()
    pressing: set[date] = set()
    for one in things:
        if one.stage is not Stage.OVER:
            counts[one.day] += 1
            pressing |= {one.day} if one.presses else set()
    for at in queue:
        counts[at.astimezone(PORTAL_ZONE).date()] += 1
    return {day: DayLoad(count=n, presses=day in pressing) for day, n in counts.items()}


def year_open(layout: Layout, today: date) -> int | None:
    """The year whose calendar is missing and matters by now (rule CAL-01), if any."""
    known = layout.calendar.get(today.year)
    if known is None or not known.final:
        return today.year
    rule = layout.rules.get(_CALENDAR_RULE)
    told = rule.params.get("notice_month") if rule is not None else None
    month = told if isinstance(told, int) else _ANNOUNCED
    coming = layout.calendar.get(today.year + 1)
    missing = coming is None or not coming.final
    return today.year + 1 if missing and today.month >= month else None
