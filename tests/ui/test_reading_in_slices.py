"""What a long paste changed is read back a little at a time, and nothing of it is missed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QScrollBar
from pytestqt.qtbot import QtBot

from editor_app.rendering.markdown_source import canonicalize, parse
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.sheet import BodySheet
from editor_app.ui.look import Look
from tests.ui.body_page import MIXED, look, no_image, write
from tests.ui.editing import Desk, set_up, tear_down

LONG = "\n\n".join(f"第{number}段，共十个字。" for number in range(1, 301)) + "\n"


@pytest.fixture
def body(qtbot: QtBot) -> BodyEditor:
    made = BodyEditor(look(), no_image)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


@pytest.mark.parametrize("text", [LONG, MIXED])
def test_reading_in_slices_gives_what_reading_at_once_gives(body: BodyEditor, text: str) -> None:
    body.insert_blocks(parse(text).blocks)
    assert not body.read_some(0)
    while not body.read_some(0.2):
        pass
    read = body.exporter.read_count
    sliced = body.markdown()
    assert body.exporter.read_count == read  # nothing was left for later
    body.exporter.reset()
    assert body.markdown() == sliced


def test_a_long_text_is_laid_out_after_its_first_page_is_shown(
    body: BodyEditor, qtbot: QtBot
) -> None:
    body.resize(700, 500)
    body.show()
    body.set_markdown(LONG * 10)
    shown = body.cursorForPosition(body.viewport().rect().center()).block().text()
    with qtbot.waitSignal(body.outlined, timeout=10_000):
        pass
    whole = body.document().size().height() - body.viewport().height()
    assert shown in LONG
    assert body.verticalScrollBar().maximum() == round(whole)


def test_the_bar_of_the_sheet_reaches_the_last_line_of_a_long_text(qtbot: QtBot) -> None:
    body = BodyEditor(look(), no_image)
    sheet = BodySheet(body)
    qtbot.addWidget(sheet)
    sheet.resize(900, 600)
    sheet.show()
    body.set_markdown(LONG * 10)
    with qtbot.waitSignal(body.outlined, timeout=10_000):
        pass
    bar = sheet.findChild(QScrollBar, "body-scroll-bar")
    assert bar is not None
    bar.setValue(bar.maximum())
    last = QTextCursor(body.document().lastBlock())
    assert body.viewport().rect().contains(body.cursorRect(last))


def test_what_is_typed_between_two_slices_is_read(body: BodyEditor) -> None:
    body.insert_blocks(parse(LONG).blocks)
    while not body.read_some(0.2):
        write(body, "字")
        if "字" * 20 in body.toPlainText():
            break
    words = body.toPlainText().count("字")
    while not body.read_some(0.2):
        pass
    assert body.markdown().count("字") == words


def test_the_words_of_a_long_insertion_are_counted_after_it(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    told: list[int] = []
    desk.screen.counted.connect(lambda words, _: told.append(words))
    read = page.body.exporter.read_count
    page.body.insert_blocks(parse(LONG).blocks)
    assert page.body.exporter.read_count - read < 300  # the insertion itself did not wait for them
    qtbot.waitUntil(lambda: bool(told) and told[-1] == page.body.word_count(), timeout=3000)


def test_the_count_moves_while_somebody_types(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    told: list[int] = []
    desk.screen.counted.connect(lambda words, _: told.append(words))

    def one_more_key() -> bool:
        write(page.body, "字")
        return len(told) > 2

    qtbot.waitUntil(one_more_key, timeout=3000)  # a key every 10 ms, without a pause


def test_a_long_text_is_shown_before_it_is_read_back(desk: Desk, qtbot: QtBot) -> None:
    draft = desk.draft()
    body = draft.content.body + LONG
    stored = desk.app.drafts.save(replace(draft, content=replace(draft.content, body=body)))
    page = desk.open(stored)
    assert page.body.toPlainText().endswith("第300段，共十个字。")
    assert page.body.exporter.read_count < 300
    assert page.body.block_styles == ()
    qtbot.waitUntil(lambda: page.presenter.report is not None, timeout=3000)
    qtbot.waitUntil(lambda: len(page.body.block_styles) >= 300, timeout=3000)
    assert page.body.markdown() == canonicalize(body)


def test_what_is_typed_into_a_long_text_at_once_is_kept(desk: Desk, qtbot: QtBot) -> None:
    draft = desk.draft()
    body = draft.content.body + LONG
    stored = desk.app.drafts.save(replace(draft, content=replace(draft.content, body=body)))
    page = desk.open(stored)
    write(page.body, "头")
    page.flush()
    qtbot.waitUntil(lambda: desk.stored_body(stored) == "头" + canonicalize(body), timeout=3000)


def test_a_save_after_a_long_paste_waits_until_it_is_read(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    body = page.body
    body.insert_blocks(parse("\n\n".join(f"第{number}段。" for number in range(3_000))).blocks)
    read = body.exporter.read_count
    left: list[str] = []
    page.flush(lambda: left.append(page.presenter.draft.content.body))
    assert body.exporter.read_count - read < 3_000
    qtbot.waitUntil(lambda: bool(left), timeout=20_000)
    assert left[0] == body.markdown()
    assert left[0].count("段。") >= 3_000
