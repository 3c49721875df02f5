"""门户一次移除了…: the list, and the person's word."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QListView, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.removal import RemovalDialog
from editor_app.ui.screens.kit import ScreenKit
from tests.ui.hands import button_named


@pytest.fixture
def dialog(kit: ScreenKit, qtbot: QtBot) -> Iterator[RemovalDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = RemovalDialog(kit.look, ["甲公告", "乙公告"], 2, parent)
    made.open()
    yield made
    made.reject()


def test_it_lists_what_the_portal_removed(dialog: RemovalDialog) -> None:
    shown = dialog.findChild(QListView, "removal.items")
    assert shown is not None
    model = shown.model()
    assert [model.index(at, 0).data() for at in range(model.rowCount())] == ["甲公告", "乙公告"]


@pytest.mark.parametrize(("name", "follow"), [("removal.keep", False), ("removal.follow", True)])
def test_a_button_is_the_persons_word(
    dialog: RemovalDialog,
    qtbot: QtBot,
    name: str,
    follow: bool,
) -> None:
    with qtbot.waitSignal(dialog.decided) as told:
        button_named(dialog, name).click()
    assert told.args == [follow]


def test_keeping_is_what_enter_does(dialog: RemovalDialog) -> None:
    assert button_named(dialog, "removal.keep").isDefault()


def test_deciding_later_says_nothing(dialog: RemovalDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.decided):
        button_named(dialog, "removal.later").click()
    assert not dialog.isVisible()
