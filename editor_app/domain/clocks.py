"""时限: until when something must be done, and day by day how that follows.

The day of the event is not counted (民法典 art. 201). Clocks in working days skip days off; a
calendar clock may move its last day to the next working day (art. 203), minimum periods never do.
Days while a clock is paused do not count; an extension adds to it; a transfer may begin it anew.
"""

import calendar as months
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from editor_app.domain.working_days import MOST_DAYS, Calendar, Day

_WEEK = 7
_MONTHS = 12


class Span(StrEnum):
    """What a clock counts in."""

    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"
    WEEKS = "weeks"
    MONTHS = "months"
    HOURS = "hours"


class Roll(StrEnum):
    """What becomes of a last day that is off."""

    NONE = "none"
    NEXT_WORKDAY = "next_workday"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """The clock stands still from ``begin`` on; ``end`` counts again. ``None``: it still stands."""

    begin: datetime
    end: datetime | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """Somebody was given more time, in what the clock counts in."""

    amount: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """The matter went to another unit; ``anew`` says whether its clock begins again."""

    at: datetime
    to: str  # unit key
    anew: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """What is counted. Times are those of the office, without a zone or all with the same one."""

    start: datetime
    span: Span
    amount: int
    roll: Roll = Roll.NONE
    pauses: tuple[Pause, ...] = ()
    extensions: tuple[Extension, ...] = ()
    transfers: tuple[Transfer, ...] = ()

    @property
    def whole(self) -> int:
        """The amount with every extension."""
        return self.amount + sum(one.amount for one in self.extensions)

    @property
    def began(self) -> datetime:
        """The start, or the last transfer that began it anew."""
        return max([self.start, *(one.at for one in self.transfers if one.anew)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One day of a derivation: its number in the count, 0 when it was passed over."""

    day: Day
    number: int
    paused: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Until when; ``at`` is ``None`` while the clock is paused without an end.

    The last moment is the end of the day ``at`` names, except for hours.
    """

    at: datetime | None
    estimated: bool = False
    days: tuple[Counted, ...] = ()  # empty for hours

    @property
    def on(self) -> date | None:
        """The last day."""
        return None if self.at is None else self.at.date()


def due(clock: Clock, calendar: Calendar) -> Due:
    """When a clock runs out. Raises ``ValueError`` for an amount that leads nowhere."""
    if clock.whole < 0:
        raise ValueError(f"a clock of {clock.whole} {clock.span.value}")
    if any(one.end is None for one in clock.pauses):
        return Due(at=None)
    if clock.span is Span.HOURS:
        return Due(at=_running_hours(clock))
    if clock.span is Span.WORKING_DAYS:
        return _working_days(clock, calendar)
    return _days(clock, calendar)


def months_after(day: date, count: int) -> date:
    """The same day so many months later, clamped to the last day of that month."""
    year, month = divmod(day.year * _MONTHS + day.month - 1 + count, _MONTHS)
    last = months.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def left(due: Due, today: date, calendar: Calendar) -> int | None:
    """Working days until the last day, 0 on it, below 0 after it; ``None`` while it is paused."""
    return None if due.on is None else left_until(due.on, today, calendar)


def left_until(last: date, today: date, calendar: Calendar) -> int:
    """The same for a last day that is known already."""
    if today > last:
        return -max(1, calendar.count(last, today)[0])
    return calendar.count(today, last)[0]


def between(start: date, last: date, calendar: Calendar) -> tuple[Counted, ...]:
    """The days after ``start`` up to a last day that is known, the working days numbered."""
    told: list[Counted] = []
    number = 0
    for day in calendar.after(start):
        if day.on > last:
            break
        number += day.works
        told.append(Counted(day=day, number=number if day.works else 0))
    return tuple(told)


def passing(start: date, last: date, calendar: Calendar, most: int) -> tuple[Counted, ...]:
    """The days after ``start`` up to ``last``, every one numbered; of many the last ``most``."""
    whole = max(0, (last - start).days)
    return tuple(
        Counted(day=calendar.day(start + timedelta(days=number)), number=number)
        for number in range(max(1, whole - most + 1), whole + 1)
    )


# ---------------------------------------------------------------- days


def _working_days(clock: Clock, calendar: Calendar) -> Due:
    start, wanted = clock.began, clock.whole
    told: list[Counted] = []
    number = 0
    if wanted == 0:
        return _ending(clock, start.date(), calendar, [])
    for day in calendar.after(start.date()):
        paused = _is_paused(clock, day.on)
        number += day.works and not paused
        told.append(Counted(day=day, number=_number(day, number, paused), paused=paused))
        if number == wanted:
            estimated = not all(one.day.sure for one in told)
            return Due(at=_at(clock, day.on), estimated=estimated, days=tuple(told))
    raise ValueError(f"{wanted} working days after {start.date()} are never over")


def _number(day: Day, number: int, paused: bool) -> int:
    return number if day.works and not paused else 0


def _days(clock: Clock, calendar: Calendar) -> Due:
    start = clock.began.date()
    wanted = (_unpaused_end(clock) - start).days
    told: list[Counted] = []
    number = 0
    last = start
    for day in calendar.after(start) if wanted else ():
        paused = _is_paused(clock, day.on)
        number += not paused
        told.append(Counted(day=day, number=0 if paused else number, paused=paused))
        last = day.on
        if number == wanted:
            break
    return _ending(clock, last, calendar, told)


def _unpaused_end(clock: Clock) -> date:
    start, whole = clock.began.date(), clock.whole
    if clock.span is Span.MONTHS:
        return months_after(start, whole)
    days = whole * _WEEK if clock.span is Span.WEEKS else whole
    if days > MOST_DAYS:
        raise ValueError(f"{days} days are more than {MOST_DAYS}")
    return start + timedelta(days=days)


def _ending(clock: Clock, last: date, calendar: Calendar, told: list[Counted]) -> Due:
    """Move the last day where the law moves it."""
    if clock.roll is Roll.NONE:
        return Due(at=_at(clock, last), days=tuple(told))
    moved, sure = calendar.next_workday(last)
    passed = [calendar.day(last + timedelta(days=n)) for n in range(1, (moved - last).days + 1)]
    told += (Counted(day=day, number=0) for day in passed)
    return Due(at=_at(clock, moved), estimated=not sure, days=tuple(told))


def _at(clock: Clock, day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), clock.start.tzinfo)


def _is_paused(clock: Clock, day: date) -> bool:
    return any(
        one.end is not None and one.begin.date() <= day < one.end.date() for one in clock.pauses
    )


# ---------------------------------------------------------------- hours


def _running_hours(clock: Clock) -> datetime:
    """Clock hours run through nights and holidays, and stand still only while paused."""
    at, left_over = clock.began, timedelta(hours=clock.whole)
    for begin, end in _still(clock):
        if at + left_over <= begin:
            break
        if end > at:
            left_over -= max(timedelta(), begin - at)
            at = end
    return at + left_over


def _still(clock: Clock) -> Iterator[tuple[datetime, datetime]]:
    """When it stands still, in order, overlapping pauses joined."""
    joined: list[tuple[datetime, datetime]] = []
    ended = [(one.begin, one.end) for one in clock.pauses if one.end is not None]
    for begin, end in sorted(ended):
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        elif end > begin:
            joined.append((begin, end))
    return iter(joined)
