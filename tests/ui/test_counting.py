"""How a day was counted is shown to whoever asks by key, beside what has the focus."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QPushButton, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.actions import Actions
from editor_app.ui.counting import KEY, answer_key, hint, show_counted, words_of
from editor_app.ui.look import Look

WORDS = "5月18日: 不计\n5月19日: 第 1 天"


class Page(QWidget):
    """A row with a button, and a list of which one row is counted."""

    def __init__(self) -> None:
        super().__init__()
        self.row = QWidget()
        self.mend = QPushButton("mend")
        inner = QVBoxLayout(self.row)
        inner.addWidget(self.mend)
        self.model = QStandardItemModel()
        for words in ("", WORDS):
            one = QStandardItem("row")
            one.setData(words, Qt.ItemDataRole.AccessibleDescriptionRole)
            self.model.appendRow(one)
        self.view = QListView()
        self.view.setModel(self.model)
        column = QVBoxLayout(self)
        column.addWidget(self.row)
        column.addWidget(self.view)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[Page]:
    made = Page()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    QToolTip.hideText()


def test_a_hint_is_seen_heard_and_kept(page: Page) -> None:
    hint(page.row, WORDS)
    assert page.row.toolTip() == WORDS
    assert page.row.accessibleDescription() == WORDS
    assert words_of(page.row) == WORDS


def test_the_row_around_the_focus_is_told(page: Page) -> None:
    hint(page.row, WORDS)
    page.mend.setFocus()
    assert show_counted(page)
    assert QToolTip.text() == WORDS


def test_the_current_row_of_a_list_is_told(page: Page) -> None:
    page.view.setFocus()
    page.view.setCurrentIndex(page.model.index(1, 0))
    assert show_counted(page)
    assert QToolTip.text() == WORDS


def test_where_nothing_is_counted_it_says_so(page: Page) -> None:
    page.view.setFocus()
    page.view.setCurrentIndex(page.model.index(0, 0))
    assert not show_counted(page)


def test_the_key_holds_in_a_dialog(page: Page, look: Look) -> None:
    said: list[str] = []
    answer_key(page, Actions(look.icons), lambda: said.append("none"))
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert said == ["none"]
    hint(page.row, WORDS)
    QTest.keyClick(page.view, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert QToolTip.text() == WORDS
    assert page.findChild(type(page.actions()[0]), f"action.{KEY}") is not None
