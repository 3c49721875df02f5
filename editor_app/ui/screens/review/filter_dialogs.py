"""Naming a filter of the queue, and looking after those that were saved."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from editor_app.services.saved_filters import (
    LONGEST_NAME,
    SavedFilter,
    Unsaved,
    obstacle,
    renamed,
)
from editor_app.ui.look import Look
from editor_app.ui.screens.review.filter_words import unsaved_words
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.row_list import row_list

_Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class SaveFilterDialog(FittedDialog):
    """Asks for a name; says beside the field why one cannot be taken."""

    named = Signal(str)

    def __init__(
        self, look: Look, words: str, saved: Sequence[SavedFilter], parent: QWidget
    ) -> None:
        """``words``: what the filter asks for."""
        super().__init__(parent)
        self.setObjectName("queue-save-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Save filter"))
        self.setMinimumWidth(look.theme.px(400))
        self._saved = tuple(saved)
        self.name = QLineEdit(words[:LONGEST_NAME])
        self.name.setObjectName("queue-save-name")
        self.name.setAccessibleName(self.tr("Name of the filter"))
        self.name.selectAll()
        self.problem = label("", "error", name="queue-save-problem", wrap=True)
        self.problem.hide()
        save = button(look, self.tr("Save"), name="queue-save-go", kind="primary")
        save.setDefault(True)
        save.clicked.connect(self._save)
        leave = button(look, self.tr("Cancel"), name="queue-save-cancel")
        leave.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(leave)
        line.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Name of the filter"), "label"))
        column.addWidget(self.name)
        column.addWidget(self.problem)
        column.addWidget(label(words, "caption", wrap=True))
        column.addLayout(line)
        self.name.setFocus()

    def _save(self) -> None:
        why = obstacle(self.name.text(), self._saved)
        if why is not None:
            self.problem.setText(unsaved_words(why))
            self.problem.show()
            self.name.setFocus()
            return
        self.accept()
        self.named.emit(self.name.text())


class SavedFiltersModel(QAbstractListModel):
    """Names that are changed in place; ``refused`` tells why one was not taken."""

    refused = Signal(object)  # Unsaved
    changed = Signal(object)  # the whole list as it is now

    def __init__(
        self, rows: Sequence[SavedFilter], words: Callable[[SavedFilter], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.rows = tuple(rows)
        self._words = words

    def put(self, rows: Sequence[SavedFilter]) -> None:
        """Show another list."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return row.name
            case Role.CAPTION:
                return self._words(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.name}, {self._words(row)}"
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row = self.rows[index.row()]
        if str(value).strip() == row.name:
            return False
        why = obstacle(str(value), self.rows, row)
        if why is not None:
            self.refused.emit(why)
            return False
        fresh = renamed(self.rows, row, str(value))
        self.put(fresh)
        self.changed.emit(fresh)
        return True


class SavedFiltersDialog(FittedDialog):
    """Rename by F2, delete by Delete; both are undone by Ctrl+Z as long as the dialog is open."""

    changed = Signal(object)  # tuple[SavedFilter, ...]: to be kept

    def __init__(
        self,
        look: Look,
        saved: Sequence[SavedFilter],
        words: Callable[[SavedFilter], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("queue-saved-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Saved filters"))
        self.resize(look.theme.px(440), look.theme.px(360))
        self._undo: list[tuple[SavedFilter, ...]] = []
        self._kept = tuple(saved)
        self.model = SavedFiltersModel(saved, words, self)
        self.view = self._view(look)
        self.problem = label("", "error", name="queue-saved-problem", wrap=True)
        self.problem.hide()
        self.rename = button(look, self.tr("Rename"), name="queue-saved-rename", small=True)
        self.remove = button(look, self.tr("Delete"), name="queue-saved-delete", small=True)
        self.undo = button(
            look,
            self.tr("Undo"),
            name="queue-saved-undo",
            icon="ri.arrow-go-back-line",
            small=True,
        )
        self._lay_out(look)
        self._connect()

    def _view(self, look: Look) -> QListView:
        view = row_list(look, "queue-saved-list", self.tr("Saved filters"), self.model)
        view.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        view.setCurrentIndex(self.model.index(0))
        return view

    def _lay_out(self, look: Look) -> None:
        close = button(look, self.tr("Close"), name="queue-saved-close")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        line = QHBoxLayout()
        line.setSpacing(8)
        for made in (self.rename, self.remove, self.undo):
            line.addWidget(made)
        line.addStretch(1)
        line.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(10)
        column.addWidget(self.view, 1)
        column.addWidget(self.problem)
        column.addLayout(line)
        self._tell()

    def _connect(self) -> None:
        self.rename.clicked.connect(lambda: self.view.edit(self.view.currentIndex()))
        self.remove.clicked.connect(self._remove)
        self.undo.clicked.connect(self._go_back)
        self.model.refused.connect(self._refuse)
        self.model.changed.connect(self._keep)
        for keys, does in (
            (QKeySequence.StandardKey.Delete, self._remove),
            (QKeySequence.StandardKey.Undo, self._go_back),
        ):
            QShortcut(QKeySequence(keys), self.view, does)

    def _remove(self) -> None:
        at = self.view.currentIndex().row()
        if at < 0:
            return
        fresh = tuple(one for place, one in enumerate(self.model.rows) if place != at)
        self.model.put(fresh)
        self.view.setCurrentIndex(self.model.index(min(at, len(fresh) - 1)))
        self._keep(fresh)

    def _keep(self, fresh: tuple[SavedFilter, ...]) -> None:
        self._undo.append(self._kept)
        self._say(fresh)

    def _go_back(self) -> None:
        if self._undo:
            before = self._undo.pop()
            self.model.put(before)
            self.view.setCurrentIndex(self.model.index(0))
            self._say(before)

    def _say(self, fresh: tuple[SavedFilter, ...]) -> None:
        self._kept = fresh
        self.problem.hide()
        self._tell()
        self.changed.emit(fresh)

    def _refuse(self, why: Unsaved) -> None:
        self.problem.setText(unsaved_words(why))
        self.problem.show()

    def _tell(self) -> None:
        self.undo.setEnabled(bool(self._undo))
        for made in (self.rename, self.remove):
            made.setEnabled(bool(self.model.rows))
