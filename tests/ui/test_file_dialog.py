"""File dialogs begin where the last one of their kind ended."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.services.settings import SettingsFile
from editor_app.ui.file_dialog import FileDialog
from editor_app.ui.folder_memory import FolderMemory
from editor_app.ui.look import Look
from editor_app.ui.theme import DARK

ROOT = Path(__file__).parents[2]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def choose(dialog: FileDialog, path: Path) -> None:
    dialog.selectFile(str(path))
    dialog.accept()


def test_every_file_dialog_is_the_one_that_remembers() -> None:
    asking = {
        file.name
        for file in (ROOT / "editor_app" / "ui").rglob("*.py")
        if re.search(r"\bQFileDialog\(|getOpenFile|getSaveFile", file.read_text(encoding="utf-8"))
    }
    assert asking <= {"file_dialog.py"}


def test_the_first_does_not_begin_in_the_programs_folder(window: QWidget) -> None:
    assert Path(FileDialog("pictures", window, "").directory().absolutePath()) != Path.cwd()


def test_the_next_of_a_kind_begins_where_the_last_ended(window: QWidget, tmp_path: Path) -> None:
    (tmp_path / "one.png").write_bytes(b"1")
    first = FileDialog("pictures", window, "")
    first.setFileMode(QFileDialog.FileMode.ExistingFile)
    choose(first, tmp_path / "one.png")
    assert Path(FileDialog("pictures", window, "").directory().absolutePath()) == tmp_path
    assert Path(FileDialog("imports", window, "").directory().absolutePath()) != tmp_path


def test_a_dialog_above_the_window_shares_its_memory(window: QWidget, tmp_path: Path) -> None:
    above = FileDialog("imports", QDialog(window), "")
    above.setFileMode(QFileDialog.FileMode.Directory)
    choose(above, tmp_path)
    assert Path(FileDialog("imports", window, "").directory().absolutePath()) == tmp_path


def test_a_folder_that_is_gone_is_not_offered(window: QWidget, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    first = FileDialog("imports", window, "")
    first.setFileMode(QFileDialog.FileMode.Directory)
    choose(first, gone)
    gone.rmdir()
    assert Path(FileDialog("imports", window, "").directory().absolutePath()) != gone


def test_the_folder_survives_the_window(window: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    pictures, file = tmp_path / "pictures", tmp_path / "settings.toml"
    pictures.mkdir()
    FolderMemory(window, SettingsFile(file))
    first = FileDialog("imports", window, "")
    first.setFileMode(QFileDialog.FileMode.Directory)
    choose(first, pictures)
    later = QWidget()
    qtbot.addWidget(later)
    FolderMemory(later, SettingsFile(file))
    assert Path(FileDialog("imports", later, "").directory().absolutePath()) == pictures


def test_a_folder_that_cannot_be_kept_troubles_nobody(
    window: QWidget, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    FolderMemory(window, SettingsFile(tmp_path / "config" / "settings.toml"))
    (tmp_path / "config").write_text("no folder", encoding="utf-8")
    first = FileDialog("imports", window, "")
    first.setFileMode(QFileDialog.FileMode.Directory)
    choose(first, tmp_path)
    assert "not remembered" in caplog.text
    assert str(tmp_path) not in caplog.text


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", ["toParentButton", "backButton", "forwardButton"])
def test_the_arrows_can_be_seen_on_their_ground(
    look: Look, qapp: QApplication, window: QWidget, name: str, dark: bool
) -> None:
    if dark:
        look.switch.apply(qapp, DARK)
    button = FileDialog("imports", window, "").findChild(QToolButton, name)
    assert button is not None
    picture = button.icon().pixmap(16, 16).toImage()
    pixels = [picture.pixelColor(x, y) for x in range(16) for y in range(16)]
    ink = max(pixels, key=lambda pixel: pixel.alpha()).lightness()
    ground = look.theme.color("bg.surface").lightness()
    assert abs(ink - ground) > 90
