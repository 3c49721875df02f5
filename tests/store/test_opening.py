"""Opening: private, durable, an honest start check, and never a new file for a lost one."""

import errno
import os
import sys
from pathlib import Path

import apsw
import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import freeze
from editor_app.store.connection import connect, require_sqlite, use_wal
from editor_app.store.faults import code_of, translated
from editor_app.store.sqlite import SqliteStore, open_store
from tests.store.samples import NOW, FixedClock, content, draft, item_id


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("busy_timeout", 5000),
        ("trusted_schema", 0),
        ("mmap_size", 0),
        ("cell_size_check", 1),
        ("fullfsync", 1),
        ("checkpoint_fullfsync", 1),
        ("journal_size_limit", 16 * 1024 * 1024),
    ],
)
def test_the_writing_connection_has_the_durable_settings(
    store: SqliteStore, pragma: str, value: str | int
) -> None:
    """RELIABILITY.md section 5, read back from the live connection."""
    assert store.database.writer.pragma(pragma) == value


@pytest.mark.parametrize("pragma", ["trusted_schema", "mmap_size"])
def test_the_reading_connection_trusts_the_file_no_more(store: SqliteStore, pragma: str) -> None:
    assert store.database._reader.pragma(pragma) == 0
    assert store.database._reader.readonly("main")


def test_the_library_in_use_is_new_enough() -> None:
    require_sqlite(apsw.sqlite_lib_version())


def test_the_reading_connection_cannot_write(store: SqliteStore, path: Path) -> None:
    reader = connect(path, read_only=True)
    with pytest.raises(apsw.ReadOnlyError):
        reader.execute("DELETE FROM meta")
    reader.close()


@pytest.mark.skipif(sys.platform == "win32", reason="mode bits and limits are POSIX")
def test_files_and_folder_belong_to_the_person_alone(store: SqliteStore, path: Path) -> None:
    store.drafts.save(draft())
    assert path.parent.stat().st_mode & 0o777 == 0o700
    modes = {one.name: one.stat().st_mode & 0o777 for one in path.parent.glob("channel.db*")}
    assert modes == dict.fromkeys(("channel.db", "channel.db-wal", "channel.db-shm"), 0o600)


@pytest.mark.skipif(sys.platform == "win32", reason="mode bits and limits are POSIX")
def test_a_file_that_others_could_read_is_closed_to_them(path: Path, clock: FixedClock) -> None:
    open_store(path, clock).close()
    path.chmod(0o644)
    open_store(path, clock).close()
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("version", ["3.7.0", "3.40.1", "3.51.2"])
def test_a_library_with_the_wal_reset_bug_is_refused(version: str) -> None:
    with pytest.raises(RuntimeError, match=version):
        require_sqlite(version)


@pytest.mark.parametrize("version", ["3.51.3", "3.54.0", "4.0.0"])
def test_a_mended_library_is_accepted(version: str) -> None:
    require_sqlite(version)


def test_a_database_that_cannot_use_wal_is_refused() -> None:
    memory = apsw.Connection(":memory:")
    with pytest.raises(EditorError) as caught:
        use_wal(memory)
    assert caught.value.code is Code.DISK_FAILED


def test_the_first_start_is_clean(store: SqliteStore) -> None:
    assert store.start_report.clean
    assert store.start_report.recovered_at is None


def test_a_start_after_a_clean_end_is_clean(path: Path, clock: FixedClock) -> None:
    first = open_store(path, clock)
    first.drafts.save(draft())
    first.close()
    second = open_store(path, clock)
    second.close()
    assert second.start_report.clean
    assert second.start_report.recovered_at is None


def test_a_start_after_a_crash_says_what_was_recovered(path: Path, clock: FixedClock) -> None:
    first = open_store(path, clock)
    first.drafts.save(draft())
    first.database.close()  # without the note of a clean end
    second = open_store(path, clock)
    second.close()
    assert not second.start_report.clean
    assert second.start_report.recovered_at == NOW
    assert second.start_report.damaged == ()


def test_a_damaged_revision_is_named_after_a_crash(path: Path, clock: FixedClock) -> None:
    first = open_store(path, clock)
    sound, damaged = (freeze(item_id(), content(body=body), None) for body in ("甲", "乙"))
    for revision in (sound, damaged):
        first.revisions.add(revision, "lin", NOW)
    first.database.write("DROP TRIGGER revisions_never_change")
    first.database.write("UPDATE revisions SET canonical = x'00' WHERE hash = ?", (damaged.hash,))
    first.database.close()
    second = open_store(path, clock)
    second.close()
    assert second.start_report.damaged == (damaged.hash,)


def test_closing_twice_is_harmless(path: Path, clock: FixedClock) -> None:
    store = open_store(path, clock)
    store.close()
    store.close()
    assert store.database.closed


def test_a_file_that_is_no_database_is_reported_and_kept(path: Path, clock: FixedClock) -> None:
    path.parent.mkdir(mode=0o700)
    path.write_bytes(b"no database" * 1000)
    with pytest.raises(EditorError) as caught:
        open_store(path, clock)
    assert caught.value.code is Code.STORE_DAMAGED
    assert path.read_bytes() == b"no database" * 1000


def test_a_database_of_another_program_is_refused(path: Path, clock: FixedClock) -> None:
    path.parent.mkdir(mode=0o700)
    other = apsw.Connection(str(path))
    other.execute("CREATE TABLE theirs (x); PRAGMA user_version = 1")
    other.close()
    with pytest.raises(EditorError) as caught:
        open_store(path, clock)
    assert caught.value.code is Code.STORE_DAMAGED


def test_an_emptied_file_beside_blobs_is_reported(path: Path, clock: FixedClock) -> None:
    open_store(path, clock).close()
    path.write_bytes(b"")
    with pytest.raises(EditorError) as caught:
        open_store(path, clock)
    assert caught.value.code is Code.STORE_DAMAGED
    assert path.stat().st_size == 0


def test_a_kill_before_the_first_write_is_no_loss(path: Path, clock: FixedClock) -> None:
    path.parent.mkdir(mode=0o700)
    path.touch()
    open_store(path, clock).close()
    assert path.stat().st_size > 0


def test_a_store_held_by_another_program_is_reported(
    path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(path, clock).close()
    monkeypatch.setattr("editor_app.store.connection.BUSY_MILLISECONDS", 10)
    other = apsw.Connection(str(path))
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(EditorError) as caught:
        open_store(path, clock)
    other.close()
    assert caught.value.code is Code.STORE_LOCKED


def test_a_folder_in_place_of_the_file_is_reported(path: Path, clock: FixedClock) -> None:
    path.mkdir(parents=True)
    with pytest.raises(EditorError) as caught:
        open_store(path, clock)
    assert caught.value.code is Code.DISK_FAILED


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_file_size_limit_counts_as_a_full_disk(number: int) -> None:
    failed_write = apsw.exception_for(apsw.SQLITE_IOERR_WRITE)
    assert isinstance(failed_write, apsw.Error)
    assert code_of(failed_write, number) is Code.DISK_FULL
    assert code_of(failed_write, errno.EIO) is Code.DISK_FAILED


def test_an_error_names_the_result_code_and_no_text() -> None:
    with pytest.raises(EditorError) as caught, translated():
        raise apsw.exception_for(apsw.SQLITE_IOERR_WRITE)
    assert caught.value.params == {"problem": "SQLITE_IOERR_WRITE"}


def test_a_closed_connection_does_not_hide_the_error(path: Path) -> None:
    connection = apsw.Connection(":memory:")
    connection.close()
    with pytest.raises(EditorError) as caught, translated(connection):
        raise apsw.FullError
    assert caught.value.code is Code.DISK_FULL


@pytest.mark.skipif(sys.platform == "win32", reason="mode bits and limits are POSIX")
def test_no_file_of_the_profile_is_left_open(path: Path, clock: FixedClock) -> None:
    before = os.listdir("/proc/self/fd")
    open_store(path, clock).close()
    assert len(os.listdir("/proc/self/fd")) == len(before)
