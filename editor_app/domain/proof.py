"""Published equals approved: what a look at the public page of one revision found."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from editor_app.domain.canonical import canonical_json, sha256_hex
from editor_app.domain.editions import UNMARKED, Standing
from editor_app.domain.editions_json import standing_json
from editor_app.domain.errors import Code
from editor_app.domain.item import ContentHash, ItemId, PersonId


class Flaw(StrEnum):
    """One way in which the public side is not what was approved."""

    PAGE_GONE = "page_gone"  # nothing stands at the address
    TRUNCATED = "truncated"  # the page ends too early
    STALE = "stale"  # the page of another revision
    CHANGED = "changed"  # this revision, with other bytes
    WRONG_PLACE = "wrong_place"  # another column or another address
    NOT_APPROVED = "not_approved"  # the last decision was about another revision
    FILE_GONE = "file_gone"
    FILE_CHANGED = "file_changed"
    STILL_THERE = "still_there"  # a page that was taken down can be read
    NOT_ASKED = "not_asked"  # a mark, a note or a notice that nobody approved
    NOT_SIGNED = "not_signed"  # something else was asked for than this person signed


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """``about``: the file's name; the other revision of a stale page; the line that differs.

    Of what nobody asked for: which part of the intent it is.
    """

    flaw: Flaw
    about: str = ""


class Verdict(StrEnum):
    """What is known."""

    UNKNOWN = "unknown"  # nobody could look yet
    MATCHES = "matches"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What is known of one approved face of an item on the public side; ``hash`` is ``face_of``.

    ``at`` is when the verdict was found. ``tries`` counts looks since then that reached nothing,
    the last of them for the reason ``why``: the verdict stands until another is found.
    """

    item: ItemId
    hash: ContentHash
    verdict: Verdict
    at: datetime
    faults: tuple[Fault, ...] = ()
    files: int = 0  # compared by SHA-256
    tries: int = 0
    why: Code | None = None
    rests: int = 0  # seconds until the next look
    next_at: datetime


class Proofs(Protocol):
    """Proofs by item and face. ``due`` gives items of a person to look at, oldest first.

    ``differing`` tells those whose public side differs now: of what stands there by now only.
    """

    def of(self, item: ItemId, hash_: ContentHash) -> Proof | None: ...
    def put(self, proof: Proof) -> None: ...
    def due(self, person: PersonId, now: datetime, limit: int) -> Sequence[ItemId]: ...
    def differing(self) -> Sequence[Proof]: ...


def face_of(live: ContentHash | None, standing: Standing) -> ContentHash | None:
    """What an item shows to the public: its live revision, under its marks and notes, or a notice.

    ``None`` where nothing was ever public. Another mark is another face: it is looked at anew.
    """
    if standing == UNMARKED or (live is None and standing.down is None):
        return live
    told = {"live": live or "", "standing": standing_json(standing)}
    return ContentHash(sha256_hex(canonical_json(told)))


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicAnswer:
    """What stands at a public address. ``whole`` is false for more bytes than were asked for.

    ``location``: where a redirect leads, without the portal's own origin.
    """

    status: int
    media_type: str
    body: bytes
    whole: bool = True
    location: str = ""


class PublicSide(Protocol):
    """What everybody can read, asked for without a token; redirects are answers, not followed.

    Raises EditorError where no answer came, or one that broke off.
    """

    def public(self, url: str, limit: int) -> PublicAnswer: ...
