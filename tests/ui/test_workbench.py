"""The window as a whole: ending, saving and following the portal, without losing a key."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.bootstrap import build
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Draft
from editor_app.domain.recovery import Recovered, remember
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.services.app import App
from editor_app.ui.application import Application
from editor_app.ui.areas import EDITOR
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.count_dialog import CountDialog
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.recovered_dialog import RecoveredDialog
from editor_app.ui.widgets.surfaces import Banner
from editor_app.ui.workbench import Workbench
from tests.fakes.notice import filled
from tests.ui.benches import open_bench
from tests.ui.fronts import front_of


class Disk:
    """Saves drafts until it is full."""

    def __init__(self, app: App) -> None:
        self._save = app.drafts.save
        self.full = False

    def save(self, draft: Draft) -> Draft:
        if self.full:
            raise EditorError(Code.DISK_FULL)
        return self._save(draft)


@pytest.fixture
def bench(tmp_path: Path, look: Look, qapp: QApplication, qtbot: QtBot) -> Iterator[Workbench]:
    with open_bench(tmp_path, look, qtbot) as made:
        yield made


@pytest.fixture
def disk(bench: Workbench, monkeypatch: pytest.MonkeyPatch) -> Disk:
    made = Disk(bench.app)
    monkeypatch.setattr(bench.app.drafts, "save", made.save)
    return made


def opened(bench: Workbench, qtbot: QtBot) -> EditorPage:
    """A page of a fresh notice, at rest."""
    made = bench.app.drafts.new(
        unit="gwb",  # type: ignore[arg-type]  # keys as text
        column="gov_info.statutory.notices",  # type: ignore[arg-type]  # as above
        kind="notice",  # type: ignore[arg-type]  # as above
    )
    bench.app.drafts.save(filled(made, "关于冬季供水安排的通知"))
    bench.open_item(made.item)
    page = bench.screens.editor().page
    assert page is not None
    qtbot.waitUntil(lambda: not bench.runner.busy, timeout=8000)
    return page


def append(page: EditorPage, text: str) -> None:
    """Type at the end of the body."""
    page.body.moveCursor(QTextCursor.MoveOperation.End)
    page.body.insertPlainText(text)


def test_a_window_whose_text_cannot_be_saved_stays_open(
    bench: Workbench, disk: Disk, qtbot: QtBot
) -> None:
    page = opened(bench, qtbot)
    disk.full = True
    append(page, "还没有保存")
    bench.window.close()
    qtbot.waitUntil(lambda: not bench.runner.busy, timeout=8000)
    bench.window.close()
    qtbot.waitUntil(lambda: not bench.runner.busy, timeout=8000)
    assert bench.window.isVisible()


def test_a_window_closes_once_the_disk_has_room_again(
    bench: Workbench, disk: Disk, qtbot: QtBot
) -> None:
    page = opened(bench, qtbot)
    disk.full = True
    append(page, "还没有保存")
    bench.window.close()
    qtbot.waitUntil(lambda: not bench._ending, timeout=8000)
    disk.full = False
    with qtbot.waitSignal(bench.closed, timeout=8000):
        bench.window.close()


def test_sending_goes_on_when_the_window_could_not_close(
    bench: Workbench, disk: Disk, qtbot: QtBot
) -> None:
    page = opened(bench, qtbot)
    disk.full = True
    append(page, "还没有保存")
    bench.window.close()
    assert bench._ending
    qtbot.waitUntil(lambda: not bench._ending, timeout=8000)


def test_unsaved_text_is_told_as_long_as_it_is_unsaved(
    bench: Workbench, disk: Disk, qtbot: QtBot
) -> None:
    page = opened(bench, qtbot)
    disk.full = True
    append(page, "还没有保存")
    qtbot.waitUntil(
        lambda: bench.window.findChild(Banner, "banner.unsaved") is not None, timeout=4000
    )
    disk.full = False
    qtbot.waitUntil(lambda: bench.window.findChild(Banner, "banner.unsaved") is None, timeout=6000)


def test_saved_is_not_said_while_a_save_fails(bench: Workbench, disk: Disk, qtbot: QtBot) -> None:
    page = opened(bench, qtbot)
    append(page, "先保存这一句。")
    qtbot.waitUntil(lambda: bool(bench.window.status.text("saved")), timeout=4000)
    disk.full = True
    append(page, "这一句存不下。")
    qtbot.waitUntil(
        lambda: bench.window.findChild(Banner, "banner.unsaved") is not None, timeout=4000
    )
    assert not bench.window.status.text("saved")


def test_closing_a_tab_twice_closes_it_once(bench: Workbench, qtbot: QtBot) -> None:
    page = opened(bench, qtbot)
    append(page, "还有一句")
    editor = bench.screens.editor()
    editor.close_item(page.item)
    editor.close_item(page.item)
    qtbot.waitUntil(lambda: editor.page is None, timeout=4000)


def test_words_typed_just_before_a_lock_are_kept(bench: Workbench, qtbot: QtBot) -> None:
    page = opened(bench, qtbot)
    operation = bench.app.submit.submit(page.item, None)
    append(page, "确认之后又写了一句")
    page.refresh()  # what hub.changed does once the submission is in the outbox
    assert page.standing.read_only
    qtbot.waitUntil(lambda: not bench.runner.busy, timeout=4000)
    page.flush()
    qtbot.waitUntil(lambda: not bench.runner.busy, timeout=4000)
    stored = bench.app.store.drafts.get(page.item)
    assert stored is not None
    assert "确认之后又写了一句" in stored.content.body
    frozen = bench.app.store.revisions.get(operation.hash)
    assert frozen is not None
    assert "确认之后又写了一句" not in frozen.content.body


def test_words_just_typed_are_not_replaced_by_stored_ones(bench: Workbench, qtbot: QtBot) -> None:
    page = opened(bench, qtbot)
    append(page, "刚刚打的字")
    stored = bench.app.drafts.stored(page.item)
    content = replace(stored.content, body="别处写下的正文。\n")
    bench.app.drafts.save(replace(stored, content=content))
    page.refresh()
    assert "刚刚打的字" in page.body.toPlainText()


def test_the_first_paint_does_not_wait_for_the_layout(
    tmp_path: Path, look: Look, qapp: QApplication, qtbot: QtBot
) -> None:
    application = Application(Paths.discover(tmp_path))
    application.look = look
    app = build(application.paths, read_settings(application.paths))
    made = Workbench(app, application, front_of(application, app))
    made.show()
    read_before_the_paint = app.layouts.is_read
    qtbot.waitUntil(lambda: app.layouts.is_read and not made.runner.busy, timeout=8000)
    made.end(lambda: None)
    qtbot.waitUntil(lambda: not made.window.isVisible(), timeout=8000)
    assert not read_before_the_paint


def test_a_click_on_the_count_opens_its_details(bench: Workbench, qtbot: QtBot) -> None:
    page = opened(bench, qtbot)
    bench.window.status.activated.emit("words")
    assert page.findChild(CountDialog) is not None
    assert bench.window.screen_key == EDITOR


def test_a_click_on_the_size_leads_back_to_the_sheets_own(bench: Workbench, qtbot: QtBot) -> None:
    page = opened(bench, qtbot)
    page.shortcuts["zoom.in"].trigger()
    assert bench.window.status.text("zoom") == "110%"
    bench.window.status.activated.emit("zoom")
    assert bench.window.status.text("zoom") == "100%"


def test_other_facts_lead_to_the_outbox(bench: Workbench, qtbot: QtBot) -> None:
    opened(bench, qtbot)
    bench.window.status.activated.emit("outbox")
    assert bench.window.screen_key == "outbox"
    assert bench.window.status.text("words") == ""


def test_full_screen_writing_hides_rail_and_bar_and_ends_with_the_screen(
    bench: Workbench, qtbot: QtBot
) -> None:
    page = opened(bench, qtbot)
    page.shortcuts["writing"].trigger()
    assert bench.window.isFullScreen()
    assert bench.window.rail.isHidden()
    assert not bench.window.status.isHidden()
    bench.window.show_screen("outbox")
    assert not bench.window.isFullScreen()
    assert not bench.window.rail.isHidden()


def recovery_banners(bench: Workbench) -> int:
    """How many banners of the window tell of a recovery."""
    found = bench.window.findChildren(Banner, "banner.recovered")
    return sum(not one.isHidden() for one in found)


def test_after_an_unclean_end_one_banner_leads_to_the_text(bench: Workbench, qtbot: QtBot) -> None:
    item = opened(bench, qtbot).item
    store = bench.app.store
    newest = store.states.moments(item)[-1]
    remember(store.meta, Recovered(item=item, state=newest.id, at=newest.at))
    bench.screens.editor().close_item(item)
    qtbot.waitUntil(lambda: bench.screens.editor().page is None, timeout=5000)
    bench.recovery.look()
    qtbot.waitUntil(lambda: recovery_banners(bench) == 1, timeout=5000)
    bench.open_item(item)
    page = bench.screens.editor().page
    assert page is not None
    assert page.findChild(Banner, "recovery-banner") is not None
    assert recovery_banners(bench) == 0


def test_several_recovered_items_are_listed_until_each_was_opened(
    bench: Workbench, qtbot: QtBot
) -> None:
    store = bench.app.store
    items = [opened(bench, qtbot).item for _ in range(3)]
    for item in items:
        newest = store.states.moments(item)[-1]
        remember(store.meta, Recovered(item=item, state=newest.id, at=newest.at))
        bench.screens.editor().close_item(item)
    qtbot.waitUntil(lambda: bench.screens.editor().page is None, timeout=5000)
    bench.recovery.look()
    qtbot.waitUntil(lambda: recovery_banners(bench) == 1, timeout=5000)
    banner = bench.window.findChild(Banner, "banner.recovered")
    assert banner is not None
    assert "已恢复 3 篇" in banner.text
    bench.recovery.list_all()
    dialog = bench.window.findChild(RecoveredDialog)
    assert dialog is not None
    assert dialog.items.rowCount() == 3
    dialog.open_item()
    page = bench.screens.editor().page
    assert page is not None
    assert page.item == items[-1]
    told = [one.text for one in bench.window.findChildren(Banner, "banner.recovered")]
    assert any("已恢复 2 篇" in text for text in told)


def test_all_recovered_items_can_be_called_good_at_once(bench: Workbench, qtbot: QtBot) -> None:
    store = bench.app.store
    for _ in range(2):
        item = opened(bench, qtbot).item
        newest = store.states.moments(item)[-1]
        remember(store.meta, Recovered(item=item, state=newest.id, at=newest.at))
        bench.screens.editor().close_item(item)
    qtbot.waitUntil(lambda: bench.screens.editor().page is None, timeout=5000)
    bench.recovery.look()
    qtbot.waitUntil(lambda: recovery_banners(bench) == 1, timeout=5000)
    bench.recovery.list_all()
    good = bench.window.findChild(QPushButton, "recovered.good")
    assert good is not None
    good.click()
    qtbot.waitUntil(lambda: not bench.app.history.recovered(), timeout=5000)
    assert recovery_banners(bench) == 0
