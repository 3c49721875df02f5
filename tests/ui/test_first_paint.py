"""The first paint is told once, also of a window that is never painted, and waits for little."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.first_paint import FirstPaint


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

_PROBE = """
import linecache, os, sys
from editor_app import cli
def told(self):
    print(*sys.modules)
    print(*linecache.cache)
    sys.stdout.flush()
    os._exit(0)
def then(wanted, build=cli.build_parser):
    parser = build(wanted)  # loads the command
    sys.modules["editor_app.ui.first_paint"].FirstPaint._tell = told
    return parser
cli.build_parser = then
cli.main(["--data", sys.argv[1], "gui"])
"""


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], list[str]]:
    """Modules loaded, and source files read, when a fresh window was painted."""
    done = subprocess.run(
        (sys.executable, "-c", _PROBE, str(tmp_path_factory.mktemp("start"))),
        cwd=Path(__file__).parents[2],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    modules, files = done.stdout.splitlines()
    return modules.split(), files.split()


def test_the_first_paint_waits_for_nothing_but_the_front(
    started: tuple[list[str], list[str]],
) -> None:
    loaded, _ = started
    assert "editor_app.ui.frame.main_window" in loaded
    wrong = [name for name in loaded if f"{name}.".startswith(tuple(f"{one}." for one in _LATER))]
    assert wrong == []


def test_no_module_of_ours_is_imported_by_reading_its_source(
    started: tuple[list[str], list[str]],
) -> None:
    _, read = started
    assert [file for file in read if "editor_app" in file] == []
