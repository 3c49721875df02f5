"""批注 in 审核: about selected words, kept here, sent with a decision or alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel

from editor_app.domain.anchors import BODY, Anchor
from editor_app.domain.comments import Thread
from editor_app.domain.item import ItemId
from editor_app.domain.people import Person
from editor_app.domain.workflow import Command
from editor_app.services.noted import remarks_in
from editor_app.ui.screens.review.screen import ReviewScreen
from tests.fakes.people import LI, LIN
from tests.ui.hands import button_named, press
from tests.ui.review_district import (
    CTRL,
    PLAIN,
    SHIFT,
    District,
    changed_body,
    district,
    open_screen,
)

__all__ = ["district"]

WORDS = "困难群众"


def select(screen: ReviewScreen, words: str) -> None:
    diff = screen.reading.diff
    found = diff.document().find(words)
    assert not found.isNull(), words
    diff.setTextCursor(found)
    diff.setFocus()


def threads(district: District, item: ItemId, person: Person = LI) -> tuple[Thread, ...]:
    return district[person].comments.threads(item, person)


def write(district: District, screen: ReviewScreen, text: str) -> None:
    """Ctrl+M, words, Ctrl+Enter."""
    press(screen, Qt.Key.Key_M, CTRL)
    district.settle()
    composer = screen.talk.list.composer
    assert not composer.isHidden()
    composer.text.setPlainText(text)
    press(composer.text, Qt.Key.Key_Return, CTRL)
    district.settle()


def test_selected_words_are_quoted_and_nothing_leaves_yet(district: District) -> None:
    item = district.submit()
    screen = open_screen(district)
    select(screen, WORDS)
    write(district, screen, "请写明范围。")
    (told,) = threads(district, item)
    assert (told.anchor.place, told.anchor.quote, told.text) == (BODY, WORDS, "请写明范围。")
    assert told.anchor.before.endswith("为做好")
    assert district[LI].store.outbox.open() == ()
    (card,) = screen.talk.list.cards
    assert card.row.thread.id == told.id


def test_ctrl_enter_in_the_words_decides_nothing(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    write(district, screen, "请写明范围。")
    assert district[LI].store.outbox.open() == ()


def test_struck_out_words_and_signs_are_no_part_of_a_quote(district: District) -> None:
    item = district.submit()
    district.publish(item)
    district.next_edition(item, changed_body)
    screen = open_screen(district)
    diff = screen.reading.diff
    cursor = diff.document().find("走访")
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    assert "－入" in cursor.selectedText()
    diff.setTextCursor(cursor)
    write(district, screen, "这一段请再核。")
    (told,) = threads(district, item)
    assert told.anchor.place == BODY
    assert "逐户走访" in told.anchor.quote
    assert "入户" not in told.anchor.quote
    assert "－" not in told.anchor.quote


def test_words_of_a_field_stand_at_the_field(district: District) -> None:
    item = district.submit()
    screen = open_screen(district)
    select(screen, "部署困难群众冬季救助工作。")
    write(district, screen, "概述太短。")
    (told,) = threads(district, item)
    assert (told.anchor.place, told.anchor.quote) == ("description", "部署困难群众冬季救助工作。")


def test_without_a_selection_it_is_about_the_whole_item(district: District) -> None:
    item = district.submit()
    screen = open_screen(district)
    write(district, screen, "请先报保密审查。")
    (told,) = threads(district, item)
    assert told.anchor == Anchor(place="")


def test_a_return_takes_the_comments_along(district: District) -> None:
    item = district.submit()
    screen = open_screen(district)
    write(district, screen, "请写明范围。")
    screen.bar.reason.setText("请按批注修改。")
    button_named(screen, "review-return").click()
    district.settle()
    (operation,) = district[LI].store.outbox.open()
    assert operation.command is Command.RETURN
    assert [one.text for one in remarks_in(operation).comments] == ["请写明范围。"]
    district[LI].clock.forward(60)
    district.sync()
    assert [one.text for one in threads(district, item, LIN)] == ["请写明范围。"]


def test_comments_can_leave_alone(district: District) -> None:
    item = district.submit()
    screen = open_screen(district)
    write(district, screen, "请写明范围。")
    button_named(screen, "talk-send").click()
    district.settle()
    (operation,) = district[LI].store.outbox.open()
    assert operation.command is Command.REMARK
    district[LI].clock.forward(60)
    district.sync()
    assert [one.text for one in threads(district, item, LIN)] == ["请写明范围。"]


def test_a_suggestion_begins_with_the_words_that_stand_there(district: District) -> None:
    item = district.submit()
    screen = open_screen(district)
    select(screen, WORDS)
    press(screen, Qt.Key.Key_M, CTRL | SHIFT)
    district.settle()
    composer = screen.talk.list.composer
    assert composer.replacement.toPlainText() == WORDS
    composer.replacement.setPlainText("生活困难居民")
    press(composer.replacement, Qt.Key.Key_Return, CTRL)
    district.settle()
    (told,) = threads(district, item)
    assert (told.anchor.quote, told.replacement) == (WORDS, "生活困难居民")


def test_a_suggestion_without_words_says_what_to_do(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    press(screen, Qt.Key.Key_M, CTRL | SHIFT)
    district.settle()
    assert screen.talk.list.composer.isHidden()
    assert district.toasts


def test_markup_is_shown_as_words(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    write(district, screen, "<b>粗</b><script>x</script>")
    (card,) = screen.talk.list.cards
    labels = [one for one in card.findChildren(QLabel) if "<b>" in one.text()]
    assert [one.textFormat() for one in labels] == [Qt.TextFormat.PlainText]


@pytest.mark.parametrize("text", ["", "长" * 2001, "反\u202e向"])
def test_words_that_cannot_be_said_stay_in_their_field(district: District, text: str) -> None:
    item = district.submit()
    screen = open_screen(district)
    write(district, screen, text)
    composer = screen.talk.list.composer
    assert not composer.isHidden()
    assert composer.text.toPlainText() == text
    assert composer.text.property("problem") == "error"
    assert threads(district, item) == ()


def test_what_is_being_written_survives_a_synchronisation(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    press(screen, Qt.Key.Key_M, CTRL)
    district.settle()
    screen.talk.list.composer.text.setPlainText("写到一半")
    screen.side.show_item(screen.presenter.opened.remote, None)  # type: ignore[union-attr]
    screen.talk.reload()
    district.settle()
    assert screen.talk.list.composer.text.toPlainText() == "写到一半"
    assert not screen.talk.list.composer.isHidden()


def test_esc_gives_a_comment_up(district: District) -> None:
    item = district.submit()
    screen = open_screen(district)
    press(screen, Qt.Key.Key_M, CTRL)
    district.settle()
    press(screen.talk.list.composer.text, Qt.Key.Key_Escape, PLAIN)
    assert screen.talk.list.composer.isHidden()
    assert threads(district, item) == ()


def test_a_comment_that_was_not_sent_can_be_taken_away(district: District) -> None:
    item = district.submit()
    screen = open_screen(district)
    write(district, screen, "请写明范围。")
    button_named(screen, "act-drop").click()
    district.settle()
    assert threads(district, item) == ()
    assert screen.talk.list.cards == []


def test_a_reviewer_settles_an_answered_comment(district: District) -> None:
    item = district.submit()
    screen = open_screen(district)
    write(district, screen, "请写明范围。")
    button_named(screen, "talk-send").click()
    district.settle()
    district[LI].clock.forward(60)
    district.sync()
    screen.talk.reload()
    district.settle()
    button_named(screen, "act-resolve").click()
    district.settle()
    (told,) = threads(district, item)
    assert told.fate.value == "resolved"


def test_alt_page_keys_walk_the_comments(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    for words in (WORDS, "通知"):
        select(screen, words)
        write(district, screen, f"关于{words}。")
    press(screen, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    first = screen.talk.list.current
    press(screen, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    assert screen.talk.list.current not in (None, first)


def test_marks_stay_when_paragraphs_are_folded_and_unfolded(district: District) -> None:
    item = district.submit()
    district.publish(item)
    district.next_edition(item, changed_body)
    screen = open_screen(district)
    select(screen, "建立工作台账")
    write(district, screen, "请写明期限。")
    assert len(screen.reading.diff.extraSelections()) == 1
    screen.reading.diff.foldClicked.emit(0)
    (mark,) = screen.reading.diff.extraSelections()
    assert mark.cursor.selectedText() == "建立工作台账"


def test_usual_reasons_come_from_the_layout_and_from_oneself(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    bar = screen.bar
    bar.reason.setText("请补联系电话。")
    bar.usual.refresh()
    texts = [bar.usual.itemText(n) for n in range(bar.usual.count())]
    assert "The addressees are incomplete." in texts
    bar.usual.activated.emit(bar.usual.count() - 1)  # keep what stands in the field
    bar.reason.clear()
    bar.usual.refresh()
    bar.usual.activated.emit(1)
    assert bar.reason.text() == "请补联系电话。"
    bar.usual.refresh()
    bar.usual.activated.emit(bar.usual.count() - 1)  # forget it again
    bar.usual.refresh()
    assert bar.usual.itemText(1) != "请补联系电话。"


def test_the_reasons_drop_down_by_key(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    press(screen.reading.diff, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    view = screen.bar.usual.view()
    assert view.isVisible()
    screen.bar.usual.hidePopup()
