"""Tables of editions: what submissions ask for, and what stands over public pages."""

from datetime import datetime

from sqlalchemy import ForeignKey, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.portal.db.base import HASH, MOMENT, UUID, Base


class IntentRow(Base):
    """What one submission asks for; ordinary publications have no row."""

    __tablename__ = "intents"

    submission: Mapped[int] = mapped_column(
        ForeignKey("submissions.sequence"), primary_key=True, autoincrement=False
    )
    intent: Mapped[str] = mapped_column(Text)  # canonical JSON of Intent.told
    digest: Mapped[str] = mapped_column(HASH)


class SignedIntentRow(Base):
    """The digest a decision named beside the revision; ordinary publications have no row."""

    __tablename__ = "signed_intents"

    decision: Mapped[int] = mapped_column(
        ForeignKey("decisions.sequence"), primary_key=True, autoincrement=False
    )
    submission: Mapped[int] = mapped_column(Integer, index=True)
    digest: Mapped[str] = mapped_column(HASH)


class StandingRow(Base):
    """What stands over an item's page, or where it was; why its schedule failed."""

    __tablename__ = "standings"

    item: Mapped[str] = mapped_column(UUID, ForeignKey("items.id"), primary_key=True)
    standing: Mapped[str] = mapped_column(Text)  # canonical JSON, domain.editions_json
    ends_at: Mapped[datetime | None] = mapped_column(MOMENT, index=True)  # of a live page
    url: Mapped[str | None] = mapped_column(Text, index=True)  # where a page was taken down
    failure: Mapped[str] = mapped_column(Text)  # canonical JSON; empty: none
