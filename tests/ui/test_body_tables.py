"""Tables in the body editor: each command is one step, cells are for typing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from editor_app.rendering.markdown_source import parse
from editor_app.rendering.table_area import Area
from editor_app.rendering.table_edit import TableCommand
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.paste import read_own
from editor_app.ui.body.text_area import ALL_BLOCKS
from tests.ui.body_page import SHIFT, compose, look, no_image, place, press, write
from tests.unit.test_rendering_body import SHAPED

PLAIN = "前\n\n| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n| 三 | 四 |\n\n## 后\n"
NUMBERS = "前\n\n| 1 | 2 | 3 |\n| --- | --- | --- |\n| 4 | 5 | 6 |\n| 7 | 8 | 9 |\n\n## 后\n"
BETWEEN = ["- 前\n\n{}\n\n1. 后\n2. 后\n", "{}\n", "---\n\n{}\n\n![图](att:0a)\n", "{0}\n\n{0}\n"]

PREPARED = {
    TableCommand.SPLIT: [TableCommand.MERGE],
    TableCommand.FREE_WIDTHS: [TableCommand.WIDER],
}


@pytest.fixture
def editor(qtbot: QtBot) -> BodyEditor:
    body = BodyEditor(look(), no_image)
    qtbot.addWidget(body)
    body.set_markdown(PLAIN)
    return body


def span(editor: BodyEditor, first: str, last: str) -> None:
    """Select from one word to another."""
    place(editor, first)
    cursor = editor.textCursor()
    cursor.setPosition(editor.document().find(last).selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


@pytest.mark.parametrize("command", TableCommand)
def test_each_command_is_one_step(editor: BodyEditor, command: TableCommand) -> None:
    editor.set_markdown(
        "前\n\n| 1 | 2 | 3 |\n| --- | --- | --- |\n| 4 | 5 | 6 |\n| 7 | 8 | 9 |\n\n## 后\n"
    )
    for first in PREPARED.get(command, ()):
        span(editor, "4", "5")
        editor.tables.run(first)
    span(editor, "5", "6") if command is TableCommand.MERGE else place(editor, "5")
    before = editor.markdown()
    editor.tables.run(command)
    after = editor.markdown()
    assert after != before
    editor.undo()
    assert editor.markdown() == before
    editor.redo()
    assert editor.markdown() == after


@pytest.mark.parametrize("around", BETWEEN)
def test_what_stands_around_a_table_stays(editor: BodyEditor, around: str) -> None:
    plain = "| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |"
    editor.set_markdown(around.format(plain))
    place(editor, "一")
    editor.tables.run(TableCommand.ROW_BELOW)
    write(editor, "三")
    assert editor.markdown() == around.format(plain).replace("| 二 |", "| 二 |\n| 三 | |", 1)


def test_tab_walks_the_cells_and_adds_a_row_at_the_end(editor: BodyEditor) -> None:
    place(editor, "一")
    for _ in "二三四五":
        press(editor, Qt.Key.Key_Tab)
    write(editor, "五")
    press(editor, Qt.Key.Key_Backtab, SHIFT)
    write(editor, "！")
    assert "| 三 | ！四 |\n| 五 | |" in editor.markdown()


def test_enter_in_a_new_row_is_a_line_break(editor: BodyEditor) -> None:
    place(editor, "四")
    press(editor, Qt.Key.Key_Tab)
    write(editor, "五")
    press(editor, Qt.Key.Key_Return)
    write(editor, "六")
    assert "| 五<br>六 | |" in editor.markdown()


def test_backspace_at_the_start_of_a_cell_leaves_the_table_alone(editor: BodyEditor) -> None:
    for word in ("甲", "乙", "三"):
        place(editor, word)
        press(editor, Qt.Key.Key_Backspace)
    assert editor.markdown() == PLAIN


def test_backspace_over_the_whole_table_deletes_it(editor: BodyEditor) -> None:
    place(editor, "一")
    editor.tables.select_table()
    press(editor, Qt.Key.Key_Backspace)
    assert editor.markdown() == "前\n\n## 后\n"
    editor.undo()
    assert editor.markdown() == PLAIN


def test_delete_over_cells_empties_them(editor: BodyEditor) -> None:
    place(editor, "一")
    editor.tables.select_rows()
    press(editor, Qt.Key.Key_Delete)
    assert "| | |\n| 三 | 四 |" in editor.markdown()


def test_an_input_method_writes_into_a_merged_cell(editor: BodyEditor) -> None:
    span(editor, "一", "四")
    editor.tables.run(TableCommand.MERGE)
    compose(editor, "zhong")
    assert "zhong" not in editor.markdown()
    write(editor, "中")
    assert ">中一<br>二" in editor.markdown()


def test_the_cursor_stays_where_it_was_in_its_cell(editor: BodyEditor) -> None:
    place(editor, "四", after=True)
    editor.tables.run(TableCommand.HEADER_COLUMN)
    write(editor, "舍")
    assert "<td>四舍</td>" in editor.markdown()


def test_selected_cells_are_copied_as_a_table(editor: BodyEditor) -> None:
    place(editor, "乙")
    editor.tables.select_columns()
    (table,) = read_own(editor.createMimeDataFromSelection())
    editor.set_markdown("")
    editor.insert_blocks([table])
    assert editor.markdown() == "| 乙 |\n| --- |\n| 二 |\n| 四 |\n"


def test_a_table_pasted_into_a_table_fills_its_cells(editor: BodyEditor) -> None:
    place(editor, "四")
    (piece,) = parse("| 5 | 6 |\n| --- | --- |\n| | 8 |\n").blocks
    editor.insert_blocks([piece])
    assert "| 三 | 5 | 6 |\n| | | 8 |\n" in editor.markdown()
    assert (editor.tables.area() or Area(row=0, column=0)).height == len("5 ")
    editor.undo()
    assert editor.markdown() == PLAIN


def test_an_empty_pasted_cell_takes_no_words_away(editor: BodyEditor) -> None:
    place(editor, "一")
    (piece,) = parse("| 1 | |\n| --- | --- |\n").blocks
    editor.insert_blocks([piece])
    assert "| 1 | 二 |" in editor.markdown()


def test_set_widths_are_stored(editor: BodyEditor) -> None:
    place(editor, "一")
    editor.tables.set_widths([30, 70])
    assert '<col width="30%"><col width="70%">' in editor.markdown()


def test_where_tables_are_not_allowed_one_can_only_be_deleted(editor: BodyEditor) -> None:
    editor.set_allowed_blocks(ALL_BLOCKS - {"table"})
    place(editor, "一")
    allowed = [command for command in TableCommand if editor.tables.can(command)]
    assert allowed == [TableCommand.DELETE_TABLE]


def test_in_a_locked_text_nothing_can_be_done(editor: BodyEditor) -> None:
    editor.setReadOnly(True)
    place(editor, "一")
    assert not any(editor.tables.can(command) for command in TableCommand)


def test_while_words_are_composed_nothing_can_be_done(editor: BodyEditor) -> None:
    place(editor, "一")
    compose(editor, "zhong")
    assert not any(editor.tables.can(command) for command in TableCommand)


def test_outside_tables_nothing_happens(editor: BodyEditor) -> None:
    place(editor, "前")
    editor.tables.run(TableCommand.ROW_BELOW)
    editor.tables.select_table()
    assert editor.markdown() == PLAIN


def test_a_finding_in_a_shaped_table_points_at_its_word(editor: BodyEditor) -> None:
    editor.set_markdown(f"前\n\n{SHAPED}\n")
    source = editor.markdown()
    editor.places.jump_to_source(source.index("12"), 2)
    assert editor.textCursor().selectedText() == "12"
    editor.places.jump_to_source(source.index("&lt;数"), len("&lt;数"))
    assert editor.textCursor().selectedText() == "<数"


@pytest.mark.parametrize(
    ("came", "cell"),
    [
        ('![图](att:0a "题")\n', '一![图](att:0a "题")'),
        ("- 甲**粗**\n- [乙](https://a.gov.cn)\n", "一甲**粗**<br>[乙](https://a.gov.cn)"),
        ("3. 丙\n4. 丁\n", "一3. 丙<br>4. 丁"),
        ("> 引**用**\n", "一引**用**"),
    ],
)
def test_what_comes_into_a_cell_loses_no_picture_link_or_number(
    editor: BodyEditor, came: str, cell: str
) -> None:
    place(editor, "一", after=True)
    editor.insert_blocks(parse(came).blocks)
    assert f"| {cell} |" in editor.markdown()
    editor.undo()
    assert editor.markdown() == PLAIN


@pytest.mark.parametrize("body", [PLAIN, PLAIN.replace("## 后\n", ""), PLAIN + "\n" + PLAIN])
def test_an_image_inserted_in_a_cell_stands_below_the_table(editor: BodyEditor, body: str) -> None:
    editor.set_markdown(body)
    before = editor.markdown()
    place(editor, "一")
    editor.insert_image("att:0a", "检查现场")
    assert "| 三 | 四 |\n\n![检查现场](att:0a)\n" in editor.markdown()
    editor.undo()
    assert editor.markdown() == before
