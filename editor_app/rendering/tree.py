"""The block tree of an article body: the few things the house style knows.

Headings count from 1 although Markdown writes them from `##`: the single `#` of a page is its
title, which is a field of the item. Nothing carries fonts, sizes, colours or alignment; whoever
shows the tree brings the style. What the product does not understand stays in the tree verbatim,
as `Raw` (a block) or `RawInline` (a stretch inside a line).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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


Inline = Text | HardBreak | RawInline | Superscript | Subscript | Emphasis | Strong | Link
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
class Table:
    """A rectangular table: each row has as many cells as the header."""

    header: tuple[Inlines, ...]
    alignments: tuple[Alignment, ...]
    rows: tuple[tuple[Inlines, ...], ...] = ()


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
    between them, cells are parted by tabs, an image shows its alternative text."""
    match block:
        case Paragraph() | Heading():
            return inline_text(block.content)
        case ListBlock():
            return "\n".join(_item_lines(block))
        case Table():
            rows = (block.header, *block.rows)
            return "\n".join("\t".join(inline_text(cell) for cell in row) for row in rows)
        case Quote():
            return "\n".join(inline_text(paragraph.content) for paragraph in block.paragraphs)
        case Image():
            return block.alt
        case Raw():
            return block.source
        case Rule():
            return ""


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
        case _:
            return inline_text(node.content)
