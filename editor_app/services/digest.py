"""The digest of a working day: what waits for a reviewer, told once when the day begins."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.due_things import DueThing, Stage
from editor_app.domain.people import Person
from editor_app.domain.ports import Store
from editor_app.domain.working_days import Calendar
from editor_app.services.layouts import LayoutService
from editor_app.services.review_queue import QueueRow

MOST_UNITS = 5  # named in a digest; the others are counted together


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """One summary: no titles, so that it may stand on any screen."""

    day: date
    waiting: int
    overdue: int
    today: int  # due before the day is over
    units: tuple[tuple[str, int], ...]  # by unit key, the most first
    others: int = 0  # items of units that are not named
    due: int = 0  # of terms that press, columns among them
    due_over: int = 0
    due_today: int = 0


class DigestService:
    """Knows for whom the digest of a day was told and put away."""

    def __init__(self, store: Store, layouts: LayoutService) -> None:
        self._store, self._layouts = store, layouts

    def of(
        self, rows: Sequence[QueueRow], now: datetime, due: Sequence[DueThing] = ()
    ) -> Digest | None:
        """The digest of this moment; none on a day off, and none when nothing waits or is due."""
        day = now.astimezone(PORTAL_ZONE).date()
        if not (rows or due) or not Calendar.of(self._layouts.current()).day(day).works:
            return None
        units = Counter(row.unit for row in rows).most_common()
        named = units[:MOST_UNITS]
        return Digest(
            day=day,
            waiting=len(rows),
            overdue=sum(row.due_at < now for row in rows),
            today=sum(_ends_on(row, day) and row.due_at >= now for row in rows),
            units=tuple(named),
            others=len(rows) - sum(count for _, count in named),
            due=len(due),
            due_over=sum(one.stage is Stage.OVER for one in due),
            due_today=sum(one.stage is Stage.TODAY for one in due),
        )

    def first(
        self,
        person: Person,
        rows: Sequence[QueueRow],
        now: datetime,
        due: Sequence[DueThing] = (),
    ) -> Digest | None:
        """The digest, the first time it is asked for on a working day."""
        told = self.of(rows, now, due)
        if told is None or self._store.meta.get(_key("told", person)) == told.day.isoformat():
            return None
        self._note("told", person, told.day)
        return told

    def shown(self, person: Person, rows: Sequence[QueueRow], now: datetime) -> Digest | None:
        """The digest, until the person puts it away for that day."""
        told = self.of(rows, now)
        if told is None or self._store.meta.get(_key("closed", person)) == told.day.isoformat():
            return None
        return told

    def close(self, person: Person, day: date) -> None:
        """Put it away until another day; ``reopen`` undoes it."""
        self._note("closed", person, day)

    def reopen(self, person: Person) -> None:
        """Show it again."""
        with self._store.transaction():
            self._store.meta.set(_key("closed", person), "")

    def _note(self, what: str, person: Person, day: date) -> None:
        with self._store.transaction():
            self._store.meta.set(_key(what, person), day.isoformat())


def _ends_on(row: QueueRow, day: date) -> bool:
    return row.due_at.astimezone(PORTAL_ZONE).date() == day


def _key(what: str, person: Person) -> str:
    return f"digest.{what}.{person.id}"
