"""Claims, the time a level has, and the emergency route, as they cross the wire."""

from dataclasses import dataclass, field
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimIn:
    """``POST /v1/items/{id}/claims``: I look after this revision at the level it waits for.

    ``warrant`` names the warrant of a deputy; the portal computes until when the claim holds.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    hash: str
    level: int
    warrant: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseIn:
    """``POST /v1/items/{id}/releases``: nobody's claim any more; another's needs a reason."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    hash: str
    level: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmationIn:
    """``POST /v1/items/{id}/confirmations``: a level left out in an emergency speaks afterwards."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    hash: str  # the revision that was published
    level: int
    outcome: str  # confirm | object
    reason: str = ""
    warrant: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimOut:
    """Who took the item, and until when others leave it to them."""

    by: str
    by_name: str
    since: str
    due: str
    for_person: str = ""  # whose place they take, by warrant
    for_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingOut:
    """An item in review at its level. ``escalated``: the next level was told that it is overdue."""

    level: int
    since: str
    due: str
    escalated: str | None = None
    claim: ClaimOut | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmationOut:
    """What a level said afterwards."""

    level: int
    outcome: str
    by: str
    by_name: str
    at: str
    reason: str
    for_person: str = ""
    for_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyOut:
    """The newest emergency of an item: why, where it began, and what its record still lacks."""

    hash: str
    reason: str
    first: int
    writers: list[str] = field(default_factory=list)
    deciders: list[str] = field(default_factory=list)
    due: str | None = None  # by when the record is complete; set by publication
    done: str | None = None
    escalated: str | None = None
    confirmations: list[ConfirmationOut] = field(default_factory=list)
