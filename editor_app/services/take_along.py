"""The review queue taken along: revisions and files, so that decisions can be given offline.

What is needed is found from the store alone, so that the state of every row can be told without a
portal; a pass fetches what is missing, the earliest due first, texts before files.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from editor_app.domain.changes import Changes, touched
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import BlobHash, ContentHash, ItemId, Revision
from editor_app.domain.people import Person
from editor_app.domain.portal_ports import Portal
from editor_app.domain.ports import Clock, Store
from editor_app.services import file_ways
from editor_app.services.file_ways import Downloads, Slice
from editor_app.services.layouts import LayoutService
from editor_app.services.lineage import submitted_before
from editor_app.services.review_queue import QueueRow, waiting_rows
from editor_app.services.settings import SettingsFile
from editor_app.services.transfers import Transfers

_MB = 1024 * 1024
KEEP_FREE = 1024 * _MB  # bytes of the disk that files never take
_BACK = 4  # revisions: submissions that repeat the text are passed over
# What one revision can do wrong without the way being wrong.
_ONE_TEXT = frozenset({Code.NOT_FOUND, Code.FORBIDDEN, Code.DIGEST_MISMATCH, Code.TOO_LARGE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much is taken along at most; the settings tell."""

    items: int = 200
    bytes: int = 500 * _MB  # of files; texts are small


def along_limits(settings: SettingsFile) -> Limits:
    """As the settings have them now."""
    chosen = settings.current
    return Limits(items=chosen.offline_items, bytes=chosen.offline_mb * _MB)


class Kept(StrEnum):
    """How much of an item is here."""

    READY = "ready"  # 可离线审: text, what it is compared with, and every file
    PARTIAL = "partial"  # 未带齐: the rest is on its way, or cannot be had
    BEYOND = "beyond"  # 未带: more than the settings allow


@dataclass(frozen=True, slots=True, kw_only=True)
class Baggage:
    """What of a person's queue is here."""

    states: Mapping[ItemId, Kept] = field(default_factory=lambda: MappingProxyType({}))
    here: int = 0  # bytes of files
    missing: int = 0  # bytes of files, as far as their sizes are known

    @property
    def total(self) -> int:
        """Items of the queue."""
        return len(self.states)

    def count(self, kept: Kept) -> int:
        """How many items stand so."""
        return sum(one is kept for one in self.states.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What one pass fetched."""

    changes: Changes
    left: bool  # another pass brings more


@dataclass(slots=True, kw_only=True)
class _Need:
    """What one item still needs."""

    row: QueueRow
    texts: tuple[ContentHash, ...]
    files: dict[BlobHash, int]  # all of it, with sizes as attachments tell them
    absent: tuple[BlobHash, ...]
    beyond: bool = False

    @property
    def size(self) -> int:
        return sum(self.files.values())

    @property
    def complete(self) -> bool:
        return not self.texts and not self.absent


class TakeAlong:
    """Knows what a person's queue needs, and fetches it within limits."""

    def __init__(
        self,
        store: Store,
        portal: Portal | None,
        layouts: LayoutService,
        clock: Clock,
        limits: Callable[[], Limits] = Limits,
        free: Callable[[], int] = lambda: KEEP_FREE * 2,
    ) -> None:
        """``free``: bytes left on the disk of the store."""
        self._free = free
        self.fetches = portal is not None
        self.no_room = False  # files wait: what is left of the disk belongs to people's texts
        self._store, self._portal, self._layouts = store, portal, layouts
        self._clock, self._limits = clock, limits
        self._whole: dict[ItemId, tuple[QueueRow, dict[BlobHash, int]]] = {}  # nothing of it leaves
        self._not_to_be_had: set[str] = set()
        self.paused = False
        self.busy = False  # files are being fetched just now
        self.progress = (0, 0)  # files fetched of those wanted, in this pass

    def go_on(self) -> None:
        """After a pause; what could not be had is asked for once more."""
        self.paused = False
        self._not_to_be_had.clear()

    def survey(self, person: Person, rows: Sequence[QueueRow] | None = None) -> Baggage:
        """What is here; reads the store only. The first look at an item costs a millisecond.

        ``rows``: the person's queue, where it was read just now.
        """
        states: dict[ItemId, Kept] = {}
        here = missing = 0
        for need in self._needs(self._queue(person) if rows is None else rows):
            states[need.row.item] = _state(need)
            absent = sum(need.files[blob] for blob in need.absent)
            missing += 0 if need.beyond else absent
            here += need.size - absent
        return Baggage(states=states, here=here, missing=missing)

    def run(self, person: Person, transfers: Transfers, *, files: bool) -> Brought:
        """Fetch for one slice of time. Raises ``EditorError`` of the way.

        ``files``: nothing is on its way up, so that the line is free for them.
        """
        time = Slice(file_ways.SLICE_SECONDS)
        changed: set[ItemId] = set()
        wanted: list[_Need] = []
        for need in self._needs(self._queue(person)):
            if self._stops(time):
                return _brought(changed, left=not self.paused)
            found = self._with_texts(need, changed)
            if not found.beyond and self._to_fetch(found):
                wanted.append(found)
        if not files:
            return _brought(changed, left=bool(wanted) and not self.paused)
        return self._files(wanted, transfers, time, changed)

    def _files(
        self, wanted: list[_Need], transfers: Transfers, time: Slice, changed: set[ItemId]
    ) -> Brought:
        if self._portal is None:
            return _brought(changed, left=False)
        way = Downloads(self._store, self._portal, transfers, self._limits().bytes)
        blobs = {blob: need.row.item for need in wanted for blob in self._to_fetch(need)}
        self.busy, left = bool(blobs), False
        try:
            for done, (blob, item) in enumerate(blobs.items()):
                self.progress = (done, len(blobs))
                self.no_room = self._free() < KEEP_FREE
                if self.no_room:
                    break
                left = not way.run((blob,), lambda: not self._stops(time))
                changed.add(item)
                if left:
                    break
        finally:
            self.busy = False
            self._not_to_be_had |= way.refused
        return _brought(changed, left=left and not self.paused)

    def _stops(self, time: Slice) -> bool:
        return self.paused or time.is_over()

    def _to_fetch(self, need: _Need) -> tuple[BlobHash, ...]:
        return tuple(blob for blob in need.absent if blob not in self._not_to_be_had)

    # ------------------------------------------------------------ what is needed

    def _queue(self, person: Person) -> Sequence[QueueRow]:
        return waiting_rows(self._store, self._layouts, person, self._clock.now())

    def _needs(self, rows: Sequence[QueueRow]) -> Iterator[_Need]:
        """What every row of the queue needs, the earliest due first; within the limits."""
        limits, spent = self._limits(), 0
        for place, row in enumerate(rows):
            if place >= limits.items:
                yield _Need(row=row, texts=(), files={}, absent=(), beyond=True)
                continue
            need = self._need(row)
            need.beyond = spent + need.size > limits.bytes
            spent += 0 if need.beyond else need.size
            yield need

    def _need(self, row: QueueRow) -> _Need:
        known = self._whole.get(row.item)
        if known is not None and _same(known[0], row):
            return _Need(row=row, texts=(), files=known[1], absent=())
        texts: list[ContentHash] = []
        files: dict[BlobHash, int] = {}
        for hash_ in self._revisions(row):
            revision = self._store.revisions.get(hash_)
            if revision is None:
                texts.append(hash_)
                continue
            files |= _sizes(revision)
        absent = tuple(blob for blob in files if not self._store.blobs.has(blob))
        need = _Need(row=row, texts=tuple(texts), files=files, absent=absent)
        if need.complete:
            self._whole[row.item] = (row, files)
        return need

    def _revisions(self, row: QueueRow) -> dict[ContentHash, None]:
        """What is read, and what it may be compared with."""
        decided = row.refused.hash if row.refused is not None else None
        wanted = [row.head, row.live, row.seen, decided]
        head = self._store.revisions.get(row.head)
        if head is not None:
            wanted.append(submitted_before(self._store.revisions, head))
        return dict.fromkeys(one for one in wanted if one is not None)

    def _with_texts(self, need: _Need, changed: set[ItemId]) -> _Need:
        """The need once its texts were fetched; what comes before a text shows only then."""
        for _ in range(_BACK):
            wanted = [one for one in need.texts if one not in self._not_to_be_had]
            if need.beyond or not wanted:
                break
            for hash_ in wanted:
                self._fetch(need.row.item, hash_)
            changed.add(need.row.item)
            beyond, need = need.beyond, self._need(need.row)
            need.beyond = beyond
        return need

    def _fetch(self, item: ItemId, hash_: ContentHash) -> None:
        if self._portal is None:
            return
        try:
            revision = self._portal.get_revision(item, hash_)
            if revision.hash != hash_ or revision.item != item:
                raise EditorError(Code.DIGEST_MISMATCH, item=item)
        except EditorError as error:
            if error.code not in _ONE_TEXT:
                raise
            self._not_to_be_had.add(hash_)  # told with the row: it is not whole
            return
        with self._store.transaction():
            self._store.revisions.add(revision, "", self._clock.now())


def _sizes(revision: Revision) -> dict[BlobHash, int]:
    """Every file of a revision; pictures in the text do not tell their size."""
    told = {one.sha256: one.size for one in revision.content.attachments}
    return {blob: told.get(blob, 0) for blob in revision.content.blobs()}


def _same(known: QueueRow, row: QueueRow) -> bool:
    """Whether the same revisions are read and compared."""
    pairs = ((known.head, row.head), (known.live, row.live), (known.seen, row.seen))
    return known.refused == row.refused and all(one == other for one, other in pairs)


def _state(need: _Need) -> Kept:
    if need.complete and not (need.beyond and not need.files):
        return Kept.READY
    return Kept.BEYOND if need.beyond else Kept.PARTIAL


def _brought(changed: set[ItemId], *, left: bool) -> Brought:
    changes = touched(*changed, queue=True) if changed else Changes()
    return Brought(changes=changes, left=left)
