"""Misuse case 14: a preview opens no file and no socket, whatever its pictures are named."""

import socket
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from editor_app.ui.screens.editor.preview_browser import ClosedBrowser

CANARY = QColor(1, 254, 3)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    made = QImage(60, 60, QImage.Format.Format_RGB32)
    made.fill(CANARY)
    path = tmp_path / "canary.png"
    assert made.save(str(path))
    return path


def shown(html: str, qtbot: QtBot, images: bytes | None = None) -> QImage:
    browser = ClosedBrowser(lambda _: images)
    qtbot.addWidget(browser)
    browser.resize(400, 200)
    browser.setHtml(html)
    browser.show()
    qtbot.waitExposed(browser)
    return browser.grab().toImage()


def has_canary(image: QImage) -> bool:
    return any(
        image.pixelColor(x, y) == CANARY
        for x in range(0, image.width(), 7)
        for y in range(0, image.height(), 7)
    )


@pytest.mark.parametrize("form", ["{}", "file://{}", "//localhost{}", "/\\localhost{}", "qrc:{}"])
def test_case_14_a_picture_by_path_is_never_read(picture: Path, form: str, qtbot: QtBot) -> None:
    assert not has_canary(shown(f'<p>文<img src="{form.format(picture)}"></p>', qtbot))


def test_case_14_an_address_is_never_asked_for(qtbot: QtBot) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.3)
        port = listening.getsockname()[1]
        shown(f'<p><img src="http://127.0.0.1:{port}/x.png"></p>', qtbot)
        with pytest.raises(TimeoutError):
            listening.accept()


def test_the_items_own_pictures_are_shown(picture: Path, qtbot: QtBot) -> None:
    assert has_canary(shown('<img src="att:1">', qtbot, picture.read_bytes()))
