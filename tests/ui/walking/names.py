"""What a screen reader hears of each stop: a name, a role, and the state it is in."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QWidget

from tests.ui.walking.words import path_of

_DUMB = frozenset({QAccessible.Role.NoRole, QAccessible.Role.Client})
_Text = QAccessible.Text


def unspoken(root: QWidget) -> Iterator[str]:
    """Stops and lists without a name or a role that says something."""
    for widget in root.findChildren(QWidget):
        stop = (widget.focusPolicy() & Qt.FocusPolicy.TabFocus) == Qt.FocusPolicy.TabFocus
        if not (widget.isVisible() and stop) or isinstance(widget, QScrollArea):
            continue
        if widget.objectName() == "qt_spinbox_lineedit" or widget.focusProxy() is not None:
            continue  # the field around it speaks
        told = QAccessible.queryAccessibleInterface(widget)
        if told is None or not told.isValid():
            yield f"{path_of(widget)}: nothing for screen readers"
            continue
        if not told.text(_Text.Name).strip():
            yield f"{path_of(widget)}: no name"
        if told.role() in _DUMB:
            yield f"{path_of(widget)}: no role"
        if isinstance(widget, QAbstractItemView):
            yield from _silent_rows(widget)
    if root.isWindow() and not (root.windowTitle() or root.accessibleName()):
        yield f"{path_of(root)}: a window without a title"


def _silent_rows(view: QAbstractItemView) -> Iterator[str]:
    """A row that is painted has words for who cannot see it."""
    model = view.model()
    if model is None:
        return
    for row in range(min(model.rowCount(view.rootIndex()), 20)):
        index = model.index(row, 0, view.rootIndex())
        said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
        if not str(said or "").strip():
            yield f"{path_of(view)}: row {row} says nothing"
            return
