"""Steps that can be undone go along into a field made in the place of another."""

from collections.abc import Callable
from time import process_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor_app.rendering.markdown_source import parse
from editor_app.ui import undo_steps
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.moves import put_blocks
from editor_app.ui.typed_texts import put_back, typed_in
from editor_app.ui.undo_steps import PUTTING, TAKING, Steps, Time, put, taken
from tests.ui.body_page import look, no_image, place, press, select, write

_START = "第一段。\n\n## 一、小标题\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"
_LONG = 60.0  # seconds: whatever else the computer does


def body(qtbot: QtBot, markdown: str = "") -> BodyEditor:
    made = BodyEditor(look(), no_image)
    qtbot.addWidget(made)
    made.set_markdown(markdown)
    return made


def _type(editor: BodyEditor) -> None:
    place(editor, "第一段。", after=True)
    write(editor, "再写一句。")


def _delete(editor: BodyEditor) -> None:
    select(editor, "标题")
    press(editor, Qt.Key.Key_Delete)


def _cell(editor: BodyEditor) -> None:
    place(editor, "2", after=True)
    write(editor, "00")


def _split(editor: BodyEditor) -> None:
    place(editor, "第一")
    press(editor, Qt.Key.Key_Return)


_DEEDS: dict[str, Callable[[BodyEditor], object]] = {
    "type": _type,
    "delete": _delete,
    "cell": _cell,
    "split": _split,
    "table": lambda one: one.insert_table(2, 3),
    "blocks": lambda one: put_blocks(one, parse("- 甲\n- 乙\n\n全文换了。").blocks),
    "undo": lambda one: one.undo(),
}


@pytest.mark.parametrize(
    "deeds",
    [
        ["type", "split", "type"],
        ["cell", "delete", "type", "undo"],
        ["table", "type", "blocks", "undo", "undo"],
        ["blocks", "undo", "undo"],
        ["delete", "split", "cell", "table", "blocks"],
    ],
)
def test_every_state_of_a_text_is_gone_back_to_in_its_order(deeds: list[str], qtbot: QtBot) -> None:
    written = body(qtbot, _START)
    for deed in deeds:
        _DEEDS[deed](written)
    now, steps = written.markdown(), taken(written, Time(_LONG))
    assert steps is not None
    assert written.markdown() == now == steps.states[steps.at]
    made = body(qtbot, now)
    assert put(made, steps, Time(_LONG))
    for one in (written, made):
        assert _states(one) == list(steps.states)
    assert made.markdown() == now


def _states(editor: BodyEditor) -> list[str]:
    """From the oldest to the newest, by the keys of a person; then back to where it was."""
    now, seen = editor.markdown(), []
    while editor.document().isUndoAvailable():
        editor.undo()
    seen.append(editor.markdown())
    while editor.document().isRedoAvailable():
        editor.redo()
        if editor.markdown() != seen[-1]:
            seen.append(editor.markdown())
    while editor.markdown() != now:
        editor.undo()
    return seen


def test_a_text_that_is_another_one_by_now_keeps_its_own_steps(qtbot: QtBot) -> None:
    made = body(qtbot, "别人改过。")
    assert not put(made, Steps(states=("甲", "乙"), at=1), Time(_LONG))
    assert made.markdown().strip() == "别人改过。"
    assert not made.document().isUndoAvailable()


def test_of_many_steps_the_newest_come_along(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(undo_steps, "MOST", 3)
    written = body(qtbot)
    for at in range(5):
        put_blocks(written, parse(f"第{at}稿").blocks)
    steps = taken(written, Time(_LONG))
    assert steps is not None
    assert [one.strip() for one in steps.states] == ["第1稿", "第2稿", "第3稿", "第4稿"]
    assert written.markdown().strip() == "第4稿"


def test_of_a_long_text_the_newest_steps_come_along_in_the_time_there_is(qtbot: QtBot) -> None:
    written = body(
        qtbot, "\n\n".join(["这是一段用来测试的文字，只要足够长就可以了。" * 5] * 600)
    )  # 200 KB
    for at in range(150):
        cursor = written.textCursor()
        cursor.setPosition(100 * at)
        cursor.insertText(f"改{at}")
    made, before = body(qtbot, written.markdown()), process_time()
    steps = taken(written, Time(TAKING))
    assert steps is not None
    assert put(made, steps, Time(PUTTING))
    assert process_time() - before < 2 * (TAKING + PUTTING)
    states = _states(made)
    assert len(states) > 1
    known = steps.states[: steps.at + 1]
    assert states == [one for one in known if one in states]  # out of time, the last ones are one
    assert states[-1] == known[-1]


def test_out_of_time_a_text_is_as_before_and_without_steps(qtbot: QtBot) -> None:
    written = body(qtbot, "第一稿")
    put_blocks(written, parse("第二稿").blocks)
    assert taken(written, Time(0)) is None
    made = body(qtbot, "第二稿")
    assert put(made, Steps(states=("第一稿", made.markdown()), at=1), Time(0))
    assert not made.document().isUndoAvailable()


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_words_typed_into_a_field_come_along_with_cursor_and_steps(
    kind: type[QWidget], qtbot: QtBot
) -> None:
    (before, old), (after, new) = _form(kind, qtbot), _form(kind, qtbot)
    for one, words in zip(old, ("first", "second"), strict=True):
        QTest.keyClicks(one, words)
        QTest.keyClick(one, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    put_back(after, typed_in(before))
    for one in new:
        assert isinstance(one, QLineEdit | QPlainTextEdit)
        text = one.text() if isinstance(one, QLineEdit) else one.toPlainText()
        marked = (
            one.selectedText() if isinstance(one, QLineEdit) else one.textCursor().selectedText()
        )
        assert text in ("first", "second")
        assert marked == text[-1]
        one.undo()
        assert not (one.text() if isinstance(one, QLineEdit) else one.toPlainText())


def _form(kind: type[QWidget], qtbot: QtBot) -> tuple[QWidget, list[QWidget]]:
    holder = QWidget()
    qtbot.addWidget(holder)
    column, fields = QVBoxLayout(holder), []
    for name in ("one", "two"):
        made = kind()
        made.setObjectName(name)
        column.addWidget(made)
        fields.append(made)
    return holder, fields
