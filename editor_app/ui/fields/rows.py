"""Fields that hold rows: small tables, lists of items, files."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QWidget

from editor_app.domain.canonical import Json
from editor_app.domain.template import FieldSpec
from editor_app.ui.fields.base import FieldContext, FieldWidget, as_list
from editor_app.ui.fields.cell_choices import offer_choices
from editor_app.ui.fields.cell_files import offer_files, shown_cell, stored_cell
from editor_app.ui.fields.rows_model import RowsModel, RowsView
from editor_app.ui.widgets.controls import ElidedLabel, IconButton, button


class TableField(FieldWidget):
    """A small table; rows without any text are not stored."""

    def __init__(self, spec: FieldSpec, context: FieldContext) -> None:
        super().__init__(spec, context)
        self.model = RowsModel(spec.columns, context.language, not spec.readonly)
        self.model.edited.connect(self.changed)
        self.view = RowsView(self.model)
        offer_choices(self.view, spec.columns, context.terms, context.language)
        offer_files(self.view, spec.columns, context.file_names, context.language)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view.verticalHeader().hide()
        self.view.setTabKeyNavigation(False)
        self.view.setMinimumHeight(context.look.theme.px(112))
        self.column.addWidget(self.view)
        if not spec.readonly:
            self.column.addLayout(self._buttons())
        self.name_inputs()

    def _buttons(self) -> QHBoxLayout:
        add = button(
            self.context.look,
            self.tr("Add row"),
            name=f"add-{self.spec.key}",
            kind="link",
            icon="ri.add-line",
        )
        add.clicked.connect(self._add)
        drop = button(
            self.context.look,
            self.tr("Remove row"),
            name=f"drop-{self.spec.key}",
            kind="link",
            icon="ri.delete-bin-line",
        )
        drop.clicked.connect(self._drop)
        row = QHBoxLayout()
        row.addWidget(add)
        row.addWidget(drop)
        row.addStretch(1)
        return row

    def value(self) -> Json:
        rows: list[Json] = []
        for row in self.model.rows:
            filled: dict[str, Json] = {key: self._stored(key, row[key]) for key in row if row[key]}
            if filled:
                rows.append(filled)
        return rows or None

    def set_value(self, value: Json) -> None:
        if self.value() == value:
            return
        given = value if isinstance(value, list | tuple) else []
        self.model.replace(
            [
                {k: shown_cell(v) for k, v in row.items()}
                for row in given
                if isinstance(row, Mapping)
            ]
        )

    def _stored(self, key: str, text: str) -> Json:
        column = next((one for one in self.spec.columns if one.key == key), None)
        return text if column is None else stored_cell(column, text)

    def inputs(self) -> Sequence[QWidget]:
        return (self.view,)

    def _add(self) -> None:
        at = self.model.append()
        cell = self.model.index(at, 0)
        self.view.setCurrentIndex(cell)
        self.view.edit(cell)

    def _drop(self) -> None:
        current = self.view.currentIndex()
        if current.isValid():
            self.model.remove(current.row())
            self.view.setFocus()  # where Ctrl+Z brings the row back


class _ListField(FieldWidget):
    """A list of lines with a cross behind each, and one link to add more."""

    def __init__(self, spec: FieldSpec, context: FieldContext, add_text: str, icon: str) -> None:
        super().__init__(spec, context)
        self._lines: list[QWidget] = []
        self.add = button(context.look, add_text, name=f"add-{spec.key}", kind="link", icon=icon)
        self.add.setEnabled(not spec.readonly)
        self.column.addWidget(self.add)

    def inputs(self) -> Sequence[QWidget]:
        return (self.add,)

    def show_lines(self, texts: Sequence[str]) -> None:
        """Show these lines instead of the earlier ones."""
        for line in self._lines:
            self.column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(at, text) for at, text in enumerate(texts)]
        for at, line in enumerate(self._lines):
            self.column.insertWidget(at, line)

    def remove_at(self, at: int) -> None:
        """Take one value out."""
        raise NotImplementedError

    def _line(self, at: int, text: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(ElidedLabel(text, "secondary"), 1)
        if not self.spec.readonly:
            cross = IconButton(
                self.context.look,
                "ri.close-line",
                self.tr("Remove {name}").format(name=text),
                name=f"remove-{self.spec.key}-{at}",
                size=14,
            )
            cross.clicked.connect(lambda: self.remove_at(at))
            row.addWidget(cross)
        return line


class ItemLinkField(_ListField):
    """Links to items, by id; titles come from the local mirror."""

    def __init__(self, spec: FieldSpec, context: FieldContext) -> None:
        super().__init__(spec, context, self.tr("Choose items…"), "ri.link")
        self._ids: list[str] = []
        self.add.clicked.connect(lambda: context.pick_items(spec, self._picked))
        self.name_inputs()

    def value(self) -> Json:
        if not self._ids:
            return None
        return list(self._ids) if self.spec.multiple else self._ids[0]

    def set_value(self, value: Json) -> None:
        self._ids = as_list(value)
        self.show_lines([self.context.item_title(one) for one in self._ids])

    def remove_at(self, at: int) -> None:
        del self._ids[at]
        self.set_value(list(self._ids))
        self.changed.emit()

    def _picked(self, ids: Sequence[str]) -> None:
        fresh = [one for one in ids if one not in self._ids]
        self.set_value([*self._ids, *fresh] if self.spec.multiple else list(ids[-1:]))
        self.changed.emit()


class FileField(_ListField):
    """Files of a field of its own (draft text, explanation).

    Rows are ``{"name", "sha256", "size", "type"}``, for images also ``alt``.
    """

    def __init__(self, spec: FieldSpec, context: FieldContext) -> None:
        super().__init__(spec, context, self.tr("Choose a file…"), "ri.attachment-2")
        self._rows: list[Json] = []
        self.add.clicked.connect(lambda: context.take_file(spec, self._taken))
        self.name_inputs()

    def value(self) -> Json:
        return list(self._rows) or None

    def set_value(self, value: Json) -> None:
        self._rows = list(value) if isinstance(value, list | tuple) else []
        self.show_lines([_name(row) for row in self._rows])

    def remove_at(self, at: int) -> None:
        del self._rows[at]
        self.set_value(list(self._rows))
        self.changed.emit()

    def _taken(self, row: Json) -> None:
        single = self.spec.type.value == "image"
        self.set_value([row] if single else [*self._rows, row])
        self.changed.emit()

    def replace_row(self, row: Json) -> None:
        """Other facts about the one file there is."""
        self._rows = [row]
        self.changed.emit()


def _name(row: Json) -> str:
    return str(row.get("name", "")) if isinstance(row, Mapping) else str(row)
