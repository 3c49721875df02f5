"""Change every line of words in a block, whatever kind of block it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from editor_app.rendering.tree import (
    Block,
    Heading,
    Inlines,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Table,
)


def map_inlines(block: Block, change: Callable[[Inlines], Inlines]) -> Block:
    """The block with each of its lines changed, in reading order."""
    match block:
        case Paragraph() | Heading():
            return replace(block, content=change(block.content))
        case ListBlock():
            return _map_list(block, change)
        case Table():
            header = tuple(change(cell) for cell in block.header)
            rows = tuple(tuple(change(cell) for cell in row) for row in block.rows)
            return replace(block, header=header, rows=rows)
        case Quote():
            quoted = (replace(one, content=change(one.content)) for one in block.paragraphs)
            return Quote(paragraphs=tuple(quoted))
        case _:
            return block


def _map_list(block: ListBlock, change: Callable[[Inlines], Inlines]) -> ListBlock:
    items = tuple(
        ListItem(
            content=change(item.content),
            children=_map_list(item.children, change) if item.children is not None else None,
        )
        for item in block.items
    )
    return replace(block, items=items)
