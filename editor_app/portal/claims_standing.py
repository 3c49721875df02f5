"""Which claims keep others out: not those of people who can no longer decide."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.people import REVIEW_ROLES
from editor_app.portal.db.content import ItemRow
from editor_app.portal.db.identity import MembershipRow, PersonRow
from editor_app.portal.db.reviewing import ClaimRow, WarrantRow
from editor_app.portal.db.secrecy import SecrecyRow

_Roles = Mapping[str, frozenset[tuple[str, str]]]  # by person: unit, role


def standing_claims(session: Session, rows: Sequence[ItemRow]) -> dict[str, ClaimRow]:
    """The claims of these items at the level they wait for, by item; few queries for all.

    Left out: whose role was taken away, whose warrant was revoked, who wrote it, who examined it.
    """
    items = {row.id: row for row in rows}
    claims = [
        row
        for row in session.scalars(select(ClaimRow).where(ClaimRow.item.in_(items)))
        if (row.submission, row.level) == (items[row.item].submission, items[row.item].level)
    ]
    if not claims:
        return {}
    roles, lent, examined = (
        _roles(session, claims),
        _lent(session, claims),
        _examined(session, items),
    )
    return {
        row.item: row
        for row in claims
        if _holds(row, items[row.item].unit, roles, lent)
        and not _people(row) & {*items[row.item].contributors.split(), *examined.get(row.item, ())}
    }


def _holds(
    claim: ClaimRow, unit: str, roles: _Roles, lent: frozenset[tuple[str, str, int, str]]
) -> bool:
    """Whether who claimed, or is represented, has the role, and the deputy a warrant."""
    holder, role = claim.for_person or claim.person, REVIEW_ROLES[claim.level].value
    if not roles.get(holder, frozenset()) & {(unit, role), ("*", role)}:
        return False
    if claim.for_person is None:
        return True
    return any((claim.person, holder, claim.level, one) in lent for one in (unit, "*"))


def _people(claim: ClaimRow) -> set[str]:
    return {claim.person, claim.for_person or claim.person}


def _roles(session: Session, claims: Sequence[ClaimRow]) -> _Roles:
    people = {id_ for row in claims for id_ in _people(row)}
    found = session.execute(
        select(MembershipRow.person, MembershipRow.unit, MembershipRow.role)
        .join(PersonRow, PersonRow.id == MembershipRow.person)
        .where(MembershipRow.person.in_(people), PersonRow.disabled.is_(False))
    ).all()
    return {
        id_: frozenset((one.unit, one.role) for one in found if one.person == id_) for id_ in people
    }


def _lent(session: Session, claims: Sequence[ClaimRow]) -> frozenset[tuple[str, str, int, str]]:
    deputies = {row.person for row in claims if row.for_person}
    found = session.scalars(
        select(WarrantRow).where(WarrantRow.deputy.in_(deputies), WarrantRow.revoked.is_(None))
    )
    return frozenset((row.deputy, row.absent, row.level, row.unit) for row in found)


def _examined(session: Session, items: Mapping[str, ItemRow]) -> dict[str, set[str]]:
    """Who recorded something about the heads."""
    heads = {row.head for row in items.values()}
    rows = session.execute(
        select(SecrecyRow.item, SecrecyRow.person).where(SecrecyRow.revision.in_(heads))
    )
    found: dict[str, set[str]] = {}
    for row in rows:
        found.setdefault(row.item, set()).add(row.person)
    return found
