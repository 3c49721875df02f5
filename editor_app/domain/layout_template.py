"""Reading templates/*.toml and the checks that need nothing but the template itself."""

import re
from collections.abc import Mapping

from editor_app.domain.canonical import Json
from editor_app.domain.item import Kind
from editor_app.domain.layout_reader import Table
from editor_app.domain.template import (
    BodyPolicy,
    Condition,
    FieldSpec,
    FieldType,
    PageLayout,
    Pin,
    Section,
    TableColumn,
    Template,
    Tier,
)

SYSTEM_VALUES = frozenset({"published_at", "url", "column_name"})
COMPUTED = frozenset({"$channel_unit", "$today", "$now", "$last_year", "$column_article20"})
META_TAGS = frozenset(
    {
        "ArticleTitle",
        "PubDate",
        "ContentSource",
        "Keywords",
        "Author",
        "Description",
        "Image",
        "Url",
    }
)
_PAGES = ("article", "catalogue", "qa", "interview", "profile", "service")
_WHOLE = (int,)
_LIMITS: Mapping[str, tuple[type, ...]] = {
    "max_chars": _WHOLE,
    "min_chars": _WHOLE,
    "warn_chars": _WHOLE,
    "max_chars_long": _WHOLE,
    "long_text_chars": _WHOLE,
    "max_items": _WHOLE,
    "max_kb": _WHOLE,
    "max_mb": _WHOLE,
    "min": _WHOLE,
    "max": (int, str),
    "separator": (str,),
    "types": (list,),
    "alt": (bool,),
    "integer": (bool,),
    "gov_only": (bool,),
    "office_only": (bool,),
    "pattern": (str,),
    "equals": (str,),
    "not_after": (str,),
    "not_before": (str,),
    "min_months_after": (str,),
    "max_years_after": (str,),
}
_CHOICE_TYPES = frozenset({FieldType.CHOICE, FieldType.MULTICHOICE})


def read_template(file: Table) -> Template:
    """Read one template and check that its parts fit together."""
    fields = tuple(_field(table) for table in file.tables("field"))
    template = Template(
        key=Kind(file.filled("key")),
        name_zh=file.filled("name_zh"),
        name_en=file.filled("name_en"),
        version=file.filled("version"),
        description_zh=file.text("description_zh"),
        description_en=file.text("description_en", ""),
        rules=file.texts("rules"),
        fields=fields,
        body=_body(file.table("body")),
        layout=_page(file.table("layout")),
    )
    file.done()
    _check_fields(file, template)
    _check_page(file, template)
    return template


def _field(table: Table) -> FieldSpec:
    spec = FieldSpec(
        key=table.filled("key"),
        label_zh=table.filled("label_zh"),
        label_en=table.filled("label_en"),
        type=table.choice("type", FieldType),
        required=table.choice("required", Tier),
        help_zh=table.text("help_zh", ""),
        help_en=table.text("help_en", ""),
        required_when=_condition(table, "required_when"),
        choices=table.text("choices", ""),
        default=table.json("default") if "default" in table else None,
        limits=_limits(table.table("limits")) if "limits" in table else {},
        reported_by=table.texts("reported_by", ()),
        alternatives=table.texts("alternatives", ()),
        columns=tuple(_table_column(one) for one in table.tables("columns")),
        public=table.flag("public", True),
        readonly=table.flag("readonly", False),
        readonly_if_linked=table.flag("readonly_if_linked", False),
        multiple=table.flag("multiple", False),
    )
    if spec.type in _CHOICE_TYPES and not spec.choices:
        table.fail("a field to choose from needs it", "choices")
    if (spec.type is FieldType.TABLE) != bool(spec.columns):
        table.fail("belongs to table fields, and every table field needs it", "columns")
    if not re.fullmatch(r"[a-z][a-z0-9_]*", spec.key):
        table.fail(f"{spec.key!r} is not made of a-z, 0-9 and _", "key")
    table.done()
    return spec


def _table_column(table: Table) -> TableColumn:
    column = TableColumn(
        key=table.filled("key"),
        label_zh=table.filled("label_zh"),
        label_en=table.text("label_en", ""),
        type=table.choice("type", FieldType),
        choices=table.text("choices", ""),
    )
    table.done()
    return column


def _condition(table: Table, key: str) -> Condition | None:
    if key not in table:
        return None
    inner = table.table(key)
    values, filled = inner.texts("in", ()), inner.flag("filled", False)
    if bool(values) == filled:
        inner.fail("needs either `in` or `filled = true`")
    condition = Condition(field=inner.filled("field"), values=values, filled=filled)
    inner.done()
    return condition


def _limits(table: Table) -> Mapping[str, Json]:
    found: dict[str, Json] = {}
    for key in table.keys:
        kinds = _LIMITS.get(key)
        if kinds is None:
            table.fail(f"unknown limit; known are {', '.join(sorted(_LIMITS))}", key)
        value = table.json(key)
        if type(value) not in kinds:
            wanted = " or ".join(kind.__name__ for kind in kinds)
            table.fail(f"must be {wanted}, not {value!r}", key)
        found[key] = value
    if "pattern" in found:
        table.pattern("pattern")
    return found


def _body(table: Table) -> BodyPolicy:
    policy = BodyPolicy(
        blocks=frozenset(table.texts("blocks")),
        numbering=table.filled("numbering"),
        alternative_numbering=table.texts("alternative_numbering", ()),
        max_heading_level=table.number("max_heading_level"),
        min_chars=table.number("min_chars"),
        max_chars=table.number("max_chars"),
        sections=tuple(_section(one) for one in table.tables("section")),
    )
    if policy.min_chars > policy.max_chars:
        table.fail(f"{policy.min_chars} is more than max_chars", "min_chars")
    table.done()
    return policy


def _section(table: Table) -> Section:
    section = Section(
        key=table.filled("key"),
        title_zh=table.filled("title_zh"),
        title_en=table.text("title_en", ""),
        aliases=table.texts("aliases", ()),
        block=table.text("block", ""),
        required=table.flag("required"),
        when=_condition(table, "when"),
    )
    table.done()
    return section


def _page(table: Table) -> PageLayout:
    tags = table.table("meta_tags")
    page = PageLayout(
        page=table.one_of("page", _PAGES),
        header=table.texts("header"),
        info_line=table.texts("info_line"),
        metadata_box=table.texts("metadata_box"),
        order=table.texts("order"),
        meta_tags={key: tags.filled(key) for key in tags.keys},
        pin=_pin(table.table("pin")) if "pin" in table else None,
        index_by=table.texts("index_by", ()),
    )
    for key in tags.keys:
        if key not in META_TAGS:
            tags.fail(f"unknown tag; known are {', '.join(sorted(META_TAGS))}", key)
    table.done()
    return page


def _pin(table: Table) -> Pin:
    pin = Pin(
        position=table.filled("position"),
        from_field=table.filled("from_field"),
        to_field=table.filled("to_field"),
    )
    table.done()
    return pin


def _check_fields(file: Table, template: Template) -> None:
    keys: set[str] = set()
    for spec in template.fields:
        place = f"[[field]] {spec.key}"
        if spec.key in keys:
            file.fail(f"second field of the key {spec.key!r}", place)
        if spec.key in SYSTEM_VALUES:
            file.fail("the name of a system value", place)
        keys.add(spec.key)
    for needed in ("title", "body"):
        if needed not in keys:
            file.fail(f"the template has no field {needed!r}", "[[field]]")
    for spec in template.fields:
        place = f"[[field]] {spec.key}"
        if spec.required_when is not None and spec.required_when.field not in keys:
            file.fail(f"unknown field {spec.required_when.field!r}", f"{place} › required_when")
        for other in spec.alternatives:
            if other not in keys:
                file.fail(f"unknown field {other!r}", f"{place} › alternatives")
        _check_references(file, spec, keys)
    for section in template.body.sections:
        if section.when is not None and section.when.field not in keys:
            place = f"body › [[section]] {section.key} › when"
            file.fail(f"unknown field {section.when.field!r}", place)


def _check_references(file: Table, spec: FieldSpec, keys: set[str]) -> None:
    for limit in ("not_after", "not_before", "min_months_after", "max_years_after", "max"):
        value = spec.limits.get(limit)
        if not isinstance(value, str):
            continue
        name, _, amount = value.partition(":")
        place = f"[[field]] {spec.key} › limits › {limit}"
        if name not in keys and name not in COMPUTED:
            file.fail(f"unknown field {name!r}", place)
        if limit.endswith("s_after") and not amount.isdecimal():
            file.fail(f"{value!r} is not of the form field:number", place)
    for name in str(spec.limits.get("equals", "")).split("+"):
        if name and name not in keys:
            file.fail(f"unknown field {name!r}", f"[[field]] {spec.key} › limits › equals")


def _check_page(file: Table, template: Template) -> None:
    keys = {spec.key for spec in template.fields} | SYSTEM_VALUES
    page = template.layout
    parts = {"metadata_box", "header", "info_line"}
    for key, names in (
        ("header", page.header),
        ("info_line", page.info_line),
        ("metadata_box", page.metadata_box),
        ("order", tuple(name for name in page.order if name not in parts)),
        ("meta_tags", tuple(page.meta_tags.values())),
        ("pin", (page.pin.from_field, page.pin.to_field) if page.pin else ()),
        ("index_by", page.index_by),
    ):
        for name in names:
            if name not in keys:
                file.fail(f"the template has no field {name!r}", f"layout › {key}")
            spec = template.field(name)
            if spec is not None and not spec.public:
                file.fail(f"field {name!r} is not public", f"layout › {key}")
    for name in page.index_by:
        spec = template.field(name)
        if spec is None or spec.type not in _CHOICE_TYPES:
            file.fail(f"field {name!r} has nothing to choose from", "layout › index_by")
