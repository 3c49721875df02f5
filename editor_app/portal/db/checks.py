"""Tables of the portal's own checks: its reports, and the keys under which live items meet."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.portal.db.base import HASH, MOMENT, NAME, UUID, Base


class CheckReportRow(Base):
    """What the rules said of a submitted revision, when it came in. Never deleted."""

    __tablename__ = "check_reports"

    submission: Mapped[int] = mapped_column(
        ForeignKey("submissions.sequence"), primary_key=True, autoincrement=False
    )
    revision: Mapped[str] = mapped_column(ForeignKey("revisions.hash"), index=True)
    at: Mapped[datetime] = mapped_column(MOMENT)
    rules: Mapped[int] = mapped_column(Integer)
    catalogue: Mapped[str] = mapped_column(NAME)
    layout: Mapped[str] = mapped_column(NAME)
    lexicon: Mapped[str] = mapped_column(Text)
    milliseconds: Mapped[int] = mapped_column(Integer)
    findings: Mapped[str] = mapped_column(Text)  # JSON, every severity
    links: Mapped[str | None] = mapped_column(Text)  # JSON: what LNK-04 says since they were asked


class LinkAnswerRow(Base):
    """What an address answered when the portal asked it last (rule LNK-04)."""

    __tablename__ = "link_answers"

    key: Mapped[str] = mapped_column(HASH, primary_key=True)  # of the address, which may be long
    url: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(MOMENT)
    outcome: Mapped[str] = mapped_column(String(20))
    status: Mapped[int] = mapped_column(Integer)


class EchoRow(Base):
    """A key of a live text (``domain.echoes``); two texts that share some may say the same."""

    __tablename__ = "echoes"

    key: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    item: Mapped[str] = mapped_column(UUID, primary_key=True, index=True)


class EchoedRow(Base):
    """The live revision whose keys an item has."""

    __tablename__ = "echoed"

    item: Mapped[str] = mapped_column(UUID, primary_key=True)
    revision: Mapped[str] = mapped_column(HASH)
