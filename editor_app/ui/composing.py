"""While an input method composes, keys belong to it: no shortcut acts, Enter only ends it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

_Modifier = Qt.KeyboardModifier
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def belongs_to_input_method(event: QEvent) -> bool:
    """Whether a key does something instead of writing a character."""
    if not isinstance(event, QKeyEvent):
        return False
    if event.type() == QEvent.Type.ShortcutOverride:
        return True
    if event.type() != QEvent.Type.KeyPress:
        return False
    held = event.modifiers() & ~(_Modifier.ShiftModifier | _Modifier.KeypadModifier)
    return bool(held) or event.key() in _ENTER or event.key() >= Qt.Key.Key_F1


class ComposingGuard(QObject):
    """Watches one input that is not the body editor (which guards itself)."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.composing = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            self.composing = bool(event.preeditString())
        elif event.type() == QEvent.Type.FocusOut:
            self.composing = False  # Qt commits what is composed when the focus goes
        elif self.composing and belongs_to_input_method(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)


def guard(widget: QWidget) -> None:
    """Guard an input; of a combo box the line one types in."""
    line = widget.lineEdit() if isinstance(widget, QComboBox) else widget
    if line is not None:
        ComposingGuard(line)
