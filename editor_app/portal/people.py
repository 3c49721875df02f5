"""Adding people to a portal from the command line: ``python -m editor_app.portal.people``."""

import argparse
import getpass
import sys
from collections.abc import Sequence
from pathlib import Path

from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.people import Membership, Person, Role
from editor_app.paths import Paths
from editor_app.portal.accounts import add_person
from editor_app.portal.config import PortalConfig
from editor_app.portal.core import open_portal

_MIN_PASSWORD = 10


def main(arguments: Sequence[str] | None = None) -> int:
    """Add or change one person. The password comes from the terminal or, piped, from stdin."""
    parser = argparse.ArgumentParser(prog="editor_app.portal.people", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--db", metavar="URL", help="sqlite:///… or postgresql+psycopg://…")
    parser.add_argument("--id", required=True, help="for good; accounts and names may change")
    parser.add_argument("--name", required=True)
    parser.add_argument("--unit", required=True, help="key of the unit shown beside the name")
    parser.add_argument("--account", required=True, help="name to sign in with")
    parser.add_argument(
        "--role",
        action="append",
        required=True,
        metavar="UNIT:ROLE",
        help="UNIT may be *; ROLE is one of " + ", ".join(Role),
    )
    told = parser.parse_args(arguments)
    try:
        person = Person(
            id=PersonId(told.id),
            name=told.name,
            unit=UnitKey(told.unit),
            memberships=tuple(_membership(one) for one in told.role),
        )
    except ValueError as wrong:
        parser.error(str(wrong))
    password = _password()
    if len(password) < _MIN_PASSWORD:
        parser.error(f"a password has at least {_MIN_PASSWORD} characters")
    return _add(told.data, told.db or "", person, told.account, password)


def _membership(told: str) -> Membership:
    unit, _, role = told.partition(":")
    return Membership(unit=UnitKey(unit), role=Role(role))


def _password() -> str:
    if sys.stdin.isatty():
        return getpass.getpass("密码 / password: ")
    return sys.stdin.readline().rstrip("\r\n")


def _add(data: Path, db_url: str, person: Person, account: str, password: str) -> int:
    layout = Paths.discover(data).resources / "layout"
    portal = open_portal(PortalConfig(data=data.absolute(), layout_folder=layout, db_url=db_url))
    try:
        with portal.database.write() as session:
            add_person(session, person, [account], password)
    finally:
        portal.database.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
