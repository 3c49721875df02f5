"""Table tools on the editor screen: the bar, the menu, the size of a new table."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from editor_app.rendering.table_edit import TableCommand
from editor_app.ui.body.schema import CELL_PADDING
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.table_size import TableSizePicker
from editor_app.ui.screens.editor.table_tools import TableBar
from tests.ui.body_page import place
from tests.ui.editing import Desk, set_up, tear_down

BODY = "各单位：\n\n| 甲 | 乙 |\n| --- | ---: |\n| 一 | 二 |\n\n末尾。\n"


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


@pytest.fixture
def page(desk: Desk) -> EditorPage:
    draft = desk.draft()
    draft = desk.app.drafts.save(replace(draft, content=replace(draft.content, body=BODY)))
    return desk.open(draft)


def bar(page: EditorPage) -> TableBar:
    found = page.findChild(TableBar)
    assert isinstance(found, TableBar)
    return found


def shown_at(page: EditorPage, words: str) -> int:
    """The height on the screen at which words stand."""
    cursor = page.body.document().find(words)
    return page.body.viewport().mapTo(page, page.body.cursorRect(cursor).topLeft()).y()


def test_the_tools_show_while_the_cursor_is_in_a_table(page: EditorPage) -> None:
    assert not bar(page).isVisible()
    place(page.body, "一")
    assert bar(page).isVisible()
    place(page.body, "末尾")
    assert not bar(page).isVisible()


def test_the_text_stays_in_its_place_when_the_tools_come(page: EditorPage) -> None:
    before = shown_at(page, "一")
    place(page.body, "一")
    assert shown_at(page, "一") == before
    place(page.body, "末尾")
    assert shown_at(page, "一") == before


def test_every_tool_has_a_name_and_does_what_it_says(page: EditorPage) -> None:
    place(page.body, "一")
    page.shortcuts[TableCommand.HEADER_COLUMN].trigger()
    assert "<tr><th>一</th>" in page.body.markdown()
    tools = [tool for tool in bar(page).findChildren(QWidget) if tool.objectName()]
    assert all(tool.accessibleName() for tool in tools if tool.objectName().startswith("tool-"))


def test_tools_say_what_holds_at_the_cursor(page: EditorPage, qtbot: QtBot) -> None:
    place(page.body, "二")
    right, merge = page.shortcuts[TableCommand.ALIGN_RIGHT], page.shortcuts[TableCommand.MERGE]
    qtbot.waitUntil(right.isChecked)
    assert page.shortcuts[TableCommand.HEADER_ROW].isChecked()
    assert not merge.isEnabled()
    page.shortcuts["table.select.row"].trigger()
    qtbot.waitUntil(merge.isEnabled)


def test_outside_tables_the_tools_are_off(page: EditorPage) -> None:
    assert not any(page.shortcuts[command].isEnabled() for command in TableCommand)


def test_the_context_menu_holds_the_table_tools(page: EditorPage, qtbot: QtBot) -> None:
    place(page.body, "一")
    bar(page).show_menu(QPoint(5, 5))
    menus = [menu for menu in page.findChildren(QMenu) if menu.objectName() == "table-menu"]
    assert len(menus) == 1
    assert page.shortcuts[TableCommand.ROW_BELOW] in menus[0].actions()
    whole = menus[0].parentWidget()
    assert whole is not None
    whole.close()


def test_the_size_of_a_new_table_is_chosen_by_keys(page: EditorPage) -> None:
    place(page.body, "末尾")
    page.shortcuts["table"].trigger()
    (picker,) = page.findChildren(TableSizePicker)
    field = picker.findChild(QWidget, "table-size-field")
    assert isinstance(field, QWidget)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
        QTest.keyClick(field, key)
    assert "2" in field.accessibleDescription()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "| | | | |\n| --- | --- | --- | --- |\n| | | | |\n" in page.body.markdown()


def test_a_locked_text_has_no_table_tools(page: EditorPage) -> None:
    place(page.body, "一")
    page.sheet.set_read_only(True)
    assert not bar(page).isVisible()
    place(page.body, "末尾")
    page.shortcuts["table"].trigger()
    assert page.findChildren(TableSizePicker) == []
    place(page.body, "一")
    page.sheet.set_read_only(False)
    assert bar(page).isVisible()


def test_inside_a_table_no_other_is_asked_for(page: EditorPage) -> None:
    place(page.body, "一")
    page.shortcuts["table"].trigger()
    assert page.findChildren(TableSizePicker) == []


def test_the_size_is_chosen_by_the_mouse(page: EditorPage) -> None:
    page.shortcuts["table"].trigger()
    (picker,) = page.findChildren(TableSizePicker)
    field = picker.findChild(QWidget, "table-size-field")
    assert isinstance(field, QWidget)
    QTest.mouseMove(field, QPoint(2, 2))
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert "| |\n| --- |\n" in page.body.markdown()


def test_a_line_between_columns_can_be_dragged(page: EditorPage, qtbot: QtBot) -> None:
    viewport = page.body.viewport()
    cursor = page.body.document().find("乙")
    cursor.setPosition(cursor.selectionStart())
    line = cursor.currentTable().cellAt(0, 1).firstCursorPosition()
    row = page.body.cursorRect(line).center().y()
    left = page.body.document().documentLayout().blockBoundingRect(line.block()).left()
    place = QPoint(int(left) - CELL_PADDING, row)
    QTest.mouseMove(viewport, place + QPoint(60, 0))  # a pointer that stands there already is told
    QTest.mouseMove(viewport, place)  # nothing
    qtbot.waitUntil(lambda: viewport.cursor().shape() == Qt.CursorShape.SplitHCursor)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseMove(viewport, place - QPoint(viewport.width() // 4, 0))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=place)
    widths = [int(width) for width in re.findall(r'<col width="(\d+)%">', page.body.markdown())]
    assert widths[0] in range(20, 31)
    assert sum(widths) == 100
    page.body.undo()
    assert page.body.markdown() == BODY


def test_the_search_lines_stay_in_their_place_when_the_tools_come(page: EditorPage) -> None:
    place(page.body, "末尾")
    finder = page.sheet.find_bar
    finder.open(replace=True)
    page.grab()
    before = finder.mapTo(page, QPoint())
    place(page.body, "一")
    page.grab()
    assert bar(page).isVisible()
    assert finder.mapTo(page, QPoint()) == before
