"""Title and number stand in line with the text, whatever their fields are called."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.look import Look
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.sheet_name import SheetName
from editor_app.ui.theme import LIGHT
from tests.ui.editing import Desk, set_up, tear_down


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot, language="en")
    yield made
    tear_down(made, qtbot)


def left_of(widget: QWidget) -> int:
    return widget.mapToGlobal(QPoint(0, 0)).x()


def lefts(page: EditorPage) -> set[int]:
    header = page.sheet.header
    assert header._number is not None
    return {
        left_of(header.title.viewport()),
        left_of(header._number),
        left_of(page.body.viewport()),
    }


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_title_and_number_begin_where_the_text_begins(
    scale: float, desk: Desk, look: Look, qapp: QApplication
) -> None:
    if scale != 1.0:
        look.switch.apply(qapp, LIGHT, scale)
    page = desk.open(desk.draft(doc_no="惠仲委办函〔2017〕104号"))
    for step in (0, -1, 1, 1):
        desk.zoom.step(step)
        QApplication.sendPostedEvents()
        assert len(lefts(page)) == 1, (scale, desk.zoom.percent)


def test_a_name_too_long_for_the_margin_is_shortened_and_told_in_the_tip(look: Look) -> None:
    name = SheetName("A name of many words", "Name")
    name.fit(46, 20, 13)
    assert name.text() == "Name"
    assert "A name of many words" in name.toolTip()
    name.fit(400, 20, 13)
    assert (name.text(), name.toolTip()) == ("A name of many words", "")


def test_a_name_without_a_short_one_is_cut(look: Look) -> None:
    name = SheetName("立案登记编号全称", "")
    name.fit(46, 20, 13)
    assert name.text().endswith("…")
