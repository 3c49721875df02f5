"""Choosing a live item by typing part of its title: what a redirect or a mark leads to."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from editor_app.domain.item import ItemId
from editor_app.services.acts import Target
from editor_app.ui import formats
from editor_app.ui.look import Look
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.row_list import row_list

UnitName = Callable[[str], str]
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_MOST = 200  # rows; more are found by typing


class _Model(QAbstractListModel):
    def __init__(self, targets: Sequence[Target], unit_name: UnitName) -> None:
        super().__init__()
        self._unit_name = unit_name
        self._all = tuple(targets)
        self.rows = self._all[:_MOST]

    def find(self, words: str) -> None:
        """Show what holds the words."""
        self.beginResetModel()
        wanted = words.strip().casefold()
        self.rows = tuple(one for one in self._all if wanted in one.title.casefold())[:_MOST]
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.title
        if role == Role.CAPTION:
            return self._unit_name(row.unit)
        if role == Role.TIME and row.published_at is not None:
            return formats.when(row.published_at)
        return None


class TargetList(QWidget):
    """A search field over a list; the marked row is the choice."""

    changed = Signal()

    def __init__(
        self, look: Look, targets: Sequence[Target], unit_name: UnitName, words: str
    ) -> None:
        super().__init__()
        self.search = QLineEdit()
        self.search.setObjectName("target-search")
        self.search.setPlaceholderText(words)
        self.search.setAccessibleName(words)
        self.search.setClearButtonEnabled(True)
        self._model = _Model(targets, unit_name)
        self.view = row_list(look, "target-list", words, self._model)
        self.view.setFixedHeight(look.theme.px(132))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.search)
        column.addWidget(self.view)
        self.search.textChanged.connect(self._find)
        self.view.selectionModel().currentChanged.connect(lambda *_: self.changed.emit())

    def chosen(self) -> ItemId | None:
        """The item of the marked row."""
        index = self.view.currentIndex()
        return self._model.rows[index.row()].item if index.isValid() else None

    def choose(self, item: ItemId) -> None:
        """Mark an item, if it stands in the list."""
        for at, row in enumerate(self._model.rows):
            if row.item == item:
                self.view.setCurrentIndex(self._model.index(at, 0))

    def _find(self, words: str) -> None:
        before = self.chosen()
        self._model.find(words)
        if before is not None:
            self.choose(before)
        self.changed.emit()
