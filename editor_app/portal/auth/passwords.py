"""Accounts and passwords: scrypt, a pause after repeated failures, no hint about what was wrong."""

import base64
import hashlib
import hmac
import os
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.portal.core import Portal
from editor_app.portal.db.identity import AccountRow, PersonRow

_COST, _BLOCK, _PARALLEL = 2**14, 8, 1
_MAX_FAILURES = 5
_PAUSE = timedelta(minutes=5)
_NOBODY = "scrypt$AAAAAAAAAAAAAAAAAAAAAA==$AAAA"  # costs an unknown account the same time


def hash_password(password: str) -> str:
    """What the database keeps of a password."""
    salt = os.urandom(16)
    return "$".join(("scrypt", _text(salt), _text(_derive(password, salt))))


def verify_password(password: str, stored: str) -> bool:
    """Whether the password fits; an account without one fits none."""
    kind, _, rest = stored.partition("$")
    salt, _, digest = rest.partition("$")
    if kind != "scrypt":
        return False
    derived = _derive(password, base64.b64decode(salt))
    return hmac.compare_digest(derived, base64.b64decode(digest))


def check_account(portal: Portal, name: str, password: str) -> str | None:
    """The account that name and password open; ``None`` when they do not, or it is paused."""
    with portal.database.write() as session:
        account = session.get(AccountRow, name)
        now = portal.now()
        if account is not None and account.locked_until and account.locked_until > now:
            return None
        fits = verify_password(password, account.password if account else _NOBODY)
        if account is None or not _enabled(session, account):
            return None
        account.failures = 0 if fits else account.failures + 1
        if account.failures >= _MAX_FAILURES:
            account.failures, account.locked_until = 0, now + _PAUSE
        return account.name if fits else None


def demo_accounts(portal: Portal) -> list[tuple[str, str, str]]:
    """Account, name and unit of everybody who may be chosen by name; empty outside the demo."""
    if not portal.config.demo:
        return []
    units = {unit.key: unit.short_zh for unit in portal.layout.portal.units}
    with portal.database.read() as session:
        rows = session.execute(
            select(AccountRow.name, PersonRow.name.label("person"), PersonRow.unit)
            .join(PersonRow, PersonRow.id == AccountRow.person)
            .where(PersonRow.disabled.is_(False))
            .order_by(AccountRow.name)
        )
        return [(row.name, row.person, units.get(row.unit, row.unit)) for row in rows]


def demo_account(portal: Portal, name: str) -> str | None:
    """The account of that name, when the demo lets everybody in by name."""
    return next((one for one, _, _ in demo_accounts(portal) if one == name), None)


def _enabled(session: Session, account: AccountRow) -> bool:
    return not session.get_one(PersonRow, account.person).disabled


def _derive(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=_COST, r=_BLOCK, p=_PARALLEL, dklen=32)


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()
