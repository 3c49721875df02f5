"""Device flow (RFC 8628): the client shows a code, somebody confirms it in any browser."""

import re
import secrets
from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from editor_app.portal.auth.tokens import OAuthError, begin_session, token_hash
from editor_app.portal.config import CLIENT
from editor_app.portal.core import Portal
from editor_app.portal.db.identity import DeviceRow
from editor_app.wire.session import DeviceOut, TokenOut

_LIFE = timedelta(minutes=15)
INTERVAL = 5  # seconds between two questions
_AT_ONCE = 1000  # codes that may wait in a portal; more would make guessing one easy
_USER_CODE = re.compile(r"[A-Z]{4}-[A-Z]{4}")
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"  # no vowels, no words (RFC 8628 section 6.1)


def begin_device(
    portal: Portal, told: Mapping[str, str], page: str, address: str = ""
) -> DeviceOut:
    """Give a device its codes; ``page`` is where the person types the short one."""
    if not portal.device_starts.allows(address, portal.secret, portal.now()):
        raise OAuthError("temporarily_unavailable", "too many sign-ins from this address")
    if told.get("client_id") != CLIENT:
        raise OAuthError("invalid_client")
    device_code = secrets.token_urlsafe(32)
    signs = [secrets.choice(_LETTERS) for _ in range(8)]
    user_code = "".join(signs[:4]) + "-" + "".join(signs[4:])
    with portal.database.write() as session:
        session.execute(delete(DeviceRow).where(DeviceRow.expires_at <= portal.now()))
        if (session.scalar(select(func.count()).select_from(DeviceRow)) or 0) >= _AT_ONCE:
            raise OAuthError("temporarily_unavailable", "too many devices wait")
        session.add(
            DeviceRow(
                hash=token_hash(device_code),
                user_code=user_code,
                client=CLIENT,
                expires_at=portal.now() + _LIFE,
                refused=False,
            )
        )
    return DeviceOut(
        device_code=device_code,
        user_code=user_code,
        verification_uri=page,
        verification_uri_complete=f"{page}?user_code={user_code}",
        expires_in=int(_LIFE.total_seconds()),
        interval=INTERVAL,
    )


def waits(portal: Portal, user_code: str) -> bool:
    """Whether a device waits under this short code."""
    with portal.database.read() as session:
        return _waiting(session, portal, user_code) is not None


def may_try(portal: Portal, address: str) -> bool:
    """Whether somebody at this address may try a code."""
    return portal.device_guesses.is_within(address, portal.secret, portal.now())


def count_guess(portal: Portal, address: str) -> None:
    """A code that nobody was given."""
    portal.device_guesses.allows(address, portal.secret, portal.now())


def settle_device(portal: Portal, user_code: str, account: str | None) -> bool:
    """Let the device in as this account, or refuse it (``None``); ``False`` when none waits."""
    with portal.database.write() as session:
        row = _waiting(session, portal, user_code)
        if row is None:
            return False
        row.account, row.refused = account, account is None
        return True


def poll_device(portal: Portal, session: Session, told: Mapping[str, str]) -> TokenOut:
    """Tokens once the code is confirmed; until then the refusals of RFC 8628 section 3.5."""
    now = portal.now()
    row = session.get(DeviceRow, token_hash(told.get("device_code", "")))
    if row is None or told.get("client_id") != row.client:
        raise OAuthError("invalid_grant")
    if row.expires_at <= now:
        raise OAuthError("expired_token")
    if row.refused:
        raise OAuthError("access_denied")
    if row.account is None:
        hasty = row.asked_at is not None and now - row.asked_at < timedelta(seconds=INTERVAL - 1)
        row.asked_at = now
        session.commit()
        raise OAuthError("slow_down" if hasty else "authorization_pending")
    account = row.account
    session.delete(row)
    tokens, _ = begin_session(portal, session, account, row.client)
    return tokens


def _waiting(session: Session, portal: Portal, user_code: str) -> DeviceRow | None:
    wanted = user_code.strip().upper()
    if not _USER_CODE.fullmatch(wanted):
        return None
    return session.scalars(
        select(DeviceRow)
        .where(DeviceRow.user_code == wanted)
        .where(DeviceRow.expires_at > portal.now())
        .where(DeviceRow.account.is_(None))
        .where(DeviceRow.refused.is_(False))
    ).first()
