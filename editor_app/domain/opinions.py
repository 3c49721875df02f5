"""征集意见: what people said to a consultation, how the unit sorts it, and what became of it.

The portal tells the text and a masked sender; names and telephone numbers are asked for one by
one, and each opening stands in the audit trail. Sorting is told as what is added and removed, so
that two colleagues who sort the same opinions take nothing from each other.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import NewType

from editor_app.domain.item import BlobHash, ItemId, PersonId, UnitKey

OpinionId = NewType("OpinionId", str)  # UUID, made by the portal

MOST_TAGS = 10  # of one opinion
LONGEST_TAG = 20  # characters
MOST_MARKED = 3000  # opinions in one command


class Outcome(StrEnum):
    """采纳情况; keys of vocab/adoption."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionFile:
    """A file somebody sent along; pictures come without their metadata."""

    sha256: BlobHash
    name: str
    size: int
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who said it. Empty parts were not given."""

    name: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Somebody looked at the sender of an opinion."""

    by: PersonId
    by_name: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """One opinion as the portal tells it."""

    id: OpinionId
    number: str  # receipt, e.g. YJ-20261128-0007
    item: ItemId  # the consultation
    unit: UnitKey
    text: str
    masked: Sender
    received_at: datetime
    files: tuple[OpinionFile, ...] = ()
    tags: tuple[str, ...] = ()  # in alphabetical order
    outcome: Outcome | None = None
    opened: tuple[Opening, ...] = ()
    sequence: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """What a person did to some opinions; ``outcome`` empty leaves it, ``none`` clears it."""

    opinions: tuple[OpinionId, ...]
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    outcome: str = ""

    def __bool__(self) -> bool:
        return bool(self.opinions and (self.add or self.remove or self.outcome))


class Flaw(StrEnum):
    """Why a marking cannot be accepted."""

    NOTHING = "nothing"
    TOO_MANY = "too-many"
    LONG_TAG = "long-tag"
    MANY_TAGS = "many-tags"
    OUTCOME = "outcome"


CLEARED = "none"


def flaw_of(marking: Marking) -> Flaw | None:
    """Why this is no marking, or ``None``."""
    if not marking:
        return Flaw.NOTHING
    if len(marking.opinions) > MOST_MARKED:
        return Flaw.TOO_MANY
    tags = (*marking.add, *marking.remove)
    if any(not tag.strip() or tag != tag.strip() or len(tag) > LONGEST_TAG for tag in tags):
        return Flaw.LONG_TAG
    if len(tags) > MOST_TAGS:
        return Flaw.MANY_TAGS
    known = {"", CLEARED, *(one.value for one in Outcome)}
    return None if marking.outcome in known else Flaw.OUTCOME


def tags_after(tags: Iterable[str], marking: Marking) -> tuple[str, ...]:
    """The tags of an opinion once it was marked; those beyond the limit are left out."""
    found = (set(tags) - set(marking.remove)) | set(marking.add)
    return tuple(sorted(found)[:MOST_TAGS])


def outcome_after(outcome: Outcome | None, marking: Marking) -> Outcome | None:
    """What became of it once it was marked."""
    if not marking.outcome:
        return outcome
    return None if marking.outcome == CLEARED else Outcome(marking.outcome)


def marked(opinions: Sequence[Opinion], markings: Sequence[Marking]) -> tuple[Opinion, ...]:
    """The opinions as they will be once what waits has arrived; in the same order."""
    places = {one.id: n for n, one in enumerate(opinions)}
    made = list(opinions)
    for marking in markings:
        for id_ in marking.opinions:
            at = places.get(id_)
            if at is not None:
                made[at] = replace(
                    made[at],
                    tags=tags_after(made[at].tags, marking),
                    outcome=outcome_after(made[at].outcome, marking),
                )
    return tuple(made)


def tag_counts(opinions: Iterable[Opinion]) -> Mapping[str, int]:
    """How many opinions carry each tag, the most frequent first."""
    counted = Counter(tag for one in opinions for tag in one.tags)
    return dict(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))


def masked(sender: Sender) -> Sender:
    """What everybody in the unit sees: 张**, 138****0000, z***@example.cn."""
    return Sender(
        name=sender.name[:1] + "*" * min(2, len(sender.name) - 1) if sender.name else "",
        phone=_phone(sender.phone),
        email=_email(sender.email),
    )


def _phone(told: str) -> str:
    return told[:3] + "****" + told[-4:] if len(told) > 7 else "*" * len(told)


def _email(told: str) -> str:
    name, at, host = told.partition("@")
    return f"{name[:1]}***{at}{host}" if at else "*" * len(told)


def inverse(before: Iterable[Opinion], marking: Marking) -> tuple[Marking, ...]:
    """What takes a marking back, given the opinions as they were; nobody else's work with it."""
    ids = frozenset(marking.opinions)
    chosen = [one for one in before if one.id in ids]
    made = [
        *(Marking(opinions=_without(chosen, tag), remove=(tag,)) for tag in marking.add),
        *(Marking(opinions=_with(chosen, tag), add=(tag,)) for tag in marking.remove),
    ]
    if marking.outcome:
        for outcome in (None, *Outcome):
            those = tuple(one.id for one in chosen if one.outcome is outcome)
            told = outcome.value if outcome is not None else CLEARED
            if told != marking.outcome:
                made.append(Marking(opinions=those, outcome=told))
    return tuple(one for one in made if one)


def _with(opinions: Iterable[Opinion], tag: str) -> tuple[OpinionId, ...]:
    return tuple(one.id for one in opinions if tag in one.tags)


def _without(opinions: Iterable[Opinion], tag: str) -> tuple[OpinionId, ...]:
    return tuple(one.id for one in opinions if tag not in one.tags)
