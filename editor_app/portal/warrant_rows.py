"""Reading warrants: those in force for a deputy, and those a person may know of."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import or_, select, true
from sqlalchemy.orm import Session

from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.people import REVIEW_ROLES
from editor_app.domain.warrants import HAND_OVER, Warrant
from editor_app.portal.db.identity import MembershipRow, PersonRow
from editor_app.portal.db.reviewing import WarrantRow


def lent_to(session: Session, deputy: str, now: datetime) -> tuple[Warrant, ...]:
    """The warrants in force for this person; lent by people who hold the role they lend."""
    rows = session.scalars(
        select(WarrantRow)
        .where(WarrantRow.deputy == deputy, WarrantRow.revoked.is_(None))
        .where(WarrantRow.level > HAND_OVER)  # those about drafts lend no decision
        .where(WarrantRow.starts <= now, WarrantRow.ends > now)
        .order_by(WarrantRow.ends.desc(), WarrantRow.id)
    ).all()
    return tuple(one for one in _warrants(session, rows) if lender_holds(session, one))


def lender_holds(session: Session, warrant: Warrant, unit: str = "") -> bool:
    """Whether who is absent still has an account, and the role by a membership of their own."""
    wanted = [unit or warrant.unit, "*"]
    held = (
        select(MembershipRow.person)
        .join(PersonRow, PersonRow.id == MembershipRow.person)
        .where(MembershipRow.person == warrant.absent, PersonRow.disabled.is_(False))
        .where(MembershipRow.role == REVIEW_ROLES[warrant.level].value)
        .where(MembershipRow.unit.in_(wanted))
    )
    return session.scalars(held).first() is not None


def find_warrant(session: Session, id_: str) -> Warrant | None:
    """One warrant, in force or not."""
    row = session.get(WarrantRow, id_)
    return None if row is None else _warrants(session, [row])[0]


def known_to(session: Session, person: str, units: frozenset[str] | None) -> list[Warrant]:
    """What concerns a person: lent by or to them, given by them, or in units they administer."""
    mine = or_(
        WarrantRow.absent == person, WarrantRow.deputy == person, WarrantRow.granted_by == person
    )
    theirs = true() if units is None else WarrantRow.unit.in_(units)
    query = select(WarrantRow).where(or_(mine, theirs))
    rows = session.scalars(query.order_by(WarrantRow.ends.desc(), WarrantRow.id)).all()
    return _warrants(session, rows)


def _warrants(session: Session, rows: Iterable[WarrantRow]) -> list[Warrant]:
    rows = list(rows)
    ids = {id_ for row in rows for id_ in (row.absent, row.deputy, row.granted_by)}
    found = session.execute(select(PersonRow.id, PersonRow.name).where(PersonRow.id.in_(ids)))
    names = {row.id: row.name for row in found}
    return [_warrant(row, names) for row in rows]


def _warrant(row: WarrantRow, names: dict[str, str]) -> Warrant:
    return Warrant(
        id=row.id,
        unit=UnitKey(row.unit),
        level=row.level,
        absent=PersonId(row.absent),
        absent_name=names[row.absent],
        deputy=PersonId(row.deputy),
        deputy_name=names[row.deputy],
        starts=row.starts,
        ends=row.ends,
        reason=row.reason,
        granted_by=PersonId(row.granted_by),
        granted_by_name=names[row.granted_by],
        revoked=row.revoked,
    )
