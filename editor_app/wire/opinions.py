"""Opinions on a consultation, as they cross the wire. Senders are masked until they are opened."""

from dataclasses import dataclass, field
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionFileOut:
    """A file sent along: ``GET /v1/opinions/{id}/files/{sha256}``."""

    sha256: str
    name: str
    size: int
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SenderOut:
    """Who said it; empty parts were not given."""

    name: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningOut:
    """Somebody looked at the sender."""

    by: str
    by_name: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionOut:
    """One opinion in the feed of the editors of its unit."""

    id: str
    number: str
    item: str
    unit: str
    text: str
    masked: SenderOut
    received_at: str
    sequence: int
    files: list[OpinionFileOut] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    outcome: str = ""  # yes | partly | no; empty: not said yet
    opened: list[OpeningOut] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionTagsIn:
    """``POST /v1/items/{id}/opinion-tags``: sort some opinions of a consultation."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    hash: str  # any revision of the consultation that the person knows
    opinions: list[str]
    add: list[str] = field(default_factory=list)
    remove: list[str] = field(default_factory=list)
    outcome: str = ""  # yes | partly | no; none clears it; empty leaves it
