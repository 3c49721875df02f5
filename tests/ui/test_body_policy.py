"""Blocks a template does not allow cannot be made; what arrives is converted, and told."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from pytestqt.qtbot import QtBot

from editor_app.domain.template import BodyPolicy
from editor_app.rendering.markdown_source import parse
from editor_app.rendering.policy_fit import FitKind, FitNote
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.text_area import EVERYTHING
from editor_app.ui.fit_words import fit_sentence
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.look_of_body import body_look
from tests.ui.editing import Desk, set_up, tear_down
from tests.ui.hands import press

ONLY_WORDS = replace(EVERYTHING, blocks=frozenset({"paragraph"}), max_heading_level=0)
CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def editor(look: Look, qtbot: QtBot) -> BodyEditor:
    made = BodyEditor(body_look(look.theme), lambda _: None)
    qtbot.addWidget(made)
    made.set_markdown("一段话。\n")
    made.set_policy(ONLY_WORDS)
    return made


@pytest.mark.parametrize(
    "make",
    [
        lambda body: body.insert_table(2, 2),
        lambda body: body.insert_image("att:0f", "图"),
        lambda body: body.insert_link("甲", "https://a.gov.cn/"),
        lambda body: body.toggle_list(True),
        lambda body: body.set_block_style("h1"),
        lambda body: press(body, Qt.Key.Key_1, CTRL_ALT),
    ],
)
def test_what_the_template_has_not_cannot_be_made(
    editor: BodyEditor, make: Callable[[BodyEditor], object]
) -> None:
    make(editor)
    assert editor.markdown() == "一段话。\n"


def test_a_heading_deeper_than_allowed_cannot_be_made(editor: BodyEditor) -> None:
    editor.set_policy(replace(EVERYTHING, max_heading_level=2))
    press(editor, Qt.Key.Key_3, CTRL_ALT)
    assert editor.markdown() == "一段话。\n"
    press(editor, Qt.Key.Key_2, CTRL_ALT)
    assert editor.markdown() == "### 一段话。\n"


def told(editor: BodyEditor) -> list[FitNote]:
    notes: list[FitNote] = []
    editor.fitted.connect(notes.extend)
    return notes


@pytest.mark.parametrize(
    ("markdown", "kept", "kind"),
    [
        ("1. 子\n2. 丑\n", "1\\. 子\n\n2\\. 丑", FitKind.LIST),
        ("| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n", "甲；乙\n\n丙；丁", FitKind.TABLE),
        ("> 引\n", "引", FitKind.QUOTE),
        ("## 题\n", "题", FitKind.HEADING_PLAIN),
    ],
)
def test_arriving_blocks_are_converted_and_told(
    editor: BodyEditor, markdown: str, kept: str, kind: FitKind
) -> None:
    notes = told(editor)
    editor.set_markdown("")
    editor.insert_blocks(parse(markdown).blocks)
    assert editor.markdown().strip() == kept
    assert [note.kind for note in notes] == [kind]


def test_a_conversion_is_undone_in_one_step(editor: BodyEditor) -> None:
    editor.insert_blocks(parse("1. 子\n2. 丑\n").blocks)
    editor.undo()
    assert editor.markdown() == "一段话。\n"


def test_every_conversion_has_its_words() -> None:
    for kind in FitKind:
        assert fit_sentence([FitNote(kind=kind, block=0, excerpt="")])


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def test_the_window_says_what_a_paste_was_converted_to(desk: Desk) -> None:
    page = desk.open(desk.draft())
    policy: BodyPolicy = page.presenter.template.body
    assert "quote" not in policy.blocks
    data = QMimeData()
    data.setHtml("<blockquote><p>引文</p></blockquote><p>又一段</p>")
    page.body.insertFromMimeData(data)
    assert "引文" in page.body.markdown()
    assert "> 引文" not in page.body.markdown()
    assert len(desk.toasts) == 1


def test_a_long_title_is_counted_and_told_below_it(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    page.sheet.header.title.setPlainText("字" * 101)
    qtbot.waitUntil(lambda: bool(page.sheet.header._notes["title"].problem), timeout=4000)


def test_a_body_against_the_template_is_told_below_it(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    page.body.set_markdown("太短。\n")
    page.body.edited.emit()
    qtbot.waitUntil(lambda: "不足" in page.sheet._note.problem, timeout=4000)
