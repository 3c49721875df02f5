"""Where the keys go in the editor: shortcuts, the Tab key, the first word, the item in sight."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLineEdit,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_app.ui.look import Look
from editor_app.ui.screens.editor.inspector import CHECKS
from tests.ui.editing import Desk, set_up, tear_down


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


@pytest.mark.parametrize("where", ["body", "title"])
def test_shortcuts_hold_wherever_the_cursor_is(desk: Desk, qtbot: QtBot, where: str) -> None:
    page = desk.open(desk.draft())
    target = page.body if where == "body" else page.sheet.header.title
    desk.screen.activateWindow()
    target.setFocus()
    QTest.keyClick(target, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.preview.isVisible, timeout=2000)
    QTest.keyClick(target, Qt.Key.Key_F7)
    qtbot.waitUntil(page.inspector.isVisible, timeout=2000)
    assert page.inspector.current == CHECKS


def tab_after(widget: QWidget, screen: QWidget) -> QWidget:
    """Where the tab key leads."""
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Tab)
    following = screen.focusWidget()
    assert following is not None
    return following


def test_tab_goes_from_title_to_number_to_text(desk: Desk) -> None:
    page = desk.open(desk.draft())
    header = page.sheet.header
    assert header._number is not None
    assert tab_after(header.title, desk.screen) is header._number
    assert tab_after(header._number, desk.screen) is page.body


def test_a_new_item_is_written_from_its_title_on(desk: Desk) -> None:
    draft = desk.draft()
    page = desk.open(draft)
    page.presenter.set_field("title", None)
    page.take_focus()
    assert desk.screen.focusWidget() is page.sheet.header.title


@pytest.fixture
def window(desk: Desk) -> Iterator[QStackedWidget]:
    """The editor beside another screen, as in the main window."""
    made = QStackedWidget()
    made.addWidget(desk.screen)
    made.addWidget(QLineEdit())
    made.show()
    yield made
    made.hide()
    made.removeWidget(desk.screen)
    desk.screen.setParent(None)
    made.deleteLater()


def test_what_is_typed_goes_to_the_item_in_sight(desk: Desk, window: QStackedWidget) -> None:
    desk.open(desk.draft()).sheet.header.title.setFocus()
    window.setCurrentIndex(1)
    window.setFocus()
    page = desk.open(desk.draft())
    window.setCurrentIndex(0)
    where = window.focusWidget()
    assert where is not None
    assert page.isAncestorOf(where)
