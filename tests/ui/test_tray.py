"""The icon in the notification area: number, menu, and what its entries do."""

from datetime import datetime

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from editor_app.domain.notices import Notice
from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.look import Look
from editor_app.ui.reminder_actions import RESUME, SNOOZES
from editor_app.ui.tray import Tray


@pytest.fixture
def tray(look: Look, window: MainWindow) -> Tray:
    return Tray(look, window.actions_by_key, window, available=lambda: True)


def entry(tray: Tray, key: str) -> QAction:
    (found,) = [one for one in tray.menu.findChildren(QAction) if one.objectName() == f"tray-{key}"]
    return found


def test_without_an_area_or_a_wish_there_is_no_icon(look: Look, window: MainWindow) -> None:
    nowhere = Tray(look, window.actions_by_key, window, available=lambda: False)
    nowhere.offer(wanted=True)
    assert not nowhere.is_shown
    assert not nowhere.say(Notice(title="a", text="b"))


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", "This plugin does not support")
def test_it_is_taken_away_when_nobody_wants_it_any_more(tray: Tray) -> None:
    tray.offer(wanted=True)
    assert tray.is_shown
    tray.offer(wanted=False)
    assert not tray.is_shown


def test_the_number_is_painted_on_the_seal(tray: Tray) -> None:
    plain = tray.icon().pixmap(32).toImage()
    tray.show_count(7, "7", snoozed=False)
    seven = tray.icon().pixmap(32).toImage()
    tray.show_count(120, "120", snoozed=False)
    assert plain != seven != tray.icon().pixmap(32).toImage()
    tray.show_count(0, "", snoozed=False)
    assert tray.icon().pixmap(32).toImage() == plain


@pytest.mark.parametrize("key", ["new", "sync", *SNOOZES.values(), RESUME, "quit"])
def test_an_entry_does_what_the_action_of_the_window_does(
    tray: Tray, window: MainWindow, qtbot: QtBot, key: str
) -> None:
    action = window.actions_by_key[key]
    if key in ("new", "quit"):
        action.triggered.disconnect()  # they would ask and close
    with qtbot.waitSignal(action.triggered):
        entry(tray, key).trigger()


def test_opening_brings_the_window(tray: Tray, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tray.openAsked):
        entry(tray, "open").trigger()


def test_reminding_again_is_offered_only_while_it_is_put_off(tray: Tray) -> None:
    assert not entry(tray, RESUME).isVisible()
    tray.show_count(1, f"{datetime(2026, 11, 20)}", snoozed=True)
    assert entry(tray, RESUME).isVisible()
