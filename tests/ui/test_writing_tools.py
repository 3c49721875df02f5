"""Outline, zoom, full-screen writing and counting, in the editor over a real store."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from editor_app.domain.item import Draft
from editor_app.ui.frame.width_memory import WidthMemory
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.count_dialog import CountDialog
from editor_app.ui.screens.editor.outline_pane import OutlinePane
from editor_app.ui.screens.editor.page import EditorPage
from tests.ui.body_page import compose, place, select
from tests.ui.editing import Desk, set_up, tear_down

ALT = Qt.KeyboardModifier.AltModifier
BODY = """各单位：

## 一、要求

甲

（一）统一思想。要重视。

## 二、步骤

乙

- 丙

管委会

2026年3月1日
"""


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def opened(desk: Desk, body: str = BODY) -> tuple[EditorPage, Draft]:
    draft = desk.draft()
    page = desk.open(draft)
    page.body.set_markdown(body)
    return page, draft


def outline_of(page: EditorPage) -> OutlinePane:
    page.tools.show_outline(True)
    return page.sheet.outline


def words(pane: OutlinePane) -> list[str]:
    return [entry.text for entry in pane.model.entries]


def go_to(pane: OutlinePane, text: str) -> None:
    number = next(n for n, one in enumerate(pane.model.entries) if one.text.startswith(text))
    pane.tree.setCurrentIndex(pane.model.index_of(number))


def wheel(page: EditorPage, by: int) -> None:
    target = page.body.viewport()
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(target.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, event)


def test_the_outline_shows_headings_and_official_lines(desk: Desk) -> None:
    page, _ = opened(desk)
    pane = outline_of(page)
    assert words(pane) == [
        "各单位：",
        "一、要求",
        "（一）统一思想",
        "二、步骤",
        "管委会",
        "2026年3月1日",
    ]
    assert pane.model.rowCount(pane.model.index_of(1)) == 1


def test_an_open_outline_is_open_in_the_next_item_too(desk: Desk, qtbot: QtBot) -> None:
    kept: dict[str, list[int]] = {}
    deps = replace(desk.deps, memory=WidthMemory(kept.get, kept.__setitem__))
    first = EditorPage(desk.draft(), deps, desk.screen)
    assert first.sheet.outline.isHidden()
    first.tools.show_outline(True)
    second = EditorPage(desk.draft(), deps, desk.screen)
    assert not second.sheet.outline.isHidden()
    assert second.shortcuts["outline"].isChecked()
    second.tools.show_outline(False)
    assert EditorPage(desk.draft(), deps, desk.screen).sheet.outline.isHidden()


def test_the_outline_is_a_sound_model(desk: Desk) -> None:
    page, _ = opened(desk)
    pane = outline_of(page)
    tester = QAbstractItemModelTester(
        pane.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    page.body.set_markdown("## 新\n\n### 下\n\n## 末\n")
    assert tester.model() is pane.model
    assert words(pane) == ["新", "下", "末"]


def test_enter_in_the_outline_jumps_there(desk: Desk) -> None:
    page, _ = opened(desk)
    pane = outline_of(page)
    go_to(pane, "二、")
    QTest.keyClick(pane.tree, Qt.Key.Key_Return)
    assert page.body.textCursor().block().text() == "二、步骤"
    assert page.body.hasFocus()


def test_the_outline_marks_where_the_cursor_is(desk: Desk) -> None:
    page, _ = opened(desk)
    pane = outline_of(page)
    place(page.body, "乙")
    assert pane.model.data(pane.tree.currentIndex()) == "二、步骤"


def test_the_outline_follows_typing(desk: Desk, qtbot: QtBot) -> None:
    page, _ = opened(desk)
    pane = outline_of(page)
    place(page.body, "步骤", after=True)
    page.body.insertPlainText("与分工")
    qtbot.waitUntil(lambda: "二、步骤与分工" in words(pane), timeout=2000)


def test_a_section_moves_with_keys_and_comes_back_with_undo(desk: Desk) -> None:
    page, _ = opened(desk)
    before = page.body.markdown()
    pane = outline_of(page)
    go_to(pane, "一、")
    QTest.keyClick(pane.tree, Qt.Key.Key_Down, ALT)
    assert words(pane)[1:4] == ["二、步骤", "一、要求", "（一）统一思想"]
    assert pane.model.data(pane.tree.currentIndex()) == "一、要求"
    assert page.body.markdown() != before
    page.body.undo()
    assert page.body.markdown() == before


def test_a_section_can_be_dragged_before_another(desk: Desk) -> None:
    page, _ = opened(desk)
    pane = outline_of(page)
    data = pane.model.mimeData([pane.model.index_of(3)])
    action = Qt.DropAction.MoveAction
    assert pane.model.dropMimeData(data, action, -1, -1, pane.model.index_of(1)) is False
    assert words(pane)[1:3] == ["二、步骤", "一、要求"]


def test_nothing_moves_while_composing(desk: Desk) -> None:
    page, _ = opened(desk)
    before = page.body.markdown()
    pane = outline_of(page)
    go_to(pane, "一、")
    compose(page.body, "yi")
    QTest.keyClick(pane.tree, Qt.Key.Key_Down, ALT)
    assert page.body.markdown() == before


def test_a_closed_outline_is_not_kept_up(desk: Desk) -> None:
    page, _ = opened(desk)
    assert page.sheet.outline.model.entries == ()


def test_the_wheel_with_ctrl_zooms_the_sheet(desk: Desk) -> None:
    page, _ = opened(desk)
    pixels = page.body.document().defaultFont().pixelSize()
    wheel(page, 120)
    assert page.body.document().defaultFont().pixelSize() > pixels
    page.shortcuts["zoom.reset"].trigger()
    assert page.body.document().defaultFont().pixelSize() == pixels


def test_zoom_keeps_text_cursor_and_history(desk: Desk) -> None:
    page, _ = opened(desk)
    place(page.body, "乙")
    page.body.insertPlainText("丁")
    written, at = page.body.markdown(), page.body.textCursor().position()
    for key in ("zoom.in", "zoom.in", "zoom.out"):
        page.shortcuts[key].trigger()
    assert (page.body.markdown(), page.body.textCursor().position()) == (written, at)
    page.body.undo()
    assert "丁" not in page.body.markdown()


def test_the_size_is_remembered(desk: Desk) -> None:
    page, _ = opened(desk)
    page.shortcuts["zoom.in"].trigger()
    desk.zoom.remember()
    assert desk.app.settings.current.sheet_zoom == 110


def test_zoom_has_two_ends(desk: Desk) -> None:
    zoom = desk.zoom
    for _ in range(40):
        zoom.step(1)
    assert zoom.percent == 200
    for _ in range(40):
        zoom.step(-1)
    assert zoom.percent == 50


def test_full_screen_writing_shows_the_sheet_alone(desk: Desk, qtbot: QtBot) -> None:
    page, _ = opened(desk)
    with qtbot.waitSignal(desk.screen.writingAsked) as told:
        page.shortcuts["writing"].trigger()
    assert told.args == [True]
    assert page.inspector.isHidden()
    assert page.headline.isHidden()
    assert page.sheet.toolbar.isHidden()


def test_escape_ends_full_screen_writing(desk: Desk, qtbot: QtBot) -> None:
    page, _ = opened(desk)
    page.shortcuts["writing"].trigger()
    with qtbot.waitSignal(desk.screen.writingAsked) as told:
        QTest.keyClick(page.body, Qt.Key.Key_Escape)
    assert told.args == [False]
    assert not page.inspector.isHidden()
    assert page.strip.isHidden()


def test_escape_closes_the_search_before_it_ends_writing(desk: Desk, qtbot: QtBot) -> None:
    page, _ = opened(desk)
    page.shortcuts["writing"].trigger()
    page.shortcuts["find"].trigger()
    with qtbot.assertNotEmitted(desk.screen.writingAsked):
        QTest.keyClick(page.sheet.find_bar, Qt.Key.Key_Escape)
    assert page.sheet.find_bar.isHidden()


def test_leaving_the_editor_ends_full_screen_writing(desk: Desk, qtbot: QtBot) -> None:
    page, _ = opened(desk)
    page.shortcuts["writing"].trigger()
    with qtbot.waitSignal(desk.screen.writingAsked) as told:
        desk.screen.hide()
    assert told.args == [False]


def test_a_new_item_from_this_one_has_its_text_and_opens(desk: Desk, qtbot: QtBot) -> None:
    page, draft = opened(desk)
    place(page.body, "乙")
    page.body.insertPlainText("丁")
    page.shortcuts["copy"].trigger()
    qtbot.waitUntil(lambda: desk.screen.page is not page, timeout=5000)
    front = desk.screen.page
    assert front is not None
    assert front.item != draft.item
    assert front.body.markdown() == page.body.markdown()
    assert front.title == page.title


def test_the_selection_is_counted_beside_the_whole(desk: Desk, qtbot: QtBot) -> None:
    page, _ = opened(desk)
    select(page.body, "统一思想")
    with qtbot.waitSignal(desk.screen.counted) as told:
        page.body.selectionChanged.emit()
    assert told.args == [page.body.word_count(), 4]


def test_the_details_of_the_count_have_a_dialog(desk: Desk) -> None:
    page, _ = opened(desk)
    select(page.body, "统一思想。")
    page.shortcuts["count"].trigger()
    dialog = page.findChild(CountDialog)
    assert dialog is not None
    told = {
        one.objectName(): one.text()
        for one in dialog.findChildren(QLabel)
        if one.objectName().startswith("count-")
    }
    assert told["count-words-1"] == str(page.body.word_count())
    assert (told["count-words-2"], told["count-solid-2"]) == ("4", "5")
    dialog.accept()
