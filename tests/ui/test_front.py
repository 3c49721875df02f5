"""The front of the window stands before its profile is opened, and loses nothing meanwhile."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from editor_app.bootstrap import build
from editor_app.domain.errors import Code, EditorError
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.services.app import App
from editor_app.ui.application import Application
from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.front import Front
from editor_app.ui.look import Look
from editor_app.ui.screens.entrance.refusal_dialog import RefusalDialog
from editor_app.ui.shell import Shell
from editor_app.ui.theme import LIGHT


class Door:
    """A shell whose profile can be refused; notes what was shown when it was asked for."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        paths = Paths.discover(folder)
        read_settings(paths).change(language="en", theme="light")
        self.settings = read_settings(paths)
        self.application = Application(paths)
        self.refusal: EditorError | None = None
        self.shown_before = False
        self.quits: list[bool] = []
        self.shell = Shell(self.application, self.settings, self._open)
        self._paths, self._monkeypatch = paths, monkeypatch

    def begin(self) -> MainWindow:
        """Begin, and give the window; nobody is really told to quit, others test after us."""
        self.shell.begin("a")
        quitting = SimpleNamespace(quit=lambda: self.quits.append(True))
        self._monkeypatch.setattr(self.application, "qt", quitting)
        return self._front.window

    def _open(self, key: str) -> App:
        self.shown_before = self._front.window.isVisible()
        if self.refusal is not None:
            raise self.refusal
        return build(self._paths, self.settings, profile=key)

    @property
    def _front(self) -> Front:
        """The window that waits for its profile."""
        assert self.shell._front is not None
        return self.shell._front


@pytest.fixture
def door(
    qapp: QApplication, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Iterator[Door]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    before = QLocale()
    made = Door(tmp_path, monkeypatch)
    application = made.application  # a style of its own would outlive it
    application.switch, application.look = look.switch, look
    yield made
    if made.shell.bench is not None:
        bench = made.shell.bench
        with qtbot.waitSignal(bench.window.destroyed):
            bench.end(lambda: None)
    for translator in made.application._translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
    look.switch.apply(qapp, LIGHT)


def test_the_window_is_shown_before_its_profile_is_opened(door: Door, qtbot: QtBot) -> None:
    with qtbot.waitSignal(door.shell.opened, timeout=10_000):
        window = door.begin()
    assert door.shown_before
    assert door.shell.bench is not None
    assert door.shell.bench.window is window


def test_an_area_clicked_too_early_is_shown_when_it_is_there(door: Door, qtbot: QtBot) -> None:
    with qtbot.waitSignal(door.shell.opened, timeout=10_000):
        window = door.begin()
        button = window.findChild(QAbstractButton, "rail.outbox")
        assert button is not None
        button.click()
        assert window.topbar.title.text() == "Outbox"
        assert window.screen_key == ""
    assert window.screen_key == "outbox"


def test_a_profile_that_cannot_be_opened_ends_the_window(door: Door, qtbot: QtBot) -> None:
    door.refusal = EditorError(Code.STORE_DAMAGED)
    window = door.begin()
    qtbot.waitUntil(lambda: bool(window.findChildren(RefusalDialog)), timeout=10_000)
    (dialog,) = window.findChildren(RefusalDialog)
    with qtbot.waitSignal(door.shell.refused, timeout=10_000) as told:
        dialog.reject()
    assert told.args == [door.refusal]
    assert not window.isVisible()
    qtbot.waitUntil(lambda: bool(door.quits))
    window.deleteLater()


def test_a_window_closed_before_it_was_complete_opens_nothing(door: Door, qtbot: QtBot) -> None:
    with qtbot.waitSignal(door.shell.ended, timeout=10_000):
        window = door.begin()
        window.close()
    assert door.shell.bench is None
    assert not door.shown_before
    window.deleteLater()
