"""Ports of merging and of shared drafts; ``ports`` joins them to Store and Portal."""

from collections.abc import Sequence
from typing import Protocol

from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.places import Decided
from editor_app.domain.sharing import DraftHead, Editing, Present, Share


class Shares(Protocol):
    """Where this workstation stands with shared items. ``hear`` keeps the newer word."""

    def get(self, item: ItemId) -> Share: ...
    def put(self, share: Share) -> None: ...
    def hear(self, head: DraftHead) -> None: ...
    def behind(self) -> Sequence[Share]: ...


class Merging(Protocol):
    """Decisions of a merge under way, oldest first, by item and the other side's revision."""

    def add(self, item: ItemId, theirs: ContentHash, decided: Decided) -> None: ...
    def of(self, item: ItemId, theirs: ContentHash) -> Sequence[Decided]: ...
    def take_back(self, item: ItemId, theirs: ContentHash) -> bool: ...


class DraftPortal(Protocol):
    """Shared drafts of a portal. ``put_draft`` raises STALE when another head stands there."""

    def draft_head(self, item: ItemId) -> DraftHead | None: ...
    def put_draft(
        self, item: ItemId, hash_: ContentHash, base: ContentHash | None
    ) -> DraftHead: ...
    def beat(self, editing: Sequence[Editing]) -> Sequence[Present]: ...
