"""The tables of shared drafts: where a unit's editors stand with each item, and who took over."""

from datetime import datetime

from sqlalchemy import ForeignKey, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.portal.db.base import HASH, MOMENT, NAME, UUID, Base


class DraftHeadRow(Base):
    """The newest shared revision of an item, submitted or not; for editors of the unit alone."""

    __tablename__ = "draft_heads"

    item: Mapped[str] = mapped_column(UUID, primary_key=True)
    unit: Mapped[str] = mapped_column(NAME, index=True)
    head: Mapped[str] = mapped_column(ForeignKey("revisions.hash"))
    by: Mapped[str] = mapped_column(ForeignKey("people.id"))
    at: Mapped[datetime] = mapped_column(MOMENT)
    sequence: Mapped[int] = mapped_column(Integer, index=True)


class HandOverRow(Base):
    """Somebody took over a shared draft (接手). Never deleted."""

    __tablename__ = "hand_overs"

    sequence: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    item: Mapped[str] = mapped_column(UUID, index=True)
    person: Mapped[str] = mapped_column(ForeignKey("people.id"))
    absent: Mapped[str] = mapped_column(ForeignKey("people.id"))
    warrant: Mapped[str | None] = mapped_column(ForeignKey("warrants.id"))
    reason: Mapped[str] = mapped_column(Text)
    hash: Mapped[str] = mapped_column(HASH)
    at: Mapped[datetime] = mapped_column(MOMENT)
