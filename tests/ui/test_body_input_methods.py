"""Input methods over the body: replacement, selections, the candidates' place, what must wait."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.composing import ComposingGuard
from editor_app.ui.look import Look
from tests.ui.body_page import compose, look, no_image, place, press, select, to_end, write
from tests.ui.editing import Desk, set_up, tear_down

CTRL = Qt.KeyboardModifier.ControlModifier
RECTANGLE = Qt.InputMethodQuery.ImCursorRectangle


@pytest.fixture
def editor(qtbot: QtBot) -> BodyEditor:
    body = BodyEditor(look(), no_image)
    qtbot.addWidget(body)
    body.resize(900, 400)
    body.show()
    return body


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def commit(editor: BodyEditor, text: str, start: int = 0, length: int = 0) -> None:
    """Commit words in the place of others, counted from the cursor as input methods do."""
    event = QInputMethodEvent()
    event.setCommitString(text, start, length)
    QApplication.sendEvent(editor, event)


def commit_to(widget: QWidget, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def compose_at(editor: BodyEditor, text: str, cursor: int) -> None:
    """Compose with the cursor inside the words."""
    kind = QInputMethodEvent.AttributeType
    look_of_words = QTextCharFormat()
    look_of_words.setFontUnderline(True)
    event = QInputMethodEvent(
        text,
        [
            QInputMethodEvent.Attribute(kind.TextFormat, 0, len(text), look_of_words),
            QInputMethodEvent.Attribute(kind.Cursor, cursor, 1, None),
        ],
    )
    QApplication.sendEvent(editor, event)


def told_rectangle(editor: BodyEditor) -> QRect:
    """Where the input method is told that the cursor is."""
    event = QInputMethodQueryEvent(RECTANGLE)
    QApplication.sendEvent(editor, event)
    told = event.value(RECTANGLE)
    assert isinstance(told, QRect | QRectF)
    return told.toRect() if isinstance(told, QRectF) else told


# ---------------------------------------------------------------- replacement


@pytest.mark.parametrize(
    ("start", "length", "after"),
    [(-2, 2, "甲新丁\n"), (-1, 1, "甲乙新丁\n"), (0, 1, "甲乙丙新\n"), (-3, 3, "新丁\n")],
)
def test_a_replacement_counts_from_the_cursor(
    editor: BodyEditor, start: int, length: int, after: str
) -> None:
    editor.set_markdown("甲乙丙丁\n")
    place(editor, "丁")
    commit(editor, "新", start, length)
    assert editor.markdown() == after


def test_a_replacement_is_one_step_to_undo(editor: BodyEditor) -> None:
    editor.set_markdown("甲乙丙\n")
    to_end(editor)
    commit(editor, "新", -2, 2)
    editor.undo()
    assert editor.markdown() == "甲乙丙\n"


def test_a_replacement_keeps_the_marks_around_it(editor: BodyEditor) -> None:
    editor.set_markdown("甲**乙丙**丁\n")
    place(editor, "丙", after=True)
    commit(editor, "新", -1, 1)
    assert editor.markdown() == "甲**乙新**丁\n"


def test_a_replacement_works_in_a_cell(editor: BodyEditor) -> None:
    editor.set_markdown("| 甲 |\n| --- |\n| 乙丙 |\n")
    place(editor, "丙", after=True)
    commit(editor, "新", -1, 1)
    assert editor.markdown() == "| 甲 |\n| --- |\n| 乙新 |\n"


# ---------------------------------------------------------------- selections


def test_composing_over_a_selection_puts_the_words_in_its_place(editor: BodyEditor) -> None:
    editor.set_markdown("甲乙丙\n")
    select(editor, "乙")
    compose(editor, "bei")
    compose(editor, "beijing")
    write(editor, "北京")
    assert editor.markdown() == "甲北京丙\n"


def test_composing_over_a_selection_is_one_step_to_undo(editor: BodyEditor) -> None:
    editor.set_markdown("甲乙丙\n")
    select(editor, "乙")
    compose(editor, "bei")
    compose(editor, "beijing")
    write(editor, "北京")
    editor.undo()
    assert editor.markdown() == "甲乙丙\n"
    editor.redo()
    assert editor.markdown() == "甲北京丙\n"


def test_what_was_typed_before_a_composition_over_a_selection_stays(editor: BodyEditor) -> None:
    editor.set_markdown("甲乙丙\n")
    to_end(editor)
    write(editor, "丁")
    select(editor, "乙")
    compose(editor, "bei")
    write(editor, "北")
    editor.undo()
    assert editor.markdown() == "甲乙丙丁\n"


def test_composing_over_paragraphs_and_source_leaves_no_half_of_them(editor: BodyEditor) -> None:
    editor.set_markdown("甲\n\n<div>原样</div>\n\n乙\n")
    cursor = editor.textCursor()
    cursor.setPosition(1)
    cursor.movePosition(cursor.MoveOperation.NextBlock, cursor.MoveMode.KeepAnchor)
    cursor.movePosition(cursor.MoveOperation.Right, cursor.MoveMode.KeepAnchor, 3)
    editor.setTextCursor(cursor)
    compose(editor, "xin")
    write(editor, "新")
    assert editor.markdown() == "甲新\n\n乙\n"


def test_words_before_the_composition_stay_when_it_is_cancelled(editor: BodyEditor) -> None:
    write(editor, "甲")
    compose(editor, "yi")
    compose(editor, "")
    assert editor.markdown() == "甲\n"
    assert not editor.composing


# ---------------------------------------------------------------- where the candidates stand


def test_the_rectangle_holds_margins(editor: BodyEditor) -> None:
    editor.set_markdown("甲\n\n乙丙\n")
    place(editor, "丙")
    corner = editor.viewport().pos()
    assert corner.x() == look().left_margin
    assert told_rectangle(editor) == editor.cursorRect().translated(corner)


@pytest.mark.parametrize("percent", [50, 150, 200])
def test_the_rectangle_follows_a_zoom(editor: BodyEditor, percent: int) -> None:
    editor.set_markdown("甲\n\n乙丙\n")
    write(editor, "丁")
    place(editor, "丙")
    editor.set_look(look().zoomed(percent))
    corner = editor.viewport().pos()
    assert corner.x() == round(look().left_margin * percent / 100)
    told = told_rectangle(editor)
    assert told == editor.cursorRect().translated(corner)
    line = look().line_height * percent / 100
    assert line < told.center().y() < 2 * line


def test_the_rectangle_follows_the_scroll_bar(editor: BodyEditor) -> None:
    editor.set_markdown("甲\n\n" * 60 + "乙\n")
    to_end(editor)
    editor.ensureCursorVisible()
    assert editor.rect().contains(told_rectangle(editor).center())


def test_the_rectangle_moves_with_the_cursor_inside_the_composition(editor: BodyEditor) -> None:
    to_end(editor)
    compose_at(editor, "zhong guo", 0)
    first = told_rectangle(editor).x()
    compose_at(editor, "zhong guo", 9)
    assert told_rectangle(editor).x() > first


def test_the_cursor_position_on_screen_is_inside_the_sheet(desk: Desk) -> None:
    page = desk.open(desk.draft())
    page.body.set_markdown("甲\n")
    page.shortcuts["zoom.in"].trigger()
    told = told_rectangle(page.body)
    on_page = page.body.mapTo(page, QPoint(told.x(), told.y()))
    left = page.body.mapTo(page, page.body.viewport().pos())
    assert on_page.x() >= left.x()


# ---------------------------------------------------------------- what waits


def test_enter_that_ends_a_composition_opens_no_paragraph(editor: BodyEditor) -> None:
    editor.set_markdown("## 标题\n")
    to_end(editor)
    compose(editor, "yi")
    press(editor, Qt.Key.Key_Return)
    press(editor, Qt.Key.Key_Enter)
    write(editor, "一")
    assert editor.markdown() == "## 标题一\n"


def test_nothing_is_saved_while_composing(desk: Desk, qtbot: QtBot) -> None:
    draft = desk.draft()
    page = desk.open(draft)
    before = desk.stored_body(draft)
    to_end(page.body)
    write(page.body, "新")
    compose(page.body, "yi")
    page.flush()
    QTest.qWait(500)
    assert desk.stored_body(draft) == before
    write(page.body, "一")
    qtbot.waitUntil(lambda: "新一" in desk.stored_body(draft), timeout=5000)


def test_findings_are_not_painted_anew_while_composing(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    qtbot.waitUntil(lambda: page.presenter.report is not None, timeout=5000)
    report = page.presenter.report
    to_end(page.body)
    write(page.body, "新")
    compose(page.body, "yi")
    QTest.qWait(700)  # longer than the pause of the checks
    assert page.presenter.report is report
    compose(page.body, "")
    qtbot.waitUntil(lambda: page.presenter.report is not report, timeout=5000)


@pytest.mark.parametrize("key", ["save", "submit", "check", "find", "writing", "style.h1"])
def test_no_shortcut_acts_while_composing(desk: Desk, key: str) -> None:
    page = desk.open(desk.draft())
    page.body.setFocus()
    triggered: list[str] = []
    page.shortcuts[key].triggered.connect(lambda: triggered.append(key))
    compose(page.body, "yi")
    QTest.keySequence(page.body, page.shortcuts[key].shortcut())
    assert triggered == []


def test_shortcuts_act_again_after_the_commit(desk: Desk) -> None:
    page = desk.open(desk.draft())
    page.body.setFocus()
    compose(page.body, "yi")
    write(page.body, "一")
    QTest.keySequence(page.body, page.shortcuts["find"].shortcut())
    assert page.sheet.find_bar.isVisible()


def test_undo_waits_for_the_end_of_a_composition(editor: BodyEditor) -> None:
    write(editor, "甲")
    compose(editor, "yi")
    press(editor, Qt.Key.Key_Z, CTRL)
    assert editor.markdown() == "甲\n"
    assert editor.composing


def test_paste_waits_for_the_end_of_a_composition(desk: Desk) -> None:
    page = desk.open(desk.draft())
    page.body.set_markdown("甲\n")
    QApplication.clipboard().setText("乙")
    compose(page.body, "yi")
    press(page.body, Qt.Key.Key_V, CTRL)
    assert page.body.markdown() == "甲\n"


@pytest.mark.parametrize("name", ["sheet-title", "sheet-doc-no"])
def test_no_shortcut_acts_while_a_field_composes(desk: Desk, name: str) -> None:
    page = desk.open(desk.draft())
    field = page.findChild(QWidget, name)
    assert field is not None
    field.setFocus()
    QApplication.sendEvent(field, QInputMethodEvent("yi", []))
    QTest.keySequence(field, page.shortcuts["find"].shortcut())
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.sheet.find_bar.isHidden()
    assert field.hasFocus()
    commit_to(field, "一")
    QTest.keySequence(field, page.shortcuts["find"].shortcut())
    assert page.sheet.find_bar.isVisible()


def test_the_form_is_guarded_as_well(desk: Desk) -> None:
    page = desk.open(desk.draft())
    form = page.inspector.form
    assert form.row("source") is not None
    lines = [one for one in form.findChildren(QLineEdit) if one.isVisible() and one.isEnabled()]
    assert lines
    for line in lines:
        assert line.findChild(ComposingGuard) is not None, line.parent()


def test_enter_in_the_search_field_waits_for_the_words(desk: Desk) -> None:
    page = desk.open(desk.draft())
    page.body.set_markdown("一二\n")
    page.shortcuts["find"].trigger()
    needle = page.sheet.find_bar.findChild(QLineEdit, "body-find-text")
    assert needle is not None
    QApplication.sendEvent(needle, QInputMethodEvent("er", []))
    QTest.keyClick(needle, Qt.Key.Key_Return)
    assert page.body.textCursor().selectedText() == ""
    commit_to(needle, "二")
    assert page.body.textCursor().selectedText() == "二"
