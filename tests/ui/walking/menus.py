"""Whatever has a menu for the mouse has the same one for the keyboard, and Esc leads back."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QMenu,
    QScrollArea,
    QWidget,
)

from tests.ui.walking.words import path_of


def menus(shown: QWidget) -> Iterator[tuple[QAbstractScrollArea, list[str]]]:
    """Lists and texts that can have the keyboard, and the lines of their menus by the mouse.

    Lines of text have Qt's own menu.
    """
    for one in shown.findChildren(QAbstractScrollArea):
        focus = one.focusPolicy() & Qt.FocusPolicy.TabFocus
        usable = one.isVisible() and one.isEnabled() and bool(focus)
        if usable and one.window() is shown and not isinstance(one, QScrollArea):
            yield one, opened(lambda view=one: _click(view))  # type: ignore[misc]


def without_keys(view: QWidget, by_mouse: list[str]) -> Iterator[str]:
    """What Shift+F10 does otherwise than the right button."""
    view.setFocus()
    QApplication.processEvents()
    by_keys = opened(lambda: shift_f10(view))
    if by_keys != by_mouse:
        yield f"{path_of(view)}: menu {by_mouse} by the mouse, {by_keys} by keys"
    if by_keys and QApplication.focusWidget() is not view:
        yield f"{path_of(view)}: the keyboard is elsewhere after the menu"


def opened(ask: Callable[[], None]) -> list[str]:
    """The lines of the menu that comes up; Esc closes it."""
    ask()
    QApplication.processEvents()
    menu = QApplication.activePopupWidget()
    if not isinstance(menu, QMenu):
        return []
    lines = [one.text() for one in menu.actions() if not one.isSeparator()]
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert QApplication.activePopupWidget() is None, "Esc does not close the menu"
    return lines


def shift_f10(view: QWidget) -> None:
    """As Qt delivers it: a shortcut of the window first, else the key."""
    QTest.keyClick(view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)


def _click(view: QAbstractScrollArea) -> None:
    """With the right button, at the current row or the beginning of the text."""
    at = QPoint(4, 4)
    if isinstance(view, QAbstractItemView):
        at = view.visualRect(view.currentIndex()).center()
    mouse = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
