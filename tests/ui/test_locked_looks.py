"""What is locked looks so in every theme; names and buttons stand whole in every text size."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.look import Look
from editor_app.ui.theme import CONTRAST, DARK, LIGHT
from editor_app.ui.widgets.controls import Segmented
from tests.ui.test_first_run import Begin, Desk, begin, connect
from tests.ui.walking.room import clipped

__all__ = ["begin"]

CHOICES = [("system", "As the system"), ("dark", "Dark")]


@pytest.fixture(params=[LIGHT, DARK, CONTRAST])
def look_of(look: Look, qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Look]:
    look.switch.apply(qapp, request.param)
    yield look
    look.switch.apply(qapp, LIGHT)


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


@pytest.mark.parametrize("make", [QLineEdit, QComboBox, lambda: Segmented(CHOICES, name="choice")])
def test_what_is_locked_is_told_from_what_is_open_by_its_line(
    look_of: Look, qtbot: QtBot, make: Callable[[], QWidget]
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    pair = [make(), make()]
    for one in pair:
        column.addWidget(one)
    if isinstance(pair[1], QLineEdit):
        pair[1].setReadOnly(True)
    else:
        pair[1].setEnabled(False)
    holder.show()
    holder.setFocus()
    assert _edge(picture(pair[0])) != _edge(picture(pair[1]))


def _edge(image: QImage) -> list[int]:
    """The uppermost line, where it is straight."""
    return [image.pixel(x, 0) for x in range(10, image.width() - 10)]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_first_run_stands_whole_in_large_texts_on_a_small_screen(
    begin: Begin, qtbot: QtBot, language: str
) -> None:
    desk: Desk = begin('text_scale = 150\nlocked = ["text_scale"]\n')
    desk.run._changed("language", language)
    qtbot.waitUntil(lambda: desk.run.language.key == language)
    window = desk.run.window
    window.resize(1280, 720)
    assert not list(clipped(window))
    connect(desk, "https://portal.example")
    qtbot.waitUntil(lambda: not desk.run.way.panel.running)
    for shown in ("way", "look"):
        page = desk.run.way if shown == "way" else desk.run._look_page
        if shown == "look":
            desk.run._to_the_look()
        QApplication.processEvents()
        assert not list(clipped(window))
        for made in (page.go_back, page.go_on):
            place = QRect(made.mapTo(window, QPoint(0, 0)), made.size())
            assert window.rect().contains(place), made.objectName()


def test_a_choice_has_room_for_its_words_in_bold(look: Look, qtbot: QtBot) -> None:
    made = Segmented(CHOICES, name="choice")
    qtbot.addWidget(made)
    made.show()
    wide = made.sizeHint().width()
    made.choose("dark")
    assert made.sizeHint().width() == wide
