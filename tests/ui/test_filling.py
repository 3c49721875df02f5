"""A long insertion comes in turns, and ends as if it had come at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor_app.rendering.markdown_source import parse
from editor_app.rendering.numbering import NumberRule
from editor_app.ui.body import filling
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.importer import BlockWriter
from editor_app.ui.body.paste import OWN_FORMAT
from editor_app.ui.look import Look
from editor_app.ui.widgets.progress import ProgressLine
from tests.ui.body_page import CTRL, look, no_image, place, press, select, write
from tests.ui.editing import Desk, set_up, tear_down

LONG = (
    """## 一、标题

正文一段，共十个字。

- 甲
- 乙

| 列 | 数 |
| --- | --- |
| 格 | 1 |

"""
    * 20
)
BEFORE = "开头一段。\n\n## 一、原有\n\n中间一段话。\n\n## 二、其次\n\n末尾一段。\n"
PLACES = {
    "at the start": "开头",
    "within a line": "段话",
    "at a heading": "原有",
    "at the end": "",
}


@pytest.fixture
def editor(qtbot: QtBot) -> BodyEditor:
    return _made(qtbot)


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


@pytest.fixture(autouse=True)
def a_block_each_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filling, "_TURN", 0.0)


def _made(qtbot: QtBot) -> BodyEditor:
    editor = BodyEditor(look(), no_image)
    editor.set_numbering(NumberRule.of("gongwen", ()), 4)
    editor.resize(700, 500)
    qtbot.addWidget(editor)
    editor.show()
    editor.set_markdown(BEFORE)
    return editor


def go(editor: BodyEditor, where: str) -> None:
    if where:
        place(editor, where)
    else:
        editor.moveCursor(QTextCursor.MoveOperation.End)


def begin(editor: BodyEditor, markdown: str = LONG) -> list[int]:
    """Begin a long insertion at the cursor; gives what it told at its end."""
    told: list[int] = []
    editor.filling.begin(editor.textCursor(), parse(markdown).blocks, told.append)
    assert editor.filling.busy
    return told


def end(editor: BodyEditor, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not editor.filling.busy, timeout=20_000)


@pytest.mark.parametrize("where", PLACES.values(), ids=PLACES)
def test_it_gives_the_text_one_insertion_gives(
    editor: BodyEditor, qtbot: QtBot, where: str
) -> None:
    go(editor, where)
    told = begin(editor)
    end(editor, qtbot)
    other = _made(qtbot)
    go(other, where)
    assert told == [other.insert_blocks(parse(LONG).blocks)]
    assert editor.markdown() == other.markdown()
    assert editor.textCursor().position() == other.textCursor().position()


@pytest.mark.parametrize("where", PLACES.values(), ids=PLACES)
def test_it_is_one_step_to_undo_and_to_redo(editor: BodyEditor, qtbot: QtBot, where: str) -> None:
    go(editor, where)
    write(editor, "先")
    before = editor.markdown()
    go(editor, where)
    begin(editor)
    end(editor, qtbot)
    after = editor.markdown()
    editor.undo()
    assert editor.markdown() == before
    editor.redo()
    assert editor.markdown() == after


def test_it_takes_the_place_of_what_was_selected(editor: BodyEditor, qtbot: QtBot) -> None:
    select(editor, "中间一段话")
    begin(editor)
    end(editor, qtbot)
    assert "中间一段话" not in editor.markdown()
    editor.undo()
    assert editor.markdown() == BEFORE


def test_words_written_meanwhile_stand_behind_it(editor: BodyEditor, qtbot: QtBot) -> None:
    go(editor, "")
    begin(editor, LONG + "最后一段")
    write(editor, "随后")
    QTest.keyClicks(editor, "ab")
    assert "随后" not in editor.toPlainText()
    end(editor, qtbot)
    assert editor.toPlainText().endswith("最后一段随后ab")


def test_whoever_writes_elsewhere_goes_on_there(editor: BodyEditor, qtbot: QtBot) -> None:
    there = QTextCursor(editor.document())
    there.movePosition(QTextCursor.MoveOperation.End)
    place(editor, "一段", after=True)
    editor.filling.begin(there, parse(LONG).blocks, lambda _: None)
    write(editor, "甲")
    end(editor, qtbot)
    assert editor.toPlainText().startswith("开头一段甲。")


def test_undo_pressed_meanwhile_takes_the_whole_of_it_away(
    editor: BodyEditor, qtbot: QtBot
) -> None:
    begin(editor)
    press(editor, Qt.Key.Key_Z, CTRL)
    end(editor, qtbot)
    assert editor.markdown() == BEFORE
    assert editor.document().isRedoAvailable()


def test_a_button_clicked_meanwhile_acts_afterwards(editor: BodyEditor, qtbot: QtBot) -> None:
    button = QPushButton("Undo")
    qtbot.addWidget(button)
    button.clicked.connect(editor.undo)
    button.show()
    begin(editor)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert editor.filling.busy
    end(editor, qtbot)
    assert editor.markdown() == BEFORE


def test_another_paste_meanwhile_comes_behind_it(editor: BodyEditor, qtbot: QtBot) -> None:
    copied = QMimeData()
    copied.setData(OWN_FORMAT, (LONG + "第二份到此").encode())
    go(editor, "")
    begin(editor, LONG + "第一份到此")
    end(editor, qtbot)
    editor.insertFromMimeData(copied)
    assert editor.filling.busy
    end(editor, qtbot)
    text = editor.toPlainText()
    assert 0 < text.index("第一份到此") < text.index("第二份到此")
    editor.undo()
    assert "第二份到此" not in editor.toPlainText()
    assert "第一份到此" in editor.toPlainText()


@pytest.mark.parametrize("where", PLACES.values(), ids=PLACES)
def test_escape_takes_all_of_it_out_again(editor: BodyEditor, qtbot: QtBot, where: str) -> None:
    go(editor, where)
    write(editor, "先")
    before = editor.markdown()
    go(editor, where)
    told = begin(editor)
    press(editor, Qt.Key.Key_Escape)
    assert not editor.filling.busy
    assert told == [-1]
    assert editor.markdown() == before
    assert not editor.document().isRedoAvailable()
    editor.undo()
    assert editor.markdown() == BEFORE


def test_nobody_takes_half_of_it(editor: BodyEditor, qtbot: QtBot) -> None:
    edits: list[bool] = []
    editor.edited.connect(lambda: edits.append(editor.filling.busy))
    begin(editor)
    assert editor.composing  # autosave, checks and preview ask for this
    end(editor, qtbot)
    assert not editor.composing
    assert edits
    assert not any(edits)


def test_input_comes_through_again_after_a_bug(
    editor: BodyEditor, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(editor)
    with qtbot.captureExceptions() as bugs:
        monkeypatch.setattr(BlockWriter, "write", _broken)
        end(editor, qtbot)
    assert [bug[0] for bug in bugs] == [RuntimeError]
    editor.undo()
    write(editor, "字")
    assert editor.markdown() == "字" + BEFORE


def test_a_text_that_is_closed_meanwhile_ends_it(qtbot: QtBot) -> None:
    editor = BodyEditor(look(), no_image)
    editor.show()
    begin(editor)
    editor.deleteLater()
    with qtbot.waitSignal(editor.destroyed):
        pass
    other = _made(qtbot)
    write(other, "字")
    assert "字" in other.markdown()  # input is not held any more


def test_what_is_saved_while_leaving_is_the_whole(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    begin(page.body)
    left: list[str] = []
    page.flush(lambda: left.append(page.presenter.draft.content.body))
    assert not left
    qtbot.waitUntil(lambda: bool(left), timeout=20_000)
    assert left[0] == page.body.markdown()
    assert left[0].count("正文一段，共十个字。") == 20


def test_not_even_a_save_that_insists_takes_half_of_it(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    before = page.text_now().content.body
    begin(page.body)
    page._saving.save(insist=True)
    assert page.presenter.draft.content.body == before
    end(page.body, qtbot)
    assert page.text_now().content.body == page.body.markdown()


def test_a_paste_can_be_cancelled_while_it_comes_in(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    page.body.set_markdown(BEFORE)
    clip = QMimeData()
    clip.setHtml("".join(f"<p>第{number}段的文字。</p>" for number in range(300)))
    page.body.insertFromMimeData(clip)
    qtbot.waitUntil(lambda: page.body.filling.busy, timeout=20_000)
    press(page.body, Qt.Key.Key_Escape)
    assert not page.sheet.pasting.busy
    assert page.body.markdown() == BEFORE
    assert page.sheet.pasting.receipt is None


def test_a_line_tells_how_far_a_very_long_paste_is(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    page.sheet.pasting.slow_after = 0
    clip = QMimeData()
    clip.setHtml("".join(f"<p>第{number}段的文字。</p>" for number in range(300)))
    page.body.insertFromMimeData(clip)
    line = page.findChild(ProgressLine, "paste-progress")
    assert line is not None
    qtbot.waitUntil(lambda: page.body.filling.busy and not line.isHidden(), timeout=20_000)
    qtbot.waitUntil(lambda: not page.sheet.pasting.busy, timeout=20_000)
    assert line.isHidden()
    assert page.body.markdown().count("段的文字。") == 300


def _broken(*_: object) -> None:
    raise RuntimeError("a bug")
