"""Comments on an item: threads as the portal tells them, and what a person has yet to send."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import NewType
from uuid import uuid4

from editor_app.domain.anchors import Anchor
from editor_app.domain.item import ContentHash, ItemId, PersonId, UnitKey

CommentId = NewType("CommentId", str)  # UUID made where it is written

MOST_AT_ONCE = 50  # comments, answers or words about them in one operation
MOST_THREADS = 200  # of one item
MOST_ANSWERS = 500  # of one item


def new_comment_id() -> CommentId:
    """The id of something new; the portal never renumbers it."""
    return CommentId(str(uuid4()))


class Fate(StrEnum):
    """What became of a thread."""

    OPEN = "open"
    RESOLVED = "resolved"  # its writer or a reviewer has nothing more to ask
    ACCEPTED = "accepted"  # a suggestion whose words were taken in
    DECLINED = "declined"  # a suggestion that was not


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer in a thread."""

    id: CommentId
    by: PersonId
    by_name: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A comment or a suggestion (``replacement`` is not ``None``), with its answers."""

    id: CommentId
    anchor: Anchor
    revision: ContentHash  # it was written about
    by: PersonId
    by_name: str
    at: datetime
    text: str
    replacement: str | None
    fate: Fate
    fate_by_name: str = ""
    answers: tuple[Answer, ...] = ()
    sent: bool = True  # the portal has it; else it waits here

    @property
    def is_suggestion(self) -> bool:
        """Whether other words are proposed."""
        return self.replacement is not None

    @property
    def answered(self) -> bool:
        """Whether somebody else has said something about it, or it is settled."""
        return self.fate is not Fate.OPEN or any(one.by != self.by for one in self.answers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Threads:
    """All threads of one item, oldest first, as the portal told them at ``sequence``."""

    item: ItemId
    unit: UnitKey
    sequence: int
    threads: tuple[Thread, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewComment:
    """A comment or a suggestion that is being sent."""

    id: CommentId
    anchor: Anchor
    text: str
    replacement: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAnswer:
    """An answer that is being sent."""

    id: CommentId
    thread: CommentId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFate:
    """What somebody decided about a thread."""

    thread: CommentId
    fate: Fate


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarks:
    """What one person sends about an item at once."""

    comments: tuple[NewComment, ...] = ()
    answers: tuple[NewAnswer, ...] = ()
    fates: tuple[NewFate, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.comments or self.answers or self.fates)

    def __add__(self, other: "Remarks") -> "Remarks":
        """Both; a later fate of the same thread takes the place of the earlier one."""
        fates = {one.thread: one for one in (*self.fates, *other.fates)}
        return Remarks(
            comments=tuple({one.id: one for one in (*self.comments, *other.comments)}.values()),
            answers=tuple({one.id: one for one in (*self.answers, *other.answers)}.values()),
            fates=tuple(fates.values()),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who wrote what waits here, and when."""

    id: PersonId
    name: str
    at: datetime
    revision: ContentHash


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """Something a person wrote that no operation has taken along yet."""

    id: str  # of the comment or the answer; of a fate, its thread's with a sign before it
    item: ItemId
    person: PersonId
    at: datetime
    revision: ContentHash  # they had in front of them
    remarks: Remarks = field(default_factory=Remarks)


def unanswered(threads: Iterable[Thread], person: PersonId) -> tuple[Thread, ...]:
    """What must be answered before a returned item is sent in again by this person."""
    return tuple(one for one in threads if not one.answered and one.by != person)


def joined(threads: Iterable[Thread], remarks: Remarks, author: Author) -> tuple[Thread, ...]:
    """The threads as they stand once these remarks have arrived; what arrived counts once."""
    found = {one.id: one for one in threads}
    for comment in remarks.comments:
        found.setdefault(comment.id, _thread(comment, author))
    for answer in remarks.answers:
        thread = found.get(answer.thread)
        if thread is not None and answer.id not in {one.id for one in thread.answers}:
            told = Answer(
                id=answer.id, by=author.id, by_name=author.name, at=author.at, text=answer.text
            )
            found[thread.id] = replace(thread, answers=(*thread.answers, told))
    for fate in remarks.fates:
        thread = found.get(fate.thread)
        if thread is not None and thread.fate is not fate.fate:
            found[thread.id] = replace(thread, fate=fate.fate, fate_by_name=author.name)
    return tuple(found.values())


def _thread(comment: NewComment, author: Author) -> Thread:
    return Thread(
        id=comment.id,
        anchor=comment.anchor,
        revision=author.revision,
        by=author.id,
        by_name=author.name,
        at=author.at,
        text=comment.text,
        replacement=comment.replacement,
        fate=Fate.OPEN,
        sent=False,
    )
