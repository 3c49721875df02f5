"""The first paint is told once, and also of a window that is never painted."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.first_paint import FirstPaint


def test_a_shown_window_is_told_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    told: list[bool] = []
    first = FirstPaint(window)
    first.done.connect(lambda: told.append(window.isVisible()))
    window.show()
    qtbot.waitUntil(lambda: bool(told))
    second = FirstPaint(window)
    with qtbot.waitSignal(second.done):
        window.resize(window.width() + 40, window.height())  # painted again
    assert told == [True]


def test_a_window_that_stays_hidden_is_not_waited_for(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitSignal(FirstPaint(window).done, timeout=5_000):
        pass
    assert not window.isVisible()
