"""Fields that hold several things: rows of a table, items, files, pictures with words."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from editor_app.domain.canonical import Json
from editor_app.domain.layout import Layout
from editor_app.domain.template import FieldType
from editor_app.ui.fields import make_field
from editor_app.ui.fields.base import FieldContext
from editor_app.ui.fields.image import ImageField
from editor_app.ui.fields.rows import FileField, ItemLinkField, TableField
from tests.ui.field_bench import context, form, layout, made, spec
from tests.ui.hands import button_named

__all__ = ["context", "form", "layout"]


def test_rows_without_text_are_not_stored(
    layout: Layout, context: FieldContext, qtbot: QtBot
) -> None:
    field = made(make_field(spec(layout, "migration_notice", "scope_table"), context), qtbot)
    assert isinstance(field, TableField)
    field.model.append()
    field.model.append()
    field.model.setData(field.model.index(1, 0), "科技动态")
    assert field.value() == [{field.spec.columns[0].key: "科技动态"}]


def test_a_cell_with_choices_shows_a_name_and_keeps_a_key(
    layout: Layout, context: FieldContext, qtbot: QtBot
) -> None:
    field = made(make_field(spec(layout, "consultation_result", "adoption_table"), context), qtbot)
    assert isinstance(field, TableField)
    field.set_value([{"opinion": "甲", "adopted": "no"}])
    field.show()
    cell = field.model.index(0, 2)
    field.view.setCurrentIndex(cell)
    field.view.edit(cell)
    combo = field.view.findChild(QComboBox, "cell-choice")
    assert combo is not None
    assert (combo.currentText(), combo.accessibleName()) == ("未采纳", "是否采纳")
    QTest.keyClick(combo, Qt.Key.Key_Up)
    QTest.keyClick(combo, Qt.Key.Key_Return)
    assert field.value() == [{"opinion": "甲", "adopted": "partly"}]


def test_what_was_typed_into_a_cell_with_choices_stays_to_be_seen(
    layout: Layout, context: FieldContext, qtbot: QtBot
) -> None:
    field = made(make_field(spec(layout, "consultation_result", "adoption_table"), context), qtbot)
    assert isinstance(field, TableField)
    field.set_value([{"adopted": "部分"}])
    cell = field.model.index(0, 2)
    field.view.edit(cell)
    combo = field.view.findChild(QComboBox, "cell-choice")
    assert combo is not None
    assert combo.currentText() == "部分"


def test_items_are_picked_and_removed(layout: Layout, context: FieldContext, qtbot: QtBot) -> None:
    field = made(make_field(spec(layout, "policy_document", "interpretation"), context), qtbot)
    assert isinstance(field, ItemLinkField)
    field.add.click()
    assert field.value() == ["item-1", "item-2"]
    field.remove_at(0)
    assert field.value() == ["item-2"]


def test_a_single_link_takes_the_place_of_the_earlier_one(
    layout: Layout, context: FieldContext, qtbot: QtBot
) -> None:
    field = made(make_field(spec(layout, "policy_document", "acting_document"), context), qtbot)
    assert isinstance(field, ItemLinkField)
    field.set_value("item-0")
    field.add.click()
    assert field.value() == "item-2"


def test_files_of_a_field_are_listed_by_name(
    layout: Layout, context: FieldContext, qtbot: QtBot
) -> None:
    field = made(make_field(spec(layout, "consultation", "draft_text"), context), qtbot)
    assert isinstance(field, FileField)
    field.add.click()
    value = field.value()
    assert isinstance(value, list)
    assert isinstance(value[0], dict)
    assert value[0]["name"] == "草案.pdf"


def test_a_row_that_was_removed_comes_back_with_its_words(
    layout: Layout, context: FieldContext, qtbot: QtBot
) -> None:
    kind, key = next(
        (kind, one.key)
        for kind, template in sorted(layout.templates.items())
        for one in template.fields
        if one.type is FieldType.TABLE and not one.readonly
    )
    field = made(make_field(spec(layout, kind, key), context), qtbot)
    assert isinstance(field, TableField)
    column = field.spec.columns[0].key
    field.set_value([{column: "甲"}, {column: "乙"}])
    field.show()
    field.view.setCurrentIndex(field.model.index(0, 0))
    with qtbot.waitSignal(field.changed):
        button_named(field, f"drop-{key}").click()
    assert field.value() == [{column: "乙"}]
    with qtbot.waitSignal(field.changed):
        QTest.keyClick(field.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == [{column: "甲"}, {column: "乙"}]
    QTest.keyClick(
        field.view,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert field.value() == [{column: "乙"}]


def test_a_picture_is_described_where_it_is_chosen(
    layout: Layout, context: FieldContext, qtbot: QtBot
) -> None:
    field = made(make_field(spec(layout, "news", "cover_image"), context), qtbot)
    assert isinstance(field, ImageField)
    assert not field.alt.isVisibleTo(field)
    field.add.click()
    assert field.inputs()[0] is field.alt  # where a finding about the words leads
    with qtbot.waitSignal(field.changed):
        QTest.keyClicks(field.alt, "Two clerks")
    assert field.row is not None
    assert field.row["alt"] == "Two clerks"
    field.alt.clear()
    QTest.keyClick(field.alt, Qt.Key.Key_Space)
    assert "alt" not in field.row  # no words are not stored as words


def test_a_described_picture_is_shown_with_its_words(
    layout: Layout, context: FieldContext, qtbot: QtBot
) -> None:
    field = made(make_field(spec(layout, "news", "cover_image"), context), qtbot)
    assert isinstance(field, ImageField)
    stored: Json = [
        {"name": "题图.png", "sha256": "0" * 64, "size": 3, "type": "image/png", "alt": "窗口"}
    ]
    field.set_value(stored)
    assert field.alt.text() == "窗口"
    assert field.value() == stored
    field.remove_at(0)
    assert field.alt.text() == ""
    assert field.value() is None
