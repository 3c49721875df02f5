"""Cells that name files: several in one, chosen from the attachments, never turned into words."""

import pytest
from PySide6.QtWidgets import QComboBox, QTableView
from pytestqt.qtbot import QtBot

from editor_app.domain.canonical import Json
from editor_app.domain.template import FieldSpec, FieldType, TableColumn, Tier
from editor_app.ui.fields.base import FieldContext
from editor_app.ui.fields.cell_files import shown_cell, stored_cell
from editor_app.ui.fields.rows import TableField
from editor_app.ui.look import Look

FILES = TableColumn(key="form", label_zh="表格", type=FieldType.ATTACHMENTS)
NAME = TableColumn(key="name", label_zh="材料名称", type=FieldType.TEXT)
BOTH: Json = [{"name": "申请表", "form": ["空表.docx", "样表.docx"]}]


@pytest.fixture
def field(look: Look, qtbot: QtBot) -> TableField:
    spec = FieldSpec(
        key="materials",
        label_zh="办理材料",
        label_en="Materials",
        type=FieldType.TABLE,
        required=Tier.NEVER,
        help_zh="",
        required_when=None,
        choices="",
        default=None,
        limits={},
        reported_by=(),
        alternatives=(),
        columns=(NAME, FILES),
        public=True,
        readonly=False,
        readonly_if_linked=False,
        multiple=False,
    )
    context = FieldContext(
        look=look,
        language="zh",
        terms=lambda _: (),
        pick_items=lambda *_: None,
        item_title=str,
        take_file=lambda *_: None,
        file_names=lambda: ["空表.docx", "样表.docx", "说明.pdf"],
    )
    made = TableField(spec, context)
    qtbot.addWidget(made)
    made.resize(420, 200)
    made.show()
    return made


def test_files_of_a_cell_survive_being_shown(field: TableField) -> None:
    field.set_value(BOTH)
    assert field.value() == BOTH


def test_they_survive_an_edit_of_another_cell(field: TableField) -> None:
    field.set_value(BOTH)
    field.model.setData(field.model.index(0, 0), "登记表")
    assert field.value() == [{"name": "登记表", "form": ["空表.docx", "样表.docx"]}]


def test_choosing_adds_a_file_and_choosing_again_takes_it_out(field: TableField) -> None:
    field.set_value([{"name": "申请表", "form": ["空表.docx"]}])
    field.view.edit(field.model.index(0, 1))
    combo = field.view.findChild(QComboBox, "cell-files")
    assert isinstance(combo, QComboBox)
    combo.activated.emit(1)
    assert field.value() == BOTH
    combo.activated.emit(0)
    assert field.value() == [{"name": "申请表", "form": ["样表.docx"]}]


def test_the_editor_of_files_is_as_wide_as_the_table(field: TableField) -> None:
    field.set_value(BOTH)
    field.view.edit(field.model.index(0, 1))
    combo = field.view.findChild(QComboBox, "cell-files")
    assert isinstance(combo, QComboBox)
    view = field.view
    assert isinstance(view, QTableView)
    assert combo.width() == view.viewport().width()


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("", []),
        ("a.docx", ["a.docx"]),
        ("a.docx；b.docx", ["a.docx", "b.docx"]),
        (" a.docx ; ；a.docx", ["a.docx"]),
    ],
)
def test_typed_names_are_a_list(text: str, stored: list[str]) -> None:
    assert stored_cell(FILES, text) == stored
    assert shown_cell(stored_cell(FILES, text)) == "；".join(stored)


def test_other_columns_keep_their_words() -> None:
    assert stored_cell(NAME, "甲；乙") == "甲；乙"
    assert shown_cell(None) == ""
