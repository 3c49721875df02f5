"""Put other blocks in the place of some blocks of the text, the rest untouched, in one edit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from editor_app.rendering.tree import Block, Table
from editor_app.ui.body.importer import Importer
from editor_app.ui.body.pieces import Group
from editor_app.ui.body.schema import Kind, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """Groups `first` to `last` (behind the last one) of a text give way to `blocks`."""

    first: int
    last: int
    blocks: tuple[Block, ...]


def difference(groups: Sequence[Group], blocks: Sequence[Block]) -> Patch | None:
    """The smallest patch that turns the text of `groups` into `blocks`; None if it is that text."""
    old = [group.block for group in groups]
    most = min(len(old), len(blocks))
    first = 0
    while first < most and old[first] == blocks[first]:
        first += 1
    behind = 0
    while behind < most - first and old[-1 - behind] == blocks[-1 - behind]:
        behind += 1
    if first == len(old) == len(blocks):
        return None
    last = len(old) - behind
    return Patch(first=first, last=last, blocks=tuple(blocks[first : len(blocks) - behind]))


def apply_patch(
    document: QTextDocument,
    importer: Importer,
    groups: Sequence[Group],
    patch: Patch,
    roles: Sequence[Role],
) -> None:
    """Carry a patch out; `roles` are those of all blocks of the text as it will be."""
    wide = _widened(groups, patch)
    cursor = _span(document, groups, wide)
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    owner = cursor.currentList()
    if owner is not None:
        owner.remove(cursor.block())
    cursor.setBlockFormat(importer.formats.block(Kind.PARAGRAPH))
    cursor.setBlockCharFormat(QTextCharFormat())
    importer.insert(cursor, wide.blocks, roles[wide.first : wide.first + len(wide.blocks)])
    cursor.endEditBlock()


def _widened(groups: Sequence[Group], patch: Patch) -> Patch:
    """Take neighbours along until the edges are no tables: a cursor cannot stand beside one."""
    first, last, blocks = patch.first, patch.last, list(patch.blocks)
    while first > 0 and _leans(blocks[:1], groups[first:last][:1]):
        first -= 1
        blocks.insert(0, groups[first].block)
    while last < len(groups) and _leans(blocks[-1:], groups[first:last][-1:]):
        blocks.append(groups[last].block)
        last += 1
    return Patch(first=first, last=last, blocks=tuple(blocks))


def _leans(new: Sequence[Block], old: Sequence[Group]) -> bool:
    """Whether an edge has no line of words of its own, before or after the patch."""
    if not new or not old:
        return True
    return isinstance(new[0], Table) or isinstance(old[0].block, Table)


def _span(document: QTextDocument, groups: Sequence[Group], patch: Patch) -> QTextCursor:
    """What goes, selected from the beginning of a line to the end of one."""
    cursor = QTextCursor(document)
    if patch.first < patch.last and not isinstance(groups[patch.first].block, Table):
        first = document.findBlockByNumber(groups[patch.first].first)
        cursor.setPosition(first.position())
    end = document.characterCount() - 1
    if patch.first < patch.last and not isinstance(groups[patch.last - 1].block, Table):
        last = document.findBlockByNumber(groups[patch.last - 1].last)
        end = last.position() + last.length() - 1
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor
