"""The outbox keeps what was confirmed until the portal has answered."""

from datetime import timedelta

import apsw
import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.outbox import Receipt
from editor_app.domain.workflow import OPEN_STATES, OperationState
from editor_app.store.sqlite import SqliteStore
from tests.store.samples import HASH, NOW, OTHER_HASH, item_id, operation

RECEIPT = Receipt(number="2026-000017", content_hash=HASH, sequence=17, chain_head="d" * 64, at=NOW)


def test_an_operation_comes_back_as_it_was_added(store: SqliteStore) -> None:
    added = operation(base=OTHER_HASH, attempts=2, last_error=Code.TIMEOUT, last_detail="30 s")
    store.outbox.add(added)
    assert store.outbox.get(added.key) == added


def test_an_unknown_key_is_none(store: SqliteStore) -> None:
    assert store.outbox.get(operation().key) is None


def test_a_receipt_comes_back(store: SqliteStore) -> None:
    store.outbox.add(operation())
    done = operation(state=OperationState.RECEIPTED, receipt=RECEIPT)
    store.outbox.put(done)
    assert store.outbox.get(done.key) == done


def test_a_key_is_used_once(store: SqliteStore) -> None:
    store.outbox.add(operation())
    with pytest.raises(apsw.ConstraintError):
        store.outbox.add(operation())


def test_the_fate_of_an_unknown_operation_is_refused(store: SqliteStore) -> None:
    with pytest.raises(EditorError) as caught:
        store.outbox.put(operation())
    assert caught.value.code is Code.NOT_FOUND


def test_what_was_frozen_stays_frozen(store: SqliteStore) -> None:
    store.outbox.add(operation())
    store.outbox.put(operation(payload=b"other", hash=OTHER_HASH, base=OTHER_HASH))
    assert store.outbox.get(operation().key) == operation()


@pytest.mark.parametrize("column", ["payload", "key", "hash", "item", "command", "person"])
def test_the_schema_refuses_another_payload(store: SqliteStore, column: str) -> None:
    store.outbox.add(operation())
    with pytest.raises(apsw.ConstraintError, match="frozen"):
        store.database.write(f"UPDATE outbox SET {column} = {column}")


def test_the_schema_never_deletes_an_operation(store: SqliteStore) -> None:
    store.outbox.add(operation())
    with pytest.raises(apsw.ConstraintError, match="never deleted"):
        store.database.write("DELETE FROM outbox")


@pytest.mark.parametrize("state", list(OperationState))
def test_open_means_what_the_domain_says(store: SqliteStore, state: OperationState) -> None:
    store.outbox.add(operation(state=state))
    assert bool(store.outbox.open()) is (state in OPEN_STATES)


def test_open_operations_come_in_the_order_they_were_confirmed(store: SqliteStore) -> None:
    for number in (3, 1, 2):
        store.outbox.add(operation(number, created_at=NOW - timedelta(hours=number)))
    assert [one.item for one in store.outbox.open()] == [item_id(3), item_id(1), item_id(2)]


def test_recent_ones_come_newest_first_and_limited(store: SqliteStore) -> None:
    for number in (1, 2, 3):
        store.outbox.add(operation(number, state=OperationState.CANCELLED))
    assert [one.item for one in store.outbox.recent(2)] == [item_id(3), item_id(2)]


def test_operations_of_one_item_include_finished_ones(store: SqliteStore) -> None:
    store.outbox.add(operation(1, state=OperationState.RECEIPTED, receipt=RECEIPT))
    store.outbox.add(operation(2))
    assert store.outbox.of(item_id(1)) == (
        operation(1, state=OperationState.RECEIPTED, receipt=RECEIPT),
    )


def test_a_damaged_payload_is_not_sent_and_blocks_nothing(store: SqliteStore) -> None:
    store.outbox.add(operation(1, state=OperationState.QUEUED))
    store.outbox.add(operation(2, state=OperationState.QUEUED))
    store.database.write("DROP TRIGGER outbox_frozen")
    store.database.write("UPDATE outbox SET payload = x'00' WHERE item = ?", (item_id(1),))
    damaged, sound = store.outbox.open()
    assert (damaged.state, damaged.last_error) == (OperationState.NEEDS_YOU, Code.STORE_DAMAGED)
    assert sound == operation(2, state=OperationState.QUEUED)


@pytest.mark.parametrize(
    "change",
    [
        "key = '00000000-0000-4000-8000-00000000beef'",
        "item = '00000000-0000-0000-0000-000000000099'",
        "hash = 'x'",
        "base = 'x'",
        "person = 'li'",
        "created_at = 1",
        "command = 'recall'",
        "command = 'sumbit'",
        "state = 'qveued'",
        "last_error = 'no-such-code'",
        "title = CAST(x'E99B' AS TEXT), key = CAST(x'E99B' AS TEXT)",
    ],
)
def test_a_row_that_changed_on_disk_is_never_sent_and_blocks_no_other(
    store: SqliteStore, change: str
) -> None:
    store.outbox.add(operation(1, state=OperationState.QUEUED))
    store.outbox.add(operation(2, state=OperationState.QUEUED))
    store.database.write("DROP TRIGGER outbox_frozen")
    store.database.write(f"UPDATE outbox SET {change} WHERE id = 1")
    damaged, sound = store.outbox.open()
    assert damaged.state is OperationState.NEEDS_YOU
    assert damaged.last_error is Code.STORE_DAMAGED
    assert sound == operation(2, state=OperationState.QUEUED)


def test_a_receipt_that_cannot_be_read_any_more_is_none(store: SqliteStore) -> None:
    store.outbox.add(operation(1, state=OperationState.RECEIPTED))
    store.database.write("UPDATE outbox SET receipt = '{'")
    (found,) = store.outbox.of(item_id(1))
    assert (found.state, found.receipt) == (OperationState.RECEIPTED, None)
