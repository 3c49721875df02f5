"""What the public pages may read: live items by approved hash. The portal's database implements it.

Nothing here can reach a draft, a review remark or a revision that is not on a public page: that is
the whole authorisation of the public side.
"""

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeAlias

from editor_app.domain.editions import Down, Standing
from editor_app.domain.item import BlobHash, ColumnKey, ContentHash, ItemId, Kind, Revision, UnitKey
from editor_app.domain.layout import Layout


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicItem:
    """One live item, as lists need it."""

    item: ItemId
    unit: UnitKey
    column: ColumnKey
    kind: Kind
    title: str
    revision: ContentHash  # the approved revision; the only bytes a page is made of
    published_at: datetime  # aware; the PubDate of the page
    updated_at: datetime  # aware; when the live revision took its place (>= published_at)
    index_no: str  # empty when the kind has none


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicList:
    """One page of a list, newest first, and how many there are in all."""

    items: tuple[PublicItem, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFile:
    """The bytes of an attachment or a picture of a live item."""

    data: bytes
    media_type: str
    name: str  # the label the live item gives it; what the address says is not trusted


class PublicData(Protocol):
    """Read-only access to what is live. One instance serves one request."""

    def layout(self) -> Layout:
        """The layout the portal works with now."""
        ...

    def now(self) -> datetime:
        """Portal time, aware."""
        ...

    def items(
        self,
        *,
        unit: UnitKey | None = None,
        columns: Collection[ColumnKey] | None = None,
        offset: int = 0,
        limit: int = 20,
    ) -> PublicList:
        """Live items by (published_at, item) descending; ``None`` means every unit or column."""
        ...

    def counts(self, unit: UnitKey) -> dict[ColumnKey, int]:
        """How many live items each column of a unit has; columns without any are left out."""
        ...

    def search(
        self,
        words: Sequence[str],
        *,
        unit: UnitKey | None = None,
        columns: Collection[ColumnKey] | None = None,
        offset: int = 0,
        limit: int = 20,
    ) -> PublicList:
        """Live items whose title or body holds every word, newest first."""
        ...

    def by_short(self, unit: UnitKey, column: ColumnKey, short: str) -> PublicItem | None:
        """The live item whose address ends in ``short`` (rendering.addresses.short_id)."""
        ...

    def by_ids(self, items: Collection[ItemId]) -> dict[ItemId, PublicItem]:
        """Those of the items that are live."""
        ...

    def naming(self, named: ItemId, unit: UnitKey) -> tuple[PublicItem, ...]:
        """Live items of the unit that answer this one by name, in the order of publication."""
        ...

    def standing(self, item: ItemId) -> Standing:
        """What stands over the page of an item: marks, corrections, the end of validity."""
        ...

    def down_at(self, path: str) -> Down | None:
        """What stands where a page was taken down; ``None`` for any other address."""
        ...

    def revision(self, revision: ContentHash) -> Revision:
        """The revision of that hash, verified (domain.item.thaw). Raises ``KeyError``."""
        ...

    def file(self, sha256: BlobHash) -> PublicFile | None:
        """A file that a live item names; ``None`` for any other, even when it is stored."""
        ...


OpenData: TypeAlias = Callable[[], AbstractContextManager[PublicData]]
