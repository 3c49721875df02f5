"""Headings number themselves; blocks move; each change is one step to undo."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor_app.rendering.numbering import NumberRule
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.moves import move_selection
from tests.ui.body_page import look, no_image, place, press, select, to_end, write

TEXT = """开头

## 一、甲

### （一）乙

正文

### （二）丙

## 二、丁

## 三、戊
"""


@pytest.fixture
def editor(qtbot: QtBot) -> BodyEditor:
    body = BodyEditor(look(), no_image)
    qtbot.addWidget(body)
    body.set_numbering(NumberRule(numbered=True), 4)
    body.set_markdown(TEXT)
    return body


def headings(editor: BodyEditor) -> list[str]:
    return [line.lstrip("# ") for line in editor.markdown().split("\n") if line.startswith("#")]


def test_a_heading_made_by_style_gets_the_next_number(editor: BodyEditor) -> None:
    place(editor, "正文")
    editor.set_block_style("h2")
    assert headings(editor) == ["一、甲", "（一）乙", "（二）正文", "（三）丙", "二、丁", "三、戊"]
    editor.undo()
    assert editor.markdown() == TEXT


def test_an_empty_line_made_a_heading_waits_behind_its_number(editor: BodyEditor) -> None:
    to_end(editor)
    press(editor, Qt.Key.Key_Return)
    editor.set_block_style("h1")
    write(editor, "己")
    assert headings(editor)[-1] == "四、己"


def test_a_template_without_numbers_gives_none(editor: BodyEditor) -> None:
    editor.set_numbering(NumberRule(), 4)
    place(editor, "正文")
    editor.set_block_style("h2")
    assert headings(editor)[2] == "正文"


def test_a_level_the_template_does_not_know_is_not_made(editor: BodyEditor) -> None:
    editor.set_numbering(NumberRule(numbered=True), 2)
    place(editor, "正文")
    editor.set_block_style("h3")
    assert editor.markdown() == TEXT


def test_deleting_a_heading_counts_the_rest_anew_in_one_step(editor: BodyEditor) -> None:
    select(editor, "二、丁")
    cursor = editor.textCursor()
    cursor.setPosition(cursor.selectionStart() - 1)
    cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.MoveAnchor)
    cursor.movePosition(cursor.MoveOperation.NextBlock)
    cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
    cursor.setPosition(cursor.anchor() - 1)
    cursor.movePosition(cursor.MoveOperation.NextBlock, cursor.MoveMode.KeepAnchor)
    cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    press(editor, Qt.Key.Key_Delete)
    assert headings(editor)[-1] == "二、戊"
    editor.undo()
    assert editor.markdown() == TEXT
    editor.redo()
    assert headings(editor)[-1] == "二、戊"


def test_another_level_counts_anew_above_and_below(editor: BodyEditor) -> None:
    place(editor, "二、丁")
    editor.set_block_style("h2")
    assert headings(editor) == ["一、甲", "（一）乙", "（二）丙", "（三）丁", "二、戊"]
    editor.undo()
    assert editor.markdown() == TEXT


def test_a_heading_made_text_loses_its_number(editor: BodyEditor) -> None:
    place(editor, "（一）乙")
    editor.set_block_style("paragraph")
    assert "\n\n乙\n\n" in editor.markdown()
    assert "（一）丙" in headings(editor)


def test_splitting_a_heading_numbers_both_halves(editor: BodyEditor) -> None:
    place(editor, "丁")
    write(editor, "前后")
    place(editor, "后丁")
    press(editor, Qt.Key.Key_Return)
    assert headings(editor)[-3:] == ["二、前", "三、后丁", "四、戊"]


def test_backspace_behind_a_number_takes_it_away(editor: BodyEditor) -> None:
    place(editor, "丁")
    press(editor, Qt.Key.Key_Backspace)
    assert headings(editor)[-2:] == ["丁", "二、戊"]
    editor.undo()
    assert editor.markdown() == TEXT


def test_a_number_is_not_doubled_by_pasting_it_behind_one(editor: BodyEditor) -> None:
    place(editor, "戊")
    data = QMimeData()
    data.setText("五、新的")
    editor.insertFromMimeData(data)
    assert headings(editor)[-1] == "三、新的戊"


def test_pasted_headings_are_counted_with_the_others(editor: BodyEditor) -> None:
    place(editor, "正文", after=True)
    data = QMimeData()
    data.setHtml("<h3>一、新</h3><p>文</p>")
    editor.insertFromMimeData(data)
    assert [one for one in headings(editor) if "、" in one][-1].startswith(("三、", "四、"))


def test_a_number_written_by_hand_stays(editor: BodyEditor) -> None:
    select(editor, "三、")
    write(editor, "五、")
    assert headings(editor)[-1] == "五、戊"


def test_renumbering_mends_headings_and_clauses(editor: BodyEditor) -> None:
    editor.set_markdown("## 一、甲\n\n（一）乙。\n\n（三）丙。\n\n## 四、丁\n")
    assert editor.renumber_all()
    assert editor.markdown() == "## 一、甲\n\n（一）乙。\n\n（二）丙。\n\n## 二、丁\n"
    assert not editor.renumber_all()


def test_old_numbers_stay_while_nobody_touches_headings(editor: BodyEditor) -> None:
    odd = "## 三、甲\n\n文\n\n## 七、乙\n"
    editor.set_markdown(odd)
    place(editor, "文")
    write(editor, "字")
    press(editor, Qt.Key.Key_Return)
    assert headings(editor) == ["三、甲", "七、乙"]


def test_a_moved_heading_is_counted_anew(editor: BodyEditor) -> None:
    place(editor, "戊")
    assert move_selection(editor, -1)
    assert headings(editor)[-2:] == ["二、戊", "三、丁"]
    assert editor.textCursor().block().text() == "二、戊"
    editor.undo()
    assert editor.markdown() == TEXT


def test_blocks_move_past_tables_and_back(editor: BodyEditor) -> None:
    text = "甲\n\n| 一 |\n| --- |\n| 二 |\n\n乙\n"
    editor.set_markdown(text)
    place(editor, "甲")
    assert move_selection(editor, 1)
    assert editor.markdown() == "| 一 |\n| --- |\n| 二 |\n\n甲\n\n乙\n"
    assert move_selection(editor, -1)
    assert editor.markdown() == text
    place(editor, "二")
    assert move_selection(editor, 1)
    assert editor.markdown() == "甲\n\n乙\n\n| 一 |\n| --- |\n| 二 |\n"
    editor.undo()
    editor.undo()
    editor.undo()
    assert editor.markdown() == text


def test_an_item_moves_among_its_equals_with_what_hangs_below(editor: BodyEditor) -> None:
    editor.set_markdown("- 甲\n    - 乙\n- 丙\n")
    place(editor, "甲")
    assert move_selection(editor, 1)
    assert editor.markdown() == "- 丙\n- 甲\n    - 乙\n"
    assert editor.textCursor().block().text() == "甲"
    assert not move_selection(editor, 1)
    place(editor, "乙")
    assert not move_selection(editor, -1)


def test_nothing_moves_beyond_the_ends(editor: BodyEditor) -> None:
    place(editor, "开头")
    assert not move_selection(editor, -1)
    place(editor, "戊")
    assert not move_selection(editor, 1)
    assert editor.markdown() == TEXT


def drag(editor: BodyEditor, words: str, before: str) -> None:
    """Drag the block with some words by its margin to the upper edge of another."""
    margin = editor.findChild(QWidget, "body-style-gutter")
    assert margin is not None
    places = [editor.cursorRect(editor.document().find(one)).center() for one in (words, before)]
    start, end = (QPointF(20, at.y() + editor.viewport().y()) for at in places)
    end -= QPointF(0, 12)
    button, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, at, held in (
        (QEvent.Type.MouseButtonPress, start, button),
        (QEvent.Type.MouseMove, end, button),
        (QEvent.Type.MouseButtonRelease, end, none),
    ):
        pressed = none if kind is QEvent.Type.MouseMove else button
        event = QMouseEvent(kind, at, at, pressed, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(margin, event)


def test_a_block_is_dragged_by_its_name_in_the_margin(editor: BodyEditor) -> None:
    editor.resize(700, 500)
    editor.show()
    drag(editor, "戊", "二、丁")
    assert headings(editor)[-2:] == ["二、戊", "三、丁"]
    editor.undo()
    assert editor.markdown() == TEXT
