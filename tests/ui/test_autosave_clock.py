"""I-2: however fast one types, and whatever an input method does, two seconds are the most.

The real editor over a real store; only the clock of autosave is moved by hand.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.item import Draft
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.screen import EditorScreen
from tests.fakes.hand_timers import HandTimers
from tests.ui.editing import Desk, set_up, tear_down

STEP = 50  # ms between two looks at the store
MOST = 2000


@pytest.fixture
def timers() -> HandTimers:
    return HandTimers()


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot, timers: HandTimers) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    made.screen.hide()
    made.deps = replace(made.deps, make_timer=timers.make)
    made.screen = EditorScreen(made.deps)
    qtbot.addWidget(made.screen)
    qtbot.addWidget(made.screen.bar)
    made.screen.show()
    yield made
    tear_down(made, qtbot)


class Typist:
    """Types, lets time pass, and knows how long each character has been unsaved."""

    def __init__(self, desk: Desk, timers: HandTimers, qtbot: QtBot) -> None:
        self.draft: Draft = desk.draft()
        self.page: EditorPage = desk.open(self.draft)
        self.page.body.moveCursor(QTextCursor.MoveOperation.End)
        self._desk, self._timers, self._qtbot = desk, timers, qtbot
        self._times: list[int] = []  # when each character was committed to the text
        self.worst = 0

    def wrote(self, count: int = 1) -> None:
        self._times += [self._timers.now] * count

    def pass_by(self, milliseconds: int) -> None:
        """Time passes; the age of the oldest unsaved character is looked at all along."""
        for _ in range(milliseconds // STEP):
            self._timers.forward(STEP)
            self._qtbot.waitUntil(lambda: not self._desk.runner.busy, timeout=5000)
            stored = self._desk.stored_body(self.draft).count("字")
            if stored < len(self._times):
                self.worst = max(self.worst, self._timers.now - self._times[stored])


def key(page: EditorPage) -> None:
    page.body.insertPlainText("字")


def compose(page: EditorPage, text: str) -> None:
    QApplication.sendEvent(page.body, QInputMethodEvent(text, []))


def commit(page: EditorPage, text: str, then: str = "") -> None:
    """Commit a word; ``then`` begins the next one in the same event, as some methods do."""
    event = QInputMethodEvent(then, [])
    event.setCommitString(text)
    QApplication.sendEvent(page.body, event)


@pytest.mark.parametrize("every", [50, 150, 250, 300, 350, 1000])
def test_typing_without_a_pause_is_saved_within_two_seconds(
    desk: Desk, timers: HandTimers, qtbot: QtBot, every: int
) -> None:
    typist = Typist(desk, timers, qtbot)
    for _ in range(8000 // every):
        key(typist.page)
        typist.wrote()
        typist.pass_by(every)
    assert 0 < typist.worst <= MOST


def test_who_composes_all_the_time_is_saved_within_two_seconds(
    desk: Desk, timers: HandTimers, qtbot: QtBot
) -> None:
    typist = Typist(desk, timers, qtbot)
    for _ in range(10):
        for pinyin in ("z", "zi", "zizi"):
            compose(typist.page, pinyin)
            typist.pass_by(250)
        commit(typist.page, "字字")
        typist.wrote(2)
        compose(typist.page, "z")  # the next word begins at once
    typist.pass_by(2500)
    assert 0 < typist.worst <= MOST


def test_who_commits_and_composes_at_once_is_saved_within_two_seconds(
    desk: Desk, timers: HandTimers, qtbot: QtBot
) -> None:
    typist = Typist(desk, timers, qtbot)
    for _ in range(40):
        commit(typist.page, "字", then="z")
        typist.wrote()
        typist.pass_by(200)
    assert 0 < typist.worst <= MOST


def test_a_composition_left_open_keeps_nothing_else_unsaved(
    desk: Desk, timers: HandTimers, qtbot: QtBot
) -> None:
    typist = Typist(desk, timers, qtbot)
    key(typist.page)
    typist.wrote()
    compose(typist.page, "zizi")
    typist.pass_by(10_000)
    assert "zizi" not in desk.stored_body(typist.draft)
    assert typist.worst <= MOST
    assert typist.page.body.composing


def test_a_pause_saves_sooner(desk: Desk, timers: HandTimers, qtbot: QtBot) -> None:
    typist = Typist(desk, timers, qtbot)
    key(typist.page)
    typist.wrote()
    typist.pass_by(3000)
    assert typist.worst <= 300


def test_what_is_typed_while_a_slow_disk_saves_is_saved_right_after(
    desk: Desk, timers: HandTimers, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    typist = Typist(desk, timers, qtbot)
    gate, save = Event(), desk.app.drafts.save
    monkeypatch.setattr(desk.app.drafts, "save", slow(save, gate))
    key(typist.page)
    timers.forward(2000)  # the save begins and hangs
    key(typist.page)
    timers.forward(2000)
    gate.set()
    qtbot.waitUntil(
        lambda: not desk.runner.busy and desk.stored_body(typist.draft).count("字") == 2,
        timeout=5000,
    )


def slow(save: Callable[[Draft], Draft], gate: Event) -> Callable[[Draft], Draft]:
    def saved(draft: Draft) -> Draft:
        gate.wait(5)
        return save(draft)

    return saved
