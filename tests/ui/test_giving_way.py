"""Where room is short words give way in an order, and nothing is lost to tips and names."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.look import Look
from editor_app.ui.screens.settings_grid import SettingGrid
from editor_app.ui.widgets.controls import Segmented, button, label
from editor_app.ui.widgets.kit_button import KitButton
from editor_app.ui.widgets.progress import _fitting
from editor_app.ui.widgets.spare_words import SpareWords
from editor_app.ui.widgets.surfaces import EmptyState


@pytest.fixture
def bar(qtbot: QtBot, look: Look) -> tuple[QWidget, KitButton, KitButton]:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = QHBoxLayout(holder)
    spare, kept = (
        button(look, text, name=text, icon="ri.add-line")
        for text in ("See the public page", "Write the result of it")
    )
    for one in (spare, kept):
        row.addWidget(one)
    SpareWords(holder, row, (spare, kept))
    holder.show()
    return holder, spare, kept


def test_words_go_one_after_the_other_and_come_back(
    bar: tuple[QWidget, KitButton, KitButton], qtbot: QtBot
) -> None:
    holder, spare, kept = bar
    whole = spare.words_room + kept.words_room + holder.minimumSizeHint().width()
    for width, shown in (
        (whole, (True, True)),
        (whole - 1, (False, True)),
        (holder.minimumSizeHint().width(), (False, False)),
        (whole, (True, True)),
    ):
        holder.resize(QSize(width, 60))
        qtbot.waitUntil(
            lambda told=shown: tuple(one._shown() == one.text() for one in (spare, kept)) == told  # type: ignore[misc]
        )
        assert [bool(one.toolTip()) for one in (spare, kept)] == [not one for one in shown]
    assert spare.accessibleName() == spare.text() == "See the public page"


def test_a_tip_that_says_more_stays(bar: tuple[QWidget, KitButton, KitButton]) -> None:
    holder, spare, _ = bar
    spare.setToolTip("Opens in the browser")
    for width in (holder.minimumSizeHint().width(), 800):
        holder.resize(width, 60)
        assert spare.toolTip() == "Opens in the browser"


def test_a_choice_has_room_for_its_words_in_bold(qtbot: QtBot, look: Look) -> None:
    chosen = Segmented([("a", "Citizens' messages"), ("b", "Consultations")], name="made")
    qtbot.addWidget(chosen)
    chosen.show()
    widths = []
    for key in ("a", "b"):
        chosen.choose(key)
        widths.append(chosen.sizeHint().width())
        made = chosen.findChild(QPushButton, f"made.{key}")
        assert made is not None
        strong = made.font()
        strong.setWeight(QFont.Weight.DemiBold)
        assert made.width() >= QFontMetrics(strong).horizontalAdvance(made.text()) + 20
    assert widths[0] == widths[1]  # nothing beside it moves


def test_words_longer_than_their_line_are_cut_and_told(qtbot: QtBot, look: Look) -> None:
    chosen = Segmented([("a", "A choice with a great many words")], name="made", wraps=True)
    qtbot.addWidget(chosen)
    chosen.show()
    chosen.resize(90, 60)
    made = chosen.findChild(QPushButton, "made.a")
    assert made is not None
    assert made.geometry().right() <= chosen.rect().right()
    assert made.toolTip() == made.text()


def test_where_little_room_is_words_come_before_the_picture(qtbot: QtBot, look: Look) -> None:
    told = EmptyState(look, "ri.edit-line", "No reply yet", "Begin with an empty text.", "Write")
    qtbot.addWidget(told)
    told.resize(200, 400)
    told.show()
    assert told._icon.isVisible()
    told.resize(200, told.heightForWidth(200) - 1)
    assert not told._icon.isVisible()
    told.resize(200, 400)
    assert told._icon.isVisible()


def test_steps_without_room_are_cut_where_they_are_longest() -> None:
    assert _fitting([40, 90, 60], 200) == [40, 90, 60]
    assert _fitting([40, 90, 60], 150) == [40, 55, 55]
    assert _fitting([40, 90, 60], 90) == [30, 30, 30]
    assert _fitting([], 90) == []


def test_a_note_stands_below_its_setting_where_it_would_be_a_strip_of_words(
    qtbot: QtBot, look: Look
) -> None:
    grid, control = SettingGrid(look, control=200), QLineEdit()
    qtbot.addWidget(grid)
    note = label("What it does, in a sentence that takes some room.", "caption", wrap=True)
    grid.add("Setting", control, note)
    grid.show()
    for width, beside in ((700, True), (grid.minimumSizeHint().width(), False), (700, True)):
        grid.resize(width, 200)
        qtbot.waitUntil(lambda told=beside: (note.x() > control.x()) is told)  # type: ignore[misc]
        assert (note.y() > control.geometry().bottom()) is not beside


def test_a_screen_that_needs_less_is_not_scrolled_for_the_one_before(window: MainWindow) -> None:
    wide, narrow = QWidget(), QWidget()
    wide.setMinimumWidth(3000)
    for key, screen in (("wide", wide), ("narrow", narrow)):
        window.add_inner(key, screen, key)
    window.show()
    for key in ("wide", "narrow"):
        window.show_screen(key)
        QApplication.processEvents()
    assert narrow.width() <= window.width()
    window.hide()
