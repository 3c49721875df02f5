"""Opaque tokens: access for ten minutes, refresh with rotation that forgives a lost reply."""

import base64
import hashlib
import hmac
import secrets
from datetime import datetime, timedelta
from uuid import uuid4

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.people import Membership, Person, Role
from editor_app.portal.core import Portal
from editor_app.portal.db.identity import (
    AccessRow,
    AccountRow,
    MembershipRow,
    PersonRow,
    RefreshRow,
    SessionRow,
)
from editor_app.portal.persons import find_person
from editor_app.portal.warrant_rows import lent_to
from editor_app.wire.session import TokenOut

ACCESS_LIFE = timedelta(minutes=10)
REFRESH_LIFE = timedelta(days=90)  # a laptop may stay offline over a long holiday
REPLAY = timedelta(seconds=60)


_HOLDER = (
    select(
        AccessRow.expires_at,
        PersonRow.id,
        PersonRow.name,
        PersonRow.unit,
        MembershipRow.unit.label("role_unit"),
        MembershipRow.role,
    )
    .join(SessionRow, SessionRow.id == AccessRow.session)
    .join(PersonRow, PersonRow.id == SessionRow.person)
    .outerjoin(MembershipRow, MembershipRow.person == PersonRow.id)
    .where(SessionRow.revoked_at.is_(None), PersonRow.disabled.is_(False))
)


class OAuthError(Exception):
    """An OAuth refusal; ``error`` is a code of RFC 6749 or RFC 8628."""

    def __init__(self, error: str, description: str = "") -> None:
        super().__init__(error)
        self.error = error
        self.description = description


def token_hash(token: str) -> str:
    """What the database keeps of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def person_of(session: Session, token: str, now: datetime) -> Person | None:
    """Who holds this access token; ``None`` when it is unknown, over or revoked.

    Asked for every request: a role that was taken away, or a warrant, ends at once.
    """
    rows = session.execute(_HOLDER.where(AccessRow.hash == token_hash(token))).all()
    if not rows or rows[0].expires_at <= now:
        return None
    first = rows[0]
    roles = sorted((row.role_unit, row.role) for row in rows if row.role is not None)
    return Person(
        id=PersonId(first.id),
        name=first.name,
        unit=UnitKey(first.unit),
        memberships=tuple(Membership(unit=UnitKey(u), role=Role(r)) for u, r in roles),
        warrants=lent_to(session, first.id, now),
    )


def begin_session(
    portal: Portal, session: Session, account: str, client: str
) -> tuple[TokenOut, str]:
    """Sign a device in as the person of this account; gives tokens and the session's id."""
    holder = session.get_one(AccountRow, account)
    now = portal.now()
    row = SessionRow(
        id=str(uuid4()), person=holder.person, account=account, client=client, created_at=now
    )
    session.add(row)
    session.flush()
    refresh = secrets.token_urlsafe(32)
    session.add(RefreshRow(hash=token_hash(refresh), session=row.id, expires_at=now + REFRESH_LIFE))
    return _issue(session, row.id, refresh, now), row.id


def refresh_session(portal: Portal, session: Session, token: str) -> TokenOut:
    """Rotate a refresh token.

    The successor is derived from the old token, so it can be told again when the reply was lost:
    within a minute, and later as long as the successor was never used. A token that comes back
    after its successor was used means two holders: the whole session ends (RFC 9700 section 4.14).
    """
    now = portal.now()
    row = session.get(RefreshRow, token_hash(token))
    if row is None or row.expires_at <= now or _holder(session, row.session) is None:
        raise OAuthError("invalid_grant")
    successor = _successor(portal.secret, token)
    if row.replaced_at is None:
        row.replaced_at, row.successor = now, token_hash(successor)
        session.add(
            RefreshRow(hash=row.successor, session=row.session, expires_at=now + REFRESH_LIFE)
        )
    elif now - row.replaced_at > REPLAY and _used(session, row.successor):
        end_session(session, row.session, now)
        session.commit()  # the refusal must not undo the revocation
        raise OAuthError("invalid_grant", "this token was used twice")
    return _issue(session, row.session, successor, now)


def revoke(session: Session, token: str, now: datetime) -> None:
    """End the session of an access or refresh token; unknown tokens are fine (RFC 7009)."""
    hash_ = token_hash(token)
    row = session.get(RefreshRow, hash_) or session.get(AccessRow, hash_)
    if row is not None:
        end_session(session, row.session, now)


def end_session(session: Session, id_: str, now: datetime) -> None:
    """Make every token of a session worthless."""
    row = session.get_one(SessionRow, id_)
    row.revoked_at = row.revoked_at or now
    session.execute(delete(AccessRow).where(AccessRow.session == id_))


def _issue(session: Session, id_: str, refresh: str, now: datetime) -> TokenOut:
    access = secrets.token_urlsafe(32)
    session.execute(
        delete(AccessRow).where(AccessRow.session == id_).where(AccessRow.expires_at <= now)
    )
    session.add(AccessRow(hash=token_hash(access), session=id_, expires_at=now + ACCESS_LIFE))
    session.flush()
    return TokenOut(
        access_token=access,
        token_type="Bearer",  # noqa: S106 - a type name, not a secret
        expires_in=int(ACCESS_LIFE.total_seconds()),
        refresh_token=refresh,
    )


def _holder(session: Session, id_: str) -> Person | None:
    row = session.get(SessionRow, id_)
    if row is None or row.revoked_at is not None:
        return None
    return find_person(session, row.person)


def _used(session: Session, hash_: str | None) -> bool:
    successor = session.get(RefreshRow, hash_) if hash_ else None
    return successor is not None and successor.replaced_at is not None


def _successor(secret: bytes, token: str) -> str:
    digest = hmac.new(secret, b"refresh\0" + token.encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")
