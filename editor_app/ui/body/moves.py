"""Move what the cursor stands in up or down, or to another place; one step to undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextCursor

from editor_app.rendering.moving import move_blocks, move_item
from editor_app.rendering.outline import classify
from editor_app.rendering.tree import Block, Document, ListBlock
from editor_app.ui.body.importer import roles_of
from editor_app.ui.body.numbers import NumberedBody
from editor_app.ui.body.patching import apply_patch, difference
from editor_app.ui.body.pieces import Group


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A cursor by blocks: text blocks come and go when the text is patched."""

    block: int  # of the tree
    line: int  # text block within it
    character: int


def move_selection(body: NumberedBody, by: int) -> bool:
    """Move the selected blocks, or the list item at the cursor, past the neighbour."""
    groups = body.exporter.groups()
    cursor = body.textCursor()
    document = body.document()
    first = group_at(groups, document.findBlock(cursor.selectionStart()).blockNumber())
    last = group_at(groups, document.findBlock(cursor.selectionEnd()).blockNumber())
    if body.isReadOnly() or body.composing or first is None or last is None:
        return False
    if first == last and isinstance(groups[first].block, ListBlock):
        return _move_item(body, groups, first, by)
    return move_span(body, first, last, first + by)


def move_span(body: NumberedBody, first: int, last: int, to: int) -> bool:
    """Move blocks of the tree so that the first of them stands at `to`."""
    groups = body.exporter.groups()
    if to == first or not 0 <= to <= len(groups) - 1 - (last - first):
        return False
    place = _place_of(body, groups)
    moved = move_blocks([group.block for group in groups], first, last, to)
    if place is not None and first <= place.block <= last:
        place = _Place(block=place.block + to - first, line=place.line, character=place.character)
    put_blocks(body, moved)
    _go_to(body, place)
    return True


def put_blocks(body: NumberedBody, blocks: Sequence[Block]) -> bool:
    """Turn the text into other blocks, touching only what differs; one step to undo."""
    groups = body.exporter.groups()
    patch = difference(groups, blocks)
    if patch is None or body.isReadOnly():
        return False
    styles = classify(Document(blocks=tuple(blocks)), body.allowed_blocks)
    apply_patch(body.document(), body.importer, groups, patch, roles_of(styles))
    body.settle_numbers()
    return True


def group_at(groups: Sequence[Group], number: int) -> int | None:
    """The block of the tree a text block belongs to; the one above for an empty line."""
    found = None
    for index, group in enumerate(groups):
        if group.first > number:
            break
        found = index
    return found


def _move_item(body: NumberedBody, groups: Sequence[Group], index: int, by: int) -> bool:
    place = _place_of(body, groups)
    block = groups[index].block
    assert isinstance(block, ListBlock)
    if place is None:
        return False
    found = move_item(block, place.line, by)
    if found is None:
        return False
    blocks = [group.block for group in groups]
    blocks[index] = found[0]
    put_blocks(body, blocks)
    _go_to(body, _Place(block=index, line=found[1], character=place.character))
    return True


def _place_of(body: NumberedBody, groups: Sequence[Group]) -> _Place | None:
    cursor = body.textCursor()
    index = group_at(groups, cursor.blockNumber())
    if index is None:
        return None
    first, document = groups[index].first, body.document()
    written = [
        number
        for number in range(first, cursor.blockNumber())
        if document.findBlockByNumber(number).length() > 1
    ]
    return _Place(block=index, line=len(written), character=cursor.positionInBlock())


def _go_to(body: NumberedBody, place: _Place | None) -> None:
    groups = body.exporter.groups()
    if place is None or not groups:
        return
    group = groups[min(place.block, len(groups) - 1)]
    block = body.document().findBlockByNumber(min(group.first + place.line, group.last))
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + min(place.character, block.length() - 1))
    body.setTextCursor(cursor)
    body.ensureCursorVisible()
