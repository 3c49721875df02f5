"""Tables of identity: people, accounts, memberships and sessions. Tokens are kept as hashes."""

from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.portal.db.base import HASH, MOMENT, NAME, UUID, Base


class PersonRow(Base):
    """Somebody; every judgement is made by this id, never by account or name."""

    __tablename__ = "people"

    id: Mapped[str] = mapped_column(NAME, primary_key=True)
    name: Mapped[str] = mapped_column(NAME)
    unit: Mapped[str] = mapped_column(NAME)
    disabled: Mapped[bool] = mapped_column(Boolean, default=False)


class AccountRow(Base):
    """A way to sign in as a person; a person may have several."""

    __tablename__ = "accounts"

    name: Mapped[str] = mapped_column(NAME, primary_key=True)
    person: Mapped[str] = mapped_column(ForeignKey("people.id"), index=True)
    password: Mapped[str] = mapped_column(Text)  # scrypt; empty = none set
    failures: Mapped[int] = mapped_column(Integer, default=0)
    locked_until: Mapped[datetime | None] = mapped_column(MOMENT)


class MembershipRow(Base):
    """One role in one unit; ``*`` is every unit."""

    __tablename__ = "memberships"

    person: Mapped[str] = mapped_column(ForeignKey("people.id"), primary_key=True)
    unit: Mapped[str] = mapped_column(NAME, primary_key=True)
    role: Mapped[str] = mapped_column(String(20), primary_key=True)


class SessionRow(Base):
    """One signed-in device: the family its access and refresh tokens belong to."""

    __tablename__ = "sessions"

    id: Mapped[str] = mapped_column(UUID, primary_key=True)
    person: Mapped[str] = mapped_column(ForeignKey("people.id"))
    account: Mapped[str] = mapped_column(ForeignKey("accounts.name"))
    client: Mapped[str] = mapped_column(NAME)
    created_at: Mapped[datetime] = mapped_column(MOMENT)
    revoked_at: Mapped[datetime | None] = mapped_column(MOMENT)


class CodeRow(Base):
    """An authorization code waiting to be exchanged, once."""

    __tablename__ = "codes"

    hash: Mapped[str] = mapped_column(HASH, primary_key=True)
    account: Mapped[str] = mapped_column(ForeignKey("accounts.name"))
    client: Mapped[str] = mapped_column(NAME)
    redirect_uri: Mapped[str] = mapped_column(Text)
    challenge: Mapped[str] = mapped_column(String(128))
    expires_at: Mapped[datetime] = mapped_column(MOMENT)
    session: Mapped[str | None] = mapped_column(ForeignKey("sessions.id"))  # set once exchanged


class AccessRow(Base):
    """A short access token."""

    __tablename__ = "access_tokens"

    hash: Mapped[str] = mapped_column(HASH, primary_key=True)
    session: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    expires_at: Mapped[datetime] = mapped_column(MOMENT, index=True)


class RefreshRow(Base):
    """A refresh token; ``replaced_at`` and ``used`` decide whether a replay is forgiven."""

    __tablename__ = "refresh_tokens"

    hash: Mapped[str] = mapped_column(HASH, primary_key=True)
    session: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    expires_at: Mapped[datetime] = mapped_column(MOMENT)
    replaced_at: Mapped[datetime | None] = mapped_column(MOMENT)
    successor: Mapped[str | None] = mapped_column(HASH)


class DeviceRow(Base):
    """A device that waits for somebody to confirm its code in a browser."""

    __tablename__ = "devices"

    hash: Mapped[str] = mapped_column(HASH, primary_key=True)
    user_code: Mapped[str] = mapped_column(String(9), unique=True)
    client: Mapped[str] = mapped_column(NAME)
    expires_at: Mapped[datetime] = mapped_column(MOMENT)
    asked_at: Mapped[datetime | None] = mapped_column(MOMENT)
    account: Mapped[str | None] = mapped_column(ForeignKey("accounts.name"))
    refused: Mapped[bool] = mapped_column(Boolean, default=False)
