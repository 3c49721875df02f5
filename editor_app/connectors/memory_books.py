"""What the portal in memory knows; shared by every person's view of it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from editor_app.connectors import memory_review
from editor_app.connectors.memory_bundles import BundleBooks
from editor_app.connectors.memory_checks import CheckBooks
from editor_app.connectors.memory_drafts import DraftBooks
from editor_app.connectors.memory_inquiries import InquiryBooks
from editor_app.connectors.memory_opinions import OpinionBooks
from editor_app.connectors.memory_packages import PackageBooks
from editor_app.connectors.memory_review import ReviewBooks
from editor_app.connectors.memory_rules import Filed
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.comments import Threads
from editor_app.domain.hanging import Hanging, hanging
from editor_app.domain.inquiries import Inquiry
from editor_app.domain.item import BlobHash, ContentHash, ItemId, Revision
from editor_app.domain.layout import Layout
from editor_app.domain.layout_secrecy import SecrecyRule
from editor_app.domain.outbox import OperationKey
from editor_app.domain.portal_ports import LayoutAnswer
from editor_app.domain.ports import Clock
from editor_app.domain.proofing_ports import SignedPack
from editor_app.domain.workflow import Remote

_GENESIS = "0" * 64


@dataclass(slots=True, kw_only=True)
class MemoryBooks:
    """What the portal knows; shared by everybody's view of it."""

    clock: Clock
    levels: int = 3
    secrecy: SecrecyRule | None = None  # without one nobody is asked for 保密审查
    sequence: int = 0
    chain_head: str = _GENESIS
    items: dict[ItemId, Remote] = field(default_factory=dict)
    revisions: dict[ContentHash, Revision] = field(default_factory=dict)
    blobs: dict[BlobHash, bytes] = field(default_factory=dict)
    filed: dict[OperationKey, Filed] = field(default_factory=dict)
    inquiries: InquiryBooks = field(default_factory=InquiryBooks)
    layout: LayoutAnswer | None = None
    pack: Layout | None = None  # by whose rules notices hang; without one none does
    lexicon: SignedPack | None = None
    heads: dict[int, str] = field(default_factory=dict)  # of the chain, by sequence
    drafts: DraftBooks = field(default_factory=DraftBooks)
    bundles: BundleBooks = field(default_factory=BundleBooks)
    threads: dict[ItemId, Threads] = field(default_factory=dict)
    opinions: OpinionBooks = field(default_factory=OpinionBooks)
    packages: PackageBooks = field(default_factory=PackageBooks)
    checks: CheckBooks = field(default_factory=CheckBooks)
    # The words of a body; without a reader of Markdown its source stands in for them.
    plain: Callable[[str], str] = str
    review: ReviewBooks = field(default_factory=ReviewBooks)
    # What stands on the public side; without a renderer the canonical bytes stand in for it.
    render: Callable[[Revision, Remote], bytes] = lambda revision, _: revision.canonical

    def is_public(self, item: ItemId) -> bool:
        """Whether the item has a live page."""
        return item in self.items and self.items[item].live is not None

    def hanging(self, remote: Remote) -> Hanging | None:
        """From when to when the page of a notice hangs; ``None`` for any other page."""
        revision = self.revisions.get(remote.live) if remote.live is not None else None
        if self.pack is None or revision is None:
            return None
        return hanging(self.pack, revision.content, remote.published_at)

    def receive(self, inquiry: Inquiry) -> None:
        """A citizen wrote, or did something else with a message."""
        self.inquiries.put(inquiry, self.advance(f"inquiry {inquiry.id}"))

    def advance(self, event: str) -> int:
        """Append one event to the chain; gives its sequence."""
        self.sequence += 1
        self.chain_head = sha256_hex(f"{self.chain_head}{self.sequence}{event}".encode())
        self.heads[self.sequence] = self.chain_head
        return self.sequence

    def escalate(self) -> int:
        """Tell of every level whose time has run out; gives how many."""
        told = [memory_review.overdue(one, self.clock.now()) for one in self.items.values()]
        for remote in (one for one in told if one is not None):
            sequence = self.advance(f"escalate {remote.item}")
            self.items[remote.item] = replace(remote, sequence=sequence)
        return sum(one is not None for one in told)
