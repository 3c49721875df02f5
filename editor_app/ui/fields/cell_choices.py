"""Cells of a small table whose words come from a vocabulary: shown by name, chosen from a list."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QLocale, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from editor_app.domain.layout import Term
from editor_app.domain.template import TableColumn
from editor_app.ui.fields.choices import CalmCombo, entries

_Index = QModelIndex | QPersistentModelIndex


def offer_choices(
    view: QTableView,
    columns: Sequence[TableColumn],
    terms: Callable[[str], tuple[Term, ...]],
    language: str,
) -> None:
    """Let cells of columns with choices be chosen from them; the view keeps the delegates."""
    for at, column in enumerate(columns):
        if column.choices:
            offered = list(entries(terms(column.choices), language))
            view.setItemDelegateForColumn(at, _ChoiceCells(offered, column.label(language), view))


class _ChoiceCells(QStyledItemDelegate):
    """One column: the key is stored, the name is shown."""

    def __init__(self, offered: Sequence[tuple[str, str]], label: str, view: QTableView) -> None:
        super().__init__(view)
        self._offered = tuple(offered)
        self._names = {key: name for name, key in offered}
        self._label = label

    def displayText(self, value: Any, _locale: QLocale | QLocale.Language) -> str:
        return self._names.get(str(value), str(value))

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: _Index
    ) -> QWidget:
        combo = CalmCombo()
        combo.setParent(parent)
        combo.setObjectName("cell-choice")
        combo.setAccessibleName(self._label)
        combo.addItem("", "")
        for name, key in self._offered:
            combo.addItem(name, key)
        combo.activated.connect(lambda: self.commitData.emit(combo))
        return combo

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        assert isinstance(editor, CalmCombo)
        stored = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if editor.findData(stored) < 0:  # typed once, or of a newer layout: stays to be seen
            editor.addItem(stored, stored)
        editor.setCurrentIndex(editor.findData(stored))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        assert isinstance(editor, CalmCombo)
        model.setData(index, str(editor.currentData() or ""))
