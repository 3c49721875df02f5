"""The table of opinions on consultations."""

from datetime import datetime

from sqlalchemy import ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.portal.db.base import HASH, MOMENT, NAME, UUID, Base


class OpinionRow(Base):
    """What somebody said to a consultation, and how its unit sorts it."""

    __tablename__ = "opinions"

    id: Mapped[str] = mapped_column(UUID, primary_key=True)
    number: Mapped[str] = mapped_column(NAME, unique=True)
    item: Mapped[str] = mapped_column(ForeignKey("items.id"), index=True)
    unit: Mapped[str] = mapped_column(NAME)
    text: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)
    phone: Mapped[str] = mapped_column(Text)
    email: Mapped[str] = mapped_column(Text)
    received_at: Mapped[datetime] = mapped_column(MOMENT)
    files: Mapped[str] = mapped_column(Text)  # JSON list: sha256, name, size, media_type
    digest: Mapped[str] = mapped_column(HASH)  # of text and files; the trail names it
    tags: Mapped[str] = mapped_column(Text)  # JSON list
    outcome: Mapped[str] = mapped_column(String(10))  # yes | partly | no; empty: not said
    opened: Mapped[str] = mapped_column(Text)  # JSON list: by, by_name, at
    sequence: Mapped[int] = mapped_column(Integer, index=True)
