"""Warrants (授权) as they cross the wire: a right to decide, lent for a time."""

from dataclasses import dataclass
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class WarrantIn:
    """``PUT /v1/warrants/{id}``; the id is the client's, so that a repeated request is one warrant.

    Given by ``absent`` themself, or by the portal's administrator for them; one about drafts also
    by the leader of the unit (一审).
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    unit: str  # "*" = every unit
    level: int  # 0 = to take over drafts (接手)
    absent: str
    deputy: str
    starts: str
    ends: str  # not included
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RevocationIn:
    """``POST /v1/warrants/{id}/revocation``."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WarrantOut:
    """One warrant."""

    id: str
    unit: str
    level: int
    absent: str
    absent_name: str
    deputy: str
    deputy_name: str
    starts: str
    ends: str
    reason: str
    granted_by: str
    granted_by_name: str
    revoked: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ColleagueOut:
    """One row of ``GET /v1/colleagues?unit=``: somebody a warrant may name."""

    id: str
    name: str
    levels: list[int]
    edits: bool = False
