"""What a scroll area showed lives as long as the event that came from it.

A reason kept with Enter rebuilt the list of findings and freed the field inside its own key event:
the program ended with a segmentation fault.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from editor_app.ui.widgets.surfaces import refill
from tests.ui.hands import press


def test_a_field_survives_the_key_that_replaces_it(qtbot: QtBot) -> None:
    scroll, field, alive = QScrollArea(), QLineEdit(), []
    qtbot.addWidget(scroll)
    refill(scroll, field)

    def replace() -> None:
        refill(scroll, QWidget())
        alive.append(isValid(field))

    field.returnPressed.connect(replace)
    press(field, Qt.Key.Key_Return)
    assert alive == [True]


def test_what_was_replaced_is_gone_afterwards(qtbot: QtBot) -> None:
    scroll, old = QScrollArea(), QWidget()
    qtbot.addWidget(scroll)
    refill(scroll, old)
    with qtbot.waitSignal(old.destroyed):
        refill(scroll, QWidget())


def test_the_new_content_is_shown(qtbot: QtBot) -> None:
    scroll, new = QScrollArea(), QWidget()
    qtbot.addWidget(scroll)
    refill(scroll, QWidget())
    refill(scroll, new)
    assert scroll.widget() is new
