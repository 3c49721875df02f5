"""Styles, lists, insertions."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor_app.rendering.markdown_source import canonicalize
from editor_app.ui.body.editor import BodyEditor
from tests.ui.body_page import (
    ALT,
    CTRL,
    MIXED,
    look,
    no_image,
    place,
    press,
    select,
    to_end,
    write,
)


@pytest.fixture
def editor(qtbot: QtBot) -> BodyEditor:
    body = BodyEditor(look(), no_image)
    qtbot.addWidget(body)
    return body


def test_a_paragraph_becomes_a_heading_in_one_step(editor: BodyEditor) -> None:
    editor.set_markdown("甲\n\n乙\n")
    editor.selectAll()
    editor.set_block_style("h1")
    assert editor.markdown() == "## 甲\n\n## 乙\n"
    editor.undo()
    assert editor.markdown() == "甲\n\n乙\n"


def test_a_list_is_made_and_taken_apart(editor: BodyEditor) -> None:
    editor.set_markdown("甲\n\n乙\n")
    editor.selectAll()
    editor.toggle_list(True)
    assert editor.markdown() == "1. 甲\n2. 乙\n"
    editor.toggle_list(True)
    assert editor.markdown() == "甲\n\n乙\n"


def test_a_list_changes_its_kind(editor: BodyEditor) -> None:
    editor.set_markdown("- 甲\n- 乙\n")
    editor.selectAll()
    editor.toggle_list(True)
    assert editor.markdown() == "1. 甲\n2. 乙\n"


def test_strong_over_a_space_marks_only_words(editor: BodyEditor) -> None:
    editor.set_markdown("one two three\n")
    select(editor, "two ")
    editor.toggle_bold()
    assert editor.markdown() == "one **two** three\n"


def test_italics_are_emphasis(editor: BodyEditor) -> None:
    editor.set_markdown("甲乙丙\n")
    select(editor, "乙")
    editor.toggle_italic()
    assert editor.markdown() == "甲*乙*丙\n"


def test_a_table_stands_below_the_line(editor: BodyEditor) -> None:
    editor.set_markdown("甲\n\n乙\n")
    place(editor, "甲", after=True)
    editor.insert_table(2, 2)
    write(editor, "丙")
    assert editor.markdown() == "甲\n\n| 丙 | |\n| --- | --- |\n| | |\n\n乙\n"


def test_blocks_split_the_line_they_are_put_into(editor: BodyEditor) -> None:
    editor.set_markdown("甲乙\n")
    place(editor, "乙")
    editor.insert_rule()
    assert editor.markdown() == "甲\n\n---\n\n乙\n"


def test_one_can_write_below_a_rule_at_the_end(editor: BodyEditor) -> None:
    editor.set_markdown("甲\n")
    to_end(editor)
    editor.insert_rule()
    write(editor, "乙")
    assert editor.markdown() == "甲\n\n---\n\n乙\n"


def test_an_image_keeps_its_description(editor: BodyEditor) -> None:
    editor.insert_image("att:0a", "检查现场")
    assert editor.markdown() == "![检查现场](att:0a)\n"


def test_a_link_takes_the_selected_words(editor: BodyEditor) -> None:
    editor.set_markdown("见公告。\n")
    select(editor, "公告")
    editor.insert_link("", "https://a.cn/x y")
    assert editor.markdown() == "见[公告](https://a.cn/x%20y)。\n"


def test_a_link_with_words_of_its_own(editor: BodyEditor) -> None:
    editor.insert_link("公告", "https://a.cn")
    write(editor, "。")
    assert editor.markdown() == "[公告](https://a.cn)。\n"


def test_a_template_without_headings_gets_none(editor: BodyEditor) -> None:
    editor.set_allowed_blocks(frozenset({"paragraph"}))
    editor.set_markdown("甲\n")
    editor.set_block_style("h1")
    editor.toggle_list(False)
    editor.insert_table(2, 2)
    editor.insert_image("att:0a", "图")
    assert editor.markdown() == "甲\n"


def test_a_locked_text_takes_no_command(editor: BodyEditor) -> None:
    editor.set_markdown("- 甲\n")
    editor.setReadOnly(True)
    acts: tuple[Callable[[], None], ...] = (
        lambda: editor.set_block_style("h1"),
        lambda: editor.toggle_list(False),
        lambda: editor.insert_table(2, 2),
        lambda: editor.insert_link("乙", "https://a.cn"),
        lambda: editor.insert_plain("丙"),
        lambda: press(editor, Qt.Key.Key_Return),
        lambda: press(editor, Qt.Key.Key_Backspace),
        lambda: press(editor, Qt.Key.Key_Tab),
        lambda: press(editor, Qt.Key.Key_1, CTRL | ALT),
        lambda: write(editor, "丁"),
    )
    for act in acts:
        act()
        assert editor.markdown() == "- 甲\n"


@pytest.mark.parametrize("text", ["甲\n", "", MIXED, "| 甲 |\n| --- |\n", "- 甲\n"])
def test_replacing_the_whole_text_can_be_undone(editor: BodyEditor, text: str) -> None:
    editor.set_markdown("## 一\n\n> 二\n\n- 三\n")
    editor.replace_markdown(text)
    assert editor.markdown() == canonicalize(text)
    editor.undo()
    assert editor.markdown() == "## 一\n\n> 二\n\n- 三\n"


def test_the_style_at_the_cursor_is_told(editor: BodyEditor, qtbot: QtBot) -> None:
    editor.set_markdown("甲\n\n### 乙\n\n1. 丙\n\n| 丁 |\n| --- |\n")
    for words, style in (("乙", "h2"), ("丙", "numbers"), ("丁", "table"), ("甲", "paragraph")):
        with qtbot.waitSignal(editor.cursor_style_changed) as told:
            place(editor, words)
        assert told.args == [style]
