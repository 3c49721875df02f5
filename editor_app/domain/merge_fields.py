"""Merging fields, each by its type: words by clause, lists as sets, everything else as a whole."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TypeGuard

from editor_app.domain.canonical import Json, canonical_json
from editor_app.domain.item import Content
from editor_app.domain.merge_lists import merged_list
from editor_app.domain.merge_text import weave
from editor_app.domain.places import Place, PlaceKind
from editor_app.domain.template import FieldSpec, FieldType, Template
from editor_app.domain.threeway import Origin, chunks, judged

_KINDS: Mapping[FieldType, PlaceKind] = MappingProxyType(
    {
        FieldType.MULTILINE: PlaceKind.TEXT,
        FieldType.MULTICHOICE: PlaceKind.LIST,
        FieldType.TABLE: PlaceKind.ROWS,
    }
)

_NARROW = MappingProxyType({"；": ";", "，": ","})  # typed as often


def field_places(
    base: Content | None, mine: Content, theirs: Content, template: Template
) -> Iterator[Place]:
    """Every field that differs from the base on either side, in the template's order."""
    was: Mapping[str, Json] = base.fields if base is not None else {}
    order = [spec.key for spec in template.fields]
    for key in dict.fromkeys((*order, *was, *mine.fields, *theirs.fields)):
        spec = template.field(key)
        sides = (was.get(key), mine.fields.get(key), theirs.fields.get(key))
        place = merge_value(f"field.{key}", spec, *sides)
        if place.origin is not Origin.NOBODY:
            yield place


def merge_value(key: str, spec: FieldSpec | None, base: Json, mine: Json, theirs: Json) -> Place:
    """One value of three sides."""
    kind = kind_of(spec, mine, theirs)
    origin = judged(*(_comparable(one) for one in (base, mine, theirs)))
    if origin is not Origin.CONFLICT:
        merged = theirs if origin is Origin.THEIRS else mine
        both = None
    else:
        origin, merged, both = _WEAVERS[kind](spec, base, mine, theirs)
    return Place(
        key=key,
        kind=kind,
        origin=origin,
        base=base,
        mine=mine,
        theirs=theirs,
        merged=merged,
        both=both,
    )


def kind_of(spec: FieldSpec | None, mine: Json, theirs: Json) -> PlaceKind:
    """How a field is merged; a field the template does not know goes by what stands there."""
    values = [one for one in (mine, theirs) if one is not None]
    if spec is not None and _separator(spec):
        return PlaceKind.LIST
    kind = _KINDS.get(spec.type, PlaceKind.VALUE) if spec is not None else PlaceKind.VALUE
    if any(_is_list(one) for one in values):
        texts = all(_is_list(one) and _all_text(one) for one in values)
        return PlaceKind.LIST if texts else PlaceKind.ROWS
    return kind if kind is not PlaceKind.LIST and kind is not PlaceKind.ROWS else PlaceKind.VALUE


_Woven = tuple[Origin, Json, Json]  # origin, merged, both


def _as_whole(spec: FieldSpec | None, base: Json, mine: Json, theirs: Json) -> _Woven:
    return Origin.CONFLICT, None, None


def _by_clause(spec: FieldSpec | None, base: Json, mine: Json, theirs: Json) -> _Woven:
    if not mine or not theirs:  # one side emptied what the other rewrote
        return Origin.CONFLICT, None, None
    woven = weave(str(base or ""), str(mine), str(theirs))
    if woven.conflicts:
        return Origin.CONFLICT, None, woven.text
    return Origin.WOVEN, woven.text, woven.text


def _as_set(spec: FieldSpec | None, base: Json, mine: Json, theirs: Json) -> _Woven:
    separator = _separator(spec)
    cut = [_parts(one, separator) for one in (base, mine, theirs)]
    found = merged_list(*cut)
    merged: Json = separator.join(found) if separator else list(found)
    return Origin.WOVEN, merged or None, merged or None


def _by_row(spec: FieldSpec | None, base: Json, mine: Json, theirs: Json) -> _Woven:
    rows: dict[str, Json] = {}

    def told(value: Json) -> list[str]:
        listed: list[Json] = list(value) if _is_list(value) else []
        keys = [canonical_json(row).decode() for row in listed]
        rows.update(zip(keys, listed, strict=True))
        return keys

    if not _is_list(mine) or not _is_list(theirs):
        return Origin.CONFLICT, None, None
    found = chunks(told(base), told(mine), told(theirs))
    merged = [rows[key] for chunk in found for key in chunk.merged]
    if any(chunk.origin is Origin.CONFLICT for chunk in found):
        return Origin.CONFLICT, None, merged
    return Origin.WOVEN, merged, merged


_WEAVERS: Mapping[PlaceKind, Callable[[FieldSpec | None, Json, Json, Json], _Woven]] = (
    MappingProxyType(
        {
            PlaceKind.VALUE: _as_whole,
            PlaceKind.TEXT: _by_clause,
            PlaceKind.LIST: _as_set,
            PlaceKind.ROWS: _by_row,
        }
    )
)


def _separator(spec: FieldSpec | None) -> str:
    """What parts the words of a text field that holds several."""
    told = spec.limits.get("separator") if spec is not None else None
    return told if isinstance(told, str) else ""


def _parts(value: Json, separator: str) -> list[str]:
    if separator:
        told = str(value or "").replace(_NARROW.get(separator, separator), separator)
        return [one.strip() for one in told.split(separator) if one.strip()]
    return [str(one) for one in value] if _is_list(value) else []


def _is_list(value: Json) -> TypeGuard[Sequence[Json]]:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _all_text(value: Sequence[Json]) -> bool:
    return all(isinstance(one, str) for one in value)


def _comparable(value: Json) -> object:
    """Equal for what is stored alike; empty text and lists are as good as nothing."""
    return None if value in (None, "", [], ()) else canonical_json(value)
