"""Three-way merge of an item: fields by their types, the body by blocks, attachments by name.

What to merge is found by parent revisions alone, never by clocks. Nothing is chosen for anybody:
where both sides changed one thing in different ways, the place waits for a person.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from editor_app.domain.canonical import Json
from editor_app.domain.item import BlobHash, ColumnKey, Content
from editor_app.domain.merge_fields import field_places
from editor_app.domain.merge_files import file_order, file_places, merged_files
from editor_app.domain.merge_text import Block, BlockKind, BodyText, weave_block
from editor_app.domain.places import Decision, Place, PlaceKind, decided_value
from editor_app.domain.template import Template
from editor_app.domain.threeway import Chunk, Origin, chunks, judged

COLUMN, FORM = "column", "form"
_NUMBERS = re.compile(r"\d+")
_FILE = re.compile(r"\batt:([0-9a-f]{64})\b")
_Part = tuple[Block, ...] | Place  # unchanged blocks, or a place


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Two sides of one item and every place where they differ from what both began with."""

    mine: Content
    theirs: Content
    places: tuple[Place, ...]
    same: tuple[str, ...]  # keys of fields that both sides have alike
    parts: tuple[_Part, ...]
    file_order: tuple[str, ...]
    text: BodyText

    @property
    def conflicts(self) -> tuple[Place, ...]:
        """The places that wait for a person."""
        return tuple(place for place in self.places if place.conflicts)

    @property
    def automatic(self) -> tuple[Place, ...]:
        """The places that come together without anybody; each may be decided all the same."""
        return tuple(place for place in self.places if not place.conflicts)

    def undecided(self, decisions: Mapping[str, Decision]) -> tuple[Place, ...]:
        """The conflicts nobody has decided yet."""
        return tuple(place for place in self.conflicts if place.key not in decisions)


def merge(
    base: Content | None, mine: Content, theirs: Content, template: Template, text: BodyText
) -> Merge:
    """Compare both sides with what they grew from; ``None`` when they have nothing in common."""
    parts = tuple(_body_parts(base.body if base else "", mine.body, theirs.body, text))
    in_body = [part for part in parts if isinstance(part, Place)]
    pointed = _pointed_to(parts)
    own = {Origin.MINE: mine.blobs(), Origin.THEIRS: theirs.blobs()}

    def linked(sha256: BlobHash, by: Origin) -> bool:
        return sha256 in pointed and sha256 not in own[by]

    was = base.attachments if base else ()
    files = file_places(was, mine.attachments, theirs.attachments, linked)
    fields = list(field_places(base, mine, theirs, template))
    found = (*_outer_places(base, mine, theirs), *fields, *in_body, *files)
    changed = {place.key for place in fields}
    known = dict.fromkeys((*mine.fields, *theirs.fields))
    return Merge(
        mine=mine,
        theirs=theirs,
        places=found,
        same=tuple(key for key in known if f"field.{key}" not in changed),
        parts=parts,
        file_order=file_order(was, mine.attachments, theirs.attachments),
        text=text,
    )


def resolved(merged: Merge, decisions: Mapping[str, Decision]) -> Content:
    """The one content of both. Raises ``ValueError`` while a conflict is undecided."""

    def value(place: Place) -> Json:
        return decided_value(place, decisions.get(place.key))

    content = replace(
        merged.mine,
        body=_body(merged, value_of := {p.key: value(p) for p in merged.places}),
        attachments=merged_files(merged.mine.attachments, merged.file_order, merged.places, value),
    )
    for place in merged.places:
        told = value_of[place.key]
        if place.key == COLUMN:
            content = replace(content, column=ColumnKey(str(told)))
        elif place.key == FORM:
            template, layout = told if isinstance(told, Sequence) else ("", "")
            content = replace(content, template_version=str(template), layout_version=str(layout))
        elif place.key.startswith("field."):
            content = content.with_field(place.field, told)
    return content


# ---------------------------------------------------------------- column and form


def _outer_places(base: Content | None, mine: Content, theirs: Content) -> list[Place]:
    was = base.column if base else None
    sides: list[Json] = [was, mine.column, theirs.column]
    column = _whole_place(COLUMN, sides)
    forms = [
        [one.template_version, one.layout_version] if one else None for one in (base, mine, theirs)
    ]
    form = _whole_place(FORM, [*forms])
    if form.conflicts:  # the newer form knows all fields of the older one
        newer = max(form.mine, form.theirs, key=_age)
        form = replace(form, origin=Origin.WOVEN, merged=newer)
    return [one for one in (column, form) if one.origin is not Origin.NOBODY]


def _whole_place(key: str, sides: Sequence[Json]) -> Place:
    base, mine, theirs = sides
    origin = judged(base, mine, theirs)
    merged = theirs if origin is Origin.THEIRS else mine
    return Place(
        key=key,
        kind=PlaceKind.VALUE,
        origin=origin,
        base=base,
        mine=mine,
        theirs=theirs,
        merged=merged,
    )


def _age(form: Json) -> tuple[tuple[int, ...], ...]:
    assert isinstance(form, Sequence)
    return tuple(tuple(int(n) for n in _NUMBERS.findall(str(one))) for one in reversed(form))


# ---------------------------------------------------------------- body


def _body_parts(base: str, mine: str, theirs: str, text: BodyText) -> list[_Part]:
    sides = [text.blocks(one) for one in (base, mine, theirs)]
    kinds = {block.text: block.kind for side in sides for block in side}
    found = chunks(*([block.text for block in side] for side in sides))
    parts: list[_Part] = []
    for chunk in found:
        if chunk.origin is Origin.NOBODY:
            parts.append(tuple(Block(kinds[one], one) for one in chunk.mine))
        else:
            number = sum(isinstance(part, Place) for part in parts)
            parts.append(_body_place(number, chunk, kinds, text))
    return parts


def _body_place(number: int, chunk: Chunk, kinds: Mapping[str, BlockKind], text: BodyText) -> Place:
    origin, merged = chunk.origin, list(chunk.merged)
    both: list[str] | None = None
    if origin is Origin.CONFLICT:
        woven = _woven(chunk, kinds, text)
        both = [woven[0]] if woven else merged
        if woven and not woven[1]:
            origin, merged = Origin.WOVEN, both
    return Place(
        key=f"body.{number}",
        kind=PlaceKind.BODY,
        origin=origin,
        base=list(chunk.base),
        mine=list(chunk.mine),
        theirs=list(chunk.theirs),
        merged=merged,
        both=both,
        at=chunk.at_mine + 1,
    )


def _woven(chunk: Chunk, kinds: Mapping[str, BlockKind], text: BodyText) -> tuple[str, int] | None:
    """One block that both rewrote, clause by clause, if that reads back as one block."""
    if not len(chunk.base) == len(chunk.mine) == len(chunk.theirs) == 1:
        return None
    blocks = [Block(kinds[one], one) for one in (*chunk.base, *chunk.mine, *chunk.theirs)]
    woven = weave_block(*blocks)
    if woven is None or not text.is_whole(woven.text):
        return None
    return woven.text, woven.conflicts


def _body(merged: Merge, values: Mapping[str, Json]) -> str:
    """The body after decisions: a side's very own where nothing of the other came in."""
    in_body = [part for part in merged.parts if isinstance(part, Place)]
    for side, own in ((merged.mine, "mine"), (merged.theirs, "theirs")):
        if all(_texts(values[place.key]) == _texts(getattr(place, own)) for place in in_body):
            return side.body
    blocks: list[Block] = []
    for part in merged.parts:
        if isinstance(part, Place):
            blocks += [Block(_kind(one, merged), one) for one in _texts(values[part.key])]
        else:
            blocks += part
    return merged.text.markdown(blocks)


def _kind(text: str, merged: Merge) -> BlockKind:
    """Only source kept verbatim matters here: signs of notes mean nothing in it."""
    found = merged.text.blocks(text)
    verbatim = len(found) == 1 and found[0] == Block(BlockKind.RAW, text)
    return BlockKind.RAW if verbatim else BlockKind.TEXT


def _texts(told: Json) -> list[str]:
    return [str(one) for one in told] if isinstance(told, Sequence | list) else []


def _pointed_to(parts: Sequence[_Part]) -> set[BlobHash]:
    """Files that words point to which may stand in the merged body."""
    found: set[BlobHash] = set()
    for part in parts:
        if isinstance(part, Place):
            told = [part.mine, part.theirs] if part.conflicts else [part.merged]
            texts = [text for one in told for text in _texts(one)]
        else:
            texts = [block.text for block in part]
        for text in texts:
            found |= {BlobHash(one) for one in _FILE.findall(text)}
    return found
