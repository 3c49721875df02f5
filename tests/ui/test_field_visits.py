"""What is missing is told below a field once somebody was there, in the tone of its weight."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.item import Draft
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.page import EditorPage
from tests.ui.editing import COLUMN, KIND, Desk, set_up, tear_down


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def new_item(desk: Desk) -> Draft:
    return desk.app.drafts.new(unit="gwb", column=COLUMN, kind=KIND)  # type: ignore[arg-type]


def checked(desk: Desk, draft: Draft, qtbot: QtBot) -> EditorPage:
    page = desk.open(draft)
    desk.screen.activateWindow()
    qtbot.waitUntil(
        lambda: page.presenter.report is not None and page.inspector.form.complete, timeout=5000
    )
    return page


def told(page: EditorPage) -> dict[str, str]:
    rows = page.inspector.form._rows
    below = {key: row.problem for key, row in rows.items()}
    below |= {key: note.problem for key, note in page.sheet.header._notes.items()}
    below["body"] = page.sheet._note.problem
    return {key: text for key, text in below.items() if text}


def test_nothing_is_told_below_the_fields_of_a_new_item(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, new_item(desk), qtbot)
    assert told(page) == {}


def test_the_counts_tell_everything_from_the_start(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, new_item(desk), qtbot)
    blocks, warnings = page.obstacles
    assert blocks > 0
    assert str(blocks + warnings) in page.inspector._tabs.accessibleTabName(1)


def test_a_field_that_is_left_empty_tells_it(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, new_item(desk), qtbot)
    page.sheet.header.title.setFocus()
    assert told(page) == {}
    page.body.setFocus()
    assert told(page).keys() == {"title"}
    page.sheet.header.title.setFocus()
    assert told(page).keys() == {"title", "body"}


def test_a_field_of_the_form_tells_it_when_it_is_left(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, desk.draft(source=""), qtbot)
    page.jumps.to_field("source")
    assert "source" not in told(page)
    page.body.setFocus()
    assert "source" in told(page)


def test_a_field_that_is_emptied_tells_it_at_once(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, desk.draft(), qtbot)
    page.sheet.header.title.setFocus()
    page.sheet.header.title.selectAll()
    QTest.keyClick(page.sheet.header.title, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "title" in told(page), timeout=5000)


def test_asking_for_the_checks_tells_everything(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, new_item(desk), qtbot)
    page.show_checks()
    assert {"title", "body"} <= told(page).keys()


def test_asking_to_submit_tells_everything(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, new_item(desk), qtbot)
    desk.screen.submit_current()
    qtbot.waitUntil(lambda: {"title", "body"} <= told(page).keys(), timeout=5000)


def test_a_warning_is_ochre_and_a_block_is_red(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, desk.draft(keywords="", source=""), qtbot)
    page.show_checks()
    rows = page.inspector.form._rows
    tones = {key: row._line.role for key, row in rows.items() if row.problem}
    weights = {f.location.where: str(f.severity) for f in reversed(page.presenter.open_all())}
    assert set(tones.values()) == {"error", "warning"}
    for key, tone in tones.items():
        assert tone == {"block": "error", "warn": "warning"}[weights[key]]
        assert rows[key].field.inputs()[0].property("problem") == tone
