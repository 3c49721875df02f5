"""A -wal that was lost is told, with the time since when; a crash is never taken for that."""

import shutil
from datetime import timedelta
from pathlib import Path

import apsw
import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.trouble import LATEST_LOST
from editor_app.store.mark import Mark, Reached
from editor_app.store.sqlite import SqliteStore, open_store
from tests.store.samples import NOW, FixedClock, draft, item_id, typed

LATER = NOW + timedelta(minutes=12)


def _crash(store: SqliteStore, path: Path) -> None:
    """What a kill leaves: the files as they are while the store is open."""
    left = path.parent.with_name("left")
    shutil.copytree(path.parent, left)
    store.database.close()
    shutil.rmtree(path.parent)
    left.rename(path.parent)


def _work(path: Path, clock: FixedClock) -> SqliteStore:
    """A store that was closed well once, and is in use again."""
    first = open_store(path, clock)
    first.drafts.save(typed(draft(), "甲"))
    first.close()
    store = open_store(path, clock)
    clock.at = LATER
    store.drafts.save(typed(draft(), "乙"))
    return store


def _wal(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def test_a_wal_that_was_removed_is_told_with_the_time(path: Path, clock: FixedClock) -> None:
    _crash(_work(path, clock), path)
    _wal(path).unlink()
    again = open_store(path, clock)
    lost = again.start_report.lost
    again.close()
    assert lost is not None
    assert (lost.since, lost.until) == (NOW, LATER)


def test_it_is_told_again_until_somebody_takes_note(path: Path, clock: FixedClock) -> None:
    _crash(_work(path, clock), path)
    _wal(path).unlink()
    first = open_store(path, clock)
    told = first.start_report.lost
    first.close()
    second = open_store(path, clock)
    assert second.start_report.lost == told
    second.meta.set(LATEST_LOST, "")
    second.close()
    third = open_store(path, clock)
    assert third.start_report.lost is None
    third.close()


def test_a_database_copied_without_its_wal_and_mark_is_told(
    path: Path, clock: FixedClock, tmp_path: Path
) -> None:
    _crash(_work(path, clock), path)
    copy = tmp_path / "elsewhere" / "channel.db"
    copy.parent.mkdir()
    shutil.copyfile(path, copy)
    again = open_store(copy, clock)
    lost = again.start_report.lost
    again.close()
    assert lost is not None
    assert lost.until is None


def test_a_kill_loses_nothing_and_says_so(path: Path, clock: FixedClock) -> None:
    _crash(_work(path, clock), path)
    again = open_store(path, clock)
    assert again.start_report.lost is None
    found = again.drafts.get(item_id())
    again.close()
    assert found is not None
    assert found.content.body == "乙"


def test_a_wal_that_another_tool_wrote_back_is_no_loss(path: Path, clock: FixedClock) -> None:
    _crash(_work(path, clock), path)
    tool = apsw.Connection(str(path))
    tool.execute("SELECT count(*) FROM drafts").fetchall()
    tool.close()  # checkpoints, and removes the -wal
    assert not _wal(path).exists()
    again = open_store(path, clock)
    assert again.start_report.lost is None
    again.close()


def test_an_older_file_in_place_of_the_store_is_told(path: Path, clock: FixedClock) -> None:
    first = open_store(path, clock)
    first.close()
    old = path.read_bytes()
    _work(path, clock).close()
    path.write_bytes(old)
    again = open_store(path, clock)
    assert again.start_report.lost is not None
    again.close()


def test_a_mark_that_fell_behind_in_a_power_cut_is_no_loss(path: Path, clock: FixedClock) -> None:
    store = _work(path, clock)
    store.close()
    Mark(path.with_suffix(".mark")).write(Reached(commits=1, at=NOW))
    again = open_store(path, clock)
    assert again.start_report.lost is None
    again.close()


@pytest.mark.parametrize("torn", [b"", b"chedmark", bytes(32), b"x" * 32])
def test_a_torn_mark_says_nothing(path: Path, clock: FixedClock, torn: bytes) -> None:
    _work(path, clock).close()
    path.with_suffix(".mark").write_bytes(torn)
    again = open_store(path, clock)
    assert again.start_report.lost is None
    again.close()


def test_reading_does_not_count_as_a_change(store: SqliteStore, path: Path) -> None:
    mark = Mark(path.with_suffix(".mark"))
    before = mark.read()
    with store.transaction():
        store.drafts.get(item_id())
    assert mark.read() == before


def test_a_disk_that_refuses_the_mark_refuses_no_text(path: Path, clock: FixedClock) -> None:
    path.parent.mkdir()
    path.with_suffix(".mark").mkdir()
    with pytest.raises(EditorError):
        open_store(path, clock)  # it takes the folder for what an older store left
    path.with_suffix(".mark").rmdir()
    store = open_store(path, clock)
    Mark(path.parent).write(Reached(commits=1, at=NOW))  # a folder cannot be written
    store.drafts.save(draft())
    assert store.drafts.get(item_id()) == draft()
    store.close()


def test_a_store_that_was_deleted_is_not_replaced_by_an_empty_one(
    path: Path, clock: FixedClock
) -> None:
    _work(path, clock).close()
    path.unlink()
    with pytest.raises(EditorError) as caught:
        open_store(path, clock)
    assert caught.value.code is Code.STORE_DAMAGED
    assert not path.exists()
