"""Shared drafts and presence: what version 1 of the contract says."""

from dataclasses import dataclass, field
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftIn:
    """``PUT /v1/items/{id}/draft``. ``If-Match`` names the head seen, ``If-None-Match: *`` none."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverIn:
    """``PUT /v1/hand-overs/{item}``; ``hash`` is the head that was seen.

    No ``warrant`` takes back what was taken over from oneself.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    hash: str
    reason: str
    warrant: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverOut:
    """That somebody took a draft over, and whose it was."""

    by: str
    by_name: str
    absent: str
    absent_name: str
    at: str
    reason: str
    warrant: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftOut:
    """The head of a shared draft; only editors of the unit hear of it."""

    item: str
    unit: str
    head: str
    by: str
    by_name: str
    at: str
    sequence: int
    handed: list[HandOverOut] = field(default_factory=list)  # oldest first


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferOut:
    """One row of ``GET /v1/hand-overs``: a draft the person may take over, and by which right."""

    draft: DraftOut
    title: str
    warrant: str | None = None  # None: it was taken over from this person
    ends: str | None = None
    granted_by_name: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditingIn:
    """One item somebody is writing on."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    item: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PresenceIn:
    """``POST /v1/presence``: a beat, forgotten after 90 seconds."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    editing: list[EditingIn]


@dataclass(frozen=True, slots=True, kw_only=True)
class PresentOut:
    """Somebody else who is writing on an item."""

    item: str
    by: str
    by_name: str
    since: str
