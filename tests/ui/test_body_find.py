"""Find and replace in the body."""

import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QProcess, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from editor_app.services.find import Query
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.find import FindBar
from editor_app.ui.body.search import Search
from editor_app.ui.body.sheet import BodySheet
from tests.ui.body_page import compose, look, no_image, place, press, select, to_end, write


@pytest.fixture
def sheet(qtbot: QtBot) -> BodySheet:
    made = BodySheet(BodyEditor(look(), no_image))
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def ask(sheet: BodySheet, needle: str, word: str = "", *options: str) -> FindBar:
    """Open the lines, tick options, type words; the answer is there when this returns."""
    bar = sheet.find_bar
    bar.open(replace=True)
    for option in options:
        toggle(bar, option).setChecked(True)
    field(bar, "body-replace-text").setText(word)
    field(bar, "body-find-text").setText(needle)
    field(bar, "body-find-text").textEdited.emit(needle)
    return bar


def field(bar: FindBar, name: str) -> QLineEdit:
    found = bar.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def toggle(bar: FindBar, name: str) -> QToolButton:
    found = bar.findChild(QToolButton, f"body-find-{name}")
    assert isinstance(found, QToolButton)
    return found


def push(bar: FindBar, name: str) -> None:
    found = bar.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()


def said(bar: FindBar) -> str:
    found = bar.findChild(QLabel, "body-find-answer")
    assert isinstance(found, QLabel)
    return found.text()


def settled(bar: FindBar, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not bar.search.running, timeout=8000)


def chosen(sheet: BodySheet) -> tuple[str, int]:
    cursor = sheet.editor.textCursor()
    return cursor.selectedText(), cursor.selectionStart()


def test_the_first_place_is_shown_while_typing(sheet: BodySheet) -> None:
    sheet.editor.set_markdown("春天\n\n夏天\n")
    bar = ask(sheet, "天")
    assert chosen(sheet) == ("天", 1)
    assert said(bar) == "1 of 2"


def test_next_goes_round_the_end(sheet: BodySheet) -> None:
    sheet.editor.set_markdown("春天\n\n夏天\n")
    bar = ask(sheet, "天")
    bar.find_next()
    assert said(bar) == "2 of 2"
    bar.find_next()
    assert said(bar) == "1 of 2"


def test_previous_goes_round_the_beginning(sheet: BodySheet) -> None:
    sheet.editor.set_markdown("春天\n\n夏天\n")
    bar = ask(sheet, "天")
    bar.find_next(back=True)
    assert said(bar) == "2 of 2"


def test_what_is_not_there_is_told(sheet: BodySheet) -> None:
    sheet.editor.set_markdown("春天\n")
    assert said(ask(sheet, "秋")) == "Not found"


def test_case_counts_only_when_asked(sheet: BodySheet) -> None:
    sheet.editor.set_markdown("PDF pdf\n")
    bar = ask(sheet, "pdf")
    assert said(bar) == "1 of 2"
    toggle(bar, "case").setChecked(True)
    assert said(bar) == "1 of 1"


def test_a_whole_word_has_no_letters_beside_it(sheet: BodySheet) -> None:
    sheet.editor.set_markdown("GB GBT 按GB执行\n")
    assert said(ask(sheet, "GB", "", "whole")) == "1 of 2"


def test_places_behind_a_rare_character_are_hit_exactly(sheet: BodySheet) -> None:
    sheet.editor.set_markdown("𠮷野家与吉野家\n")
    ask(sheet, "吉野")
    assert chosen(sheet) == ("吉野", 5)


@pytest.mark.parametrize("change", ["undo", "typing"])
def test_what_was_replaced_is_told_until_the_text_changes(
    sheet: BodySheet, qtbot: QtBot, change: str
) -> None:
    sheet.editor.set_markdown("市政府，市政府。\n")
    bar = ask(sheet, "市政府", "区管委会")
    push(bar, "body-replace-all")
    sheet.editor.name_blocks()
    assert said(bar) == "2 replaced"
    sheet.editor.undo() if change == "undo" else sheet.editor.insertPlainText("市政府")
    qtbot.waitUntil(lambda: "replaced" not in said(bar), timeout=3000)


def test_replace_all_is_one_step_to_undo(sheet: BodySheet) -> None:
    before = "市政府\n\n- 市政府\n\n| 市政府 |\n| --- |\n| 市政府 |\n"
    sheet.editor.set_markdown(before)
    bar = ask(sheet, "市政府", "区管委会")
    push(bar, "body-replace-all")
    assert sheet.editor.markdown() == before.replace("市政府", "区管委会")
    assert said(bar) == "4 replaced"
    sheet.editor.undo()
    assert sheet.editor.markdown() == before


def test_replace_changes_one_place_and_goes_to_the_next(sheet: BodySheet) -> None:
    sheet.editor.set_markdown("甲乙甲乙\n")
    bar = ask(sheet, "甲", "丙")
    push(bar, "body-replace")
    assert sheet.editor.markdown() == "丙乙甲乙\n"
    assert chosen(sheet) == ("甲", 2)


def test_a_replacement_that_holds_the_needle_is_not_found_again(sheet: BodySheet) -> None:
    sheet.editor.set_markdown("甲甲\n")
    bar = ask(sheet, "甲", "甲甲")
    push(bar, "body-replace-all")
    assert sheet.editor.markdown() == "甲甲甲甲\n"


@pytest.mark.parametrize(
    ("before", "needle", "word", "after"),
    [
        ("贯彻**落实**工作\n", "贯彻落实", "全面落实", "全面**落实**工作\n"),
        ("**甲乙**丙\n", "乙丙", "丁丙", "**甲丁**丙\n"),
        ("看[门户网站](https://a.cn)吧\n", "门户", "政府", "看[政府网站](https://a.cn)吧\n"),
        ("甲**乙**\n", "甲乙", "甲新乙", "甲新**乙**\n"),
        ("10<sup>2</sup>米\n", "米", "千米", "10<sup>2</sup>千米\n"),
        ("**甲**乙\n", "乙", "", "**甲**\n"),
    ],
)
def test_marks_outlive_a_replacement(
    sheet: BodySheet, before: str, needle: str, word: str, after: str
) -> None:
    sheet.editor.set_markdown(before)
    push(ask(sheet, needle, word), "body-replace-all")
    assert sheet.editor.markdown() == after


def test_source_and_images_are_left_and_counted(sheet: BodySheet, qtbot: QtBot) -> None:
    before = "甲\n\n<div>甲</div>\n"
    sheet.editor.set_markdown(before)
    bar = ask(sheet, "甲", "乙")
    push(bar, "body-replace-all")
    assert sheet.editor.markdown() == "乙\n\n<div>甲</div>\n"
    assert said(bar) == "1 replaced, 1 in source or at images left"


def test_only_the_selection_is_searched_when_asked(sheet: BodySheet) -> None:
    sheet.editor.set_markdown("甲\n\n甲\n\n甲\n")
    cursor = sheet.editor.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(5, cursor.MoveMode.KeepAnchor)
    sheet.editor.setTextCursor(cursor)
    bar = ask(sheet, "甲", "乙")
    assert toggle(bar, "selection").isChecked()
    push(bar, "body-replace-all")
    assert sheet.editor.markdown() == "甲\n\n乙\n\n乙\n"


def test_a_pattern_finds_and_its_groups_replace(sheet: BodySheet, qtbot: QtBot) -> None:
    sheet.editor.set_markdown("2026年3月与2025年12月\n")
    bar = ask(sheet, r"(\d{4})年(\d+)月", r"\1-\2", "pattern")
    settled(bar, qtbot)
    assert said(bar) == "1 of 2"
    push(bar, "body-replace-all")
    settled(bar, qtbot)
    assert sheet.editor.markdown() == "2026-3与2025-12\n"


def test_a_pattern_knows_line_edges(sheet: BodySheet, qtbot: QtBot) -> None:
    sheet.editor.set_markdown("一、甲\n\n二、乙一、\n")
    bar = ask(sheet, "^[一二]、", "", "pattern")
    settled(bar, qtbot)
    push(bar, "body-replace-all")
    settled(bar, qtbot)
    assert sheet.editor.markdown() == "甲\n\n乙一、\n"


def test_a_broken_pattern_gets_a_sentence(sheet: BodySheet, qtbot: QtBot) -> None:
    sheet.editor.set_markdown("甲\n")
    bar = ask(sheet, "甲(", "", "pattern")
    settled(bar, qtbot)
    assert said(bar) == "The pattern cannot be read from character 2 on."
    push(bar, "body-replace-all")
    settled(bar, qtbot)
    assert sheet.editor.markdown() == "甲\n"


def test_a_replacement_without_its_group_gets_a_sentence(sheet: BodySheet, qtbot: QtBot) -> None:
    sheet.editor.set_markdown("甲\n")
    bar = ask(sheet, "甲", r"\1", "pattern")
    settled(bar, qtbot)
    assert said(bar) == "The replacement names a group that the pattern does not have."


def test_a_runaway_pattern_is_stopped_and_the_window_lives(sheet: BodySheet, qtbot: QtBot) -> None:
    sheet.editor.set_markdown("a" * 200_000 + "b\n")
    started = time.monotonic()
    bar = ask(sheet, "(a+)+$", "", "pattern")
    assert time.monotonic() - started < 0.5  # typing went on at once
    write(sheet.editor, "甲")
    assert sheet.editor.markdown().startswith("甲a")
    qtbot.waitUntil(lambda: "Stopped" in said(bar), timeout=8000)


def test_too_many_places_are_refused_in_words(sheet: BodySheet, qtbot: QtBot) -> None:
    sheet.editor.set_markdown("甲" * 20_001 + "\n")
    bar = ask(sheet, "甲", "乙")
    assert said(bar).startswith("More than 20")
    push(bar, "body-replace-all")
    assert "乙" not in sheet.editor.markdown()


def test_escape_closes_and_gives_the_keyboard_back(sheet: BodySheet) -> None:
    sheet.editor.set_markdown("甲\n")
    bar = ask(sheet, "甲")
    QTest.keyClick(field(bar, "body-find-text"), Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert sheet.editor.hasFocus()


def test_enter_and_shift_enter_walk(sheet: BodySheet) -> None:
    sheet.editor.set_markdown("甲甲甲\n")
    bar = ask(sheet, "甲")
    QTest.keyClick(field(bar, "body-find-text"), Qt.Key.Key_Return)
    assert said(bar) == "2 of 3"
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(field(bar, "body-find-text"), Qt.Key.Key_Return, shift)
    assert said(bar) == "1 of 3"


def test_typing_counts_anew(sheet: BodySheet, qtbot: QtBot) -> None:
    sheet.editor.set_markdown("甲\n")
    bar = ask(sheet, "甲")
    to_end(sheet.editor)
    write(sheet.editor, "甲")
    qtbot.waitUntil(lambda: said(bar) == "2 places", timeout=2000)


def test_nothing_is_searched_while_composing(sheet: BodySheet, qtbot: QtBot) -> None:
    sheet.editor.set_markdown("甲乙\n")
    bar = ask(sheet, "甲")
    select(sheet.editor, "乙")
    with qtbot.assertNotEmitted(bar.search.done, wait=300):
        compose(sheet.editor, "yi")


def test_a_read_only_text_is_not_replaced(sheet: BodySheet) -> None:
    sheet.editor.set_markdown("甲\n")
    sheet.editor.setReadOnly(True)
    push(ask(sheet, "甲", "乙"), "body-replace-all")
    assert sheet.editor.markdown() == "甲\n"


def test_what_was_selected_is_looked_for(sheet: BodySheet) -> None:
    sheet.editor.set_markdown("甲乙\n")
    select(sheet.editor, "乙")
    sheet.find_bar.open(replace=False)
    assert field(sheet.find_bar, "body-find-text").text() == "乙"


def test_a_place_can_be_replaced_and_undone_with_keys(sheet: BodySheet) -> None:
    sheet.editor.set_markdown("甲\n")
    push(ask(sheet, "甲", "乙"), "body-replace")
    place(sheet.editor, "乙")
    press(sheet.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert sheet.editor.markdown() == "甲\n"


def test_tab_leads_from_the_words_to_what_replaces_them(sheet: BodySheet) -> None:
    bar = ask(sheet, "甲")
    QTest.keyClick(field(bar, "body-find-text"), Qt.Key.Key_Tab)
    assert field(bar, "body-replace-text").hasFocus()


def test_a_running_pattern_ends_with_its_window(sheet: BodySheet) -> None:
    sheet.editor.set_markdown("a" * 60 + "\n")
    bar = ask(sheet, "(a+)+$b", "", "pattern")
    assert bar.search.running
    sheet.close()
    assert not bar.search.running


def test_a_running_pattern_ends_with_its_owner(qapp: QApplication, qtlog: Any) -> None:
    owner = QObject()
    search = Search(QTextDocument("a" * 40 + "!", owner), owner)
    search.start(Query(needle="(a+)+$b", pattern=True), None)
    process = search.findChild(QProcess)
    assert process is not None
    assert process.waitForStarted()
    pid = process.processId()
    del process, search
    delete(owner)
    assert not Path(f"/proc/{pid}").exists()
    assert not qtlog.records  # Qt warns of a process that is destroyed while it runs
