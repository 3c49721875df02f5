"""Tables of reviewing: clocks of levels, claims, warrants, and records of emergencies."""

from datetime import datetime

from sqlalchemy import ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.portal.db.base import HASH, MOMENT, NAME, UUID, Base


class LevelClockRow(Base):
    """Since when an item waits at its level, and until when somebody ought to decide."""

    __tablename__ = "level_clocks"

    item: Mapped[str] = mapped_column(ForeignKey("items.id"), primary_key=True)
    submission: Mapped[int] = mapped_column(Integer)
    level: Mapped[int] = mapped_column(Integer)
    since: Mapped[datetime] = mapped_column(MOMENT)
    due: Mapped[datetime] = mapped_column(MOMENT, index=True)
    escalated: Mapped[datetime | None] = mapped_column(MOMENT)


class ClaimRow(Base):
    """The claim of an item; it means something only for this level of this submission."""

    __tablename__ = "claims"

    item: Mapped[str] = mapped_column(ForeignKey("items.id"), primary_key=True)
    submission: Mapped[int] = mapped_column(Integer)
    level: Mapped[int] = mapped_column(Integer)
    person: Mapped[str] = mapped_column(ForeignKey("people.id"))
    for_person: Mapped[str | None] = mapped_column(ForeignKey("people.id"))
    since: Mapped[datetime] = mapped_column(MOMENT)
    due: Mapped[datetime] = mapped_column(MOMENT)


class WarrantRow(Base):
    """A right to decide at one level, lent by somebody who holds it. Never deleted."""

    __tablename__ = "warrants"

    id: Mapped[str] = mapped_column(UUID, primary_key=True)
    unit: Mapped[str] = mapped_column(NAME)  # "*": every unit
    level: Mapped[int] = mapped_column(Integer)
    absent: Mapped[str] = mapped_column(ForeignKey("people.id"), index=True)
    deputy: Mapped[str] = mapped_column(ForeignKey("people.id"), index=True)
    starts: Mapped[datetime] = mapped_column(MOMENT)
    ends: Mapped[datetime] = mapped_column(MOMENT)
    reason: Mapped[str] = mapped_column(Text)
    granted_by: Mapped[str] = mapped_column(ForeignKey("people.id"))
    granted_at: Mapped[datetime] = mapped_column(MOMENT)
    revoked: Mapped[datetime | None] = mapped_column(MOMENT)
    revoked_by: Mapped[str | None] = mapped_column(ForeignKey("people.id"))


class EmergencyRow(Base):
    """One submission on the emergency route, and its record from publication on."""

    __tablename__ = "emergencies"

    submission: Mapped[int] = mapped_column(
        ForeignKey("submissions.sequence"), primary_key=True, autoincrement=False
    )
    item: Mapped[str] = mapped_column(ForeignKey("items.id"), index=True)
    revision: Mapped[str] = mapped_column(HASH)
    reason: Mapped[str] = mapped_column(Text)
    first: Mapped[int] = mapped_column(Integer)  # levels below confirm afterwards
    writers: Mapped[str] = mapped_column(Text)  # contributors when published, by spaces
    due: Mapped[datetime | None] = mapped_column(MOMENT, index=True)
    done: Mapped[datetime | None] = mapped_column(MOMENT)
    escalated: Mapped[datetime | None] = mapped_column(MOMENT)


class ConfirmationRow(Base):
    """What one of the levels left out said about exactly the published revision."""

    __tablename__ = "confirmations"

    submission: Mapped[int] = mapped_column(ForeignKey("emergencies.submission"), primary_key=True)
    level: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    outcome: Mapped[str] = mapped_column(String(10))
    person: Mapped[str] = mapped_column(ForeignKey("people.id"))
    for_person: Mapped[str | None] = mapped_column(ForeignKey("people.id"))
    at: Mapped[datetime] = mapped_column(MOMENT)
    reason: Mapped[str] = mapped_column(Text)
