"""The board: which items there are, their status, counts and freshness per column."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.errors import EditorError
from editor_app.domain.freshness import ColumnClock, column_clocks, newest_days
from editor_app.domain.item import ColumnKey, Content, ItemId, PersonId
from editor_app.domain.layout import Column, Layout
from editor_app.domain.ports import BoardRow, Clock, Store
from editor_app.domain.sharing import Share
from editor_app.domain.status import Status, status_of
from editor_app.services.defaults import CHINA
from editor_app.services.layouts import LayoutService
from editor_app.services.sides import untouched
from editor_app.services.waiting_comments import waiting_comments

_CAME_BACK = frozenset({Status.RETURNED, Status.CONFLICT, Status.REFUSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardFilter:
    """What a list shows; every part that is set narrows it."""

    unit: str = ""
    column: str = ""  # with everything below it
    kind: str = ""
    statuses: frozenset[Status] = frozenset()
    words: str = ""
    trashed: bool = False  # the trash instead of everything else


class BoardService:
    """Lists of items, computed from drafts, the portal's word and the outbox."""

    def __init__(self, store: Store, layouts: LayoutService, clock: Clock) -> None:
        self._store = store
        self._layouts = layouts
        self._clock = clock

    def rows(self, wanted: BoardFilter | None = None) -> tuple[BoardRow, ...]:
        """Matching items: newest change first, or by relevance when there are words."""
        wanted = wanted or BoardFilter()
        below = self._below(wanted.column) if wanted.column else None
        rows = self._found(wanted.words) if wanted.words.strip() else self._newest()
        return tuple(row for row in rows if _matches(row, wanted, below))

    def row(self, item: ItemId) -> BoardRow | None:
        """One item's row, if the item is known here."""
        return self._store.board.row(item)

    def published_text(self, item: str) -> str:
        """When an item went public, as fields store moments; empty while it has not."""
        row = self._store.board.row(ItemId(item))
        moment = row.remote.published_at if row is not None and row.remote is not None else None
        return moment.astimezone(CHINA).strftime("%Y-%m-%dT%H:%M:00") if moment else ""

    def status(self, row: BoardRow) -> Status:
        """The computed status of one row."""
        return status_of(row.draft, row.remote, [one.pending for one in row.pending])

    def search(self, words: str, limit: int = 200) -> tuple[BoardRow, ...]:
        """Items that hold the words, in the order of the index."""
        return self._found(words, limit)

    def waiting(self, person: PersonId) -> int:
        """How many items this person sent in came back, were refused or contradict the portal."""
        return sum(
            row.remote is not None
            and row.remote.submitted_by == person
            and self.status(row) in _CAME_BACK
            for row in self._store.board.unsettled()
        )

    def apart(self, items: Iterable[ItemId] | None = None) -> frozenset[ItemId]:
        """Items a colleague shared another text of while they were changed here; of all, or these.

        Only items that are behind cost a look at their text.
        """
        shares = self._store.shares
        told = shares.behind() if items is None else [shares.get(item) for item in items]
        return frozenset(one.item for one in told if one.behind and self._changed_here(one))

    def comments(self, items: Collection[ItemId] | None = None) -> Mapping[ItemId, int]:
        """How many comments wait for an answer; of all items, or of these."""
        return waiting_comments(self._store, items)

    def _changed_here(self, share: Share) -> bool:
        try:
            draft = self._store.drafts.get(share.item)
            return draft is not None and not untouched(self._store, draft, share)
        except EditorError:  # a damaged text is told where it is opened
            return False

    def statuses(self, unit: str = "") -> Mapping[Status, int]:
        """How many items stand where, the trash aside."""
        rows = self.rows(BoardFilter(unit=unit))
        return Counter(self.status(row) for row in rows)

    def counts(self, unit: str = "") -> Mapping[ColumnKey, int]:
        """How many items each column holds, those below it included."""
        layout = self._layouts.current()
        own = Counter(row.column for row in self.rows(BoardFilter(unit=unit)))
        total: Counter[ColumnKey] = Counter()
        for column in layout.columns:
            for above in _trail(layout, column):
                total[above] += own[column.key]
        return total

    def freshness(self, unit: str) -> Mapping[ColumnKey, ColumnClock]:
        """The clock of every column of a unit's channel; a branch counts what lies below it."""
        layout = self._layouts.current()
        newest = newest_days(layout, self._store.board.last_published(unit))
        today = self._clock.now().astimezone(CHINA).date()
        return column_clocks(layout, newest, today)

    def _newest(self) -> list[BoardRow]:
        return sorted(self._store.board.rows(), key=_changed_at, reverse=True)

    def _found(self, words: str, limit: int = 200) -> tuple[BoardRow, ...]:
        found = (self._store.board.row(item) for item in self._store.board.search(words, limit))
        return tuple(row for row in found if row is not None)

    def _below(self, key: str) -> frozenset[str]:
        layout = self._layouts.current()
        return frozenset(c.key for c in layout.columns if key in _trail(layout, c))


def clock_of(store: Store, layout: Layout, content: Content, now: datetime) -> ColumnClock | None:
    """How the column an item stands in is doing; ``None`` for one the layout does not know."""
    newest = newest_days(layout, store.board.last_published(content.unit))
    today = now.astimezone(CHINA).date()
    return column_clocks(layout, newest, today).get(content.column)


def _matches(row: BoardRow, wanted: BoardFilter, below: Iterable[str] | None) -> bool:
    if (row.draft is not None and row.draft.trashed) is not wanted.trashed:
        return False
    if wanted.unit and row.unit != wanted.unit:
        return False
    if wanted.kind and row.kind != wanted.kind:
        return False
    if below is not None and row.column not in below:
        return False
    if not wanted.statuses:
        return True
    pending = [one.pending for one in row.pending]
    return status_of(row.draft, row.remote, pending) in wanted.statuses


def _changed_at(row: BoardRow) -> datetime:
    return row.changed_at


def _trail(layout: Layout, column: Column) -> tuple[ColumnKey, ...]:
    return tuple(one.key for one in layout.trail(column.key))
