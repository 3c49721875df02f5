"""F6: moving the keyboard from pane to pane. A pane is a widget with the property ``pane``."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

_TAB = Qt.FocusPolicy.TabFocus


def panes(window: QWidget) -> list[QWidget]:
    """Visible panes in reading order: from the left, then from the top."""
    found = [pane for pane in window.findChildren(QWidget) if pane.property("pane")]
    shown = [pane for pane in found if pane.isVisibleTo(window)]
    return sorted(shown, key=lambda pane: _place(pane, window))


def focus_pane(window: QWidget, step: int) -> QWidget | None:
    """Put the keyboard into the next (1) or previous (-1) pane that can take it."""
    order = panes(window)
    here = _current(order)
    for offset in range(1, len(order) + 1):
        start = here if here is not None else (-1 if step > 0 else len(order))
        pane = order[(start + step * offset) % len(order)]
        target = _first_stop(pane)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            return pane
    return None


def _place(pane: QWidget, window: QWidget) -> tuple[int, int]:
    at = pane.mapTo(window, pane.rect().topLeft())
    return at.x(), at.y()


def _current(order: list[QWidget]) -> int | None:
    """The innermost pane that holds the focus; panes may stand inside one another."""
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None:
        if widget in order:
            return order.index(widget)
        widget = widget.parentWidget()
    return None


def _first_stop(pane: QWidget) -> QWidget | None:
    """The pane itself or the first of its children that Tab would reach."""
    if pane.focusPolicy() & _TAB and pane.isEnabled():
        return pane
    for child in pane.findChildren(QWidget):
        if child.focusPolicy() & _TAB and child.isVisibleTo(pane) and child.isEnabled():
            return child
    return None
