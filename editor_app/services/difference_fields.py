"""Differences of fields: every stored value, with the names people know instead of keys."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from editor_app.domain.canonical import Json, canonical_json
from editor_app.domain.item import Content
from editor_app.domain.layout import Layout, PortalSettings, Term
from editor_app.domain.template import FieldSpec, FieldType, Template
from editor_app.services.difference_text import Pieces, diff_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A label or a value in both languages."""

    zh: str
    en: str

    def told(self, language: str) -> str:
        """In ``zh…`` or any other language (English)."""
        return self.zh if language.startswith("zh") else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field that differs. ``None`` means empty."""

    key: str
    label: Words
    old: Words | None
    new: Words | None
    number: int = 0

    def pieces(self, language: str) -> Pieces:
        """The value now with its changes marked."""
        old = self.old.told(language) if self.old else ""
        new = self.new.told(language) if self.new else ""
        return diff_text(old, new)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Property:
    """One stored property of a content: its exact value, and how people read it."""

    key: str
    label: Words
    stored: bytes | None  # canonical; None where the property is missing
    show: Callable[[], Words | None]  # asked for what changed alone


_EMPTY = Words(zh="", en="")
_ABSENT = Words(zh="没有这一项", en="not stored")


def compare_fields(
    old: Content | None, new: Content, template: Template, layout: Layout, first: int = 1
) -> tuple[FieldChange, ...]:
    """Every property but body and attachments whose stored value differs, in template order."""
    if old is not None and _says(old) == _says(new):
        return ()
    before = _by_key(old, template, layout) if old is not None else {}
    after = _by_key(new, template, layout)
    found: list[FieldChange] = []
    for key in dict.fromkeys((*_order(template), *before, *after)):
        one, other = before.get(key), after.get(key)
        if (one.stored if one else None) != (other.stored if other else None):
            found.append(_change(one, other, first + len(found)))
    return tuple(found)


def _says(content: Content) -> tuple[str, ...]:
    """Alike only where all is stored alike: ``1`` and ``True`` are equal, but are not called so."""
    names = (content.kind, content.unit, content.column)
    return (*names, content.template_version, content.layout_version, repr(content.fields))


def all_fields(content: Content, template: Template, layout: Layout) -> tuple[FieldChange, ...]:
    """Every filled property, unnumbered: a first edition is read, not compared."""
    told = _by_key(content, template, layout)
    return tuple(
        FieldChange(key=key, label=told[key].label, old=None, new=shown)
        for key in dict.fromkeys((*_order(template), *told))
        if key in told and (shown := told[key].show()) is not None
    )


def shown_value(value: Json, spec: FieldSpec | None, layout: Layout) -> Words | None:
    """How people read one value of a field; ``None`` when it is empty."""
    return _shown(value, spec, layout)


def column_words(key: str, layout: Layout) -> Words:
    """The names of a column from the root down."""
    return _trail(key, layout)


def _order(template: Template) -> Iterator[str]:
    yield from ("kind", "unit", "column")
    for spec in template.fields:
        yield _field_key(spec.key)


def _field_key(key: str) -> str:
    return f"fields.{key}"  # a field may be called like a property of the content


def _change(old: _Property | None, new: _Property | None, number: int) -> FieldChange:
    known = new or old
    assert known is not None
    shown = (old.show() if old else None, new.show() if new else None)
    if _reads_the_same(*shown):
        shown = (_exact(old), _exact(new))
    return FieldChange(key=known.key, label=known.label, old=shown[0], new=shown[1], number=number)


def _reads_the_same(old: Words | None, new: Words | None) -> bool:
    """Two keys with one name, or empty and missing: only the stored value tells them apart."""
    one, other = old or _EMPTY, new or _EMPTY
    return one.zh == other.zh or one.en == other.en


def _exact(told: _Property | None) -> Words:
    if told is None or told.stored is None:
        return _ABSENT
    text = told.stored.decode()
    return Words(zh=text, en=text)


def _by_key(content: Content, template: Template, layout: Layout) -> dict[str, _Property]:
    return {one.key: one for one in _properties(content, template, layout)}


def _properties(content: Content, template: Template, layout: Layout) -> Iterator[_Property]:
    kind = layout.templates.get(content.kind)
    yield _named(
        "kind",
        Words(zh="稿件类型", en="Kind of item"),
        content.kind,
        lambda key: Words(zh=kind.name_zh, en=kind.name_en) if kind else _raw(key),
    )
    yield _named(
        "unit", Words(zh="单位", en="Unit"), content.unit, partial(_unit, portal=layout.portal)
    )
    yield _named(
        "column", Words(zh="栏目", en="Column"), content.column, partial(_trail, layout=layout)
    )
    for key, value in content.fields.items():
        spec = template.field(key) or (kind.field(key) if kind else None)
        label = Words(zh=spec.label_zh, en=spec.label_en or spec.label_zh) if spec else _raw(key)
        yield _Property(
            key=_field_key(key),
            label=label,
            stored=canonical_json(value),
            show=partial(_shown, value, spec, layout),
        )
    label = Words(zh="模板版本", en="Template version")
    yield _named("template_version", label, content.template_version, _raw)
    label = Words(zh="规则包版本", en="Layout version")
    yield _named("layout_version", label, content.layout_version, _raw)


def _named(key: str, label: Words, stored: str, told: Callable[[str], Words]) -> _Property:
    def show() -> Words | None:
        words = told(stored)
        return words if words.zh else None

    return _Property(key=key, label=label, stored=canonical_json(stored), show=show)


def _unit(key: str, portal: PortalSettings) -> Words:
    unit = portal.unit(key)
    return Words(zh=unit.name_zh, en=unit.name_en) if unit else _raw(key)


def _raw(text: str) -> Words:
    return Words(zh=text, en=text)


def _trail(key: str, layout: Layout) -> Words:
    if all(column.key != key for column in layout.columns):
        return _raw(key)
    trail = layout.trail(key)
    return Words(
        zh=" › ".join(column.name_zh for column in trail),
        en=" › ".join(column.name_en for column in trail),
    )


def _shown(value: Json, spec: FieldSpec | None, layout: Layout) -> Words | None:
    """How people read a value; ``None`` when it is empty."""
    if value is None or value == "" or value == []:
        return None
    if isinstance(value, bool):
        return Words(zh="是" if value else "否", en="yes" if value else "no")
    if isinstance(value, str):
        return _text(value, spec, layout)
    if isinstance(value, int):
        return _raw(str(value))
    if isinstance(value, Mapping):
        return _record(value, spec, layout)
    return _several(value, spec, layout)


def _text(value: str, spec: FieldSpec | None, layout: Layout) -> Words:
    if spec is None:
        return _raw(value)
    if spec.choices:
        return _term(value, spec.choices, layout)
    if spec.type is FieldType.IMAGE and value.startswith("att:"):
        short = value.removeprefix("att:")[:8]
        return Words(zh=f"图片 {short}", en=f"picture {short}")
    return _raw(value.replace("T", " ") if spec.type is FieldType.DATETIME else value)


def _term(key: str, choices: str, layout: Layout) -> Words:
    found = _find(layout.terms(choices), key)
    return _raw(key) if found is None else Words(zh=found.name("zh"), en=found.name("en"))


def _find(terms: Sequence[Term], key: str) -> Term | None:
    for term in terms:
        found = term if term.key == key else _find(term.children, key)
        if found is not None:
            return found
    return None


def _several(values: Sequence[Json], spec: FieldSpec | None, layout: Layout) -> Words:
    told = [_shown(value, spec, layout) or _raw("") for value in values]
    table = any(isinstance(value, Mapping) for value in values)
    return Words(
        zh=("\n" if table else "、").join(one.zh for one in told),
        en=("\n" if table else ", ").join(one.en for one in told),
    )


def _record(row: Mapping[str, Json], spec: FieldSpec | None, layout: Layout) -> Words:
    """One row of a table field: cells in the order of its columns, then what else is stored."""
    columns = {column.key: column for column in spec.columns} if spec else {}
    cells: list[Words] = []
    for key in dict.fromkeys((*columns, *row)):
        value, column = row.get(key), columns.get(key)
        if column is not None and column.choices and isinstance(value, str):
            cells.append(_term(value, column.choices, layout))
        else:
            cells.append(_shown(value, None, layout) or _raw(""))
    return Words(zh=" | ".join(c.zh for c in cells), en=" | ".join(c.en for c in cells))
