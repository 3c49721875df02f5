"""I-4: 已保存 is said by a commit and by nothing else: every turn of the label beside the store."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Draft, ItemId
from editor_app.ui.formats import clock
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.workbench import Workbench
from tests.fakes.notice import filled
from tests.ui.benches import open_bench


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """The label turned: what it said, and what the store held at that moment."""

    text: str
    stored: str
    at: str  # time of the stored copy, as the label would say it


class LabelLog:
    """Sits between the window and its status bar, and asks the store at every turn."""

    def __init__(self, bench: Workbench, patch: pytest.MonkeyPatch) -> None:
        self.turns: list[Turn] = []
        self._bench, self.item = bench, ItemId("")
        self._set, self._clear = bench.window.status.set, bench.window.status.clear
        patch.setattr(bench.window.status, "set", self._note)
        patch.setattr(bench.window.status, "clear", self._note_clear)

    @property
    def last(self) -> str:
        return self.turns[-1].text if self.turns else ""

    def saved(self) -> list[Turn]:
        return [turn for turn in self.turns if turn.text.startswith("已保存")]

    def _note(self, key: str, text: str, *more: object, **named: object) -> None:
        if key == "saved":
            draft = self._bench.app.store.drafts.get(self.item)
            assert draft is not None
            at = clock(draft.changed_at, seconds=True)
            self.turns.append(Turn(text=text, stored=draft.content.body, at=at))
        self._set(key, text, *more, **named)  # type: ignore[arg-type]  # handed through

    def _note_clear(self, key: str) -> None:
        if key == "saved":
            self.turns.append(Turn(text="", stored="", at=""))
        self._clear(key)


class SlowDisk:
    """Keeps saves waiting, or refuses them."""

    def __init__(self, bench: Workbench, patch: pytest.MonkeyPatch) -> None:
        self._save = bench.app.drafts.save
        self.gate, self.full = Event(), False
        self.gate.set()
        patch.setattr(bench.app.drafts, "save", self.save)

    def save(self, draft: Draft) -> Draft:
        assert self.gate.wait(20)
        if self.full:
            raise EditorError(Code.DISK_FULL)
        return self._save(draft)


@pytest.fixture
def bench(tmp_path: Path, look: Look, qapp: QApplication, qtbot: QtBot) -> Iterator[Workbench]:
    with open_bench(tmp_path, look, qtbot) as made:
        yield made


@pytest.fixture
def disk(bench: Workbench, monkeypatch: pytest.MonkeyPatch) -> SlowDisk:
    return SlowDisk(bench, monkeypatch)


@pytest.fixture
def log(bench: Workbench, monkeypatch: pytest.MonkeyPatch) -> LabelLog:
    return LabelLog(bench, monkeypatch)


def opened(bench: Workbench, log: LabelLog, qtbot: QtBot) -> EditorPage:
    made = bench.app.drafts.new(
        unit="gwb",  # type: ignore[arg-type]  # keys as text
        column="gov_info.statutory.notices",  # type: ignore[arg-type]  # as above
        kind="notice",  # type: ignore[arg-type]  # as above
    )
    log.item = bench.app.drafts.save(filled(made, "关于冬季供水安排的通知")).item
    bench.open_item(log.item)
    page = bench.screens.editor().page
    assert page is not None
    qtbot.waitUntil(lambda: not bench.runner.busy, timeout=8000)
    return page


def append(page: EditorPage, text: str) -> None:
    page.body.moveCursor(QTextCursor.MoveOperation.End)
    page.body.insertPlainText(text)


def test_each_saved_names_a_commit_that_is_there(
    bench: Workbench, log: LabelLog, qtbot: QtBot
) -> None:
    page = opened(bench, log, qtbot)
    typed: list[str] = []
    for number in range(3):
        append(page, f"〔{number}〕")
        typed.append(f"〔{number}〕")
        with qtbot.waitSignal(page.saved, timeout=5000):
            pass
        assert all(one in log.saved()[-1].stored for one in typed)
    for turn in log.saved():
        assert turn.text == f"已保存 {turn.at}"


def test_nothing_is_called_saved_while_the_disk_takes_its_time(
    bench: Workbench, log: LabelLog, disk: SlowDisk, qtbot: QtBot
) -> None:
    page = opened(bench, log, qtbot)
    before = len(log.saved())
    disk.gate.clear()
    append(page, "慢盘上写下")
    qtbot.waitUntil(lambda: log.last == "保存中…", timeout=6000)
    assert len(log.saved()) == before
    disk.gate.set()
    qtbot.waitUntil(lambda: len(log.saved()) > before, timeout=5000)
    assert "慢盘上写下" in log.saved()[-1].stored


def test_a_refusal_takes_the_word_away(
    bench: Workbench, log: LabelLog, disk: SlowDisk, qtbot: QtBot
) -> None:
    page = opened(bench, log, qtbot)
    before = len(log.saved())
    disk.full = True
    append(page, "满盘上写下")
    qtbot.waitUntil(lambda: bool(log.turns) and log.last == "", timeout=5000)
    assert len(log.saved()) == before
    disk.full = False
    qtbot.waitUntil(lambda: len(log.saved()) > before, timeout=8000)
    assert "满盘上写下" in log.saved()[-1].stored
