"""First run: from an empty computer to the first screen; it can be left at every step."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from editor_app.bootstrap import build
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.session_ports import DeviceCode, Waiting
from editor_app.domain.way_steps import (
    Found,
    IsStopped,
    Outcome,
    Reason,
    Step,
    StoppedError,
    TellStep,
    Way,
)
from editor_app.installation import is_first_run
from editor_app.paths import Paths
from editor_app.presenters.device_sign_in import DeviceWait
from editor_app.services.app import App
from editor_app.services.session import Session
from editor_app.services.settings import SettingsFile, read_policy
from editor_app.ui.application import Application
from editor_app.ui.first_run import FirstRun
from editor_app.ui.look import Look
from editor_app.ui.runner import Runner
from editor_app.ui.screens.first_run.sign_in_dialog import SignInDialog
from editor_app.ui.screens.first_run.sign_in_page import SignInPanel
from editor_app.ui.theme import LIGHT
from tests.fakes.sign_in import FakeSignIn
from tests.ui.office import LIN, Office

PORTAL = "https://portal.example"


@dataclass(slots=True)
class Road:
    """A way that is as the test says; ``hold`` keeps the lane waiting."""

    ends_at: Step | None = None
    hold: Event = field(default_factory=Event)
    tried: list[Way] = field(default_factory=list)

    def __call__(self, way: Way, tell: TellStep, stopped: IsStopped) -> tuple[Found, ...]:
        self.tried.append(way)
        found = []
        for step in Step:
            self.hold.wait(10)
            if stopped():
                raise StoppedError
            bad = step is self.ends_at
            one = Found(
                step=step,
                outcome=Outcome.FAILED if bad else Outcome.GOOD,
                reason=Reason.NAME_UNKNOWN if bad else Reason.THIS_COMPUTER,
                values={"host": "portal.example"},
            )
            found.append(one)
            tell(one)
        return tuple(found)


@dataclass(slots=True)
class Desk:
    """A first run in folders of its own."""

    paths: Paths
    run: FirstRun
    road: Road
    settings: SettingsFile
    ended: list[str] = field(default_factory=list)
    apps: list[App] = field(default_factory=list)


@pytest.fixture
def begin(qapp: QApplication, look: Look, tmp_path: Path) -> Iterator[Callable[[str], Desk]]:
    made: list[Desk] = []
    before = QLocale()
    paths = Paths.discover(tmp_path / "data")

    def started(policy: str = "") -> Desk:
        file = tmp_path / "policy.toml"
        file.write_text(f'language = "en"\n{policy}', encoding="utf-8")
        settings = SettingsFile(paths.config / "settings.toml", read_policy(file))
        application = Application(paths)
        application.switch, application.look = look.switch, look
        road = Road()
        road.hold.set()
        run = FirstRun(application, settings, lambda: build(paths, settings), road)
        desk = Desk(paths=paths, run=run, road=road, settings=settings)
        run.opened.connect(desk.apps.append)
        for name in ("opened", "demoAsked", "refused", "ended"):
            getattr(run, name).connect(lambda *_, name=name: desk.ended.append(name))
        made.append(desk)
        run.begin()
        return desk

    yield started
    for desk in made:
        desk.road.hold.set()
        if isValid(desk.run.window):
            desk.run.window.close()
        for app in desk.apps:
            app.close()
        for translator in desk.run._application._translators:
            qapp.removeTranslator(translator)
    QLocale.setDefault(before)
    look.switch.apply(qapp, LIGHT)


Begin = Callable[..., Desk]


def connect(desk: Desk, typed: str) -> None:
    desk.run.choice.address.setText(typed)
    desk.run.choice.go.click()


def test_who_begins_alone_writes_at_once(begin: Begin, qtbot: QtBot) -> None:
    desk = begin()
    assert is_first_run(desk.paths)
    desk.run.choice.skip.click()
    with qtbot.waitSignal(desk.run.opened, timeout=10_000):
        desk.run._look_page.go_on.click()
    assert desk.ended == ["opened"]
    assert not is_first_run(desk.paths)
    assert desk.apps[0].session.person is None


def test_a_way_that_is_right_leads_to_the_sign_in(begin: Begin, qtbot: QtBot) -> None:
    desk = begin()
    connect(desk, "portal.example/.well-known/channel-portal")
    qtbot.waitUntil(lambda: not desk.run.way.panel.running)
    assert desk.road.tried == [Way(portal_url=PORTAL)]
    assert desk.run.way.told.text() == "The portal can be reached."
    assert is_first_run(desk.paths)  # nothing was written yet
    desk.run.way.go_on.click()
    qtbot.waitUntil(lambda: desk.run.stack.currentWidget() is desk.run._sign_page, timeout=10_000)
    assert desk.settings.current.portal_url == PORTAL
    with qtbot.waitSignal(desk.run.opened, timeout=10_000):
        desk.run._sign_page.go_on.click()
        desk.run._look_page.go_on.click()


def test_a_step_that_fails_says_what_to_do_and_keeps_nobody_from_writing(
    begin: Begin, qtbot: QtBot
) -> None:
    desk = begin()
    desk.road.ends_at = Step.NAME
    connect(desk, PORTAL)
    qtbot.waitUntil(lambda: not desk.run.way.panel.running)
    row = desk.run.way.panel._rows[Step.NAME]
    assert "Nobody knows a computer named portal.example." in row.accessibleName()
    assert "Check the address" in row.accessibleName()
    assert desk.run.way.go_on.isEnabled()


def test_the_test_runs_beside_the_window_and_can_be_stopped(begin: Begin, qtbot: QtBot) -> None:
    desk = begin()
    desk.road.hold.clear()
    connect(desk, PORTAL)
    qtbot.waitUntil(lambda: bool(desk.road.tried))
    assert desk.run.way.again.text() == "Stop"
    desk.run.way.again.click()
    assert not desk.run.way.panel.running  # at once, though the lane still waits
    assert desk.run.way.again.text() == "Test again"
    desk.run.way.go_back.click()
    assert desk.run.choice.isVisible()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Type the address"),
        ("http://portal.example", "no address of a portal"),
        ("ftp://x y", "no address of a portal"),
    ],
)
def test_what_is_no_address_is_told_and_stays_to_be_mended(
    begin: Begin, typed: str, told: str
) -> None:
    desk = begin()
    connect(desk, typed)
    assert told in desk.run.choice.problem.text()
    assert desk.run.choice.address.text() == typed
    assert desk.road.tried == []


def test_a_description_that_came_as_a_file_names_the_portal(begin: Begin, tmp_path: Path) -> None:
    desk = begin()
    file = tmp_path / "portal.json"
    for wrong in ("[]", '{"api": 5}', "\0", '{"api": "http://portal.example/v1"}'):
        file.write_text(wrong, encoding="utf-8")
        desk.run.choice.take_description(file)
        assert "portal.json is no description" in desk.run.choice.problem.text()
    file.write_text('{"api": "https://portal.example/v1"}', encoding="utf-8")
    desk.run.choice.take_description(file)
    assert desk.run.choice.address.text() == PORTAL


def test_what_a_policy_locks_is_shown_and_not_offered(begin: Begin, qtbot: QtBot) -> None:
    desk = begin(f'portal_url = "{PORTAL}"\nproxy = "proxy.example:8080"\n')
    field = desk.run.window.findChild(QLineEdit, "first-run.portal_url")
    assert field is not None
    assert (field.text(), field.isReadOnly()) == (PORTAL, True)
    assert "policy.toml" in field.accessibleDescription()
    assert desk.run.choice.proxy.isVisible()
    desk.run.choice.go.click()
    qtbot.waitUntil(lambda: not desk.run.way.panel.running)
    assert desk.road.tried[0].proxy == "http://proxy.example:8080"


def test_theme_and_text_size_hold_at_once(begin: Begin) -> None:
    desk = begin()
    desk.run.choice.skip.click()
    desk.run.appearance.changed.emit("theme", "dark")
    desk.run.appearance.changed.emit("text_scale", 130)
    assert (desk.settings.current.theme, desk.settings.current.text_scale) == ("dark", 130)
    assert desk.run._application.look.theme.name == "dark"


def test_large_texts_get_the_room_of_the_brand(begin: Begin) -> None:
    desk = begin()
    desk.run.window.resize(1280, 720)
    assert desk.run.window.brand is not None
    assert desk.run.window.brand.isVisible()
    desk.run.choice.skip.click()
    desk.run.appearance.changed.emit("text_scale", 150)
    assert not desk.run.window.brand.isVisible()


def test_who_closes_the_window_leaves_the_computer_as_it_was(begin: Begin) -> None:
    desk = begin()
    desk.run.window.close()
    assert desk.ended == ["ended"]
    assert is_first_run(desk.paths)


def test_f1_tells_how_to_begin(begin: Begin, qtbot: QtBot) -> None:
    desk = begin()
    desk.run.window.activateWindow()
    qtbot.waitUntil(desk.run.window.isActiveWindow)
    QTest.keyClick(desk.run.choice.address, Qt.Key.Key_F1)
    assert desk.run.help.window is not None
    assert desk.run.help.window.shown == "sign-in"
    desk.run.help.close()


def test_the_demonstration_is_one_click_away(begin: Begin) -> None:
    desk = begin()
    desk.run.choice.demo.click()
    assert desk.ended == ["demoAsked"]


def test_a_profile_that_does_not_open_is_met_as_at_every_start(begin: Begin, qtbot: QtBot) -> None:
    desk = begin()

    def refuse() -> App:
        raise EditorError(Code.DISK_FULL)

    desk.run._open_profile = refuse
    desk.run.choice.skip.click()
    with qtbot.waitSignal(desk.run.refused, timeout=10_000):
        desk.run._look_page.go_on.click()
    assert desk.ended == ["refused"]


# ---------------------------------------------------------------- signing in


class Memory:
    """A vault for one test."""

    persistent = False

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def load(self, account: str) -> str | None:
        return self.kept.get(account)

    def save(self, account: str, secret: str) -> None:
        self.kept[account] = secret

    def forget(self, account: str) -> None:
        self.kept.pop(account, None)


@pytest.fixture
def sign_in(office: Office) -> FakeSignIn:
    return FakeSignIn(LIN, office.clock)


@pytest.fixture
def panel(office: Office, look: Look, sign_in: FakeSignIn, qtbot: QtBot) -> Iterator[SignInPanel]:
    runner = Runner()
    made = SignInPanel(look, runner, lambda _: None)
    qtbot.addWidget(made)
    made.use(Session(office.store, office.clock, Memory(), sign_in, "portal"))
    made.show()
    yield made
    made.stop()
    runner.shutdown(5)


def test_the_browser_brings_somebody_in(panel: SignInPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.signedIn) as told:
        panel.browser.click()
    assert told.args == [LIN]


def test_a_code_is_shown_until_it_is_confirmed(
    panel: SignInPanel, sign_in: FakeSignIn, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor_app.ui.screens.first_run.sign_in_page._now", sign_in.clock.now)
    panel.device.click()
    qtbot.waitUntil(panel.code.isVisible)
    assert panel.code.text() == "ABCD-EFGH"
    assert "https://portal.example/device" in panel.where.text()
    panel._ask()
    qtbot.waitUntil(panel._asking.isActive)
    sign_in.confirmed = True
    with qtbot.waitSignal(panel.signedIn):
        panel._ask()
    assert not panel._card.isVisible()


def test_a_code_that_has_run_out_is_told(panel: SignInPanel, qtbot: QtBot) -> None:
    panel.device.click()
    qtbot.waitUntil(lambda: "run out" in panel.told.text())  # the fake's clock is in the past
    assert not panel.code.isVisible()


def test_a_refusal_is_told_in_words(panel: SignInPanel, sign_in: FakeSignIn, qtbot: QtBot) -> None:
    sign_in.fails = EditorError(Code.SIGN_IN_REFUSED, problem="access_denied")
    panel.browser.click()
    qtbot.waitUntil(lambda: "refused on the other device" in panel.told.text())


def test_a_device_asks_less_often_when_it_is_told_to() -> None:
    now = datetime(2026, 11, 28, tzinfo=UTC)
    code = DeviceCode(
        device_code="d",
        user_code="u",
        verification_uri="",
        verification_uri_complete="",
        expires_at=now,
        interval=5,
    )
    wait = DeviceWait.of(code)
    assert wait.heard(Waiting.PENDING) == 5
    assert wait.heard(Waiting.SLOW_DOWN) == 10
    assert wait.heard(Waiting.PENDING) == 10
    assert wait.unheard() == 20
    assert wait.left(now) == 0


def test_over_the_work_a_code_signs_in_as_well(
    office: Office, look: Look, sign_in: FakeSignIn, qtbot: QtBot
) -> None:
    runner, parent = Runner(), QWidget()
    qtbot.addWidget(parent)
    session = Session(office.store, office.clock, Memory(), sign_in, "portal")
    dialog = SignInDialog(look, runner, session, lambda _: None, parent)
    dialog.open()
    with qtbot.waitSignal(dialog.signedIn) as told:
        dialog.panel.browser.click()
    assert told.args == [LIN]
    assert not dialog.isVisible()
    runner.shutdown(5)
