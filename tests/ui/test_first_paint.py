"""The first paint is told once, also of a window that is never painted, and waits for little."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.first_paint import FirstPaint
from editor_app.ui.last_beat import stop_timers


def test_a_shown_window_is_told_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    told: list[bool] = []
    first = FirstPaint(window)
    first.done.connect(lambda: told.append(window.isVisible()))
    window.show()
    qtbot.waitUntil(lambda: bool(told))
    second = FirstPaint(window)
    with qtbot.waitSignal(second.done):
        window.resize(window.width() + 40, window.height())  # painted again
    assert told == [True]


def test_a_window_that_stays_hidden_is_not_waited_for(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitSignal(FirstPaint(window).done, timeout=5_000):
        pass
    assert not window.isVisible()


def test_a_window_that_is_closing_before_its_paint_is_told_of_nothing(
    qtbot: QtBot, qapp: QApplication
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    told: list[None] = []
    first = FirstPaint(window)
    first.done.connect(lambda: told.append(None))
    stop_timers(window)  # as ``Workbench`` does, before its store closes
    window.show()
    qtbot.waitExposed(window)
    window.repaint()
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))
    qapp.processEvents()
    assert told == []


# What the first painted window must not wait for. Each of these once stood before it.
_LATER = (
    "editor_app.bootstrap",
    "editor_app.checks",
    "editor_app.connectors",
    "editor_app.exporters",
    "editor_app.files",
    "editor_app.importers",
    "editor_app.logs",
    "editor_app.portal",
    "editor_app.presenters",
    "editor_app.rendering",
    "editor_app.services.app",
    "editor_app.services.drafts",
    "editor_app.ui.body",
    "editor_app.ui.fields",
    "editor_app.ui.models",
    "editor_app.ui.screens",
    "editor_app.ui.workbench",
    "editor_app.wire",
    "PIL",
    "PySide6.QtNetwork",
    "apsw",
    "cryptography",
    "email",
    "httpx",
    "keyring",
    "lxml",
    "markdown",
    "msgspec",
    "nh3",
    "ssl",
    "subprocess",
)

# What the first screen must not wait for: it is loaded beside the shown window, or when asked for.
_AFTER_THE_FIRST_SCREEN = (
    "editor_app.checks.engine",
    "editor_app.exporters.docx",
    "editor_app.importers.docx",
    "editor_app.portal",
    "editor_app.rendering.html",
    "editor_app.rendering.markdown_source",
    "editor_app.services.difference",
    "editor_app.services.tidy",
    "editor_app.ui.body",
    "editor_app.ui.fields",
    "editor_app.ui.screens.editor",
    "editor_app.ui.screens.items",
    "editor_app.ui.screens.outbox",
    "editor_app.ui.screens.review",
    "PIL",
    "cryptography",
    "httpx",
    "keyring",
    "lxml",
    "markdown",
    "msgspec",
    "nh3",
    "ssl",
)

# What the editor must not wait for, when an item is opened with the start.
_NOT_FOR_THE_EDITOR = (
    "editor_app.checks.engine",
    "editor_app.services.tidy",
    "editor_app.ui.screens.conflict",
    "editor_app.ui.screens.export",
    "editor_app.ui.screens.history",
    "editor_app.ui.screens.imports.screen",
    "editor_app.ui.screens.items",
    "editor_app.ui.screens.outbox",
    "editor_app.ui.screens.review",
    "editor_app.ui.screens.settings",
)

_PROBE = """
import linecache, os, sys
from editor_app import cli

def told(*names):
    print(*names)
    sys.stdout.flush()

def opened(shell, profile):
    told(*sys.modules)
    told(*linecache.cache)
    from editor_app.ui.workbench import Workbench
    Workbench._painted = complete
    return plain(shell, profile)

def complete(bench):
    told(*sys.modules)
    import editor_app.ui.editor_maker
    told(*sys.modules)
    os._exit(0)

def then(wanted, build=cli.build_parser):
    global plain
    parser = build(wanted)  # loads the command
    shell = sys.modules["editor_app.ui.shell"].Shell
    plain, shell.open = shell.open, opened
    return parser

cli.build_parser = then
cli.main(["--data", sys.argv[1], "gui"])
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Modules loaded on the way, and the source files that were read before the first paint."""

    painted: list[str]
    read: list[str]
    complete: list[str]
    editor: list[str]


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Start:
    """A fresh start of the program itself, where somebody chose something before."""
    folder = tmp_path_factory.mktemp("start")
    (folder / "config").mkdir()
    (folder / "config" / "settings.toml").touch()
    done = subprocess.run(
        (sys.executable, "-c", _PROBE, str(folder)),
        cwd=Path(__file__).parents[2],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    painted, read, complete, editor = (line.split() for line in done.stdout.splitlines())
    return Start(painted=painted, read=read, complete=complete, editor=editor)


def loaded(modules: list[str], unwanted: tuple[str, ...]) -> list[str]:
    """Which of the modules are unwanted or below one that is."""
    begins = tuple(f"{name}." for name in unwanted)
    return [name for name in modules if f"{name}.".startswith(begins)]


def test_the_first_paint_waits_for_nothing_but_the_front(start: Start) -> None:
    assert "editor_app.ui.frame.main_window" in start.painted
    assert loaded(start.painted, _LATER) == []


def test_no_module_of_ours_is_imported_by_reading_its_source(start: Start) -> None:
    assert [file for file in start.read if "editor_app" in file] == []


def test_the_first_screen_waits_for_no_other(start: Start) -> None:
    assert "editor_app.ui.screens.home" in start.complete
    assert loaded(start.complete, _AFTER_THE_FIRST_SCREEN) == []


def test_the_editor_waits_for_no_other_screen(start: Start) -> None:
    assert "editor_app.ui.screens.editor.page" in start.editor
    assert loaded(start.editor, _NOT_FOR_THE_EDITOR) == []
