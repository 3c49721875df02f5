"""First run: the line below the address tells who answers there, once it stands there whole."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QGuiApplication,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

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
from editor_app.presenters.portal_finding import PortalFinder
from editor_app.services.settings import SettingsFile
from editor_app.ui import announcing
from editor_app.ui.look import Look
from editor_app.ui.runner import Runner
from editor_app.ui.screens.first_run.choice_page import ChoicePage
from editor_app.ui.screens.first_run.finding_line import FindingLine

NAME = "仲恺高新区管委会门户网站"


@dataclass(slots=True)
class Net:
    """Only ``portal.example`` answers; ``hold`` keeps the lane waiting."""

    hold: Event = field(default_factory=Event)
    asked: list[str] = field(default_factory=list)
    stopped: list[str] = field(default_factory=list)
    fault: Exception | None = None

    def __call__(self, way: Way, tell: TellStep, stopped: IsStopped) -> tuple[Found, ...]:
        self.asked.append(way.portal_url)
        self.hold.wait(10)
        if self.fault is not None:
            raise self.fault
        if stopped():
            self.stopped.append(way.portal_url)
            raise StoppedError
        if way.portal_url == "https://portal.example":
            values = {"name": NAME, "api": "v1"}
            good = Outcome.GOOD
            tell(Found(step=Step.PORTAL, outcome=good, reason=Reason.FOUND, values=values))
        else:
            host = {"host": way.portal_url.removeprefix("https://")}
            bad, reason = Outcome.FAILED, Reason.NAME_UNKNOWN
            tell(Found(step=Step.NAME, outcome=bad, reason=reason, values=host))
        return ()


@dataclass(slots=True, kw_only=True)
class Desk:
    """The page in a stack, and the net it asks."""

    page: ChoicePage
    stack: QStackedWidget
    net: Net
    runner: Runner

    @property
    def words(self) -> str:
        """What the line says, where it can be seen."""
        line = self.page.finding
        return line.words.text() if line.isVisible() else ""


@pytest.fixture
def desk(look: Look, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    runner, net = Runner(), Net()
    net.hold.set()
    line = FindingLine(look, runner, PortalFinder(try_way=net))
    line.pause.setInterval(0)
    page = ChoicePage(look, SettingsFile(tmp_path / "settings.toml"), demo=True, finding=line)
    stack = QStackedWidget()
    stack.addWidget(page)
    stack.addWidget(QWidget())
    qtbot.addWidget(stack)
    stack.show()
    with qtbot.waitActive(stack):
        stack.activateWindow()
    page.address.setFocus()
    yield Desk(page=page, stack=stack, net=net, runner=runner)
    net.hold.set()
    runner.shutdown(5)


def leave(field: QLineEdit) -> None:
    """Go on to what stands behind the field."""
    QTest.keyClick(field, Qt.Key.Key_Tab)


def test_a_portal_is_found_when_its_address_is_left_and_asked_once(
    desk: Desk, qtbot: QtBot
) -> None:
    QTest.keyClicks(desk.page.address, "portal.example")
    assert not desk.page.finding.pause.isActive()  # it may be the beginning of another one
    leave(desk.page.address)
    qtbot.waitUntil(lambda: "Found" in desk.words)
    assert desk.words == f"Found: {NAME} (interface v1)"
    assert desk.page.address.accessibleDescription() == desk.words
    QTest.keyClicks(desk.page.address, "/")  # the same way, written otherwise
    assert "Found" in desk.words
    desk.page.address.clear()
    assert not desk.words
    QTest.keyClicks(desk.page.address, "https://portal.example")
    qtbot.waitUntil(lambda: "Found" in desk.words)
    assert desk.net.asked == ["https://portal.example"]


def test_what_is_wrong_is_told_in_plain_words(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClicks(desk.page.address, "portal.exampel/")
    qtbot.waitUntil(lambda: "Nobody knows a computer named portal.exampel." in desk.words)
    assert "Check the address for a slip" in desk.words
    assert not desk.page.problem.isVisible()  # no reproach: it is only being typed


@pytest.mark.parametrize(
    "typed",
    ["www.suzhou.gov", "10.12.3.45", "10.12.3.4:8443", "portal.corp:8443", "http://localhost:8000"],
)
def test_what_may_be_half_of_another_address_waits_until_it_is_left(
    desk: Desk, qtbot: QtBot, typed: str
) -> None:
    for letter in typed:
        QTest.keyClicks(desk.page.address, letter)
        assert not desk.page.finding.pause.isActive()
    assert not desk.words
    leave(desk.page.address)
    whole = typed if "://" in typed else f"https://{typed}"
    qtbot.waitUntil(lambda: desk.net.asked == [whole])


def test_the_end_of_a_chinese_name_is_asked_for_after_a_pause(desk: Desk, qtbot: QtBot) -> None:
    desk.page.finding.pause.setInterval(100)
    QTest.keyClicks(desk.page.address, "www.suzhou.gov.cn")
    assert desk.net.asked == []  # between two letters nothing is asked
    qtbot.waitUntil(lambda: desk.net.asked == ["https://www.suzhou.gov.cn"])


def test_what_is_pasted_is_asked_for_until_somebody_types_on(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("10.12.3.4")
    desk.page.address.paste()
    qtbot.waitUntil(lambda: desk.net.asked == ["https://10.12.3.4"])
    QTest.keyClicks(desk.page.address, "5")
    assert not desk.page.finding.pause.isActive()


def test_half_of_a_proxy_is_not_gone_through(desk: Desk, qtbot: QtBot) -> None:
    desk.page.more.click()
    desk.page.address.setText("portal.example")
    qtbot.waitUntil(lambda: "Found" in desk.words)
    desk.page.proxy.setFocus()
    for letter in "proxy.corp:8080":
        QTest.keyClicks(desk.page.proxy, letter)
        assert not desk.page.finding.pause.isActive()
    leave(desk.page.proxy)
    qtbot.waitUntil(lambda: len(desk.net.asked) == 2)


def test_enter_ends_a_proxy_and_another_window_in_front_ends_nothing(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.page.address.setText("portal.example")
    qtbot.waitUntil(lambda: "Found" in desk.words)
    desk.page.more.click()
    desk.page.proxy.setFocus()
    QTest.keyClicks(desk.page.proxy, "proxy.corp:80")
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    with qtbot.waitActive(other):
        other.activateWindow()
    assert not desk.page.proxy.hasFocus()
    assert not desk.page.finding.pause.isActive()
    with qtbot.waitActive(desk.stack):
        desk.stack.activateWindow()
    QTest.keyClick(desk.page.proxy, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(desk.net.asked) == 2)


def test_a_fault_of_a_search_nobody_asked_for_is_logged_and_ends_nothing(
    desk: Desk, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    unheard: list[Exception] = []
    desk.runner.failedUnheard.connect(unheard.append)
    desk.net.fault = RuntimeError("can't start new thread")
    desk.page.address.setText("portal.example")
    qtbot.waitUntil(lambda: "the search for a portal broke off" in caplog.text)
    assert (unheard, desk.words) == ([], "")


def test_a_window_that_is_minimised_asks_nothing_again(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClicks(desk.page.address, "portal.exampel/")
    qtbot.waitUntil(lambda: "Nobody" in desk.words)
    desk.stack.showMinimized()
    qtbot.waitUntil(desk.stack.isMinimized)
    desk.stack.showNormal()
    assert "Nobody" in desk.words
    assert len(desk.net.asked) == 1


def test_who_types_on_stops_the_look(desk: Desk, qtbot: QtBot) -> None:
    desk.net.hold.clear()
    QTest.keyClicks(desk.page.address, "portal.exam")
    leave(desk.page.address)
    qtbot.waitUntil(lambda: desk.net.asked == ["https://portal.exam"])
    assert "Looking" in desk.words
    desk.page.address.setFocus()
    QTest.keyClick(desk.page.address, Qt.Key.Key_End)
    QTest.keyClicks(desk.page.address, "ple/")
    assert not desk.words
    desk.net.hold.set()
    qtbot.waitUntil(lambda: "Found" in desk.words)
    assert desk.net.stopped == ["https://portal.exam"]


def test_who_goes_on_before_the_pause_has_nothing_asked_here(desk: Desk, qtbot: QtBot) -> None:
    desk.page.finding.pause.setInterval(10_000)
    desk.page.chosen.connect(lambda _: desk.stack.setCurrentIndex(1))
    QTest.keyClicks(desk.page.address, "portal.example/")
    with qtbot.waitSignal(desk.page.chosen):
        desk.page.go.click()
    assert not desk.page.finding.pause.isActive()
    assert desk.net.asked == []


def test_a_failure_is_asked_for_anew_by_whoever_comes_back(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClicks(desk.page.address, "portal.exampel/")
    qtbot.waitUntil(lambda: "Nobody" in desk.words)
    desk.stack.setCurrentIndex(1)
    desk.stack.setCurrentIndex(0)
    qtbot.waitUntil(lambda: "Nobody" in desk.words)
    assert len(desk.net.asked) == 2


def test_a_screen_reader_hears_what_was_found(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(announcing, "_send", hear)
    QTest.keyClicks(desk.page.address, "portal.example/")
    qtbot.waitUntil(lambda: "Found" in desk.words)
    assert heard == [desk.words]
    assert QAccessible.queryAccessibleInterface(desk.page.finding.words) is not None
