"""Ports: what the services need from the outside, as small Protocols.

Adapters live in store/ (SQLite), connectors/ (HTTP, signatures). All methods are synchronous;
which thread calls them is the business of ui/runner.py. Ports of signing in: ``session_ports``;
of a portal: ``portal_ports``.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from editor_app.domain.comment_ports import Comments
from editor_app.domain.editions import Intent
from editor_app.domain.file_facts import FactsCache
from editor_app.domain.imports import Origin, ReadFile
from editor_app.domain.inquiry_ports import Inquiries
from editor_app.domain.item import BlobHash, Content, ContentHash, Draft, ItemId, Revision
from editor_app.domain.journal import Moment, Why
from editor_app.domain.opinion_ports import Opinions
from editor_app.domain.outbox import Operation, OperationKey
from editor_app.domain.passages import Passages
from editor_app.domain.proof import Proofs
from editor_app.domain.proofing_ports import (
    Echoes,
    Lexicons,
    LinkAnswers,
    OwnWords,
)
from editor_app.domain.seen import Seen
from editor_app.domain.sharing_ports import Merging, Shares
from editor_app.domain.snippets import Shelf, Snippet, SnippetId
from editor_app.domain.transfers import BlobSink, BlobSource
from editor_app.domain.workflow import Remote


class Clock(Protocol):
    """Time, injectable."""

    def now(self) -> datetime:
        """Aware, UTC."""
        ...


# ---------------------------------------------------------------- store


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """One autosaved state of a draft."""

    item: ItemId
    at: datetime
    body: str
    fields_json: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """One row of the view ``board``: a draft and/or the portal's word, without the body."""

    item: ItemId
    title: str
    unit: str
    column: str
    kind: str
    doc_no: str
    author_name: str
    changed_at: datetime
    attachments: int
    draft: Draft | None  # body and fields empty: lists never load text
    remote: Remote | None
    pending: tuple[Operation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredLayout:
    """A pack as received: bytes, signature, version, when it was first seen."""

    version: str
    pack: bytes
    signature: bytes
    etag: str
    at: datetime


class Drafts(Protocol):
    """Working copies and their journal (newest first). ``get`` raises STORE_DAMAGED.

    ``states`` counts the journal without reading its texts.
    """

    def get(self, item: ItemId) -> Draft | None: ...
    def save(
        self, draft: Draft, *, journal: bool = True, why: Why = Why.TYPED, by: str = ""
    ) -> None: ...
    def remove(self, item: ItemId) -> None: ...
    def journal(self, item: ItemId) -> Sequence[JournalEntry]: ...
    def states(self, item: ItemId) -> int: ...


class States(Protocol):
    """The journal as a history: ``moments`` gives no text and the oldest first.

    ``content`` raises NOT_FOUND and STORE_DAMAGED. ``thin`` lets some of the states go and tells
    how many; ``items`` gives number and bytes of the states of every item.
    """

    def moments(self, item: ItemId) -> Sequence[Moment]: ...
    def content(self, moment: Moment, around: Content) -> Content: ...
    def damaged(self, moments: Sequence[Moment]) -> frozenset[int]: ...
    def thin(self, ids: Sequence[int], sizes: Sequence[int]) -> int: ...
    def items(self) -> Sequence[tuple[ItemId, int, int]]: ...


class Revisions(Protocol):
    """Immutable snapshots; verified on read. ``get`` raises EditorError(STORE_DAMAGED).

    ``of`` gives hash, time and author, newest first.
    """

    def add(self, revision: Revision, by: str, at: datetime) -> None: ...
    def get(self, hash_: ContentHash) -> Revision | None: ...
    def of(self, item: ItemId) -> Sequence[tuple[ContentHash, datetime, str]]: ...


class Outbox(Protocol):
    """The only table a user action writes besides drafts.

    ``open`` and ``of`` give the oldest first, ``recent`` the newest first. ``put`` changes the fate
    of an operation and nothing that was frozen. A payload damaged on disk comes back as NEEDS_YOU
    with STORE_DAMAGED, so that it is never sent and never blocks the others.
    """

    def add(self, operation: Operation) -> None: ...
    def put(self, operation: Operation) -> None: ...
    def get(self, key: OperationKey) -> Operation | None: ...
    def open(self) -> Sequence[Operation]: ...
    def recent(self, limit: int = 200) -> Sequence[Operation]: ...
    def of(self, item: ItemId) -> Sequence[Operation]: ...


class Mirror(Protocol):
    """The portal's word, as said: what is newer is for the caller to judge.

    ``standing`` counts the items that were not taken down. ``mark`` is another one whenever the
    portal's word about an item, or a text, was stored since. ``remove`` is for what the portal no
    longer knows: drafts, revisions and operations of the item stay.
    """

    def put(self, remote: Remote) -> None: ...
    def get(self, item: ItemId) -> Remote | None: ...
    def all(self) -> Sequence[Remote]: ...
    def in_review(self) -> Sequence[Remote]: ...
    def watched(self) -> Sequence[Remote]: ...
    def live_of(self, unit: str, kind: str) -> Sequence[Remote]: ...
    def decided_by(self, person: str) -> Sequence[Remote]: ...
    def standing(self) -> int: ...
    def mark(self) -> object: ...
    def remove(self, item: ItemId) -> None: ...
    def seen(self, item: ItemId, person: str) -> Seen | None: ...
    def seen_by(self, person: str) -> Mapping[ItemId, Seen]: ...
    def mark_seen(
        self, item: ItemId, person: str, hash_: ContentHash, asked: Intent | None = None
    ) -> None: ...
    def asked(self, digest: str) -> Intent | None: ...


class Board(Protocol):
    """What lists show: ``rows`` the most recently changed first, built when looked at.

    ``unsettled`` are those rows that somebody still works on: drafts, items in review or returned,
    and items with an open operation. ``last_published`` is by column, of one unit's items that
    stand on the public pages now.
    """

    def rows(self) -> Sequence[BoardRow]: ...
    def unsettled(self) -> Sequence[BoardRow]: ...
    def last_published(self, unit: str) -> Mapping[str, datetime]: ...
    def row(self, item: ItemId) -> BoardRow | None: ...
    def search(self, words: str, limit: int = 200) -> Sequence[ItemId]: ...


class Blobs(Protocol):
    """Files by SHA-256. ``get`` and ``source`` raise STORE_DAMAGED for changed bytes.

    ``source`` and ``arriving`` hold no file whole in memory.
    """

    def add(self, data: bytes) -> BlobHash: ...
    def get(self, hash_: BlobHash) -> bytes | None: ...
    def has(self, hash_: BlobHash) -> bool: ...
    def source(self, hash_: BlobHash) -> BlobSource | None: ...
    def arriving(self, hash_: BlobHash) -> BlobSink: ...


class Layouts(Protocol):
    """Every pack seen."""

    def add(self, layout: StoredLayout) -> None: ...
    def latest(self) -> StoredLayout | None: ...
    def get(self, version: str) -> StoredLayout | None: ...


class Snippets(Protocol):
    """常用语. ``shelf`` leaves damaged rows where they are and counts them."""

    def shelf(self) -> Shelf: ...
    def put(self, snippet: Snippet) -> None: ...
    def remove(self, id_: SnippetId) -> None: ...


class Meta(Protocol):
    """Small facts of the program: feed cursor, chain head, clean-shutdown flag."""

    def get(self, key: str) -> str | None: ...
    def set(self, key: str, value: str) -> None: ...


class Origins(Protocol):
    """Which file a draft was made from. ``of`` raises STORE_DAMAGED; ``made_from`` asks by hash."""

    def add(self, origin: Origin) -> None: ...
    def of(self, item: ItemId) -> Origin | None: ...
    def made_from(self, hash_: BlobHash) -> ItemId | None: ...


class Store(Protocol):
    """One file, one writer. ``transaction`` commits with fsync when the block ends.

    ``heal`` lets the last good state of an item take the place of its damaged draft; the damaged
    row is kept, and ``None`` means that no state is sound. ``make_room`` lets go of what is kept
    back on the disk for one last save; ``keep_room`` keeps it back again. ``mend`` looks at every
    page of the file and makes sound what changed on the disk, which reading does by itself, too:
    ``pages_mended`` counts them, ``pages_torn`` says that one is left for the next start.
    """

    drafts: Drafts
    states: States
    revisions: Revisions
    outbox: Outbox
    mirror: Mirror
    board: Board
    blobs: Blobs
    facts: FactsCache
    layouts: Layouts
    snippets: Snippets
    meta: Meta
    origins: Origins
    merging: Merging
    shares: Shares
    proofs: Proofs
    comments: Comments
    inquiries: Inquiries
    passages: Passages
    opinions: Opinions
    echoes: Echoes
    link_answers: LinkAnswers
    lexicons: Lexicons
    own_words: OwnWords

    def transaction(self) -> AbstractContextManager[None]: ...
    def heal(self, item: ItemId) -> Draft | None: ...
    def make_room(self) -> bool: ...
    def keep_room(self) -> bool: ...
    @property
    def room_spent(self) -> bool: ...
    def mend(self) -> bool: ...
    @property
    def pages_mended(self) -> int: ...
    @property
    def pages_torn(self) -> bool: ...
    def close(self) -> None: ...


# ---------------------------------------------------------------- files from elsewhere


class FileReader(Protocol):
    """Reads a file that is not to be trusted.

    Raises EditorError (FILE_UNREADABLE or TOO_LARGE, with ``reason``, ``problem`` and
    ``problem_zh``) or ``ImportCancelled``; ``cancelled`` is asked many times a second.
    """

    def read(self, path: Path, cancelled: Callable[[], bool]) -> ReadFile: ...

    def reads(self, path: Path) -> bool:
        """Whether the name is one of a document that can be read."""
        ...
