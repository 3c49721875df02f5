"""First run: the line below the address tells who answers there, while the address is typed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStackedWidget, QWidget
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

    def __call__(self, way: Way, tell: TellStep, stopped: IsStopped) -> tuple[Found, ...]:
        self.asked.append(way.portal_url)
        self.hold.wait(10)
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
    yield Desk(page=page, stack=stack, net=net)
    net.hold.set()
    runner.shutdown(5)


def test_a_portal_is_found_after_a_pause_and_asked_once(desk: Desk, qtbot: QtBot) -> None:
    desk.page.finding.pause.setInterval(100)
    QTest.keyClicks(desk.page.address, "portal.example")
    assert desk.net.asked == []  # between two letters nothing is asked
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
    QTest.keyClicks(desk.page.address, "portal.exampel")
    qtbot.waitUntil(lambda: "Nobody knows a computer named portal.exampel." in desk.words)
    assert "Check the address for a slip" in desk.words
    assert not desk.page.problem.isVisible()  # no reproach: it is only being typed


def test_what_is_not_whole_is_not_asked_for(desk: Desk) -> None:
    for letter in "portal.e":
        QTest.keyClicks(desk.page.address, letter)
        assert not desk.page.finding.pause.isActive()
    assert not desk.words


def test_who_types_on_stops_the_look(desk: Desk, qtbot: QtBot) -> None:
    desk.net.hold.clear()
    QTest.keyClicks(desk.page.address, "portal.exam")
    qtbot.waitUntil(lambda: desk.net.asked == ["https://portal.exam"])
    assert "Looking" in desk.words
    QTest.keyClicks(desk.page.address, "ple")
    assert not desk.words
    desk.net.hold.set()
    qtbot.waitUntil(lambda: "Found" in desk.words)
    assert desk.net.stopped == ["https://portal.exam"]


def test_who_goes_on_before_the_pause_has_nothing_asked_here(desk: Desk, qtbot: QtBot) -> None:
    desk.page.finding.pause.setInterval(10_000)
    desk.page.chosen.connect(lambda _: desk.stack.setCurrentIndex(1))
    QTest.keyClicks(desk.page.address, "portal.example")
    with qtbot.waitSignal(desk.page.chosen):
        desk.page.go.click()
    assert not desk.page.finding.pause.isActive()
    assert desk.net.asked == []


def test_a_failure_is_asked_for_anew_by_whoever_comes_back(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClicks(desk.page.address, "portal.exampel")
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
    QTest.keyClicks(desk.page.address, "portal.example")
    qtbot.waitUntil(lambda: "Found" in desk.words)
    assert heard == [desk.words]
    assert QAccessible.queryAccessibleInterface(desk.page.finding.words) is not None
