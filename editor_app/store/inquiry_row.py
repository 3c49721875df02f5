"""A message as a row of ``inquiries``, and back."""

import json
from datetime import date

from editor_app.domain.canonical import canonical_json, sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.inquiries import (
    DONE,
    Inquiry,
    InquiryId,
    InquiryRow,
    InquiryState,
    reply_item,
)
from editor_app.domain.inquiry_json import inquiry_json, inquiry_of
from editor_app.domain.item import ItemId, UnitKey
from editor_app.store.bigrams import normalized
from editor_app.store.connection import Row, Value
from editor_app.store.moments import from_micros, to_micros
from editor_app.store.seal import seal

LISTED = (
    "id, number, unit, type, subject, state, received_at, due_on, reply, frequent, extended, moved,"
    " satisfaction, changed_at"
)
COLUMNS = f"{LISTED}, done, rank, sequence, words, digest, seal, document"
_PAUSED = 10_000_000  # days: behind every last day there is


def columns_of(inquiry: Inquiry) -> tuple[Value, ...]:
    """The values of ``COLUMNS``."""
    document = canonical_json(inquiry_json(inquiry))
    changed = to_micros(inquiry.changed_at or inquiry.received_at)
    due, over = inquiry.due_on, inquiry.state in DONE
    open_rank = _PAUSED if due is None else due.toordinal()
    values: tuple[Value, ...] = (
        inquiry.id,
        inquiry.number,
        inquiry.unit,
        inquiry.type,
        inquiry.subject,
        inquiry.state.value,
        to_micros(inquiry.received_at),
        None if due is None else due.isoformat(),
        reply_item(inquiry.id, inquiry.round),
        int(inquiry.frequent),
        int(bool(inquiry.extensions)),
        int(bool(inquiry.transfers)),
        inquiry.satisfaction,
        changed,
        int(over),
        -changed if over else open_rank,
        inquiry.sequence,
        normalized(f"{inquiry.number}\n{inquiry.subject}\n{inquiry.text}"),
        sha256_hex(document),
    )
    return (*values, seal(*values), document)


def inquiry_from(id_: InquiryId, digest: str, document: bytes) -> Inquiry:
    """The message of a row. Raises STORE_DAMAGED for what was never written."""
    if sha256_hex(document) != digest:
        raise EditorError(Code.STORE_DAMAGED, inquiry=id_)
    try:
        told = inquiry_of(json.loads(document))
    except (ValueError, KeyError, TypeError) as changed:
        raise EditorError(Code.STORE_DAMAGED, inquiry=id_) from changed
    if told.id != id_:
        raise EditorError(Code.STORE_DAMAGED, inquiry=id_)
    return told


def row_of(row: Row) -> InquiryRow:
    """Read ``LISTED`` back, and whether its reply is known here. Raises STORE_DAMAGED."""
    try:
        return InquiryRow(
            id=InquiryId(row[0]),
            number=row[1],
            unit=UnitKey(row[2]),
            type=row[3],
            subject=row[4],
            state=InquiryState(row[5]),
            received_at=from_micros(row[6]),
            due_on=None if row[7] is None else date.fromisoformat(row[7]),
            reply=ItemId(row[8]),
            frequent=bool(row[9]),
            extended=bool(row[10]),
            moved=bool(row[11]),
            satisfaction=row[12],
            changed_at=from_micros(row[13]),
            begun=bool(row[14]),
        )
    except (ValueError, TypeError) as changed:
        raise EditorError(Code.STORE_DAMAGED, inquiry=row[0]) from changed
