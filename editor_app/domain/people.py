"""People, their roles, and who counts as a contributor."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.warrants import Warrant


class Role(StrEnum):
    """What a person may do in a unit; one person may hold several."""

    EDITOR = "editor"  # 采编
    REVIEW_1 = "review1"  # 一审
    REVIEW_2 = "review2"  # 二审
    REVIEW_3 = "review3"  # 三审 / 签发
    REVIEW_4 = "review4"  # 终审, where a unit has four levels
    SECRECY = "secrecy"  # 保密审查员
    PORTAL_ADMIN = "portal_admin"  # 区两委办

    @property
    def level(self) -> int | None:
        """The review level this role decides, 1 to 4; ``None`` for the others."""
        return next((level for level, role in REVIEW_ROLES.items() if role is self), None)


REVIEW_ROLES = {1: Role.REVIEW_1, 2: Role.REVIEW_2, 3: Role.REVIEW_3, 4: Role.REVIEW_4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """One role in one unit; ``unit`` is ``*`` for every unit."""

    unit: UnitKey
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody with an account. Identity is ``id``; names and accounts may change."""

    id: PersonId
    name: str
    unit: UnitKey  # the unit shown beside the name
    memberships: tuple[Membership, ...]
    warrants: tuple[Warrant, ...] = ()  # in force, that make this person somebody's deputy

    def has(self, role: Role, unit: UnitKey) -> bool:
        """Whether this person holds ``role`` for ``unit``."""
        return any(m.role is role and m.unit in (unit, "*") for m in self.memberships)

    def acting(self, now: datetime) -> "Person":
        """The same person, with no warrant but those in force."""
        return replace(self, warrants=tuple(one for one in self.warrants if one.holds(now)))

    @property
    def decides(self) -> bool:
        """Whether anything may wait for this person's decision, by a role or by a warrant."""
        return bool(self.warrants) or any(m.role.level for m in self.memberships)

    def review_levels(self, unit: UnitKey) -> frozenset[int]:
        """The levels this person may decide for items of ``unit``."""
        levels = (m.role.level for m in self.memberships if m.unit in (unit, "*"))
        return frozenset(level for level in levels if level is not None)
