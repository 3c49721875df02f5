"""Bundles (政策与解读同步): a policy and its interpretations, released together or staggered.

A bundle is declared with the submission of each of its members, word for word the same. Where it
stands is computed from its members; the portal alone decides about their release.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NewType
from uuid import uuid4

from editor_app.domain.canonical import Json
from editor_app.domain.item import Content, ItemId, Kind

BundleId = NewType("BundleId", str)  # UUID made by the client

MOST_MEMBERS = 10
SHORTEST_REASON = 5  # characters, as rule REV-03 asks of every reason
RULE = "JD-06"  # names the fields by which members link to each other


class Part(StrEnum):
    """What a member is to its bundle."""

    POLICY = "policy"
    INTERPRETATION = "interpretation"


class Mode(StrEnum):
    """How the members are released."""

    TOGETHER = "together"  # all in one transaction, or none
    STAGGERED = "staggered"  # the policy first, interpretations within a limit of the layout


class Stand(StrEnum):
    """What the portal says of a bundle."""

    OPEN = "open"
    RELEASED = "released"
    DISSOLVED = "dissolved"


class Problem(StrEnum):
    """Why a bundle that was ready could not be released."""

    FILE_GONE = "file-gone"
    NOT_SOUND = "not-sound"  # approvals incomplete, or bytes that are not what was approved
    NO_PLACE = "no-place"  # its unit is no longer in the layout


class Flaw(StrEnum):
    """Why a declaration cannot be accepted."""

    NO_POLICY = "no-policy"
    NO_INTERPRETATION = "no-interpretation"
    TOO_MANY = "too-many"
    TWICE = "twice"
    NO_REASON = "no-reason"


KINDS: Mapping[Part, Kind] = MappingProxyType(
    {Part.POLICY: Kind("policy_document"), Part.INTERPRETATION: Kind("interpretation")}
)
LINK_FIELDS: Mapping[Part, str] = MappingProxyType(
    {Part.POLICY: "interpretation", Part.INTERPRETATION: "policy_link"}
)


def new_bundle_id() -> BundleId:
    """Make the id of a new bundle."""
    return BundleId(str(uuid4()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One item of a bundle."""

    item: ItemId
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """What its editor declared. ``reason`` says why the release is staggered."""

    id: BundleId
    mode: Mode
    members: tuple[Member, ...]
    reason: str = ""

    def part(self, item: ItemId) -> Part | None:
        """What that item is here; ``None`` for a stranger."""
        return next((one.part for one in self.members if one.item == item), None)

    def others(self, item: ItemId) -> tuple[ItemId, ...]:
        """Every other member, in the order of the declaration."""
        return tuple(one.item for one in self.members if one.item != item)

    def counterparts(self, item: ItemId) -> tuple[ItemId, ...]:
        """The members that this one links to: the policy to all interpretations, they to it."""
        mine = self.part(item)
        return tuple(one.item for one in self.members if mine and one.part is not mine)

    def without(self, item: str) -> tuple[Member, ...]:
        """Who stays when that item leaves; nobody when no bundle is left."""
        left = tuple(one for one in self.members if one.item != item)
        return left if {one.part for one in left} == set(Part) else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleWord:
    """The portal's word about the bundle an item is in."""

    bundle: Bundle
    stand: Stand
    due_at: datetime | None = None  # staggered: until when the interpretations have to follow
    problem: Problem | None = None  # the last try to release them failed
    culprit: ItemId | None = None  # because of this member

    @property
    def holds(self) -> bool:
        """Whether members wait for each other now."""
        return self.stand is Stand.OPEN


def flaw_of(bundle: Bundle) -> Flaw | None:
    """Why this is no bundle, or ``None``."""
    items = [one.item for one in bundle.members]
    parts = [one.part for one in bundle.members]
    if len(set(items)) != len(items):
        return Flaw.TWICE
    if parts.count(Part.POLICY) != 1:
        return Flaw.NO_POLICY
    if Part.INTERPRETATION not in parts:
        return Flaw.NO_INTERPRETATION
    if len(items) > MOST_MEMBERS:
        return Flaw.TOO_MANY
    short = len(bundle.reason.strip()) < SHORTEST_REASON
    return Flaw.NO_REASON if bundle.mode is Mode.STAGGERED and short else None


def part_of_kind(kind: str) -> Part | None:
    """Which part an item of that kind can play."""
    return next((part for part, one in KINDS.items() if one == kind), None)


def linked(content: Content) -> frozenset[ItemId]:
    """The items that a member's content names as its counterparts."""
    part = part_of_kind(content.kind)
    value = content.fields.get(LINK_FIELDS[part]) if part is not None else None
    told = value if isinstance(value, list | tuple) else [value]
    return frozenset(ItemId(one) for one in told if isinstance(one, str) and one)


# ---------------------------------------------------------------- as JSON, everywhere alike


def bundle_json(bundle: Bundle) -> dict[str, Json]:
    """The declaration as it is frozen, sent and kept."""
    return {
        "id": bundle.id,
        "mode": bundle.mode.value,
        "members": [{"item": one.item, "part": one.part.value} for one in bundle.members],
        "reason": bundle.reason,
    }


def bundle_from(told: Mapping[str, object]) -> Bundle:
    """Read ``bundle_json``. Raises ``ValueError``, ``LookupError`` or ``TypeError`` for others."""
    members = told["members"]
    if not isinstance(members, list | tuple):
        raise TypeError("members are a list")
    return Bundle(
        id=BundleId(str(told["id"])),
        mode=Mode(str(told["mode"])),
        members=tuple(Member(item=ItemId(m["item"]), part=Part(m["part"])) for m in members),
        reason=str(told.get("reason", "")),
    )


def word_json(word: BundleWord) -> dict[str, Json]:
    """The portal's word as it is kept."""
    return {
        "bundle": bundle_json(word.bundle),
        "stand": word.stand.value,
        "due_at": word.due_at.isoformat() if word.due_at else None,
        "problem": word.problem.value if word.problem else None,
        "culprit": word.culprit,
    }


def word_from(told: Mapping[str, Any]) -> BundleWord:
    """Read ``word_json``. Raises like ``bundle_from``."""
    return BundleWord(
        bundle=bundle_from(told["bundle"]),
        stand=Stand(told["stand"]),
        due_at=datetime.fromisoformat(told["due_at"]) if told["due_at"] else None,
        problem=Problem(told["problem"]) if told["problem"] else None,
        culprit=ItemId(told["culprit"]) if told["culprit"] else None,
    )
