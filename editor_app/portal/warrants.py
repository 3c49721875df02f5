"""Giving and revoking warrants, each in one transaction with its entry in the audit trail.

Rules: the right is lent by who holds the level's role by membership, or for them by the portal's
administrator; never to oneself, to who has the role already, or by a deputy; for a named time.
A warrant about drafts (level 0) goes from one editor of the unit to another; the unit's leader may
give it, too.
"""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.canonical import Json
from editor_app.domain.handover import may_entrust
from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.people import REVIEW_ROLES, Person, Role
from editor_app.domain.warrants import (
    ANY_UNIT,
    HAND_OVER,
    LONGEST,
    MIN_REASON,
    Colleague,
    Warrant,
)
from editor_app.portal import audit
from editor_app.portal.core import Portal
from editor_app.portal.db.identity import MembershipRow, PersonRow
from editor_app.portal.db.reviewing import WarrantRow
from editor_app.portal.db.times import rfc3339, to_milliseconds
from editor_app.portal.persons import find_person, may_see
from editor_app.portal.problems import ProblemError
from editor_app.portal.warrant_rows import find_warrant, known_to
from editor_app.wire.warrants import ColleagueOut, WarrantIn, WarrantOut


def grant(portal: Portal, person: Person, id_: str, asked: WarrantIn) -> Warrant:
    """Lend a right. The same request again is the same warrant. Raises ``ProblemError``."""
    with portal.database.write() as session:
        there = find_warrant(session, id_)
        if there is not None:
            return _same(there, person, asked)
        row = _row(session, portal, person, id_, asked)
        detail: dict[str, Json] = {
            "id": id_,
            "unit": row.unit,
            "level": row.level,
            "absent": row.absent,
            "deputy": row.deputy,
            "starts": rfc3339(row.starts),
            "ends": rfc3339(row.ends),
            "reason": row.reason,
        }
        _audit(session, portal, person, "warrant", detail)
        session.add(row)
        session.flush()
        told = find_warrant(session, id_)
        assert told is not None
        return told


def revoke(portal: Portal, person: Person, id_: str, reason: str) -> Warrant:
    """End a warrant at once; ended already, nothing changes. Raises ``ProblemError``."""
    with portal.database.write() as session:
        told = find_warrant(session, id_)
        if told is None or not _concerns(told, person):
            raise ProblemError("not-found")
        if not _may_revoke(told, person):
            raise ProblemError("forbidden", "only who gave it, who is absent or the administrator")
        if told.revoked is None and portal.now() < told.ends:
            row = session.get_one(WarrantRow, id_)
            row.revoked, row.revoked_by = portal.now(), person.id
            _audit(session, portal, person, "revoke-warrant", {"id": id_, "reason": reason})
            session.flush()
            told = find_warrant(session, id_)
            assert told is not None
        return told


def warrants_for(session: Session, person: Person) -> list[Warrant]:
    """What this person may know of: their own, and those of units they administer."""
    units = frozenset(str(one.unit) for one in person.memberships if one.role is Role.PORTAL_ADMIN)
    return known_to(session, person.id, None if ANY_UNIT in units else units)


def colleagues(session: Session, person: Person, unit: str) -> list[Colleague]:
    """The people with a role in a unit, and what they decide there; told to its reviewers."""
    if not may_see(person, unit) and unit != ANY_UNIT:
        raise ProblemError("not-found")
    wanted = ["*"] if unit == ANY_UNIT else [unit, "*"]
    rows = session.execute(
        select(PersonRow.id, PersonRow.name, MembershipRow.role)
        .join(MembershipRow, MembershipRow.person == PersonRow.id)
        .where(PersonRow.disabled.is_(False), MembershipRow.unit.in_(wanted))
        .order_by(PersonRow.name, PersonRow.id)
    ).all()
    roles: dict[tuple[str, str], set[Role]] = {}
    for row in rows:
        roles.setdefault((row.id, row.name), set()).add(Role(row.role))
    return [
        Colleague(
            id=PersonId(id_),
            name=name,
            levels=tuple(sorted(one.level for one in held if one.level)),
            edits=Role.EDITOR in held,
        )
        for (id_, name), held in roles.items()
    ]


def warrant_out(told: Warrant) -> WarrantOut:
    """One warrant on the wire."""
    return WarrantOut(
        id=told.id,
        unit=told.unit,
        level=told.level,
        absent=told.absent,
        absent_name=told.absent_name,
        deputy=told.deputy,
        deputy_name=told.deputy_name,
        starts=rfc3339(told.starts),
        ends=rfc3339(told.ends),
        reason=told.reason,
        granted_by=told.granted_by,
        granted_by_name=told.granted_by_name,
        revoked=None if told.revoked is None else rfc3339(told.revoked),
    )


def colleague_out(told: Colleague) -> ColleagueOut:
    """One colleague on the wire."""
    return ColleagueOut(id=told.id, name=told.name, levels=list(told.levels), edits=told.edits)


# ---------------------------------------------------------------- rules


def _row(
    session: Session, portal: Portal, person: Person, id_: str, asked: WarrantIn
) -> WarrantRow:
    now = portal.now()
    starts, ends = _moment(asked.starts), _moment(asked.ends)
    if asked.level not in (HAND_OVER, *REVIEW_ROLES):
        raise ProblemError("bad-request", f"there is no level {asked.level}", status=422)
    if asked.unit != ANY_UNIT and portal.layout.portal.unit(asked.unit) is None:
        raise ProblemError("not-found", "there is no such unit")
    if not starts < ends or ends <= now or ends - max(starts, now) > LONGEST:
        raise ProblemError("bad-request", f"ends later, within {LONGEST.days} days", status=422)
    if len(asked.reason.strip()) < MIN_REASON:
        raise ProblemError("reason-missing", f"at least {MIN_REASON} characters")
    if asked.deputy in (asked.absent, person.id):
        raise ProblemError("forbidden", "nobody lends a right to themself")
    check = _check_editors if asked.level == HAND_OVER else _check_people
    check(session, person, asked)
    return WarrantRow(
        id=id_,
        unit=asked.unit,
        level=asked.level,
        absent=asked.absent,
        deputy=asked.deputy,
        starts=starts,
        ends=ends,
        reason=asked.reason.strip(),
        granted_by=person.id,
        granted_at=now,
    )


def _check_people(session: Session, person: Person, asked: WarrantIn) -> None:
    role, unit = REVIEW_ROLES[asked.level], UnitKey(asked.unit)
    if person.id != asked.absent and not person.has(Role.PORTAL_ADMIN, unit):
        raise ProblemError("forbidden", "only who will be absent, or the administrator, may")
    absent = find_person(session, asked.absent)
    if absent is None or not absent.has(role, unit):
        raise ProblemError("forbidden", "who will be absent does not hold this role")
    deputy = find_person(session, asked.deputy)
    if deputy is None:
        raise ProblemError("not-found", "there is no such person")
    if deputy.has(role, unit):
        raise ProblemError("wrong-state", "the deputy holds this role already")


def _check_editors(session: Session, person: Person, asked: WarrantIn) -> None:
    unit = UnitKey(asked.unit)
    if not may_entrust(person, unit, PersonId(asked.absent)):
        raise ProblemError("forbidden", "only who will be absent, the leader or the administrator")
    absent, deputy = find_person(session, asked.absent), find_person(session, asked.deputy)
    if absent is None or deputy is None:
        raise ProblemError("not-found", "there is no such person")
    if not (absent.has(Role.EDITOR, unit) and deputy.has(Role.EDITOR, unit)):
        raise ProblemError("forbidden", "both write in this unit")


def _moment(told: str) -> datetime:
    try:
        moment = datetime.fromisoformat(told)
    except ValueError as wrong:
        raise ProblemError("bad-request", "a time as RFC 3339 tells it", status=422) from wrong
    if moment.tzinfo is None:
        raise ProblemError("bad-request", "a time names its offset", status=422)
    return to_milliseconds(moment)


def _same(there: Warrant, person: Person, asked: WarrantIn) -> Warrant:
    mine = (there.granted_by, there.unit, there.level, there.absent, there.deputy)
    if mine != (person.id, asked.unit, asked.level, asked.absent, asked.deputy):
        raise ProblemError("key-reused")
    return there


def _concerns(told: Warrant, person: Person) -> bool:
    return _may_revoke(told, person) or person.id == told.deputy


def _may_revoke(told: Warrant, person: Person) -> bool:
    own = person.id in (told.granted_by, told.absent)
    return own or person.has(Role.PORTAL_ADMIN, told.unit)


def _audit(
    session: Session, portal: Portal, person: Person, action: str, detail: dict[str, Json]
) -> None:
    audit.record(session, at=portal.now(), person=person.id, action=action, detail=detail)
