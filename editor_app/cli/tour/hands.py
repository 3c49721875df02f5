"""What a person's hands do, done to real widgets: click, type, paste, choose.

Chinese text goes in as an input method commits it; key events of it would abort Qt.
"""

from typing import TypeVar

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QMenu,
    QScrollArea,
    QTabBar,
    QWidget,
)

from editor_app.cli.tour.waiting import TourError, require, wait_until

W = TypeVar("W", bound=QWidget)
_PLAIN = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_MARGIN = 48  # pixels of a scrolled form above and below what is clicked


def child(parent: QWidget, kind: type[W], name: str) -> W:
    """The descendant with this object name."""
    found = parent.findChild(kind, name)
    if found is None:
        raise TourError(f"There is no {name!r} in {parent.objectName() or 'the window'!r}.")
    return found


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Scroll it into view and click it; what cannot be clicked by a person fails."""
    name = widget.objectName() or type(widget).__name__
    wait_until(widget.isEnabled, f"{name!r} stays disabled.", 5)
    wait_until(
        lambda: _in_sight(widget, at),
        f"{name!r} is not to be seen where it should be clicked.",
        10,
    )
    where = widget.rect().center() if at is None else at
    _activate(widget)
    target = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, _PLAIN, target.mapFrom(widget, where))


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = _PLAIN) -> None:
    """Press and release a key."""
    QTest.keyClick(widget, key, modifiers)


def write(widget: QWidget, text: str) -> None:
    """Commit text as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def retype(widget: QWidget, text: str) -> None:
    """Click into an input, select what stands there and type instead."""
    focus(widget)
    press(widget, Qt.Key.Key_A, _CTRL)
    if text:
        write(widget, text)
    else:
        press(widget, Qt.Key.Key_Delete)


def focus(widget: QWidget) -> None:
    """Click into an input and see that it takes the keyboard."""
    click(widget)
    name = widget.objectName() or type(widget).__name__
    wait_until(widget.hasFocus, f"{name!r} does not take the keyboard.", 5)


def paste_html(widget: QWidget, html: str, text: str) -> None:
    """Paste what a browser's clipboard would hold.

    The clipboard is emptied again: one that still holds data of Python's at the end of the process
    ends it with a segmentation fault (offscreen platform of Qt 6.11).
    """
    data = QMimeData()
    data.setHtml(html)
    data.setText(text)
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(data)
    press(widget, Qt.Key.Key_V, _CTRL)
    clipboard.clear()


def choose_action(menu: QMenu, name: str) -> None:
    """Click the entry with this object name in an open menu."""
    wait_until(menu.isVisible, "The menu does not open.", 5)
    for action in menu.actions():
        if action.objectName() == name:
            QTest.mouseClick(
                menu, Qt.MouseButton.LeftButton, _PLAIN, menu.actionGeometry(action).center()
            )
            return
    raise TourError(f"The menu has no entry {name!r}.")


def choose_row(view: QAbstractItemView, index: QModelIndex, *, twice: bool = False) -> None:
    """Click a row of a list, table or tree; ``twice`` opens it."""
    require(index.isValid(), f"The row is not in {view.objectName()!r}.")
    view.scrollTo(index)
    where = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, _PLAIN, where)
    if twice:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, _PLAIN, where)


def choose_tab(bar: QTabBar, at: int) -> None:
    """Click a tab."""
    click(bar, bar.tabRect(at).center())
    require(bar.currentIndex() == at, f"Tab {at} of {bar.objectName()!r} does not come to front.")


def choose_term(combo: QComboBox, key: str) -> None:
    """Find a term by typing the last part of its name, and click it in the list that drops down."""
    whole = combo.itemText(combo.findData(key))
    line, completer = combo.lineEdit(), combo.completer()
    if not whole or line is None or completer is None:
        raise TourError(f"There is no term {key!r} to be found by typing.")
    retype(line, whole.rsplit("\\", 1)[-1].strip())
    popup, rows = completer.popup(), completer.completionModel()
    assert popup is not None
    wait_until(popup.isVisible, f"Typing finds no term {key!r}.", 5)
    found = [rows.index(at, 0) for at in range(rows.rowCount())]
    choose_row(popup, next(index for index in found if index.data() == whole))
    wait_until(lambda: combo.currentData() == key, f"The term {key!r} was not taken.", 5)


def _activate(widget: QWidget) -> None:
    """The window manager's part of a click: the window clicked into becomes the active one."""
    window = widget.window()
    if not window.isActiveWindow():
        window.activateWindow()
        wait_until(window.isActiveWindow, f"{window.objectName()!r} does not come to front.", 5)


def _in_sight(widget: QWidget, at: QPoint | None) -> bool:
    """Scroll there, again while a form still grows, and look.

    The middle is asked for anew each time: a widget made just now has a size of its own, 640x480,
    until its form gives it a place.
    """
    where = widget.rect().center() if at is None else at
    _scroll_to(widget, where)
    return widget.isVisible() and widget.visibleRegion().contains(where)


def _scroll_to(widget: QWidget, where: QPoint) -> None:
    """Bring a point into view; ``ensureWidgetVisible`` stops at the line of a text's cursor."""
    parent = widget.parentWidget()
    while parent is not None:
        inner = parent.widget() if isinstance(parent, QScrollArea) else None
        if isinstance(parent, QScrollArea) and inner is not None:
            point = widget.mapTo(inner, where)
            parent.ensureVisible(point.x(), point.y(), 0, _MARGIN)
        parent = parent.parentWidget()
