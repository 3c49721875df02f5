"""互动 in the whole window: what was typed there is as safe as in the editor."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.changes import Changes
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.inquiries import reply_item
from editor_app.domain.item import Draft
from editor_app.services.app import App
from editor_app.store.sqlite import FILE_NAME, open_store
from editor_app.ui.areas import INTERACTION
from editor_app.ui.look import Look
from editor_app.ui.screens.inbox.reply_page import ReplyPage
from editor_app.ui.workbench import Workbench
from tests.fakes.inquiries import inquiry, inquiry_id
from tests.fakes.people import LIN
from tests.store.samples import FixedClock
from tests.ui.benches import open_bench


@pytest.fixture
def bench(tmp_path: Path, look: Look, qapp: QApplication, qtbot: QtBot) -> Iterator[Workbench]:
    def told(app: App) -> None:
        app.session.remember(LIN)
        for number in (1, 2, 3):
            app.store.inquiries.hear(inquiry(number, sequence=number))

    with open_bench(tmp_path, look, qtbot, told) as made:
        yield made


def _quiet(bench: Workbench, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not bench.runner.busy, timeout=8000)


def _page(bench: Workbench, qtbot: QtBot) -> ReplyPage:
    bench.routes.open_case(inquiry_id(2))
    _quiet(bench, qtbot)
    bench.screens.inbox().begin()
    _quiet(bench, qtbot)
    page = bench.screens.inbox().reply.page
    assert page is not None
    return page


def test_closing_the_window_commits_what_was_typed_in_a_reply(
    bench: Workbench, qtbot: QtBot
) -> None:
    page = _page(bench, qtbot)
    page.body.insertPlainText("刚写的一句")
    with qtbot.waitSignal(bench.closed, timeout=8000):
        bench.window.close()
    again = open_store(bench.app.profile / FILE_NAME, FixedClock())
    stored = again.drafts.get(reply_item(inquiry_id(2)))
    again.close()
    assert stored is not None
    assert stored.content.body == "刚写的一句\n"


def test_a_window_whose_reply_cannot_be_saved_stays_open(
    bench: Workbench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _page(bench, qtbot)
    save = bench.app.drafts.save

    def full(_: Draft) -> Draft:
        raise EditorError(Code.DISK_FULL)

    monkeypatch.setattr(bench.app.drafts, "save", full)
    page.body.insertPlainText("还没有保存")
    bench.window.close()
    _quiet(bench, qtbot)
    assert bench.window.isVisible()
    monkeypatch.setattr(bench.app.drafts, "save", save)


def test_the_rail_tells_how_many_wait(bench: Workbench, qtbot: QtBot) -> None:
    told: list[tuple[str, int]] = []
    bench._badges._show = lambda area, number: told.append((area, number))
    bench.hub.announce(Changes(inquiries=True))
    qtbot.waitUntil(lambda: (INTERACTION, 3) in told, timeout=5000)


def test_enter_in_the_list_goes_into_the_reply(bench: Workbench, qtbot: QtBot) -> None:
    bench.routes.open_case(inquiry_id(1))
    _quiet(bench, qtbot)
    view = bench.screens.inbox().list.view
    qtbot.waitUntil(lambda: view.currentIndex().isValid(), timeout=5000)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.screens.inbox().reply.page is not None, timeout=5000)


def test_the_reply_in_the_editor_and_in_the_inbox_is_one_text(
    bench: Workbench, qtbot: QtBot
) -> None:
    page = _page(bench, qtbot)
    page.body.insertPlainText("在互动里写的。")
    with qtbot.waitSignal(page.saved, timeout=5000):
        page.flush()
    bench.open_item(page.item)
    other = bench.screens.editor().page
    assert other is not None
    other.body.selectAll()
    other.body.insertPlainText("在编辑器里改的。")
    with qtbot.waitSignal(other.saved, timeout=5000):
        other.flush()
    _quiet(bench, qtbot)
    assert page.body.toPlainText() == "在编辑器里改的。"


def test_the_search_above_reaches_messages_too(bench: Workbench, qtbot: QtBot) -> None:
    said: list[tuple[str, str, Callable[[], None]]] = []
    bench.hub.toastAsked.connect(lambda *told: said.append(told))
    bench.window.searchRequested.emit("夜间施工")
    qtbot.waitUntil(lambda: bool(said), timeout=8000)
    (words, way, show), *_ = said
    assert "3" in words
    assert way
    show()
    _quiet(bench, qtbot)
    assert bench.window.screen_key == INTERACTION
    case = bench.screens.inbox().case
    assert case is not None
    assert "夜间施工" in case.inquiry.subject


def test_a_search_that_no_message_fits_says_nothing_of_them(bench: Workbench, qtbot: QtBot) -> None:
    said: list[object] = []
    bench.hub.toastAsked.connect(lambda *told: said.append(told))
    bench.window.searchRequested.emit("没有这样的话")
    _quiet(bench, qtbot)
    assert said == []


def test_nothing_beats_on_once_the_store_is_closed(bench: Workbench, qtbot: QtBot) -> None:
    inbox = bench.screens.inbox()
    bench.window.show_screen(INTERACTION)
    _quiet(bench, qtbot)
    inbox._soon.start()
    alive: list[QTimer] = []

    def closed() -> None:
        owners = (bench, bench.window)
        alive.extend(one for own in owners for one in own.findChildren(QTimer) if one.isActive())

    bench.end(closed)
    qtbot.waitUntil(lambda: bench.app.store.database.closed, timeout=8000)  # type: ignore[attr-defined]  # as above
    assert alive == []
