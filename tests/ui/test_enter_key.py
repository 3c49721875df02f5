"""Enter presses the button that has the keyboard, and nothing that cannot be taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import IconButton, button
from editor_app.ui.widgets.enter_key import set_final
from tests.ui.announcements import listen


@pytest.fixture
def pressed() -> list[str]:
    return []


@pytest.fixture
def dialog(qtbot: QtBot, look: Look, pressed: list[str]) -> QDialog:
    made = QDialog()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    column.addWidget(QLineEdit())
    for name in ("leave", "go"):
        one = button(look, name, name=name)
        one.clicked.connect(lambda _=False, which=name: pressed.append(which))
        column.addWidget(one)
    day = IconButton(look, "ri.calendar-line", "day", name="day")
    day.clicked.connect(lambda: pressed.append("day"))
    column.addWidget(day)
    made.show()
    return made


def enter(dialog: QDialog, name: str) -> None:
    where = dialog.findChild(QLineEdit) if not name else _found(dialog, name)
    assert where is not None
    where.setFocus()
    QTest.keyClick(where, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("where", "what"), [("leave", ["leave"]), ("day", ["day"]), ("go", ["go"]), ("", ["go"])]
)
def test_enter_presses_the_button_it_is_on_else_the_default(
    where: str, what: list[str], dialog: QDialog, pressed: list[str]
) -> None:
    set_final(_found(dialog, "go"), False)
    enter(dialog, where)
    assert pressed == what


def test_space_alone_does_what_cannot_be_taken_back(
    dialog: QDialog, pressed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    heard, go = listen(monkeypatch), _found(dialog, "go")
    set_final(go)
    for where in ("", "go"):
        enter(dialog, where)
    assert pressed == []
    assert len(heard.words) == 1  # why nothing happened
    QTest.keyClick(go, Qt.Key.Key_Space)
    assert pressed == ["go"]


def _found(dialog: QDialog, name: str):  # type: ignore[no-untyped-def]  # of either kind
    return next(one for one in dialog.children() if one.objectName() == name)
