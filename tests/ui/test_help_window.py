"""The help window: F1 opens the page of what has the keyboard; all of it works by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QShortcut, QTextImageFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor_app.cli.layout import bundled_layout
from editor_app.paths import Paths
from editor_app.presenters.rule_page import rule_page
from editor_app.ui.actions import Actions
from editor_app.ui.application import Application
from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.frame.width_memory import WidthMemory
from editor_app.ui.help_desk import HelpDesk
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.rule_dialog import RuleDialog
from editor_app.ui.screens.help.window import HelpWindow
from editor_app.ui.widgets.roles import Role
from tests.ui.help_desk import book

_ALT = Qt.KeyboardModifier.AltModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shown(look: Look, qtbot: QtBot) -> Iterator[HelpWindow]:
    """The window without a memory, at its first page."""
    made = HelpWindow(look, book("zh_CN"), Actions(look.icons), None)
    qtbot.addWidget(made)
    made.show_page("index")
    made.come_to_front()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


@pytest.fixture
def desk(window: MainWindow, look: Look, tmp_path: Path, qtbot: QtBot) -> Iterator[HelpDesk]:
    """The help of a window whose screen is 稿件."""
    application = Application(Paths.discover(tmp_path))
    application.look = look
    window.add_area("items", ("ri.article-line", "ri.article-fill"), "稿件")
    window.add_inner("items", QWidget(), "稿件")
    window.show_screen("items")
    made = HelpDesk(window, application, Actions(look.icons), None, bundled_layout)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield made
    made.close()


def test_f1_opens_the_page_of_the_screen(desk: HelpDesk, window: MainWindow) -> None:
    window.actions_by_key["help"].trigger()
    assert desk.window is not None
    assert desk.window.shown == "items"


def test_f1_in_a_dialog_opens_the_page_of_the_dialog(
    desk: HelpDesk, window: MainWindow, qtbot: QtBot
) -> None:
    dialog = QDialog(window)
    dialog.setObjectName("submit-dialog")
    QVBoxLayout(dialog).addWidget(QLineEdit())
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    field = dialog.findChild(QLineEdit)
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_F1)
    assert desk.window is not None
    assert desk.window.shown == "submit"
    assert not desk.window.isModal()
    dialog.close()


def test_a_dialog_gets_the_key_once(desk: HelpDesk, window: MainWindow, qtbot: QtBot) -> None:
    dialog = QDialog(window)
    column, fields = QVBoxLayout(dialog), [QLineEdit(), QLineEdit()]
    for field in fields:
        column.addWidget(field)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    for field in fields * 2:
        field.setFocus()
    keys = [one for one in dialog.findChildren(QShortcut) if one.objectName() == "help-key"]
    assert len(keys) == 1
    dialog.close()


def test_f1_on_a_rule_opens_the_page_of_that_rule(
    desk: HelpDesk, window: MainWindow, look: Look, qtbot: QtBot
) -> None:
    page = rule_page(bundled_layout(), "TXT-01", "zh_CN")
    assert page is not None
    dialog = RuleDialog(page, look, window)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    desk.open_here()
    assert desk.window is not None
    assert desk.window.shown == "rule/TXT-01"
    dialog.close()


def test_the_window_is_made_when_it_is_first_wanted(desk: HelpDesk) -> None:
    assert desk.window is None
    desk.open_page("errors")
    first = desk.window
    desk.open_page("keys")
    assert desk.window is first is not None
    desk.close()
    assert desk.window is None


def test_closing_the_help_does_not_end_the_program(shown: HelpWindow) -> None:
    assert not shown.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_a_link_leads_to_its_page_and_back(shown: HelpWindow) -> None:
    shown.browser.pageAsked.emit("checks", "为什么")
    assert shown.shown == "checks"
    assert shown.browser.textCursor().block().text() == "为什么"
    QTest.keyClick(shown, Qt.Key.Key_Left, _ALT)
    assert shown.shown == "index"
    QTest.keyClick(shown, Qt.Key.Key_Right, _ALT)
    assert shown.shown == "checks"
    QTest.keyClick(shown, Qt.Key.Key_Home, _ALT)
    assert shown.shown == "index"


def test_a_link_is_followed_by_keyboard(shown: HelpWindow) -> None:
    QTest.keyClick(shown.browser, Qt.Key.Key_Tab)
    QTest.keyClick(shown.browser, Qt.Key.Key_Return)
    assert shown.shown == "first-task"


def test_a_link_to_a_heading_goes_there_and_one_outside_nowhere(shown: HelpWindow) -> None:
    shown.browser.anchorClicked.emit(QUrl("att:rel/outbox/at/操作.md"))
    assert shown.browser.textCursor().block().text() == "操作"
    shown.browser.anchorClicked.emit(QUrl("https://example.org/outbox.md"))
    assert shown.shown == "outbox"


def test_a_page_that_there_is_not_shows_the_first(shown: HelpWindow) -> None:
    shown.show_page("nowhere")
    assert shown.shown == "index"


def test_searching_by_keyboard_alone(shown: HelpWindow) -> None:
    QTest.keyClick(shown, Qt.Key.Key_K, _CTRL)
    field = shown.findChild(QLineEdit, "help-search")
    assert field is not None
    assert field.hasFocus()
    field.setText("怎么撤回")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert shown.shown == "submit"
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert shown.isVisible()
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_results_are_read_with_their_words(shown: HelpWindow) -> None:
    field = shown.findChild(QLineEdit, "help-search")
    assert field is not None
    field.setText("抄下来")
    view = shown.side.results
    told = view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "加密" in told
    assert "抄下来" in told
    field.setText("航天飞机发射")
    nothing = shown.side.findChild(QWidget, "help-nothing")
    assert nothing is not None
    assert nothing.isVisible()


def test_words_are_found_on_the_page(shown: HelpWindow) -> None:
    shown.show_page("submit")
    QTest.keyClick(shown, Qt.Key.Key_F, _CTRL)
    field = shown.findChild(QLineEdit, "help-find-field")
    assert field is not None
    field.setText("撤回")
    first = shown.browser.textCursor().position()
    assert shown.browser.textCursor().selectedText() == "撤回"
    QTest.keyClick(shown, Qt.Key.Key_F3)
    assert shown.browser.textCursor().position() > first
    QTest.keyClick(shown, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert shown.browser.textCursor().position() == first
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.find_bar.isVisible()


def test_f6_changes_between_contents_and_page(shown: HelpWindow) -> None:
    assert shown.browser.hasFocus()
    QTest.keyClick(shown, Qt.Key.Key_F6)
    assert shown.side.contents.hasFocus()
    QTest.keyClick(shown, Qt.Key.Key_F6)
    assert shown.browser.hasFocus()


def test_the_contents_mark_the_page_that_is_read(shown: HelpWindow) -> None:
    shown.show_page("rule/PII-01")
    assert shown.side.contents.currentIndex().data(Role.KEY) == "rule/PII-01"


def test_pictures_stay_within_the_page(shown: HelpWindow) -> None:
    shown.resize(720, 600)
    shown.show_page("home")
    block, widths = shown.browser.document().begin(), []
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            form = parts.fragment().charFormat()
            if form.isImageFormat():
                widths.append(QTextImageFormat(form.toImageFormat()).maximumWidth().rawValue())
            parts += 1
        block = block.next()
    assert widths
    assert max(widths) < shown.browser.viewport().width()


def test_no_file_outside_of_the_help_is_read(shown: HelpWindow) -> None:
    assert shown.browser._picture("att:rel/../../tokens.json") is None
    assert shown.browser._picture("att:rel/%2e%2e/contents.toml") is None


def test_another_theme_keeps_the_place(shown: HelpWindow, look: Look) -> None:
    shown.show_page("errors")
    bar = shown.browser.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    look.switch.changed.emit()
    assert before > 0
    assert abs(bar.value() - before) < 4


def test_every_input_has_a_name(shown: HelpWindow) -> None:
    inputs: list[QWidget] = [shown.browser, shown.side.contents, shown.side.results]
    inputs += shown.findChildren(QLineEdit)
    assert all(one.objectName() and one.accessibleName() for one in inputs)


def test_it_opens_where_it_was_closed(look: Look, qtbot: QtBot) -> None:
    kept: dict[str, list[int]] = {}
    memory = WidthMemory(kept.get, kept.__setitem__)
    for _ in range(2):
        made = HelpWindow(look, book("zh_CN"), Actions(look.icons), memory)
        qtbot.addWidget(made)
        if not kept:
            made.resize(700, 520)
        made.show_page("index")
        made.show()
        made.close()
    assert made.size().width() == 700
    assert made.pos() == QPoint(kept["window.help-window"][0], kept["window.help-window"][1])
