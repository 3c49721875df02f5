"""Working days in mainland China by the layout's calendar (State Council holiday notices).

A year whose notice is not loaded has weekends and the statutory days off; whatever looked at such
a year is an estimate (rule CAL-01), never an error.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from editor_app.domain.layout import CalendarYear, Layout

_SATURDAY = 5
_ONE = timedelta(days=1)
# Longer than any holiday, and than the longest clock there is: a calendar on which nobody works so
# long is a mistake, and must not become an endless loop.
MOST_DAYS = 4000


class DayKind(StrEnum):
    """What a day is for those who count it."""

    WORK = "work"
    MAKE_UP = "make_up"  # 调休上班: a weekend day on which the office works
    WEEKEND = "weekend"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day of the calendar; ``sure`` is false while the year's notice is not loaded."""

    on: date
    kind: DayKind
    name_zh: str = ""  # of the holiday
    name_en: str = ""
    sure: bool = True

    @property
    def works(self) -> bool:
        """Whether it is a working day."""
        return self.kind in (DayKind.WORK, DayKind.MAKE_UP)


class Calendar:
    """Answers what a day is."""

    def __init__(self, years: Mapping[int, CalendarYear], fixed_off: tuple[str, ...]) -> None:
        """``fixed_off`` are month-days (``10-01``) that are off in years without an entry."""
        self._years = years
        parts = (one.partition("-") for one in fixed_off)
        self._fixed = frozenset((int(month), int(day)) for month, _, day in parts)

    @classmethod
    def of(cls, layout: Layout) -> "Calendar":
        """That of a layout pack."""
        return cls(layout.calendar, layout.fixed_off)

    def day(self, on: date) -> Day:
        """What a day is."""
        year = self._years.get(on.year)
        sure = year is not None and year.final
        holiday = year.off.get(on) if year is not None else None
        if year is not None and on in year.work:
            return Day(on=on, kind=DayKind.MAKE_UP, sure=sure)
        if holiday is not None:
            names = (holiday.name_zh, holiday.name_en)
            return Day(on=on, kind=DayKind.HOLIDAY, name_zh=names[0], name_en=names[1], sure=sure)
        if on.weekday() >= _SATURDAY:
            return Day(on=on, kind=DayKind.WEEKEND, sure=sure)
        if year is None and (on.month, on.day) in self._fixed:
            return Day(on=on, kind=DayKind.HOLIDAY, sure=False)
        return Day(on=on, kind=DayKind.WORK, sure=sure)

    def after(self, day: date) -> Iterator[Day]:
        """The days that follow one, in order; ends with the calendar of Python or MOST_DAYS."""
        return self._going(day, _ONE)

    def before(self, day: date) -> Iterator[Day]:
        """The days ahead of one, backwards."""
        return self._going(day, -_ONE)

    def _going(self, day: date, step: timedelta) -> Iterator[Day]:
        for _ in range(MOST_DAYS):
            try:
                day += step
            except OverflowError:
                return
            yield self.day(day)

    def count(self, start: date, end: date) -> tuple[int, bool]:
        """Working days after ``start`` up to and including ``end``, and whether that is sure."""
        number, sure = 0, True
        for ordinal in range(start.toordinal() + 1, end.toordinal() + 1):
            on = date.fromordinal(ordinal)
            year = self._years.get(on.year)
            number += self._works(on, year)
            sure = sure and year is not None and year.final
        return number, sure

    def _works(self, on: date, year: CalendarYear | None) -> bool:
        """``day(on).works``, without making a day of it: lists count hundreds of days at once."""
        if year is None:
            return on.weekday() < _SATURDAY and (on.month, on.day) not in self._fixed
        return on in year.work or (on.weekday() < _SATURDAY and on not in year.off)

    def ahead_of(self, due: date, working_days: int) -> date:
        """The day that lies so many working days ahead of ``due``: when to remind somebody."""
        if working_days <= 0:
            return due
        left = working_days
        for day in self.before(due):
            left -= day.works
            if left == 0:
                return day.on
        raise ValueError(f"no {working_days} working days before {due}")

    def next_workday(self, on: date) -> tuple[date, bool]:
        """``on`` itself, or the first working day after it; and whether that is sure."""
        first = self.day(on)
        if first.works:
            return on, first.sure
        sure = first.sure
        for day in self.after(on):
            sure = sure and day.sure
            if day.works:
                return day.on, sure
        raise ValueError(f"nobody works after {on}")
