"""The way of the Tab key through widgets that are made after those behind them."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow_in_tab_order(before: QWidget, made: QWidget) -> QWidget:
    """Let Tab come from ``before`` into the inputs of ``made``; gives the last of them.

    Qt puts what is made later at the end of the whole window. ``nextInFocusChain`` must not be
    used to look: PySide takes the widget it answers with, be it the window, for a child of the
    one that was asked, and declares it dead together with that one.
    """
    for one in _inside(made):
        if one.focusPolicy() is not Qt.FocusPolicy.NoFocus and one.focusProxy() is None:
            QWidget.setTabOrder(before, one)
            before = one
    return before


def _inside(widget: QWidget) -> Iterator[QWidget]:
    """The widgets inside, without the lists of drop-downs: those are windows of their own."""
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow():
            yield child
            yield from _inside(child)
