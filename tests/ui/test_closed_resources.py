"""Pages open no file: not by path, not by file: address, not on another computer."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QPixmap, QTextDocument
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from editor_app.ui.look import Look
from editor_app.ui.screens.editor.preview_browser import ClosedBrowser
from editor_app.ui.screens.items_body_view import BodyView
from editor_app.ui.screens.review.difference_view import DifferenceView

PICTURE = QTextDocument.ResourceType.ImageResource.value
SHEET = QTextDocument.ResourceType.StyleSheetResource.value


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A wide picture, in a file that is really there."""
    picture = QImage(300, 200, QImage.Format.Format_RGB32)
    path = tmp_path / "x.png"
    picture.save(str(path))
    return path


@pytest.fixture(params=[ClosedBrowser, BodyView, DifferenceView])
def page(request: pytest.FixtureRequest, look: Look, qtbot: QtBot) -> QTextBrowser:
    kinds: dict[type[QTextBrowser], Callable[[], QTextBrowser]] = {
        ClosedBrowser: lambda: ClosedBrowser(lambda _: None),
        BodyView: lambda: BodyView(look),
        DifferenceView: lambda: DifferenceView(look, lambda _: None),
    }
    made = kinds[request.param]()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("form", ["{path}", "file://{path}", "/{path}", "att:" + "0" * 64])
def test_no_picture_is_opened(page: QTextBrowser, file: Path, form: str) -> None:
    address = form.format(path=file)
    page.setHtml(f'<img src="{address}">')
    page.resize(600, 400)
    page.show()
    given = page.document().resource(PICTURE, QUrl(address))
    assert isinstance(given, QImage | QPixmap)
    assert given.width() == 1


def test_no_style_sheet_is_opened(page: QTextBrowser, tmp_path: Path) -> None:
    sheet = tmp_path / "x.css"
    sheet.write_text("p { color: red }", encoding="utf-8")
    given = page.document().resource(SHEET, QUrl.fromLocalFile(str(sheet)))
    assert "red" not in str(given)
