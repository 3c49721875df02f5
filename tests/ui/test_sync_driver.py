"""When the driver talks to the portal, and when it leaves it in peace."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.changes import Changes
from editor_app.domain.errors import Code
from editor_app.domain.item import ContentHash, PersonId
from editor_app.domain.outbox import Operation, OperationKey
from editor_app.domain.workflow import Command, OperationState
from editor_app.services.sync import SyncEngine, SyncReport
from editor_app.ui import sync_driver
from editor_app.ui.hub import Hub
from editor_app.ui.runner import Runner
from editor_app.ui.sync_driver import SyncDriver
from tests.ui.office import item_id


def report(*, online: bool = True) -> SyncReport:
    return SyncReport(
        changes=Changes(),
        online=online,
        signed_out=False,
        sent=0,
        received=0,
        failed=None if online else Code.OFFLINE,
        layout_refused=None,
        portal_restored=False,
        portal_time=None,
        at=datetime.now(UTC),
    )


@dataclass
class Engine:
    """Counts passes."""

    online: bool = True
    passes: int = 0
    asked: list[str] = field(default_factory=list)
    broken: bool = False
    there: bool = True
    greeted: int = 0
    more: int = 0  # passes that leave files behind

    def hello(self) -> bool:
        self.greeted += 1
        return self.there

    def run_once(self) -> SyncReport:
        self.passes += 1
        if self.broken:
            raise ValueError("a mistake of ours")
        self.more -= 1
        return replace(report(online=self.online), more=self.more >= 0)

    def reconcile(self, key: OperationKey) -> SyncReport:
        self.asked.append(key)
        return report(online=False)  # says nothing about the connection


def operation(due: datetime) -> Operation:
    return Operation(
        key=OperationKey("k"),
        item=item_id(1),
        command=Command.SUBMIT,
        title="",
        payload=b"{}",
        hash=ContentHash("0" * 64),
        base=None,
        state=OperationState.QUEUED,
        created_at=due,
        not_before=due,
        attempts=0,
        last_error=None,
        last_detail="",
        receipt=None,
        changed_at=due,
        by=PersonId("somebody else"),
    )


Make = Callable[[Engine, list[Operation]], SyncDriver]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Make]:
    runner, hub = Runner(), Hub()
    made: list[SyncDriver] = []

    def one(engine: Engine, waiting: list[Operation]) -> SyncDriver:
        made.append(
            SyncDriver(cast("SyncEngine", engine), lambda: waiting, runner, hub, seconds=300)
        )
        return made[-1]

    yield one
    for driver in made:
        driver.stop()
    qtbot.waitUntil(lambda: not runner.busy)
    runner.shutdown(5)


def test_what_a_pass_left_behind_is_not_tried_at_once(make: Make, qtbot: QtBot) -> None:
    engine = Engine()
    driver = make(engine, [operation(datetime.now(UTC) - timedelta(minutes=1))])
    with qtbot.waitSignal(driver.finished):
        driver.start()
    qtbot.wait(700)  # three and a half times the shortest wait
    assert engine.passes == 1


def test_what_becomes_due_wakes_the_driver(make: Make, qtbot: QtBot) -> None:
    engine = Engine()
    driver = make(engine, [operation(datetime.now(UTC) + timedelta(milliseconds=400))])
    driver.start()
    qtbot.waitUntil(lambda: engine.passes == 2, timeout=4000)


def test_asking_about_one_operation_does_not_say_offline(make: Make, qtbot: QtBot) -> None:
    engine = Engine()
    driver = make(engine, [])
    with qtbot.waitSignal(driver.finished):
        driver.start()
    with qtbot.waitSignal(driver.finished):
        driver.reconcile(OperationKey("k"))
    assert (engine.asked, driver.online, engine.passes) == (["k"], True, 2)


def test_a_mistake_in_a_pass_is_not_repeated_at_once(make: Make, qtbot: QtBot) -> None:
    engine = Engine(broken=True)
    driver = make(engine, [operation(datetime.now(UTC) - timedelta(minutes=1))])
    with qtbot.waitSignal(driver.broken):
        driver.start()
    qtbot.wait(700)
    assert engine.passes == 1


def test_a_wish_during_a_broken_pass_is_remembered(make: Make, qtbot: QtBot) -> None:
    engine = Engine(broken=True)
    driver = make(engine, [])
    driver.start()
    driver.kick()
    qtbot.waitUntil(lambda: engine.passes == 2, timeout=4000)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pulse of some 20 ms instead of four seconds."""
    monkeypatch.setattr(sync_driver, "_PULSE_MS", 20)
    monkeypatch.setattr(sync_driver, "_PULSE_SPREAD_MS", 10)


def test_a_portal_that_is_back_gets_a_pass_with_the_next_pulse(
    make: Make, qtbot: QtBot, quick: None
) -> None:
    engine = Engine(online=False, there=False)
    driver = make(engine, [])
    driver.start()
    qtbot.waitUntil(lambda: engine.greeted >= 3, timeout=4000)
    assert engine.passes == 1  # a small question each time, no whole pass
    engine.online = engine.there = True
    qtbot.waitUntil(lambda: driver.online, timeout=4000)
    assert engine.passes == 2


def test_a_portal_that_goes_away_is_told_while_somebody_looks(
    make: Make, qtbot: QtBot, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    active = Qt.ApplicationState.ApplicationActive
    monkeypatch.setattr(QGuiApplication, "applicationState", lambda: active)
    engine = Engine()
    driver = make(engine, [])
    with qtbot.waitSignal(driver.finished):
        driver.start()
    engine.there = False
    with qtbot.waitSignal(driver.finished, timeout=4000) as told:
        pass
    assert (told.args[0].online, told.args[0].failed, driver.online) == (False, Code.OFFLINE, False)


def test_a_window_nobody_looks_at_asks_nothing_between_passes(
    make: Make, qtbot: QtBot, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden = Qt.ApplicationState.ApplicationInactive
    monkeypatch.setattr(QGuiApplication, "applicationState", lambda: hidden)
    engine = Engine()
    driver = make(engine, [])
    with qtbot.waitSignal(driver.finished):
        driver.start()
    qtbot.wait(200)
    assert engine.greeted == 0


def test_files_on_their_way_get_the_next_pass_at_once(make: Make, qtbot: QtBot) -> None:
    engine = Engine(more=2)
    driver = make(engine, [])
    driver.start()
    qtbot.waitUntil(lambda: engine.passes == 3, timeout=4000)
