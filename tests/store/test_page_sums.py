"""Every page of a plain store carries a sum, and a page whose sum is wrong is never believed."""

from contextlib import closing
from pathlib import Path

import apsw
import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.store.backup import copy_database
from editor_app.store.backup_file import look_at_file, open_copy
from editor_app.store.connection import connect
from editor_app.store.migration import shipped_migrations
from editor_app.store.page_sums import (
    has_sums,
    mend_header,
    seal_pages,
    sum_of,
    torn_pages,
)
from editor_app.store.seal import seal
from editor_app.store.soundness import look_at_live
from editor_app.store.sqlite import SqliteStore, open_store
from tests.store.samples import FixedClock, draft, item_id, remote

PAGE = 4096


def flip(path: Path, place: int, bit: int = 1) -> None:
    data = bytearray(path.read_bytes())
    data[place] ^= bit
    path.write_bytes(data)


def without_sums(path: Path) -> None:
    """As a program from before the sums made it."""
    path.parent.mkdir(mode=0o700)
    connection = apsw.Connection(str(path))
    connection.create_scalar_function("seal", seal, -1)
    for step in shipped_migrations():
        connection.execute(step.sql)
    connection.pragma("application_id", 0x63686564)
    connection.pragma("user_version", len(shipped_migrations()))
    connection.close()


def test_a_new_store_has_sums_and_all_of_them_fit(store: SqliteStore, path: Path) -> None:
    store.drafts.save(draft())
    store.close()
    assert has_sums(path)
    assert torn_pages(path) == ()


def test_our_sum_is_the_one_of_the_extension(store: SqliteStore, path: Path) -> None:
    store.drafts.save(draft())
    store.close()
    data = path.read_bytes()
    for at in range(0, len(data), PAGE):
        assert sum_of(data[at : at + PAGE - 8]) == data[at + PAGE - 8 : at + PAGE]


def test_any_tool_still_reads_the_file(store: SqliteStore, path: Path) -> None:
    store.drafts.save(draft())
    store.close()
    tool = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    assert tool.execute("SELECT count(*) FROM drafts").get == 1
    tool.close()


@pytest.mark.parametrize("bit", [1, 0x80])
def test_a_torn_page_is_not_read(store: SqliteStore, path: Path, bit: int) -> None:
    store.drafts.save(draft())
    page = store.database.read("SELECT rootpage FROM sqlite_schema WHERE name = 'drafts'")[0][0]
    store.close()
    flip(path, page * PAGE - 100, bit)
    assert torn_pages(path) == (page,)
    connection = connect(path, read_only=True)
    with pytest.raises(apsw.IOError):
        connection.execute("SELECT * FROM drafts").fetchall()
    connection.close()


def test_a_page_that_was_proved_otherwise_gets_its_sum(store: SqliteStore, path: Path) -> None:
    store.close()
    flip(path, 3 * PAGE - 1)
    seal_pages(path, torn_pages(path))
    assert torn_pages(path) == ()


def test_the_byte_without_which_nothing_is_verified_is_put_right(
    store: SqliteStore, path: Path, clock: FixedClock
) -> None:
    store.drafts.save(draft())
    store.close()
    whole = path.read_bytes()
    flip(path, 20, 8)
    assert not has_sums(path)
    assert mend_header(path)
    assert path.read_bytes() == whole
    assert not mend_header(path)


def test_a_store_from_before_the_sums_gets_them(path: Path, clock: FixedClock) -> None:
    without_sums(path)
    assert not has_sums(path)
    store = open_store(path, clock)
    store.drafts.save(draft())
    store.close()
    assert has_sums(path)
    assert torn_pages(path) == ()
    again = open_store(path, clock)
    assert again.drafts.get(item_id()) == draft()
    again.close()


def test_a_store_with_other_room_at_the_end_of_its_pages_gets_sums_too(
    path: Path, clock: FixedClock
) -> None:
    old = open_store(path, clock, vfs=apsw.vfs_names()[0])
    old.drafts.save(draft())
    old.mirror.put(remote())
    old.close()
    connection = apsw.Connection(str(path))
    connection.reserve_bytes(None, 32)  # what turning encryption off left once
    connection.execute("VACUUM")
    connection.close()
    assert path.read_bytes()[20] == 32
    with closing(open_store(path, clock)) as again:
        assert again.drafts.get(item_id()) == draft()
        assert again.mirror.get(item_id()) == remote()
        assert list(again.board.search("冬季救助", 9)) == [item_id()]
    assert has_sums(path)
    assert torn_pages(path) == ()


def test_a_newer_programs_file_is_left_as_it_is(path: Path, clock: FixedClock) -> None:
    without_sums(path)
    connection = apsw.Connection(str(path))
    connection.pragma("user_version", 999)
    connection.close()
    before = path.read_bytes()
    with pytest.raises(EditorError) as caught:
        open_store(path, clock)
    assert caught.value.code is Code.STORE_NEWER
    assert path.read_bytes() == before


def test_a_backup_has_sums_whatever_still_stands_in_the_wal(store: SqliteStore, path: Path) -> None:
    for number in range(200):
        store.drafts.save(draft(number, body="消防安全" * 400))
    copy = path.with_name("copy.db")
    store.backup(copy)
    assert has_sums(copy)
    assert torn_pages(copy) == ()
    assert look_at_file(copy).sound


def test_a_torn_page_of_the_source_makes_no_backup(store: SqliteStore, path: Path) -> None:
    store.drafts.save(draft())
    store.close()
    flip(path, 3 * PAGE - 50)
    source = open_copy(path)
    target = path.with_name("copy.db")
    with pytest.raises(EditorError) as caught:
        copy_database(source, target)
    source.close()
    assert caught.value.code is Code.STORE_DAMAGED
    assert not target.exists()


def test_verify_names_a_torn_page_and_still_judges_every_row(
    store: SqliteStore, path: Path
) -> None:
    for number in range(4):
        store.drafts.save(draft(number))
    store.close()
    data = path.read_bytes()
    flip(path, data.index('"body":"正文'.encode()) + 8)
    found = look_at_live(path)
    assert found.structure == ()
    assert [one.table for one in found.damages] == ["pages", "drafts"]
