"""Holds back keys, words and clicks while a text must not change, and gives them on in order."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_KEYS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.Shortcut,
        QEvent.Type.InputMethod,
    }
)
_CLICKS = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.ContextMenu,
    }
)
_DROPS = frozenset({QEvent.Type.DragEnter, QEvent.Type.Drop})  # what they bring cannot be kept
_ESCAPES = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})


class HeldInput(QObject):
    """What a person does meanwhile is done afterwards, as if the program had been slow."""

    escaped = Signal()  # Esc, which is not held back

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.free: QWidget | None = None  # clicks there are answered at once: a button to cancel
        self._events: list[tuple[QObject, QEvent]] = []

    def hold(self) -> None:
        """From now on."""
        _application().installEventFilter(self)

    def release(self) -> None:
        """Give on what came; if that begins another hold, the rest waits for its end."""
        _application().removeEventFilter(self)
        events, self._events = self._events, []
        for receiver, event in events:
            if isValid(receiver):
                QApplication.sendEvent(receiver, event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _ESCAPES and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            if kind is QEvent.Type.KeyPress:
                self.escaped.emit()
            return True
        if kind in _DROPS:
            event.ignore()
            return True
        if kind in _KEYS or (kind in _CLICKS and self._is_held(watched)):
            self._events.append((watched, event.clone()))
            return True
        return False

    def _is_held(self, watched: QObject) -> bool:
        """Windows pass clicks on to the widget that was hit; there it is known whose they are."""
        if not isinstance(watched, QWidget):
            return False
        return self.free is None or not (watched is self.free or self.free.isAncestorOf(watched))


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
