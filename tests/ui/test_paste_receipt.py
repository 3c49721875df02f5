"""Pasting in the editor's screen: the receipt, undo, pictures, and large clips beside typing."""

import base64
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, Qt
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.clipboard import Clip
from editor_app.ui.body.clip import OfferedClip
from editor_app.ui.look import Look
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.paste_dialog import PasteDialog
from editor_app.ui.screens.editor.pasting import Pasting
from editor_app.ui.widgets.roles import Role
from tests.ui.editing import Desk, set_up, tear_down

WORD = (Path(__file__).parents[1] / "paste" / "clips" / "word.html").read_text(encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def page_with(desk: Desk, text: str) -> EditorPage:
    page = desk.open(desk.draft())
    page.body.set_markdown(text)
    page.body.moveCursor(QTextCursor.MoveOperation.End)
    return page


def paste(page: EditorPage, html: str, **forms: bytes) -> None:
    data = QMimeData()
    data.setHtml(html)
    for form, content in forms.items():
        data.setData(f"text/{form}", content)
    page.body.insertFromMimeData(data)


def pasted(page: EditorPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.sheet.pasting.busy, timeout=10_000)


def receipt_of(page: EditorPage) -> PasteDialog:
    page.shortcuts["paste.receipt"].trigger()
    (dialog,) = page.body.findChildren(PasteDialog)
    return dialog


def press(dialog: PasteDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    assert button.isEnabled()
    button.click()


def png(width: int = 30, height: int = 20) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide wants bytes, Qt a str
    return bytes(buffer.data().data())


def test_what_was_converted_or_dropped_is_told(desk: Desk) -> None:
    page = page_with(desk, "")
    paste(page, WORD)
    (told,) = desk.toasts
    assert told.startswith("Pasted: ")


def test_the_sentence_and_the_receipt_count_alike(desk: Desk) -> None:
    page = page_with(desk, "第一段。")
    paste(page, WORD)
    (told,) = desk.toasts
    model = receipt_of(page).model
    counts = {
        index.data(Role.TONE): index.data(Role.COUNT)
        for index in (model.index(row, 0) for row in range(model.rowCount()))
        if index.data(Role.HEADING)
    }
    assert told == f"Pasted: {counts['converted']} converted, {counts['dropped']} dropped"


def test_mere_dress_is_not_told_but_listed(desk: Desk) -> None:
    page = page_with(desk, "")
    paste(page, "<div><p><span style='color:red'>甲</span></p><p>&nbsp;</p></div>")
    assert desk.toasts == []
    assert receipt_of(page).model.rowCount() == 6  # kept and dropped, four notes


def test_without_a_paste_there_is_a_sentence_and_no_dialog(desk: Desk) -> None:
    page = page_with(desk, "")
    page.shortcuts["paste.receipt"].trigger()
    assert desk.toasts == ["Nothing has been pasted into this text yet"]


def test_the_receipt_takes_the_whole_paste_back(desk: Desk) -> None:
    page = page_with(desk, "甲\n")
    paste(page, WORD)
    press(receipt_of(page), "paste-undo")
    assert page.body.markdown() == "甲\n"


def test_after_an_edit_the_receipt_says_how_to_take_it_back(desk: Desk) -> None:
    page = page_with(desk, "甲\n")
    paste(page, WORD)
    page.body.insertPlainText("乙")
    dialog = receipt_of(page)
    button = dialog.findChild(QPushButton, "paste-undo")
    assert button is not None
    assert not button.isEnabled()
    assert "Ctrl+Z" in dialog._why.text()


def test_a_note_leads_to_its_place(desk: Desk) -> None:
    page = page_with(desk, "前文一。\n\n前文二。\n")
    paste(page, WORD)
    dialog = receipt_of(page)
    row = next(
        row
        for row in range(dialog.model.rowCount())
        if "11月20日" in str(dialog.model.index(row, 0).data())
    )
    dialog.list.setCurrentIndex(dialog.model.index(row, 0))
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert "请于11月30日前报送" in page.body.textCursor().selectedText()
    assert dialog.isVisible()


def test_f8_walks_through_the_places(desk: Desk) -> None:
    page = page_with(desk, "")
    paste(page, WORD)
    dialog = receipt_of(page)
    rows = dialog.model.rows_with_places()
    walked: list[int] = []
    for _ in rows:
        walked.append(dialog.list.currentIndex().row())
        dialog.step(1)
    assert walked[0] in (rows[0], rows[0] - 1)
    assert dialog.list.currentIndex().row() == rows[0]


def test_places_move_along_with_later_edits(desk: Desk) -> None:
    page = page_with(desk, "前文。\n")
    paste(page, WORD)
    page.body.moveCursor(QTextCursor.MoveOperation.Start)
    page.body.insertPlainText("一\n二\n三\n")
    dialog = receipt_of(page)
    row = next(
        row
        for row in range(dialog.model.rowCount())
        if "11月20日" in str(dialog.model.index(row, 0).data())
    )
    dialog.list.setCurrentIndex(dialog.model.index(row, 0))
    press(dialog, "paste-locate")
    assert "请于11月30日前报送" in page.body.textCursor().selectedText()


def test_a_picture_inside_the_html_becomes_a_file_of_the_item(desk: Desk, qtbot: QtBot) -> None:
    page = page_with(desk, "甲\n")
    inside = base64.b64encode(png()).decode()
    paste(page, f'<p>乙<img alt="火情" src="data:image/png;base64,{inside}"></p>')
    pasted(page, qtbot)
    address = page.body.markdown().partition("![火情](")[2].partition(")")[0]
    kept = desk.app.files.at(address)
    assert kept is not None
    assert QImage.fromData(kept).size().width() == 30
    page.body.undo()
    assert page.body.markdown() == "甲\n"


def test_a_picture_of_the_screen_is_pasted(desk: Desk, qtbot: QtBot) -> None:
    page = page_with(desk, "甲\n")
    data = QMimeData()
    data.setImageData(QImage.fromData(png()))
    assert page.body.canInsertFromMimeData(data)
    page.body.insertFromMimeData(data)
    pasted(page, qtbot)
    assert "\n![](att:" in page.body.markdown()


def test_a_picture_word_names_comes_from_the_rtf_beside_it(desk: Desk, qtbot: QtBot) -> None:
    page = page_with(desk, "甲\n")
    rtf = b"{\\rtf1{\\*\\shppict{\\pict\\pngblip " + png().hex().encode() + b"}}}"
    paste(page, WORD, rtf=rtf)
    pasted(page, qtbot)
    assert "![疏散路线图](att:" in page.body.markdown()


def large(paragraphs: int) -> OfferedClip:
    rows = "".join(f"<p>第{n}条 " + "甲乙丙丁" * 10 + "</p>" for n in range(paragraphs))
    return OfferedClip(clip=Clip(html=rows))


def test_what_is_typed_while_a_large_paste_is_read_stays(desk: Desk, qtbot: QtBot) -> None:
    page = page_with(desk, "前\n\n后\n")
    page.body.moveCursor(QTextCursor.MoveOperation.Start)
    page.body.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    page.sheet.pasting.take(large(2_000))
    assert page.sheet.pasting.busy
    page.body.insertPlainText("打字")
    page.body.moveCursor(QTextCursor.MoveOperation.End)
    page.body.insertPlainText("继续")
    pasted(page, qtbot)
    written = page.body.markdown()
    assert written.startswith("前\n\n第0条 ")
    assert written.endswith("\n\n打字\n\n后继续\n")
    assert page.body.textCursor().atEnd()


def test_cancelling_a_large_paste_leaves_the_text_as_it_was(desk: Desk, qtbot: QtBot) -> None:
    page = page_with(desk, "甲\n")
    page.sheet.pasting.take(large(3_000))
    page.sheet._reading.cancelled.emit()
    assert not page.sheet.pasting.busy
    qtbot.waitUntil(lambda: not desk.runner.busy, timeout=10_000)
    assert page.body.markdown() == "甲\n"
    assert page.sheet.pasting.receipt is None


def test_a_second_paste_waits_for_the_first_to_be_read(desk: Desk, qtbot: QtBot) -> None:
    page = page_with(desk, "甲\n")
    page.sheet.pasting.take(large(2_000))
    paste(page, "<p>乙</p>")
    assert desk.toasts == ["The paste before this one is still being read"]
    pasted(page, qtbot)
    assert "乙\n" not in page.body.markdown().splitlines()


def test_progress_is_shown_where_a_paste_takes_long(desk: Desk, qtbot: QtBot) -> None:
    page = page_with(desk, "甲\n")
    go = Event()
    pasting: Pasting = page.sheet.pasting
    desk.runner.run(Lane.MEDIA, partial(go.wait, 5), lambda _: None)
    desk.runner.run(Lane.MEDIA, partial(go.wait, 5), lambda _: None)  # both workers are taken
    pasting.take(large(2_000))
    qtbot.waitUntil(page.sheet._reading.isVisible, timeout=2_000)
    go.set()
    pasted(page, qtbot)
    assert not page.sheet._reading.isVisible()


def test_too_large_a_clip_changes_nothing_and_is_told(desk: Desk, qtbot: QtBot) -> None:
    page = page_with(desk, "甲\n")
    told: list[Exception] = []
    page.failed.connect(told.append)
    page.sheet.pasting.take(OfferedClip(clip=Clip(text="字" * (3 << 20))))
    qtbot.waitUntil(lambda: bool(told), timeout=5_000)
    assert page.body.markdown() == "甲\n"


def test_plain_paste_takes_words_only(desk: Desk) -> None:
    page = page_with(desk, "")
    data = QMimeData()
    data.setHtml("<h2>一、甲</h2>")
    data.setText("一、甲\n乙")
    QApplication.clipboard().setMimeData(data)
    QTest.keyClick(
        page.body,
        Qt.Key.Key_V,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert page.body.markdown() == "一、甲\n\n乙\n"


def test_copied_here_and_pasted_here_is_the_same_without_a_receipt(desk: Desk) -> None:
    page = page_with(desk, "## 一、甲\n\n- 乙\n    1. 丙\n\n| 丁 | |\n| --- | --- |\n| 戊 | 己 |\n")
    whole = page.body.markdown()
    page.body.selectAll()
    data = page.body.createMimeDataFromSelection()
    page.body.set_markdown("")
    page.body.insertFromMimeData(data)
    assert page.body.markdown() == whole
    assert desk.toasts == []
