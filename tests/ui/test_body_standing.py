"""A paragraph stands as its style asks for as soon as the margin names that style."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.look_of_body import body_look

BODY = "各有关单位：\n\n现将有关事项通知如下，请认真执行。\n\n请各单位及时报告。"
ENDS = {
    "date": "仲恺高新区管委会办公室\n2026年11月27日",
    "annex": "附件：1.冬季安全生产任务清单\n2.联系人登记表",
}


@pytest.fixture
def editor(look: Look, qtbot: QtBot) -> BodyEditor:
    made = BodyEditor(body_look(look.theme), lambda _: None)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.set_markdown(BODY)
    return made


def type_at_end(editor: BodyEditor, text: str) -> None:
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    for line in text.split("\n"):
        QTest.keyClick(editor, Qt.Key.Key_Return)
        commit = QInputMethodEvent("", [])
        commit.setCommitString(line)
        QApplication.sendEvent(editor, commit)


def places(editor: BodyEditor) -> list[tuple[int, float, float, float]]:
    found = []
    block = editor.document().firstBlock()
    while block.isValid():
        form = block.blockFormat()
        margins = form.leftMargin(), form.rightMargin(), form.textIndent()
        found.append((form.alignment().value, *margins))
        block = block.next()
    return found


def reopened(editor: BodyEditor) -> list[tuple[int, float, float, float]]:
    other = BodyEditor(editor.look, lambda _: None)
    other.set_markdown(editor.markdown())
    found = places(other)
    other.deleteLater()
    return found


@pytest.mark.parametrize("end", sorted(ENDS))
def test_what_is_typed_stands_as_it_will_when_reopened(editor: BodyEditor, end: str) -> None:
    type_at_end(editor, ENDS[end])
    before = places(editor)
    editor.name_blocks()
    assert places(editor) == reopened(editor)
    assert places(editor) != before


def test_a_paragraph_that_is_no_date_any_more_stands_like_text(editor: BodyEditor) -> None:
    type_at_end(editor, ENDS["date"])
    editor.name_blocks()
    type_at_end(editor, "请按时报送。")
    editor.name_blocks()
    assert places(editor) == reopened(editor)


def test_a_change_far_away_is_seen_after_many_looks(editor: BodyEditor) -> None:
    """A paragraph is looked at again when its style changes, though its words did not."""
    editor.set_markdown("\n\n".join(["正文一段。"] * 100))
    for line in ("仲恺高新区管委会办公室", "2026年11月27日", "请按时报送。", "再说一句。"):
        type_at_end(editor, line)
        editor.name_blocks()
        editor.name_blocks()
        assert places(editor) == reopened(editor), line


def test_it_happens_by_itself(editor: BodyEditor, qtbot: QtBot) -> None:
    type_at_end(editor, ENDS["date"])
    qtbot.waitUntil(lambda: places(editor) == reopened(editor), timeout=3000)


def undos(editor: BodyEditor) -> int:
    count = 0
    while editor.document().isUndoAvailable():
        editor.undo()
        count += 1
    return count


def test_it_is_no_step_of_its_own(editor: BodyEditor) -> None:
    type_at_end(editor, ENDS["date"])
    written = editor.markdown()
    steps = undos(editor)
    editor.set_markdown(BODY)
    type_at_end(editor, ENDS["date"])
    editor.name_blocks()
    assert editor.markdown() == written
    assert undos(editor) == steps


def test_undo_can_be_taken_back(editor: BodyEditor) -> None:
    type_at_end(editor, ENDS["date"])
    editor.name_blocks()
    written, stood = editor.markdown(), places(editor)
    while editor.document().isUndoAvailable():
        editor.undo()
        editor.name_blocks()
    assert editor.markdown().strip() == BODY
    while editor.document().isRedoAvailable():
        editor.redo()
        editor.name_blocks()
    assert (editor.markdown(), places(editor)) == (written, stood)


def test_nothing_is_edited_by_it(editor: BodyEditor, qtbot: QtBot) -> None:
    type_at_end(editor, ENDS["date"])
    with qtbot.assertNotEmitted(editor.edited):
        editor.name_blocks()


def test_it_waits_while_an_input_method_composes(editor: BodyEditor) -> None:
    type_at_end(editor, ENDS["date"])
    QApplication.sendEvent(editor, QInputMethodEvent("pin", []))
    before = places(editor)
    editor.name_blocks()
    assert places(editor) == before
