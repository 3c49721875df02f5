"""保密审查 of many items, as the contract tells it."""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.portal.db.content import ItemRow, SubmissionRow
from editor_app.portal.db.secrecy import SecrecyRow
from editor_app.portal.db.times import rfc3339
from editor_app.portal.persons import names_of
from editor_app.wire.secrecy import SecrecyOut, SecrecyRecordOut


def secrecy_out(session: Session, rows: Sequence[ItemRow]) -> Mapping[str, SecrecyOut]:
    """The step of those that have one, by item; a fixed number of queries."""
    asked = {row.id: row for row in rows if row.secrecy_before}
    if not asked:
        return {}
    found = select(SecrecyRow).where(SecrecyRow.item.in_(asked)).order_by(SecrecyRow.sequence)
    counting: dict[str, SecrecyRow] = {}
    for record in session.scalars(found):
        before = counting.get(record.item)
        head = asked[record.item].head
        if before is None or before.revision != head or record.revision == head:
            counting[record.item] = record
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
