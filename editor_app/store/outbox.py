"""What a person asked of the portal, frozen when it was confirmed."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId, PersonId
from editor_app.domain.outbox import Operation, OperationKey, Receipt
from editor_app.domain.workflow import OPEN_STATES, Command, OperationState
from editor_app.store.connection import Database, Row
from editor_app.store.moments import from_micros, to_micros

_SELECT = """
SELECT key, item, command, title, payload, hash, base, state, created_at, not_before, attempts,
    last_error, last_detail, receipt, changed_at, digest, person
FROM outbox
"""
_OPEN = "state NOT IN ('receipted', 'cancelled')"


class SqliteOutbox:
    """Implements ``ports.Outbox``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, operation: Operation) -> None:
        """Put a new operation in; its payload never changes from now on."""
        self._database.write(
            "INSERT INTO outbox (key, item, command, title, payload, hash, base, state, created_at,"
            " not_before, attempts, last_error, last_detail, receipt, changed_at, digest,"
            " person) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                operation.key,
                operation.item,
                operation.command,
                operation.title,
                operation.payload,
                operation.hash,
                operation.base,
                operation.state,
                to_micros(operation.created_at),
                to_micros(operation.not_before),
                operation.attempts,
                operation.last_error,
                operation.last_detail,
                _receipt_text(operation.receipt),
                to_micros(operation.changed_at),
                sha256_hex(operation.payload),
                operation.by,
            ),
        )

    def put(self, operation: Operation) -> None:
        """Write the fate of an operation. Raises NOT_FOUND for a key that was never added."""
        changed = self._database.write(
            "UPDATE outbox SET title = ?, state = ?, not_before = ?, attempts = ?, last_error = ?,"
            " last_detail = ?, receipt = ?, changed_at = ? WHERE key = ? RETURNING id",
            (
                operation.title,
                operation.state,
                to_micros(operation.not_before),
                operation.attempts,
                operation.last_error,
                operation.last_detail,
                _receipt_text(operation.receipt),
                to_micros(operation.changed_at),
                operation.key,
            ),
        )
        if not changed:
            raise EditorError(Code.NOT_FOUND, operation=operation.key)

    def get(self, key: OperationKey) -> Operation | None:
        """One operation."""
        row = self._database.first(f"{_SELECT} WHERE key = ?", (key,))
        return None if row is None else _operation(row)

    def open(self) -> Sequence[Operation]:
        """Everything that is not finished, oldest first."""
        rows = self._database.read(f"{_SELECT} WHERE {_OPEN} ORDER BY id")
        return tuple(_operation(row) for row in rows)

    def open_of(self, item: ItemId) -> tuple[Operation, ...]:
        """What is not finished of one item, oldest first."""
        rows = self._database.read(f"{_SELECT} WHERE item = ? AND {_OPEN} ORDER BY id", (item,))
        return tuple(_operation(row) for row in rows)

    def recent(self, limit: int = 200) -> Sequence[Operation]:
        """Open and finished operations, newest first."""
        rows = self._database.read(f"{_SELECT} ORDER BY id DESC LIMIT ?", (limit,))
        return tuple(_operation(row) for row in rows)

    def of(self, item: ItemId) -> Sequence[Operation]:
        """All operations of one item, oldest first."""
        rows = self._database.read(f"{_SELECT} WHERE item = ? ORDER BY id", (item,))
        return tuple(_operation(row) for row in rows)


def _operation(row: Row) -> Operation:
    payload, digest = row[4], row[15]
    operation = Operation(
        key=OperationKey(row[0]),
        item=ItemId(row[1]),
        command=Command(row[2]),
        title=row[3],
        payload=payload,
        hash=ContentHash(row[5]),
        base=None if row[6] is None else ContentHash(row[6]),
        state=OperationState(row[7]),
        created_at=from_micros(row[8]),
        not_before=from_micros(row[9]),
        attempts=row[10],
        last_error=None if row[11] is None else Code(row[11]),
        last_detail=row[12],
        receipt=None if row[13] is None else _receipt(row[13]),
        changed_at=from_micros(row[14]),
        by=PersonId(row[16]),
    )
    if operation.state in OPEN_STATES and sha256_hex(payload) != digest:
        # Raising here would block every other item; sending it would send what nobody confirmed.
        return replace(
            operation, state=OperationState.NEEDS_YOU, last_error=Code.STORE_DAMAGED, last_detail=""
        )
    return operation


def _receipt_text(receipt: Receipt | None) -> str | None:
    if receipt is None:
        return None
    return json.dumps(
        {
            "number": receipt.number,
            "content_hash": receipt.content_hash,
            "sequence": receipt.sequence,
            "chain_head": receipt.chain_head,
            "at": receipt.at.isoformat(),
        },
        ensure_ascii=False,
    )


def _receipt(text: str) -> Receipt:
    data = json.loads(text)
    return Receipt(
        number=data["number"],
        content_hash=ContentHash(data["content_hash"]),
        sequence=data["sequence"],
        chain_head=data["chain_head"],
        at=datetime.fromisoformat(data["at"]),
    )
