"""Every stored property, over every template: a change of it is a change somebody reads."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.domain.item import Attachment, ColumnKey, Content, Kind, UnitKey
from editor_app.domain.template import Template
from editor_app.services.difference import Difference, Mark, RowKind, compare
from tests.services.test_difference import BODIES, FILES, LAYOUT, SOME_TEXT, VALUES

TEMPLATES = sorted(LAYOUT.templates.values(), key=lambda one: one.key)
LAW = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
LANGUAGES = ("zh_CN", "en")
OTHER: Mapping[str, Callable[[Content], Content]] = {
    "kind": lambda told: replace(told, kind=Kind("unheard_of")),
    "unit": lambda told: replace(told, unit=UnitKey("nobody")),
    "column": lambda told: replace(told, column=ColumnKey("nowhere")),
    "template_version": lambda told: replace(told, template_version="9"),
    "layout_version": lambda told: replace(told, layout_version="9"),
}


@st.composite
def contents(draw: st.DrawFn, template: Template) -> Content:
    keys = st.sampled_from([spec.key for spec in template.fields])
    return Content(
        kind=Kind(template.key),
        unit=UnitKey(draw(st.sampled_from([unit.key for unit in LAYOUT.portal.units]))),
        column=ColumnKey(draw(st.sampled_from([one.key for one in LAYOUT.columns]))),
        template_version=template.version,
        layout_version=LAYOUT.version,
        fields=draw(st.dictionaries(keys, VALUES, max_size=6)),
        body=draw(SOME_TEXT | BODIES),
        attachments=draw(st.lists(FILES, max_size=4).map(tuple)),
    )


def reads_otherwise(found: Difference) -> bool:
    """Whether a person of either language sees at least one change."""
    rows = any(row.kind is not RowKind.SAME for row in found.rows)
    fields = bool(found.fields) and all(
        any(piece.mark is not Mark.SAME for piece in one.pieces(language))
        for one in found.fields
        for language in LANGUAGES
    )
    return rows or fields or bool(found.files)


@LAW
@given(st.data(), st.sampled_from(TEMPLATES), st.sampled_from(sorted(OTHER)))
def test_a_change_of_a_name_is_read(data: st.DataObject, template: Template, part: str) -> None:
    old = data.draw(contents(template))
    found = compare(old, OTHER[part](old), template, LAYOUT)
    assert [one.key for one in found.fields] == [part]
    assert reads_otherwise(found)


@LAW
@given(st.data(), st.sampled_from(TEMPLATES))
def test_a_change_of_any_field_is_read_as_that_field(
    data: st.DataObject, template: Template
) -> None:
    old = data.draw(contents(template))
    key = data.draw(st.sampled_from([spec.key for spec in template.fields]))
    gone = {name: value for name, value in old.fields.items() if name != key}
    fields = data.draw(st.just(gone) | VALUES.map(lambda value: {**old.fields, key: value}))
    new = replace(old, fields=fields)
    found = compare(old, new, template, LAYOUT)
    if old.digest() != new.digest():
        assert [one.key for one in found.fields] == [f"fields.{key}"]
        assert reads_otherwise(found)
    else:
        assert not found


@LAW
@given(st.data(), st.sampled_from(TEMPLATES), BODIES | SOME_TEXT)
def test_a_change_of_the_body_is_read(data: st.DataObject, template: Template, body: str) -> None:
    old = data.draw(contents(template))
    found = compare(old, replace(old, body=body), template, LAYOUT)
    assert bool(found) == (old.body != body) == reads_otherwise(found)


@LAW
@given(st.data(), st.sampled_from(TEMPLATES), st.lists(FILES, min_size=1, max_size=4))
def test_a_change_of_files_or_of_their_order_is_read(
    data: st.DataObject, template: Template, files: list[Attachment]
) -> None:
    old = replace(data.draw(contents(template)), attachments=tuple(files))
    order = data.draw(st.permutations(files))
    dropped = data.draw(st.integers(0, 1))
    new = replace(old, attachments=tuple(order[dropped:]))
    found = compare(old, new, template, LAYOUT)
    assert bool(found.files) == (old.attachments != new.attachments)
