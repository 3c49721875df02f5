"""Places of a merge: where two sides of an item differ, and what a person decided there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from editor_app.domain.canonical import Json, canonical_json, sha256_hex
from editor_app.domain.threeway import Origin


class PlaceKind(StrEnum):
    """What stands at a place, and so how it is shown and edited."""

    TEXT = "text"  # words of a field
    LIST = "list"  # a set with an order
    VALUE = "value"  # one of something: a choice, a date, a number
    ROWS = "rows"  # a table field
    FILE = "file"  # an attachment, as its JSON object
    ORDER = "order"  # names of attachments in order
    BODY = "body"  # blocks of the body: a list of Markdown texts


class Choice(StrEnum):
    """What a person may say about a place."""

    MINE = "mine"
    BASE = "base"
    THEIRS = "theirs"
    BOTH = "both"
    HAND = "hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place that is not the same on all sides. ``None`` means: nothing there.

    ``merged`` is what stands there without anybody deciding; it means nothing in a conflict.
    ``both`` keeps the words of both; ``None`` where one value is all there can be.
    """

    key: str  # stable as long as the three sides are: "field.title", "body.3", "file.名单.xlsx"
    kind: PlaceKind
    origin: Origin
    base: Json
    mine: Json
    theirs: Json
    merged: Json
    both: Json = None
    at: int = 0  # body: the number of the first paragraph on my side

    @property
    def conflicts(self) -> bool:
        """Whether somebody has to decide."""
        return self.origin is Origin.CONFLICT

    @property
    def field(self) -> str:
        """The key of the field, of a place in one."""
        return self.key.removeprefix("field.")

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What may be said here."""
        both = (Choice.BOTH,) if self.both is not None else ()
        written = self.kind is PlaceKind.BODY or self.key.startswith("field.")
        hand = (Choice.HAND,) if written else ()
        whole = self.kind is PlaceKind.VALUE and not written  # an item has a column and a form
        base = () if whole and self.base is None else (Choice.BASE,)
        return (Choice.MINE, *base, Choice.THEIRS, *both, *hand)

    def digest(self) -> str:
        """Names the three sides: a decision holds as long as they are what was decided about."""
        return sha256_hex(canonical_json([self.key, self.base, self.mine, self.theirs]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person said about one place; ``hand`` is what they wrote themselves."""

    choice: Choice
    hand: Json = None


def decided_value(place: Place, decision: Decision | None) -> Json:
    """What stands at a place. Raises ``ValueError`` for a conflict that nobody decided."""
    if decision is None:
        if place.conflicts:
            raise ValueError(f"undecided: {place.key}")
        return place.merged
    match decision.choice:
        case Choice.MINE:
            return place.mine
        case Choice.BASE:
            return place.base
        case Choice.THEIRS:
            return place.theirs
        case Choice.BOTH:
            return place.both
        case Choice.HAND:
            return decision.hand


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """One step of a merge as it was noted; ``None``: a decision was withdrawn."""

    place: str
    sides: str  # digest of the place
    at: datetime
    decision: Decision | None


def standing(places: Sequence[Place], steps: Sequence[Decided]) -> dict[str, Decision]:
    """What holds after these steps, for the places as they are now."""
    sides = {place.key: place.digest() for place in places}
    held: dict[str, Decision] = {}
    for step in steps:
        if sides.get(step.place) != step.sides:
            continue  # the sides read otherwise now
        held.pop(step.place, None)
        if step.decision is not None:
            held[step.place] = step.decision
    return held
