"""The dialog of house style: choosing, walking, applying as one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor_app.services.tidy_text import TidyKind
from editor_app.ui.look import Look
from editor_app.ui.runner import AT_ONCE
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.tidy_dialog import TidyDialog
from tests.ui.editing import Desk, set_up, tear_down

UNTIDY = (
    "逾期提交的,不再受理:请按东高新管(2019)5号办理。\n\n區(qū)内单位於2017年05月08日前报送 。\n"
)


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def page_with(desk: Desk, text: str) -> EditorPage:
    page = desk.open(desk.draft())
    page.body.set_markdown(text)
    return page


def start(page: EditorPage) -> TidyDialog:
    """Ask for house style as the toolbar does, and give its dialog."""
    page.shortcuts["tidy"].trigger()
    return shown(page)


def shown(page: EditorPage) -> TidyDialog:
    (dialog,) = page.body.findChildren(TidyDialog)
    return dialog


def press(dialog: TidyDialog, name: str) -> QPushButton:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    if button.isEnabled():
        button.click()
    return button


def test_applying_is_one_step_of_undo(desk: Desk) -> None:
    page = page_with(desk, UNTIDY)
    dialog = start(page)
    press(dialog, "tidy-all")
    press(dialog, "tidy-apply")
    assert page.body.markdown() == (
        "逾期提交的，不再受理：请按东高新管〔2019〕5号办理。\n\n区内单位于2017年5月8日前报送。\n"
    )
    page.body.undo()
    assert page.body.markdown() == UNTIDY


def test_cancelling_changes_nothing(desk: Desk) -> None:
    page = page_with(desk, UNTIDY)
    dialog = start(page)
    press(dialog, "tidy-cancel")
    assert page.body.markdown() == UNTIDY


def test_what_needs_a_look_is_not_chosen_at_first(desk: Desk) -> None:
    dialog = start(page_with(desk, UNTIDY))
    presenter = dialog._presenter
    waiting = [one.old for n, one in enumerate(presenter.changes) if not presenter.accepts(n)]
    assert waiting == ["於"]


def test_the_mark_of_a_kind_stands_for_all_its_places(desk: Desk) -> None:
    dialog = start(page_with(desk, UNTIDY))
    kinds = [group.kind for group in dialog._presenter.groups]
    index = dialog.model.index(kinds.index(TidyKind.PUNCTUATION), 0)
    before = dialog._presenter.count
    dialog.list.setCurrentIndex(index)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog._presenter.count == before - 2


def test_a_click_on_a_check_mark_skips_one_place(desk: Desk) -> None:
    dialog = start(page_with(desk, UNTIDY))
    dialog.list.scrollTo(dialog.model.index_of(0))
    rect = dialog.list.visualRect(dialog.model.index_of(0))
    before = dialog._presenter.count
    spot = QPoint(dialog._look.theme.px(22) + 12 + 8, rect.center().y())
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert not dialog._presenter.accepts(0)
    assert dialog._presenter.count == before - 1


def test_nothing_chosen_cannot_be_applied(desk: Desk) -> None:
    dialog = start(page_with(desk, UNTIDY))
    press(dialog, "tidy-none")
    assert not press(dialog, "tidy-apply").isEnabled()


def test_the_next_key_shows_the_place_in_the_text(desk: Desk) -> None:
    page = page_with(desk, UNTIDY)
    dialog = start(page)
    dialog.list.setCurrentIndex(dialog.model.index_of(0))
    dialog.step(1)
    assert page.body.textCursor().selectedText() == ":"


def test_going_back_from_the_first_place_comes_to_the_last(desk: Desk) -> None:
    page = page_with(desk, UNTIDY)
    dialog = start(page)
    dialog.step(-1)
    assert page.body.textCursor().selectedText() == " "


def test_clean_text_is_told_so(desk: Desk) -> None:
    dialog = start(page_with(desk, "现就有关事项通知如下。\n"))
    assert dialog.findChild(QPushButton, "tidy-apply").isHidden()  # type: ignore[union-attr]


def test_a_long_body_is_read_on_a_lane(desk: Desk, qtbot: QtBot) -> None:
    text = UNTIDY * (AT_ONCE // len(UNTIDY.encode()) + 2)
    text = text.replace("。\n區", "。\n\n區").replace("报送 。\n逾", "报送 。\n\n逾")
    page = page_with(desk, text)
    page.shortcuts["tidy"].trigger()
    assert not page.body.findChildren(TidyDialog)
    qtbot.waitUntil(lambda: bool(page.body.findChildren(TidyDialog)), timeout=10000)
    press(shown(page), "tidy-apply")
    qtbot.waitUntil(lambda: "逾期提交的，不再受理" in page.body.markdown(), timeout=10000)


def test_a_locked_body_is_not_tidied(desk: Desk) -> None:
    page = page_with(desk, UNTIDY)
    page.body.setReadOnly(True)
    page.shortcuts["tidy"].trigger()
    assert not page.body.findChildren(TidyDialog)


def test_done_is_told_with_the_way_back(desk: Desk) -> None:
    page = page_with(desk, UNTIDY)
    press(start(page), "tidy-apply")
    assert len(desk.toasts) == 1
