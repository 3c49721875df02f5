"""What every importer makes of its file, and its canonical Markdown."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from editor_app.importers.inline_markdown import (
    heading_source,
    image_source,
    is_blank,
    line_source,
    numbered,
)
from editor_app.importers.pieces import Piece, Pieces
from editor_app.importers.table_markdown import GridSpan, table_source

DEEPEST_HEADING = 4
_INDENT = "    "


class Role(StrEnum):
    """What the look of a paragraph says about it."""

    PLAIN = "plain"
    TITLE = "title"  # by its style, or centred in large letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Para:
    """A paragraph, or a heading if ``level`` is 1 to 4."""

    pieces: Pieces
    level: int = 0
    role: Role = Role.PLAIN
    quote: bool = False
    place: int = 0
    filler: bool = False  # made by the reader: no paragraph of the file, so none that is counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of a list. ``label`` is its number as the document shows it."""

    pieces: Pieces
    depth: int
    ordered: bool
    number: int
    label: str
    place: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table: rows of cells, the first one is the header; short rows are filled up."""

    rows: Sequence[Sequence[Pieces]]
    spans: Sequence[GridSpan] = ()
    header_rows: int = 1
    header_column: bool = False
    place: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    address: str
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A horizontal line."""


Block = Para | Item | Grid | Picture | Line


def markdown(blocks: Sequence[Block], notes: Mapping[str, Pieces] | None = None) -> str:
    """The canonical Markdown with the notes its pieces refer to; ends with a newline if any."""
    # what writes nothing parts no lists either, so it goes before lists are put together
    sources = list(_sources([block for block in blocks if not _is_empty(block)]))
    sources = numbered(sources, notes or {})
    return "\n\n".join(sources) + "\n" if sources else ""


def _sources(blocks: Sequence[Block]) -> Iterator[str]:
    for kind, group in groupby(blocks, key=_groups_as):
        members = list(group)
        if kind == "list":
            yield from _list_sources([block for block in members if isinstance(block, Item)])
        elif kind == "quote":
            yield "\n>\n".join(f"> {_source(block)}" for block in members)
        else:
            for block in members:
                yield _source(block)


def _groups_as(block: Block) -> str:
    """What neighbours of one kind are written together as."""
    if isinstance(block, Item):
        return "list"
    return "quote" if isinstance(block, Para) and block.quote and not block.level else ""


def _is_empty(block: Block) -> bool:
    match block:
        case Para() | Item():
            return is_blank(block.pieces)
        case Grid():
            return not any(block.rows)
        case Picture() | Line():
            return False


def _source(block: Block) -> str:
    match block:
        case Para(level=level) if level:
            return f"{'#' * (level + 1)} {heading_source(block.pieces)}"
        case Para() | Item():
            return line_source(block.pieces)
        case Grid():
            return table_source(
                block.rows, block.spans, block.header_rows, header_column=block.header_column
            )
        case Picture():
            return image_source(block.address, block.alt)
        case Line():
            return "---"


def _list_sources(items: Sequence[Item]) -> Iterator[str]:
    """Lists where Markdown can say the same numbers, else paragraphs that begin with them."""
    shown = _normal_depths(items)
    if not _sayable(shown):
        for item in shown:
            yield line_source([Piece(text=item.label), *item.pieces])
        return
    for _, group in groupby(_with_roots(shown), key=lambda pair: pair[0]):
        yield "\n".join(_item_line(item) for _, item in group)


def _item_line(item: Item) -> str:
    sign = f"{item.number}." if item.ordered else "-"
    return f"{_INDENT * item.depth}{sign} {line_source(item.pieces)}"


def _normal_depths(items: Sequence[Item]) -> list[Item]:
    """Depths that begin at 0 and never grow by more than one."""
    path: list[int] = []
    result: list[Item] = []
    for item in items:
        while path and item.depth <= path[-1]:
            path.pop()
        path.append(item.depth)
        result.append(replace(item, depth=len(path) - 1))
    return result


def _sayable(items: Sequence[Item]) -> bool:
    """Whether siblings count on without a gap and lists below an item are of one kind."""
    last: dict[int, Item] = {}
    for item in items:
        for deeper in [depth for depth in last if depth > item.depth]:
            del last[deeper]
        before = last.get(item.depth)
        if before is not None and before.ordered != item.ordered:
            if item.depth:
                return False
        elif before is not None and item.ordered and item.number != before.number + 1:
            return False
        if not 0 <= item.number < 1_000_000_000:
            return False
        last[item.depth] = item
    return True


def _with_roots(items: Sequence[Item]) -> Iterator[tuple[int, Item]]:
    """Number the top-level lists: a change between bullets and numbers begins another."""
    root, kind = 0, items[0].ordered
    for item in items:
        if item.depth == 0 and item.ordered != kind:
            root, kind = root + 1, item.ordered
        yield root, item
