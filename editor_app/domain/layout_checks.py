"""Checks across the files of a pack: what one file names must exist in another."""

from collections.abc import Iterable

from editor_app.domain.canonical import Json
from editor_app.domain.hot_topics import problem_with_levels
from editor_app.domain.layout import Column, Layout, Node, Vocabulary
from editor_app.domain.layout_reader import damaged
from editor_app.domain.layout_secrecy import RULE, check_secrecy
from editor_app.domain.layout_template import COMPUTED
from editor_app.domain.template import FieldSpec, Template

_PORTAL_CHOICES = frozenset({"portal/units", "portal/sources"})
NEEDED_VOCABULARIES = ("blocks", "column_type", "article20", "provenance", "openness", "theme")


def check_layout(layout: Layout) -> None:
    """Raise ``EditorError(LAYOUT_DAMAGED)`` for the first reference that leads nowhere."""
    for name in NEEDED_VOCABULARIES:
        if name not in layout.vocabularies:
            damaged(f"vocab/{name}.toml", "", "the vocabulary is missing")
    for column in layout.columns:
        _check_column(layout, column)
    _check_offered(layout)
    for rule in layout.rules.values():
        _known(rule.applies_to, {*layout.templates, "all"}, "rules.toml", f"[[rule]] {rule.id}")
    for template in layout.templates.values():
        _check_template(layout, template)
    problem = check_secrecy(layout)
    if problem:
        damaged("rules.toml", f"[[rule]] {RULE} › params", problem)
    problem = problem_with_levels(layout)
    if problem:
        damaged("vocab/hot_level.toml", "clocks", problem)


def _check_column(layout: Layout, column: Column) -> None:
    file, place = "columns.toml", f"[[column]] {column.key}"
    _known(column.kinds, layout.templates, file, f"{place} › kinds", "template")
    types = {term.name_zh for term in layout.vocabularies["column_type"].terms}
    _known([column.column_type], types, file, f"{place} › column_type", "column type")
    terms = {term.key for term in layout.vocabularies["article20"].terms}
    _known(column.article20, terms, file, f"{place} › article20", "entry")


def _check_offered(layout: Layout) -> None:
    taken = {kind for column in layout.columns for kind in column.kinds}
    for key in layout.templates:
        if key in taken:
            continue
        closed = [c.key for c in layout.columns if c.node is not Node.LEAF and key in c.kinds]
        where = f"only {closed[0]}" if closed else "no column"
        damaged(f"templates/{key}.toml", "key", f"{where} accepts this kind")


def _check_template(layout: Layout, template: Template) -> None:
    file = f"templates/{template.key}.toml"
    _known(template.rules, layout.rules, file, "rules", "rule")
    for rule in template.rules:
        kinds = layout.rules[rule].applies_to
        if "all" not in kinds and template.key not in kinds:
            damaged(file, "rules", f"rule {rule} does not apply to this kind")
    blocks = layout.vocabularies["blocks"]
    block_keys = {term.key for term in blocks.terms}
    numberings = {term.key for term in blocks.sections.get("numbering", ())}
    _known(template.body.blocks, block_keys, file, "body › blocks", "block")
    _known([template.body.numbering], numberings, file, "body › numbering", "numbering")
    _known(
        template.body.alternative_numbering,
        numberings,
        file,
        "body › alternative_numbering",
        "numbering",
    )
    for section in template.body.sections:
        if section.block:
            place = f"body › [[section]] {section.key} › block"
            _known([section.block], template.body.blocks, file, place, "block of this template")
    for spec in template.fields:
        _check_field(layout, template, spec)


def _check_field(layout: Layout, template: Template, spec: FieldSpec) -> None:
    file, place = f"templates/{template.key}.toml", f"[[field]] {spec.key}"
    _known(spec.reported_by, layout.rules, file, f"{place} › reported_by", "rule")
    _check_choices(layout, spec.choices, file, f"{place} › choices")
    for column in spec.columns:
        _check_choices(layout, column.choices, file, f"{place} › [[columns]] {column.key}")
    if spec.choices and spec.choices not in _PORTAL_CHOICES:
        keys = _keys(layout, spec.choices)
        for value in _texts(spec.default):
            if value not in keys and value not in COMPUTED:
                damaged(file, f"{place} › default", f"{value!r} is not in {spec.choices}")
        return
    for value in _texts(spec.default):
        if value.startswith("$") and value not in COMPUTED:
            damaged(file, f"{place} › default", f"{value!r} is not a computed value")


def _check_choices(layout: Layout, choices: str, file: str, place: str) -> None:
    if not choices or choices in _PORTAL_CHOICES:
        return
    name, _, section = choices.removeprefix("vocab/").partition("#")
    vocabulary: Vocabulary | None = layout.vocabularies.get(name)
    if vocabulary is None or not choices.startswith("vocab/"):
        damaged(file, place, f"unknown vocabulary {choices!r}")
    if section and section not in vocabulary.sections:
        damaged(file, place, f"vocabulary {name!r} has no section {section!r}")


def _keys(layout: Layout, choices: str) -> set[str]:
    terms = layout.terms(choices)
    return {one.key for term in terms for one in (term, *term.children)}


def _texts(value: Json) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list):
        return tuple(str(one) for one in value)
    return ()


def _known(
    names: Iterable[str], known: Iterable[str], file: str, place: str, what: str = "kind"
) -> None:
    there = set(known)
    for name in names:
        if name not in there:
            damaged(file, place, f"unknown {what} {name!r}")
