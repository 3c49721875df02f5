"""By when a reviewer is to decide: working days of the layout's calendar, never days of a clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from editor_app.domain.layout import Layout
from editor_app.domain.workflow import Remote

PORTAL_ZONE = timezone(timedelta(hours=8))  # one time zone, without summer time since 1991
CLOSE = time(17, 30)  # end of the working day
REVIEW_DAYS = 1  # working days for a decision where the portal told no time
_LONGEST_HOLIDAY = 31  # days: a calendar that is wrong must not make a search endless


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """The moment, and whether the portal told it or it was counted here."""

    at: datetime
    told: bool = False


class WorkingDays:
    """Which days are worked. Days of years that are not announced follow the weekends."""

    def __init__(self, layout: Layout) -> None:
        self._years = layout.calendar
        self._fixed_off = frozenset(layout.fixed_off)
        self._next: dict[date, date] = {}

    def works(self, day: date) -> bool:
        """Whether this day is worked."""
        year = self._years.get(day.year)
        if year is not None and day in year.work:
            return True
        if day.weekday() >= 5 or (year is not None and day in year.off):
            return False
        return year is not None or f"{day:%m-%d}" not in self._fixed_off

    def after(self, day: date) -> date:
        """The first working day after this one."""
        found = self._next.get(day)
        if found is None:
            ahead = (day + timedelta(days=n) for n in range(1, _LONGEST_HOLIDAY + 1))
            found = next((one for one in ahead if self.works(one)), day + timedelta(days=1))
            self._next[day] = found
        return found

    def until(self, first: date, last: date) -> int:
        """How many working days follow ``first``, up to and with ``last``."""
        count, day = 0, first
        while day < last:
            day = self.after(day)
            count += day <= last
        return count


class DueTimes:
    """Due times of the items in review. The portal's word takes over where it told one."""

    def __init__(
        self,
        days: WorkingDays,
        told: Callable[[Remote], datetime | None] = lambda _: None,
        review_days: int = REVIEW_DAYS,
    ) -> None:
        self._days = days
        self._told = told
        self._review_days = review_days
        self._closes: dict[date, datetime] = {}

    def of(self, remote: Remote) -> Due:
        """By when this item is to be decided at the level where it stands."""
        told = self._told(remote)
        if told is not None:
            return Due(at=told, told=True)
        return Due(at=self._counted(remote.changed_at.astimezone(PORTAL_ZONE).date()))

    def _counted(self, came: date) -> datetime:
        """The day of coming does not count, the last day does to its end (民法典 201, 203)."""
        found = self._closes.get(came)
        if found is None:
            day = came
            for _ in range(self._review_days):
                day = self._days.after(day)
            found = self._closes[came] = datetime.combine(day, CLOSE, PORTAL_ZONE)
        return found
