"""Menus of lists and texts open by Shift+F10; ``python -m tests.ui.walk`` tries every screen."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.look import Look
from tests.ui.scenes.screens import SCREENS
from tests.ui.scenes.stage import staged
from tests.ui.walking.menus import menus, opened, shift_f10, without_keys

# The scenes with menus of their own, and whose menus these are.
_OWN = {
    "items": "items.list",
    "review": "review-queue",
    "interaction": "inbox-list",
    "outbox": "outbox.table",
    "editor": "body-text",
}


def test_the_menu_of_each_list_and_text_opens_by_keys(look: Look, tmp_path: Path) -> None:
    wrong: list[str] = []
    with staged(tmp_path, look) as stage:
        for scene in (one for one in SCREENS if one.key in _OWN):
            shown = scene.open(stage)
            stage.settle()
            found = {view: lines for view, lines in menus(shown) if lines}
            assert _OWN[scene.key] in {view.objectName() for view in found}
            wrong += [line for view in found for line in without_keys(view, found[view])]
    assert not wrong, "\n".join(wrong)


def test_shift_f10_opens_the_menu_of_a_field_in_a_dialog(window: MainWindow, qtbot: QtBot) -> None:
    dialog = QDialog(window)
    qtbot.addWidget(dialog)
    field = QLineEdit("words")
    QVBoxLayout(dialog).addWidget(field)
    window.show()
    dialog.open()
    field.setFocus()
    QApplication.processEvents()
    assert opened(lambda: shift_f10(field))
    window.hide()
