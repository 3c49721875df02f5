"""Fixtures for widgets: the look, and a window with it."""

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.actions import Actions
from editor_app.ui.application import release_clipboard
from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.hub import Hub
from editor_app.ui.icons import Icons
from editor_app.ui.look import Look
from editor_app.ui.runner import Runner
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.theme import LIGHT, ThemeSwitch
from tests.ui.office import Office

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform has no window manager to raise or size windows, and says so."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session", autouse=True)
def styled() -> Iterator[list[ThemeSwitch]]:
    """Every switch that gave the application a style of its own, the last one last."""
    seen: list[ThemeSwitch] = []
    apply = ThemeSwitch.apply

    def noting(self: ThemeSwitch, *words: Any, **named: Any) -> None:
        if self._app is None:
            seen.append(self)
        apply(self, *words, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ThemeSwitch, "apply", noting)
        yield seen


@pytest.fixture(scope="session")
def session_look(
    styled: list[ThemeSwitch], qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Look:
    """One look for all tests: a style sheet per test would cost half a second each."""
    switch = ThemeSwitch(RESOURCES / "tokens.json")
    switch.apply(qapp, LIGHT)
    cache = tmp_path_factory.mktemp("cache")
    return Look(switch=switch, icons=Icons(switch, RESOURCES / "icons" / "outlines.json", cache))


@pytest.fixture(scope="session", autouse=True)
def clipboard_let_go(qapp: QApplication) -> Iterator[None]:
    """What tests copied goes before the interpreter does (see ``release_clipboard``)."""
    yield
    release_clipboard()


@pytest.fixture(autouse=True)
def no_key_is_held(qapp: QApplication) -> Iterator[None]:
    """A Ctrl that a test pressed counts as held until Qt hears of another key: rows that a later
    test selects would be deselected.
    """
    yield
    if qapp.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.keyClick(QWidget(), Qt.Key.Key_Shift)


@pytest.fixture
def look(styled: list[ThemeSwitch], session_look: Look, qapp: QApplication) -> Iterator[Look]:
    """The light look at 100 %, restored after a test that changed it.

    A test that makes an ``Application`` leaves the style of that one behind.
    """
    if styled and styled[-1] is not session_look.switch:
        session_look.switch._app = None
        _dress(qapp, session_look.switch)
    before = session_look.switch.current
    yield session_look
    if session_look.switch.current is not before:
        _dress(qapp, session_look.switch)


def _dress(qapp: QApplication, switch: ThemeSwitch) -> None:
    """Thousands of widgets that earlier tests left would be dressed, too: seconds each time."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    switch.apply(qapp, LIGHT)


@pytest.fixture
def window(look: Look, qtbot: QtBot) -> MainWindow:
    """An empty main window, not yet shown."""
    made = MainWindow(look.switch, look.icons, Actions(look.icons))
    qtbot.addWidget(made)
    return made


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Real store and services in a folder of their own."""
    made = Office.open(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def kit(look: Look, office: Office, qtbot: QtBot) -> Iterator[ScreenKit]:
    """What screens are handed; all work has come home before the store closes."""
    runner = Runner()
    actions = Actions(look.icons)
    yield ScreenKit(look=look, hub=Hub(), runner=runner, actions=actions, now=office.clock.now)
    qtbot.waitUntil(lambda: not runner.busy)
    assert runner.shutdown(5)
