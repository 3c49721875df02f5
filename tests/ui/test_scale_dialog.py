"""A large picture on its way into the text: sizes before and after, a width to choose."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.ui.look import Look
from editor_app.ui.screens.editor.image_dialog import ImageDialog
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.scale_dialog import ScaleDialog
from tests.files.pictures_made import encoded, exif, opened, photo
from tests.ui.editing import Desk, set_up, tear_down


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    one = set_up(tmp_path / "profile", look, qtbot)
    yield one
    tear_down(one, qtbot)


def take(desk: Desk, qtbot: QtBot, path: Path, data: bytes) -> EditorPage:
    page = desk.open(desk.draft())
    path.write_bytes(data)
    page.sheet.pictures.take(path)
    qtbot.waitUntil(
        lambda: bool(page.body.findChildren(ScaleDialog) or page.body.findChildren(ImageDialog)),
        timeout=15000,
    )
    return page


def words(dialog: ScaleDialog, name: str) -> str:
    found = dialog.findChild(QLabel, name)
    assert found is not None
    return found.text()


def test_a_large_photo_shows_both_sizes_and_what_was_done(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    source = encoded(photo(2400, 1200), "JPEG", exif=exif())
    page = take(desk, qtbot, tmp_path / "现场.jpg", source)
    (dialog,) = page.body.findChildren(ScaleDialog)
    assert "2400 × 1200" in words(dialog, "scale-before")
    assert "1920 × 960" in words(dialog, "scale-after")
    assert words(dialog, "scale-changes").count(" · ") == 2
    dialog.reject()


def test_a_chosen_width_is_what_goes_into_the_store(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = take(desk, qtbot, tmp_path / "现场.png", encoded(photo(2400, 1200), "PNG"))
    (dialog,) = page.body.findChildren(ScaleDialog)
    dialog.widths.setCurrentIndex(dialog.widths.findData(640))
    qtbot.waitUntil(lambda: "640 × 320" in words(dialog, "scale-after"), timeout=15000)
    button = dialog.findChild(QPushButton, "scale-continue")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(page.body.findChildren(ImageDialog)), timeout=15000)
    (asking,) = page.body.findChildren(ImageDialog)
    asking.described.emit("工作人员在现场检查", "")
    (image,) = [line for line in page.body.markdown().splitlines() if "att:" in line]
    data = desk.app.files.at(image.partition("(")[2].partition(")")[0].split(" ")[0])
    assert data is not None
    assert opened(data).size == (640, 320)
    asking.reject()


def test_a_small_picture_is_asked_for_its_words_at_once(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = take(desk, qtbot, tmp_path / "小图.png", encoded(photo(), "PNG"))
    assert not page.body.findChildren(ScaleDialog)
    page.body.findChildren(ImageDialog)[0].reject()


def test_what_is_no_picture_is_told(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    page = desk.open(desk.draft())
    path = tmp_path / "a.png"
    path.write_bytes(b"nothing")
    page.sheet.pictures.take(path)
    qtbot.waitUntil(lambda: bool(desk.toasts), timeout=15000)
    assert "a.png" in desk.toasts[-1]
