"""Undo of what was typed by keys: as many steps as Qt makes, and style goes with the words."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.ui.body.editor import BodyEditor
from tests.ui.body_page import compose, look, no_image, place, select, to_end, write

SIGNED = "各单位：\n\n正文一段。\n\n办公室\n"


@pytest.fixture
def editor(qtbot: QtBot) -> BodyEditor:
    body = BodyEditor(look(), no_image)
    qtbot.addWidget(body)
    body.resize(400, 200)
    body.show()
    return body


def keys(editor: BodyEditor, text: str) -> None:
    for sign in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign)
        QApplication.sendEvent(editor, event)


def stands(editor: BodyEditor) -> tuple[str, int, int]:
    block = editor.textCursor().block()
    form = block.blockFormat()
    return block.text(), form.alignment().value, round(form.textIndent())


def undone(editor: BodyEditor) -> list[str]:
    """What the text is after each step back."""
    found = []
    while editor.document().isUndoAvailable():
        editor.undo()
        found.append(editor.toPlainText())
    return found


def test_a_style_that_came_of_typing_goes_with_the_words(editor: BodyEditor) -> None:
    editor.set_markdown(SIGNED)
    to_end(editor)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    before = stands(editor)
    keys(editor, "2026年1月2日")
    typed = stands(editor)
    editor.name_blocks()
    signed = stands(editor)
    assert signed != typed
    editor.undo()
    assert stands(editor) == before
    editor.redo()
    assert stands(editor) == signed


def test_characters_typed_in_a_row_are_one_step(editor: BodyEditor) -> None:
    editor.set_markdown("甲\n")
    to_end(editor)
    keys(editor, "one two")
    assert undone(editor) == ["甲"]


def test_characters_typed_elsewhere_are_a_step_of_their_own(editor: BodyEditor) -> None:
    editor.set_markdown("甲乙\n")
    to_end(editor)
    keys(editor, "ab")
    place(editor, "乙")
    keys(editor, "cd")
    assert undone(editor) == ["甲乙ab", "甲乙"]


def test_bold_characters_are_a_step_of_their_own(editor: BodyEditor) -> None:
    editor.set_markdown("甲\n")
    to_end(editor)
    keys(editor, "ab")
    editor.toggle_bold()
    keys(editor, "cd")
    assert undone(editor) == ["甲ab", "甲"]


def test_what_was_typed_over_comes_back(editor: BodyEditor) -> None:
    editor.set_markdown("甲乙丙\n")
    select(editor, "乙")
    keys(editor, "ab")
    assert undone(editor)[-1] == "甲乙丙"


def test_typing_goes_on_after_an_undo_as_a_new_step(editor: BodyEditor) -> None:
    editor.set_markdown("甲\n")
    to_end(editor)
    keys(editor, "ab")
    editor.undo()
    keys(editor, "cd")
    assert undone(editor) == ["甲"]


def test_keys_after_words_of_an_input_method_are_one_step_with_them(editor: BodyEditor) -> None:
    editor.set_markdown("甲\n")
    to_end(editor)
    keys(editor, "ab")
    compose(editor, "yi")
    write(editor, "乙")
    keys(editor, "cd")
    assert undone(editor) == ["甲ab", "甲"]


def test_each_key_is_told_once(editor: BodyEditor) -> None:
    told: list[str] = []
    editor.edited.connect(lambda: told.append(editor.markdown()))
    keys(editor, "ab")
    assert told == ["a\n", "ab\n"]


def test_the_cursor_stays_in_sight_when_a_line_is_full(editor: BodyEditor) -> None:
    editor.set_markdown("\n\n".join(["正文"] * 20))
    editor.moveCursor(QTextCursor.MoveOperation.End)
    for _ in range(40):
        keys(editor, "w i")
        assert editor.viewport().rect().contains(editor.cursorRect())
