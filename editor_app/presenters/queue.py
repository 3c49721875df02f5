"""What the queue pane shows: which rows, in how many words a due time is told, what is chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.item import ItemId
from editor_app.domain.seen import Seen
from editor_app.domain.working_days import Calendar
from editor_app.services.queue_filter import Facet, Flag, QueueFilter, QueueIndex
from editor_app.services.review_queue import QueueRow

PRESSING_DAYS = 3  # working days: from here on the time left is coloured


class DueKind(StrEnum):
    """How a due time is told."""

    OVERDUE = "overdue"
    TODAY = "today"
    LEFT = "left"
    NONE = "none"  # nobody counted one


@dataclass(frozen=True, slots=True, kw_only=True)
class DueWord:
    """A due time for a person: ``days`` are working days, left or over."""

    kind: DueKind
    days: int = 0
    at: datetime | None = None

    @property
    def pressing(self) -> bool:
        """Whether it deserves a colour."""
        return self.kind is DueKind.LEFT and self.days <= PRESSING_DAYS


def due_word(row: QueueRow, now: datetime, days: Calendar) -> DueWord:
    """How the due time of a row is told at this moment."""
    if row.due is None:
        return DueWord(kind=DueKind.NONE)
    at = row.due.at
    today, last = now.astimezone(PORTAL_ZONE).date(), at.astimezone(PORTAL_ZONE).date()
    if at < now:
        return DueWord(kind=DueKind.OVERDUE, days=days.count(last, today)[0], at=at)
    if last == today:
        return DueWord(kind=DueKind.TODAY, at=at)
    return DueWord(kind=DueKind.LEFT, days=days.count(today, last)[0], at=at)


class QueuePresenter:
    """Holds the whole queue and what is asked for; answers what the list shows."""

    def __init__(self) -> None:
        self.filter = QueueFilter()
        self.rows: tuple[QueueRow, ...] = ()
        self._index = QueueIndex()

    def accept(self, index: QueueIndex, now: datetime, keep: ItemId | None) -> None:
        """Take a fresh queue; the item that is being read stays whatever is asked for."""
        shown = keep is not None and self.shows(keep)
        self._index = index
        self._narrow(now, keep if shown else None)

    def ask(self, wanted: QueueFilter, now: datetime) -> None:
        """Show what fits another filter."""
        self.filter = wanted
        self._narrow(now, None)

    def mark_read(self, item: ItemId, seen: Seen, now: datetime) -> bool:
        """The person has opened this revision; whether that changes what the list says."""
        fresh = self._index.with_read(item, seen)
        if fresh is self._index:
            return False
        self.accept(fresh, now, item)
        return True

    def forget(self) -> None:
        """Somebody else works here now."""
        self.filter = QueueFilter()
        self.accept(QueueIndex(), datetime.now().astimezone(), None)

    def row(self, item: ItemId | None) -> QueueRow | None:
        """The row of an item that waits, shown or not."""
        return self._index.by_item.get(item) if item is not None else None

    def shows(self, item: ItemId) -> bool:
        """Whether an item stands in the list now."""
        return any(row.item == item for row in self.rows)

    def some(self, items: Sequence[ItemId]) -> tuple[QueueRow, ...]:
        """The rows of these items, in the order of the queue."""
        wanted = set(items)
        return tuple(row for row in self.rows if row.item in wanted)

    @property
    def titles(self) -> Sequence[str]:
        """The titles of the rows that are shown."""
        whole = self.rows is self._index.rows
        return self._index.titles if whole else [row.title for row in self.rows]

    @property
    def total(self) -> int:
        """How many items wait, shown or not."""
        return len(self._index.rows)

    def flags(self) -> Mapping[Flag, int]:
        """How many of all rows each flag is true of."""
        return self._index.flags

    def counts(self, facet: Facet, now: datetime) -> Mapping[str, int]:
        """The values of a facet with the rows each would give; chosen ones always."""
        found = dict.fromkeys(self.filter.chosen(facet), 0)
        return {**found, **self._index.counts(self.filter, facet, now)}

    def _narrow(self, now: datetime, keep: ItemId | None) -> None:
        self.rows = self._index.narrowed(self.filter, now, keep)
