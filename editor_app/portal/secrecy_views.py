"""保密审查 of many items, as the contract tells it."""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.workflow import RemoteState
from editor_app.portal.db.content import ItemRow, SubmissionRow
from editor_app.portal.db.editions import IntentRow
from editor_app.portal.db.secrecy import SecrecyRow
from editor_app.portal.db.times import rfc3339
from editor_app.portal.persons import names_of
from editor_app.portal.secrecy import record_of
from editor_app.portal.standings import intent_of, puts_words
from editor_app.wire.secrecy import SecrecyOut, SecrecyRecordOut

_REVIEW = RemoteState.IN_REVIEW.value


def secrecy_out(session: Session, rows: Sequence[ItemRow]) -> Mapping[str, SecrecyOut]:
    """The step of those that have one, by item; a fixed number of queries."""
    asked = {row.id: row for row in rows if row.secrecy_before}
    if not asked:
        return {}
    found = select(SecrecyRow).where(SecrecyRow.item.in_(asked)).order_by(SecrecyRow.sequence)
    counting: dict[str, SecrecyRow] = {}
    for record in session.scalars(found):
        row, before = asked[record.item], counting.get(record.item)
        if before is None or _weight(row, record) >= _weight(row, before):
            counting[record.item] = record
    _leave_out_unread(session, asked, counting)
    sent = select(SubmissionRow.sequence, SubmissionRow.secrecy).where(
        SubmissionRow.sequence.in_([row.submission for row in asked.values()])
    )
    filled = {sequence: json.loads(told) for sequence, told in session.execute(sent)}
    names = names_of(session, [one.person for one in counting.values()])
    return {
        row.id: SecrecyOut(
            before=row.secrecy_before,
            filled=filled[row.submission],
            record=_record(counting[row.id], names) if row.id in counting else None,
        )
        for row in asked.values()
    }


def _weight(row: ItemRow, record: SecrecyRow) -> int:
    """What ended the submission that came last; else what was found about the head."""
    ended = row.state != _REVIEW and record.submission == row.submission
    return 2 if ended else int(record.revision == row.head)


def _leave_out_unread(
    session: Session, asked: Mapping[str, ItemRow], counting: dict[str, SecrecyRow]
) -> None:
    """An act that puts words on a page waits for a record of its own; few items do."""
    sent = [row.submission for row in asked.values() if row.state == _REVIEW]
    acts = session.scalars(select(IntentRow.submission).where(IntentRow.submission.in_(sent)))
    waiting = set(acts)
    for row in asked.values():
        if row.submission in waiting and puts_words(row, intent_of(session, row.submission)):
            counting.pop(row.id, None)
            own = record_of(session, row)
            if own is not None:
                counting[row.id] = own


def _record(row: SecrecyRow, names: Mapping[str, str]) -> SecrecyRecordOut:
    return SecrecyRecordOut(
        hash=row.revision,
        by=row.person,
        by_name=names[row.person],
        at=rfc3339(row.at),
        conclusion=row.conclusion,
        effect=row.effect,
        answers=json.loads(row.answers),
    )
