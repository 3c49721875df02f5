"""What one text block of a QTextDocument contributes to the tree, and how blocks join."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QTextBlock, QTextListFormat

from editor_app.presenters.text_count import count_words
from editor_app.rendering.markdown_source import clean, parse
from editor_app.rendering.runs import Run, RunKind, nest
from editor_app.rendering.serialize import serialize_block
from editor_app.rendering.tree import (
    Block,
    Heading,
    Inlines,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Raw,
    Rule,
    inline_text,
    plain_text,
)
from editor_app.ui.body.lines import block_content, only_image, raw_source
from editor_app.ui.body.schema import Kind, kind_of


class Shape(StrEnum):
    """How a text block takes part in the tree."""

    BLOCK = "block"  # makes a block alone
    ITEM = "item"  # a line of a list
    QUOTE = "quote"  # a paragraph of a quotation
    INSIDE = "inside"  # belongs to the table that begins above
    EMPTY = "empty"  # not written at all


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What one text block contributes."""

    shape: Shape
    block: Block | None = None  # of a BLOCK
    source: str = ""  # its Markdown
    content: Inlines = ()  # of an ITEM or QUOTE
    depth: int = 0
    ordered: bool = False
    start: int = 1
    words: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A block of the tree and the text blocks it is made of."""

    block: Block
    source: str
    first: int
    last: int


EMPTY = Piece(shape=Shape.EMPTY)


def block_piece(block: Block) -> Piece:
    """The piece that is a whole block of the tree."""
    words = count_words(plain_text(block))
    return Piece(shape=Shape.BLOCK, block=block, source=serialize_block(block), words=words)


def read_piece(block: QTextBlock) -> Piece:
    """Read one text block that is not in a table."""
    kind = kind_of(block)
    if kind is Kind.RAW:
        return _raw_piece(raw_source(block))
    if kind is Kind.RULE and block.length() == 1:
        return block_piece(Rule())
    image = only_image(block)
    if image is not None:
        return block_piece(image)
    content = block_content(block)
    if not content:
        return EMPTY
    words = count_words(inline_text(content))
    owner = block.textList()
    if owner is not None:
        style = owner.format()
        return Piece(
            shape=Shape.ITEM,
            content=content,
            depth=max(1, style.indent()),
            ordered=style.style() == QTextListFormat.Style.ListDecimal,
            start=max(0, style.start()),
            words=words,
        )
    if kind is Kind.QUOTE:
        return Piece(shape=Shape.QUOTE, content=content, words=words)
    level = block.blockFormat().headingLevel()
    if 1 <= level <= 4:
        return block_piece(Heading(level=level, content=content))
    return block_piece(Paragraph(content=content))


def _raw_piece(source: str) -> Piece:
    """Source that was cut into and would read as something else is written as plain words."""
    raw = Raw(source=source)
    if parse(source).blocks == (raw,):
        return block_piece(raw)
    runs: list[Run] = []
    for line in source.split("\n"):
        runs += [Run(text=clean(line)), Run(kind=RunKind.BREAK)]
    content = nest(runs)
    return block_piece(Paragraph(content=content)) if content else EMPTY


def group_pieces(pieces: list[Piece]) -> Iterator[Group]:
    """Make lists and quotations of neighbouring pieces; empty lines do not part them."""
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        match piece.shape:
            case Shape.BLOCK:
                assert piece.block is not None
                last = index
                while last + 1 < len(pieces) and pieces[last + 1].shape is Shape.INSIDE:
                    last += 1
                yield Group(block=piece.block, source=piece.source, first=index, last=last)
                index = last + 1
            case Shape.ITEM | Shape.QUOTE:
                members = _members(pieces, index)
                yield _joined(pieces, members)
                index = members[-1] + 1
            case _:
                index += 1


def _members(pieces: list[Piece], index: int) -> list[int]:
    """The pieces from `index` on that make one list or one quotation."""
    first = pieces[index]
    members = [index]
    for number in range(index + 1, len(pieces)):
        piece = pieces[number]
        if piece.shape is Shape.EMPTY:
            continue
        other_list = piece.depth <= first.depth and piece.ordered != first.ordered
        if piece.shape is not first.shape or other_list:
            break
        members.append(number)
    return members


def _joined(pieces: list[Piece], members: list[int]) -> Group:
    chosen = [pieces[number] for number in members]
    block: Block
    if chosen[0].shape is Shape.QUOTE:
        block = Quote(paragraphs=tuple(Paragraph(content=piece.content) for piece in chosen))
    else:
        block = _list(chosen)
    return Group(block=block, source=serialize_block(block), first=members[0], last=members[-1])


def _list(pieces: list[Piece]) -> ListBlock:
    """A list of pieces; the first decides the kind, deeper ones go below the item above."""
    first = pieces[0]
    items: list[ListItem] = []
    position = 0
    while position < len(pieces):
        end = position + 1
        while end < len(pieces) and pieces[end].depth > first.depth:
            end += 1
        children = _list(pieces[position + 1 : end]) if end > position + 1 else None
        items.append(ListItem(content=pieces[position].content, children=children))
        position = end
    return ListBlock(
        ordered=first.ordered, start=first.start if first.ordered else 1, items=tuple(items)
    )
