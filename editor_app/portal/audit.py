"""The audit trail: a hash chain whose head stands in every receipt, and its verification."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.canonical import Json, canonical_json, sha256_hex
from editor_app.portal.db.records import AuditRow, ChainRow
from editor_app.portal.db.times import rfc3339, to_milliseconds

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where the chain stands after an event."""

    sequence: int
    head: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainReport:
    """What a verification found; ``problem`` is empty when the chain is whole."""

    length: int
    head: str
    problem: str = ""
    sequence: int | None = None  # where the first problem lies

    @property
    def whole(self) -> bool:
        """Whether nothing was edited, removed, reordered or cut off."""
        return not self.problem


def next_sequence(session: Session) -> int:
    """The sequence the next recorded event will have."""
    return session.get_one(ChainRow, 1).sequence + 1


def record(
    session: Session,
    *,
    at: datetime,
    person: str,
    action: str,
    item: str | None = None,
    detail: Mapping[str, Json] | None = None,
) -> Link:
    """Append one event inside a write transaction; gives the sequence and the new head."""
    chain = session.get_one(ChainRow, 1)
    row = AuditRow(
        sequence=chain.sequence + 1,
        at=to_milliseconds(at),
        person=person,
        action=action,
        item=item,
        detail=canonical_json(dict(detail or {})).decode(),
        previous=chain.head,
    )
    row.hash = row_hash(row)
    session.add(row)
    chain.sequence, chain.head = row.sequence, row.hash
    return Link(sequence=row.sequence, head=row.hash, at=row.at)


def row_hash(row: AuditRow) -> str:
    """SHA-256 over the previous hash and the canonical form of the row."""
    told = canonical_json(
        {
            "sequence": row.sequence,
            "at": rfc3339(row.at),
            "person": row.person,
            "action": row.action,
            "item": row.item,
            "detail": row.detail,
        }
    )
    return sha256_hex(row.previous.encode() + told)


def verify_chain(session: Session, witnesses: Mapping[int, str] | None = None) -> ChainReport:
    """Walk the whole chain.

    ``witnesses`` maps sequences to heads that receipts told: whoever cuts off the tail and also
    rewrites the stored head is still found out by them.
    """
    head, length = GENESIS, 0
    heads: dict[int, str] = {0: GENESIS}
    for row in session.scalars(select(AuditRow).order_by(AuditRow.sequence)).yield_per(500):
        problem = _fault(row, length + 1, head)
        if problem:
            return ChainReport(length=length, head=head, problem=problem, sequence=row.sequence)
        head, length = row.hash, row.sequence
        heads[length] = head
    chain = session.get_one(ChainRow, 1)
    if (chain.sequence, chain.head) != (length, head):
        return ChainReport(length=length, head=head, problem="truncated", sequence=length + 1)
    for sequence, seen in sorted((witnesses or {}).items()):
        if sequence not in heads:
            return ChainReport(length=length, head=head, problem="truncated", sequence=sequence)
        if heads[sequence] != seen:
            return ChainReport(length=length, head=head, problem="rewritten", sequence=sequence)
    return ChainReport(length=length, head=head)


def _fault(row: AuditRow, expected: int, head: str) -> str:
    if row.sequence != expected:
        return "removed"
    if row.previous != head:
        return "reordered"
    return "" if row_hash(row) == row.hash else "edited"
