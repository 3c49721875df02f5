"""The shell around the window: opening, switching person, closing, raising, and mistakes."""

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor_app.bootstrap import build
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ColumnKey, ItemId, Kind, UnitKey
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.presenters.settings import Page
from editor_app.services.app import App
from editor_app.ui.appearance_actions import LARGER, SMALLER
from editor_app.ui.application import Application
from editor_app.ui.areas import EDITOR
from editor_app.ui.look import Look
from editor_app.ui.runner import Lane
from editor_app.ui.shell import Numbers, Shell
from editor_app.ui.single import RaiseServer, ask_to_raise
from editor_app.ui.theme import LIGHT
from editor_app.ui.workbench import Workbench
from tests.ui.office import NOTICES

TYPED = "这句话刚刚打完。"


@dataclass(slots=True)
class Desk:
    """A shell over profiles without a portal, in folders of their own."""

    paths: Paths
    shell: Shell
    application: Application
    locked: set[str] = field(default_factory=set)
    quits: list[bool] = field(default_factory=list)

    @property
    def bench(self) -> Workbench:
        assert self.shell.bench is not None
        return self.shell.bench

    def profile(self, key: str) -> App:
        """Open a profile beside the shell."""
        if key in self.locked:
            raise EditorError(Code.STORE_LOCKED)
        return build(self.paths, read_settings(self.paths), profile=key)

    def write(self, words: str) -> ItemId:
        """Begin a notice and type into its body, without waiting for anything."""
        bench = self.bench
        draft = bench.app.drafts.new(
            unit=UnitKey("zkgwb"),
            column=ColumnKey(NOTICES),
            kind=Kind("notice"),
            person=bench.person(),
        )
        bench.open_item(draft.item)
        page = bench.screens.editor().page
        assert page is not None
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(page.body, event)
        return draft.item

    def stored(self, key: str, item: ItemId) -> str:
        """The body of a draft as it is on disk now."""
        app = self.profile(key)
        try:
            draft = app.store.drafts.get(item)
            assert draft is not None
            return draft.content.body
        finally:
            app.close()


@pytest.fixture
def desk(
    qapp: QApplication, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Iterator[Desk]:
    """Everything the process shares is put back afterwards."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)
    before = QLocale()
    paths = Paths.discover(tmp_path)
    read_settings(paths).change(language="en", theme="light")
    settings = read_settings(paths)
    application = Application(paths)
    application.switch, application.look = look.switch, look  # a style of its own would outlive it

    def open_profile(key: str) -> App:
        return made.profile(key)

    shell = Shell(application, settings, open_profile)
    made = Desk(paths=paths, shell=shell, application=application)
    yield made
    if shell.bench is not None:
        bench = shell.bench
        with qtbot.waitSignal(bench.window.destroyed):
            bench.end(lambda: None)
    for translator in application._translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
    look.switch.apply(qapp, LIGHT)


def banner(bench: Workbench) -> str:
    found = bench.window.findChild(QWidget, "banner.bug")
    return "" if found is None else str(getattr(found, "text", ""))


def close_window(desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    """Close as a person does; the application is not really told to quit, others test after us."""
    quitting = SimpleNamespace(quit=lambda: desk.quits.append(True))
    monkeypatch.setattr(desk.application, "qt", quitting)
    desk.bench.window.close()
    qtbot.waitUntil(lambda: desk.shell.bench is None, timeout=10_000)


def reopened(desk: Desk, qtbot: QtBot, change: Callable[[], object]) -> Workbench:
    """Do something that makes the window anew; gives the new one."""
    before = desk.bench
    change()
    qtbot.waitUntil(lambda: desk.shell.bench not in (None, before), timeout=10_000)
    return desk.bench


def test_the_window_opens_without_a_portal(desk: Desk) -> None:
    assert desk.shell.open("a").window.isVisible()


def test_switching_person_commits_what_was_typed(desk: Desk, qtbot: QtBot) -> None:
    desk.shell.open("a")
    item = desk.write(TYPED)
    reopened(desk, qtbot, lambda: desk.shell.switch("b"))
    assert TYPED in desk.stored("a", item)


def test_another_person_does_not_see_the_draft(desk: Desk, qtbot: QtBot) -> None:
    desk.shell.open("a")
    item = desk.write(TYPED)
    bench = reopened(desk, qtbot, lambda: desk.shell.switch("b"))
    assert bench.app.store.drafts.get(item) is None


def test_switching_to_oneself_changes_nothing(desk: Desk) -> None:
    bench = desk.shell.open("a")
    desk.shell.switch("a")
    assert desk.shell.bench is bench


def test_a_profile_that_cannot_be_opened_leaves_the_person_at_work(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.shell.open("a")
    desk.locked.add("b")
    bench = reopened(desk, qtbot, lambda: desk.shell.switch("b"))
    assert bench.app.profile.name == "a"


def test_closing_commits_what_was_typed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    desk.shell.open("a")
    item = desk.write(TYPED)
    close_window(desk, monkeypatch, qtbot)
    assert TYPED in desk.stored("a", item)


def test_closing_ends_the_program(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    desk.shell.open("a")
    close_window(desk, monkeypatch, qtbot)
    qtbot.waitUntil(lambda: desk.quits == [True])


def test_the_place_of_the_window_is_remembered(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    desk.shell.open("a")
    desk.bench.window.resize(1100, 640)
    close_window(desk, monkeypatch, qtbot)
    told = json.loads((desk.paths.config / "widths.json").read_text(encoding="utf-8"))
    assert told["window.main"][2:4] == [1100, 640]


def test_a_second_start_raises_the_window(desk: Desk, qtbot: QtBot) -> None:
    bench = desk.shell.open("a")
    server = RaiseServer(bench.app.profile)
    server.raised.connect(desk.shell.raise_window)
    bench.window.showMinimized()
    with qtbot.waitSignal(server.raised):
        assert ask_to_raise(bench.app.profile)
    assert not bench.window.isMinimized()


def test_a_package_given_to_a_second_start_is_looked_into_here(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = desk.shell.open("a")
    server = RaiseServer(bench.app.profile)
    server.handed.connect(desk.shell.look_into)
    name = '发件 "箱"\n.pindao'  # no name ends the request
    (tmp_path / name).write_bytes(b"no package")
    monkeypatch.chdir(tmp_path)
    with qtbot.waitSignal(server.handed) as told:
        assert ask_to_raise(bench.app.profile, Path(name))
    assert told.args == [tmp_path / name]
    assert bench.window.screen_key == "outbox"
    qtbot.waitUntil(lambda: not bench.runner.busy)


def test_a_second_program_on_the_same_profile_is_refused(desk: Desk) -> None:
    desk.shell.open("a")
    with pytest.raises(EditorError) as raised:
        desk.profile("a")
    assert raised.value.code is Code.STORE_LOCKED


def test_a_mistake_in_a_slot_shows_the_banner_and_the_window_lives(
    desk: Desk, qtbot: QtBot
) -> None:
    bench = desk.shell.open("a")

    def mistake() -> None:
        raise ZeroDivisionError("on purpose")

    QTimer.singleShot(0, mistake)
    qtbot.waitUntil(lambda: banner(bench) != "")
    item = desk.write(TYPED)
    qtbot.waitUntil(lambda: TYPED in bench.app.drafts.open(item).content.body, timeout=10_000)


def test_a_mistake_on_a_lane_shows_the_banner(desk: Desk, qtbot: QtBot) -> None:
    bench = desk.shell.open("a")

    def mistake() -> None:
        raise ZeroDivisionError("on purpose")

    bench.runner.run(Lane.MEDIA, mistake, lambda _: None)
    qtbot.waitUntil(lambda: banner(bench) != "")


def test_another_language_makes_the_window_anew(desk: Desk, qtbot: QtBot) -> None:
    bench = desk.shell.open("a")

    def choose() -> None:
        bench.app.settings.change(language="zh_CN")
        desk.shell._settings.change(language="zh_CN")
        bench.settingsChanged.emit()

    assert reopened(desk, qtbot, choose).application.language == "zh_CN"


def test_another_theme_keeps_the_window(desk: Desk) -> None:
    bench = desk.shell.open("a")
    desk.shell._settings.change(theme="dark")
    bench.settingsChanged.emit()
    assert desk.shell.bench is bench
    assert desk.application.look.theme.is_dark


@pytest.mark.parametrize("told", ["", "{", "[1]", '{"a": "b"}'])
def test_a_broken_file_of_widths_is_as_good_as_none(tmp_path: Path, told: str) -> None:
    file = tmp_path / "widths.json"
    file.write_text(told, encoding="utf-8")
    assert Numbers(file).load("a") is None


def test_another_language_keeps_the_open_item_its_cursor_and_every_letter(
    desk: Desk, qtbot: QtBot
) -> None:
    bench = desk.shell.open("a")
    first, second = desk.write("第一篇。"), desk.write(TYPED)
    page = bench.screens.editor().page
    assert page is not None
    cursor = page.body.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(4, QTextCursor.MoveMode.KeepAnchor)
    page.body.setTextCursor(cursor)

    def choose() -> None:
        desk.shell._settings.change(language="zh_CN")
        bench.settingsChanged.emit()

    made = reopened(desk, qtbot, choose)
    editor = made.screens.editor()
    assert editor.items == (first, second)
    assert made.window.screen_key == EDITOR
    assert editor.page is not None
    assert editor.page.item == second
    assert editor.page.body.toPlainText() == TYPED
    assert editor.page.body.textCursor().selectedText() == TYPED[2:4]


def test_another_language_keeps_the_way_back_and_what_was_typed_and_not_sent(
    desk: Desk, qtbot: QtBot
) -> None:
    bench = desk.shell.open("a")
    desk.write(TYPED)
    page = bench.screens.editor().page
    assert page is not None
    page.body.moveCursor(QTextCursor.MoveOperation.Start)
    page.body.textCursor().insertText("再写一句。")
    page.body.undo()
    page.sheet.header.title.insertPlainText("标题")
    search = bench.window.topbar.search.field
    QTest.keyClicks(search, "water")
    bench.window.show_screen("settings")

    def choose() -> None:
        desk.shell._settings.change(language="zh_CN")
        bench.settingsChanged.emit()

    made = reopened(desk, qtbot, choose)
    assert made.window.topbar.search.text() == "water"
    there = made.screens.editor().page
    assert there is not None
    assert there.title == "标题"
    assert there.body.toPlainText() == TYPED
    there.body.redo()
    assert "再写一句。" in there.body.toPlainText()
    for _ in range(2):
        there.body.undo()
    assert there.body.toPlainText() == ""
    there.sheet.header.title.undo()
    assert there.title == ""


def test_another_language_chosen_in_the_settings_comes_back_to_that_page(
    desk: Desk, qtbot: QtBot
) -> None:
    bench = desk.shell.open("a")
    bench.routes.show_settings_page(Page.APPEARANCE)
    bench.window.show_screen("settings")

    def choose() -> None:
        desk.shell._settings.change(language="zh_CN")
        bench.settingsChanged.emit()

    made = reopened(desk, qtbot, choose)
    assert made.window.screen_key == "settings"
    assert made.screens.settings_page() is Page.APPEARANCE


def test_text_grows_and_shrinks_by_keys_between_100_and_150(desk: Desk, qtbot: QtBot) -> None:
    bench = desk.shell.open("a")
    desk.shell._settings = bench.app.settings  # one file, as in the program
    larger, smaller = (bench.window.actions_by_key[key] for key in (LARGER, SMALLER))
    seen = []
    for action in (*[larger] * 4, *[smaller] * 4):
        action.trigger()
        qtbot.waitUntil(lambda: not bench.runner.busy)
        seen.append(round(desk.application.look.theme.scale * 100))
    assert seen == [115, 130, 150, 150, 130, 115, 100, 100]
    assert desk.shell.bench is bench
