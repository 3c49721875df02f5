"""What a template says of a field shows in three places: the form, the line below it, the checks.

One row per attribute of ``FieldSpec`` and per kind of limit; a test keeps the table complete.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from editor_app.checks.engine import CheckContext, check
from editor_app.domain.canonical import Json
from editor_app.domain.findings import Phase
from editor_app.domain.item import ColumnKey, Content, Draft, ItemId, Kind, UnitKey
from editor_app.domain.layout import Layout
from editor_app.domain.template import BodyPolicy, Condition, FieldSpec, FieldType, Tier
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.field_messages import messages_below_body
from editor_app.presenters.form import FormPresenter
from editor_app.ui.fields.base import FieldContext
from editor_app.ui.fields.counter import Counter
from editor_app.ui.fields.row import FieldRow
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.form import PropertiesForm
from tests.checks.test_template_limits import NO_FINDING
from tests.unit.rendering_scenes import bundled

NOW = datetime(2026, 11, 20, 2, tzinfo=UTC)
PROBE = "probe"
FILE: dict[str, Json] = {"name": "图.bmp", "sha256": "0" * 64, "size": 9_000_000, "type": ""}
PLAIN = FieldSpec(
    key=PROBE,
    label_zh="试项",
    label_en="Probe",
    type=FieldType.TEXT,
    required=Tier.NEVER,
    help_zh="",
    required_when=None,
    choices="",
    default=None,
    limits={},
    reported_by=(),
    alternatives=(),
    columns=(),
    public=True,
    readonly=False,
    readonly_if_linked=False,
    multiple=False,
)

Look_ = Callable[[FieldRow], bool]


@dataclass(frozen=True, kw_only=True)
class Said:
    """One thing a template says, a value that breaks it, and what the form shows of it."""

    spec: FieldSpec
    value: Json = None
    shows: Look_
    found: bool = True  # whether a finding and the line below the field speak of it
    others: Mapping[str, Json] = field(default_factory=lambda: MappingProxyType({}))


def probe(**changes: Any) -> FieldSpec:
    return replace(PLAIN, **changes)


def limited(type_: FieldType = FieldType.TEXT, **limits: Json) -> FieldSpec:
    columns = bundled().template(Kind("migration_notice")).field("scope_table")
    assert columns is not None
    shape = columns.columns if type_ is FieldType.TABLE else ()
    return probe(type=type_, limits=limits, columns=shape)


def label_of(row: FieldRow) -> QLabel:
    return row.findChildren(QLabel)[0]


def marked(row: FieldRow) -> bool:
    found = [one for one in row.findChildren(QLabel) if one.text() == "试项 *"]
    return bool(found) and bool(found[0].toolTip())


def unmarked(row: FieldRow) -> bool:
    return not marked(row)


def counts(row: FieldRow) -> bool:
    counter = row.findChild(Counter)
    return counter is not None and bool(counter.text())


def outlined(row: FieldRow) -> bool:
    return all(one.property("problem") for one in row.field.inputs())


def offers_choices(row: FieldRow) -> bool:
    combo = row.findChild(QComboBox)
    return combo is not None and combo.count() > 1


def locked(row: FieldRow) -> bool:
    line = row.findChild(QLineEdit)
    return line is not None and line.isReadOnly()


def disabled(row: FieldRow) -> bool:
    return not row.field.isEnabled()


def has_columns(row: FieldRow) -> bool:
    table = row.findChild(QTableView)
    return table is not None and table.model().columnCount() > 1


def always(row: FieldRow) -> bool:
    return True


SAYS: Mapping[str, Said] = MappingProxyType(
    {
        "required": Said(spec=probe(required=Tier.SUBMIT), shows=marked),
        "required_when": Said(
            spec=probe(required_when=Condition(field="doc_no", filled=True)),
            shows=marked,
            others={"doc_no": "东府〔2026〕1号"},
        ),
        "alternatives": Said(
            spec=probe(required=Tier.SUBMIT, alternatives=("doc_no",)),
            shows=unmarked,
            found=False,
            others={"doc_no": "东府〔2026〕1号"},
        ),
        "choices": Said(
            spec=probe(type=FieldType.CHOICE, choices="vocab/genre"),
            value="unheard_of",
            shows=offers_choices,
        ),
        "columns": Said(
            spec=limited(FieldType.TABLE), value=[{"old": "甲", "url": "没有"}], shows=has_columns
        ),
        "readonly": Said(spec=probe(readonly=True), shows=locked, found=False),
        "readonly_if_linked": Said(
            spec=probe(type=FieldType.DATETIME, readonly_if_linked=True),
            value="2026-11-10T15:30:00",
            shows=disabled,
            found=False,
            others={"related": ["00000000-0000-4000-8000-000000000009"]},
        ),
        "multiple": Said(
            spec=probe(multiple=True),
            value=["甲", "乙"],
            shows=lambda row: row.field.value() == ["甲", "乙"],
            found=False,
        ),
        "help_zh": Said(
            spec=probe(help_zh="怎么填"),
            shows=lambda row: "怎么填" in [one.text() for one in row.findChildren(QLabel)],
            found=False,
        ),
        "type": Said(spec=probe(type=FieldType.URL), value="不是网址", shows=outlined),
        "max_chars": Said(spec=limited(max_chars=3), value="四个字了", shows=counts),
        "min_chars": Said(spec=limited(min_chars=9), value="太短", shows=outlined),
        "warn_chars": Said(
            spec=limited(max_chars=90, warn_chars=3), value="四个字了", shows=counts, found=False
        ),
        "max_chars_long": Said(
            spec=limited(max_chars=3, max_chars_long=5, long_text_chars=0),
            value="六个字的内容",
            shows=counts,
        ),
        "long_text_chars": Said(
            spec=limited(max_chars=3, max_chars_long=50, long_text_chars=9_000),
            value="四个字了",
            shows=counts,
        ),
        "max_items": Said(
            spec=limited(FieldType.TABLE, max_items=1),
            value=[{"old": "一"}, {"old": "二"}],
            shows=counts,
        ),
        "separator": Said(
            spec=limited(max_items=2, separator="；"),
            value="一；二；三",
            shows=counts,
            found=False,
        ),
        "max_kb": Said(spec=limited(FieldType.IMAGE, max_kb=1), value=[FILE], shows=outlined),
        "max_mb": Said(spec=limited(FieldType.ATTACHMENTS, max_mb=1), value=[FILE], shows=outlined),
        "types": Said(
            spec=limited(FieldType.ATTACHMENTS, types=["pdf"]), value=[FILE], shows=outlined
        ),
        "alt": Said(spec=limited(FieldType.IMAGE, alt=True), value=[FILE], shows=outlined),
        "integer": Said(spec=limited(FieldType.NUMBER, integer=True), value="一二", shows=outlined),
        "min": Said(spec=limited(FieldType.NUMBER, min=5), value=4, shows=outlined),
        "max": Said(spec=limited(FieldType.NUMBER, max=5), value=6, shows=outlined),
        "equals": Said(
            spec=limited(FieldType.NUMBER, equals="one+two"),
            value=9,
            shows=outlined,
            others={"one": 1, "two": 2},
        ),
        "gov_only": Said(
            spec=limited(FieldType.URL, gov_only=True),
            value="https://www.example.com/",
            shows=outlined,
        ),
        "office_only": Said(
            spec=limited(FieldType.PHONE, office_only=True), value="13800138000", shows=outlined
        ),
        "pattern": Said(spec=limited(pattern=r"^\d+$"), value="字", shows=outlined),
        "not_after": Said(
            spec=limited(FieldType.DATE, not_after="$today"), value="2099-01-01", shows=outlined
        ),
        "not_before": Said(
            spec=limited(FieldType.DATE, not_before="$today"), value="2001-01-01", shows=outlined
        ),
        "min_months_after": Said(
            spec=limited(FieldType.DATE, min_months_after="formed_on:1"),
            value="2026-11-21",
            shows=outlined,
        ),
        "max_years_after": Said(
            spec=limited(FieldType.DATE, max_years_after="formed_on:1"),
            value="2099-01-01",
            shows=outlined,
        ),
    }
)

# Not seen in the form: names, and where else they count.
ELSEWHERE = MappingProxyType(
    {
        "key": "the field's name",
        "label_zh": "the label itself",
        "label_en": "the label itself",
        "help_en": "what help_zh says, in English; tests/ui/test_fields.py",
        "default": "services.defaults fills it in; tests/services/test_drafts.py",
        "limits": "one row per limit above",
        "reported_by": "checks.fields; tests/checks/test_fields.py",
        "public": "rendering.scene; tests/unit/test_rendering_page.py",
    }
)


def test_every_attribute_and_every_limit_has_its_row() -> None:
    used = {limit for t in bundled().templates.values() for s in t.fields for limit in s.limits}
    names = {one.name for one in fields(FieldSpec)}
    assert names | used == set(SAYS) | set(ELSEWHERE)


def layout_with(spec: FieldSpec) -> Layout:
    layout = bundled()
    template = layout.template(Kind("notice"))
    made = replace(template, fields=(*template.fields, spec))
    return replace(layout, templates={**layout.templates, template.key: made})


def draft_with(said: Said) -> Draft:
    values: dict[str, Json] = {"title": "关于供水的通知", "formed_on": "2026-11-20", **said.others}
    if said.value is not None:
        values[PROBE] = said.value
    content = Content(
        kind=Kind("notice"),
        unit=UnitKey("gwb"),
        column=ColumnKey("gov_info.statutory.notices"),
        template_version="1.0.0",
        layout_version="2026.11",
        fields=values,
        body="正文。\n",
    )
    return Draft(
        item=ItemId("00000000-0000-4000-8000-000000000001"),
        content=content,
        base=None,
        edition=1,
        created_at=NOW,
        changed_at=NOW,
        keeps={},
    )


def context_of(layout: Layout) -> CheckContext:
    unit = layout.portal.unit("gwb")
    assert unit is not None
    return CheckContext(
        layout=layout,
        unit=unit,
        now=NOW,
        known_items=frozenset(),
        file_bytes=lambda _: None,
    )


@pytest.mark.parametrize("name", sorted(SAYS))
def test_what_a_template_says_shows_in_form_line_and_finding(
    name: str, look: Look, qtbot: QtBot
) -> None:
    said = SAYS[name]
    layout = layout_with(said.spec)
    presenter = EditorPresenter(draft_with(said), layout)
    fields = FormPresenter(presenter, lambda _: "2026-11-10T15:30:00")
    parent = QWidget()
    qtbot.addWidget(parent)
    form = PropertiesForm(presenter, fields, field_context(look, layout), parent)
    form.show_draft()
    report = check(presenter.draft.content, context_of(layout), Phase.SUBMIT)
    form.show_findings(report.findings)
    row = form.row(PROBE)
    assert row is not None
    found = [finding for finding in report.findings if finding.location.where == PROBE]
    assert bool(found) is said.found
    assert bool(row.problem) is said.found
    assert said.shows(row)


def field_context(look: Look, layout: Layout) -> FieldContext:
    return FieldContext(
        look=look,
        language="zh_CN",
        terms=layout.terms,
        pick_items=lambda _, then: then([]),
        item_title=str,
        take_file=lambda _, then: then(None),
    )


# ---------------------------------------------------------------- body policy

BODIES: Mapping[str, str] = MappingProxyType(
    {
        "blocks": "- 列表项\n",
        "max_heading_level": "## 一、甲\n\n### （一）乙\n",
        "min_chars": "短\n",
        "max_chars": "字" * 61 + "\n",
        "sections": "没有背景。\n",
    }
)
# Numbers of headings are made and renewed by the editor; nothing is refused.
NUMBERING = frozenset({"numbering", "alternative_numbering"})


def test_every_attribute_of_the_body_policy_has_its_row() -> None:
    assert {one.name for one in fields(BodyPolicy)} == set(BODIES) | NUMBERING


@pytest.mark.parametrize("name", sorted(BODIES))
def test_a_body_against_the_policy_is_found(name: str) -> None:
    report = check_body(BODIES[name])
    assert any(finding.location.where == "body" for finding in report)


@pytest.mark.parametrize("name", ["min_chars", "max_chars", "sections"])
def test_what_concerns_the_whole_body_is_said_below_it(name: str) -> None:
    assert messages_below_body(check_body(BODIES[name]), "zh_CN")


def check_body(body: str) -> Any:
    layout = bundled()
    template = layout.template(Kind("interpretation"))
    policy = replace(
        template.body,
        blocks=frozenset({"paragraph", "heading"}),
        max_heading_level=1,
        min_chars=10,
        max_chars=60,
    )
    tuned = replace(template, body=policy)
    layout = replace(layout, templates={**layout.templates, template.key: tuned})
    content = replace(
        draft_with(Said(spec=PLAIN, shows=always)).content, kind=template.key, body=body
    )
    return check(content, context_of(layout), Phase.SUBMIT).findings


def test_limits_without_a_finding_are_the_ones_excused() -> None:
    silent = {name for name, said in SAYS.items() if not said.found} & set(NO_FINDING)
    assert silent == {"warn_chars", "separator"}
