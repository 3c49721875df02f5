"""Whatever the table of actions knows can be done without a mouse."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMenu, QToolButton, QWidget

from editor_app.ui.actions import ACTIONS
from editor_app.ui.look import Look
from editor_app.ui.mnemonics import with_letter
from tests.ui.scenes.listed import SCENES
from tests.ui.scenes.stage import Stage, staged

_LETTER = re.compile(r"&(\w)")
_BUTTONS = {"history.draft": "history-draft"}  # a button that does the same


@pytest.fixture
def stage(look: Look, tmp_path: Path) -> Iterator[Stage]:
    with staged(tmp_path, look) as made:
        yield made


def test_every_action_has_a_key_or_stands_where_keys_lead(stage: Stage) -> None:
    _open(stage, "editor")
    _open(stage, "history")
    menu = _window_menu(stage)
    lost = [
        row.key
        for row in ACTIONS
        if not row.keys
        and menu.findChild(QAction, f"menu-{row.key}") is None
        and not any(_led_to(one) for one in _actions(stage, row.key))
        and not _by_button(stage, row.key)
    ]
    assert not lost


def test_f10_opens_the_menu_and_each_of_its_lines_has_a_letter_of_its_own(stage: Stage) -> None:
    _open(stage, "home")
    QTest.keyClick(stage.window, Qt.Key.Key_F10)
    menu = _window_menu(stage)
    assert menu.isVisible()
    lines = [one.text().partition("\t")[0] for one in menu.actions() if not one.isSeparator()]
    letters = [found.group(1).upper() for one in lines if (found := _LETTER.search(one))]
    assert len(set(letters)) == len(lines)
    QTest.keyClick(menu, Qt.Key.Key_4)
    assert stage.bench.window.screen_key != "home"


def test_a_letter_is_taken_from_english_words_and_put_behind_chinese_ones() -> None:
    taken: set[str] = set()
    told = [with_letter(*one, taken) for one in (("New item", "new"), ("帮助", "help"))]
    assert told == ["&New item", "帮助(&H)"]
    assert with_letter("Next", "next", taken) == "N&ext"


def _open(stage: Stage, key: str) -> QWidget:
    shown = next(one for one in SCENES if one.key == key).open(stage)
    stage.settle()
    return shown


def _window_menu(stage: Stage) -> QMenu:
    (menu,) = stage.window.findChildren(QMenu, "window-menu")
    return menu


def _actions(stage: Stage, key: str) -> list[QAction]:
    return stage.window.findChildren(QAction, f"action.{key}")


def _led_to(action: QAction) -> bool:
    """Whether it stands in a menu, or on a button where Tab stops."""
    return any(
        isinstance(one, QMenu) or (isinstance(one, QToolButton) and _stops(one))
        for one in action.associatedObjects()
    )


def _by_button(stage: Stage, key: str) -> bool:
    made = stage.window.findChild(QAbstractButton, _BUTTONS.get(key, "?"))
    return made is not None and _stops(made)


def _stops(widget: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus
    return (widget.focusPolicy() & tab) == tab
