"""Choosing items to link to: type to search, Enter takes the marked ones."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.ports import BoardRow
from editor_app.services.board import BoardFilter
from editor_app.services.recent import recent_first
from editor_app.ui.formats import when
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.recent_choices import RecentChoices
from editor_app.ui.widgets.controls import button
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.row_list import row_list
from editor_app.ui.words import state_chip

_MOST = 200
_TOPIC = "items"
_Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractListModel):
    def __init__(self, deps: EditorDeps) -> None:
        super().__init__()
        self._deps = deps
        self.rows: tuple[BoardRow, ...] = ()

    def show(self, rows: tuple[BoardRow, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title or QCoreApplication.translate("DueKinds", "Untitled")
        if role == Role.CAPTION:
            return " · ".join(one for one in (row.doc_no, row.author_name) if one)
        if role == Role.CHIP:
            status = self._deps.board.status(row)
            return state_chip(self._deps.look.theme, "status", status.value)
        if role == Role.TIME:
            return when(row.changed_at)
        return None


class ItemPicker(FittedDialog):
    """A search field over a list."""

    chosen = Signal(list)  # of ids

    def __init__(self, deps: EditorDeps, title: str, multiple: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("item-picker")
        self.setWindowTitle(title)
        self.resize(deps.look.theme.px(620), deps.look.theme.px(480))
        self._deps = deps
        self._recent = RecentChoices(deps.recent, deps.runner, self)
        self._search = QLineEdit()
        self._search.setObjectName("item-picker-search")
        self._search.setPlaceholderText(self.tr("Search titles, text, document numbers"))
        self._search.setAccessibleName(self._search.placeholderText())
        self._search.textChanged.connect(self._find)
        self._model = _Model(deps)
        self._list = row_list(deps.look, "item-picker-list", title, self._model)
        modes = QAbstractItemView.SelectionMode
        self._list.setSelectionMode(modes.ExtendedSelection if multiple else modes.SingleSelection)
        self._list.activated.connect(lambda _: self._take())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self._search)
        column.addWidget(self._list, 1)
        column.addLayout(self._foot())
        self._find("")

    def titles(self) -> list[str]:
        """What the list shows."""
        return [row.title for row in self._model.rows]

    def _foot(self) -> QHBoxLayout:
        take = button(self._deps.look, self.tr("Link"), name="item-picker-take", kind="primary")
        take.clicked.connect(self._take)
        take.setDefault(True)
        back = button(self._deps.look, self.tr("Cancel"), name="item-picker-cancel")
        back.clicked.connect(self.reject)
        return foot([back, take])

    def _find(self, words: str) -> None:
        rows = self._deps.board.rows(BoardFilter(words=words))
        if not words.strip():
            lately, others = recent_first(rows, lambda row: row.item, self._recent.of(_TOPIC))
            rows = (*lately, *others)
        self._model.show(rows[:_MOST])

    def _take(self) -> None:
        ids = [str(self._model.rows[i.row()].item) for i in self._list.selectedIndexes()]
        if ids:
            self._recent.note(_TOPIC, ids)
            self.accept()
            self.chosen.emit(ids)
