"""常用语 in the editor: choose with the keyboard, keep a selection, edit, delete and take back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from editor_app.domain.item import UnitKey
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.snippet_edit import SnippetEdit
from editor_app.ui.screens.editor.snippet_picker import SnippetPicker, SnippetsModel
from tests.ui.body_page import compose, place, select
from tests.ui.editing import Desk, set_up, tear_down

SELF, GWB = UnitKey(""), UnitKey("gwb")


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    made.app.snippets.keep(name="结语", body="特此**通知**。\n", unit=SELF)
    made.app.snippets.keep(name="联系", body="## 联系方式\n\n电话：\n", unit=GWB)
    yield made
    tear_down(made, qtbot)


@pytest.fixture
def page(desk: Desk) -> EditorPage:
    made = desk.open(desk.draft())
    made.body.set_markdown("甲乙\n")
    return made


def picker_of(page: EditorPage) -> SnippetPicker:
    page.shortcuts["snippets"].trigger()
    (picker,) = (one for one in page.findChildren(SnippetPicker) if one.isVisible())
    return picker


def edit_of(page: EditorPage) -> SnippetEdit:
    edit = page.findChild(SnippetEdit)
    assert edit is not None
    return edit


def search(picker: SnippetPicker) -> QLineEdit:
    field = picker.findChild(QLineEdit, "snippet-search")
    assert isinstance(field, QLineEdit)
    return field


def named(picker: SnippetPicker) -> list[str]:
    return [one.name for one in picker.model.snippets]


def kept(desk: Desk) -> dict[str, str]:
    return {one.name: one.body for one in desk.app.snippets.shelf(GWB).snippets}


def undo_of(desk: Desk) -> list[Callable[[], None]]:
    """What the next toasts offer to undo."""
    offered: list[Callable[[], None]] = []
    desk.hub.toastAsked.connect(lambda _text, _word, undo: offered.append(undo))
    return offered


def test_a_snippet_is_found_and_put_in_by_keyboard(desk: Desk, page: EditorPage) -> None:
    place(page.body, "乙", after=True)
    picker = picker_of(page)
    search(picker).setText("结语")
    assert named(picker) == ["结语"]
    QTest.keyClick(search(picker), Qt.Key.Key_Return)
    assert page.body.markdown() == "甲乙特此**通知**。\n"
    assert page.window().focusWidget() is page.body  # the platform activates no window again


def test_putting_a_snippet_in_is_one_step_to_undo(desk: Desk, page: EditorPage) -> None:
    place(page.body, "乙", after=True)
    picker = picker_of(page)
    search(picker).setText("联系")
    QTest.keyClick(search(picker), Qt.Key.Key_Return)
    assert page.body.markdown() == "甲乙\n\n## 联系方式\n\n电话：\n"
    page.body.undo()
    assert page.body.markdown() == "甲乙\n"


def test_arrows_walk_the_list_from_the_search_field(desk: Desk, page: EditorPage) -> None:
    picker = picker_of(page)
    first = picker.current
    QTest.keyClick(search(picker), Qt.Key.Key_Down)
    assert picker.current is not None
    assert picker.current != first


def test_the_last_used_snippet_stands_first(desk: Desk, page: EditorPage, qtbot: QtBot) -> None:
    picker = picker_of(page)
    second = picker.model.snippets[1]
    picker.list.setCurrentIndex(picker.model.index(1, 0))
    picker.take()
    qtbot.waitUntil(lambda: desk.app.snippets.shelf(GWB).snippets[0] == second)
    assert picker_of(page).model.snippets[0] == second


def test_a_selection_becomes_a_snippet_with_its_marks(
    desk: Desk, page: EditorPage, qtbot: QtBot
) -> None:
    page.body.set_markdown("甲**乙丙**丁\n")
    cursor = page.body.textCursor()
    cursor.setPosition(1)
    cursor.setPosition(4, cursor.MoveMode.KeepAnchor)
    page.body.setTextCursor(cursor)
    page.shortcuts["snippet.keep"].trigger()
    edit = edit_of(page)
    name = edit.findChild(QLineEdit, "snippet-name")
    assert isinstance(name, QLineEdit)
    assert name.text() == "乙丙丁"
    name.setText("新")
    edit.keep()
    qtbot.waitUntil(lambda: kept(desk).get("新") == "**乙丙**丁\n")


@pytest.mark.parametrize("end", ["keep", "reject"])
def test_writing_goes_on_after_a_snippet_was_made(page: EditorPage, end: str, qtbot: QtBot) -> None:
    select(page.body, "甲乙")
    page.sheet.header.title.setFocus()
    page.shortcuts["snippet.keep"].trigger()
    getattr(edit_of(page), end)()
    qtbot.waitUntil(lambda: page.window().focusWidget() is page.body, timeout=3000)


def test_keeping_can_be_undone(desk: Desk, page: EditorPage, qtbot: QtBot) -> None:
    offered = undo_of(desk)
    select(page.body, "甲乙")
    page.shortcuts["snippet.keep"].trigger()
    edit_of(page).keep()
    qtbot.waitUntil(lambda: len(offered) == 1)
    assert "甲乙" in kept(desk)
    offered[0]()
    qtbot.waitUntil(lambda: "甲乙" not in kept(desk))


def test_a_snippet_can_be_for_the_unit(desk: Desk, page: EditorPage, qtbot: QtBot) -> None:
    select(page.body, "甲乙")
    page.shortcuts["snippet.keep"].trigger()
    scope = edit_of(page).findChild(QComboBox, "snippet-scope")
    assert isinstance(scope, QComboBox)
    scope.setCurrentIndex(scope.findData(GWB))
    edit_of(page).keep()
    qtbot.waitUntil(lambda: "甲乙" in kept(desk))
    shelf = desk.app.snippets.shelf(GWB, "甲乙")
    assert shelf.snippets[0].unit == GWB


@pytest.mark.parametrize(
    ("name", "words", "told"),
    [
        ("", "甲\n", "Give it a name to find it by."),
        ("甲", "", "Write the words that shall be put in."),
        ("甲", "长" * 30_000 + "\n", "At most 64 KB fit into a snippet; nothing was kept yet."),
    ],
)
def test_what_is_missing_is_told_beside_the_fields(
    desk: Desk, page: EditorPage, name: str, words: str, told: str
) -> None:
    page.shortcuts["snippet.keep"].trigger()
    edit = edit_of(page)
    edit.show_words("", words, "")
    field = edit.findChild(QLineEdit, "snippet-name")
    assert isinstance(field, QLineEdit)
    field.setText(name)
    edit.keep()
    problem = edit.findChild(QLabel, "snippet-problem")
    assert isinstance(problem, QLabel)
    assert problem.text() == told
    assert edit.isVisible()


def test_a_snippet_is_edited_in_place(desk: Desk, page: EditorPage, qtbot: QtBot) -> None:
    picker = picker_of(page)
    search(picker).setText("结语")
    QTest.keyClick(search(picker), Qt.Key.Key_F2)
    edit = edit_of(page)
    body = edit.findChild(BodyEditor)
    assert body is not None
    assert body.markdown() == "特此**通知**。\n"
    body.set_markdown("特此公告。\n")
    edit.keep()
    qtbot.waitUntil(lambda: kept(desk)["结语"] == "特此公告。\n")
    qtbot.waitUntil(lambda: [one.body for one in picker.model.snippets] == ["特此公告。\n"])


def test_a_deleted_snippet_can_be_taken_back(desk: Desk, page: EditorPage, qtbot: QtBot) -> None:
    offered = undo_of(desk)
    picker = picker_of(page)
    search(picker).setText("结语")
    QTest.keyClick(picker.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(offered) == 1)
    assert "结语" not in kept(desk)
    offered[0]()
    qtbot.waitUntil(lambda: "结语" in kept(desk))


def test_nothing_opens_while_composing(desk: Desk, page: EditorPage) -> None:
    compose(page.body, "yi")
    page.shortcuts["snippets"].trigger()
    assert page.findChild(SnippetPicker) is None


def test_a_locked_text_takes_no_snippet(desk: Desk, page: EditorPage) -> None:
    picker = picker_of(page)
    page.body.setReadOnly(True)
    picker.take()
    assert page.body.markdown() == "甲乙\n"


def test_the_list_is_a_sound_model(desk: Desk, qtbot: QtBot) -> None:
    model = SnippetsModel("管委办")
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    model.show(desk.app.snippets.shelf(GWB).snippets)
    model.show(())
    assert tester.model() is model
