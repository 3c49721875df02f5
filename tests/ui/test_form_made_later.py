"""The form is made after the sheet beside it is shown, and is whole whenever it is needed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.findings import Finding
from editor_app.presenters.form import FormPresenter
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.tab_order import follow_in_tab_order
from tests.ui.editing import Desk, set_up, tear_down


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def keys(page: EditorPage) -> list[str]:
    """The fields of the form, from top to bottom."""
    return [spec.key for group in FormPresenter(page.presenter).groups() for spec in group.fields]


def shown(page: EditorPage, key: str) -> object:
    """What a row of the form shows."""
    row = page.inspector.form.row(key)
    assert row is not None
    return row.field.value()


def here(page: EditorPage) -> str:
    """The field with the cursor, or nothing."""
    for key in keys(page):
        row = page.inspector.form.row(key)
        if row is not None and row.isAncestorOf(cursor_in(page)):
            return key
    return ""


def cursor_in(page: EditorPage) -> QWidget:
    """The widget with the cursor."""
    found = page.window().focusWidget()
    assert found is not None
    return found


def test_the_text_can_be_written_before_the_form_is_made(desk: Desk) -> None:
    page = desk.open(desk.draft())
    assert not page.inspector.form.complete
    page.take_focus()
    QTest.keyClick(page.body, Qt.Key.Key_A)
    assert page.body.markdown().startswith("a")
    assert not page.inspector.form.complete


def test_the_form_follows_by_itself(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft(source="东屿高新区"))
    qtbot.waitUntil(lambda: page.inspector.form.complete, timeout=3000)
    assert shown(page, "source") == "东屿高新区"


def test_a_row_made_later_shows_what_was_found_before(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft(source=""))
    found: list[Finding] = []
    page._checking.done.connect(lambda report: found.extend(report.findings))
    qtbot.waitUntil(lambda: bool(found), timeout=3000)
    other = desk.open(desk.draft(source=""))
    other.inspector.form.show_findings(found)
    assert not other.inspector.form.complete
    row = other.inspector.form.row("source")
    assert row is not None
    assert row.problem


def test_a_row_made_later_is_locked_as_the_item_is(desk: Desk) -> None:
    page = desk.open(desk.draft())
    page.inspector.form.set_read_only(True)
    row = page.inspector.form.row("source")
    assert row is not None
    assert not row.field.isEnabled()


def test_a_jump_reaches_a_field_that_was_not_made_yet(desk: Desk) -> None:
    page = desk.open(desk.draft())
    assert not page.inspector.form.complete
    last = keys(page)[-1]
    page.jumps.to_field(last)
    assert here(page) == last
    row = page.inspector.form.row(last)
    assert row is not None
    assert not row.visibleRegion().isEmpty()


def test_tab_goes_through_the_form_from_top_to_bottom(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    qtbot.waitUntil(lambda: page.inspector.form.complete, timeout=3000)
    first = page.inspector.form.row(keys(page)[0])
    assert first is not None
    first.field.take_focus()
    met = [here(page)]
    while met[-1]:
        QTest.keyClick(cursor_in(page), Qt.Key.Key_Tab)
        met.append(here(page))
    in_order = list(dict.fromkeys(met[:-1]))
    assert in_order == [key for key in keys(page) if key in in_order]
    assert len(in_order) > len(keys(page)) // 2  # links to items have nothing to fill in yet
    QTest.keyClick(cursor_in(page), Qt.Key.Key_Backtab)
    assert here(page) == in_order[-1]


def test_tab_comes_from_the_text_to_the_form(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    qtbot.waitUntil(lambda: page.inspector.form.complete, timeout=3000)
    page.body.setFocus()
    for _ in range(12):
        QTest.keyClick(cursor_in(page), Qt.Key.Key_Tab)
        if here(page):
            break
    assert here(page) == keys(page)[0]


def test_a_form_out_of_sight_waits_until_it_is_looked_at(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    page.fold_inspector(True)
    checked: list[object] = []
    page._checking.done.connect(checked.append)
    qtbot.waitUntil(lambda: bool(checked), timeout=3000)
    assert not page.inspector.form.complete
    page.fold_inspector(False)
    qtbot.waitUntil(lambda: page.inspector.form.complete, timeout=3000)


class Windows(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.met: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(watched, QWidget) and event.type() == QEvent.Type.Show and watched.isWindow():
            self.met.append(type(watched).__name__)
        return False


def test_no_part_of_an_item_flashes_up_as_a_window(desk: Desk, qtbot: QtBot) -> None:
    windows, application = Windows(), QApplication.instance()
    assert application is not None
    application.installEventFilter(windows)
    page = desk.open(desk.draft())
    qtbot.waitUntil(lambda: page.inspector.form.complete, timeout=3000)
    application.removeEventFilter(windows)
    assert windows.met == []


def test_tab_finds_what_was_made_later_where_it_was_put(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    before, after = QLineEdit(window), QLineEdit(window)
    column.addWidget(before)
    column.addWidget(after)
    window.show()
    group = QWidget(window)
    inner = QVBoxLayout(group)
    first, second = QLineEdit(group), QLineEdit(group)
    inner.addWidget(first)
    inner.addWidget(second)
    column.insertWidget(1, group)
    group.show()
    assert follow_in_tab_order(before, group) is second
    before.setFocus()
    for one in (first, second, after):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is one
