"""Cells of a small table that name files of the item: several, chosen from those attached."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from editor_app.domain.canonical import Json
from editor_app.domain.template import FieldType, TableColumn
from editor_app.ui.fields.choices import CalmCombo

SEPARATOR = "；"
_Index = QModelIndex | QPersistentModelIndex


def shown_cell(value: Json) -> str:
    """A stored cell as the table shows it: names of files with a separator between them."""
    if isinstance(value, list | tuple):
        return SEPARATOR.join(str(one) for one in value)
    return "" if value is None else str(value)


def stored_cell(column: TableColumn, text: str) -> Json:
    """What the table shows as it is stored: files as a list of names."""
    if column.type is not FieldType.ATTACHMENTS:
        return text
    names = (one.strip() for one in text.replace(";", SEPARATOR).split(SEPARATOR))
    return list(dict.fromkeys(one for one in names if one))


def offer_files(
    view: QTableView,
    columns: Sequence[TableColumn],
    names: Callable[[], Sequence[str]],
    language: str,
) -> None:
    """Let cells of files be chosen from the item's attachments, or typed."""
    for at, column in enumerate(columns):
        if column.type is FieldType.ATTACHMENTS:
            view.setItemDelegateForColumn(at, _FileCells(names, column.label(language), view))


class _FileCells(QStyledItemDelegate):
    """One column: choosing a name adds it to those the cell has, choosing it again takes it out."""

    def __init__(self, names: Callable[[], Sequence[str]], label: str, view: QTableView) -> None:
        super().__init__(view)
        self._names, self._label = names, label

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: _Index
    ) -> QWidget:
        combo = CalmCombo()
        combo.setParent(parent)
        combo.setEditable(True)
        combo.setInsertPolicy(CalmCombo.InsertPolicy.NoInsert)
        combo.setObjectName("cell-files")
        combo.setAccessibleName(self._label)
        combo.addItems(list(self._names()))
        combo.setCurrentIndex(-1)
        combo.activated.connect(lambda at: self._toggle(combo, combo.itemText(at)))
        return combo

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        assert isinstance(editor, CalmCombo)
        told = str(index.data(Qt.ItemDataRole.EditRole) or "")
        editor.setProperty("before", told)
        editor.setEditText(told)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index
    ) -> None:
        """Names of files need more room than a narrow column has: as wide as the table."""
        view, rect = self.parent(), option.rect
        assert isinstance(view, QTableView)
        rect.setLeft(0)
        rect.setWidth(view.viewport().width())
        editor.setGeometry(rect)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        assert isinstance(editor, CalmCombo)
        model.setData(index, editor.currentText())

    def _toggle(self, combo: CalmCombo, name: str) -> None:
        """The combo has put the name in the place of the text; the text comes back around it."""
        told: Any = combo.property("before")
        names = [one for one in str(told or "").split(SEPARATOR) if one]
        names = [one for one in names if one != name] if name in names else [*names, name]
        text = SEPARATOR.join(names)
        combo.setProperty("before", text)
        combo.setCurrentIndex(-1)
        combo.setEditText(text)
        self.commitData.emit(combo)
