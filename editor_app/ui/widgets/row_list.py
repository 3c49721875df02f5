"""A list of rows with two lines, as most dialogs and panes show what there is to choose from."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView

from editor_app.ui.look import Look
from editor_app.ui.widgets.rows import TwoLineDelegate


def row_list(look: Look, name: str, told: str, model: QAbstractItemModel) -> QListView:
    """A list named ``name`` for tests and ``told`` for screen readers; nothing is edited in it."""
    view = QListView()
    view.setObjectName(name)
    view.setAccessibleName(told)
    view.setModel(model)
    view.setItemDelegate(TwoLineDelegate(look, view))
    view.setUniformItemSizes(True)
    view.setMouseTracking(True)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view


def set_uniform(view: QListView, uniform: bool) -> None:
    """Rows of one height need no second look when the width changes."""
    view.setUniformItemSizes(uniform)
    modes = QListView.ResizeMode
    view.setResizeMode(modes.Fixed if uniform else modes.Adjust)
