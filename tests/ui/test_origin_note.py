"""A draft made from a file leads back to it: the receipt and the original, in 历史."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editor_app.domain.item import ColumnKey, Draft, Kind, UnitKey
from editor_app.services.imports import Target
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.imports.receipt_dialog import ReceiptDialog
from tests.importers.mixed_folder import GOOD
from tests.ui.editing import COLUMN, KIND, Desk, set_up, tear_down
from tests.ui.hands import button_named

HERE = Target(unit=UnitKey("gwb"), column=ColumnKey(COLUMN), kind=Kind(KIND))
HISTORY = 3


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path / "data", look, qtbot)
    yield made
    tear_down(made, qtbot)


@pytest.fixture
def imported(desk: Desk, tmp_path: Path) -> Draft:
    file = tmp_path / "通知.docx"
    file.write_bytes(GOOD["通知.docx"])
    service = desk.app.imports
    return service.write(service.plan(service.read(file), HERE), file)


def history(desk: Desk, draft: Draft) -> EditorPage:
    page = desk.open(draft)
    page.show_panel(HISTORY)
    return page


def test_the_history_names_the_file(desk: Desk, imported: Draft) -> None:
    page = history(desk, imported)
    words = [one.text() for one in page.inspector.history.findChildren(QLabel)]
    assert any("通知.docx" in text for text in words)


def test_a_draft_written_here_names_none(desk: Desk) -> None:
    page = history(desk, desk.draft())
    assert page.inspector.history.findChild(object, "origin") is None  # type: ignore[type-var]  # any


def test_the_receipt_is_shown_again(desk: Desk, imported: Draft) -> None:
    page = history(desk, imported)
    button_named(page, "origin.receipt").click()
    (dialog,) = page.findChildren(ReceiptDialog)
    words = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert "通知.docx" in words
    dialog.accept()


def test_the_original_opens_as_a_copy(desk: Desk, imported: Draft, qtbot: QtBot) -> None:
    page = history(desk, imported)
    opened: list[Path] = []
    page.origins.open_file = opened.append
    button_named(page, "origin.file").click()
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].name == "通知.docx"
    assert opened[0].read_bytes() == GOOD["通知.docx"]
