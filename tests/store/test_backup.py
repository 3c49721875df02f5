"""A backup is a whole store, made in use, and never a bad copy over a good one."""

import sys
from pathlib import Path

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.store.sqlite import SqliteStore, open_store
from tests.store.samples import FixedClock, draft, item_id, typed


def test_a_backup_opens_as_a_store(store: SqliteStore, tmp_path: Path, clock: FixedClock) -> None:
    store.drafts.save(draft())
    to = tmp_path / "backup" / "channel.db"
    store.backup(to)
    copy = open_store(to, clock)
    assert copy.drafts.get(item_id()) == draft()
    copy.close()


def test_the_store_goes_on_after_a_backup(store: SqliteStore, tmp_path: Path) -> None:
    store.backup(tmp_path / "copy.db")
    store.drafts.save(draft())
    assert store.drafts.get(item_id()) == draft()


@pytest.mark.skipif(sys.platform == "win32", reason="mode bits and limits are POSIX")
def test_a_backup_is_one_private_file(store: SqliteStore, tmp_path: Path) -> None:
    folder = tmp_path / "backup"
    store.backup(folder / "copy.db")
    assert [one.name for one in folder.iterdir()] == ["copy.db"]
    assert (folder / "copy.db").stat().st_mode & 0o777 == 0o600


def test_a_newer_backup_replaces_the_older_one(
    store: SqliteStore, tmp_path: Path, clock: FixedClock
) -> None:
    to = tmp_path / "copy.db"
    for body in ("甲", "乙"):
        store.drafts.save(typed(draft(), body))
        store.backup(to)
    copy = open_store(to, clock)
    found = copy.drafts.get(item_id())
    copy.close()
    assert found is not None
    assert found.content.body == "乙"


def test_a_damaged_store_never_replaces_a_good_backup(
    path: Path, tmp_path: Path, clock: FixedClock
) -> None:
    store = open_store(path, clock)
    for number in range(200):
        store.drafts.save(draft(number, body="会议" * 500))
    to = tmp_path / "copy.db"
    store.backup(to)
    good = to.read_bytes()
    store.close()
    page = store_page(path, b"\x0d")
    data = bytearray(path.read_bytes())
    data[page + 1 : page + 100] = bytes(99)
    path.write_bytes(data)
    damaged = open_store(path, clock)  # the last end was clean: nothing was checked
    with pytest.raises(EditorError) as caught:
        damaged.backup(to)
    damaged.database.close()
    assert caught.value.code is Code.STORE_DAMAGED
    assert to.read_bytes() == good
    assert not to.with_name("copy.db.part").exists()


def store_page(path: Path, kind: bytes) -> int:
    """Offset of the last page of a kind (0x0d: a leaf of a table)."""
    data = path.read_bytes()
    return next(at for at in range(len(data) - 4096, 0, -4096) if data[at : at + 1] == kind)


@pytest.mark.parametrize("pages", [1, 4, 12, 24, 40])
def test_a_copy_without_room_is_told_as_such_wherever_it_ends(
    store: SqliteStore, tmp_path: Path, pages: int
) -> None:
    store.drafts.save(draft(body="会" * 9000))
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096 * pages, hard))
    try:
        with pytest.raises(EditorError) as caught:
            store.backup(tmp_path / "copies" / "channel.db")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.code is Code.DISK_FULL
    assert list((tmp_path / "copies").iterdir()) == []
