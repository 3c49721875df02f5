"""历史 in the editor: looking back, going back as one edit, and what else can be done with then."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.changes import touched
from editor_app.domain.journal import Why
from editor_app.presenters.against import Against
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.inspector import HISTORY
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.history.screen import HistoryScreen
from editor_app.ui.widgets.surfaces import Banner, EmptyState
from tests.fakes.people import LIN
from tests.ui.editing import Desk, set_up, tear_down
from tests.ui.history_states import FIRST, NOW, SECOND, written


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def history_of(desk: Desk, page: EditorPage, qtbot: QtBot) -> HistoryScreen:
    """The history of a page, at rest."""
    page.shortcuts["history"].trigger()
    qtbot.waitUntil(lambda: desk.screen.history.screen is not None, timeout=5000)
    screen = desk.screen.history.screen
    assert screen is not None
    qtbot.waitUntil(lambda: screen.seen is not None and not desk.runner.busy, timeout=5000)
    return screen


def look_at(desk: Desk, screen: HistoryScreen, body: str, qtbot: QtBot) -> None:
    """Move the slider to the last state with this body."""
    timeline = screen.timeline
    assert timeline is not None
    bodies = [desk.app.history.content(p, timeline.item).body for p in timeline.points]
    at = len(bodies) - 1 - bodies[::-1].index(body)
    screen.slider.setValue(at)
    qtbot.waitUntil(lambda: screen.seen is not None and screen.seen.number == at, timeout=5000)


def clicked(screen: HistoryScreen, name: str) -> None:
    button = screen.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def gone_back(desk: Desk, page: EditorPage, body: str, qtbot: QtBot) -> None:
    screen = history_of(desk, page, qtbot)
    look_at(desk, screen, body, qtbot)
    clicked(screen, "history-restore")
    qtbot.waitUntil(lambda: page.body.markdown() == body and not desk.runner.busy, timeout=5000)


def test_what_was_just_typed_is_the_newest_state(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(written(desk))
    page.body.moveCursor(QTextCursor.MoveOperation.End)
    page.body.insertPlainText("刚刚写下")
    screen = history_of(desk, page, qtbot)
    assert screen.seen is not None
    assert screen.seen.alike
    assert "刚刚写下" in screen.seen.content.body


def test_an_earlier_state_is_shown_against_now(desk: Desk, qtbot: QtBot) -> None:
    screen = history_of(desk, desk.open(written(desk)), qtbot)
    look_at(desk, screen, FIRST, qtbot)
    shown = screen.view.toPlainText()
    assert "第一稿" in shown
    assert "现在的文字" in shown
    assert screen.seen is not None
    assert (screen.seen.added, screen.seen.removed) != (0, 0)


def test_it_can_be_read_as_it_stood(desk: Desk, qtbot: QtBot) -> None:
    screen = history_of(desk, desk.open(written(desk)), qtbot)
    look_at(desk, screen, FIRST, qtbot)
    clicked(screen, "history-against.nothing")
    qtbot.waitUntil(
        lambda: screen.seen is not None and screen.seen.against is Against.NOTHING, timeout=5000
    )
    assert "第一稿" in screen.view.toPlainText()
    assert "现在的文字" not in screen.view.toPlainText()


def test_it_can_be_read_against_the_version_before(desk: Desk, qtbot: QtBot) -> None:
    draft = written(desk)
    desk.app.drafts.save_version(draft.item, LIN)
    later = replace(draft.content, body="版本之后。\n")
    desk.app.drafts.save(replace(draft, content=later))
    screen = history_of(desk, desk.open(desk.app.drafts.open(draft.item)), qtbot)
    clicked(screen, "history-against.before")
    qtbot.waitUntil(
        lambda: screen.seen is not None and screen.seen.against is Against.BEFORE, timeout=5000
    )
    shown = screen.view.toPlainText()
    assert "现在的文字" in shown
    assert "版本之后" in shown


def test_going_back_puts_the_whole_item_in_place(desk: Desk, qtbot: QtBot) -> None:
    draft = written(desk)
    page = desk.open(draft)
    gone_back(desk, page, SECOND, qtbot)
    stored = desk.app.drafts.stored(draft.item)
    assert (stored.content.body, stored.content.title) == (SECOND, "关于冬季供水安排的通知")
    assert page.sheet.header.title.text() == "关于冬季供水安排的通知"
    assert desk.screen.page is page


def test_undo_in_the_text_takes_fields_back_as_well(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(written(desk))
    gone_back(desk, page, SECOND, qtbot)
    page.body.undo()
    qtbot.waitUntil(lambda: page.title == "后来的标题", timeout=2000)
    assert page.body.markdown() == NOW
    page.body.redo()
    qtbot.waitUntil(lambda: page.title == "关于冬季供水安排的通知", timeout=2000)
    assert page.body.markdown() == SECOND


def test_a_field_that_went_back_alone_can_be_undone(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(written(desk))
    screen = history_of(desk, page, qtbot)
    look_at(desk, screen, SECOND, qtbot)
    (action,) = [a for a in screen.deeds.menu.actions() if a.objectName() == "history-part.title"]
    action.trigger()
    qtbot.waitUntil(lambda: page.title == "关于冬季供水安排的通知", timeout=5000)
    qtbot.waitUntil(lambda: not desk.runner.busy, timeout=5000)
    assert page.body.markdown() == NOW
    page.body.undo()
    qtbot.waitUntil(lambda: page.title == "后来的标题", timeout=2000)
    assert page.body.markdown() == NOW


def test_the_text_can_go_back_alone(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(written(desk))
    screen = history_of(desk, page, qtbot)
    look_at(desk, screen, FIRST, qtbot)
    (action,) = [a for a in screen.deeds.menu.actions() if a.objectName() == "history-part.#body"]
    action.trigger()
    qtbot.waitUntil(lambda: page.body.markdown() == FIRST, timeout=5000)
    assert page.title == "后来的标题"


def test_writing_on_after_undoing_leaves_the_fields_alone(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(written(desk))
    gone_back(desk, page, SECOND, qtbot)
    page.body.undo()
    qtbot.waitUntil(lambda: page.title == "后来的标题", timeout=2000)
    for _ in range(3):
        page.body.insertPlainText("续")
    qtbot.wait(50)
    assert page.title == "后来的标题"


def test_what_stood_there_before_is_in_the_history(desk: Desk, qtbot: QtBot) -> None:
    draft = written(desk)
    gone_back(desk, desk.open(draft), FIRST, qtbot)
    points = desk.app.history.timeline(draft.item).points
    (before,) = [p for p in points if p.why is Why.BEFORE]
    assert desk.app.history.content(before, draft.item).body == NOW


def test_the_notice_offers_the_way_forth(desk: Desk, qtbot: QtBot) -> None:
    undo: list[object] = []
    desk.hub.toastAsked.connect(lambda _text, _word, do: undo.append(do) if do else None)
    page = desk.open(written(desk))
    gone_back(desk, page, FIRST, qtbot)
    undo[-1]()  # type: ignore[operator]  # what the notice was given to call
    qtbot.waitUntil(lambda: page.body.markdown() == NOW, timeout=5000)


def test_a_version_in_the_inspector_opens_the_history_there(desk: Desk, qtbot: QtBot) -> None:
    draft = written(desk)
    version = desk.app.drafts.save_version(draft.item, LIN)
    page = desk.open(draft)
    page.show_panel(HISTORY)
    view = page.inspector.history.findChild(QPushButton, f"view-{version.hash[:8]}")
    assert isinstance(view, QPushButton)
    view.click()
    qtbot.waitUntil(lambda: desk.screen.history.screen is not None, timeout=5000)
    screen = desk.screen.history.screen
    assert screen is not None
    qtbot.waitUntil(lambda: screen.seen is not None, timeout=5000)
    assert screen.timeline is not None
    assert screen.timeline.points[screen.slider.value()].version == version.hash


def test_escape_leads_back_to_the_text(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(written(desk))
    screen = history_of(desk, page, qtbot)
    desk.screen.activateWindow()
    QTest.keyClick(screen.slider, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.screen.page is page, timeout=2000)
    assert desk.screen.bar.submit.isVisibleTo(desk.screen.bar)


def test_keys_go_back_and_undo_without_the_mouse(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(written(desk))
    desk.screen.activateWindow()
    screen = history_of(desk, page, qtbot)
    look_at(desk, screen, FIRST, qtbot)
    ctrl = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(screen.slider, Qt.Key.Key_Return, ctrl)
    qtbot.waitUntil(lambda: page.body.markdown() == FIRST and not desk.runner.busy, timeout=5000)
    assert page.body.hasFocus()
    QTest.keyClick(page.body, Qt.Key.Key_Z, ctrl)
    qtbot.waitUntil(lambda: page.title == "后来的标题", timeout=2000)
    assert page.body.markdown() == NOW


def test_f8_walks_the_changes(desk: Desk, qtbot: QtBot) -> None:
    screen = history_of(desk, desk.open(written(desk)), qtbot)
    desk.screen.activateWindow()
    look_at(desk, screen, FIRST, qtbot)
    QTest.keyClick(screen.slider, Qt.Key.Key_F8)
    assert screen.view._current == 1
    QTest.keyClick(screen.slider, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert screen.seen is not None
    assert screen.view._current == screen.seen.difference.count


def test_a_state_that_was_thinned_meanwhile_leaves_the_list(desk: Desk, qtbot: QtBot) -> None:
    draft = written(desk)
    screen = history_of(desk, desk.open(draft), qtbot)
    timeline = screen.timeline
    assert timeline is not None
    gone = timeline.points[-2].state
    assert gone is not None
    desk.app.store.states.thin([gone.id], [gone.size])
    screen.slider.setValue(len(timeline.points) - 2)
    qtbot.waitUntil(lambda: screen.timeline is not timeline and not desk.runner.busy, timeout=5000)
    assert screen.slider.maximum() == len(timeline.points) - 2
    assert screen.findChild(Banner, "history-damage") is None


def test_the_bar_offers_nothing_for_a_page_out_of_sight(desk: Desk, qtbot: QtBot) -> None:
    history_of(desk, desk.open(written(desk)), qtbot)
    assert not desk.screen.bar.submit.isVisibleTo(desk.screen.bar)


def test_the_text_of_then_is_copied(desk: Desk, qtbot: QtBot) -> None:
    screen = history_of(desk, desk.open(written(desk)), qtbot)
    look_at(desk, screen, FIRST, qtbot)
    clicked(screen, "history-copy")
    assert QGuiApplication.clipboard().text() == FIRST


def test_another_draft_begins_with_the_text_of_then(desk: Desk, qtbot: QtBot) -> None:
    draft = written(desk)
    screen = history_of(desk, desk.open(draft), qtbot)
    look_at(desk, screen, FIRST, qtbot)
    clicked(screen, "history-draft")
    qtbot.waitUntil(lambda: desk.screen.page is not None, timeout=5000)
    assert desk.screen.page is not None
    assert desk.screen.page.item != draft.item
    assert desk.screen.page.body.markdown() == FIRST


def test_the_item_of_then_can_be_saved_as_a_file(desk: Desk, qtbot: QtBot) -> None:
    screen = history_of(desk, desk.open(written(desk)), qtbot)
    look_at(desk, screen, FIRST, qtbot)
    with qtbot.waitSignal(desk.screen.exportAsked) as asked:
        clicked(screen, "history-file")
    assert asked.args is not None
    assert asked.args[0].content.body == FIRST


def test_a_locked_item_offers_no_way_back_and_says_why(desk: Desk, qtbot: QtBot) -> None:
    draft = desk.draft()
    page = desk.open(draft)
    desk.app.submit.submit(draft.item, LIN)
    screen = history_of(desk, page, qtbot)
    assert screen.findChild(Banner, "history-locked") is not None
    assert not screen.deeds.restore.isVisibleTo(screen)
    assert screen.deeds.findChild(QPushButton, "history-draft").isVisibleTo(screen)  # type: ignore[union-attr]  # it is there


def test_what_the_portal_says_meanwhile_holds_at_once(desk: Desk, qtbot: QtBot) -> None:
    draft = desk.draft()
    desk.app.drafts.save(replace(draft, content=replace(draft.content, body=FIRST)))
    page = desk.open(desk.app.drafts.save(draft))
    screen = history_of(desk, page, qtbot)
    look_at(desk, screen, FIRST, qtbot)
    at = screen.slider.value()
    desk.app.submit.submit(draft.item, LIN)
    desk.hub.announce(touched(draft.item))
    qtbot.waitUntil(lambda: screen.findChild(Banner, "history-locked") is not None, timeout=5000)
    qtbot.waitUntil(lambda: not desk.runner.busy, timeout=5000)
    assert screen.slider.value() == at
    assert screen.seen is not None
    assert screen.seen.content.body == FIRST
    assert not screen.deeds.restore.isVisibleTo(screen)


def test_a_damaged_state_is_passed_over_and_told(desk: Desk, qtbot: QtBot) -> None:
    draft = written(desk)
    database = desk.app.store.database  # type: ignore[attr-defined]  # the store of build()
    database.write("UPDATE journal SET body = '坏' WHERE body = ?", (SECOND,))
    screen = history_of(desk, desk.open(draft), qtbot)
    at = screen.slider.value() - 1
    screen.slider.setValue(at)
    qtbot.waitUntil(lambda: screen.seen is not None and screen.seen.number < at, timeout=5000)
    assert screen.seen is not None
    assert screen.seen.content.body == FIRST
    assert screen.findChild(Banner, "history-damage") is not None
    assert "坏" not in screen.view.toPlainText()


def test_damage_is_found_without_looking_at_it(desk: Desk, qtbot: QtBot) -> None:
    draft = written(desk)
    database = desk.app.store.database  # type: ignore[attr-defined]  # the store of build()
    database.write("UPDATE journal SET body = '坏' WHERE body = ?", (FIRST,))
    screen = history_of(desk, desk.open(draft), qtbot)
    qtbot.waitUntil(lambda: screen.findChild(Banner, "history-damage") is not None, timeout=5000)


def test_an_item_without_states_says_so(desk: Desk, qtbot: QtBot) -> None:
    draft = written(desk)
    page = desk.open(draft)
    desk.app.store.database.write("DELETE FROM journal")  # type: ignore[attr-defined]  # as above
    page.shortcuts["history"].trigger()
    qtbot.waitUntil(lambda: desk.screen.history.screen is not None, timeout=5000)
    screen = desk.screen.history.screen
    assert screen is not None
    qtbot.waitUntil(lambda: screen.timeline is not None, timeout=5000)
    empty = screen.findChild(EmptyState, "history-empty")
    assert empty is not None
    assert empty.isVisibleTo(screen)
