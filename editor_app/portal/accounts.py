"""Adding people, their roles and the accounts they sign in with."""

from collections.abc import Sequence

from sqlalchemy import delete
from sqlalchemy.orm import Session

from editor_app.domain.people import Person
from editor_app.portal.auth.passwords import hash_password
from editor_app.portal.db.identity import AccountRow, MembershipRow, PersonRow


def add_person(
    session: Session, person: Person, accounts: Sequence[str] = (), password: str = ""
) -> None:
    """Add somebody, or change name, unit and roles of a known one. Accounts are only added.

    Without a password the accounts open only a demo portal.
    """
    row = session.merge(PersonRow(id=person.id, name=person.name, unit=person.unit, disabled=False))
    session.flush()
    session.execute(delete(MembershipRow).where(MembershipRow.person == row.id))
    for one in person.memberships:
        session.add(MembershipRow(person=row.id, unit=one.unit, role=one.role.value))
    for name in accounts:
        if session.get(AccountRow, name) is None:
            stored = hash_password(password) if password else ""
            session.add(AccountRow(name=name, person=row.id, password=stored, failures=0))
    session.flush()
