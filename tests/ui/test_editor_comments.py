"""批注 in the editor: marks, lines below fields, answers, suggestions, what holds a submission."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from editor_app.domain.anchors import Anchor
from editor_app.domain.comments import Fate, Thread
from editor_app.domain.item import Draft
from editor_app.presenters.comments import Mood
from editor_app.services.noted import remarks_in
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.inspector import COMMENTS
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.talking import Talking
from editor_app.ui.screens.talk.words import done_word
from tests.fakes.people import LIN
from tests.ui.editing import Desk, set_up, tear_down
from tests.ui.hands import button_named, click, press
from tests.ui.returned_desk import at_words, put_back, thread

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
WORDS, BETTER = "困难群众冬季救助", "困难居民冬季救助"


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def settle(desk: Desk, qtbot: QtBot) -> None:
    page = desk.screen.page
    assert page is not None
    talking = page.findChild(Talking)
    assert talking is not None
    qtbot.waitUntil(lambda: not desk.runner.busy and not talking._soon.isActive(), timeout=5000)


def opened(desk: Desk, qtbot: QtBot, *make: Callable[[Draft], Thread]) -> EditorPage:
    draft = desk.draft()
    page = desk.open(put_back(desk, draft, *(one(draft) for one in make)))
    talking = page.findChild(Talking)
    assert talking is not None
    qtbot.waitUntil(lambda: talking.talk is not None, timeout=5000)
    settle(desk, qtbot)
    return page


def suggested(draft: Draft) -> Thread:
    return thread(1, at_words(draft, WORDS), "", BETTER)


def said(draft: Draft) -> Thread:
    return thread(2, at_words(draft, "建立工作台账"), "请写明期限。")


def at_title(_: Draft) -> Thread:
    return thread(3, Anchor(place="title"), "标题请加“2026年”。")


def mood(page: EditorPage) -> Mood:
    (card,) = page.inspector.comments.list.cards
    return card.row.mood


def test_commented_words_are_marked_and_have_a_bubble(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, said)
    cursor = page.body.comments.cursor(page.inspector.comments.list.cards[0].row.thread.id)
    assert cursor is not None
    assert cursor.selectedText() == "建立工作台账"
    (sign,) = page.body._marks.bubbles()
    click(page.body._marks, sign.box.center())
    assert page.inspector.current == COMMENTS
    assert page.inspector.comments.list.current == sign.marks[0].id


def test_marks_move_along_with_what_is_typed(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, said)
    cursor = page.body.textCursor()
    cursor.setPosition(0)
    cursor.insertText("另，")
    settle(desk, qtbot)
    moved = page.body.comments.cursor(page.inspector.comments.list.cards[0].row.thread.id)
    assert moved is not None
    assert moved.selectedText() == "建立工作台账"


def test_the_tab_counts_what_waits_for_an_answer(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, said, at_title)
    assert "2" in page.inspector._tabs.accessibleTabName(COMMENTS)


def test_a_comment_on_a_field_stands_under_its_field(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, at_title)
    line = page.sheet.header.said["title"]
    assert "标题请加“2026年”。" in line.text
    assert not line.isHidden()
    click(line, QPoint(3, 3))
    assert page.inspector.current == COMMENTS


def test_a_comment_on_a_property_stands_under_it(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, lambda _: thread(4, Anchor(place="source"), "来源请写全称。"))
    row = page.inspector.form.row("source")
    assert row is not None
    assert row._said is not None
    assert "来源请写全称。" in row._said.text


def test_accepting_a_suggestion_is_one_edit_that_ctrl_z_takes_back(
    desk: Desk, qtbot: QtBot
) -> None:
    page = opened(desk, qtbot, suggested)
    before = page.body.markdown()
    button_named(page, "act-accept").click()
    settle(desk, qtbot)
    assert BETTER in page.body.markdown()
    assert mood(page) is Mood.ACCEPTED
    page.body.undo()
    assert page.body.markdown() == before
    page.flush()
    settle(desk, qtbot)
    assert mood(page) is Mood.OPEN


def test_an_accepted_suggestion_goes_along_with_the_submission(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, suggested)
    button_named(page, "act-accept").click()
    settle(desk, qtbot)
    operation = desk.app.submit.submit(page.item, LIN)
    (fate,) = remarks_in(operation).fates
    assert fate.fate is Fate.ACCEPTED


def test_a_suggestion_whose_words_are_gone_says_so_and_changes_nothing(
    desk: Desk, qtbot: QtBot
) -> None:
    page = opened(desk, qtbot, suggested)
    cursor = page.body.document().find(WORDS)
    cursor.insertText("别的事情")
    before = page.body.markdown()
    button_named(page, "act-accept").click()
    settle(desk, qtbot)
    assert page.body.markdown() == before
    assert desk.toasts


def test_a_suggestion_for_the_title_is_typed_into_it(desk: Desk, qtbot: QtBot) -> None:
    def renamed(draft: Draft) -> Thread:
        anchor = Anchor(place="title", quote=draft.content.title)
        return thread(1, anchor, "", "关于2026年冬季供水安排的通知")

    page = opened(desk, qtbot, renamed)
    button_named(page, "act-accept").click()
    settle(desk, qtbot)
    assert page.title == "关于2026年冬季供水安排的通知"
    page.sheet.header.title.undo()
    assert page.title == "关于冬季供水安排的通知"


def test_a_suggestion_for_a_property_is_typed_into_it(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, lambda _: thread(1, Anchor(place="description"), "", "概述。"))
    button_named(page, "act-accept").click()
    settle(desk, qtbot)
    assert page.presenter.draft.content.text("description") == "概述。"


def test_a_declined_suggestion_changes_no_word(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, suggested)
    before = page.body.markdown()
    button_named(page, "act-decline").click()
    settle(desk, qtbot)
    assert (page.body.markdown(), mood(page)) == (before, Mood.DECLINED)


def test_keys_walk_the_comments_and_accept(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, suggested, said)
    press(page.body, Qt.Key.Key_PageDown, ALT)
    first = page.inspector.comments.list.current
    assert page.body.textCursor().selectedText() == WORDS
    press(page.body, Qt.Key.Key_Y, CTRL | ALT)
    settle(desk, qtbot)
    assert BETTER in page.body.markdown()
    press(page.body, Qt.Key.Key_PageDown, ALT)
    assert page.inspector.comments.list.current not in (None, first)


def test_an_answer_waits_for_the_submission(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, said)
    button_named(page, "act-answer").click()
    (card,) = page.inspector.comments.list.cards
    card.edit.setPlainText("已写明：4月底前。")
    press(card.edit, Qt.Key.Key_Return, CTRL)
    settle(desk, qtbot)
    assert mood(page) is Mood.ANSWERED
    assert desk.app.store.outbox.open() == ()
    assert desk.app.comments.unsent(page.item, LIN) == 1


def test_the_submission_is_held_until_each_comment_is_answered(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, said, at_title)
    desk.screen.submit_current()
    qtbot.waitUntil(lambda: desk.screen.submission.dialog is not None, timeout=5000)
    dialog = desk.screen.submission.dialog
    assert dialog is not None
    carrier = dialog.findChild(QRadioButton, "submit-secrecy-carrier-official")
    assert carrier is not None
    carrier.setChecked(True)  # what the secrecy review asks of an editor
    button_named(dialog, "submit-confirm").click()
    assert dialog.isVisible()
    assert desk.app.store.outbox.open() == ()
    for made in dialog.findChildren(QLineEdit):
        if made.objectName().startswith("submit-answer-"):
            button_named(dialog, made.objectName().replace("answer", "done")).click()
    button_named(dialog, "submit-confirm").click()
    qtbot.waitUntil(lambda: bool(desk.app.store.outbox.open()), timeout=5000)
    (operation,) = desk.app.store.outbox.open()
    assert [one.text for one in remarks_in(operation).answers] == [done_word()] * 2
    assert page.item == operation.item


def test_an_orphan_says_so_and_keeps_its_quote(desk: Desk, qtbot: QtBot) -> None:
    gone = Anchor(place="body", quote="早已删去的一句话", before="没有这些", after="也没有")
    page = opened(desk, qtbot, lambda _: thread(1, gone))
    (card,) = page.inspector.comments.list.cards
    assert card.row.orphaned
    assert "早已删去的一句话" in card.accessibleName()


def test_an_item_that_was_never_submitted_takes_no_comments(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    qtbot.waitUntil(lambda: not desk.runner.busy, timeout=5000)
    press(page.body, Qt.Key.Key_M, CTRL)
    assert page.inspector.comments.list.composer.isHidden()
    assert desk.toasts


def test_an_author_comments_on_selected_words(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    page.body.setTextCursor(page.body.document().find("工作台账"))
    press(page.body, Qt.Key.Key_M, CTRL)
    composer = page.inspector.comments.list.composer
    composer.text.setPlainText("台账格式见附件。")
    press(composer.text, Qt.Key.Key_Return, CTRL)
    settle(desk, qtbot)
    (told,) = desk.app.comments.threads(page.item, LIN)
    assert (told.anchor.quote, told.text) == ("工作台账", "台账格式见附件。")
