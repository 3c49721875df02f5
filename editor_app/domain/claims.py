"""认领: who looks after an item at its level, and until when somebody has to decide.

A claim is advice with a date: until it is due nobody else decides, then anybody may. It never
holds up what is urgent, because the next level and the unit's administrator can release it.
"""

from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.people import REVIEW_ROLES, Person, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Somebody took an item for review at the level it waits for."""

    by: PersonId
    by_name: str
    since: datetime
    due: datetime  # the portal computes it
    for_person: PersonId | None = None  # whose place they take, by warrant
    for_name: str = ""

    def is_of(self, person: PersonId) -> bool:
        """Whether it is this person's claim, or one made in their place."""
        return person in (self.by, self.for_person)

    def keeps_out(self, person: PersonId, now: datetime) -> bool:
        """Whether this person has to leave the item to the claimant now."""
        return not self.is_of(person) and now < self.due


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """An item at a level: since when, until when, whether it was told on, and who took it."""

    level: int
    since: datetime
    due: datetime
    escalated: datetime | None = None  # nobody decided in time: the next level was told
    claim: Claim | None = None

    def is_overdue(self, now: datetime) -> bool:
        """Whether the time of the level has run out."""
        return self.due <= now


def may_oversee(person: Person, unit: UnitKey, level: int, levels: int) -> bool:
    """Whether overdue items of a level are this person's business: next level, or administrator.

    They see them, and may release a colleague's claim.
    """
    after = REVIEW_ROLES.get(level + 1) if level < levels else None
    return person.has(Role.PORTAL_ADMIN, unit) or (after is not None and person.has(after, unit))
