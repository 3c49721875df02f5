"""Who works here, in words; and who writes before anybody signed in."""

from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.layout import Layout
from editor_app.domain.people import Membership, Person, Role
from editor_app.ui.words import QT_TRANSLATE_NOOP


def guest(layout: Layout) -> Person:
    """Somebody who has not signed in yet: may write for the units the layout names."""
    units = layout.portal.units
    first = units[0].key if units else ""
    roles = tuple(Membership(unit=UnitKey(u.key), role=Role.EDITOR) for u in units)
    return Person(id=PersonId(""), name="", unit=UnitKey(first), memberships=roles)


_ROLE_NAMES = MappingProxyType(
    {
        Role.EDITOR: QT_TRANSLATE_NOOP("Roles", "editor"),
        Role.REVIEW_1: QT_TRANSLATE_NOOP("Roles", "first review"),
        Role.REVIEW_2: QT_TRANSLATE_NOOP("Roles", "second review"),
        Role.REVIEW_3: QT_TRANSLATE_NOOP("Roles", "third review"),
        Role.REVIEW_4: QT_TRANSLATE_NOOP("Roles", "final review"),
        Role.SECRECY: QT_TRANSLATE_NOOP("Roles", "secrecy review"),
        Role.PORTAL_ADMIN: QT_TRANSLATE_NOOP("Roles", "portal"),
    }
)


def person_caption(person: Person, layout: Layout, language: str) -> str:
    """Unit and roles, as the account block shows them."""
    unit = layout.portal.unit(person.unit)
    chinese = language.startswith("zh")
    name = unit.short(language) if unit is not None else ""
    roles = dict.fromkeys(m.role for m in person.memberships)
    words = [QCoreApplication.translate("Roles", _ROLE_NAMES[role]) for role in roles]
    joined = ("、" if chinese else ", ").join(words)
    return " · ".join(one for one in (name, joined) if one)
