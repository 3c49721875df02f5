"""Typing with keys and input methods."""

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.ui.body.editor import BodyEditor
from tests.ui.body_page import (
    ALT,
    CTRL,
    SHIFT,
    compose,
    look,
    no_image,
    place,
    press,
    select,
    to_end,
    write,
)

RAW = "甲\n\n<div>原样</div>\n\n乙\n"


@pytest.fixture
def editor(qtbot: QtBot) -> BodyEditor:
    body = BodyEditor(look(), no_image)
    qtbot.addWidget(body)
    return body


def test_committed_text_is_text(editor: BodyEditor) -> None:
    write(editor, "春天")
    assert editor.markdown() == "春天\n"


def test_text_being_composed_is_not_exported(editor: BodyEditor) -> None:
    write(editor, "甲")
    compose(editor, "chun")
    assert editor.composing
    assert editor.markdown() == "甲\n"


def test_no_edit_is_told_while_composing(editor: BodyEditor, qtbot: QtBot) -> None:
    editor.set_markdown("甲乙丙\n")
    select(editor, "乙")
    with qtbot.assertNotEmitted(editor.edited):
        compose(editor, "chun")


def test_a_selection_lost_to_a_cancelled_composition_is_told(
    editor: BodyEditor, qtbot: QtBot
) -> None:
    editor.set_markdown("甲乙丙\n")
    select(editor, "乙")
    compose(editor, "chun")
    with qtbot.waitSignal(editor.edited):
        compose(editor, "")
    assert editor.markdown() == "甲丙\n"


def test_a_commit_ends_the_composition(editor: BodyEditor) -> None:
    compose(editor, "chun")
    write(editor, "春")
    assert not editor.composing
    assert editor.markdown() == "春\n"


def test_enter_while_composing_inserts_nothing(editor: BodyEditor) -> None:
    compose(editor, "chun")
    press(editor, Qt.Key.Key_Return)
    write(editor, "春")
    assert editor.document().blockCount() == 1


def test_a_replacement_by_the_input_method_takes_the_old_characters_away(
    editor: BodyEditor,
) -> None:
    write(editor, "你号")
    event = QInputMethodEvent()
    event.setCommitString("好", -1, 1)
    QApplication.sendEvent(editor, event)
    assert editor.markdown() == "你好\n"


def test_the_input_method_is_told_where_the_cursor_is_in_the_widget(
    editor: BodyEditor, qtbot: QtBot
) -> None:
    editor.resize(800, 300)
    event = QInputMethodQueryEvent(Qt.InputMethodQuery.ImCursorRectangle)
    QApplication.sendEvent(editor, event)
    rect = event.value(Qt.InputMethodQuery.ImCursorRectangle)
    assert isinstance(rect, QRect | QRectF)
    corner = editor.viewport().pos()
    assert corner.x() == look().left_margin
    assert rect.topLeft() == editor.cursorRect().translated(corner).topLeft()


def test_a_heading_is_followed_by_a_paragraph(editor: BodyEditor) -> None:
    editor.set_markdown("## 一、标题\n")
    to_end(editor)
    press(editor, Qt.Key.Key_Return)
    write(editor, "正文")
    assert editor.markdown() == "## 一、标题\n\n正文\n"


def test_the_addressee_stands_flush_and_the_next_line_does_not(editor: BodyEditor) -> None:
    write(editor, "各单位：")
    press(editor, Qt.Key.Key_Return)
    write(editor, "现通知如下。")
    first = editor.document().firstBlock()
    indents = [block.blockFormat().textIndent() for block in (first, first.next())]
    assert indents == [0, look().indent]


def test_an_item_is_followed_by_an_item(editor: BodyEditor) -> None:
    editor.set_markdown("- 甲\n")
    to_end(editor)
    press(editor, Qt.Key.Key_Return)
    write(editor, "乙")
    assert editor.markdown() == "- 甲\n- 乙\n"


def test_enter_on_an_empty_item_ends_the_list(editor: BodyEditor) -> None:
    editor.set_markdown("- 甲\n")
    to_end(editor)
    press(editor, Qt.Key.Key_Return)
    press(editor, Qt.Key.Key_Return)
    write(editor, "乙")
    assert editor.markdown() == "- 甲\n\n乙\n"


def test_tab_moves_an_item_in(editor: BodyEditor) -> None:
    editor.set_markdown("- 甲\n- 乙\n")
    place(editor, "乙")
    press(editor, Qt.Key.Key_Tab)
    assert editor.markdown() == "- 甲\n    - 乙\n"


def test_shift_tab_moves_an_item_out(editor: BodyEditor) -> None:
    editor.set_markdown("- 甲\n    - 乙\n- 丙\n")
    place(editor, "乙")
    press(editor, Qt.Key.Key_Backtab, SHIFT)
    assert editor.markdown() == "- 甲\n- 乙\n- 丙\n"


def test_tab_in_the_last_cell_adds_a_row(editor: BodyEditor) -> None:
    editor.set_markdown("| 甲 |\n| --- |\n| 乙 |\n")
    place(editor, "乙")
    press(editor, Qt.Key.Key_Tab)
    write(editor, "丙")
    assert editor.markdown() == "| 甲 |\n| --- |\n| 乙 |\n| 丙 |\n"


def test_enter_in_a_cell_breaks_the_line(editor: BodyEditor) -> None:
    editor.set_markdown("| 甲 |\n| --- |\n")
    place(editor, "甲", after=True)
    press(editor, Qt.Key.Key_Return)
    write(editor, "乙")
    assert editor.markdown() == "| 甲<br>乙 |\n| --- |\n"


def test_backspace_at_a_heading_makes_it_a_paragraph(editor: BodyEditor) -> None:
    editor.set_markdown("## 甲\n")
    place(editor, "甲")
    press(editor, Qt.Key.Key_Backspace)
    assert editor.markdown() == "甲\n"


def test_source_is_not_typed_in(editor: BodyEditor) -> None:
    editor.set_markdown(RAW)
    place(editor, "原样")
    write(editor, "新")
    assert editor.markdown() == "甲\n\n<div>原样</div>\n\n新\n\n乙\n"


def test_a_first_backspace_only_selects_source(editor: BodyEditor) -> None:
    editor.set_markdown(RAW)
    place(editor, "乙")
    press(editor, Qt.Key.Key_Backspace)
    assert editor.markdown() == RAW
    assert editor.textCursor().selectedText() == "<div>原样</div>"


def test_a_second_backspace_takes_source_away(editor: BodyEditor) -> None:
    editor.set_markdown(RAW)
    place(editor, "乙")
    press(editor, Qt.Key.Key_Backspace)
    press(editor, Qt.Key.Key_Backspace)
    assert editor.markdown() == "甲\n\n乙\n"


def test_typing_behind_a_link_is_no_link(editor: BodyEditor) -> None:
    editor.set_markdown("[甲](https://a.cn)\n")
    to_end(editor)
    write(editor, "乙")
    assert editor.markdown() == "[甲](https://a.cn)乙\n"


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_0, "甲\n"),
        (Qt.Key.Key_1, "## 甲\n"),
        (Qt.Key.Key_2, "### 甲\n"),
    ],
)
def test_styles_have_keys(editor: BodyEditor, key: Qt.Key, expected: str) -> None:
    editor.set_markdown("##### 甲\n")
    press(editor, key, CTRL | ALT)
    assert editor.markdown() == expected


def test_strong_has_a_key(editor: BodyEditor) -> None:
    editor.set_markdown("甲乙丙\n")
    select(editor, "乙")
    press(editor, Qt.Key.Key_B, CTRL)
    assert editor.markdown() == "甲**乙**丙\n"
