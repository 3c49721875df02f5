"""Whether a person may decide on an item now, by a role of their own or in somebody's place."""

from collections.abc import Iterable
from datetime import datetime

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import PersonId
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person
from editor_app.domain.secrecy import examiner_of
from editor_app.domain.warrants import Warrant, fitting
from editor_app.domain.workflow import (
    OPEN_STATES,
    Approval,
    Command,
    OperationState,
    Remote,
    RemoteState,
)

_CLAIMING = frozenset({Command.CLAIM, Command.RELEASE})
_UNDER_WAY = OPEN_STATES - {OperationState.NEEDS_YOU, OperationState.CONFLICT}


def obstacle(remote: Remote, person: Person, now: datetime) -> Code | None:
    """Why this person may not decide this item now, or ``None``."""
    if remote.state is not RemoteState.IN_REVIEW:
        return Code.WRONG_STATE
    if person.id in remote.contributors:
        return Code.OWN_WORK if _reaches(remote, person, now) else Code.FORBIDDEN
    if person.id in {*spoken(remote.approvals), *examiner(remote)}:
        return Code.FORBIDDEN  # each level is decided by somebody else (REV-01)
    if remote.level in person.review_levels(remote.unit):
        return None
    return None if warrant_for(remote, person, now) is not None else Code.FORBIDDEN


def warrant_for(remote: Remote, person: Person, now: datetime) -> Warrant | None:
    """The warrant under which a person decides; ``None`` when they do it in their own name.

    Who is absent must not have written the item, or decided another level of it, either.
    """
    if not person.warrants or remote.level in person.review_levels(remote.unit):
        return None
    others = {*remote.contributors, *spoken(remote.approvals), *examiner(remote)}
    found = fitting(person.warrants, remote.unit, remote.level, now)
    return next((one for one in found if one.absent not in others), None)


def may_decide(remote: Remote, person: Person, now: datetime) -> Warrant | None:
    """The warrant a decision names, or ``None``. Raises ``EditorError`` where there is no right.

    CLAIMED while a colleague's claim is not due: until then the item is theirs.
    """
    code = obstacle(remote, person, now)
    if code is not None:
        raise EditorError(code, item=remote.item, state=remote.state.value)
    warrant = warrant_for(remote, person, now)
    claim = remote.waiting.claim if remote.waiting is not None else None
    acting = (person.id, warrant.absent) if warrant is not None else (person.id,)
    if claim is not None and all(claim.keeps_out(one, now) for one in acting):
        raise EditorError(Code.CLAIMED, detail=claim.by_name, item=remote.item)
    return warrant


def examiner(remote: Remote) -> tuple[PersonId, ...]:
    """Who answers for the secrecy of the head, and so for no level."""
    found = examiner_of(remote.secrecy, remote.head)
    return () if found is None else (found,)


def told_by(remote: Remote) -> datetime | None:
    """Until when the portal gives the level that decides next."""
    waiting = remote.waiting
    return waiting.due if waiting is not None and waiting.level == remote.level else None


def claiming(asked: Iterable[Operation], person: PersonId) -> Command | None:
    """This person's claim or release that is on its way."""
    found = [
        one.command
        for one in asked
        if one.command in _CLAIMING and one.by == person and one.state in _UNDER_WAY
    ]
    return found[-1] if found else None


def claims_here(remote: Remote, person: Person, warrant: Warrant | None) -> bool:
    """Whether the item is claimed by this person, or by whose place they take."""
    claim = remote.waiting.claim if remote.waiting is not None else None
    ours = (person.id, warrant.absent) if warrant is not None else (person.id,)
    return claim is not None and any(claim.is_of(one) for one in ours)


def hurry(remote: Remote) -> str:
    """Why the revision in review takes the emergency route; empty for the usual way."""
    told = remote.emergency
    now = told is not None and told.due is None and told.hash == remote.head
    return told.reason if told is not None and now else ""


def spoken(approvals: Iterable[Approval]) -> set[PersonId]:
    """Everybody who decided on the present submission, or was represented."""
    return {id_ for one in approvals for id_ in (one.by, one.for_person) if id_}


def _reaches(remote: Remote, person: Person, now: datetime) -> bool:
    own = remote.level in person.review_levels(remote.unit)
    return own or bool(fitting(person.warrants, remote.unit, remote.level, now))
