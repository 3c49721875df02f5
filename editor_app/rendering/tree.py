"""The block tree of an article body: the few things the house style knows.

Headings count from 1 although Markdown writes them from `##`: the single `#` of a page is its
title, which is a field of the item. Nothing carries fonts, sizes, colours or alignment; whoever
shows the tree brings the style. What the product does not understand stays in the tree verbatim,
as `Raw` (a block) or `RawInline` (a stretch inside a line).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

NOTE_PLACE = "\u2060"  # where a note stands in plain text: one character that nobody sees


class Alignment(StrEnum):
    """How a table column is aligned."""

    NONE = ""
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Plain characters; never a line break."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HardBreak:
    """A new line inside a paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawInline:
    """Markdown source kept as written: code, unknown tags, an image between words."""

    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Superscript:
    content: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscript:
    content: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Emphasis:
    content: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Strong:
    content: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link; `att:` targets are files of the item. `href` holds no space, quote or bracket."""

    href: str
    content: Inlines
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note to what stands before it; Markdown writes its words below the text, numbered."""

    content: Inlines


Inline = Text | HardBreak | RawInline | Superscript | Subscript | Emphasis | Strong | Link | Note
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    content: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """Level 1 to 4; level 1 is Markdown's `##`."""

    level: int
    content: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem:
    """One line of a list and the list below it."""

    content: Inlines
    children: ListBlock | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListBlock:
    """A list. Two lists of the same kind never stand next to each other: they are one list."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Merged cells: a rectangle of the grid whose words stand in its upper left cell."""

    row: int
    column: int
    height: int = 1
    width: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A grid: each row has as many cells as the first, `header`. Cells a span covers are empty.

    `table_shape.settled` gives the one form each table has.
    """

    header: tuple[Inlines, ...]
    alignments: tuple[Alignment, ...]
    rows: tuple[tuple[Inlines, ...], ...] = ()
    header_rows: int = 1  # how many rows from the top name what stands below; no span leaves them
    header_column: bool = False  # whether the first column names what stands beside it
    spans: tuple[Span, ...] = ()  # by row and column, none in another's way
    widths: tuple[int, ...] = ()  # percent of each column, 100 together; empty: as words need


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture on a line of its own; the caption is Markdown's image title."""

    src: str
    alt: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Quoted paragraphs; two quotes never stand next to each other."""

    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A horizontal line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """Lines kept byte for byte: HTML, code, anything outside the schema."""

    source: str


Block = Paragraph | Heading | ListBlock | Table | Image | Quote | Rule | Raw


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    blocks: tuple[Block, ...] = ()


def inline_text(content: Inlines) -> str:
    """The characters a reader sees; a hard break is a newline, raw source stands as written."""
    return "".join(_inline_piece(node) for node in content)


def plain_text(block: Block) -> str:
    """The text offsets of a block refer to: list items and quoted paragraphs end with a newline
    between them, cells are parted by tabs (covered ones are none), an image shows its alternative
    text."""
    match block:
        case Paragraph() | Heading():
            return inline_text(block.content)
        case ListBlock():
            return "\n".join(_item_lines(block))
        case Table():
            return "\n".join("\t".join(row) for row in _cell_texts(block) if row)
        case Quote():
            return "\n".join(inline_text(paragraph.content) for paragraph in block.paragraphs)
        case Image():
            return block.alt
        case Raw():
            return block.source
        case Rule():
            return ""


def _cell_texts(table: Table) -> list[list[str]]:
    covered = covered_cells(table.spans)
    return [
        [inline_text(cell) for column, cell in enumerate(cells) if (row, column) not in covered]
        for row, cells in enumerate((table.header, *table.rows))
    ]


def covered_cells(spans: tuple[Span, ...]) -> frozenset[tuple[int, int]]:
    """Row and column of the cells that spans cover, without the cells they begin in."""
    return frozenset(
        (row, column)
        for span in spans
        for row in range(span.row, span.row + span.height)
        for column in range(span.column, span.column + span.width)
        if (row, column) != (span.row, span.column)
    )


def _item_lines(block: ListBlock) -> list[str]:
    lines: list[str] = []
    for item in block.items:
        lines.append(inline_text(item.content))
        if item.children is not None:
            lines.extend(_item_lines(item.children))
    return lines


def _inline_piece(node: Inline) -> str:
    match node:
        case Text():
            return node.text
        case HardBreak():
            return "\n"
        case RawInline():
            return node.source
        case Note():
            return NOTE_PLACE
        case _:
            return inline_text(node.content)
