"""Notes in the editor: put, read, changed, moved, removed; numbers follow from their order."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from editor_app.rendering.tree import Inlines, Text
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.marks import Mark
from editor_app.ui.body.moves import move_selection
from editor_app.ui.body.note_signs import note_at, note_words, put_note, remove_note
from editor_app.ui.body.schema import OBJECT
from tests.ui.body_page import look, no_image, place, press, select, write

TWO = "甲[^1]文。\n\n乙[^2]。\n\n[^1]: 注一\n\n[^2]: 注二\n"


@pytest.fixture
def editor(qtbot: QtBot) -> BodyEditor:
    body = BodyEditor(look(), no_image)
    qtbot.addWidget(body)
    body.resize(600, 300)
    body.show()
    body.set_markdown(TWO)
    return body


def words(text: str) -> Inlines:
    return (Text(text=text),)


def at_note(editor: BodyEditor, number: int) -> QTextCursor:
    cursor = QTextCursor(editor.document())
    for _ in range(number):
        cursor = editor.document().find(OBJECT, cursor)
    found = note_at(cursor)
    assert found is not None
    return found


def test_a_note_is_put_behind_the_selection_in_one_step(editor: BodyEditor) -> None:
    editor.set_markdown("甲文。\n")
    select(editor, "甲")
    put_note(editor, words("新注"))
    assert editor.markdown() == "甲[^1]文。\n\n[^1]: 新注\n"
    editor.undo()
    assert editor.markdown() == "甲文。\n"


def test_words_written_behind_a_note_are_text(editor: BodyEditor) -> None:
    editor.setTextCursor(at_note(editor, 1))
    cursor = editor.textCursor()
    cursor.clearSelection()
    editor.setTextCursor(cursor)
    write(editor, "字")
    assert editor.markdown().startswith("甲[^1]字文。")


def test_moving_a_block_renumbers_the_notes(editor: BodyEditor) -> None:
    place(editor, "乙")
    assert move_selection(editor, -1)
    assert editor.markdown() == "乙[^1]。\n\n甲[^2]文。\n\n[^1]: 注二\n\n[^2]: 注一\n"


def test_deleting_a_reference_deletes_its_note(editor: BodyEditor) -> None:
    cursor = at_note(editor, 1)
    cursor.clearSelection()
    editor.setTextCursor(cursor)
    press(editor, Qt.Key.Key_Backspace)
    assert editor.markdown() == "甲文。\n\n乙[^1]。\n\n[^1]: 注二\n"
    editor.undo()
    assert editor.markdown() == TWO


def test_a_note_gets_other_words_or_goes(editor: BodyEditor) -> None:
    assert note_words(at_note(editor, 2)) == words("注二")
    put_note(editor, words("改过"), at_note(editor, 2))
    assert editor.markdown().endswith("[^2]: 改过\n")
    remove_note(editor, at_note(editor, 2))
    assert editor.markdown() == "甲[^1]文。\n\n乙。\n\n[^1]: 注一\n"


def test_the_sheet_numbers_notes_by_their_order(editor: BodyEditor) -> None:
    signs = [at_note(editor, number).selectionStart() for number in (1, 2)]
    assert [editor.notes.number_at(position) for position in signs] == [1, 2]


def test_a_finding_behind_a_note_marks_the_right_words(editor: BodyEditor) -> None:
    start = TWO.index("文。")
    editor.set_findings([Mark(start=start, end=start + 1, severity="warn", message="")])
    (selection,) = editor.extraSelections()
    assert selection.cursor.selectedText() == "文"


@pytest.mark.parametrize(("words", "number"), [("注一", 1), ("注二", 2), ("[^2]: ", 2)])
def test_a_finding_in_a_note_marks_its_number(editor: BodyEditor, words: str, number: int) -> None:
    start = TWO.index(words)
    editor.set_findings([Mark(start=start, end=start + len(words), severity="warn", message="")])
    (selection,) = editor.extraSelections()
    assert selection.cursor.selectionStart() == at_note(editor, number).selectionStart()
    assert selection.cursor.selectedText() == OBJECT


def test_a_finding_in_a_note_leads_to_it(editor: BodyEditor) -> None:
    editor.places.jump_to_source(TWO.index("注二"), 1)
    assert note_words(editor.textCursor()) == words("注二")


def test_long_labels_lead_no_finding_astray(editor: BodyEditor) -> None:
    referring = "".join(f"字[^n{number}]" for number in range(12))
    defined = "".join(f"[^n{number}]: 第{number}条\n\n" for number in range(12))
    editor.set_markdown(f"见[^1]。\n\n{referring}。末\n\n后\n\n{defined}")
    text = editor.markdown()
    for shown in "末后":
        editor.places.jump_to_source(text.index(shown), 1)
        assert editor.textCursor().selectedText() == shown
    for shown in ("第0条", "第11条"):
        editor.places.jump_to_source(text.index(shown), len(shown))
        assert note_words(editor.textCursor()) == words(shown)


def test_copied_words_take_their_note_along(editor: BodyEditor) -> None:
    place(editor, "甲")
    editor.moveCursor(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    data = editor.createMimeDataFromSelection()
    editor.set_markdown("末。\n")
    editor.insertFromMimeData(data)
    assert editor.markdown() == "甲[^1]文。末。\n\n[^1]: 注一\n"
