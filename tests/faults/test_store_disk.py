"""A disk that is full or fails: the error has a name and every earlier text is intact."""

import signal
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.store.sqlite import SqliteStore, open_store
from tests.store.samples import FixedClock, draft, item_id


class FailingSync(apsw.VFS):
    """A file system whose fsync can be made to fail."""

    def __init__(self) -> None:
        super().__init__("failing-sync", "")
        self.fails = False

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - SQLite's name
        return _FailingFile(name, flags, self)


class _FailingFile(apsw.VFSFile):
    def __init__(
        self, name: str | apsw.URIFilename | None, flags: list[int], vfs: FailingSync
    ) -> None:
        super().__init__("", name, flags)
        self._vfs = vfs

    def xSync(self, flags: int) -> None:  # noqa: N802 - SQLite's name
        if self._vfs.fails:
            raise apsw.exception_for(apsw.SQLITE_IOERR_FSYNC)
        super().xSync(flags)

    def excepthook(self, *details: object) -> bool:
        return True  # the failure is wanted: it need not be printed as unraisable


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "channel.db"


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    store = open_store(path, FixedClock())
    yield store
    store.close()


@pytest.fixture
def failing(path: Path) -> Iterator[tuple[SqliteStore, FailingSync]]:
    vfs = FailingSync()
    store = open_store(path, FixedClock(), vfs="failing-sync")
    yield store, vfs
    vfs.fails = False
    store.database.close()
    vfs.unregister()


def _save_until_refused(store: SqliteStore) -> tuple[int, EditorError]:
    for number in range(10_000):
        try:
            store.drafts.save(draft(number, body="会议" * 3000))
        except EditorError as error:
            return number, error
    raise AssertionError("the disk never filled")


def _intact(store: SqliteStore, count: int) -> bool:
    body = "会议" * 3000
    return all(store.drafts.get(item_id(n)) == draft(n, body=body) for n in range(count))


def test_a_full_disk_has_a_name_and_leaves_every_text_intact(store: SqliteStore) -> None:
    store.database.writer.pragma("max_page_count", 300)
    saved, error = _save_until_refused(store)
    assert error.code is Code.DISK_FULL
    assert saved > 5
    assert _intact(store, saved)
    assert store.drafts.get(item_id(saved)) is None


def test_saving_goes_on_when_there_is_room_again(store: SqliteStore) -> None:
    store.database.writer.pragma("max_page_count", 300)
    saved, _ = _save_until_refused(store)
    store.database.writer.pragma("max_page_count", 100_000)
    store.drafts.save(draft(saved, body="会议" * 3000))
    assert _intact(store, saved + 1)


@pytest.fixture
def file_size_limit() -> Iterator[None]:
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    signal.signal(signal.SIGXFSZ, handler)


@pytest.mark.usefixtures("file_size_limit")
def test_a_file_size_limit_is_a_full_disk(store: SqliteStore) -> None:
    saved, error = _save_until_refused(store)
    assert error.code is Code.DISK_FULL
    assert _intact(store, saved)


def test_a_failed_sync_is_never_taken_for_saved(failing: tuple[SqliteStore, FailingSync]) -> None:
    store, vfs = failing
    vfs.fails = True
    with pytest.raises(EditorError) as caught:
        store.drafts.save(draft())
    assert caught.value.code is Code.DISK_FAILED


def test_nothing_more_is_written_after_a_failed_sync(
    failing: tuple[SqliteStore, FailingSync],
) -> None:
    store, vfs = failing
    store.drafts.save(draft(1))
    vfs.fails = True
    with pytest.raises(EditorError):
        store.drafts.save(draft(2))
    vfs.fails = False  # the kernel says all is well again: it is not
    with pytest.raises(EditorError) as caught:
        store.drafts.save(draft(3))
    assert caught.value.code is Code.DISK_FAILED
    assert store.drafts.get(item_id(1)) == draft(1)


def test_the_store_opens_again_after_a_failed_sync(path: Path) -> None:
    vfs = FailingSync()
    broken = open_store(path, FixedClock(), vfs="failing-sync")
    broken.drafts.save(draft(1))
    vfs.fails = True
    with pytest.raises(EditorError):
        broken.drafts.save(draft(2))
    vfs.fails = False
    broken.database.close()
    vfs.unregister()
    mended = open_store(path, FixedClock())
    mended.drafts.save(draft(3))
    assert mended.drafts.get(item_id(1)) == draft(1)
    mended.close()


def test_a_store_that_cannot_note_its_end_is_closed_all_the_same(path: Path) -> None:
    vfs = FailingSync()
    broken = open_store(path, FixedClock(), vfs="failing-sync")
    vfs.fails = True
    with pytest.raises(EditorError):
        broken.close()
    vfs.unregister()
    assert broken.database.closed
