"""What the list of 稿件 shows: which rows a place, a filter and an order give, and their words."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol

from editor_app.domain.item import ItemId
from editor_app.domain.people import Person
from editor_app.domain.ports import BoardRow
from editor_app.domain.status import Status
from editor_app.services.acts import came_back, live_edition


class Quick(StrEnum):
    """Views that cut across columns."""

    MINE = "mine"  # 我的稿件
    RETURNED = "returned"  # 退回待改
    CONFLICT = "conflict"  # 有冲突
    TRASH = "trash"  # 回收站


class Filter(StrEnum):
    """The chips above the list."""

    ALL = "all"
    TODO = "todo"  # not on the portal, or back from it
    IN_REVIEW = "in_review"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"


class Order(StrEnum):
    """How the list is sorted."""

    CHANGED = "changed"
    TITLE = "title"


class Note(StrEnum):
    """The second fact of a row's caption, beside the author."""

    DOC_NO = "doc_no"
    WAITING = "waiting"  # confirmed, waits for the portal
    UNCONFIRMED = "unconfirmed"
    BOTH_CHANGED = "both_changed"
    APART = "apart"  # a colleague shared another text of it
    REFUSED = "refused"
    FAILED = "failed"  # its schedule
    ACT_BACK = "act_back"  # what was asked for its page
    REPLACES = "replaces"  # what is live, once it is approved
    ATTACHMENTS = "attachments"
    LOCAL = "local"
    ELSEWHERE = "elsewhere"  # this person wrote it on another workstation
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What the left pane points at: a quick view, a unit, or a column of a unit."""

    quick: Quick | None = None
    unit: str = ""
    column: str = ""

    @property
    def key(self) -> str:
        """Stable text of this place, for the tree and for remembering it."""
        return f"quick:{self.quick.value}" if self.quick else f"{self.unit}/{self.column}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row of the board with the status that was computed for it."""

    row: BoardRow
    status: Status
    apart: bool = False  # a colleague shared another text, and it was changed here
    planned: bool = False  # in a bundle that the portal has not heard of
    comments: int = 0  # that nobody has answered

    @property
    def bundled(self) -> bool:
        """Whether other items hold this one, or will."""
        word = self.row.remote.bundle if self.row.remote else None
        return self.planned or (word is not None and word.holds)

    @property
    def act_back(self) -> bool:
        """Whether what was asked for its page came back from review; the page stands."""
        return self.status in _PUBLIC and came_back(self.row.remote)

    @property
    def trashed(self) -> bool:
        """Whether it lies in 回收站."""
        return self.row.draft is not None and self.row.draft.trashed


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """One row of the middle pane."""

    item: ItemId
    title: str  # without the issuing body that the channel's name says already
    full_title: str
    author: str
    note: Note
    doc_no: str
    attachments: int
    status: Status
    time: datetime  # last change; the appointed time while scheduled
    changed_at: datetime
    bundled: bool = False  # it waits for other items, or will
    held: bool = False  # approved, and waiting for them
    replaces: int = 0  # the live edition whose place it would take
    comments: int = 0  # that nobody has answered


TODO = frozenset(
    {
        Status.DRAFT,
        Status.QUEUED,
        Status.RETURNED,
        Status.REFUSED,
        Status.SCHEDULE_FAILED,
        Status.UNCONFIRMED,
        Status.CONFLICT,
    }
)
_IN_REVIEW = frozenset(
    {Status.REVIEW_1, Status.REVIEW_2, Status.REVIEW_3, Status.REVIEW_4, Status.SECRECY}
)
_FILTERS = MappingProxyType(
    {
        Filter.ALL: frozenset(Status),
        Filter.TODO: TODO,
        Filter.IN_REVIEW: _IN_REVIEW,
        Filter.SCHEDULED: frozenset({Status.SCHEDULED, Status.SCHEDULE_FAILED}),
        Filter.PUBLISHED: frozenset({Status.PUBLISHED, Status.REPEALED}),
    }
)
_QUICK_STATUS = MappingProxyType(
    {
        Quick.RETURNED: frozenset({Status.RETURNED, Status.REFUSED}),
        Quick.CONFLICT: frozenset({Status.CONFLICT}),
    }
)
_SUCCESSORS = frozenset(
    {
        Status.DRAFT,
        Status.QUEUED,
        Status.RETURNED,
        *_IN_REVIEW,
        Status.SCHEDULED,
    }
)
_PUBLIC = frozenset({Status.PUBLISHED, Status.REPEALED, Status.WITHDRAWN, Status.EXPIRED})
_UNDER_WORK = _IN_REVIEW | {Status.RETURNED}
_STATUS_NOTES = MappingProxyType(
    {
        Status.QUEUED: Note.WAITING,
        Status.UNCONFIRMED: Note.UNCONFIRMED,
        Status.CONFLICT: Note.BOTH_CHANGED,
        Status.REFUSED: Note.REFUSED,
        Status.SCHEDULE_FAILED: Note.FAILED,
    }
)


def is_mine(row: BoardRow, person: Person) -> bool:
    """Whether the person works on it: a draft of this workstation, or one of its contributors."""
    if row.draft is not None or row.remote is None:
        return True
    return person.id == row.remote.submitted_by or person.id in row.remote.contributors


def is_elsewhere(row: BoardRow, status: Status, person: Person) -> bool:
    """Whether this person works on it without a draft here; opening and editing takes it over."""
    if row.draft is not None or row.remote is None or not person.id:
        return False
    return status in _UNDER_WORK and row.remote.submitted_by == person.id


def in_place(entry: Entry, place: Place, below: frozenset[str], person: Person) -> bool:
    """Whether an entry belongs to a place; ``below`` are the columns under a branch and itself."""
    if place.quick is Quick.TRASH:
        return entry.trashed
    if entry.trashed and entry.row.remote is None:
        return False
    if place.quick is not None:
        wanted = _QUICK_STATUS.get(place.quick)
        fits = wanted is None or entry.status in wanted
        back = place.quick is Quick.RETURNED and entry.act_back
        return is_mine(entry.row, person) and (fits or back)
    if entry.row.unit != place.unit:
        return False
    return not place.column or entry.row.column in below


def replaced(entry: Entry) -> int:
    """The live edition that this text would take the place of; 0 for none."""
    remote, status = entry.row.remote, entry.status
    if remote is None or status not in _SUCCESSORS:
        return 0
    here = status in (Status.DRAFT, Status.QUEUED)
    return live_edition(remote) if here or remote.head != remote.live else 0


def short_title(title: str, unit_names: Iterable[str]) -> str:
    """The title without the issuing body in front of it, when that is the channel's own unit."""
    for name in sorted(unit_names, key=len, reverse=True):
        rest = title.removeprefix(name)
        if name and rest != title and rest.startswith(("关于", "印发", "转发", "办公室关于")):
            return rest
    return title


def note_of(entry: Entry, person: Person) -> Note:
    """Which second fact a caption tells: what is open first, then what identifies the item."""
    row, status = entry.row, entry.status
    told = _STATUS_NOTES.get(status, Note.APART if entry.apart else None)
    if told is not None:
        return told
    if entry.act_back:
        return Note.ACT_BACK
    if is_elsewhere(row, status, person):
        return Note.ELSEWHERE
    if replaced(entry):
        return Note.REPLACES
    if row.doc_no:
        return Note.DOC_NO
    if row.attachments:
        return Note.ATTACHMENTS
    return Note.LOCAL if row.remote is None else Note.NONE


class UnitNames(Protocol):
    """Names by which a unit may stand in front of a title."""

    def __call__(self, unit: str) -> Sequence[str]: ...


class ItemsPresenter:
    """Holds the entries and what is chosen; answers what the list shows."""

    def __init__(
        self,
        person: Person,
        unit_names: UnitNames,
        title_key: Callable[[str], object] = str.casefold,
    ) -> None:
        self._person = person
        self._unit_names = unit_names
        self._title_key = title_key
        self._entries: dict[ItemId, Entry] = {}
        self._rows: dict[ItemId, ListRow] = {}  # made when first listed: 10,000 cost 60 ms
        self.place = Place(quick=Quick.MINE)
        self.below: frozenset[str] = frozenset()
        self.filter = Filter.ALL
        self.order = Order.CHANGED
        self.words = ""
        self._found: frozenset[ItemId] = frozenset()

    def accept(self, entries: Iterable[Entry]) -> None:
        """Take the whole board."""
        self._entries = {entry.row.item: entry for entry in entries}
        self._rows.clear()

    def patch(self, items: Iterable[ItemId], entries: Iterable[Entry]) -> None:
        """Take new entries of these items only; an item without an entry is gone."""
        for item in items:
            self._entries.pop(item, None)
            self._rows.pop(item, None)
        self._entries.update({entry.row.item: entry for entry in entries})

    def set_person(self, person: Person) -> None:
        """Somebody else signed in."""
        self._person = person
        self._rows.clear()

    def choose(self, place: Place, below: frozenset[str] = frozenset()) -> None:
        """Show another place; a search ends."""
        self.place, self.below = place, below
        self.words, self._found = "", frozenset()

    def show_found(self, words: str, found: Iterable[ItemId]) -> None:
        """Show the result of a search instead of a place."""
        self.words, self._found = words, frozenset(found)

    def clear_search(self) -> None:
        """Back to the place."""
        self.show_found("", ())

    def entry(self, item: ItemId) -> Entry | None:
        """The entry of one item."""
        return self._entries.get(item)

    def entries(self) -> Sequence[Entry]:
        """Everything held."""
        return tuple(self._entries.values())

    def counts(self) -> dict[Filter, int]:
        """How many rows each chip would give."""
        here = Counter(entry.status for entry in self._here())
        return {one: sum(here[status] for status in _FILTERS[one]) for one in Filter}

    def quick_counts(self) -> dict[Quick, int]:
        """How many rows each quick view holds."""
        counts = dict.fromkeys(Quick, 0)
        for entry in self._entries.values():
            if entry.trashed:
                counts[Quick.TRASH] += 1
                if entry.row.remote is None:
                    continue
            if not is_mine(entry.row, self._person):
                continue
            counts[Quick.MINE] += 1
            for quick, statuses in _QUICK_STATUS.items():
                counts[quick] += entry.status in statuses
        return counts

    def rows(self) -> tuple[ListRow, ...]:
        """The rows of the list, in order."""
        wanted = _FILTERS[self.filter]
        rows = [self._row(entry) for entry in self._here() if entry.status in wanted]
        if self.order is Order.TITLE:
            rows.sort(key=lambda row: self._title_key(row.title))  # type: ignore[arg-type,return-value]  # any orderable key
        else:
            rows.sort(key=lambda row: row.changed_at, reverse=True)
        return tuple(rows)

    def _here(self) -> list[Entry]:
        if self.words:
            return [one for item, one in self._entries.items() if item in self._found]
        return [
            entry
            for entry in self._entries.values()
            if in_place(entry, self.place, self.below, self._person)
        ]

    def _row(self, entry: Entry) -> ListRow:
        kept = self._rows.get(entry.row.item)
        if kept is None:
            kept = self._rows[entry.row.item] = self._made(entry)
        return kept

    def _made(self, entry: Entry) -> ListRow:
        row, remote = entry.row, entry.row.remote
        appointed = remote.scheduled_at if remote and entry.status is Status.SCHEDULED else None
        return ListRow(
            item=row.item,
            title=short_title(row.title, self._unit_names(row.unit)),
            full_title=row.title,
            author=row.author_name or (self._person.name if row.draft else ""),
            note=note_of(entry, self._person),
            doc_no=row.doc_no,
            attachments=row.attachments,
            status=entry.status,
            time=appointed or row.changed_at,
            changed_at=row.changed_at,
            bundled=entry.bundled,
            held=entry.bundled and entry.status is Status.SCHEDULED and appointed is None,
            replaces=replaced(entry),
            comments=entry.comments,
        )


def same_rows(old: Sequence[ListRow], new: Sequence[ListRow]) -> bool:
    """Whether both show the same items in the same order, so that only their words changed."""
    return [row.item for row in old] == [row.item for row in new]
