"""When a reviewer is told of the queue outside of the window: grouped, never one by one."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.item import ContentHash, ItemId, PersonId
from editor_app.domain.people import Person
from editor_app.services.review_queue import QueueRow
from editor_app.services.settings import Settings

APART = timedelta(minutes=10)  # between two notices
NAMED = 3  # titles in one notice, where the person wants titles at all


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueNews:
    """What came since the last notice."""

    arrived: int  # items, or newer revisions of items
    overdue: int  # of all that wait, those whose time ran out since
    waiting: int
    titles: tuple[str, ...] = ()  # of the first that arrived; none where they stay discreet


@dataclass(slots=True, kw_only=True)
class _Told:
    """What one person was told of, or saw."""

    known: set[tuple[ItemId, ContentHash]]
    overdue: set[ItemId]
    at: datetime | None = None
    fresh: dict[ItemId, str] = field(default_factory=dict)  # not told yet, with titles
    late: set[ItemId] = field(default_factory=set)  # the same, whose time ran out


class QueueWatch:
    """Compares the queue of the moment with what was told. One person at a time."""

    def __init__(self) -> None:
        self._whose: PersonId | None = None
        self._told = _Told(known=set(), overdue=set())

    def look(
        self,
        person: Person,
        rows: Sequence[QueueRow],
        now: datetime,
        settings: Settings,
        *,
        looking: bool,
    ) -> QueueNews | None:
        """What to tell now, if anything.

        The first look only takes note: the digest of the day tells of what was there. Nothing is
        told while the person looks at the window, in quiet hours, or sooner than ``APART`` after
        the last notice; what came meanwhile is told later, together.
        """
        told = self._of(person, rows, now)
        self._take_note(told, rows, now)
        if looking or not settings.notifications:
            told.fresh.clear()
            told.late.clear()
            return None
        if not (told.fresh or told.late) or is_quiet(now, settings):
            return None
        if told.at is not None and now - told.at < APART:
            return None
        return self._news(told, rows, now, titles=settings.notify_titles)

    def _of(self, person: Person, rows: Sequence[QueueRow], now: datetime) -> _Told:
        if self._whose != person.id:
            self._whose = person.id
            known = {(row.item, row.head) for row in rows}
            late = {row.item for row in rows if row.due_at < now}
            self._told = _Told(known=known, overdue=late)
        return self._told

    def _take_note(self, told: _Told, rows: Sequence[QueueRow], now: datetime) -> None:
        here = {(row.item, row.head) for row in rows}
        late = {row.item for row in rows if row.due_at < now}
        if fresh := here - told.known:
            told.fresh |= {row.item: row.title for row in rows if (row.item, row.head) in fresh}
        items = {item for item, _ in here}
        told.fresh = {item: title for item, title in told.fresh.items() if item in items}
        told.late = (told.late | (late - told.overdue)) & items
        told.known, told.overdue = here, late

    def _news(
        self, told: _Told, rows: Sequence[QueueRow], now: datetime, *, titles: bool
    ) -> QueueNews:
        news = QueueNews(
            arrived=len(told.fresh),
            overdue=len(told.late),
            waiting=len(rows),
            titles=tuple(told.fresh.values())[:NAMED] if titles else (),
        )
        told.fresh.clear()
        told.late.clear()
        told.at = now
        return news


def is_quiet(now: datetime, settings: Settings) -> bool:
    """Whether these are hours in which nobody is told anything; they may go over midnight."""
    if not settings.quiet_from or not settings.quiet_to:
        return False
    begin, end = time.fromisoformat(settings.quiet_from), time.fromisoformat(settings.quiet_to)
    at = now.astimezone(PORTAL_ZONE).time()
    return begin <= at < end if begin <= end else at >= begin or at < end
