"""The seeded people, as far as tests of the services need them."""

from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.people import Membership, Person, Role


def person(id_: str, name: str, unit: str, *roles: tuple[str, Role]) -> Person:
    return Person(
        id=PersonId(id_),
        name=name,
        unit=UnitKey(unit),
        memberships=tuple(Membership(unit=UnitKey(u), role=r) for u, r in roles),
    )


LIN = person("lin", "林晓雯", "zkgwb", ("zkgwb", Role.EDITOR), ("gwb", Role.EDITOR))
ZHOU = person("zhou", "周文倩", "qyj", ("qyj", Role.EDITOR))
LI = person("li", "李建国", "gwb", ("*", Role.REVIEW_1))
WANG = person("wang", "王丽华", "gwb", ("*", Role.REVIEW_2))
LIANG = person("liang", "梁国栋", "gwb", ("*", Role.REVIEW_3))
HUANG = person("huang", "黄志远", "gwb", ("*", Role.SECRECY))
SU = person("su", "苏敏", "zkgwb", ("zkgwb", Role.EDITOR))
