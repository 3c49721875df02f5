"""A backup put in the place of a lost store: the portal is asked before anything leaves again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app.connectors.memory import MemoryBooks, MemoryPortal
from editor_app.domain.backups import BackupKind
from editor_app.domain.outbox import OperationKey
from editor_app.domain.workflow import OperationState
from editor_app.services.operations import OutboxDesk
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.restoring import Restorer
from tests.fakes.clock import HandClock
from tests.fakes.faulty_portal import FaultyPortal
from tests.fakes.people import LIN
from tests.fakes.workstation import Workstation, workstation
from tests.services.conftest import given


def seated(folder: Path, books: MemoryBooks, clock: HandClock) -> Workstation:
    return workstation(folder, LIN, clock, given(FaultyPortal(MemoryPortal(books, LIN))))


def confirmed(station: Workstation) -> OperationKey:
    """Confirmed before the backup; the undo window is over, and nothing has left yet."""
    return OperationKey(station.confirm(station.write().item))


def restored(
    before: Workstation,
    folder: Path,
    books: MemoryBooks,
    after_backup: Callable[[], object],
    *,
    torn: bool,
) -> Workstation:
    """Back up, go on, lose the store if ``torn``, and begin again from the backup."""
    clock, path = before.clock, folder / "store.db"
    shelf = FolderShelf(folder / "backups", path, clock)
    backup = shelf.make(BackupKind.MANUAL, lambda _done, _total: None)
    after_backup()
    before.store.close()
    if torn:
        path.write_bytes(b"no database" * 1000)
    restorer = Restorer(path, shelf, clock)
    restorer.prepare(backup, lambda _done, _total: None)
    restorer.commit()
    return seated(folder, books, clock)


def state(station: Workstation, key: OperationKey) -> OperationState:
    found = station.store.outbox.get(key)
    assert found is not None
    return found.state


@pytest.mark.parametrize("torn", [True, False], ids=["lost", "sound"])
def test_what_was_sent_after_the_backup_is_not_sent_again(
    tmp_path: Path, books: MemoryBooks, clock: HandClock, *, torn: bool
) -> None:
    """I-5."""
    lin = seated(tmp_path, books, clock)
    key = confirmed(lin)
    again = restored(lin, tmp_path, books, lin.sync.run_once, torn=torn)
    effects = books.sequence
    assert again.sync.run_once().failed is None
    assert state(again, key) is OperationState.RECEIPTED
    assert "command" not in again.portal.calls
    assert (len(books.filed), books.sequence) == (1, effects)
    again.store.close()


def test_what_never_left_is_asked_for_and_sent_once(
    tmp_path: Path, books: MemoryBooks, clock: HandClock
) -> None:
    lin = seated(tmp_path, books, clock)
    key = confirmed(lin)
    again = restored(lin, tmp_path, books, lambda: None, torn=True)
    assert state(again, key) is OperationState.UNKNOWN
    again.sync.run_once()
    asked, sent = (again.portal.calls.index(name) for name in ("operation", "command"))
    assert asked < sent
    assert again.portal.calls.count("command") == 1
    assert (state(again, key), len(books.filed)) == (OperationState.RECEIPTED, 1)
    again.store.close()


def test_what_was_taken_back_after_the_backup_does_not_leave(
    tmp_path: Path, books: MemoryBooks, clock: HandClock
) -> None:
    lin = seated(tmp_path, books, clock)
    key = confirmed(lin)
    desk = OutboxDesk(lin.store, clock)
    again = restored(lin, tmp_path, books, lambda: desk.take_back(key), torn=False)
    again.sync.run_once()
    assert (state(again, key), len(books.filed)) == (OperationState.CANCELLED, 0)
    again.store.close()
