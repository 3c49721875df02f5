"""The tabs of the inspector: nothing scrolls away, and what is said of each stays."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar, QToolButton
from pytestqt.qtbot import QtBot

from editor_app.ui.look import Look
from editor_app.ui.screens.editor.inspector_tabs import InspectorTabs
from editor_app.ui.theme import LIGHT
from editor_app.ui.widgets.chip import CountPill

ENGLISH = ("Properties", "Checks", "Attachments", "History", "Comments")
CHINESE = ("属性", "检查", "附件", "历史", "批注")
ICON = "ri.chat-1-line"
WIDTH = 375  # of the inspector at its standard width


def tabs(qtbot: QtBot, look: Look, words: tuple[str, ...], width: int = WIDTH) -> InspectorTabs:
    made = InspectorTabs(look)
    qtbot.addWidget(made)
    for word in words:
        made.add(word, ICON)
    made.show_count(1, 15, "red")
    made.show_count(4, 2)
    made.resize(width, 40)
    made.show()
    return made


def scrolls(made: InspectorTabs) -> bool:
    return any(one.isVisible() for one in made.findChildren(QToolButton))


@pytest.mark.parametrize("percent", [100, 150])
def test_no_tab_scrolls_away(qtbot: QtBot, qapp: QApplication, look: Look, percent: int) -> None:
    look.switch.apply(qapp, LIGHT, percent / 100)
    for words in (ENGLISH, CHINESE):
        made = tabs(qtbot, look, words)
        for current in range(5):
            made.setCurrentIndex(current)
            assert not scrolls(made)
            assert [made.accessibleTabName(at).split()[0] for at in range(5)] == list(words)
            assert all(made.tabText(at) or made.tabToolTip(at) == words[at] for at in range(5))


def test_words_come_back_with_the_room(qtbot: QtBot, look: Look) -> None:
    made = tabs(qtbot, look, ENGLISH)
    assert made.tabText(0) == "Properties"
    assert made.tabText(2) == ""
    made.resize(700, 40)
    assert [made.tabText(at) for at in range(5)] == list(ENGLISH)


def test_a_count_is_a_pill_and_none_is_none(qtbot: QtBot, look: Look) -> None:
    made = tabs(qtbot, look, CHINESE)
    pill = made.tabButton(1, QTabBar.ButtonPosition.RightSide)
    assert isinstance(pill, CountPill)
    assert pill.accessibleName() == "15"
    assert made.accessibleTabName(1) == "检查 15"
    for count in (16, 0, 3, 3, 120):
        made.show_count(1, count)
        assert pill.isVisible() is (count > 0)
    made.show_count(1, 0)
    assert made.accessibleTabName(1) == "检查"
    assert not pill.isVisible()


def test_a_click_on_a_pill_chooses_its_tab(qtbot: QtBot, look: Look) -> None:
    made = tabs(qtbot, look, CHINESE)
    pill = made.tabButton(1, QTabBar.ButtonPosition.RightSide)
    at = pill.mapTo(made, QPoint(4, 4))
    QTest.mouseClick(made.childAt(at) or made, Qt.MouseButton.LeftButton, pos=at)
    assert made.currentIndex() == 1
