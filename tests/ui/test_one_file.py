"""由 Word 文件新建: from the dialog for new items into the editor."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from editor_app.ui.look import Look
from editor_app.ui.screens.new_item_dialog import NewItemDialog
from editor_app.ui.workbench import Workbench
from tests.importers.mixed_folder import BAD, GOOD
from tests.ui.benches import open_bench
from tests.ui.hands import button_named

COLUMN = "gov_info.statutory.notices"


@pytest.fixture
def bench(tmp_path: Path, look: Look, qapp: QApplication, qtbot: QtBot) -> Iterator[Workbench]:
    with open_bench(tmp_path / "data", look, qtbot) as made:
        yield made


def dialog_of(bench: Workbench) -> NewItemDialog:
    bench.dialogs.new_item("zkgwb", COLUMN)
    (found,) = bench.window.findChildren(NewItemDialog)
    return found


def file_in(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_word_file_becomes_an_item_in_the_editor(
    bench: Workbench, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = dialog_of(bench)
    dialog.take_file(file_in(tmp_path, "通知.docx", GOOD["通知.docx"]))
    qtbot.waitUntil(lambda: bench.screens.editor_if_open() is not None, timeout=15_000)
    page = bench.screens.editor().page
    assert page is not None
    assert page.title == "关于做好冬季用电安全检查的通知"
    assert bench.app.imports.origin(page.item) is not None


def test_a_refused_file_leaves_the_dialog_open_with_its_reason(
    bench: Workbench, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = dialog_of(bench)
    error = dialog.findChild(QLabel, "new_item.error")
    assert isinstance(error, QLabel)
    dialog.take_file(file_in(tmp_path, "锁.docx", BAD["locked.docx"][0]))
    qtbot.waitUntil(lambda: "密码" in error.text(), timeout=15_000)
    assert dialog.isVisible()
    assert button_named(dialog, "new_item.create").isEnabled()
    assert not list(bench.app.store.board.rows())
    dialog.reject()
