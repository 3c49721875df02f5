"""The people of the tests; several hold more than a clean organisation would allow."""

from sqlalchemy.orm import Session

from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.people import Membership, Person, Role
from editor_app.portal.accounts import add_person

_PEOPLE: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "lin": ("林晓雯", [("zkgwb", "editor"), ("gwb", "editor")]),
    "he": ("何文静", [("zkgwb", "editor"), ("zkgwb", "review1")]),
    "li": ("李建国", [("*", "review1")]),
    "wang": ("王丽华", [("*", "review2")]),
    "liang": ("梁国栋", [("*", "review3")]),
    "huang": ("黄志远", [("*", "secrecy")]),
    "all": ("全能者", [("*", "review1"), ("*", "review2"), ("*", "review3"), ("*", "secrecy")]),
    "chen": ("陈嘉明", [("kcj", "editor")]),
    "admin": ("区两委办", [("*", "portal_admin")]),
}


def settle(session: Session) -> None:
    """Give everybody an account of their name; 何文静 has two."""
    for id_, (name, roles) in _PEOPLE.items():
        person = Person(
            id=PersonId(id_),
            name=name,
            unit=UnitKey("zkgwb"),
            memberships=tuple(Membership(unit=UnitKey(u), role=Role(r)) for u, r in roles),
        )
        accounts = [id_, "he.wenjing"] if id_ == "he" else [id_]
        add_person(session, person, accounts, password=f"geheim-{id_}" if id_ == "lin" else "")
