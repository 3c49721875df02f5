"""What a person's hands do: press keys, click. Typed, unlike pytest-qt's own.

Never type Chinese with keys: it aborts the interpreter; insert text or send input-method events.
"""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

_PLAIN = Qt.KeyboardModifier.NoModifier


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = _PLAIN) -> None:
    """Press and release a key."""
    QTest.keyClick(widget, key, modifiers)


def click(widget: QWidget, at: QPoint) -> None:
    """Click with the left button."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, _PLAIN, at)


def button_named(parent: QWidget, name: str) -> QPushButton:
    """The push button with this object name."""
    found = parent.findChild(QPushButton, name)
    assert found is not None, f"there is no button {name!r}"
    return found
