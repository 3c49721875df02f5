"""Lists that readers narrow by what the items say of themselves: guides by audience and kind.

Which fields those are is data of the template (``[layout] index_by``); the words come from the
field's own list. Every choice is an address of its own, without a script.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from editor_app.domain.canonical import Json
from editor_app.domain.item import Content, UnitKey
from editor_app.domain.layout import Column, Layout, Unit
from editor_app.domain.template import FieldSpec, Template
from editor_app.portal.public.data import PublicData, PublicItem, PublicList

_MOST = 500  # items looked into; a unit has some dozens of guides
ALL = "全部"

Chosen = Mapping[str, str]  # field -> key of a term


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One word of an index: where it leads, and how many items it leaves."""

    name: str
    url: str
    count: int
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """One field to narrow a list by."""

    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """A list with its indexes, and the query that leads to its further pages."""

    indexes: tuple[Index, ...]
    found: PublicList
    query: str


def index_fields(layout: Layout, column: Column) -> tuple[FieldSpec, ...]:
    """The fields a column's list is indexed by; none for most columns."""
    template = layout.templates.get(column.template) if column.template else None
    if template is None:
        return ()
    specs = (template.field(key) for key in template.layout.index_by)
    return tuple(spec for spec in specs if spec is not None)


def narrowed(
    data: PublicData,
    unit: Unit,
    column: Column,
    chosen: Chosen,
    path: str,
    *,
    offset: int,
    limit: int,
) -> Narrowed:
    """The items of a column that fit what was chosen. Unknown words are no choice at all."""
    layout = data.layout()
    specs = index_fields(layout, column)
    known = {spec.key: {term.key for term in layout.terms(spec.choices)} for spec in specs}
    chosen = {key: told for key, told in chosen.items() if told in known.get(key, ())}
    told = data.items(unit=UnitKey(unit.key), columns=[column.key], limit=_MOST).items
    texts = [(item, data.revision(item.revision).content) for item in told]
    fit = [item for item, content in texts if _fits(content, chosen)]
    return Narrowed(
        indexes=tuple(_index(layout, spec, texts, chosen, path) for spec in specs),
        found=PublicList(items=tuple(fit[offset : offset + limit]), total=len(fit)),
        query=f"{urlencode(chosen)}&" if chosen else "",
    )


def marks(layout: Layout, template: Template, content: Content) -> str:
    """What an entry of the list says of itself, in the order of its indexes."""
    words = []
    for key in template.layout.index_by:
        spec = template.field(key)
        keys = _values(content.fields.get(key)) if spec is not None else ()
        terms = layout.terms(spec.choices) if spec is not None else ()
        words.append("、".join(term.name_zh for term in terms if term.key in keys))
    return "　".join(word for word in words if word)


def _index(
    layout: Layout,
    spec: FieldSpec,
    texts: Sequence[tuple[PublicItem, Content]],
    chosen: Chosen,
    path: str,
) -> Index:
    others = {key: told for key, told in chosen.items() if key != spec.key}
    fit = [content for _, content in texts if _fits(content, others)]
    choices = [_choice(ALL, len(fit), others, path, current=spec.key not in chosen)]
    for term in layout.terms(spec.choices):
        asked = {**others, spec.key: term.key}
        count = sum(_fits(content, asked) for content in fit)
        current = chosen.get(spec.key) == term.key
        if count or current:
            choices.append(_choice(term.name_zh, count, asked, path, current=current))
    return Index(label=spec.label_zh, choices=tuple(choices))


def _choice(name: str, count: int, asked: Chosen, path: str, *, current: bool) -> Choice:
    url = f"{path}?{urlencode(asked)}" if asked else path
    return Choice(name=name, url=url, count=count, current=current)


def _fits(content: Content, chosen: Chosen) -> bool:
    return all(told in _values(content.fields.get(key)) for key, told in chosen.items())


def _values(value: Json) -> tuple[str, ...]:
    told = value if isinstance(value, list | tuple) else (value,)
    return tuple(one for one in told if isinstance(one, str))
