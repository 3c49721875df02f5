"""Restoring: wholly or not at all, the old store kept, and nothing sent a second time."""

from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app.domain.backups import Backup, BackupKind
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import freeze
from editor_app.domain.outbox import HELD
from editor_app.domain.workflow import OperationState
from editor_app.store import swap as swapping
from editor_app.store.backup_file import look_at_file
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.blobs import sync_folder
from editor_app.store.instance import InstanceLock
from editor_app.store.restoring import Restorer
from editor_app.store.sqlite import SqliteStore, open_store
from tests.store.samples import NOW, FixedClock, content, draft, item_id, operation, typed
from tests.store.test_backup_shelf import quiet


@pytest.fixture
def shelf(path: Path, clock: FixedClock) -> FolderShelf:
    return FolderShelf(path.parent / "backups", path, clock)


@pytest.fixture
def restorer(path: Path, shelf: FolderShelf, clock: FixedClock) -> Restorer:
    return Restorer(path, shelf, clock)


def _body(store: SqliteStore, number: int = 1) -> str:
    found = store.drafts.get(item_id(number))
    assert found is not None
    return found.content.body


def _backed_up(store: SqliteStore, shelf: FolderShelf) -> Backup:
    """A backup with 甲; the store then goes on to 乙."""
    store.drafts.save(typed(draft(), "甲"))
    made = shelf.make(BackupKind.MANUAL, quiet)
    store.drafts.save(typed(draft(), "乙"))
    return made


def test_a_restored_store_is_the_one_of_the_backup(
    store: SqliteStore, shelf: FolderShelf, restorer: Restorer, path: Path, clock: FixedClock
) -> None:
    restorer.prepare(_backed_up(store, shelf), quiet)
    store.close()
    restorer.commit()
    again = open_store(path, clock)
    assert _body(again) == "甲"
    assert again.start_report.clean
    assert again.start_report.lost is None
    again.close()


def test_the_store_as_it_was_is_a_backup_now(
    store: SqliteStore, shelf: FolderShelf, restorer: Restorer, path: Path, clock: FixedClock
) -> None:
    restorer.prepare(_backed_up(store, shelf), quiet)
    store.close()
    kept = restorer.commit()
    (before,) = [one for one in shelf.all() if one.kind is BackupKind.BEFORE_RESTORE]
    assert before.path == kept
    restorer.prepare(before, quiet)
    restorer.commit()
    again = open_store(path, clock)
    assert _body(again) == "乙"
    again.close()


def test_a_damaged_store_is_kept_byte_by_byte(
    store: SqliteStore, shelf: FolderShelf, restorer: Restorer, path: Path, clock: FixedClock
) -> None:
    backup = _backed_up(store, shelf)
    store.close()
    path.write_bytes(b"no database" * 1000)
    restorer.prepare(backup, quiet)
    kept = restorer.commit()
    assert kept is not None
    assert kept.read_bytes() == b"no database" * 1000
    again = open_store(path, clock)
    assert _body(again) == "甲"
    again.close()


def test_an_unsound_backup_is_refused_and_the_store_stays(
    store: SqliteStore, shelf: FolderShelf, restorer: Restorer
) -> None:
    backup = _backed_up(store, shelf)
    backup.path.write_bytes(backup.path.read_bytes()[:5000])
    with pytest.raises(EditorError) as caught:
        restorer.prepare(backup, quiet)
    assert caught.value.code is Code.BACKUP_UNSOUND
    assert _body(store) == "乙"


def test_nothing_is_restored_below_a_program_that_is_at_work(
    store: SqliteStore, shelf: FolderShelf, restorer: Restorer, path: Path
) -> None:
    restorer.prepare(_backed_up(store, shelf), quiet)
    with InstanceLock(path.parent), pytest.raises(EditorError) as caught:
        restorer.commit()
    assert caught.value.code is Code.STORE_LOCKED
    assert _body(store) == "乙"


@pytest.mark.parametrize(
    "state", [OperationState.UNDOABLE, OperationState.QUEUED, OperationState.SENDING]
)
def test_what_was_on_its_way_is_asked_for_before_it_leaves(
    store: SqliteStore,
    shelf: FolderShelf,
    restorer: Restorer,
    path: Path,
    clock: FixedClock,
    state: OperationState,
) -> None:
    store.outbox.add(operation(1, state=state))
    restorer.prepare(_backed_up(store, shelf), quiet)
    store.close()
    restorer.commit()
    again = open_store(path, clock)
    assert [one.state for one in again.outbox.open()] == [OperationState.UNKNOWN]
    again.close()


def test_what_was_confirmed_after_the_backup_is_not_forgotten(
    store: SqliteStore, shelf: FolderShelf, restorer: Restorer, path: Path, clock: FixedClock
) -> None:
    restorer.prepare(_backed_up(store, shelf), quiet)
    revision = freeze(item_id(1), content(), None)
    with store.transaction():
        store.revisions.add(revision, "lin", NOW)
        store.outbox.add(operation(1, state=OperationState.QUEUED, hash=revision.hash))
    store.close()
    restorer.commit()
    again = open_store(path, clock)
    (waiting,) = again.outbox.open()
    assert waiting.state is OperationState.UNKNOWN
    assert again.revisions.get(waiting.hash) == revision
    again.close()


@pytest.mark.parametrize("last", [OperationState.PAUSED, OperationState.CONFLICT])
def test_what_was_paused_or_refused_after_the_backup_stays_so(
    store: SqliteStore,
    shelf: FolderShelf,
    restorer: Restorer,
    path: Path,
    clock: FixedClock,
    last: OperationState,
) -> None:
    store.outbox.add(operation(1, state=OperationState.QUEUED))
    restorer.prepare(_backed_up(store, shelf), quiet)
    store.outbox.put(operation(1, state=last))
    store.meta.set(HELD, "1")
    store.close()
    restorer.commit()
    again = open_store(path, clock)
    assert [one.state for one in again.outbox.open()] == [last]
    assert again.meta.get(HELD) == "1"
    again.close()


@pytest.mark.parametrize("end", [OperationState.CANCELLED, OperationState.RECEIPTED])
def test_what_ended_after_the_backup_stays_ended(
    store: SqliteStore,
    shelf: FolderShelf,
    restorer: Restorer,
    path: Path,
    clock: FixedClock,
    end: OperationState,
) -> None:
    store.outbox.add(operation(1, state=OperationState.QUEUED))
    restorer.prepare(_backed_up(store, shelf), quiet)
    store.outbox.put(operation(1, state=end))
    store.close()
    restorer.commit()
    again = open_store(path, clock)
    assert again.outbox.open() == ()
    assert [one.state for one in again.outbox.of(item_id(1))] == [end]
    again.close()


def test_files_that_are_missing_come_back_with_the_backup(
    store: SqliteStore, shelf: FolderShelf, restorer: Restorer, path: Path, clock: FixedClock
) -> None:
    hash_ = store.blobs.add(b"a picture")
    store.drafts.save(draft(2, body=f"![](att:{hash_}/a.png)"))
    backup = _backed_up(store, shelf)
    (path.parent / "blobs" / hash_[:2] / hash_).unlink()
    restorer.prepare(backup, quiet)
    assert store.blobs.get(hash_) == b"a picture"


def test_a_copy_that_was_made_ready_and_never_decided_on_is_cleared_away(
    store: SqliteStore, shelf: FolderShelf, restorer: Restorer, path: Path, clock: FixedClock
) -> None:
    restorer.prepare(_backed_up(store, shelf), quiet)
    store.close()
    again = open_store(path, clock)
    assert _body(again) == "乙"
    assert not swapping.ready_name(path).exists()
    again.close()


class PowerCut(Exception):  # noqa: N818 - not an error of the program
    """The power is gone."""


@pytest.mark.parametrize("cut", range(10))
def test_a_cut_at_any_step_leaves_the_old_store_or_the_new_one(
    store: SqliteStore,
    shelf: FolderShelf,
    restorer: Restorer,
    path: Path,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
    cut: int,
) -> None:
    restorer.prepare(_backed_up(store, shelf), quiet)
    store.close()
    if cut % 2:  # an old -wal must never get into the new file
        path.with_name(f"{path.name}-wal").write_bytes(b"stale")
    steps = [0]

    def counted(what: Callable[..., object]) -> Callable[..., object]:
        def step(*given: object, **named: object) -> object:
            if steps[0] == cut:
                raise PowerCut
            steps[0] += 1
            return what(*given, **named)

        return step

    with monkeypatch.context() as patch:
        patch.setattr(swapping, "sync_folder", counted(sync_folder))
        for name in ("unlink", "replace"):
            patch.setattr(Path, name, counted(getattr(Path, name)))
        try:
            swapping.swap(path)
            decided = True
        except PowerCut:
            decided = swapping._intent(path).exists() or not swapping.ready_name(path).exists()
    again = open_store(path, clock)
    assert _body(again) == ("甲" if decided else "乙")
    assert again.database.writer.pragma("integrity_check") == "ok"
    again.close()
    assert look_at_file(path).sound
    assert not swapping.ready_name(path).exists()
    assert not swapping._intent(path).exists()
