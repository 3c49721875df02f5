"""Read bullet and numbered lists."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from editor_app.rendering.markdown_inline import parse_inlines
from editor_app.rendering.tree import Inlines, ListBlock, ListItem

LIST_LINE = re.compile(r"(?P<indent>[ \t]*)(?:[-*+]|(?P<number>\d{1,9})\.)[ \t]+(?P<text>\S.*)$")


@dataclass(slots=True, kw_only=True)
class _Item:
    indent: int
    ordered: bool
    number: int
    text: str
    children: list[_Item] = field(default_factory=list)


def read_list(lines: Sequence[str], references: Collection[str]) -> tuple[ListBlock, ...]:
    """The lists the lines make; empty if an item holds lists of two kinds."""
    items = _read_items(lines)
    if not all(_is_uniform(item) for item in items):
        return ()
    blocks: list[ListBlock] = []
    group: list[_Item] = []
    for item in items:
        if group and group[0].ordered != item.ordered:
            blocks.append(_build(group, references))
            group = []
        group.append(item)
    return (*blocks, _build(group, references))


def _read_items(lines: Sequence[str]) -> list[_Item]:
    top: list[_Item] = []
    path: list[_Item] = []
    for line in lines:
        match = LIST_LINE.match(line)
        if match is None:
            if line.strip() and path:
                path[-1].text += " " + line.strip()
            continue
        item = _Item(
            indent=len(match["indent"].expandtabs(4)),
            ordered=match["number"] is not None,
            number=int(match["number"] or 1),
            text=match["text"].strip(),
        )
        while path and item.indent < path[-1].indent + 2:
            path.pop()
        (path[-1].children if path else top).append(item)
        path.append(item)
    return top


def _is_uniform(item: _Item) -> bool:
    kinds = {child.ordered for child in item.children}
    return len(kinds) <= 1 and all(_is_uniform(child) for child in item.children)


def _build(items: Sequence[_Item], references: Collection[str]) -> ListBlock:
    return ListBlock(
        ordered=items[0].ordered,
        start=items[0].number if items[0].ordered else 1,
        items=tuple(_build_item(item, references) for item in items),
    )


def _build_item(item: _Item, references: Collection[str]) -> ListItem:
    content: Inlines = parse_inlines(item.text, references)
    children = _build(item.children, references) if item.children else None
    return ListItem(content=content, children=children)
