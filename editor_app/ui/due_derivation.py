"""How the last day of whatever is due was counted, day by day: the one place that tells it.

Widgets and rows show these words as a hint and as accessible description; ``counting`` shows them
to whoever asks by key.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from editor_app.domain.clocks import Counted, Span, between, passing
from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.due_things import DueThing
from editor_app.domain.freshness import ColumnClock
from editor_app.domain.layout import Layout
from editor_app.domain.working_days import Calendar, Day, DayKind
from editor_app.domain.working_time import Worked, worked_between
from editor_app.ui import formats
from editor_app.ui.models.language import language
from editor_app.ui.words import QT_TRANSLATE_NOOP

MOST_DAYS = 31  # of a longer clock the last ones are told
MOST_PASSING = 14  # of one for which every day counts, once it is longer than that
_HOURS = QT_TRANSLATE_NOOP("DueDays", "From {begin}, through nights and days off, until {end}")
_BEGUN = QT_TRANSLATE_NOOP("DueDays", "{day}: not counted")
_LEFT_OUT = QT_TRANSLATE_NOOP("DueDays", "… (days left out: {n}) …")
_LAST = QT_TRANSLATE_NOOP("DueDays", "{line}, the last day")
_STILL = QT_TRANSLATE_NOOP("DueDays", "{day}: the clock stands still")
_COUNTED = QT_TRANSLATE_NOOP("DueDays", "{day}: day {n}")
_MAKE_UP = QT_TRANSLATE_NOOP("DueDays", "{day}: day {n}, worked in exchange for a holiday")
_OFF = QT_TRANSLATE_NOOP("DueDays", "{day}: off")
_HOLIDAY = QT_TRANSLATE_NOOP("DueDays", "{day}: off, {name}")
_PASSES = QT_TRANSLATE_NOOP("DueDays", "{day}: day {n}, off but counted")
_PASSES_NAMED = QT_TRANSLATE_NOOP("DueDays", "{day}: day {n}, off ({name}) but counted")
_GIVEN = QT_TRANSLATE_NOOP("DueDays", "The day is written in the item: {end}")
_REST = QT_TRANSLATE_NOOP("DueDays", "The days that are left:")
_OFFICE = QT_TRANSLATE_NOOP("DueDays", "Working hours from {begin} on:")
_RAN = QT_TRANSLATE_NOOP("DueDays", "{day}: {hours} ({spans})")
_CLOSED = QT_TRANSLATE_NOOP("DueDays", "{day}: outside office hours")
_LENGTH = QT_TRANSLATE_NOOP("DueDays", "{h} h {m} min")
_ENDS = QT_TRANSLATE_NOOP("DueDays", "{line}; ends {end}")


class Derivations:
    """Tells by the calendar and the office hours of one layout."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._calendar = Calendar.of(layout)

    def thing(self, thing: DueThing, today: date) -> str:
        """A line a day; one line for clock hours."""
        if thing.span is Span.HOURS and thing.began is not None:
            return _told(_HOURS, begin=formats.when(thing.began), end=formats.when(thing.due))
        if thing.began is None:
            told = _told(_GIVEN, end=formats.day_and_weekday(thing.day))
            return self.written(told, today, thing.day)
        began = _day(thing.began)
        return day_by_day(began, thing.days) if thing.days else self.passing(began, thing.day)

    def column(self, clock: ColumnClock) -> str:
        """The days since the last item of a column; empty without a clock."""
        if clock.last is None or clock.due is None:
            return ""
        return self.passing(clock.last, clock.due)

    def passing(self, began: date, last: date) -> str:
        """A clock for which every day counts."""
        most = MOST_DAYS if (last - began).days <= MOST_DAYS else MOST_PASSING
        return day_by_day(began, passing(began, last, self._calendar, most))

    def working(self, began: datetime | date, last: datetime | date) -> str:
        """A clock in working days whose last day is known."""
        first = _day(began)
        return day_by_day(first, between(first, _day(last), self._calendar))

    def office(self, began: datetime, end: datetime) -> str:
        """A clock in working hours: which hours of which day counted."""
        worked = worked_between(self._layout, began, end)
        shown = worked[-MOST_DAYS:]
        lines = [_told(_OFFICE, begin=_moment(began))]
        if len(shown) < len(worked):
            lines.append(_told(_LEFT_OUT, n=len(worked) - len(shown)))
        lines += [_hours_line(one) for one in shown]
        lines[-1] = _told(_ENDS, line=lines[-1], end=_clock(end))
        return "\n".join(lines)

    def written(self, told: str, today: date, end: date | datetime) -> str:
        """A day that somebody wrote down: ``told`` says who and where; below it what is left."""
        last = _day(end)
        if last <= today:
            return told
        return "\n".join((told, _told(_REST), self.passing(today, last)))


def day_by_day(began: date, days: Sequence[Counted]) -> str:
    """The day it began, which is not counted, and a line for each day after it."""
    shown = days[-MOST_DAYS:]
    lines = [_told(_BEGUN, day=_first_day(began, days))]
    left_out = (shown[0].day.on - began).days - 1 if shown else 0
    if left_out:
        lines.append(_told(_LEFT_OUT, n=left_out))
    lines += [_line(one) for one in shown[:-1]]
    lines += [_told(_LAST, line=_line(one)) for one in shown[-1:]]
    return "\n".join(lines)


def _first_day(began: date, days: Sequence[Counted]) -> str:
    """With its year, where the last day lies in another one."""
    same = not days or days[-1].day.on.year == began.year
    if same:
        return formats.day_and_weekday(began)
    return formats.day(began, today=days[-1].day.on)


def _line(one: Counted) -> str:
    day = formats.day_and_weekday(one.day.on)
    if one.paused:
        return _told(_STILL, day=day)
    if not one.number:
        return _off(one.day)
    name = _holiday(one.day)
    if one.day.kind is DayKind.MAKE_UP:
        return _told(_MAKE_UP, day=day, n=one.number)
    if one.day.works:
        return _told(_COUNTED, day=day, n=one.number)
    return _told(_PASSES_NAMED if name else _PASSES, day=day, n=one.number, name=name)


def _hours_line(one: Worked) -> str:
    if not one.day.works:
        return _off(one.day)
    day = formats.day_and_weekday(one.day.on)
    if not one.spans:
        return _told(_CLOSED, day=day)
    spans = ", ".join(f"{_clock(begin)}–{_clock(end)}" for begin, end in one.spans)
    return _told(_RAN, day=day, hours=_length(one.length), spans=spans)


def _off(day: Day) -> str:
    name = _holiday(day)
    source = _HOLIDAY if name else _OFF
    return _told(source, day=formats.day_and_weekday(day.on), name=name)


def _holiday(day: Day) -> str:
    return day.name_zh if language().startswith("zh") else day.name_en


def _length(span: timedelta) -> str:
    minutes = int(span.total_seconds()) // 60
    return _told(_LENGTH, h=minutes // 60, m=minutes % 60)


def _clock(moment: datetime) -> str:
    return moment.astimezone(PORTAL_ZONE).strftime("%H:%M")


def _moment(moment: datetime) -> str:
    return f"{formats.day_and_weekday(_day(moment))} {_clock(moment)}"


def _day(moment: datetime | date) -> date:
    return moment.astimezone(PORTAL_ZONE).date() if isinstance(moment, datetime) else moment


def _told(source: str, **values: object) -> str:
    return QCoreApplication.translate("DueDays", source).format(**values)
