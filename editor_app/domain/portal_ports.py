"""Ports of one portal: the feed, its word about items, and the parts that others describe."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from editor_app.domain.comments import Threads
from editor_app.domain.handover import WithHandOver
from editor_app.domain.inquiries import Inquiry
from editor_app.domain.inquiry_ports import InquiryPortal
from editor_app.domain.item import ContentHash, ItemId, Revision
from editor_app.domain.opinion_ports import OpinionPortal
from editor_app.domain.opinions import Opinion
from editor_app.domain.outbox import OperationKey, Receipt
from editor_app.domain.package_ports import WithPackages
from editor_app.domain.people import Person
from editor_app.domain.proof import PublicSide
from editor_app.domain.proofing_ports import (
    LexiconPortal,
)
from editor_app.domain.sharing import DraftHead
from editor_app.domain.sharing_ports import DraftPortal
from editor_app.domain.transfers import FilePortal
from editor_app.domain.warrants import WarrantPortal
from editor_app.domain.workflow import Command, Remote


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One event of the feed, in the domain's words."""

    sequence: int
    remote: Remote | None = None
    inquiry: Inquiry | None = None
    layout: str | None = None
    draft: DraftHead | None = None
    threads: Threads | None = None
    opinion: Opinion | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePage:
    """A page of the feed."""

    changes: tuple[Change, ...]
    cursor: str
    more: bool
    sequence: int
    chain_head: str
    portal_time: datetime
    witnessed: str = ""  # head of the chain at the sequence the reader named; empty: none there
    texts: tuple[Revision, ...] = ()  # small revisions that came along
    etag: str = ""  # of this page, to ask whether it still holds
    unchanged: bool = False  # it still holds: nothing was told


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a reader of the feed knows already."""

    sequence: int = 0  # whose head it wants to see again
    etag: str = ""  # of the page it had last at this cursor


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutAnswer:
    """A pack and its signature over exactly these bytes; signature is already verified."""

    pack: bytes
    signature: bytes
    etag: str


class Portal(PublicSide, InquiryPortal, LexiconPortal, WithPackages, WithHandOver, Protocol):
    """One portal behind one adapter. Every method raises EditorError and nothing else.

    ``hello`` says within few seconds whether the portal can be reached, at next to no cost.
    """

    @property
    def files(self) -> FilePortal:
        """The part of it that keeps files."""
        ...

    @property
    def shared(self) -> DraftPortal:
        """The part of it that knows shared drafts, and who writes on them."""
        ...

    @property
    def lending(self) -> WarrantPortal:
        """The part of it that knows warrants."""
        ...

    @property
    def opinions(self) -> OpinionPortal:
        """The part of it that shows single opinions."""
        ...

    def hello(self) -> None: ...
    def me(self) -> Person: ...
    def layout(self, etag: str | None) -> LayoutAnswer | None: ...
    def changes(
        self, cursor: str | None, limit: int = 200, heard: Heard | None = None
    ) -> ChangePage: ...
    def item(self, item: ItemId) -> Remote | None: ...
    def put_revision(self, revision: Revision) -> None: ...
    def put_revisions(self, revisions: Sequence[Revision]) -> frozenset[ContentHash]: ...
    def get_revision(self, item: ItemId, hash_: ContentHash) -> Revision: ...
    def command(
        self,
        item: ItemId,
        command: Command,
        payload: bytes,
        key: OperationKey,
        base: ContentHash | None,
    ) -> Receipt: ...
    def operation(self, key: OperationKey) -> Receipt | None: ...
