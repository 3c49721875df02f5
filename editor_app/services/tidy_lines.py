"""The lines of a body that hold words, and where each of their characters stands in the Markdown.

Only what a reader reads as text is a line: paragraphs, headings, list items, quoted paragraphs and
table cells. Raw blocks, rules and pictures are none, and neither are list signs, table pipes, tags
or link targets.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from editor_app.rendering.markdown_inline import NOTE_SIGN, text_offsets
from editor_app.rendering.notes import free_labels, notes_of, signed
from editor_app.rendering.runs import Run, RunKind, flatten, nest
from editor_app.rendering.serialize import (
    NESTED_INDENT,
    heading_source,
    inline_source,
    line_source,
    serialize_block,
)
from editor_app.rendering.table_places import cell_places, place_offsets
from editor_app.rendering.tree import (
    Block,
    Document,
    Heading,
    Inlines,
    ListBlock,
    Paragraph,
    Quote,
    Table,
    inline_text,
)

KEPT = "\ufffc"  # stands for a character that may not be touched; no body holds one itself

_FIXED = frozenset({RunKind.RAW, RunKind.NOTE})
_REFERENCE = re.compile(r"&[#A-Za-z0-9]+;")

_Place = tuple[int, str, Inlines]  # offset in the block, the line's Markdown, its content


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of text with the offsets of its characters in the body's Markdown."""

    content: Inlines
    start: int
    source: str
    offsets: tuple[int, ...]

    @property
    def text(self) -> str:
        """What a reader sees; raw stretches stand as `KEPT`, a line break as a newline."""
        return "".join(
            KEPT * (len(run.text) or 1) if run.kind in _FIXED else run.text or "\n"
            for run in flatten(self.content)
        )

    @property
    def located(self) -> bool:
        """Whether every character was found in the Markdown again."""
        return len(self.offsets) == len(inline_text(self.content))

    def place(self, start: int, end: int, text: str) -> tuple[int, int]:
        """Offset and length in the Markdown of the characters from `start` to `end` of its text."""
        last = self.offsets[end - 1]
        after = last + _width(self.source, last, text[end - 1])
        return self.start + self.offsets[start], after - self.offsets[start]

    def index(self, offset: int) -> int:
        """The first character at or after an offset of the Markdown."""
        return bisect_left(self.offsets, offset - self.start)


def lines_of(document: Document) -> Iterator[Line]:
    """The lines of a document in the order of its canonical Markdown."""
    sources = [serialize_block(block) for block in document.blocks]
    noted = [block for block, one in zip(document.blocks, sources, strict=True) if NOTE_SIGN in one]
    labels = free_labels(sources, [inline_source(note) for note in notes_of(noted)])
    start = 0
    for block, whole in zip(document.blocks, sources, strict=True):
        own = labels[: whole.count(NOTE_SIGN)]
        del labels[: len(own)]
        for offset, source, content in _places(block):
            before = whole[:offset].count(NOTE_SIGN)
            here = own[before : before + source.count(NOTE_SIGN)]
            yield Line(
                content=content,
                start=start + offset + _longer(own[:before]),
                source=signed(source, iter(here)),
                offsets=tuple(_moved(_offsets(block, source), source, here)),
            )
        start += len(whole) + _longer(own) + len("\n\n")


def with_lines(document: Document, contents: Sequence[Inlines]) -> Document:
    """The document with other content in its lines, one for each line of `lines_of`."""
    left = iter(contents)
    blocks = tuple(_refilled(block, left) for block in document.blocks)
    return Document(blocks=blocks)


def edited(content: Inlines, edits: Sequence[tuple[int, int, str]]) -> Inlines:
    """Content with stretches of its text replaced; the new text wears the first one's marks.

    `edits` are (start, end, new text), in order and apart from each other.
    """
    pieces = [
        replace(run, text=character) if character != "\n" else run
        for run in flatten(content)
        for character in (run.text or "\n")
    ]
    result: list[Run] = []
    behind = 0
    for start, end, new in edits:
        if all(piece.kind is RunKind.TEXT for piece in pieces[start:end]):
            result.extend(pieces[behind:start])
            if new:
                result.append(replace(pieces[start], text=new))
            behind = end
    return nest(_joined([*result, *pieces[behind:]]))


def _longer(labels: Sequence[str]) -> int:
    """How much longer Markdown is with these labels than with a sign for each."""
    return sum(len(label) - 1 for label in labels)


def _moved(offsets: Sequence[int], source: str, labels: Sequence[str]) -> Iterator[int]:
    """Offsets in a line with signs as offsets in the line with labels."""
    for offset in offsets:
        yield offset + (_longer(labels[: source[:offset].count(NOTE_SIGN)]) if labels else 0)


def _offsets(block: Block, source: str) -> list[int]:
    return place_offsets(block, source) if isinstance(block, Table) else text_offsets(source)


def _width(source: str, offset: int, character: str) -> int:
    """How much Markdown one character takes: escapes and references take more than one."""
    if source[offset] == "\\" and source[offset + 1 : offset + 2] == character:
        return 2
    reference = _REFERENCE.match(source, offset)
    if reference and (character != "&" or reference[0] == "&amp;"):
        return len(reference[0])
    return 1


def _joined(pieces: Sequence[Run]) -> Iterator[Run]:
    """Stretches of equal marks, raw ones too, which were taken apart into characters."""
    for marks, group in groupby(pieces, key=lambda piece: replace(piece, text="")):
        if marks.kind is RunKind.BREAK:
            yield from group
        else:
            yield replace(marks, text="".join(piece.text for piece in group))


def _places(block: Block) -> Iterator[_Place]:
    match block:
        case Paragraph():
            yield 0, line_source(block.content), block.content
        case Heading():
            yield block.level + 2, heading_source(block.content), block.content
        case Quote():
            offset = 0
            for paragraph in block.paragraphs:
                source = line_source(paragraph.content)
                yield offset + len("> "), source, paragraph.content
                offset += len("> ") + len(source) + len("\n>\n")
        case ListBlock():
            yield from _list_places(block, "", 0)
        case Table():
            for place in cell_places(block):
                if place.content:
                    yield place.start, place.source, place.content
        case _:
            return


def _list_places(block: ListBlock, indent: str, offset: int) -> Iterator[_Place]:
    for number, item in enumerate(block.items, start=block.start):
        sign = f"{indent}{number}. " if block.ordered else f"{indent}- "
        source = line_source(item.content)
        yield offset + len(sign), source, item.content
        offset += len(sign) + len(source) + 1
        if item.children is not None:
            below = list(_list_places(item.children, indent + NESTED_INDENT, offset))
            yield from below
            offset = below[-1][0] + len(below[-1][1]) + 1


def _refilled(block: Block, contents: Iterator[Inlines]) -> Block:
    match block:
        case Paragraph() | Heading():
            return replace(block, content=next(contents))
        case Quote():
            paragraphs = tuple(Paragraph(content=next(contents)) for _ in block.paragraphs)
            return replace(block, paragraphs=paragraphs)
        case ListBlock():
            return _refilled_list(block, contents)
        case Table():
            header, *rows = (
                tuple(next(contents) if cell else cell for cell in row)
                for row in (block.header, *block.rows)
            )
            return replace(block, header=header, rows=tuple(rows))
        case _:
            return block


def _refilled_list(block: ListBlock, contents: Iterator[Inlines]) -> ListBlock:
    items = []
    for item in block.items:
        content = next(contents)
        children = _refilled_list(item.children, contents) if item.children is not None else None
        items.append(replace(item, content=content, children=children))
    return replace(block, items=tuple(items))
