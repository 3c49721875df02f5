"""The table of shared drafts: where the editors of a unit stand with each item."""

from datetime import datetime

from sqlalchemy import ForeignKey, Integer
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.portal.db.base import MOMENT, NAME, UUID, Base


class DraftHeadRow(Base):
    """The newest shared revision of an item, submitted or not; for editors of the unit alone."""

    __tablename__ = "draft_heads"

    item: Mapped[str] = mapped_column(UUID, primary_key=True)
    unit: Mapped[str] = mapped_column(NAME, index=True)
    head: Mapped[str] = mapped_column(ForeignKey("revisions.hash"))
    by: Mapped[str] = mapped_column(ForeignKey("people.id"))
    at: Mapped[datetime] = mapped_column(MOMENT)
    sequence: Mapped[int] = mapped_column(Integer, index=True)
