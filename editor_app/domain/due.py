"""By when a reviewer is to decide: counted here until the portal tells a time of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from editor_app.domain import clocks
from editor_app.domain.clocks import Clock, Span
from editor_app.domain.workflow import Remote
from editor_app.domain.working_days import Calendar

PORTAL_ZONE = timezone(timedelta(hours=8))  # one time zone, without summer time since 1991
CLOSE = time(17, 30)  # end of the working day
REVIEW_DAYS = 1  # working days for a decision where the portal told no time


@dataclass(frozen=True, slots=True, kw_only=True)
class DueTime:
    """The moment, and whether the portal told it or it was counted here."""

    at: datetime
    told: bool = False


class DueTimes:
    """Due times of the items in review. The portal's word takes over where it told one."""

    def __init__(
        self,
        calendar: Calendar,
        told: Callable[[Remote], datetime | None] = lambda _: None,
        review_days: int = REVIEW_DAYS,
    ) -> None:
        self._calendar = calendar
        self._told = told
        self._review_days = review_days
        self._closes: dict[date, datetime] = {}

    def of(self, remote: Remote) -> DueTime:
        """By when this item is to be decided at the level where it stands."""
        told = self._told(remote)
        if told is not None:
            return DueTime(at=told, told=True)
        return DueTime(at=self._counted(remote.changed_at.astimezone(PORTAL_ZONE)))

    def _counted(self, came: datetime) -> datetime:
        """The day of coming does not count, the last working day does to its end."""
        found = self._closes.get(came.date())
        if found is None:
            last = self._last_day(came)
            found = self._closes[came.date()] = datetime.combine(last, CLOSE, PORTAL_ZONE)
        return found

    def _last_day(self, came: datetime) -> date:
        clock = Clock(start=came, span=Span.WORKING_DAYS, amount=self._review_days)
        try:
            return clocks.due(clock, self._calendar).on or came.date()
        except ValueError:  # a calendar on which nobody works: the queue is still to be read
            return came.date()
