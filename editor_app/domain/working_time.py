"""Working hours on the layout's calendar: when a time given to a person has run out.

A portal without office hours of its own has those of ``review_times.OFFICE_HOURS``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone, tzinfo

from editor_app.domain.layout import Layout
from editor_app.domain.review_times import Span
from editor_app.domain.working_days import Calendar, Day

# China has one zone without summer time since 1991; a fixed offset needs no zone database.
PORTAL_TIME = timezone(timedelta(hours=8), "Asia/Shanghai")
_FURTHEST = 366  # days; a calendar on which nobody works that long is a mistake


def due_after(layout: Layout, begun: datetime, hours: int) -> datetime:
    """When so many working hours have passed since ``begun``; 0 hours are one working day."""
    office = layout.portal.review.office
    left = timedelta(hours=hours) if hours else day_length(office)
    local = begun.astimezone(PORTAL_TIME)
    for opens, closes in _office_times(layout, local.date(), PORTAL_TIME):
        start = max(opens, local)
        if start >= closes:
            continue
        if closes - start >= left:
            return (start + left).astimezone(begun.tzinfo)
        left -= closes - start
    return (local + timedelta(days=_FURTHEST)).astimezone(begun.tzinfo)


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """One day of a clock in working hours: from when to when it ran; never on a day off."""

    day: Day
    spans: tuple[tuple[datetime, datetime], ...]

    @property
    def length(self) -> timedelta:
        """How much of the day counted."""
        return sum((end - begin for begin, end in self.spans), timedelta())


def worked_between(layout: Layout, begun: datetime, ended: datetime) -> tuple[Worked, ...]:
    """The days from a beginning to an end, both in portal time, with the hours that counted."""
    calendar = Calendar.of(layout)
    first, last = begun.astimezone(PORTAL_TIME), ended.astimezone(PORTAL_TIME)
    days = range(min(_FURTHEST, (last.date() - first.date()).days) + 1)
    told = (calendar.day(first.date() + timedelta(days=ahead)) for ahead in days)
    return tuple(Worked(day=day, spans=_ran(layout, day, first, last)) for day in told)


def _ran(
    layout: Layout, day: Day, first: datetime, last: datetime
) -> tuple[tuple[datetime, datetime], ...]:
    if not day.works:
        return ()
    office = (
        (
            datetime.combine(day.on, opens, PORTAL_TIME),
            datetime.combine(day.on, closes, PORTAL_TIME),
        )
        for opens, closes in layout.portal.review.office
    )
    cut = ((max(opens, first), min(closes, last)) for opens, closes in office)
    return tuple((begin, end) for begin, end in cut if begin < end)


def day_length(office: tuple[Span, ...]) -> timedelta:
    """How long the office works on one day."""
    some_day = date(2000, 1, 3)
    spans = ((datetime.combine(some_day, a), datetime.combine(some_day, b)) for a, b in office)
    return sum((closes - opens for opens, closes in spans), timedelta())


def _office_times(layout: Layout, first: date, zone: tzinfo) -> Iterator[tuple[datetime, datetime]]:
    calendar = Calendar.of(layout)
    for ahead in range(_FURTHEST):
        day = first + timedelta(days=ahead)
        if calendar.day(day).works:
            for opens, closes in layout.portal.review.office:
                yield datetime.combine(day, opens, zone), datetime.combine(day, closes, zone)
