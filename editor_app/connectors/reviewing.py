"""Claims, clocks, emergencies and warrants: from the wire's words to the domain's, and back."""

from editor_app.connectors.moments import maybe_moment, moment
from editor_app.domain.claims import Claim, Waiting
from editor_app.domain.emergency import Confirmation, Emergency
from editor_app.domain.item import ContentHash, PersonId, UnitKey
from editor_app.domain.warrants import Colleague, Warrant
from editor_app.wire.claims import ClaimOut, ConfirmationOut, EmergencyOut, WaitingOut
from editor_app.wire.warrants import ColleagueOut, WarrantOut


def waiting(out: WaitingOut | None) -> Waiting | None:
    """An item at its level."""
    if out is None:
        return None
    return Waiting(
        level=out.level,
        since=moment(out.since),
        due=moment(out.due),
        escalated=maybe_moment(out.escalated),
        claim=None if out.claim is None else _claim(out.claim),
    )


def emergency(out: EmergencyOut | None) -> Emergency | None:
    """An emergency and its record."""
    if out is None:
        return None
    return Emergency(
        hash=ContentHash(out.hash),
        reason=out.reason,
        first=out.first,
        writers=tuple(PersonId(one) for one in out.writers),
        deciders=tuple(PersonId(one) for one in out.deciders),
        due=maybe_moment(out.due),
        done=maybe_moment(out.done),
        escalated=maybe_moment(out.escalated),
        confirmations=tuple(_confirmation(one) for one in out.confirmations),
    )


def warrant(out: WarrantOut) -> Warrant:
    """One warrant."""
    return Warrant(
        id=out.id,
        unit=UnitKey(out.unit),
        level=out.level,
        absent=PersonId(out.absent),
        absent_name=out.absent_name,
        deputy=PersonId(out.deputy),
        deputy_name=out.deputy_name,
        starts=moment(out.starts),
        ends=moment(out.ends),
        reason=out.reason,
        granted_by=PersonId(out.granted_by),
        granted_by_name=out.granted_by_name,
        revoked=maybe_moment(out.revoked),
    )


def colleague(out: ColleagueOut) -> Colleague:
    """Somebody a warrant may name."""
    return Colleague(id=PersonId(out.id), name=out.name, levels=tuple(out.levels), edits=out.edits)


def _claim(out: ClaimOut) -> Claim:
    return Claim(
        by=PersonId(out.by),
        by_name=out.by_name,
        since=moment(out.since),
        due=moment(out.due),
        for_person=PersonId(out.for_person) if out.for_person else None,
        for_name=out.for_name,
    )


def _confirmation(out: ConfirmationOut) -> Confirmation:
    return Confirmation(
        level=out.level,
        outcome=out.outcome,
        by=PersonId(out.by),
        by_name=out.by_name,
        at=moment(out.at),
        reason=out.reason,
        for_person=PersonId(out.for_person) if out.for_person else None,
        for_name=out.for_name,
    )
