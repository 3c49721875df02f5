"""What a person asked of the portal, frozen when it was confirmed."""

from collections.abc import Sequence

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ItemId
from editor_app.domain.outbox import Operation, OperationKey
from editor_app.store.connection import Database, Value
from editor_app.store.faults import NO_TEXT
from editor_app.store.moments import to_micros
from editor_app.store.outbox_row import (
    AS_BYTES,
    COLUMNS,
    columns_of,
    from_bytes,
    operation_of,
    receipt_text,
)

_OPEN = "state NOT IN ('receipted', 'cancelled')"


class SqliteOutbox:
    """Implements ``ports.Outbox``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, operation: Operation) -> None:
        """Put a new operation in; its payload never changes from now on."""
        values = columns_of(operation)
        marks = ", ".join("?" * len(values))
        self._database.write(f"INSERT INTO outbox ({COLUMNS}) VALUES ({marks})", values)  # noqa: S608 - our columns

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
                receipt_text(operation.receipt),
                to_micros(operation.changed_at),
                operation.key,
            ),
        )
        if not changed:
            raise EditorError(Code.NOT_FOUND, operation=operation.key)

    def get(self, key: OperationKey) -> Operation | None:
        """One operation."""
        return next(iter(self._read("WHERE key = ?", key)), None)

    def open(self) -> Sequence[Operation]:
        """Everything that is not finished, oldest first."""
        return self._read(f"WHERE {_OPEN} ORDER BY id")

    def open_of(self, item: ItemId) -> tuple[Operation, ...]:
        """What is not finished of one item, oldest first."""
        return self._read(f"WHERE item = ? AND {_OPEN} ORDER BY id", item)

    def recent(self, limit: int = 200) -> Sequence[Operation]:
        """Open and finished operations, newest first."""
        return self._read("ORDER BY id DESC LIMIT ?", limit)

    def of(self, item: ItemId) -> Sequence[Operation]:
        """All operations of one item, oldest first."""
        return self._read("WHERE item = ? ORDER BY id", item)

    def _read(self, which: str, *values: Value) -> tuple[Operation, ...]:
        """Rows as operations; one whose text is none any more is shown, and never sent."""
        try:
            rows = self._database.read(f"SELECT {COLUMNS} FROM outbox {which}", values)  # noqa: S608 - see above
        except EditorError as error:
            if error.params.get("problem") != NO_TEXT:
                raise
            raw = self._database.read(f"SELECT {AS_BYTES} FROM outbox {which}", values)  # noqa: S608 - see above
            rows = [from_bytes(row) for row in raw]
        return tuple(operation_of(row) for row in rows)
