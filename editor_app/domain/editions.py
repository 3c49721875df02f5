"""The life after publication: what a submission asks for, and what stands over a public page.

A submission carries an intent. Its digest is what reviewers sign together with the revision's
hash. When the last level has approved, ``after`` says what stands over the page from then on: the
portal applies it, the client shows it in the difference and in previews, and both render by it.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from editor_app.domain.canonical import canonical_json, sha256_hex
from editor_app.domain.editions_text import moment_text
from editor_app.domain.item import ItemId

LONGEST_NOTE = 500  # characters of a public note


class Act(StrEnum):
    """What a submission asks for."""

    PUBLISH = "publish"  # the revision takes its place on the page, now or in time
    CORRECT = "correct"  # a public note at the foot; the text may be mended with it
    MARK = "mark"  # whether it is in force, and until when
    WITHDRAW = "withdraw"


class Way(StrEnum):
    """What stands at the address of a page that was taken down."""

    NOTICE = "notice"  # 撤稿说明
    REDIRECT = "redirect"  # the page of another live item of this portal
    REMOVE = "remove"  # nothing: 410


class Force(StrEnum):
    """Whether what the item says is in force; keys of ``vocab/validity.toml``."""

    VALID = "valid"
    AMENDED = "amended"
    REPEALED = "repealed"
    EXPIRED = "expired"


class AtEnd(StrEnum):
    """What the end of validity does to the page."""

    MARK = "mark"  # it stays, with a banner
    REMOVE = "remove"


ACTED = frozenset({Force.AMENDED, Force.REPEALED})  # these name the document that did it


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """What one submission asks for; the default is an ordinary publication, at once."""

    act: Act = Act.PUBLISH
    publish_at: datetime | None = None  # aware
    valid_until: datetime | None = None  # aware; the first moment at which it is not valid
    at_end: AtEnd = AtEnd.MARK
    force: Force = Force.VALID  # of MARK
    acting: ItemId | None = None  # the document that amends or repeals
    way: Way = Way.NOTICE  # of WITHDRAW
    target: ItemId | None = None  # of a redirect
    note: str = ""  # public words: why it was withdrawn, what was corrected

    def told(self) -> dict[str, str]:
        """One form for wire, storage and digest: what is default is left out."""
        every = {
            "act": "" if self.act is Act.PUBLISH else self.act.value,
            "publish_at": moment_text(self.publish_at),
            "valid_until": moment_text(self.valid_until),
            "at_end": "" if self.at_end is AtEnd.MARK else self.at_end.value,
            "force": "" if self.force is Force.VALID else self.force.value,
            "acting": self.acting or "",
            "way": "" if self.way is Way.NOTICE else self.way.value,
            "target": self.target or "",
            "note": self.note,
        }
        return {key: value for key, value in every.items() if value}

    @property
    def plain(self) -> bool:
        """Whether this is nothing but an ordinary publication."""
        return not self.told()

    @property
    def digest(self) -> str:
        """What is signed beside the revision's hash; empty for an ordinary publication."""
        told = self.told()
        return sha256_hex(canonical_json(told)) if told else ""


PLAIN = Intent()


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A public note at the foot of a page."""

    at: datetime
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Down:
    """What stands where a page was taken down."""

    way: Way
    at: datetime
    title: str = ""  # of the item, as it was public
    note: str = ""
    target: ItemId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What stands over the approved text of one item on the public side."""

    force: Force = Force.VALID
    acting: ItemId | None = None
    marked_at: datetime | None = None
    valid_until: datetime | None = None
    at_end: AtEnd = AtEnd.MARK
    corrections: tuple[Correction, ...] = ()
    down: Down | None = None

    @property
    def named(self) -> frozenset[ItemId]:
        """Items the page links to besides those of its fields."""
        return frozenset({self.acting} if self.acting is not None else ())


UNMARKED = Standing()


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why a scheduled publication did not take place. ``about`` names the file or the item."""

    why: str  # file-gone | place-gone | target-gone | changed
    about: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Editions:
    """What the portal says of an item beyond its text; ``None`` of a remote means all defaults."""

    intent: Intent = field(default=PLAIN)
    standing: Standing = field(default=UNMARKED)
    failure: Failure | None = None


def after(standing: Standing, intent: Intent, now: datetime, title: str = "") -> Standing:
    """What stands over the page once the intent has been approved."""
    match intent.act:
        case Act.PUBLISH:
            return Standing(valid_until=intent.valid_until, at_end=intent.at_end)
        case Act.CORRECT:
            told = Correction(at=now, note=intent.note)
            kept = replace(standing, corrections=(*standing.corrections, told), down=None)
            return _dated(kept, intent) if intent.valid_until is not None else kept
        case Act.MARK:
            marked = replace(
                standing,
                force=intent.force,
                acting=intent.acting,
                marked_at=None if intent.force is Force.VALID else now,
            )
            return _dated(marked, intent)
        case Act.WITHDRAW:
            down = Down(way=intent.way, at=now, title=title, note=intent.note, target=intent.target)
            return replace(standing, down=down)


def expired(standing: Standing, title: str = "") -> Standing:
    """What stands over the page when its validity has ended."""
    end = standing.valid_until
    ended = replace(standing, force=Force.EXPIRED, acting=None, marked_at=end)
    if standing.at_end is AtEnd.REMOVE and end is not None:
        return replace(ended, down=Down(way=Way.REMOVE, at=end, title=title))
    return ended


def _dated(standing: Standing, intent: Intent) -> Standing:
    return replace(standing, valid_until=intent.valid_until, at_end=intent.at_end)
