"""授权: one person's right to decide at one level, lent to another for a time.

Level 0 lends no decision: the deputy may take over the shared drafts of who is away (接手).
Who lends holds the right by a role of their own: a deputy cannot lend on. What the deputy does
counts for both: neither may have written the item, nor decided another level of it (REV-01).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from editor_app.domain.item import PersonId, UnitKey

ANY_UNIT = UnitKey("*")
LONGEST = timedelta(days=92)
MIN_REASON = 5  # characters, like REV-03
HAND_OVER = 0  # the level of a warrant about drafts


@dataclass(frozen=True, slots=True, kw_only=True)
class Warrant:
    """The portal's word about one; ``deputy`` decides in place of ``absent``."""

    id: str
    unit: UnitKey  # ``*``: every unit
    level: int
    absent: PersonId
    absent_name: str
    deputy: PersonId
    deputy_name: str
    starts: datetime
    ends: datetime  # not included
    reason: str
    granted_by: PersonId
    granted_by_name: str
    revoked: datetime | None = None

    def holds(self, now: datetime) -> bool:
        """Whether it is in force."""
        return self.revoked is None and self.starts <= now < self.ends

    def covers(self, unit: str, level: int) -> bool:
        """Whether it is about that level of that unit."""
        return self.unit in (unit, ANY_UNIT) and self.level == level


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """Somebody a warrant may name."""

    id: PersonId
    name: str
    levels: tuple[int, ...]  # that they decide by a role of their own, in the unit asked for
    edits: bool = False  # whether they write there


def fitting(
    warrants: Iterable[Warrant], unit: str, level: int, now: datetime
) -> tuple[Warrant, ...]:
    """The warrants in force for a level of a unit, the one that ends last first."""
    found = [one for one in warrants if one.covers(unit, level) and one.holds(now)]
    return tuple(sorted(found, key=lambda one: one.ends, reverse=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lending:
    """A warrant as it is asked for; ``id`` is made here, so that asking twice gives one."""

    id: str
    unit: UnitKey
    level: int
    absent: PersonId
    deputy: PersonId
    starts: datetime
    ends: datetime
    reason: str


class WarrantPortal(Protocol):
    """Warrants of a portal. Every method raises EditorError and nothing else."""

    def warrants(self) -> Sequence[Warrant]: ...
    def colleagues(self, unit: UnitKey) -> Sequence[Colleague]: ...
    def grant(self, asked: Lending) -> Warrant: ...
    def revoke(self, id_: str, reason: str) -> Warrant: ...
