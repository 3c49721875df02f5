"""Read bullet and numbered lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from editor_app.rendering.markdown_inline import References, parse_inlines
from editor_app.rendering.tree import Inlines, ListBlock, ListItem

LIST_LINE = re.compile(r"(?P<indent>[ \t]*)(?:[-*+]|(?P<number>\d{1,9})\.)[ \t]+(?P<text>\S.*)$")


_DEEPEST = 40  # levels of a list; what stands deeper stands there, for no stack is endless


@dataclass(slots=True, kw_only=True)
class _Item:
    indent: int
    ordered: bool
    number: int
    text: str
    children: list[_Item] = field(default_factory=list)
    content: Inlines = ()


def read_list(lines: Sequence[str], references: References) -> tuple[ListBlock, ...]:
    """The lists the lines make; empty if an item holds lists of two kinds, or no words.

    An item that is nothing but blanks or a line break is left out: no Markdown writes it.
    """
    items = [item for item in _read_items(lines) if _says_anything(item, references)]
    if not items or not all(map(_is_whole, items)):
        return ()
    blocks: list[ListBlock] = []
    group: list[_Item] = []
    for item in items:
        if group and group[0].ordered != item.ordered:
            blocks.append(_build(group))
            group = []
        group.append(item)
    return (*blocks, _build(group))


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
        while path and (item.indent < path[-1].indent + 2 or len(path) >= _DEEPEST):
            path.pop()
        (path[-1].children if path else top).append(item)
        path.append(item)
    return top


def _says_anything(item: _Item, references: References) -> bool:
    """Whether an item has words, or has some below it; those that have none are taken away."""
    item.children = [one for one in item.children if _says_anything(one, references)]
    item.content = parse_inlines(item.text, references)
    return bool(item.content or item.children)


def _is_whole(item: _Item) -> bool:
    """Whether the tree has such an item: words, and below them one list of one kind."""
    kinds = {child.ordered for child in item.children}
    return bool(item.content) and len(kinds) <= 1 and all(map(_is_whole, item.children))


def _build(items: Sequence[_Item]) -> ListBlock:
    return ListBlock(
        ordered=items[0].ordered,
        start=items[0].number if items[0].ordered else 1,
        items=tuple(map(_build_item, items)),
    )


def _build_item(item: _Item) -> ListItem:
    children = _build(item.children) if item.children else None
    return ListItem(content=item.content, children=children)
