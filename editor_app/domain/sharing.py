"""Shared drafts: where a unit's editors stand with one item, and who is writing on it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from editor_app.domain.item import ContentHash, ItemId, PersonId, UnitKey

PAUSE = timedelta(seconds=45)  # a text rests that long before it is shared


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """接手: somebody took a shared draft over; no ``warrant`` where it was taken back."""

    by: PersonId
    by_name: str
    absent: PersonId  # whose draft it was
    absent_name: str
    at: datetime
    reason: str
    warrant: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftHead:
    """The portal's word: the newest shared revision of an item."""

    item: ItemId
    unit: UnitKey
    head: ContentHash
    by: PersonId
    by_name: str
    at: datetime
    sequence: int
    handed: tuple[HandOver, ...] = ()  # oldest first


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Where this workstation stands with a shared item.

    ``base``: the shared revision the draft here was last equal to. ``tip``: a revision of our
    own on its way; what comes next grows from it. ``seen``: a head that is in our text though it
    is neither. ``told``: the portal's word, once it is heard.
    """

    item: ItemId
    base: ContentHash | None = None
    tip: ContentHash | None = None
    seen: ContentHash | None = None
    told: DraftHead | None = None

    @property
    def behind(self) -> bool:
        """Whether somebody shared a text that is not in ours."""
        return self.told is not None and self.told.head not in (self.base, self.tip, self.seen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Editing:
    """An item somebody here is writing on."""

    item: ItemId
    unit: UnitKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """Somebody else who is writing on an item."""

    item: ItemId
    by: PersonId
    by_name: str
    since: datetime
