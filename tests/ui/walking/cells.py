"""Whether painted rows leave room for words: a delegate cuts them, and no widget tells."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyleOptionViewItem,
    QTableView,
    QTreeView,
    QWidget,
)

from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.rows import TwoLineDelegate
from tests.ui.walking.words import path_of

_LEAST = 8  # characters of a cut text by which it is told from others
_MARGINS = 24
_ROWS = 60


def squeezed(root: QWidget) -> Iterator[str]:
    """Cells in which fewer than eight characters of their text can be read."""
    for view in root.findChildren(QAbstractItemView):
        if view.isVisible() and not view.visibleRegion().isEmpty() and view.model() is not None:
            for index in _cells(view):
                told = _short(view, index)
                if told:
                    yield f"{path_of(view)}: {told}"


def _cells(view: QAbstractItemView) -> Iterator[QModelIndex]:
    model, root = view.model(), view.rootIndex()
    for row in range(min(model.rowCount(root), _ROWS)):
        for column in range(1 if isinstance(view, QListView) else model.columnCount(root)):
            index = model.index(row, column, root)
            hidden = isinstance(view, QTableView | QTreeView) and view.isColumnHidden(column)
            if not hidden and view.visualRect(index).intersects(view.viewport().rect()):
                yield index


def _short(view: QAbstractItemView, index: QModelIndex) -> str:
    text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
    need = QFontMetrics(view.font()).horizontalAdvance(text[:_LEAST])
    room = _room(view, index)
    if not text or need <= room:
        return ""
    return f"cell “{text[:40]}” shows {room} pixels, {_LEAST} letters need {need}"


def _room(view: QAbstractItemView, index: QModelIndex) -> int:
    delegate = view.itemDelegateForIndex(index)
    if isinstance(delegate, TwoLineDelegate):
        option = QStyleOptionViewItem()
        option.rect = view.visualRect(index)
        return delegate.title_room(option, index)
    if isinstance(view, QTableView) and index.data(Role.CHIP) is not None:
        return view.visualRect(index).width()  # the chip has its own room
    return view.visualRect(index).width() - _MARGINS
