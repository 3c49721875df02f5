"""While somebody writes in the real window, a new version comes by itself and changes nothing."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QMenu,
    QMessageBox,
    QPushButton,
)
from PySide6.QtWidgets import QWidget as Widget
from pytestqt.qtbot import QtBot

from editor_app import updating
from editor_app.domain.updates import Artefact, Installed
from editor_app.ui.application import ENGLISH
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.page import EditorPage
from tests.ui.scenes.stage import Stage, staged, wait_until
from tests.updates.publishing import House, release_tool

_WORDS = "the water is turned off from nine to five"
_SERVER = Path(__file__).parents[1] / "updates" / "server.py"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where somebody is in the text, and what is before their eyes."""

    focus: Widget | None
    cursor: int
    anchor: int
    scrolls: tuple[int, ...]
    tops: frozenset[Widget]


@pytest.fixture
def publisher(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """One that this computer trusts, with version 1.2.0: the address of a server process."""
    house = House(folder=tmp_path / "house", tool=release_tool())
    house.folder.mkdir()
    now = datetime.now(UTC)
    house.at(now).init()
    house.add("1.2.0", now=now)
    monkeypatch.setattr(updating, "ADMINISTRATORS_ROOT", house.file("1.root.json"))
    words = [sys.executable, str(_SERVER), str(house.folder)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}/"
        process.terminate()


@pytest.fixture
def stage(publisher: str, look: Look, tmp_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    """The window of a packaged program that fetches new versions by itself."""
    with staged(tmp_path / "station", look, ENGLISH) as made:
        made.bench.app.settings.change(update_url=publisher, updates="download")
        made.bench.updates.service.installed = Installed(
            version="0.1.0", artefact=Artefact.TAR, machine="x86_64", folder=tmp_path / "program"
        )
        yield made


def sheets_of(page: EditorPage) -> Iterator[QAbstractScrollArea]:
    """The text, and whatever scrolls around it: checks beside it come and go by themselves."""
    around: Widget | None = page.body
    while around is not None:
        if isinstance(around, QAbstractScrollArea):
            yield around
        around = around.parentWidget()


def place(page: EditorPage, window: Widget) -> Place:
    cursor = page.body.textCursor()
    kinds = QDialog | QMenu | QMessageBox
    shown = (one for one in QApplication.topLevelWidgets() if one.isVisible())
    return Place(
        focus=QApplication.focusWidget(),
        cursor=cursor.position(),
        anchor=cursor.anchor(),
        scrolls=tuple(one.verticalScrollBar().value() for one in sheets_of(page)),
        tops=frozenset(one for one in shown if isinstance(one, kinds) or one is window),
    )


def test_focus_cursor_and_scroll_stay_and_no_dialog_comes(stage: Stage) -> None:
    page, desk = stage.page(), stage.bench.updates
    page.body.setFocus()
    for number in range(40):
        page.body.textCursor().insertText(f"Paragraph {number}.\n")
    page.body.ensureCursorVisible()
    QTest.keyClicks(page.body, "Notice: ")
    stage.settle()
    before, text = place(page, stage.window), page.body.toPlainText()
    assert before.focus is page.body
    desk.look_if_due()
    assert desk.watch is not None, "it looks by itself, in the background"
    QTest.keyClicks(page.body, _WORDS)
    wait_until(lambda: desk.service.state().ready)
    stage.settle()
    told = stage.window.findChild(QPushButton, "status.update")
    assert isinstance(told, QPushButton)
    assert told.text() == "Version 1.2.0 is ready"
    after = place(page, stage.window)
    assert page.body.toPlainText() == text[: before.cursor] + _WORDS + text[before.cursor :]
    assert after.cursor == after.anchor == before.cursor + len(_WORDS)
    assert (after.focus, after.tops) == (before.focus, before.tops)
    assert after.scrolls == before.scrolls
    assert max(before.scrolls) > 0, "there was something to scroll"
    assert not desk.service.state().install, "nobody asked for it"
