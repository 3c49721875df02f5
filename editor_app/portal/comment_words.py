"""Between the words of the wire, the tables and the domain: comments."""

from collections.abc import Sequence

from editor_app.domain.anchors import Anchor
from editor_app.domain.comments import (
    Answer,
    CommentId,
    Fate,
    NewAnswer,
    NewComment,
    NewFate,
    Remarks,
    Thread,
)
from editor_app.domain.item import ContentHash, PersonId
from editor_app.portal.db.comments import AnswerRow, CommentRow
from editor_app.portal.problems import ProblemError
from editor_app.wire.comments import AnchorIn, RemarksIn


def remarks_of(asked: RemarksIn | None) -> Remarks:
    """What was sent, in the domain's words. Raises ``ProblemError`` for a fate nobody knows."""
    if asked is None:
        return Remarks()
    try:
        fates = tuple(
            NewFate(thread=CommentId(one.thread), fate=Fate(one.fate)) for one in asked.fates
        )
    except ValueError as wrong:
        raise ProblemError("bad-request", "a fate that is none", status=422) from wrong
    return Remarks(
        comments=tuple(
            NewComment(
                id=CommentId(one.id),
                anchor=_anchor(one.anchor),
                text=one.text,
                replacement=one.replacement,
            )
            for one in asked.comments
        ),
        answers=tuple(
            NewAnswer(id=CommentId(one.id), thread=CommentId(one.thread), text=one.text)
            for one in asked.answers
        ),
        fates=fates,
    )


def thread_of(row: CommentRow, answers: Sequence[AnswerRow]) -> Thread:
    """A thread as rules judge it; names are not among what they look at."""
    return Thread(
        id=CommentId(row.id),
        anchor=Anchor(
            place=row.place,
            quote=row.quote,
            before=row.words_before,
            after=row.words_after,
            ordinal=row.ordinal,
        ),
        revision=ContentHash(row.revision),
        by=PersonId(row.by),
        by_name="",
        at=row.at,
        text=row.text,
        replacement=row.replacement,
        fate=Fate(row.fate),
        answers=tuple(
            Answer(id=CommentId(one.id), by=PersonId(one.by), by_name="", at=one.at, text=one.text)
            for one in answers
        ),
    )


def _anchor(told: AnchorIn) -> Anchor:
    return Anchor(
        place=told.place,
        quote=told.quote,
        before=told.before,
        after=told.after,
        ordinal=told.ordinal,
    )
