"""Enter on a button presses that button; never one whose deed cannot be taken back.

Without this Enter on a button that merely has the keyboard, such as 取消, would press the default
button of its dialog: Qt does so for buttons that are not ``autoDefault``.
"""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolTip

from editor_app.ui.announcing import announce

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FINAL = "final"


def set_final(button: QPushButton, final: bool = True) -> None:
    """Only Space and the mouse press it from now on; else Enter does, anywhere in its dialog."""
    button.setProperty(_FINAL, final)
    button.setAutoDefault(False)
    button.setDefault(not final)


def is_final(button: QAbstractButton) -> bool:
    """Whether what it does cannot be taken back."""
    return bool(button.property(_FINAL))


def entered(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Whether the key was Enter, and has been dealt with."""
    if event.key() not in _ENTER or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    event.accept()
    if event.isAutoRepeat():
        return True
    if is_final(button):
        told = QCoreApplication.translate(
            "EnterKey", "Press Space: it cannot be taken back, so Enter does not do it."
        )
        QToolTip.showText(button.mapToGlobal(button.rect().bottomLeft()), told, button)
        announce(button, told)
    else:
        button.click()
    return True
