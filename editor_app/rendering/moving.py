"""Move blocks, or an item of a list with what hangs below it, past their neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from editor_app.rendering.markdown_source import join_neighbours
from editor_app.rendering.tree import Block, ListBlock, ListItem


def move_blocks(blocks: Sequence[Block], first: int, last: int, to: int) -> list[Block]:
    """The blocks with `first` to `last` (included) moved so that the first stands at `to`."""
    moving = blocks[first : last + 1]
    rest = [*blocks[:first], *blocks[last + 1 :]]
    return join_neighbours([*rest[:to], *moving, *rest[to:]])


def move_item(block: ListBlock, line: int, by: int) -> tuple[ListBlock, int] | None:
    """The list with the item on a line moved by one among its equals, and its new line.

    None if it is the first or last of them already.
    """
    begins = 0
    for index, item in enumerate(block.items):
        if begins == line:
            return _moved(block, index, line, by)
        inside = _lines(item) - 1
        if line <= begins + inside:
            assert item.children is not None
            found = move_item(item.children, line - begins - 1, by)
            if found is None:
                return None
            items = list(block.items)
            items[index] = replace(item, children=found[0])
            return replace(block, items=tuple(items)), found[1] + begins + 1
        begins += inside + 1
    return None


def _moved(block: ListBlock, index: int, line: int, by: int) -> tuple[ListBlock, int] | None:
    to = index + by
    if not 0 <= to < len(block.items):
        return None
    items = list(block.items)
    passed = _lines(items[to])
    items[index], items[to] = items[to], items[index]
    return replace(block, items=tuple(items)), line + passed * by


def _lines(item: ListItem) -> int:
    if item.children is None:
        return 1
    return 1 + sum(_lines(child) for child in item.children.items)
