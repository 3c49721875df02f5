"""Leaving: what was confirmed is sent before the window goes; offline it waits in the outbox."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from editor_app.domain.changes import Changes
from editor_app.domain.workflow import OperationState
from editor_app.services.app import App
from editor_app.services.sync import SyncReport
from editor_app.ui.leaving import Leaving
from editor_app.ui.look import Look
from editor_app.ui.sync_driver import SyncDriver
from tests.fakes.people import LIN
from tests.ui.editing import Desk, set_up, tear_down


class Delivering:
    """An engine whose portal answers every operation that may leave."""

    def __init__(self, app: App) -> None:
        self.app, self.passes = app, 0

    def run_once(self) -> SyncReport:
        self.passes += 1
        now = self.app.clock.now()
        for one in self.app.store.outbox.open():
            if one.state is OperationState.QUEUED and one.not_before <= now:
                self.app.store.outbox.put(replace(one, state=OperationState.RECEIPTED))
        return SyncReport(
            changes=Changes(),
            online=True,
            signed_out=False,
            sent=0,
            received=0,
            failed=None,
            layout_refused=None,
            portal_restored=False,
            portal_time=now,
            at=now,
        )


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def driver_of(desk: Desk, engine: Any) -> SyncDriver:
    waiting = lambda: list(desk.app.store.outbox.open())  # noqa: E731
    return SyncDriver(engine, waiting, desk.runner, desk.hub, 3600, desk.runner)


def test_a_confirmed_operation_is_sent_before_leaving(desk: Desk, qtbot: QtBot) -> None:
    engine = Delivering(desk.app)
    driver = driver_of(desk, engine)
    with qtbot.waitSignal(driver.finished):
        driver.kick()
    desk.app.session.remember(LIN)
    operation = desk.app.submit.submit(desk.draft().item, LIN)
    gone: list[bool] = []
    leaving = Leaving(desk.app, desk.runner, driver, desk.runner)
    leaving.run(lambda: gone.append(True))
    qtbot.waitUntil(lambda: bool(gone), timeout=4000)
    sent = desk.app.store.outbox.get(operation.key)
    assert sent is not None
    assert sent.state is OperationState.RECEIPTED


def test_offline_it_waits_and_nobody_waits_for_it(desk: Desk) -> None:
    driver = driver_of(desk, None)
    desk.app.session.remember(LIN)
    operation = desk.app.submit.submit(desk.draft().item, LIN)
    gone: list[bool] = []
    Leaving(desk.app, desk.runner, driver, desk.runner).run(lambda: gone.append(True))
    kept = desk.app.store.outbox.get(operation.key)
    assert gone
    assert kept is not None
    assert kept.state is OperationState.UNDOABLE


def test_nothing_confirmed_means_nothing_to_wait_for(desk: Desk, qtbot: QtBot) -> None:
    engine = Delivering(desk.app)
    driver = driver_of(desk, engine)
    with qtbot.waitSignal(driver.finished):
        driver.kick()
    gone: list[bool] = []
    Leaving(desk.app, desk.runner, driver, desk.runner).run(lambda: gone.append(True))
    assert gone
    assert engine.passes == 1
