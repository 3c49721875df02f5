"""What a reviewer decided in the current submissions, as rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.item import ContentHash, ItemId, PersonId
from editor_app.domain.outbox import Operation
from editor_app.domain.workflow import Remote


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedRow:
    """One decision of this person: receipted, or still on its way (``operation``)."""

    item: ItemId
    title: str
    unit: str
    outcome: str
    level: int
    at: datetime
    reason: str
    hash: ContentHash
    operation: Operation | None


def told_rows(remote: Remote, person: PersonId) -> list[DecidedRow]:
    """What the portal says this person decided."""
    return [*_examined(remote, person)] + [
        DecidedRow(
            item=remote.item,
            title=remote.title,
            unit=remote.unit,
            outcome=one.outcome,
            level=one.level,
            at=one.at,
            reason=one.reason,
            hash=one.hash,
            operation=None,
        )
        for one in remote.approvals
        if one.by == person
    ]


def _examined(remote: Remote, person: PersonId) -> Iterator[DecidedRow]:
    """This person's 保密审查, told like a decision."""
    record = remote.secrecy.record if remote.secrecy is not None else None
    if record is not None and record.by == person:
        yield DecidedRow(
            item=remote.item,
            title=remote.title,
            unit=remote.unit,
            outcome=record.outcome,
            level=0,
            at=record.at,
            reason=record.reason,
            hash=record.hash,
            operation=None,
        )


def asked_row(remote: Remote | None, operation: Operation) -> DecidedRow:
    """What this person decided and the portal has not answered yet, or did not take."""
    return DecidedRow(
        item=operation.item,
        title=operation.title,
        unit=remote.unit if remote else "",
        outcome=operation.command.value,
        level=remote.level if remote else 0,
        at=operation.created_at,
        reason="",
        hash=operation.hash,
        operation=operation,
    )
