"""Field widgets: every type has one; values go in and out unchanged; people change them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.canonical import Json
from editor_app.domain.layout import Layout
from editor_app.domain.template import FieldSpec, FieldType, Tier
from editor_app.ui.fields import FIELD_WIDGETS, make_field
from editor_app.ui.fields.base import FieldContext
from editor_app.ui.fields.choices import ChoiceField
from editor_app.ui.fields.dates import read_date, read_moment
from editor_app.ui.fields.row import FieldRow
from editor_app.ui.fields.rows import TableField
from tests.ui.field_bench import context, form, layout, made, spec

__all__ = ["context", "form", "layout"]


def row_in(language: str, context: FieldContext, one: FieldSpec, form: QWidget) -> FieldRow:
    return FieldRow(one, Tier.NEVER, replace(context, language=language), form)


def test_every_type_of_field_has_a_widget() -> None:
    assert set(FIELD_WIDGETS) | {FieldType.BODY} == set(FieldType)


@pytest.mark.parametrize(
    ("language", "told"),
    [("zh_CN", "规范全称"), ("en", "full standard name")],
)
def test_help_stands_below_a_field_in_the_language_of_the_window(
    language: str, told: str, context: FieldContext, layout: Layout, form: QWidget
) -> None:
    row = row_in(language, context, spec(layout, "notice", "publisher"), form)
    shown = [one.text() for one in row.findChildren(QLabel)]
    spoken = [one.accessibleDescription() for one in row.field.inputs()]
    assert any(told in text for text in shown)
    assert all(told in text for text in spoken)


def test_help_without_a_translation_stands_in_chinese(
    context: FieldContext, layout: Layout, form: QWidget
) -> None:
    one = replace(spec(layout, "notice", "publisher"), help_en="")
    row = row_in("en", context, one, form)
    assert one.help_zh in [label.text() for label in row.findChildren(QLabel)]


def test_columns_of_a_table_are_named_in_english(
    context: FieldContext, layout: Layout, qtbot: QtBot
) -> None:
    english = replace(context, language="en")
    table = made(make_field(spec(layout, "consultation_result", "adoption_table"), english), qtbot)
    assert isinstance(table, TableField)
    names = [table.model.headerData(at, Qt.Orientation.Horizontal) for at in range(4)]
    assert names == ["Comment", "Number", "Adopted", "Outcome or reason"]


def test_every_field_of_every_template_can_be_shown(
    layout: Layout, context: FieldContext, qtbot: QtBot
) -> None:
    for template in layout.templates.values():
        for one in template.fields:
            if one.type is not FieldType.BODY:
                field = made(make_field(one, context), qtbot)
                assert field.value() is None, one.key
                assert all(i.accessibleName() for i in field.inputs()), one.key


@pytest.mark.parametrize(
    ("kind", "key", "value"),
    [
        ("policy_document", "recipients", "各园区，各镇（街道），区直各单位"),
        ("policy_document", "genre", "tongzhi"),
        ("policy_document", "theme", "t0204"),
        ("policy_document", "publisher", "仲恺高新区管委会办公室"),
        ("policy_document", "joint_issuers", ["东屿高新区科技创新局"]),
        ("policy_document", "formed_on", "2017-05-18"),
        ("policy_document", "schedule_at", "2026-12-01T09:30:00"),
        ("policy_document", "article20", ["a20_01", "a20_15"]),
        ("policy_document", "description", "一两句话。"),
        ("policy_document", "interpretation", ["item-9"]),
        ("policy_document", "acting_document", "item-9"),
        ("closure_notice", "old_domains", ["a.example.gov.cn", "b.example.gov.cn"]),
        ("consultation_result", "count_total", 12),
        ("migration_notice", "scope_table", [{"old": "科技动态", "new": "工作动态"}]),
        ("consultation", "draft_text", [{"name": "草案.pdf", "sha256": "0" * 64, "size": 3}]),
    ],
)
def test_a_stored_value_comes_back_unchanged(
    layout: Layout, context: FieldContext, qtbot: QtBot, kind: str, key: str, value: Json
) -> None:
    field = made(make_field(spec(layout, kind, key), context), qtbot)
    heard: list[str] = []
    field.changed.connect(lambda: heard.append(key))
    field.set_value(value)
    assert field.value() == value
    assert not heard


def test_a_term_the_layout_took_away_stays_stored(
    layout: Layout, context: FieldContext, qtbot: QtBot
) -> None:
    field = made(make_field(spec(layout, "policy_document", "genre"), context), qtbot)
    field.set_value("taken-away")
    assert field.value() == "taken-away"


def test_the_wheel_does_not_change_a_choice(
    layout: Layout, context: FieldContext, qtbot: QtBot
) -> None:
    field = made(make_field(spec(layout, "policy_document", "genre"), context), qtbot)
    assert isinstance(field, ChoiceField)
    field.set_value("tongzhi")
    field.show()
    qtbot.wait(10)

    wheel = QWheelEvent(
        QPointF(5, 5),
        field.combo.mapToGlobal(QPointF(5, 5)),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field.combo, wheel)
    assert field.value() == "tongzhi"


def test_typing_tells_that_the_value_changed(
    layout: Layout, context: FieldContext, qtbot: QtBot
) -> None:
    field = made(make_field(spec(layout, "notice", "contact_phone"), context), qtbot)
    with qtbot.waitSignal(field.changed):
        QTest.keyClicks(field.inputs()[0], "0700-0000001")
    assert field.value() == "0700-0000001"


def test_a_number_takes_digits_only(layout: Layout, context: FieldContext, qtbot: QtBot) -> None:
    field = made(make_field(spec(layout, "consultation_result", "count_total"), context), qtbot)
    QTest.keyClicks(field.inputs()[0], "1a2b")
    assert field.value() == 12


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2017-05-18", "2017-05-18"),
        ("2017年5月18日", "2017-05-18"),
        ("2017/5/18", "2017-05-18"),
        ("2017.5.18", "2017-05-18"),
        ("20170518", "2017-05-18"),
        ("2017-02-30", None),
        ("明天", None),
        ("2017-05-18 09:00", None),
    ],
)
def test_dates_are_read_in_every_usual_form(text: str, read: str | None) -> None:
    assert read_date(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2026-12-01 09:30", "2026-12-01T09:30:00"),
        ("2026年12月1日9时30分", "2026-12-01T09:30:00"),
        ("2026-12-01", "2026-12-01T00:00:00"),
        ("2026-12-01 25:00", None),
        ("2026-12-01 下午", None),
    ],
)
def test_moments_are_read_in_every_usual_form(text: str, read: str | None) -> None:
    assert read_moment(text) == read


def test_what_is_no_date_is_kept_as_typed(
    layout: Layout, context: FieldContext, qtbot: QtBot
) -> None:
    field = made(make_field(spec(layout, "notice", "formed_on"), context), qtbot)
    QTest.keyClicks(field.inputs()[0], "2017-02-30")
    assert field.value() == "2017-02-30"


def first_inked_column(widget: QWidget) -> int:
    """How far from its left edge a widget's text begins."""
    picture = widget.grab().toImage()
    middle = range(6, picture.height() - 6)
    for x in range(4, picture.width()):
        if any(picture.pixelColor(x, y).lightness() < 100 for y in middle):
            return x
    return -1


@pytest.mark.parametrize("typed", ["publisher", "source"])
def test_words_in_a_list_one_can_type_in_begin_where_those_in_a_line_do(
    layout: Layout, context: FieldContext, form: QWidget, typed: str
) -> None:
    QVBoxLayout(form)
    for key in ("subtitle", typed):
        row = FieldRow(spec(layout, "notice", key), Tier.NEVER, context, form)
        row.field.set_value("国国")
        column = form.layout()
        assert column is not None
        column.addWidget(row)
    form.resize(300, 200)
    form.show()
    rows = form.findChildren(FieldRow)
    line, combo = (first_inked_column(row.field.inputs()[0]) for row in rows)
    assert abs(combo - line) <= 3
