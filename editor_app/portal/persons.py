"""People and their memberships, read fresh for every request: a role taken away ends at once."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.people import Membership, Person, Role
from editor_app.portal.db.identity import MembershipRow, PersonRow


def find_person(session: Session, id_: str) -> Person | None:
    """The person of that id; ``None`` when there is none or it is disabled."""
    row = session.get(PersonRow, id_)
    if row is None or row.disabled:
        return None
    memberships = session.scalars(
        select(MembershipRow)
        .where(MembershipRow.person == id_)
        .order_by(MembershipRow.unit, MembershipRow.role)
    )
    return Person(
        id=PersonId(row.id),
        name=row.name,
        unit=UnitKey(row.unit),
        memberships=tuple(Membership(unit=UnitKey(m.unit), role=Role(m.role)) for m in memberships),
    )


def names_of(session: Session, ids: Iterable[str]) -> dict[str, str]:
    """The names that stand beside these ids."""
    wanted = sorted(set(ids))
    rows = session.execute(select(PersonRow.id, PersonRow.name).where(PersonRow.id.in_(wanted)))
    return {row.id: row.name for row in rows}


def may_see(person: Person, unit: str) -> bool:
    """Whether any role of this person reaches the unit, or a warrant lent to them."""
    return bool(_reached(person) & {unit, "*"})


def edits(person: Person, unit: str) -> bool:
    """Whether this person is an editor of the unit."""
    return person.has(Role.EDITOR, UnitKey(unit))


def edited_units(person: Person) -> frozenset[str] | None:
    """The units this person is an editor of; ``None`` = every unit."""
    units = frozenset(str(m.unit) for m in person.memberships if m.role is Role.EDITOR)
    return None if "*" in units else units


def units_of(person: Person) -> frozenset[str] | None:
    """The units whose items this person sees; ``None`` = every unit."""
    units = _reached(person)
    return None if "*" in units else units


def _reached(person: Person) -> frozenset[str]:
    by_role = (str(one.unit) for one in person.memberships)
    return frozenset((*by_role, *(str(one.unit) for one in person.warrants)))
