"""应急审核: published on fewer reviews, chosen with a reason, completed afterwards.

The last level always decides before anything is public; the levels left out confirm, or object to,
the very revision that was published. Until all have spoken the record stays open and is listed.
"""

from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.item import ContentHash, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """What a level said afterwards."""

    level: int
    outcome: str  # "confirm" | "object"
    by: PersonId
    by_name: str
    at: datetime
    reason: str
    for_person: PersonId | None = None
    for_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Emergency:
    """The portal's word about one emergency; ``due`` is set when its revision is published."""

    hash: ContentHash
    reason: str
    first: int  # the level it began at; those below confirm afterwards
    writers: tuple[PersonId, ...] = ()  # contributors when it was published
    deciders: tuple[PersonId, ...] = ()  # who let it pass, and in whose place
    due: datetime | None = None
    done: datetime | None = None
    escalated: datetime | None = None
    confirmations: tuple[Confirmation, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether the record still has to be completed."""
        return self.due is not None and self.done is None

    @property
    def next_level(self) -> int:
        """The level that confirms next; 0 when all have."""
        told = {one.level for one in self.confirmations}
        return next((n for n in range(1, self.first) if n not in told), 0)
