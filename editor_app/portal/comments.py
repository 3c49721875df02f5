"""Taking in what people say about an item, inside the transaction of a command."""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy.orm import Session

from editor_app.domain.canonical import Json
from editor_app.domain.comments import Fate, NewComment, Remarks, Thread, unanswered
from editor_app.domain.item import ContentHash, Revision, UnitKey, thaw
from editor_app.domain.remark_rules import RemarkError, check_remarks, fates_of, may_speak
from editor_app.domain.suggestions import taken_in
from editor_app.domain.warrants import ANY_UNIT
from editor_app.domain.workflow import Command, RemoteState
from editor_app.portal import audit
from editor_app.portal.comment_words import remarks_of, thread_of
from editor_app.portal.core import Portal
from editor_app.portal.db.comments import AnswerRow, CommentRow
from editor_app.portal.db.content import ContributionRow, ItemRow, RevisionRow
from editor_app.portal.order import Effect, Order
from editor_app.portal.problems import ProblemError
from editor_app.portal.revisions import revision_for
from editor_app.portal.rules import known
from editor_app.portal.threads import answers_to, comments_of, told_at
from editor_app.rendering.body_words import body_words
from editor_app.wire.comments import RemarkIn, RemarksIn

_PROBLEMS = {
    "unfit": ("bad-request", 422),
    "many": ("too-large", 413),
    "forbidden": ("forbidden", 403),
    "unknown": ("not-found", 404),
    "twice": ("wrong-state", 409),
}


Detail = dict[str, Json]  # for the audit trail: ids, never words


def remark(session: Session, portal: Portal, order: Order, sequence: int) -> Effect:
    """Comments, answers and fates by themselves; they change no state of review."""
    asked = order.asked
    assert isinstance(asked, RemarkIn)
    item = known(session, order)
    revision_for(session, item.id, asked.hash, order.person)
    said = take_in(session, portal, order, item, asked.hash, asked.remarks)
    if said is None:
        raise ProblemError("bad-request", "nothing is said", status=422)
    told_at(session, item, sequence)
    detail = {**said, **_by_warrant(order, item.unit)}
    return Effect(command=Command.REMARK, content_hash=asked.hash, detail=detail)


def _by_warrant(order: Order, unit: str) -> Detail:
    """In whose place somebody without a role of their own speaks; warrants here are in force."""
    if may_speak(replace(order.person, warrants=()), UnitKey(unit)):
        return {}
    lent = (one for one in order.person.warrants if one.unit in (unit, ANY_UNIT))
    return next(({"for": o.absent, "warrant": o.id, "level": o.level} for o in lent), {})


def take_in(
    session: Session,
    portal: Portal,
    order: Order,
    item: ItemRow,
    hash_: str,
    asked: RemarksIn | None,
    *,
    submitting: bool = False,
    deciding: bool = False,
) -> Detail | None:
    """Store what was said about ``hash_``; ``None`` when nothing was. Raises ``ProblemError``."""
    remarks = remarks_of(asked)
    if not remarks:
        return None
    rows = comments_of(session, item.id)
    threads = _threads(session, rows)
    try:
        check_remarks(
            remarks,
            order.person,
            UnitKey(item.unit),
            threads,
            submitting=submitting,
            deciding=deciding,
        )
    except RemarkError as wrong:
        name, status = _PROBLEMS[wrong.kind]
        raise ProblemError(name, wrong.detail, status=status) from wrong
    for number, comment in enumerate(remarks.comments, start=len(rows)):
        if session.get(CommentRow, comment.id) is not None:
            raise ProblemError("wrong-state", f"{comment.id} is here already")
        made = _row(comment, item.id, number, hash_)
        made.by, made.at = order.person.id, portal.now()
        session.add(made)
    _answer(session, portal, order, threads, remarks)
    _settle(session, order, remarks)
    session.flush()
    return _detail(remarks)


def _row(comment: NewComment, item: str, number: int, hash_: str) -> CommentRow:
    """A comment nobody has answered yet."""
    anchor = comment.anchor
    return CommentRow(
        id=comment.id,
        item=item,
        number=number,
        revision=hash_,
        place=anchor.place,
        quote=anchor.quote,
        words_before=anchor.before,
        words_after=anchor.after,
        ordinal=anchor.ordinal,
        text=comment.text,
        replacement=comment.replacement,
        fate=Fate.OPEN.value,
    )


def tell(session: Session, portal: Portal, order: Order, said: Mapping[str, Json]) -> None:
    """What was said along with another command is an event of its own: the feed tells it so."""
    link = audit.record(
        session,
        at=portal.now(),
        person=order.person.id,
        action=Command.REMARK.value,
        item=order.item,
        detail={"key": order.key, **said},
    )
    told_at(session, session.get_one(ItemRow, order.item), link.sequence)


def with_submission(
    session: Session,
    portal: Portal,
    order: Order,
    item: ItemRow | None,
    revision: Revision,
    asked: RemarksIn | None,
) -> tuple[Detail | None, list[str]]:
    """What is said with a submission, and whose suggestions the revision has taken in.

    Raises ``ProblemError``: ``unanswered`` while comments on a returned item wait for an answer.
    """
    if item is None:
        if remarks_of(asked):
            raise ProblemError("not-found", "no comments on an item that is new")
        return None, []
    said = take_in(session, portal, order, item, revision.hash, asked, submitting=True)
    suggested = _suggested(session, order, item, revision, remarks_of(asked))
    if item.state == RemoteState.RETURNED.value:
        _check_answered(session, order, item)
    if suggested and said is None:
        said = {"accepted": list(suggested)}
    return said, sorted(set(suggested.values()))


def with_act(
    session: Session,
    portal: Portal,
    order: Order,
    item: ItemRow,
    asked: RemarksIn | None,
    *,
    returned: bool,
) -> Detail | None:
    """What is said with an act on the page of an item, which was perhaps ``returned`` before.

    An act brings no text: it takes no suggestion in, and leads past no comment.
    """
    if fates_of(remarks_of(asked).fates, Fate.ACCEPTED):
        raise ProblemError("refused", "an act on a page takes no words in")
    said = take_in(session, portal, order, item, order.asked.hash, asked, submitting=True)
    if returned:
        _check_answered(session, order, item)
    return said


def _check_answered(session: Session, order: Order, item: ItemRow) -> None:
    rows = comments_of(session, item.id)
    waiting = unanswered(_threads(session, rows).values(), order.person.id)
    if waiting:
        raise ProblemError("unanswered", " ".join(one.id for one in waiting))


def contribute_suggested(
    session: Session, revision: Revision, people: list[str], sequence: int
) -> None:
    """Whose words stand in a revision had a hand in it, whoever typed them."""
    for person in people:
        session.merge(
            ContributionRow(
                item=revision.item, revision=revision.hash, person=person, sequence=sequence
            )
        )
    session.flush()


def _suggested(
    session: Session, order: Order, item: ItemRow, revision: Revision, remarks: Remarks
) -> dict[str, str]:
    """Suggestions whose words the revision has taken in, and by whom: the texts alone decide."""
    claimed = fates_of(remarks.fates, Fate.ACCEPTED)
    found: dict[str, str] = {}
    new: dict[str, str] = {}
    for row in comments_of(session, item.id):
        if row.replacement is None:
            continue
        thread = thread_of(row, [])
        old = _place_text(session, row.revision, row.place, {})
        now = _words(revision, row.place, new)
        taken = taken_in(thread.anchor, row.replacement, old, now)
        if taken and row.fate != Fate.ACCEPTED.value:
            found[row.id] = row.by
        if taken or row.id in claimed or row.fate == Fate.ACCEPTED.value:
            if row.id in claimed and not taken:
                raise ProblemError("refused", f"{row.id}: the proposed words are not in the text")
            row.fate = (Fate.ACCEPTED if taken else Fate.DECLINED).value
            row.fate_by = order.person.id
    session.flush()
    return found


def _place_text(session: Session, hash_: str, place: str, kept: dict[str, str]) -> str:
    row = session.get_one(RevisionRow, hash_)
    return _words(thaw(row.canonical, ContentHash(hash_)), place, kept)


def _words(revision: Revision, place: str, kept: dict[str, str]) -> str:
    if place not in kept:
        content = revision.content
        kept[place] = body_words(content.body) if place == "body" else content.text(place)
    return kept[place]


def _threads(session: Session, rows: list[CommentRow]) -> dict[str, Thread]:
    answers = answers_to(session, rows)
    return {row.id: thread_of(row, answers[row.id]) for row in rows}


def _answer(
    session: Session, portal: Portal, order: Order, threads: dict[str, Thread], remarks: Remarks
) -> None:
    session.flush()
    counts = {id_: len(thread.answers) for id_, thread in threads.items()}
    for answer in remarks.answers:
        if session.get(AnswerRow, answer.id) is not None:
            raise ProblemError("wrong-state", f"{answer.id} is here already")
        counts[answer.thread] += 1
        session.add(
            AnswerRow(
                id=answer.id,
                comment=answer.thread,
                number=counts[answer.thread],
                by=order.person.id,
                at=portal.now(),
                text=answer.text,
            )
        )


def _settle(session: Session, order: Order, remarks: Remarks) -> None:
    """Every fate but an acceptance, which only the text of a revision can prove."""
    for told in remarks.fates:
        if told.fate is not Fate.ACCEPTED:
            row = session.get_one(CommentRow, told.thread)
            row.fate, row.fate_by = told.fate.value, order.person.id


def _detail(remarks: Remarks) -> Detail:
    told: Detail = {}
    if remarks.comments:
        told["comments"] = [one.id for one in remarks.comments]
    if remarks.answers:
        told["answers"] = [one.id for one in remarks.answers]
    if remarks.fates:
        told["fates"] = {one.thread: one.fate.value for one in remarks.fates}
    return told
