"""Structure by menu, keys and mouse in the editor screen: parts, links, files, images' words."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QToolButton,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_app.domain.item import Attachment
from editor_app.services.files import FileService
from editor_app.ui.look import Look
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.page import EditorPage
from tests.ui.editing import Desk, set_up, tear_down
from tests.ui.hands import button_named

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
LETTER = "为做好工作，现通知如下。\n\n## 一、要求\n\n请落实。\n"


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


@pytest.fixture
def page(desk: Desk) -> EditorPage:
    page = desk.open(desk.draft())
    page.body.set_markdown(LETTER)
    page.body.setFocus()
    return page


def act(page: EditorPage, key: str) -> None:
    page.shortcuts[key].trigger()


def go(page: EditorPage, words: str) -> None:
    found = page.body.document().find(words)
    assert not found.isNull()
    found.setPosition(found.selectionStart() + 1)
    page.body.setTextCursor(found)


def dialog_of(page: EditorPage, name: str) -> QDialog:
    found = page.findChild(QDialog, name)
    assert found is not None
    return found


def fill(dialog: QWidget, name: str, text: str) -> None:
    line = dialog.findChild(QLineEdit, name)
    assert line is not None
    line.setText(text)


def test_signature_and_date_come_from_unit_and_field(page: EditorPage) -> None:
    act(page, "part.signature")
    formed = page.presenter.draft.content.text("formed_on").split("-")
    day = f"{formed[0]}年{int(formed[1])}月{int(formed[2])}日"
    unit = page.presenter.layout.portal.unit(page.presenter.draft.content.unit)
    assert unit is not None
    assert page.body.markdown() == f"{LETTER}\n{unit.name_zh}\n\n{day}\n"
    right = Qt.AlignmentFlag.AlignRight
    assert page.body.textCursor().blockFormat().alignment() == right
    page.body.undo()
    assert page.body.markdown() == LETTER


def test_the_list_of_annexes_follows_the_attachments(
    page: EditorPage, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("申报表.txt", "名单.txt"):
        (tmp_path / name).write_bytes(b"x" + name.encode())
    page.attach_files([tmp_path / "申报表.txt", tmp_path / "名单.txt"])
    qtbot.waitUntil(lambda: len(page.presenter.draft.content.attachments) == 2)
    act(page, "part.annexes")
    assert page.body.markdown().endswith("\n\n附件：1.申报表<br>2.名单\n")


def test_without_attachments_no_list_is_written(desk: Desk, page: EditorPage) -> None:
    act(page, "part.annexes")
    assert page.body.markdown() == LETTER
    assert len(desk.toasts) == 1


def test_the_addressee_line_waits_before_its_colon(page: EditorPage) -> None:
    page.presenter.set_field("recipients", None)
    act(page, "part.recipient")
    assert page.body.markdown() == "：\n\n" + LETTER
    assert page.body.textCursor().position() == 0


def test_alt_shift_and_an_arrow_move_a_block(desk: Desk, page: EditorPage, qtbot: QtBot) -> None:
    desk.screen.activateWindow()
    page.body.setFocus()
    qtbot.waitUntil(page.body.hasFocus)
    go(page, "请落实")
    QTest.keyClick(page.body, Qt.Key.Key_Up, ALT_SHIFT)
    assert page.body.markdown() == "为做好工作，现通知如下。\n\n请落实。\n\n## 一、要求\n"


def test_the_same_keys_in_the_title_leave_the_text_alone(page: EditorPage) -> None:
    go(page, "请落实")
    title = page.sheet.header.title
    title.setFocus()
    act(page, "block.up")
    assert page.body.markdown() == LETTER


def test_words_are_raised_and_their_marks_cleared(page: EditorPage) -> None:
    page.body.setTextCursor(page.body.document().find("落实"))
    act(page, "superscript")
    act(page, "bold")
    assert "请<strong><sup>落实</sup></strong>。" in page.body.markdown()
    act(page, "marks.clear")
    assert page.body.markdown() == LETTER


def test_a_link_is_changed_and_removed(page: EditorPage) -> None:
    page.body.set_markdown("见[旧**站**](https://a.gov.cn/)。\n")
    go(page, "旧")
    act(page, "link")
    dialog = dialog_of(page, "link-dialog")
    fill(dialog, "link-address", "https://b.gov.cn/")
    button_named(dialog, "link-insert").click()
    assert page.body.markdown() == "见[旧**站**](https://b.gov.cn/)。\n"
    act(page, "link.remove")
    assert page.body.markdown() == "见旧**站**。\n"
    page.body.undo()
    assert "b.gov.cn" in page.body.markdown()


def test_an_unpublished_item_cannot_be_linked_and_is_told(desk: Desk, page: EditorPage) -> None:
    act(page, "link")
    dialog = dialog_of(page, "link-dialog")
    button_named(dialog, "link-item").click()
    picker = dialog.findChild(QDialog, "item-picker")
    assert picker is not None
    picker.chosen.emit([page.item])  # type: ignore[attr-defined]  # ItemPicker's own signal
    assert dialog.isVisible()
    assert not dialog.findChild(QLineEdit, "link-address").text()  # type: ignore[union-attr]
    dialog.reject()


def test_an_image_must_be_described(page: EditorPage) -> None:
    page.body.set_markdown("![旧](att:0a)\n\n文\n")
    page.body.moveCursor(page.body.textCursor().MoveOperation.Start)
    enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    QApplication.sendEvent(page.body, enter)
    dialog = dialog_of(page, "image-dialog")
    fill(dialog, "image-alt", "  ")
    button_named(dialog, "image-take").click()
    assert dialog.isVisible()
    fill(dialog, "image-alt", "会议现场")
    fill(dialog, "image-caption", "图1 现场")
    button_named(dialog, "image-take").click()
    assert page.body.markdown() == '![会议现场](att:0a "图1 现场")\n\n文\n'
    page.body.undo()
    assert page.body.markdown() == "![旧](att:0a)\n\n文\n"


def test_a_double_click_on_an_image_asks_for_its_words(page: EditorPage) -> None:
    page.body.set_markdown("![旧](att:0a)\n\n文\n")
    place = page.body.cursorRect(page.body.textCursor()).center() + QPoint(20, 0)
    event = QMouseEvent(
        QEvent.Type.MouseButtonDblClick,
        QPointF(place),
        QPointF(page.body.viewport().mapToGlobal(place)),
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(page.body.viewport(), event)
    button_named(dialog_of(page, "image-dialog"), "image-remove").click()
    assert page.body.markdown() == "文\n"


def test_a_dropped_file_becomes_attachment_and_link(
    page: EditorPage, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "申报表.txt"
    file.write_bytes(b"words")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    end = page.body.cursorRect(page.body.document().find("请落实。")).center()
    button, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    viewport = page.body.viewport()
    QApplication.sendEvent(viewport, QDragEnterEvent(end, copy, data, button, held))
    QApplication.sendEvent(viewport, QDropEvent(QPointF(end), copy, data, button, held))
    qtbot.waitUntil(lambda: "att:" in page.body.markdown(), timeout=5000)
    (attachment,) = page.presenter.draft.content.attachments
    assert f"[申报表.txt](att:{attachment.sha256})" in page.body.markdown()


def test_files_for_the_text_come_one_by_one_and_hold_up_no_save(
    desk: Desk, page: EditorPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [tmp_path / "一.txt", tmp_path / "二.txt"]
    for number, file in enumerate(files):
        file.write_bytes(b"words" * (number + 1))
    saved, service, take = Event(), desk.deps.files, FileService.take
    in_time: list[bool] = []
    beside: list[int] = []

    def slowly(path: Path, **order: Any) -> Attachment:
        in_time.append(saved.wait(5))
        beside.append(len(order["beside"]))
        return take(service, path, **order)

    monkeypatch.setattr(service, "take", slowly)
    page.sheet.inserting._link_files(files)
    desk.runner.run(Lane.STORE, saved.set, lambda _: None)
    qtbot.waitUntil(lambda: page.body.markdown().count("att:") == 2, timeout=5000)
    assert (in_time, beside) == ([True, True], [0, 1])


def test_ctrl_and_a_click_tell_the_target_and_open_nothing(page: EditorPage) -> None:
    page.body.set_markdown("[见此处的长链接文字](https://a.gov.cn/x)\n")
    box = page.body.cursorRect(page.body.document().find("处的长"))
    place = QPointF(box.center())
    event = QMouseEvent(
        QEvent.Type.MouseButtonRelease,
        place,
        QPointF(page.body.viewport().mapToGlobal(place.toPoint())),
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
    )
    QApplication.sendEvent(page.body.viewport(), event)
    assert QToolTip.text() == "https://a.gov.cn/x"


def test_menus_hold_only_what_the_template_knows(page: EditorPage) -> None:
    shown = {
        action.objectName()
        for name in ("insert-menu", "format-menu")
        for action in page.findChild(QWidget, name).actions()  # type: ignore[union-attr]
    }
    assert {"action.part.signature", "action.attachment", "action.renumber"} <= shown
    assert "action.quote" not in shown
    quote = page.findChild(QAction, "action.quote")
    assert quote is not None
    assert not quote.isEnabled()


def test_the_first_attachment_is_chosen_at_once(page: EditorPage) -> None:
    act(page, "attachment")
    assert page.findChild(QDialog, "file-picker") is None
    files = page.findChild(QFileDialog)
    assert files is not None
    assert files.fileMode() is QFileDialog.FileMode.ExistingFiles
    files.reject()


def test_a_locked_item_keeps_its_menu(page: EditorPage) -> None:
    tools = {one.objectName(): one for one in page.sheet.toolbar.findChildren(QToolButton)}
    page.sheet.set_read_only(True)
    assert tools["editor-more"].isEnabled()
    assert not tools["tool-action.table"].isEnabled()
    page.sheet.set_read_only(False)
    assert tools["tool-action.table"].isEnabled()
    assert not tools["tool-action.undo"].isEnabled()


def test_the_style_can_be_read_in_a_narrow_window(page: EditorPage) -> None:
    toolbar = page.sheet.toolbar
    toolbar.resize(400, toolbar.height())
    page.grab()
    styles = toolbar.findChild(QComboBox, "style-list")
    assert styles is not None
    assert styles.isVisible()
    assert styles.width() > styles.fontMetrics().horizontalAdvance(styles.currentText()) + 30
