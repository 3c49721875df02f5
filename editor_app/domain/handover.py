"""接手同事的稿件: which shared drafts one may take over, by which right, who may allow it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from editor_app.domain.item import ContentHash, ItemId, PersonId, UnitKey
from editor_app.domain.people import Person, Role
from editor_app.domain.sharing import DraftHead


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A shared draft this person may take over: under a warrant, or because it was theirs."""

    head: DraftHead
    title: str
    warrant: str | None = None  # None: it was taken over from this person
    ends: datetime | None = None  # of the warrant
    granted_by_name: str = ""
    reason: str = ""  # of the warrant


class HandOverPortal(Protocol):
    """Taking over drafts at a portal. Every method raises EditorError and nothing else.

    ``take`` names the head that was seen. Raises NO_WARRANT, WARRANT_OVER, WARRANT_ELSEWHERE,
    HANDED_ALREADY, DRAFT_SUBMITTED, STALE, REASON_MISSING, NOT_FOUND.
    """

    def offers(self) -> Sequence[Offer]: ...
    def take(
        self, item: ItemId, head: ContentHash, warrant: str | None, reason: str
    ) -> DraftHead: ...


class WithHandOver(Protocol):
    """A portal at which drafts may be taken over."""

    @property
    def handing(self) -> HandOverPortal:
        """The part of it that knows who may."""


def may_entrust(person: Person, unit: UnitKey, absent: PersonId) -> bool:
    """Whether this person may give a warrant for somebody's drafts.

    Who will be absent; for them the leader of the unit (一审), or the portal's administrator.
    """
    leads = person.has(Role.REVIEW_1, unit) or person.has(Role.PORTAL_ADMIN, unit)
    return leads or (person.id == absent and person.has(Role.EDITOR, unit))
