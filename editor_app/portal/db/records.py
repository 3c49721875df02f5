"""Tables of record: the audit chain, operations, counters, layouts and inquiries."""

from datetime import datetime

from sqlalchemy import ForeignKey, Integer, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.portal.db.base import HASH, MOMENT, NAME, UUID, Base


class ChainRow(Base):
    """One row: the newest sequence and chain head. Locking it serialises every write."""

    __tablename__ = "chain"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    sequence: Mapped[int] = mapped_column(Integer)
    head: Mapped[str] = mapped_column(HASH)


class AuditRow(Base):
    """One link of the audit chain: ``hash`` covers ``previous`` and every other column."""

    __tablename__ = "audit"

    sequence: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(MOMENT)
    person: Mapped[str] = mapped_column(NAME)
    action: Mapped[str] = mapped_column(NAME)
    item: Mapped[str | None] = mapped_column(UUID, index=True)
    detail: Mapped[str] = mapped_column(Text)  # canonical JSON
    previous: Mapped[str] = mapped_column(HASH)
    hash: Mapped[str] = mapped_column(HASH, unique=True)


class OperationRow(Base):
    """A command that took effect, by idempotency key, with its receipt. Never pruned."""

    __tablename__ = "operations"

    key: Mapped[str] = mapped_column(UUID, primary_key=True)
    person: Mapped[str] = mapped_column(ForeignKey("people.id"))
    command: Mapped[str] = mapped_column(String(20))
    item: Mapped[str] = mapped_column(UUID)  # or a citizen's message
    path: Mapped[str] = mapped_column(String(20))
    body_hash: Mapped[str] = mapped_column(HASH)
    number: Mapped[str] = mapped_column(NAME, unique=True)
    content_hash: Mapped[str] = mapped_column(HASH)
    sequence: Mapped[int] = mapped_column(Integer, unique=True)
    chain_head: Mapped[str] = mapped_column(HASH)
    at: Mapped[datetime] = mapped_column(MOMENT)


class CounterRow(Base):
    """Serial numbers without gaps: receipts per day, index numbers per unit and year."""

    __tablename__ = "counters"

    name: Mapped[str] = mapped_column(NAME, primary_key=True)
    value: Mapped[int] = mapped_column(Integer)


class LayoutRow(Base):
    """Every layout pack served, with its signature over exactly these bytes."""

    __tablename__ = "layouts"

    etag: Mapped[str] = mapped_column(HASH, primary_key=True)
    version: Mapped[str] = mapped_column(NAME)
    pack: Mapped[bytes] = mapped_column(LargeBinary)
    signature: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime] = mapped_column(MOMENT)
    sequence: Mapped[int] = mapped_column(Integer, index=True)


class InquiryRow(Base):
    """A citizen's message in a unit's inbox; ``document`` is all of it (domain.inquiry_json).

    The columns are what is asked for.
    """

    __tablename__ = "inquiries"

    id: Mapped[str] = mapped_column(UUID, primary_key=True)
    number: Mapped[str] = mapped_column(NAME, unique=True)
    unit: Mapped[str] = mapped_column(NAME)
    type: Mapped[str] = mapped_column(NAME)
    subject: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    received_at: Mapped[datetime] = mapped_column(MOMENT)
    state: Mapped[str] = mapped_column(String(20))
    document: Mapped[str] = mapped_column(Text, default="", server_default="")
    sequence: Mapped[int] = mapped_column(Integer, index=True)
