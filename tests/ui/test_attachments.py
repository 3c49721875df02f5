"""The attachments of an open item: limits, refusals, order, names, what is inside, cleaning."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.file_facts import Trace
from editor_app.domain.findings import Phase
from editor_app.ui.look import Look
from editor_app.ui.models.attachments_list import AttachmentsModel
from editor_app.ui.screens.editor.attachments import AttachmentsPanel
from editor_app.ui.screens.editor.clean_dialog import CleanDialog
from editor_app.ui.screens.editor.inspector import ATTACHMENTS, CHECKS
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.surfaces import Banner
from tests.files.office_made import made
from tests.ui.editing import Desk, set_up, tear_down


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    one = set_up(tmp_path / "profile", look, qtbot)
    yield one
    tear_down(one, qtbot)


@pytest.fixture
def page(desk: Desk) -> EditorPage:
    opened = desk.open(desk.draft())
    opened.show_panel(ATTACHMENTS)
    return opened


def panel(page: EditorPage) -> AttachmentsPanel:
    return page.inspector.attachments


def put(folder: Path, name: str, data: bytes = b"a,b\n1,2\n") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def attach(page: EditorPage, desk: Desk, qtbot: QtBot, *paths: Path) -> None:
    page.attach_files(list(paths))
    qtbot.waitUntil(lambda: not page.files.intake.busy and not desk.runner.busy, timeout=15000)


def names(page: EditorPage) -> list[str]:
    return [one.name for one in page.presenter.draft.content.attachments]


def press(owner: QWidget, name: str) -> None:
    found = owner.findChild(QPushButton, name) or owner.findChild(QWidget, name)
    assert found is not None
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def text_of(owner: QWidget, name: str) -> str:
    found = owner.findChild(QLabel, name)
    assert found is not None
    return found.text()


def test_the_limits_stand_there_before_anybody_chooses(page: EditorPage) -> None:
    told = text_of(panel(page), "attachment-limits")
    assert "DOCX" in told
    assert "20 MB" in told
    assert "100 MB" in told


def test_one_file_is_refused_and_the_others_go_on(
    page: EditorPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    wrong = put(tmp_path, "二.pdf", b"no PDF")
    attach(page, desk, qtbot, put(tmp_path, "一.csv"), wrong, put(tmp_path, "三.csv"))
    assert names(page) == ["一.csv", "三.csv"]
    (banner,) = panel(page).findChildren(Banner)
    assert "二.pdf" in banner.text
    assert ".pdf" in banner.text


def test_files_on_their_way_can_be_called_off(
    page: EditorPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page.attach_files([put(tmp_path, "一.csv"), put(tmp_path, "二.csv")])
    panel(page).cancelAsked.emit()
    qtbot.waitUntil(lambda: not page.files.intake.busy and not desk.runner.busy, timeout=15000)
    assert names(page) == []
    assert not panel(page).findChildren(Banner)


def test_a_file_says_how_it_stands_and_where(
    page: EditorPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    attach(page, desk, qtbot, put(tmp_path, "名单.xlsx", made("book.xlsx")))
    caption = panel(page).model.index(0).data(Role.CAPTION)
    assert "5" in caption
    problems = text_of(panel(page), "attachment-problems")
    assert "隐藏行（2 处: 名单!2-3 行）" in problems
    text = panel(page).findChild(QPlainTextEdit, "attachment-text")
    assert text is not None
    assert "合计" in text.toPlainText()


def test_alt_and_an_arrow_move_a_file(
    page: EditorPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    attach(page, desk, qtbot, put(tmp_path, "一.csv"), put(tmp_path, "二.csv", b"c\n"))
    panel(page).choose_row(0)
    QTest.keyClick(panel(page).list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(page) == ["二.csv", "一.csv"]
    assert panel(page).current == 1


def test_a_dragged_file_moves_and_stays_in_the_list(
    page: EditorPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    attach(page, desk, qtbot, *(put(tmp_path, f"{n}.csv", n.encode()) for n in "一二三"))
    model: AttachmentsModel = panel(page).model
    data = model.mimeData([model.index(0)])
    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    assert names(page) == ["二.csv", "三.csv", "一.csv"]


def test_a_new_name_keeps_the_suffix(
    page: EditorPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    attach(page, desk, qtbot, put(tmp_path, "一.csv"))
    model = panel(page).model
    assert model.setData(model.index(0), "附件1 名单.csv")
    assert names(page) == ["附件1 名单.csv"]
    assert model.setData(model.index(0), "汇总表")
    assert names(page) == ["汇总表.csv"]


def test_a_removed_file_can_be_put_back(
    page: EditorPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    attach(page, desk, qtbot, put(tmp_path, "一.csv"))
    undo: list[object] = []
    desk.hub.toastAsked.connect(lambda _text, _word, back: undo.append(back))
    press(panel(page), "attachment-remove")
    assert names(page) == []
    back = undo[-1]
    assert callable(back)
    back()
    assert names(page) == ["一.csv"]


def test_undo_of_a_removal_keeps_what_was_attached_since(
    page: EditorPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    undo: list[object] = []
    desk.hub.toastAsked.connect(lambda _text, _word, back: undo.append(back))
    attach(page, desk, qtbot, put(tmp_path, "一.csv"), put(tmp_path, "二.csv", b"c,d\n"))
    page.files._remove(0)
    back = undo[-1]
    attach(page, desk, qtbot, put(tmp_path, "三.csv", b"e,f\n"))
    assert callable(back)
    back()
    assert names(page) == ["一.csv", "二.csv", "三.csv"]


def test_ctrl_z_in_the_panel_takes_back_one_change_of_the_files_after_the_other(
    page: EditorPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    attach(page, desk, qtbot, put(tmp_path, "一.csv"), put(tmp_path, "二.csv", b"c,d\n"))
    body, files = page.body.markdown(), panel(page).list
    files.setFocus()
    page.files._rename(0, "甲.csv")
    panel(page).choose_row(0)
    QTest.keyClick(files, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(files, Qt.Key.Key_Delete)
    seen = [names(page)]
    for _ in range(3):
        QTest.keyClick(files, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        seen.append(names(page))
    assert seen == [
        ["二.csv"],
        ["二.csv", "甲.csv"],
        ["甲.csv", "二.csv"],
        ["一.csv", "二.csv"],
    ]
    redo = QKeySequence(QKeySequence.StandardKey.Redo)[0]  # type: ignore[index]  # stubs lack it
    for _ in range(3):
        QTest.keyClick(files, redo.key(), redo.keyboardModifiers())
    assert names(page) == ["二.csv"]
    assert page.body.markdown() == body


def test_a_cleaned_copy_takes_the_place_and_undo_brings_the_original_back(
    page: EditorPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    attach(page, desk, qtbot, put(tmp_path, "来函.docx", made("letter.docx")))
    before = page.presenter.draft.content.attachments
    undo: list[object] = []
    desk.hub.toastAsked.connect(lambda _text, _word, back: undo.append(back))
    press(panel(page), "attachment-clean")
    (dialog,) = panel(page).findChildren(CleanDialog)
    for box in dialog.findChildren(QCheckBox):
        box.setChecked(True)
    press(dialog, "clean-apply")
    qtbot.waitUntil(lambda: page.presenter.draft.content.attachments != before, timeout=15000)
    (copy,) = page.presenter.draft.content.attachments
    facts = desk.app.files.facts(copy.sha256)
    assert facts is not None
    assert facts.found == ()
    assert "批注" in desk.toasts[-1] or "comments" in desk.toasts[-1]
    back = undo[-1]
    assert callable(back)
    back()
    assert page.presenter.draft.content.attachments == before


def test_only_what_nobody_reads_is_chosen_from_the_start(
    page: EditorPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    attach(page, desk, qtbot, put(tmp_path, "来函.docx", made("letter.docx")))
    press(panel(page), "attachment-clean")
    (dialog,) = panel(page).findChildren(CleanDialog)
    chosen = {box.objectName() for box in dialog.findChildren(QCheckBox) if box.isChecked()}
    assert chosen == {f"clean-{Trace.AUTHOR.value}"}
    ways = dialog.findChild(QComboBox, f"way-{Trace.HIDDEN_TEXT.value}")
    assert ways is not None
    assert ways.count() == 2
    changes = dialog.findChild(QPlainTextEdit, "clean-changes")
    assert changes is not None
    assert "旧的" in changes.toPlainText()


def test_a_copy_can_be_saved(page: EditorPage, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    attach(page, desk, qtbot, put(tmp_path, "一.csv"))
    panel(page).saveAsked.emit(0, tmp_path / "out.csv")
    qtbot.waitUntil(lambda: not desk.runner.busy, timeout=5000)
    assert (tmp_path / "out.csv").read_bytes() == b"a,b\n1,2\n"


def test_a_replaced_file_keeps_its_place(
    page: EditorPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    attach(page, desk, qtbot, put(tmp_path, "一.csv"), put(tmp_path, "二.csv", b"c\n"))
    panel(page).replaced.emit(0, put(tmp_path, "新.csv", b"d\n"))
    qtbot.waitUntil(lambda: names(page) == ["新.csv", "二.csv"], timeout=5000)


def test_the_model_keeps_qts_rules(page: EditorPage, desk: Desk, qtbot: QtBot) -> None:
    QAbstractItemModelTester(panel(page).model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    panel(page).show_rows(())


def test_everything_in_the_panel_has_a_name(page: EditorPage) -> None:
    for button in panel(page).findChildren(QPushButton):
        assert button.objectName()
        assert button.accessibleName()


def test_a_locked_item_keeps_its_files(
    page: EditorPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    attach(page, desk, qtbot, put(tmp_path, "一.csv"))
    panel(page).set_read_only(True)
    QTest.keyClick(panel(page).list, Qt.Key.Key_Delete)
    assert names(page) == ["一.csv"]
    assert not panel(page).model.flags(panel(page).model.index(0)) & Qt.ItemFlag.ItemIsEditable


def test_locating_a_finding_in_a_file_shows_the_words_there(
    page: EditorPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    lines = "".join(f"村民{n},{n}\n" for n in range(200))
    listed = put(tmp_path, "名单.csv", f"姓名,电话\n{lines}测试甲,13800000000\n".encode())
    attach(page, desk, qtbot, listed, put(tmp_path, "说明.txt", "说明".encode()))
    found = next(
        one
        for one in desk.app.checking.run(page.text_now(), Phase.SUBMIT).findings
        if one.rule == "PII-02"
    )
    page.show_panel(CHECKS)
    panel(page).choose_row(1)
    page.jumps.to(found)
    assert (page.inspector.current, panel(page).current) == (ATTACHMENTS, 0)
    text = panel(page).findChild(QPlainTextEdit, "attachment-text")
    assert text is not None
    assert text.textCursor().selectedText() == "13800000000"
    assert text.rect().contains(text.cursorRect())
