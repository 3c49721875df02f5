"""Every limit of every bundled template is enforced: a value beyond it gives a finding there.

Each upper limit is halved first, so that it is the template's word that counts and not a threshold
of a rule that happens to be the same.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest

from editor_app.checks.engine import CheckContext, check
from editor_app.domain.canonical import Json, sha256_hex
from editor_app.domain.findings import Phase
from editor_app.domain.item import Attachment, BlobHash, ColumnKey, Content, UnitKey
from editor_app.domain.layout import Layout
from editor_app.domain.template import FieldSpec, FieldType, Template
from tests.checks.asking import NEWS
from tests.checks.sample_items import layout, load

# How values are written, not what is refused.
NO_FINDING = MappingProxyType(
    {
        "warn_chars": "shown beside the field only: a long title is no fault",
        "separator": "says how the parts of a value are told apart",
        "long_text_chars": "says when max_chars_long holds instead of max_chars",
    }
)
HALVED = frozenset({"max_chars", "max_chars_long", "max_items", "max_kb", "max_mb"})
KILO, MEGA = 1024, 1024 * 1024


def file_row(size: int, name: str = "说明.pdf", **more: Json) -> dict[str, Json]:
    return {"name": name, "sha256": sha256_hex(name.encode()), "size": size, "type": "", **more}


def too_long(spec: FieldSpec, most: Any) -> Json:
    return "字" * (int(most) + 1)


def too_many(spec: FieldSpec, most: Any) -> Json:
    if spec.limits.get("separator"):
        return str(spec.limits["separator"]).join(f"词{n}" for n in range(most + 1))
    if spec.type is FieldType.TABLE:
        return [{spec.columns[0].key: str(n)} for n in range(most + 1)]
    if spec.type in (FieldType.ATTACHMENTS, FieldType.IMAGE):
        return [file_row(10, f"{n}.pdf") for n in range(most + 1)]
    return [str(n) for n in range(most + 1)]


def one_less(spec: FieldSpec, least: Any) -> Json:
    return int(least) - 1


def sum_is_wrong(spec: FieldSpec, parts: Any) -> Json:
    return 99


# limit -> (a value beyond it, values of other fields)
BEYOND: Mapping[str, Callable[[FieldSpec, Any], Json]] = MappingProxyType(
    {
        "max_chars": too_long,
        "max_chars_long": too_long,
        "min_chars": lambda spec, least: "字" * (least - 1),
        "max_items": too_many,
        "max_kb": lambda spec, most: [file_row(most * KILO + 1, "图.png", alt="说明图片内容")],
        "max_mb": lambda spec, most: [file_row(most * MEGA + 1)],
        "types": lambda spec, types: [file_row(10, "图.bmp")],
        "alt": lambda spec, _: [file_row(10, "图.png")],
        "integer": lambda spec, _: "12.5",
        "min": one_less,
        "max": lambda spec, most: 10**9,
        "equals": sum_is_wrong,
        "gov_only": lambda spec, _: "https://www.example.com/",
        "office_only": lambda spec, _: "13800138000",
        "pattern": lambda spec, _: "不合格式",
        "not_after": lambda spec, _: "2099-01-01T00:00" if timed(spec) else "2099-01-01",
        "not_before": lambda spec, _: "2001-01-01T00:00" if timed(spec) else "2001-01-01",
        "min_months_after": lambda spec, _: "2001-01-01",
        "max_years_after": lambda spec, _: "2099-01-01",
    }
)


def timed(spec: FieldSpec) -> bool:
    return spec.type is FieldType.DATETIME


def others(template: Template, spec: FieldSpec, limit: str) -> dict[str, Json]:
    """Values the limit refers to."""
    said = spec.limits[limit]
    if limit == "equals":
        return dict.fromkeys(str(said).split("+"), 1)
    if limit == "max" and isinstance(said, str) and not said.startswith("$"):
        return {said: 5}
    name = str(said).partition(":")[0]
    if limit in ("not_before", "not_after", "min_months_after", "max_years_after"):
        found = template.field(name)
        if found is not None:
            return {name: "2026-06-01T09:00" if timed(found) else "2026-06-01"}
    return {}


def every_limit() -> Iterator[tuple[str, str, str]]:
    for template in layout().templates.values():
        for spec in template.fields:
            for limit in spec.limits:
                if limit not in NO_FINDING:
                    yield template.key, spec.key, limit


def tightened(kind: str, key: str, limit: str) -> tuple[Layout, FieldSpec]:
    """The layout with that limit halved."""
    template = layout().templates[kind]
    spec = template.field(key)
    assert spec is not None
    value = spec.limits[limit]
    if limit in HALVED:
        assert isinstance(value, int)
        spec = replace(spec, limits={**spec.limits, limit: max(1, value // 2)})
    fields = tuple(spec if one.key == key else one for one in template.fields)
    templates = {**layout().templates, kind: replace(template, fields=fields)}
    return replace(layout(), templates=templates), spec


def content_of(
    kind: str, spec: FieldSpec, value: Json, more: dict[str, Json], body: str
) -> Content:
    column = next(c.key for c in layout().columns if kind in c.kinds)
    fields = {"title": "关于供水安排的通知", **more}
    attachments: tuple[Attachment, ...] = ()
    if spec.key == "attachments":
        attachments = tuple(
            Attachment(
                name=str(row["name"]),
                sha256=BlobHash(str(row["sha256"])),
                size=int(str(row["size"])),
                media_type="",
            )
            for row in value  # type: ignore[union-attr]
            if isinstance(row, dict)
        )
    else:
        fields[spec.key] = value
    return Content(
        kind=layout().templates[kind].key,
        unit=UnitKey("gwb"),
        column=ColumnKey(column),
        template_version="1.0.0",
        layout_version="2026.11",
        fields=fields,
        body=body,
        attachments=attachments,
    )


@pytest.mark.parametrize(("kind", "key", "limit"), list(every_limit()))
def test_a_value_beyond_a_limit_of_the_template_is_found(kind: str, key: str, limit: str) -> None:
    changed, spec = tightened(kind, key, limit)
    template = changed.templates[kind]
    value = BEYOND[limit](spec, spec.limits[limit])
    body = "字" * 5001 if limit == "max_chars_long" else "正文。"
    content = content_of(kind, spec, value, others(template, spec, limit), body)
    context: CheckContext = replace(load(NEWS).context, layout=changed)
    found = check(content, context, Phase.SUBMIT).findings
    assert key in {finding.location.where for finding in found}


def test_every_kind_of_limit_is_tried_or_excused() -> None:
    used = {limit for t in layout().templates.values() for s in t.fields for limit in s.limits}
    assert used <= set(BEYOND) | set(NO_FINDING)
