"""The formatting bar in windows of every width: nothing is out of reach, words stay the longest."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication, QComboBox, QToolButton
from pytestqt.qtbot import QtBot

from editor_app.paths import Paths
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.toolbar import Toolbar
from tests.ui.body_page import place
from tests.ui.editing import set_up, tear_down

STYLES = ("paragraph", "h1", "h2", "h3", "h4")
OBJECTS = ("table", "image", "attachment", "link", "tidy")
WORDED = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


@pytest.fixture
def page(tmp_path: Path, look: Look, qtbot: QtBot, qapp: QApplication) -> Iterator[EditorPage]:
    texts = QTranslator()
    assert texts.load("editor_app_zh_CN", str(Paths.discover().translations))
    qapp.installTranslator(texts)
    desk = set_up(tmp_path, look, qtbot)
    try:
        yield desk.open(desk.draft())
    finally:
        tear_down(desk, qtbot)
        qapp.removeTranslator(texts)


def sized(page: EditorPage, width: int, qtbot: QtBot) -> Toolbar:
    """The bar when the screen beside the navigation is this wide."""
    page.window().resize(width, 640)
    bar = page.sheet.toolbar
    qtbot.waitUntil(lambda: page.window().width() == width and bar.width() < width)
    return bar


def tool(bar: Toolbar, name: str) -> QToolButton:
    found = bar.findChild(QToolButton, name)
    assert found is not None
    return found


def buttons(bar: Toolbar) -> list[str]:
    return [name for name in STYLES if tool(bar, f"style-{name}").isVisible()]


def in_menu(bar: Toolbar) -> list[str]:
    menu = tool(bar, "editor-more").menu()
    return [
        action.menu().objectName() if action.menu() else action.objectName()
        for action in menu.actions()
        if action.isVisible()
    ]


def worded(bar: Toolbar) -> bool:
    tools = [tool(bar, f"tool-action.{name}") for name in OBJECTS]
    return all(one.toolButtonStyle() == WORDED for one in tools)


def test_in_the_usual_window_objects_have_words_and_styles_buttons(
    page: EditorPage, qtbot: QtBot
) -> None:
    bar = sized(page, 1368, qtbot)  # of a window of 1440
    assert worded(bar)
    assert buttons(bar) == ["paragraph", "h1", "h2"]


def test_in_the_smallest_window_styles_are_a_list_and_words_stay(
    page: EditorPage, qtbot: QtBot
) -> None:
    bar = sized(page, 1208, qtbot)  # of a window of 1280
    assert worded(bar)
    assert not buttons(bar)
    styles = bar.findChild(QComboBox, "style-list")
    assert styles is not None
    assert styles.isVisible()
    assert styles.count() == len(STYLES)


def test_whatever_finds_no_room_is_in_the_menu(page: EditorPage, qtbot: QtBot) -> None:
    listed = page.sheet.toolbar.findChild(QComboBox, "style-list")
    assert listed is not None
    for width in (900, 1050, 1208, 1320, 1368, 1500, 1700):
        bar = sized(page, width, qtbot)
        held = in_menu(bar)
        for name in STYLES:
            shown = tool(bar, f"style-{name}").isVisible() or listed.isVisible()
            assert shown or f"action.style.{name}" in held
        for name in ("insert-menu", "format-menu"):
            assert tool(bar, f"tool-{name}").isVisible() != (name in held)


def test_the_deeper_heading_at_the_cursor_takes_the_last_place(
    page: EditorPage, qtbot: QtBot
) -> None:
    bar = sized(page, 1368, qtbot)
    page.body.set_markdown("甲\n\n#### 1. 乙\n")
    place(page.body, "乙")
    assert buttons(bar) == ["paragraph", "h1", "h3"]
    assert tool(bar, "style-h3").isChecked()
    place(page.body, "甲")
    assert buttons(bar) == ["paragraph", "h1", "h2"]


def test_a_heading_out_of_the_menu_is_checked_however_often_it_is_asked_for(
    page: EditorPage, qtbot: QtBot
) -> None:
    bar = sized(page, 1368, qtbot)
    page.body.set_markdown("甲\n")
    place(page.body, "甲")
    (deep,) = [
        action
        for action in tool(bar, "editor-more").menu().actions()
        if action.objectName() == "action.style.h3"
    ]
    for _ in range(2):
        deep.trigger()
        assert deep.isChecked()
        assert page.body.markdown().startswith("#### ")
