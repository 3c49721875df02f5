"""Tables of content: items, revisions, files, submissions, decisions and live pages."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.portal.db.base import HASH, MOMENT, NAME, UUID, Base


class RevisionRow(Base):
    """An immutable revision as canonical bytes; may exist before its item was ever submitted."""

    __tablename__ = "revisions"

    hash: Mapped[str] = mapped_column(HASH, primary_key=True)
    item: Mapped[str] = mapped_column(UUID, index=True)
    parent: Mapped[str | None] = mapped_column(HASH)
    unit: Mapped[str] = mapped_column(NAME)
    by: Mapped[str] = mapped_column(ForeignKey("people.id"))
    at: Mapped[datetime] = mapped_column(MOMENT)
    canonical: Mapped[bytes] = mapped_column(LargeBinary)
    sequence: Mapped[int] = mapped_column(Integer)


class ContributionRow(Base):
    """Somebody uploaded or submitted a revision: what "own work" is judged by."""

    __tablename__ = "contributions"

    item: Mapped[str] = mapped_column(UUID, primary_key=True)
    revision: Mapped[str] = mapped_column(ForeignKey("revisions.hash"), primary_key=True)
    person: Mapped[str] = mapped_column(ForeignKey("people.id"), primary_key=True)
    sequence: Mapped[int] = mapped_column(Integer)


class BlobRow(Base):
    """A complete file; its bytes lie in the data folder under the hash."""

    __tablename__ = "blobs"

    sha256: Mapped[str] = mapped_column(HASH, primary_key=True)
    size: Mapped[int] = mapped_column(Integer)
    at: Mapped[datetime] = mapped_column(MOMENT)


class BlobOwnerRow(Base):
    """Who uploaded a file, and so may name it in a revision."""

    __tablename__ = "blob_owners"

    sha256: Mapped[str] = mapped_column(ForeignKey("blobs.sha256"), primary_key=True)
    person: Mapped[str] = mapped_column(ForeignKey("people.id"), primary_key=True)


class RevisionBlobRow(Base):
    """A file that a revision names; whoever may read the revision may read the file."""

    __tablename__ = "revision_blobs"

    revision: Mapped[str] = mapped_column(ForeignKey("revisions.hash"), primary_key=True)
    sha256: Mapped[str] = mapped_column(ForeignKey("blobs.sha256"), primary_key=True, index=True)
    media_type: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)  # a label, never a path


class ItemRow(Base):
    """The portal's word about one item."""

    __tablename__ = "items"
    __table_args__ = (Index("ix_items_clock", "unit", "column_key", "published_at"),)

    id: Mapped[str] = mapped_column(UUID, primary_key=True)
    unit: Mapped[str] = mapped_column(NAME)
    column: Mapped[str] = mapped_column("column_key", NAME)
    kind: Mapped[str] = mapped_column(NAME)
    title: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(String(20))
    level: Mapped[int] = mapped_column(Integer)
    levels: Mapped[int] = mapped_column(Integer)
    head: Mapped[str] = mapped_column(ForeignKey("revisions.hash"))
    live: Mapped[str | None] = mapped_column(ForeignKey("revisions.hash"))
    edition: Mapped[int] = mapped_column(Integer)
    live_edition: Mapped[int] = mapped_column(Integer)
    submission: Mapped[int] = mapped_column(Integer)  # sequence of the current submission
    secrecy_before: Mapped[int] = mapped_column(Integer, server_default="0")  # level; 0: not asked
    contributors: Mapped[str] = mapped_column(Text)  # person ids, separated by spaces
    settled: Mapped[str | None] = mapped_column(HASH)  # newest revision ever published
    contributors_after: Mapped[int] = mapped_column(Integer)  # sequence of the last publication
    changed_at: Mapped[datetime] = mapped_column(MOMENT)
    published_at: Mapped[datetime | None] = mapped_column(MOMENT)
    scheduled_at: Mapped[datetime | None] = mapped_column(MOMENT, index=True)
    url: Mapped[str | None] = mapped_column(Text)
    index_no: Mapped[str | None] = mapped_column(NAME)
    sequence: Mapped[int] = mapped_column(Integer, index=True)


class SubmissionRow(Base):
    """One sending to review: a revision, by somebody, with the warnings that were kept."""

    __tablename__ = "submissions"

    sequence: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    item: Mapped[str] = mapped_column(ForeignKey("items.id"), index=True)
    revision: Mapped[str] = mapped_column(ForeignKey("revisions.hash"))
    person: Mapped[str] = mapped_column(ForeignKey("people.id"))
    edition: Mapped[int] = mapped_column(Integer)
    at: Mapped[datetime] = mapped_column(MOMENT)
    note: Mapped[str] = mapped_column(Text)
    kept: Mapped[str] = mapped_column(Text)  # JSON: kept warnings, and the proof of checks
    secrecy: Mapped[str] = mapped_column(Text, server_default="{}")  # JSON: the form's first part


class DecisionRow(Base):
    """One reviewer's word on one revision at one level of one submission."""

    __tablename__ = "decisions"
    __table_args__ = (UniqueConstraint("submission", "level"),)

    sequence: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    submission: Mapped[int] = mapped_column(ForeignKey("submissions.sequence"))
    item: Mapped[str] = mapped_column(ForeignKey("items.id"), index=True)
    level: Mapped[int] = mapped_column(Integer)
    outcome: Mapped[str] = mapped_column(String(10))
    person: Mapped[str] = mapped_column(ForeignKey("people.id"))
    at: Mapped[datetime] = mapped_column(MOMENT)
    reason: Mapped[str] = mapped_column(Text)
    revision: Mapped[str] = mapped_column(ForeignKey("revisions.hash"))
    for_person: Mapped[str | None] = mapped_column(NAME)  # whose place a deputy took
    warrant: Mapped[str | None] = mapped_column(UUID)


class PageRow(Base):
    """What stands on the public side: one row per live item, made of its approved revision."""

    __tablename__ = "pages"
    __table_args__ = (
        Index("ix_pages_list", "unit", "column_key", "published_at"),
        UniqueConstraint("unit", "column_key", "short"),
    )

    item: Mapped[str] = mapped_column(ForeignKey("items.id"), primary_key=True)
    unit: Mapped[str] = mapped_column(NAME)
    column: Mapped[str] = mapped_column("column_key", NAME)
    kind: Mapped[str] = mapped_column(NAME)
    title: Mapped[str] = mapped_column(Text)
    revision: Mapped[str] = mapped_column(ForeignKey("revisions.hash"))
    short: Mapped[str] = mapped_column(NAME)
    published_at: Mapped[datetime] = mapped_column(MOMENT)
    updated_at: Mapped[datetime] = mapped_column(MOMENT)
    index_no: Mapped[str] = mapped_column(NAME)
    text: Mapped[str] = mapped_column(Text)  # lower-case title and body, for the site search
