"""Findings, margins and the sheet."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.rendering.tree import plain_text
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.gutters import MarkGutter
from editor_app.ui.body.marks import Mark
from editor_app.ui.body.sheet import BodySheet
from tests.ui.body_page import MIXED, NONE, look, no_image, place, to_end, write

SHOWN = (
    "各单位：|第一段|链接|粗体|一、标题|甲|乙|丙|三|四|列一|列二|斜|行|引文一|引文二|原样|管委会"
)


@pytest.fixture
def editor(qtbot: QtBot) -> BodyEditor:
    body = BodyEditor(look(), no_image)
    qtbot.addWidget(body)
    body.resize(820, 600)
    return body


def mark(editor: BodyEditor, words: str, severity: str = "warn") -> Mark:
    start = editor.markdown().index(words)
    return Mark(start=start, end=start + len(words), severity=severity, message=words)


def selected(editor: BodyEditor) -> list[str]:
    return [each.cursor.selectedText() for each in editor.extraSelections()]


@pytest.mark.parametrize("words", SHOWN.split("|"))
def test_a_finding_is_drawn_under_its_words(editor: BodyEditor, words: str) -> None:
    editor.set_markdown(MIXED)
    editor.set_findings([mark(editor, words)])
    assert selected(editor) == [words]


def test_a_finding_behind_an_escape_is_drawn_under_its_words(editor: BodyEditor) -> None:
    editor.set_markdown("\\*甲\\* &lt;乙> 𠮷丙\n")
    editor.set_findings([mark(editor, "甲"), mark(editor, "乙"), mark(editor, "丙")])
    assert selected(editor) == ["甲", "乙", "丙"]


def test_a_finding_moves_with_its_words(editor: BodyEditor) -> None:
    editor.set_markdown("甲乙\n")
    editor.set_findings([mark(editor, "乙")])
    place(editor, "甲")
    write(editor, "新")
    assert selected(editor) == ["乙"]


def test_help_is_about_the_finding_that_the_cursor_is_in(editor: BodyEditor) -> None:
    editor.set_markdown("甲乙丙")
    found = Mark(start=1, end=2, severity="warn", message="", rule="TXT-04")
    editor.set_findings([found])
    place(editor, "乙")
    assert editor.property("helpPage") == "rule/TXT-04"
    to_end(editor)
    assert editor.property("helpPage") == ""


def test_findings_change_nothing_in_the_text(editor: BodyEditor, qtbot: QtBot) -> None:
    editor.set_markdown(MIXED)
    before = editor.markdown()
    with qtbot.assertNotEmitted(editor.edited):
        editor.set_findings([mark(editor, "链接")])
    assert editor.markdown() == before


def test_jumping_selects_the_words(editor: BodyEditor) -> None:
    editor.set_markdown(MIXED)
    editor.places.jump_to_source(editor.markdown().index("引文二"), 3)
    assert editor.textCursor().selectedText() == "引文二"


@pytest.mark.parametrize("words", ["第一段", "乙", "列二", "引文二", "原样", "2026年"])
def test_jumping_to_a_place_in_a_block_selects_the_words(editor: BodyEditor, words: str) -> None:
    editor.set_markdown(MIXED)
    texts = [plain_text(block) for block in editor.tree().blocks]
    index = next(number for number, text in enumerate(texts) if words in text)
    editor.places.jump_to(index, texts[index].index(words), len(words))
    assert editor.textCursor().selectedText() == words


def test_every_block_has_a_position(editor: BodyEditor) -> None:
    editor.set_markdown(MIXED)
    positions = editor.places.block_positions()
    assert len(positions) == len(editor.tree().blocks)
    assert positions == sorted(positions)


def test_a_click_on_a_sign_names_the_heaviest_finding(editor: BodyEditor, qtbot: QtBot) -> None:
    editor.set_markdown("甲乙\n")
    editor.set_findings([mark(editor, "甲", "info"), mark(editor, "乙", "block")])
    gutter = editor.findChild(MarkGutter)
    assert gutter is not None
    ((box, _),) = gutter.signs()
    with qtbot.waitSignal(editor.finding_activated) as told:
        QTest.mouseClick(gutter, Qt.MouseButton.LeftButton, NONE, box.center())
    assert told.args == [1]


@pytest.fixture
def sheet(qtbot: QtBot) -> BodySheet:
    result = BodySheet(BodyEditor(look(), no_image), QLabel("标题"))
    qtbot.addWidget(result)
    result.resize(1000, 400)
    result.editor.set_markdown("\n\n".join(f"第{number}段" for number in range(100)))
    result.show()
    qtbot.waitExposed(result)
    return result


def wheel(sheet: BodySheet, steps: int) -> None:
    target = sheet.editor.viewport()
    point = QPointF(20, 20)
    event = QWheelEvent(
        point,
        target.mapToGlobal(point),
        QPoint(),
        QPoint(0, -120 * steps),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, event)


def test_the_header_leaves_before_the_text_scrolls(sheet: BodySheet) -> None:
    top = sheet.editor.y()
    wheel(sheet, 1)
    assert sheet.editor.y() == max(0, top - 90)


def test_the_wheel_reaches_the_last_line(sheet: BodySheet) -> None:
    wheel(sheet, 1000)
    inner = sheet.editor.verticalScrollBar()
    assert inner.value() == inner.maximum()
    assert sheet.editor.y() == 0


def test_going_to_the_end_shows_the_end(sheet: BodySheet) -> None:
    to_end(sheet.editor)
    assert sheet.editor.viewport().rect().contains(sheet.editor.cursorRect().center())


def test_the_wheel_comes_back_to_the_header(sheet: BodySheet) -> None:
    top = sheet.editor.y()
    wheel(sheet, 1000)
    wheel(sheet, -1000)
    assert sheet.editor.y() == top


def test_going_to_the_beginning_shows_the_header(sheet: BodySheet) -> None:
    top = sheet.editor.y()
    sheet.editor.setFocus()
    to_end(sheet.editor)
    sheet.editor.moveCursor(QTextCursor.MoveOperation.Start)
    assert sheet.editor.y() == top
    assert sheet.editor.viewport().rect().contains(sheet.editor.cursorRect().center())


def test_a_header_field_that_gets_the_focus_comes_into_sight(
    sheet: BodySheet, qtbot: QtBot
) -> None:
    field = QLineEdit()
    sheet.set_header(field)
    wheel(sheet, 1000)
    field.setFocus()
    qtbot.waitUntil(lambda: sheet.rect().contains(field.geometry()))


def test_searching_selects_the_words(sheet: BodySheet) -> None:
    sheet.find_bar.open(replace=False)
    needle = sheet.findChild(QLineEdit, "body-find-text")
    assert needle is not None
    needle.setText("第77段")
    sheet.find_bar.find_next()
    assert sheet.editor.textCursor().selectedText() == "第77段"


def test_replacing_everywhere_is_one_step_to_undo(sheet: BodySheet) -> None:
    sheet.editor.set_markdown("甲乙\n\n甲丙\n\n<div>甲</div>\n")
    sheet.find_bar.open(replace=True)
    for name, text in (("body-find-text", "甲"), ("body-replace-text", "丁")):
        field = sheet.findChild(QLineEdit, name)
        assert field is not None
        field.setText(text)
    button = sheet.findChild(QPushButton, "body-replace-all")
    assert button is not None
    button.click()
    assert sheet.editor.markdown() == "丁乙\n\n丁丙\n\n<div>甲</div>\n"
    sheet.editor.undo()
    assert sheet.editor.markdown() == "甲乙\n\n甲丙\n\n<div>甲</div>\n"
