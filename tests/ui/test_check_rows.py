"""The results beside the text stay the same widgets while they say the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from editor_app.ui.look import Look
from editor_app.ui.screens.editor.check_rows import FindingRow
from editor_app.ui.screens.editor.inspector import CHECKS, PROPERTIES
from editor_app.ui.screens.editor.page import EditorPage
from tests.ui.editing import Desk, set_up, tear_down

RESIDUE = "采用先进(jìn)技术。"  # TXT-01: pinyin left behind


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def checked(page: EditorPage, qtbot: QtBot) -> list[FindingRow]:
    """The rows after a run over the text as it stands."""
    with qtbot.waitSignal(page._checking.done, timeout=5000):
        page._checking.run()
    return page.inspector.checks.rows


def written(desk: Desk, qtbot: QtBot) -> EditorPage:
    page = desk.open(desk.draft(source=""))
    with qtbot.waitSignal(page._checking.done, timeout=5000):
        pass
    page.show_panel(CHECKS)
    page.body.moveCursor(QTextCursor.MoveOperation.End)
    page.body.textCursor().insertText(RESIDUE)
    return page


def of_body(rows: list[FindingRow]) -> FindingRow:
    return next(row for row in rows if row.finding.rule == "TXT-01")


def test_rows_that_say_the_same_stay(desk: Desk, qtbot: QtBot) -> None:
    page = written(desk, qtbot)
    before = checked(page, qtbot)
    assert before
    assert checked(page, qtbot) is before


def test_a_reason_that_is_being_written_outlives_the_next_check(desk: Desk, qtbot: QtBot) -> None:
    page = written(desk, qtbot)
    reason = of_body(checked(page, qtbot)).findChild(QLineEdit)
    assert reason is not None
    reason.setText("所引原文如此")
    again = of_body(checked(page, qtbot)).findChild(QLineEdit)
    assert again is not None
    assert again.text() == "所引原文如此"


def test_a_row_leads_to_where_its_words_stand_now(desk: Desk, qtbot: QtBot) -> None:
    page = written(desk, qtbot)
    row = of_body(checked(page, qtbot))
    page.body.moveCursor(QTextCursor.MoveOperation.Start)
    page.body.textCursor().insertText("新写的几个字")
    assert of_body(checked(page, qtbot)) is row
    row.jumpAsked.emit(row.finding)
    assert page.body.textCursor().selectedText() == row.finding.excerpt


def test_rows_follow_what_changed(desk: Desk, qtbot: QtBot) -> None:
    page = written(desk, qtbot)
    before = checked(page, qtbot)
    assert of_body(before)
    page.body.undo()
    assert "TXT-01" not in [row.finding.rule for row in checked(page, qtbot)]


def test_results_out_of_sight_are_there_when_they_are_looked_at(desk: Desk, qtbot: QtBot) -> None:
    page = written(desk, qtbot)
    page.show_panel(PROPERTIES)
    with qtbot.waitSignal(page._checking.done, timeout=5000):
        page._checking.run()
    panel = page.inspector.checks
    assert "TXT-01" not in [row.finding.rule for row in panel.findChildren(FindingRow)]
    page.show_panel(CHECKS)
    assert "TXT-01" in [row.finding.rule for row in panel.findChildren(FindingRow)]


def with_body(desk: Desk, body: str) -> EditorPage:
    page = desk.open(desk.draft(source="东屿高新区管委会办公室"))
    page.body.selectAll()
    page.body.textCursor().insertText(body)
    return page


def kept_row(page: EditorPage, qtbot: QtBot) -> FindingRow:
    row = of_wording(checked(page, qtbot))[0]
    page.inspector.checks.keepAsked.emit(row.finding, "所引原文如此")
    return row


def of_wording(rows: list[FindingRow]) -> list[FindingRow]:
    return [row for row in rows if row.finding.rule == "TXT-04"]


def append(page: EditorPage, text: str) -> None:
    page.body.moveCursor(QTextCursor.MoveOperation.End)
    page.body.textCursor().insertText(text)


def test_a_reason_keeps_all_equal_words_that_stand_there_and_none_written_later(
    desk: Desk, qtbot: QtBot
) -> None:
    page = with_body(desk, "原文“布署”。\n请布署。")
    kept_row(page, qtbot)
    assert page.obstacles[1] == 0
    append(page, "再次布署。")
    assert len(of_wording(checked(page, qtbot))) == 3
    assert page.obstacles[1] == 1
    page.body.undo()
    checked(page, qtbot)
    assert page.obstacles[1] == 0


def test_a_reason_that_fell_with_its_sentence_is_proposed_again(desk: Desk, qtbot: QtBot) -> None:
    page = with_body(desk, "请布署")
    kept_row(page, qtbot)
    append(page, "好工作")
    (row,) = of_wording(checked(page, qtbot))
    reason = row.findChild(QLineEdit, "keep-reason")
    assert page.obstacles[1] == 1
    assert reason is not None
    assert reason.text() == "所引原文如此"


def test_of_a_locked_item_nothing_is_kept(desk: Desk, qtbot: QtBot) -> None:
    page = with_body(desk, "请布署。")
    page.sheet.set_read_only(True)
    kept_row(page, qtbot)
    assert page.presenter.draft.keeps == {}
