"""The threads of items as the contract says them, and where they stand in the feed."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.portal.db.comments import AnswerRow, CommentRow, ThreadsRow
from editor_app.portal.db.content import ItemRow
from editor_app.portal.db.times import rfc3339
from editor_app.portal.persons import names_of
from editor_app.wire.comments import AnswerOut, ThreadOut, ThreadsOut


def told_at(session: Session, item: ItemRow, sequence: int) -> None:
    """Something about the item's threads is new with this event."""
    row = session.get(ThreadsRow, item.id)
    if row is None:
        session.add(ThreadsRow(item=item.id, unit=item.unit, sequence=sequence))
    else:
        row.sequence = sequence
    session.flush()


def comments_of(session: Session, item: str) -> list[CommentRow]:
    """Every thread of an item, oldest first."""
    query = select(CommentRow).where(CommentRow.item == item).order_by(CommentRow.number)
    return list(session.scalars(query))


def answers_to(session: Session, comments: Sequence[CommentRow]) -> dict[str, list[AnswerRow]]:
    """The answers of threads, oldest first."""
    found: dict[str, list[AnswerRow]] = {row.id: [] for row in comments}
    query = select(AnswerRow).where(AnswerRow.comment.in_(list(found))).order_by(AnswerRow.number)
    for row in session.scalars(query):
        found[row.comment].append(row)
    return found


def threads_out(session: Session, rows: Sequence[ThreadsRow]) -> list[ThreadsOut]:
    """The threads of many items with a fixed number of queries."""
    if not rows:
        return []
    items = [row.item for row in rows]
    query = select(CommentRow).where(CommentRow.item.in_(items)).order_by(CommentRow.number)
    comments = session.scalars(query).all()
    answers = answers_to(session, comments)
    people = {row.by for row in comments} | {row.fate_by for row in comments if row.fate_by}
    people |= {one.by for told in answers.values() for one in told}
    names = names_of(session, people)
    by_item: dict[str, list[ThreadOut]] = {item: [] for item in items}
    for row in comments:
        by_item[row.item].append(_thread(row, answers[row.id], names))
    return [
        ThreadsOut(item=row.item, unit=row.unit, sequence=row.sequence, threads=by_item[row.item])
        for row in rows
    ]


def _thread(row: CommentRow, answers: Sequence[AnswerRow], names: dict[str, str]) -> ThreadOut:
    return ThreadOut(
        id=row.id,
        place=row.place,
        quote=row.quote,
        before=row.words_before,
        after=row.words_after,
        ordinal=row.ordinal,
        revision=row.revision,
        by=row.by,
        by_name=names[row.by],
        at=rfc3339(row.at),
        text=row.text,
        replacement=row.replacement,
        fate=row.fate,
        fate_by_name=names[row.fate_by] if row.fate_by else "",
        answers=[
            AnswerOut(
                id=one.id, by=one.by, by_name=names[one.by], at=rfc3339(one.at), text=one.text
            )
            for one in answers
        ],
    )
