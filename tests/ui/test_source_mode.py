"""The Markdown source: shown, written, saved, taken over in one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from editor_app.rendering.markdown_source import canonicalize
from editor_app.ui.body.find import FindBar
from editor_app.ui.body.marks import Mark
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.source_mode import SourceMode
from tests.ui.body_page import place
from tests.ui.editing import Desk, set_up, tear_down

TEXT = "甲段，现通知如下。\n\n## 一、要求\n\n请**落实**好。\n"
SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*.md"))


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


@pytest.fixture
def page(desk: Desk) -> EditorPage:
    page = desk.open(desk.draft())
    page.body.set_markdown(TEXT)
    return page


def toggle(page: EditorPage) -> SourceMode:
    page.shortcuts["source"].trigger()
    return page.sheet.source


def test_the_source_is_the_canonical_text_with_the_cursor_kept(page: EditorPage) -> None:
    place(page.body, "落实")
    source = toggle(page)
    assert source.shown
    assert source.text.toPlainText() == TEXT
    assert TEXT[source.text.offset() :].lstrip("*").startswith("落实")
    toggle(page)
    assert not source.shown
    assert page.body.textCursor().block().text()[page.body.textCursor().positionInBlock() :] == (
        "落实好。"
    )


def test_edits_are_taken_over_as_one_step(page: EditorPage) -> None:
    source = toggle(page)
    source.text.replace_text(TEXT.replace("甲段", "乙段").replace("请", "望"))
    toggle(page)
    assert page.body.markdown() == TEXT.replace("甲段", "乙段").replace("请", "望")
    page.body.undo()
    assert page.body.markdown() == TEXT
    page.body.redo()
    assert "乙段" in page.body.markdown()


def test_nothing_written_leaves_no_step_behind(page: EditorPage) -> None:
    toggle(page)
    toggle(page)
    assert not page.body.document().isUndoAvailable()


def test_what_is_written_in_the_source_is_saved_meanwhile(
    desk: Desk, page: EditorPage, qtbot: QtBot
) -> None:
    source = toggle(page)
    source.text.replace_text("新的*正文*。\n")
    draft = page.presenter.draft
    qtbot.waitUntil(lambda: desk.stored_body(draft) == "新的*正文*。\n", timeout=4000)
    assert page.presenter.draft.content.body == "新的*正文*。\n"


def test_a_composition_in_the_source_is_not_saved_and_does_not_leave(page: EditorPage) -> None:
    source = toggle(page)
    QApplication.sendEvent(source.text, QInputMethodEvent("pinyin", []))
    toggle(page)
    assert source.shown
    assert source.composing


def test_what_the_template_forbids_becomes_text_and_is_told(desk: Desk, page: EditorPage) -> None:
    source = toggle(page)
    source.text.replace_text("> 引文\n")
    toggle(page)
    assert page.body.markdown() == "引文\n"
    assert len(desk.toasts) == 1
    page.body.undo()
    assert page.body.markdown() == TEXT


def test_what_is_no_markup_stays_as_it_was_written(page: EditorPage) -> None:
    odd = "<div>\n\n原样 [^1]\n\n</div>\n\n~~~\n# x\n~~~\n"
    source = toggle(page)
    source.text.replace_text(odd)
    toggle(page)
    assert page.body.markdown() == odd


def test_findings_point_into_the_source(page: EditorPage) -> None:
    source = toggle(page)
    start = TEXT.index("落实")
    page.sheet.source.set_findings([Mark(start=start, end=start + 2, severity="warn", message="")])
    (selection,) = source.text.extraSelections()
    assert selection.cursor.selectedText() == "落实"
    source.text.replace_text("前言。\n\n" + TEXT)
    source.jump_to(source.markdown().index("落实"), 2)
    assert source.text.textCursor().selectedText() == "落实"


def test_commands_of_the_sheet_do_nothing_meanwhile(page: EditorPage) -> None:
    toggle(page)
    for key in ("style.h1", "part.signature", "block.down", "bold", "renumber"):
        page.shortcuts[key].trigger()
    toggle(page)
    assert page.body.markdown() == TEXT


def test_a_locked_item_can_be_looked_at(page: EditorPage) -> None:
    page.sheet.set_read_only(True)
    source = toggle(page)
    assert source.text.isReadOnly()
    toggle(page)
    assert page.body.isReadOnly()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_passes_through_the_source(page: EditorPage, sample: Path) -> None:
    text = canonicalize(sample.read_text(encoding="utf-8"))
    page.body.set_markdown(text)
    toggle(page)
    toggle(page)
    assert page.body.markdown() == text


def test_a_no_break_space_survives_the_source(page: EditorPage) -> None:
    text = "甲\u00a0段，共 5\u00a0项。\n"
    page.body.set_markdown(text)
    source = toggle(page)
    assert source.markdown() == text
    source.text.replace_text(text.replace("甲", "乙"))
    toggle(page)
    assert page.body.markdown() == text.replace("甲", "乙")


def test_words_are_found_and_replaced_in_the_source(page: EditorPage, qtbot: QtBot) -> None:
    source = toggle(page)
    page.shortcuts["replace"].trigger()
    bar = page.sheet.find_bar
    assert bar is source.find_bar
    qtbot.waitUntil(bar.isVisible)
    QTest.keyClick(line(bar, "body-find-text"), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    line(bar, "body-find-text").insert("**")
    line(bar, "body-replace-text").insert("*")
    bar.replace_all()
    qtbot.waitUntil(lambda: "请*落实*好" in source.text.source())
    source.text.undo()
    assert source.text.source() == TEXT
    bar.close_bar()
    assert source.text.hasFocus() or not source.text.isActiveWindow()


def test_the_search_of_the_source_goes_with_it(page: EditorPage) -> None:
    toggle(page)
    page.shortcuts["find"].trigger()
    in_source = page.sheet.find_bar
    toggle(page)
    assert in_source.isHidden()
    assert page.sheet.find_bar is not in_source


def line(bar: FindBar, name: str) -> QLineEdit:
    found = bar.findChild(QLineEdit, name)
    assert found is not None
    return found
