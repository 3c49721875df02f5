"""The editor screen: typing, saving, checking, fixing, previewing, submitting."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPushButton,
    QRadioButton,
)
from pytestqt.qtbot import QtBot

from editor_app.cli.tour.hands import child
from editor_app.domain.status import Status
from editor_app.domain.workflow import OperationState
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.inspector import ATTACHMENTS, CHECKS, HISTORY, PROPERTIES
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.submit_dialog import SubmitDialog
from tests.fakes.people import LIN
from tests.ui.editing import Desk, set_up, tear_down


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def append(page: EditorPage, text: str) -> None:
    """Type at the end of the body."""
    page.body.moveCursor(QTextCursor.MoveOperation.End)
    page.body.insertPlainText(text)


def checked(page: EditorPage, qtbot: QtBot) -> None:
    """Wait for a report about the text as it stands: an earlier run must end first."""
    qtbot.waitUntil(lambda: not page._deps.runner.busy, timeout=5000)
    page.presenter.report = None
    page.show_checks()
    qtbot.waitUntil(lambda: page.presenter.report is not None, timeout=5000)


def test_typing_is_saved_within_two_seconds(desk: Desk, qtbot: QtBot) -> None:
    draft = desk.draft()
    page = desk.open(draft)
    append(page, "补充一句。")
    qtbot.waitUntil(lambda: "补充一句。" in desk.stored_body(draft), timeout=2500)


def test_saved_is_told_after_the_commit(desk: Desk, qtbot: QtBot) -> None:
    draft = desk.draft()
    page = desk.open(draft)
    held: list[bool] = []
    page.saved.connect(lambda _: held.append("刚刚写下" in desk.stored_body(draft)))
    append(page, "刚刚写下")
    qtbot.waitUntil(lambda: bool(held), timeout=4000)
    assert held[0]


def test_steady_typing_does_not_postpone_the_save(desk: Desk, qtbot: QtBot) -> None:
    draft = desk.draft()
    page = desk.open(draft)
    saves: list[object] = []
    page.saved.connect(saves.append)

    def one_more_key() -> bool:
        append(page, "字")
        return bool(saves)

    qtbot.waitUntil(one_more_key, timeout=4000)  # a key every 10 ms, without a pause


def test_a_composition_is_not_saved_before_it_is_committed(desk: Desk, qtbot: QtBot) -> None:
    draft = desk.draft()
    page = desk.open(draft)
    QApplication.sendEvent(page.body, QInputMethodEvent("pinyin", []))
    page.flush()
    qtbot.wait(400)
    assert "pinyin" not in desk.stored_body(draft)
    commit = QInputMethodEvent()
    commit.setCommitString("拼音")
    QApplication.sendEvent(page.body, commit)
    qtbot.waitUntil(lambda: "拼音" in desk.stored_body(draft), timeout=4000)


def test_the_title_on_the_sheet_is_the_items_title(desk: Desk, qtbot: QtBot) -> None:
    draft = desk.draft()
    page = desk.open(draft)
    page.sheet.header.title.setPlainText("另一个标题")
    assert page.title == "另一个标题"
    assert desk.screen.bar.tabs.tabText(0) == "另一个标题"


def test_enter_in_the_title_goes_on_to_the_document_number(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    header = page.sheet.header
    header.title.setFocus()
    QTest.keyClick(header.title, Qt.Key.Key_Return)
    assert "\n" not in header.title.toPlainText()
    assert desk.screen.focusWidget() is header._number


def test_a_missing_source_blocks_and_its_fix_fills_it(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    page.presenter.set_field("source", None)
    page.inspector.form.show_draft()
    checked(page, qtbot)
    row = next(r for r in page.inspector.checks.rows if r.finding.rule == "META-02")
    row.fixAsked.emit(row.finding)
    assert page.presenter.draft.content.text("source") == "东屿高新区管委会办公室"


def test_jumping_to_a_field_opens_the_form_there(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    page.presenter.set_field("source", None)
    checked(page, qtbot)
    finding = page.presenter.report.findings[0]  # type: ignore[union-attr]
    page.jumps.to(finding)
    assert page.inspector.current == PROPERTIES


def test_a_fix_in_the_body_is_one_step_of_undo(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    append(page, "采用先进(jìn)技术。")
    before = page.body.markdown()
    checked(page, qtbot)
    row = next(r for r in page.inspector.checks.rows if r.finding.rule == "TXT-01")
    row.fixAsked.emit(row.finding)
    assert "(jìn)" not in page.body.markdown()
    page.body.undo()
    assert page.body.markdown() == before


def test_a_warning_is_kept_only_with_a_reason(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft(description=""))
    checked(page, qtbot)
    row = next(r for r in page.inspector.checks.rows if r.finding.rule == "META-05")
    row.keepAsked.emit(row.finding, "本通知内容简短")
    (kept,) = page.presenter.draft.keeps.items()
    assert (kept[0], kept[1].reason) == (row.finding.key, "本通知内容简短")
    assert kept[1].by == LIN.name


def test_the_preview_shows_what_was_typed(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    desk.screen.bar.preview.click()
    append(page, "预览中应当看到这一句。")
    text = page.preview.browser.toPlainText
    qtbot.waitUntil(lambda: "预览中应当看到这一句。" in text(), timeout=5000)


def test_the_inspector_folds_beside_the_preview(desk: Desk) -> None:
    page = desk.open(desk.draft())
    desk.screen.bar.preview.click()
    assert page.strip.isVisible()
    page.strip.chosen.emit(CHECKS)
    assert page.inspector.isVisible()
    assert page.inspector.current == CHECKS


def confirmed(dialog: SubmitDialog, note: str = "") -> None:
    """What an editor says for the secrecy review, and the button."""
    child(dialog, QRadioButton, "submit-secrecy-carrier-official").setChecked(True)
    child(dialog, QLineEdit, "submit-note").setText(note)
    child(dialog, QPushButton, "submit-confirm").click()


def test_submitting_puts_the_item_into_the_outbox(desk: Desk, qtbot: QtBot) -> None:
    draft = desk.draft()
    page = desk.open(draft)
    with qtbot.waitSignal(desk.screen.submission.asked, timeout=5000):
        desk.screen.submit_current()
    dialog = desk.screen.submission.dialog
    assert dialog is not None
    with qtbot.waitSignal(desk.screen.submission.submitted, timeout=5000):
        confirmed(dialog, "请审核")
    (operation,) = desk.app.store.outbox.open()
    assert operation.state is OperationState.UNDOABLE
    assert desk.kicks
    assert page.standing.status is Status.QUEUED
    assert page.body.isReadOnly()
    dialog.close()


def test_taking_back_gives_the_item_back_to_the_editor(desk: Desk, qtbot: QtBot) -> None:
    draft = desk.draft()
    page = desk.open(draft)
    offered: list[Callable[[], None]] = []
    desk.hub.toastAsked.connect(lambda _text, _word, undo: offered.append(undo))
    with qtbot.waitSignal(desk.screen.submission.asked, timeout=5000):
        desk.screen.submit_current()
    dialog = desk.screen.submission.dialog
    assert dialog is not None
    with qtbot.waitSignal(desk.screen.submission.submitted, timeout=5000):
        confirmed(dialog)
    dialog.close()
    offered[-1]()
    qtbot.waitUntil(lambda: page.standing.status is Status.DRAFT, timeout=5000)
    assert not page.body.isReadOnly()


def test_obstacles_lead_to_the_first_of_them(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    qtbot.waitUntil(lambda: page.presenter.report is not None, timeout=5000)
    before = page.inspector.checks._headline.text()
    page._checking.blockSignals(True)  # the submission's own check has to tell it
    page.presenter.set_field("theme", None)
    desk.screen.submit_current()
    qtbot.waitUntil(lambda: sum(page.obstacles) > 0, timeout=5000)
    qtbot.waitUntil(lambda: not desk.runner.busy, timeout=5000)
    assert page.inspector.checks._headline.text() != before
    assert desk.screen.submission.dialog is None
    assert not desk.app.store.outbox.open()


def test_files_are_taken_in_and_kept_in_order(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    page = desk.open(desk.draft())
    for name in ("一.csv", "二.csv"):
        (tmp_path / name).write_text("序号,名称\n1,甲\n", encoding="utf-8")
    page.attach_files([tmp_path / "一.csv", tmp_path / "二.csv"])

    def files() -> list[str]:
        return [one.name for one in page.presenter.draft.content.attachments]

    qtbot.waitUntil(lambda: files() == ["一.csv", "二.csv"], timeout=20_000)
    page.inspector.attachments.moved.emit(1, -1)
    assert files() == ["二.csv", "一.csv"]


def test_a_file_that_cannot_be_read_is_told_and_nothing_lost(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = desk.open(desk.draft())
    page.attach_files([tmp_path / "没有这个文件.pdf"])
    qtbot.waitUntil(lambda: bool(desk.toasts), timeout=4000)
    assert not page.presenter.draft.content.attachments


def test_a_version_is_kept_and_restoring_it_can_be_undone(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    first = page.body.markdown()
    desk.screen._save_version()
    qtbot.waitUntil(lambda: bool(desk.toasts), timeout=5000)
    append(page, "后来改动。")
    page.flush()
    qtbot.waitUntil(lambda: not desk.runner.busy, timeout=5000)
    (version,) = desk.app.drafts.history(page.item).versions
    page.inspector.history.restoreAsked.emit(version.hash)
    qtbot.waitUntil(lambda: page.body.markdown() == first, timeout=5000)
    page.body.undo()
    assert "后来改动。" in page.body.markdown()


def test_closing_a_page_commits_it_first(desk: Desk, qtbot: QtBot) -> None:
    draft = desk.draft()
    page = desk.open(draft)
    append(page, "关闭前写下。")
    with qtbot.waitSignal(desk.screen.leaveAsked, timeout=5000):
        desk.screen.close_item(draft.item)
    assert "关闭前写下。" in desk.stored_body(draft)


def test_two_items_have_a_tab_each(desk: Desk) -> None:
    first, second = desk.draft(), desk.draft()
    desk.open(first)
    desk.open(second)
    desk.open(first)
    assert desk.screen.bar.tabs.count() == 2
    assert desk.screen.page is not None
    assert desk.screen.page.item == first.item


def test_an_unknown_item_is_told_not_opened(desk: Desk) -> None:
    assert desk.screen.open_item("00000000-0000-4000-8000-000000000000") is None  # type: ignore[arg-type]
    assert desk.toasts


def test_dropping_into_the_attachments_panel_is_possible_only_while_editable(desk: Desk) -> None:
    page = desk.open(desk.draft())
    page.show_panel(ATTACHMENTS)
    assert page.inspector.attachments.acceptDrops()
    page.inspector.attachments.set_read_only(True)
    assert not page.inspector.attachments.acceptDrops()


def test_the_theme_can_change_while_an_item_is_open(
    desk: Desk, look: Look, qapp: QApplication
) -> None:
    page = desk.open(desk.draft())
    before = page.body.markdown()
    look.switch.apply(qapp, "dark")
    assert page.body.markdown() == before


def test_the_page_opens_in_the_browser_as_one_file(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(desk.draft())
    page.preview.browserAsked.emit()
    qtbot.waitUntil(lambda: bool(desk.pages), timeout=5000)
    assert desk.pages[0].startswith("<!DOCTYPE html>")
    assert "关于冬季供水安排的通知" in desk.pages[0]


def test_the_history_is_true_when_it_comes_into_sight(desk: Desk) -> None:
    page = desk.open(desk.draft())
    version = desk.app.drafts.save_version(page.item, None)
    page.show_panel(HISTORY)
    names = [one.objectName() for one in page.inspector.history.findChildren(QAbstractButton)]
    short = version.hash[:8]
    assert names == ["history-open", f"view-{short}", f"restore-{short}"]


def test_title_and_text_stand_in_line_at_every_text_size(
    desk: Desk, look: Look, qapp: QApplication
) -> None:
    look.switch.apply(qapp, "light", 1.5)
    page = desk.open(desk.draft())
    page.grab()
    title = page.sheet.header.title
    assert title.mapTo(page, QPoint()).x() == page.body.viewport().mapTo(page, QPoint()).x()
