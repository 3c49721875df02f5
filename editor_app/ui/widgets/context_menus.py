"""The menu of what has the keyboard: by Shift+F10, too, and at the row it speaks of."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget
from shiboken6 import isValid

_INDENT = 16
_NATIVE = frozenset({"windows"})  # there Qt hears Shift+F10 itself


class ContextKey(QObject):
    """Shift+F10 for every widget of every window: on X11 and Wayland Qt knows the Menu key alone.

    It listens to the one widget that has the keyboard, not to the whole application.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._at: QWidget | None = None

    def follow(self, app: QApplication) -> None:
        """Go wherever the keyboard goes."""
        if QGuiApplication.platformName() not in _NATIVE:
            app.focusChanged.connect(self._move)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event if event.type() == QEvent.Type.KeyPress else None
        if not isinstance(pressed, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if (
            pressed.key() != Qt.Key.Key_F10
            or pressed.modifiers() != Qt.KeyboardModifier.ShiftModifier
        ):
            return False
        ask_for_menu(watched)
        return True

    def _move(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._at is not None and isValid(self._at):
            self._at.removeEventFilter(self)
        self._at = now
        if now is not None:
            now.installEventFilter(self)


def ask_for_menu(widget: QWidget) -> None:
    """What Qt does for the Menu key; a list is asked at its current row."""
    at = _place(widget).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, event)


def menu_place(view: QAbstractItemView, event: QContextMenuEvent) -> QPoint:
    """Where the menu of a list opens: at the mouse, else below the row it speaks of."""
    if event.reason() is not QContextMenuEvent.Reason.Keyboard:
        return event.globalPos()
    row = view.visualRect(view.currentIndex())
    return view.viewport().mapToGlobal(row.bottomLeft() + QPoint(_INDENT, 0))


class RowMenu(QObject):
    """The actions of a list as its menu."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QContextMenuEvent) or not self._view.actions():
            return False
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._view.actions())
        menu.popup(menu_place(self._view, event))
        return True


def _place(widget: QWidget) -> QRect:
    told = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    return told if isinstance(told, QRect) and told.isValid() else widget.rect()
