"""The tour's hands reach what a person could reach."""

from PySide6.QtWidgets import QLabel, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor_app.cli.tour.hands import click
from editor_app.ui.look import Look


def test_the_middle_of_a_text_at_the_end_of_a_form_is_reached(look: Look, qtbot: QtBot) -> None:
    inner = QWidget()
    column = QVBoxLayout(inner)
    for number in range(40):
        column.addWidget(QLabel(f"{number}"))
    text = QPlainTextEdit()
    text.setFixedHeight(160)
    column.addWidget(text)
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.resize(300, 260)
    area.show()
    click(text)
    assert text.visibleRegion().contains(text.rect().center())
    assert text.hasFocus()
