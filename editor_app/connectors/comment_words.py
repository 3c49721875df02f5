"""From the wire's words to the domain's: threads of comments."""

from datetime import datetime

from editor_app.domain.anchors import Anchor
from editor_app.domain.comments import Answer, CommentId, Fate, Thread, Threads
from editor_app.domain.item import ContentHash, ItemId, PersonId, UnitKey
from editor_app.wire.comments import AnswerOut, ThreadOut, ThreadsOut

_FATES = frozenset(one.value for one in Fate)


def threads(out: ThreadsOut) -> Threads:
    """All threads of one item."""
    return Threads(
        item=ItemId(out.item),
        unit=UnitKey(out.unit),
        sequence=out.sequence,
        threads=tuple(_thread(one) for one in out.threads),
    )


def _thread(out: ThreadOut) -> Thread:
    """A fate of a newer portal that means nothing here counts as open."""
    return Thread(
        id=CommentId(out.id),
        anchor=Anchor(
            place=out.place,
            quote=out.quote,
            before=out.before,
            after=out.after,
            ordinal=out.ordinal,
        ),
        revision=ContentHash(out.revision),
        by=PersonId(out.by),
        by_name=out.by_name,
        at=_moment(out.at),
        text=out.text,
        replacement=out.replacement,
        fate=Fate(out.fate) if out.fate in _FATES else Fate.OPEN,
        fate_by_name=out.fate_by_name,
        answers=tuple(_answer(one) for one in out.answers),
    )


def _answer(out: AnswerOut) -> Answer:
    return Answer(
        id=CommentId(out.id),
        by=PersonId(out.by),
        by_name=out.by_name,
        at=_moment(out.at),
        text=out.text,
    )


def _moment(told: str) -> datetime:
    at = datetime.fromisoformat(told)
    if at.tzinfo is None:
        raise ValueError("time without a zone")
    return at
