"""Passages of published texts that may help with a reply, and the port that finds them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from editor_app.domain.item import ContentHash, ItemId, Kind

WHOLE = -1  # the place of a text that is one passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A text whose passages are not cut yet; ``digest`` is the live revision's or the draft's."""

    item: ItemId
    digest: str
    live: ContentHash | None  # none: a draft of one's own


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What is indexed: under which heading or question something is told."""

    place: int
    asked: str
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A passage that was found; a higher score is nearer."""

    item: ItemId
    place: int
    score: float


class Passages(Protocol):
    """The index. ``stale`` names texts of the kinds ``whole`` and ``parted`` to be cut anew.

    ``drop_gone`` takes out what is neither live nor a draft any more. ``find`` looks among whole
    texts, or else among paragraphs.
    """

    def stale(self, whole: Sequence[Kind], parted: Sequence[Kind]) -> Sequence[Source]: ...
    def drop_gone(self) -> None: ...
    def begin_anew(self) -> None: ...
    def forget(self, item: ItemId) -> None: ...
    def put(self, source: Source, passages: Sequence[Passage]) -> None: ...
    def find(self, words: str, *, whole: bool, limit: int) -> Sequence[Hit]: ...
