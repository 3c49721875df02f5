"""One row of the outbox as an operation. Whatever changed on disk is never sent, and never blocks.

``digest`` proves the payload, ``seal`` all else that was frozen: a flipped bit in the key would
send again what the portal has already taken, one in the item would send it for another.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId, PersonId
from editor_app.domain.outbox import Operation, OperationKey, Receipt
from editor_app.domain.workflow import OPEN_STATES, Command, OperationState
from editor_app.store.connection import Row
from editor_app.store.moments import from_micros, to_micros
from editor_app.store.seal import seal

COLUMNS = (
    "key, item, command, title, payload, hash, base, state, created_at, not_before, attempts,"
    " last_error, last_detail, receipt, changed_at, digest, person, seal"
)
_BYTES = frozenset({"payload"})
_NUMBERS = frozenset({"created_at", "not_before", "attempts", "changed_at"})
# For a row whose text is none any more: every text as its bytes.
AS_BYTES = ", ".join(
    name if name in _BYTES | _NUMBERS else f"CAST({name} AS BLOB) AS {name}"
    for name in COLUMNS.split(", ")
)


def columns_of(operation: Operation) -> tuple[str | int | bytes | None, ...]:
    """A new row, in the order of ``COLUMNS``."""
    digest = sha256_hex(operation.payload)
    return (
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
        receipt_text(operation.receipt),
        to_micros(operation.changed_at),
        digest,
        operation.by,
        _sealed(operation, digest),
    )


def operation_of(row: Row) -> Operation:
    """The operation; what is damaged and still open needs the person (STORE_DAMAGED)."""
    digest, sealed = row[15], row[17]
    try:
        operation = _read(row)
    except (ValueError, TypeError, EditorError):
        return _unreadable(row)
    if operation.state not in OPEN_STATES:
        return operation
    if _is_frozen(operation, digest, sealed):
        return operation
    # Raising here would block every other item; sending it would send what nobody confirmed.
    return replace(
        operation, state=OperationState.NEEDS_YOU, last_error=Code.STORE_DAMAGED, last_detail=""
    )


def frozen_is_sound(row: Row) -> bool:
    """Whether what the person confirmed is what was written, whatever became of it."""
    try:
        return _is_frozen(_read(row), row[15], row[17])
    except (ValueError, TypeError, EditorError):
        return False


def _is_frozen(operation: Operation, digest: str, sealed: str) -> bool:
    return sha256_hex(operation.payload) == digest and _sealed(operation, digest) == sealed


def from_bytes(row: Row) -> Row:
    """A row that was read ``AS_BYTES``: what is no text becomes one that no seal fits."""
    names: Sequence[str] = COLUMNS.split(", ")
    return tuple(
        value.decode("utf-8", "replace")
        if isinstance(value, bytes) and name not in _BYTES
        else value
        for name, value in zip(names, row, strict=True)
    )


def receipt_text(receipt: Receipt | None) -> str | None:
    """A receipt as it is stored."""
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


def _sealed(operation: Operation, digest: str) -> str:
    """As ``migrations/0009_sealed_outbox.sql`` does it."""
    return seal(
        operation.key,
        operation.item,
        operation.command,
        operation.hash,
        operation.base,
        to_micros(operation.created_at),
        digest,
        operation.by,
    )


def _read(row: Row) -> Operation:
    return Operation(
        key=OperationKey(row[0]),
        item=ItemId(row[1]),
        command=Command(row[2]),
        title=row[3],
        payload=row[4],
        hash=ContentHash(row[5]),
        base=None if row[6] is None else ContentHash(row[6]),
        state=OperationState(row[7]),
        created_at=from_micros(row[8]),
        not_before=from_micros(row[9]),
        attempts=row[10],
        last_error=None if row[11] is None else Code(row[11]),
        last_detail=row[12],
        receipt=_receipt(row[13]),
        changed_at=from_micros(row[14]),
        by=PersonId(row[16]),
    )


def _unreadable(row: Row) -> Operation:
    """What can be shown of a row with a word in it that nobody wrote."""
    moments = [from_micros(0)] * 2
    with suppress(EditorError):
        moments = [from_micros(row[8]), from_micros(row[14])]
    return Operation(
        key=OperationKey(row[0]),
        item=ItemId(row[1]),
        command=Command.SUBMIT,
        title=row[3],
        payload=row[4],
        hash=ContentHash(row[5]),
        base=None,
        state=OperationState.NEEDS_YOU,
        created_at=moments[0],
        not_before=moments[1],
        attempts=1,
        last_error=Code.STORE_DAMAGED,
        last_detail="",
        receipt=None,
        changed_at=moments[1],
        by=PersonId(row[16]),
    )


def _receipt(text: str | None) -> Receipt | None:
    """The portal's answer; one that cannot be read any more is none."""
    try:
        data = json.loads(text or "null")
        return (
            None
            if data is None
            else Receipt(
                number=data["number"],
                content_hash=ContentHash(data["content_hash"]),
                sequence=data["sequence"],
                chain_head=data["chain_head"],
                at=datetime.fromisoformat(data["at"]),
            )
        )
    except (ValueError, KeyError, TypeError):
        return None
