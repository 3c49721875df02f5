"""Filling a portal: people with their accounts."""

from collections.abc import Sequence

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.people import Membership, Person, Role
from editor_app.portal.auth.passwords import hash_password
from editor_app.portal.core import Portal
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


def load_demo(portal: Portal) -> None:
    """Fill an empty portal with the sample district; does nothing to a filled one."""
    with portal.database.write() as session:
        if session.scalar(select(func.count()).select_from(PersonRow)):
            return
        for person in demo_people():
            add_person(session, person, [person.id])


def demo_people() -> tuple[Person, ...]:
    """The people of the sample district; each may sign in by name."""
    return tuple(
        Person(
            id=PersonId(id_),
            name=name,
            unit=UnitKey(unit),
            memberships=tuple(Membership(unit=UnitKey(one), role=role) for one, role in roles),
        )
        for id_, name, unit, roles in _PEOPLE
    )


_PEOPLE = (
    ("lin", "林晓雯", "zkgwb", (("zkgwb", Role.EDITOR), ("gwb", Role.EDITOR))),
    ("zhou", "周文倩", "qyj", (("qyj", Role.EDITOR),)),
    ("chen", "陈嘉明", "kcj", (("kcj", Role.EDITOR),)),
    ("li", "李建国", "gwb", (("*", Role.REVIEW_1),)),
    ("wang", "王丽华", "gwb", (("*", Role.REVIEW_2),)),
    ("liang", "梁国栋", "gwh", (("*", Role.REVIEW_3),)),
    ("huang", "黄志远", "gwb", (("*", Role.SECRECY),)),
    ("admin", "区两委办", "gwh", (("*", Role.PORTAL_ADMIN),)),
)
