"""How a last day was counted, for whoever points at it, listens to it, or asks by key.

``hint`` says it on a widget, rows of models by ``AccessibleDescriptionRole``; the action
``counted`` shows the same words beside what has the keyboard focus.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QApplication, QToolTip, QWidget

from editor_app.ui.actions import Actions, action_text
from editor_app.ui.tips import plain_tip

KEY = "counted"
_WORDS = "countedWords"  # the property of a widget that has such words
_SHOWN_MS = 120_000  # or until the focus goes elsewhere


def hint(widget: QWidget, words: str, above: str = "") -> None:
    """Say at a widget how its day was counted; ``above`` stands before it in the hint."""
    widget.setProperty(_WORDS, words)
    whole = "\n".join(part for part in (above, words) if part)
    widget.setToolTip(plain_tip(whole))
    widget.setAccessibleDescription(whole)


def answer_key(dialog: QWidget, actions: Actions, say: Callable[[], None]) -> None:
    """Let the key hold in a dialog, too: keys of the window end at its border."""
    action = QAction(action_text(KEY), dialog)
    action.setObjectName(f"action.{KEY}")
    action.setShortcuts(actions.keys(KEY))

    def answer() -> None:
        if not show_counted(dialog):
            say()

    action.triggered.connect(lambda _=False: answer())
    dialog.addAction(action)


def show_counted(window: QWidget) -> bool:
    """Show the words of what has the focus, else of the first that is in sight; false: of none."""
    focus = QApplication.focusWidget() or window.focusWidget()
    if isinstance(focus, QAbstractItemView) and _show_row(focus):
        return True
    found = _above(focus) or _below(window)
    if found is None:
        return False
    _show(words_of(found), found, found.rect())
    return True


def words_of(widget: QWidget) -> str:
    """What ``hint`` said at a widget; empty where it said nothing."""
    return str(widget.property(_WORDS) or "")


def _show_row(view: QAbstractItemView) -> bool:
    index = view.currentIndex()
    words = str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole) or "")
    if words:
        _show(words, view.viewport(), view.visualRect(index))
    return bool(words)


def _above(widget: QWidget | None) -> QWidget | None:
    """The widget itself, or the nearest around it that has words."""
    while widget is not None and not words_of(widget):
        widget = widget.parentWidget()
    return widget


def _below(window: QWidget) -> QWidget | None:
    seen = (one for one in window.findChildren(QWidget) if one.isVisible() and words_of(one))
    return next(seen, None)


def _show(words: str, widget: QWidget, place: QRect) -> None:
    at = widget.mapToGlobal(place.bottomLeft() + QPoint(12, 0))
    QToolTip.showText(at, plain_tip(words), widget, QRect(), _SHOWN_MS)
