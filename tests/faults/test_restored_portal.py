"""Backups put back around a real portal: under it (F39), and under the workstation."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from editor_app.connectors import CONNECTORS
from editor_app.connectors.discovery import Finder
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.oauth import OAuth
from editor_app.domain.backups import BackupKind
from editor_app.domain.item import ItemId
from editor_app.domain.outbox import OperationKey
from editor_app.domain.workflow import OperationState
from editor_app.services.operations import OutboxDesk
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.restoring import Restorer
from tests.fakes.people import LIN
from tests.fakes.portal_process import PortalProcess, portal_process
from tests.fakes.real_clock import RealClock
from tests.fakes.workstation import Workstation, workstation
from tests.faults.proxy import FaultProxy, fault_proxy


@contextmanager
def running(data: Path, proxy: FaultProxy) -> Iterator[PortalProcess]:
    """The portal over this folder, behind the address the workstation knows."""
    with portal_process(data) as process:
        host, _, port = process.url.removeprefix("http://").partition(":")
        proxy.upstream = (host, int(port))
        yield process


@contextmanager
def seated(folder: Path, proxy: FaultProxy) -> Iterator[Workstation]:
    http = Http(HttpOptions(base_url=proxy.url))
    finder, clock = Finder(http), RealClock()
    desk = workstation(
        folder,
        LIN,
        clock,
        lambda session: CONNECTORS["reference"](http, finder, session, str),
        OAuth(http, finder, clock),
    )
    desk.settings.change(undo_seconds=0)
    yield desk
    http.close()
    desk.store.close()


def submit(desk: Workstation, title: str) -> tuple[ItemId, OperationKey]:
    item = desk.write(title).item
    key = OperationKey(desk.confirm(item))
    desk.sync.run_once()
    assert state(desk, key) is OperationState.RECEIPTED
    return item, key


def state(desk: Workstation, key: OperationKey) -> OperationState:
    found = desk.store.outbox.get(key)
    assert found is not None
    return found.state


@pytest.mark.slow
def test_a_backup_put_back_loses_nothing(tmp_path: Path) -> None:
    data, backup = tmp_path / "portal", tmp_path / "backup"
    with fault_proxy("http://127.0.0.1:1") as proxy:
        with running(data, proxy), seated(tmp_path / "lin", proxy) as desk:
            _, old = submit(desk, "关于昨天工作的通知")
        shutil.copytree(data, backup)
        with running(data, proxy), seated(tmp_path / "lin", proxy) as desk:
            lost, new = submit(desk, "关于今天工作的通知")
            before = desk.drafts.stored(lost)
        shutil.rmtree(data)
        shutil.copytree(backup, data)
        with running(data, proxy) as process, seated(tmp_path / "lin", proxy) as desk:
            assert desk.sync.run_once().portal_restored
            assert (state(desk, old), state(desk, new)) == (
                OperationState.RECEIPTED,
                OperationState.FORGOTTEN,
            )
            assert desk.drafts.stored(lost) == before
            assert process.effects(lost) == 0
            OutboxDesk(desk.store, desk.clock).resubmit(new)
            desk.sync.run_once()
            assert state(desk, new) is OperationState.RECEIPTED
            assert process.effects(lost) == 1
            assert not desk.sync.run_once().portal_restored


@pytest.mark.slow
def test_a_store_put_back_sends_nothing_twice(tmp_path: Path) -> None:
    folder = tmp_path / "lin"
    path, clock = folder / "store.db", RealClock()
    shelf = FolderShelf(folder / "backups", path, clock)
    with fault_proxy("http://127.0.0.1:1") as proxy, running(tmp_path / "portal", proxy) as portal:
        with seated(folder, proxy) as desk:
            item = desk.write("关于今天工作的通知").item
            key = OperationKey(desk.confirm(item))
            backup = shelf.make(BackupKind.MANUAL, lambda _done, _total: None)
            desk.sync.run_once()
            assert state(desk, key) is OperationState.RECEIPTED
        path.write_bytes(b"no database" * 1000)
        restorer = Restorer(path, shelf, clock)
        restorer.prepare(backup, lambda _done, _total: None)
        restorer.commit()
        with seated(folder, proxy) as desk:
            assert state(desk, key) is OperationState.UNKNOWN
            desk.sync.run_once()
            assert state(desk, key) is OperationState.RECEIPTED
        assert portal.effects(item) == 1
