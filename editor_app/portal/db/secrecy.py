"""The table of 保密审查."""

from datetime import datetime

from sqlalchemy import ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.portal.db.base import MOMENT, NAME, Base


class SecrecyRow(Base):
    """What one officer found about one revision; the newest of a revision counts."""

    __tablename__ = "secrecy_records"

    sequence: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    item: Mapped[str] = mapped_column(ForeignKey("items.id"), index=True)
    submission: Mapped[int] = mapped_column(ForeignKey("submissions.sequence"))
    revision: Mapped[str] = mapped_column(ForeignKey("revisions.hash"))
    person: Mapped[str] = mapped_column(ForeignKey("people.id"))
    at: Mapped[datetime] = mapped_column(MOMENT)
    conclusion: Mapped[str] = mapped_column(NAME)
    effect: Mapped[str] = mapped_column(String(10))  # pass | return | reject | wait
    answers: Mapped[str] = mapped_column(Text)  # JSON by field of the form
