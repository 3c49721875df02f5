"""Laws of the body editor, tried on generated documents and generated sittings."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from editor_app.rendering.markdown_source import canonicalize
from editor_app.rendering.numbering import NumberRule
from editor_app.rendering.official import with_signature
from editor_app.rendering.runs import Script
from editor_app.rendering.serialize import serialize
from editor_app.rendering.table_edit import TableCommand
from editor_app.rendering.tree import Document, Text
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.exporter import Exporter
from editor_app.ui.body.moves import move_selection, put_blocks
from editor_app.ui.body.note_signs import put_note
from editor_app.ui.body.word_marks import toggle_quote, toggle_script
from tests.ui.body_page import MIXED, SHIFT, look, no_image, press, write
from tests.unit.test_tree_laws import documents

LAWS = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
STEPS = (
    "write",
    "enter",
    "backspace",
    "delete",
    "tab",
    "backtab",
    "paragraph",
    "h1",
    "h3",
    "bullets",
    "numbers",
    "bold",
    "italic",
    "table",
    "rule",
    "image",
    "link",
    "paste",
    "undo",
    "redo",
    "cut",
    *(command.value for command in TableCommand),
    "move up",
    "move down",
    "renumber",
    "note",
    "quote",
    "raise",
    "sign",
)
SHAPED = """
<table>
<colgroup><col width="20%"><col width="40%"><col width="40%"></colgroup>
<thead>
<tr><th rowspan="2">序号</th><th class="at-center" colspan="2">办件</th></tr>
<tr><th class="at-center">收</th><th class="at-right">办</th></tr>
</thead>
<tbody>
<tr><th>1</th><td class="at-center"><strong>12</strong></td><td class="at-right"></td></tr>
</tbody>
</table>
"""
sittings = st.lists(
    st.tuples(st.sampled_from(STEPS), st.integers(0, 220), st.integers(0, 12)), max_size=25
)


@pytest.fixture
def editor(qtbot: QtBot) -> BodyEditor:
    body = BodyEditor(look(), no_image)
    qtbot.addWidget(body)
    body.set_numbering(NumberRule(numbered=True), 4)
    return body


def go(editor: BodyEditor, at: int, length: int) -> None:
    last = editor.document().characterCount() - 1
    cursor = editor.textCursor()
    cursor.setPosition(min(at, last))
    cursor.setPosition(min(at + length, last), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def paste(editor: BodyEditor) -> None:
    data = QMimeData()
    data.setHtml("<h3>甲</h3><p>乙<b>丙</b></p><ol><li>丁</li></ol>")
    editor.insertFromMimeData(data)


KEYS = {
    "enter": Qt.Key.Key_Return,
    "backspace": Qt.Key.Key_Backspace,
    "delete": Qt.Key.Key_Delete,
    "tab": Qt.Key.Key_Tab,
}


def sign(editor: BodyEditor) -> None:
    blocks, known = editor.tree().blocks, editor.allowed_blocks
    put_blocks(editor, with_signature(blocks, known, "办公室", "2026年1月2日")[0])


ACTS: dict[str, Callable[[BodyEditor], object]] = {
    "write": lambda editor: write(editor, "字_*[a"),
    "backtab": lambda editor: press(editor, Qt.Key.Key_Backtab, SHIFT),
    "paragraph": lambda editor: editor.set_block_style("paragraph"),
    "h1": lambda editor: editor.set_block_style("h1"),
    "h3": lambda editor: editor.set_block_style("h3"),
    "bullets": lambda editor: editor.toggle_list(False),
    "numbers": lambda editor: editor.toggle_list(True),
    "bold": BodyEditor.toggle_bold,
    "italic": BodyEditor.toggle_italic,
    "table": lambda editor: editor.insert_table(2, 2),
    "rule": BodyEditor.insert_rule,
    "image": lambda editor: editor.insert_image("att:0b", "图"),
    "link": lambda editor: editor.insert_link("", "https://b.cn"),
    "paste": paste,
    "undo": BodyEditor.undo,
    "redo": BodyEditor.redo,
    "cut": lambda editor: editor.textCursor().removeSelectedText(),
    "move up": lambda editor: move_selection(editor, -1),
    "move down": lambda editor: move_selection(editor, 1),
    "renumber": BodyEditor.renumber_all,
    "note": lambda editor: put_note(editor, (Text(text="注"),)),
    "quote": toggle_quote,
    "raise": lambda editor: toggle_script(editor, Script.SUPER),
    "sign": sign,
}


def act(editor: BodyEditor, step: str) -> None:
    if step in ACTS:
        ACTS[step](editor)
    elif step.startswith("table."):
        editor.tables.run(TableCommand(step))
    else:
        press(editor, KEYS[step])


def test_reference_links_survive_the_editor(editor: BodyEditor) -> None:
    editor.set_markdown("见[公告][1]和\n\n![图][2]\n\n[1]: https://a.cn\n[2]: att:0f\n")
    assert editor.markdown().startswith("见[公告](https://a.cn)和\n\n![图](att:0f)\n")


@pytest.mark.parametrize(
    "source", ["姓名\t电话\n", "- 甲\t乙\n", "| 甲\t乙 | 丙 |\n| --- | --- |\n"]
)
def test_a_tab_within_a_line_stays(editor: BodyEditor, source: str) -> None:
    editor.set_markdown(source)
    assert editor.markdown() == source == canonicalize(source)


@LAWS
@given(documents)
def test_any_document_comes_back_as_it_was(editor: BodyEditor, document: Document) -> None:
    source = serialize(document)
    editor.set_markdown(source)
    assert editor.markdown() == source


@LAWS
@given(sittings)
def test_reading_by_pieces_equals_reading_at_once(
    editor: BodyEditor, sitting: list[tuple[str, int, int]]
) -> None:
    editor.set_markdown(MIXED + SHAPED)
    for step, at, length in sitting:
        go(editor, at, length)
        act(editor, step)
        assert editor.markdown() == Exporter(editor.document()).markdown(), step


@LAWS
@given(sittings)
def test_whatever_is_done_the_text_is_canonical(
    editor: BodyEditor, sitting: list[tuple[str, int, int]]
) -> None:
    editor.set_markdown(MIXED + SHAPED)
    for step, at, length in sitting:
        go(editor, at, length)
        act(editor, step)
    assert canonicalize(editor.markdown()) == editor.markdown()
    assert serialize(editor.tree()) == editor.markdown()


@LAWS
@given(sittings)
def test_whatever_is_done_can_be_undone(
    editor: BodyEditor, sitting: list[tuple[str, int, int]]
) -> None:
    editor.set_markdown(MIXED + SHAPED)
    loaded = editor.markdown()
    for step, at, length in sitting:
        go(editor, at, length)
        act(editor, step)
    while editor.document().isUndoAvailable():
        editor.undo()
    assert editor.markdown() == loaded


def test_enter_over_words_before_a_table_reads_its_alignments_anew(editor: BodyEditor) -> None:
    editor.set_markdown(MIXED + SHAPED)
    go(editor, 39, 10)
    act(editor, "enter")
    assert editor.markdown() == Exporter(editor.document()).markdown()
