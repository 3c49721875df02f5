"""授权: giving and ending warrants. They take effect on the portal, so this needs a connection."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import uuid4

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.handover import may_entrust
from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.people import Person, Role
from editor_app.domain.warrants import (
    ANY_UNIT,
    HAND_OVER,
    LONGEST,
    MIN_REASON,
    Colleague,
    Lending,
    Warrant,
    WarrantPortal,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A warrant as somebody fills it in."""

    unit: UnitKey
    level: int
    absent: PersonId
    deputy: PersonId
    starts: datetime
    ends: datetime
    reason: str


class Flaw(StrEnum):
    """Why a wish cannot be a warrant."""

    NOBODY = "nobody"  # no deputy
    SELF = "self"
    PERIOD = "period"
    LONG = "long"
    REASON = "reason"


class WarrantService:
    """Every method asks the portal and may take as long as that; they run on the network lane."""

    def __init__(self, portal: WarrantPortal) -> None:
        self._portal = portal

    def known(self) -> Sequence[Warrant]:
        """Those this person may know of, the one that ends last first. Raises ``EditorError``."""
        return self._portal.warrants()

    def colleagues(self, unit: UnitKey) -> Sequence[Colleague]:
        """Whom a warrant of a unit may name."""
        return self._portal.colleagues(unit)

    def grant(self, wish: Wish, now: datetime) -> Warrant:
        """Give one. Raises ``EditorError``: REASON_MISSING, REFUSED, FORBIDDEN, WRONG_STATE.

        After a lost reply the warrant stands in the list: nothing is given twice by looking.
        """
        flaw = flaw_of(wish, now)
        if flaw is Flaw.REASON:
            raise EditorError(Code.REASON_MISSING, minimum=MIN_REASON)
        if flaw is not None:
            raise EditorError(Code.REFUSED, problem=flaw.value)
        return self._portal.grant(
            Lending(
                id=str(uuid4()),
                unit=wish.unit,
                level=wish.level,
                absent=wish.absent,
                deputy=wish.deputy,
                starts=wish.starts,
                ends=wish.ends,
                reason=wish.reason.strip(),
            )
        )

    def revoke(self, warrant: Warrant, reason: str) -> Warrant:
        """End one at once. Raises ``EditorError``."""
        return self._portal.revoke(warrant.id, reason.strip())


def flaw_of(wish: Wish, now: datetime) -> Flaw | None:
    """What cannot be meant; ``None`` when all fits."""
    if not wish.deputy:
        return Flaw.NOBODY
    if wish.deputy == wish.absent:
        return Flaw.SELF
    if not wish.starts < wish.ends or wish.ends <= now:
        return Flaw.PERIOD
    if wish.ends - max(wish.starts, now) > LONGEST:
        return Flaw.LONG
    return Flaw.REASON if len(wish.reason.strip()) < MIN_REASON else None


def levels_to_lend(person: Person, unit: UnitKey, levels: int) -> tuple[int, ...]:
    """The levels of a unit this person may give a warrant for: their own, or all as administrator.

    ``levels`` is how many the unit has; the last one may be about drafts (0).
    Rights held by warrant are nobody's to lend.
    """
    drafts = (HAND_OVER,) if may_entrust(person, unit, person.id) else ()
    if person.has(Role.PORTAL_ADMIN, unit):
        return (*range(1, levels + 1), *drafts)
    own = {m.role.level for m in person.memberships if m.unit in (unit, ANY_UNIT)}
    return (*(level for level in range(1, levels + 1) if level in own), *drafts)
