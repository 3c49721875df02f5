"""New versions in the window: the card in 设置 › 关于, and the quiet notice in the status bar."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.updates.card import UpdateCard
from editor_app.ui.update_desk import UpdateDesk
from tests.ui.hands import button_named
from tests.updates.publishing import House, Station, release_tool, station


@dataclass(kw_only=True)
class Window:
    """A card, its desk, and what the status bar was told."""

    house: House
    station: Station
    card: UpdateCard
    desk: UpdateDesk
    told: list[str]


@pytest.fixture
def window(kit: ScreenKit, tmp_path: Path, qtbot: QtBot) -> Window:
    house = House(folder=tmp_path / "house", tool=release_tool())
    house.folder.mkdir()
    house.at(kit.now()).init()
    house.add("1.2.0", now=kit.now())
    at = station(house, tmp_path)
    at.clock.at = kit.now()
    told: list[str] = []
    kit.hub.statusAsked.connect(lambda key, text, icon, tone: told.append(text))
    owner = QObject(kit.hub)
    desk = UpdateDesk(at.service(), kit.runner, kit.hub, owner)
    card = UpdateCard(kit, desk)
    qtbot.addWidget(card)
    card.show()
    qtbot.waitUntil(lambda: not kit.runner.busy)
    return Window(house=house, station=at, card=card, desk=desk, told=told)


def look(window: Window, kit: ScreenKit, qtbot: QtBot) -> None:
    window.desk.look(window.house.folder)
    qtbot.waitUntil(lambda: not kit.runner.busy)


def words(window: Window) -> str:
    labels = window.card.findChildren(QLabel)
    return " ".join(one.text() for one in labels if one.isVisibleTo(window.card))


def test_a_version_from_a_stick_is_ready_and_told_quietly(
    window: Window, kit: ScreenKit, qtbot: QtBot
) -> None:
    look(window, kit, qtbot)
    qtbot.waitUntil(lambda: "1.2.0" in words(window))
    assert window.told[-1] == "Version 1.2.0 is ready"


def test_it_is_installed_after_quitting_when_a_person_says_so(
    window: Window, kit: ScreenKit, qtbot: QtBot
) -> None:
    look(window, kit, qtbot)
    button_named(window.card, "settings.update.install").click()
    qtbot.waitUntil(lambda: not kit.runner.busy)
    assert window.station.service().state().install
    assert window.told[-1] == "Version 1.2.0 is ready · installed after you quit"
    button_named(window.card, "settings.update.install").click()
    qtbot.waitUntil(lambda: not kit.runner.busy)
    assert not window.station.service().state().install


def test_a_refusal_says_what_happened_and_what_to_do(
    window: Window, kit: ScreenKit, qtbot: QtBot
) -> None:
    window.house.file("timestamp.json").write_text("{}", "utf-8")
    look(window, kit, qtbot)
    qtbot.waitUntil(lambda: "no word of a publisher" in words(window))
    qtbot.waitUntil(lambda: "Nothing was installed" in words(window))


def test_the_end_of_the_publishers_word_stands_there(
    window: Window, kit: ScreenKit, qtbot: QtBot
) -> None:
    look(window, kit, qtbot)
    state = window.station.service().state()
    assert state.expires is not None
    until = f"until {state.expires.astimezone():%Y-%m-%d}"
    qtbot.waitUntil(lambda: until in words(window))


def test_what_the_administrator_installs_is_not_offered(
    window: Window, kit: ScreenKit, qtbot: QtBot
) -> None:
    window.station.settings.change(updates="off")
    window.desk.read()
    qtbot.waitUntil(lambda: not kit.runner.busy)
    assert not button_named(window.card, "settings.update.folder").isVisibleTo(window.card)
    assert window.told[-1] == ""


def test_without_an_address_nothing_is_looked_for(window: Window) -> None:
    assert not button_named(window.card, "settings.update.look").isEnabled()
    assert not window.desk.service.due()
