"""A transaction is all or nothing, and readers never wait for a writer."""

from contextlib import suppress
from pathlib import Path
from threading import Barrier, Event, Thread

import apsw
import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Draft
from editor_app.domain.ports import Store
from editor_app.store.sqlite import SqliteStore
from tests.store.samples import draft, item_id, operation, typed


def test_the_store_is_what_the_services_ask_for(store: SqliteStore) -> None:
    port: Store = store
    assert port.meta.get("anything") is None


def test_what_fails_leaves_nothing(store: SqliteStore) -> None:
    with suppress(RuntimeError), store.transaction():
        store.drafts.save(draft())
        store.outbox.add(operation())
        raise RuntimeError
    assert store.drafts.get(item_id()) is None
    assert store.outbox.open() == ()


def test_a_transaction_reads_what_it_wrote(store: SqliteStore) -> None:
    with store.transaction():
        store.drafts.save(draft())
        assert store.drafts.get(item_id()) == draft()


def test_a_nested_transaction_joins_the_outer_one(store: SqliteStore) -> None:
    with suppress(RuntimeError), store.transaction():
        with store.transaction():
            store.drafts.save(draft())
        raise RuntimeError
    assert store.drafts.get(item_id()) is None


def test_a_nested_transaction_can_fail_on_its_own(store: SqliteStore) -> None:
    with store.transaction():
        store.drafts.save(draft(1))
        with suppress(RuntimeError), store.transaction():
            store.drafts.save(draft(2))
            raise RuntimeError
    assert store.drafts.get(item_id(1)) == draft(1)
    assert store.drafts.get(item_id(2)) is None


def test_a_bug_in_a_statement_is_not_dressed_up(store: SqliteStore) -> None:
    with pytest.raises(apsw.SQLError):
        store.database.write("INSERT INTO nowhere VALUES (1)")


def test_a_reader_sees_the_last_committed_state_while_another_thread_writes(
    store: SqliteStore,
) -> None:
    store.drafts.save(draft())
    written, go_on = Event(), Event()

    def write_slowly() -> None:
        with store.transaction():
            store.drafts.save(typed(draft(), "未提交"))
            written.set()
            go_on.wait(10)

    writer = Thread(target=write_slowly)
    writer.start()
    assert written.wait(10)
    during = store.drafts.get(item_id())
    rows = len(store.board.rows())
    go_on.set()
    writer.join()
    after = store.drafts.get(item_id())
    assert (during, rows) == (draft(), 1)
    assert after == typed(draft(), "未提交")


def test_a_transaction_takes_the_write_lock_when_it_begins(store: SqliteStore, path: Path) -> None:
    other = apsw.Connection(str(path))
    with store.transaction(), pytest.raises(apsw.BusyError):
        other.execute("BEGIN IMMEDIATE")
    other.close()


def test_two_writing_threads_take_turns(store: SqliteStore) -> None:
    together = Barrier(2)

    def add(first: int) -> None:
        together.wait(10)
        for number in range(first, first + 25):
            with store.transaction():
                count = int(store.meta.get("count") or "0")
                store.drafts.save(draft(number))
                store.meta.set("count", str(count + 1))

    threads = [Thread(target=add, args=(first,)) for first in (0, 100)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.meta.get("count") == "50"
    assert len(store.board.rows()) == 50


def _lose_and_go_on(store: SqliteStore, *after: Draft) -> None:
    with store.transaction():
        store.drafts.save(draft(1))
        store.database.writer.execute("ROLLBACK")  # as SQLite does by itself when the disk fails
        for one in after:
            store.drafts.save(one)


@pytest.mark.parametrize("after", [(), (draft(2),)])
def test_a_transaction_that_sqlite_gave_up_keeps_nothing(
    store: SqliteStore, after: tuple[Draft, ...]
) -> None:
    with pytest.raises(EditorError) as caught:
        _lose_and_go_on(store, *after)
    assert caught.value.code is Code.DISK_FAILED
    assert len(store.board.rows()) == 0


def _lose_savepoint(store: SqliteStore) -> None:
    with store.transaction():
        store.drafts.save(draft(1))
        with suppress(RuntimeError), store.transaction():
            store.drafts.save(draft(2))
            store.database.writer.execute("RELEASE nested")  # as a RELEASE that fails does
            raise RuntimeError


def test_a_lost_savepoint_fails_the_whole_transaction(store: SqliteStore) -> None:
    with pytest.raises(EditorError) as caught:
        _lose_savepoint(store)
    assert caught.value.code is Code.DISK_FAILED
    assert len(store.board.rows()) == 0
