"""Tables of comments: threads, their answers, and where each item's threads stand in the feed."""

from datetime import datetime

from sqlalchemy import ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.portal.db.base import MOMENT, NAME, UUID, Base


class CommentRow(Base):
    """A comment on an item, or a suggestion (``replacement`` is not null); the words stay."""

    __tablename__ = "comments"

    id: Mapped[str] = mapped_column(UUID, primary_key=True)
    item: Mapped[str] = mapped_column(ForeignKey("items.id"), index=True)
    number: Mapped[int] = mapped_column(Integer)  # in the order of the item's threads
    revision: Mapped[str] = mapped_column(ForeignKey("revisions.hash"))
    place: Mapped[str] = mapped_column(NAME)
    quote: Mapped[str] = mapped_column(Text)
    words_before: Mapped[str] = mapped_column(Text)
    words_after: Mapped[str] = mapped_column(Text)
    ordinal: Mapped[int] = mapped_column(Integer)
    by: Mapped[str] = mapped_column(ForeignKey("people.id"))
    at: Mapped[datetime] = mapped_column(MOMENT)
    text: Mapped[str] = mapped_column(Text)
    replacement: Mapped[str | None] = mapped_column(Text)
    fate: Mapped[str] = mapped_column(String(10))
    fate_by: Mapped[str | None] = mapped_column(ForeignKey("people.id"))


class AnswerRow(Base):
    """An answer in a thread."""

    __tablename__ = "comment_answers"

    id: Mapped[str] = mapped_column(UUID, primary_key=True)
    comment: Mapped[str] = mapped_column(ForeignKey("comments.id"), index=True)
    number: Mapped[int] = mapped_column(Integer)
    by: Mapped[str] = mapped_column(ForeignKey("people.id"))
    at: Mapped[datetime] = mapped_column(MOMENT)
    text: Mapped[str] = mapped_column(Text)


class ThreadsRow(Base):
    """The newest word about an item's threads: one row of the feed an item."""

    __tablename__ = "comment_threads"

    item: Mapped[str] = mapped_column(ForeignKey("items.id"), primary_key=True)
    unit: Mapped[str] = mapped_column(NAME, index=True)
    sequence: Mapped[int] = mapped_column(Integer, index=True)
