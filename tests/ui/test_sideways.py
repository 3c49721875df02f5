"""In English at 150 % on 1280×720 nothing has to be scrolled sideways to be read."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.application import ENGLISH
from editor_app.ui.look import Look
from editor_app.ui.theme import LIGHT
from editor_app.ui.widgets.page_stack import PageStack
from tests.ui.scenes.listed import SCENES
from tests.ui.scenes.stage import staged

_KEYS = (
    "interaction",
    "consultations",
    "outbox",
    "settings.overview",
    "editor.preview",
    "editor.properties",
)
_STILL = {("interaction", "inbox-side-scroll"), ("editor.preview", "")}  # README, Honest limits


def test_screens_of_large_english_texts_fit_across(
    look: Look, qapp: QApplication, tmp_path: Path
) -> None:
    look.switch.apply(qapp, LIGHT, 1.5)
    with staged(tmp_path, look, ENGLISH) as stage:
        found = set[tuple[str, str]]()
        for key in _KEYS:
            next(one for one in SCENES if one.key == key).open(stage)
            stage.settle()
            found |= {(key, name) for name in _sideways(stage.window)}
            stage.clear()
    look.switch.apply(qapp, LIGHT)
    assert found <= _STILL


def _sideways(window: QWidget) -> Iterator[str]:
    for area in window.findChildren(QScrollArea):
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0:
            yield area.objectName()


def test_a_page_behind_needs_no_room(qtbot: QtBot) -> None:
    """A preview in one tab made every other tab wider than the window."""
    stack, wide, narrow = PageStack(), QLabel(), QLabel()
    qtbot.addWidget(stack)
    wide.setMinimumWidth(900)
    narrow.setMinimumWidth(90)
    for page in (wide, narrow):
        stack.addWidget(page)
    assert stack.minimumSizeHint().width() == 900
    stack.setCurrentWidget(narrow)
    assert stack.minimumSizeHint().width() == 90
