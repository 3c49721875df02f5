"""Findings on the sheet: where they point in the text, and their squiggles."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtGui import (
    QColor,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import QTextEdit

from editor_app.rendering.markdown_inline import text_offsets
from editor_app.rendering.serialize import NESTED_INDENT, line_source
from editor_app.rendering.table_places import cell_places, place_offsets
from editor_app.rendering.tree import Heading, ListBlock, ListItem, Quote, Raw, Table
from editor_app.ui.body.body_look import BodyLook
from editor_app.ui.body.note_places import NoteOffsets, note_places
from editor_app.ui.body.pieces import Group

_TINT = 70  # of 255
MOST_TINTED = 500  # places of a search; nobody looks through more


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A finding: characters `start` to `end` of the Markdown it was found in."""

    start: int
    end: int
    severity: str  # block, warn or info, as in the rules
    message: str
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line of text inside a block's Markdown."""

    start: int  # in the block's Markdown
    source: str
    block: QTextBlock
    verbatim: bool = False
    table: Table | None = None  # the one it is a cell of

    def offsets(self) -> list[int]:
        """Where each character of the plain text stands in the source."""
        if self.table is not None:
            return place_offsets(self.table, self.source)
        return text_offsets(self.source)


class SourceMap:
    """Finds the cursor position for an offset in the Markdown of a document as it stands."""

    def __init__(self, document: QTextDocument, groups: Sequence[Group]) -> None:
        self._document = document
        self._groups = groups
        self._notes = NoteOffsets(groups)
        self._starts = list(accumulate(self._notes.lengths, initial=0))[:-1]
        self.text_length = sum(self._notes.lengths)  # behind it notes are defined

    def position(self, offset: int) -> int:
        """The cursor position at a Markdown offset; markup belongs to the text behind it.

        The words of a note stand where its number stands on the sheet.
        """
        if not self._groups:
            return 0
        note = self._notes.note_at(offset)
        if note is not None:
            return note_places(self._document)[note]
        index = max(0, bisect_left(self._starts, offset + 1) - 1)
        return self._in_group(index, offset - self._starts[index])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The cursor positions of a stretch of Markdown; of a note's words, those of its number."""
        begin = self.position(start)
        if self._notes.note_at(start) is not None:
            return begin, begin + 1
        return begin, max(begin, self.position(end)) if end > start else begin

    def block_start(self, index: int) -> int:
        """The cursor position at which a block of the tree begins."""
        return self._document.findBlockByNumber(self._groups[index].first).position()

    def block_position(self, index: int, offset: int) -> int:
        """The cursor position of a character in the plain text of a block of the tree."""
        group = self._groups[index]
        for number in range(group.first, group.last + 1):
            block = self._document.findBlockByNumber(number)
            text = block.text()
            if offset <= len(text) or number == group.last:
                return block.position() + _units(text, min(offset, len(text)))
            offset -= len(text) + 1
        return self.block_start(index)

    def _in_group(self, index: int, offset: int) -> int:
        group, offset = self._groups[index], self._notes.in_source(index, offset)
        lines = list(_lines(self._document, group))
        line = lines[0]
        for candidate in lines:
            if candidate.start > offset:
                break
            line = candidate
        inside = max(0, offset - line.start)
        text = line.block.text()
        if not line.verbatim:
            inside = bisect_left(line.offsets(), inside)
            inside += len(text) - len(text.lstrip())
        return line.block.position() + _units(text, min(inside, len(text)))


def squiggles(
    spans: Sequence[tuple[QTextCursor, Mark]], look: BodyLook
) -> list[QTextEdit.ExtraSelection]:
    """Wave underlines for the selections of findings."""
    result: list[QTextEdit.ExtraSelection] = []
    for at, mark in spans:
        cursor = at if at.hasSelection() else _link_at(at)
        if not cursor.hasSelection():
            continue
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(severity_color(mark.severity, look))
        selection = QTextEdit.ExtraSelection()
        selection.format = wave
        selection.cursor = cursor
        result.append(selection)
    return result


def _link_at(cursor: QTextCursor) -> QTextCursor:
    """The words of the link there: its address is not among the words of the sheet."""
    place, wide = cursor.position(), QTextCursor(cursor)
    fragments = cursor.block().begin()
    while not fragments.atEnd():
        piece = fragments.fragment()
        if piece.charFormat().isAnchor() and piece.position() <= place <= (
            piece.position() + piece.length()
        ):
            wide.setPosition(piece.position())
            wide.setPosition(piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor)
            break
        fragments += 1
    return wide


def highlights(cursors: Sequence[QTextCursor], look: BodyLook) -> list[QTextEdit.ExtraSelection]:
    """A tint for what a search found; the ink shows through on light and dark sheets."""
    tint = QTextCharFormat()
    color = QColor(look.warn)
    color.setAlpha(_TINT)
    tint.setBackground(color)
    result: list[QTextEdit.ExtraSelection] = []
    for cursor in cursors:
        selection = QTextEdit.ExtraSelection()
        selection.format = tint
        selection.cursor = cursor
        result.append(selection)
    return result


def severity_color(severity: str, look: BodyLook) -> QColor:
    """The colour a severity is carried by, beside its icon."""
    return {"block": look.block, "warn": look.warn}.get(severity, look.info)


def _lines(document: QTextDocument, group: Group) -> Iterator[_Line]:
    block = document.findBlockByNumber(group.first)
    match group.block:
        case Heading():
            lead = group.block.level + 2
            yield _Line(start=lead, source=group.source[lead:], block=block)
        case ListBlock():
            texts = _text_blocks(document, group)
            start = 0
            for lead, item in _items(group.block, ""):
                source = line_source(item.content)
                yield _Line(start=start + lead, source=source, block=next(texts, block))
                start += lead + len(source) + 1
        case Quote():
            texts = _text_blocks(document, group)
            start = 0
            for paragraph in group.block.paragraphs:
                source = line_source(paragraph.content)
                yield _Line(start=start + 2, source=source, block=next(texts, block))
                start += 2 + len(source) + len("\n>\n")
        case Table():
            yield from _cells(group.block, QTextCursor(block).currentTable())
        case _:
            verbatim = isinstance(group.block, Raw)
            yield _Line(start=0, source=group.source, block=block, verbatim=verbatim)


def _items(block: ListBlock, indent: str) -> Iterator[tuple[int, ListItem]]:
    """The items in order, with the length of what stands before their words."""
    for number, item in enumerate(block.items, start=block.start):
        marker = f"{number}. " if block.ordered else "- "
        yield len(indent) + len(marker), item
        if item.children is not None:
            yield from _items(item.children, indent + NESTED_INDENT)


def _text_blocks(document: QTextDocument, group: Group) -> Iterator[QTextBlock]:
    """The text blocks of a group that are not blank, and so are written."""
    for number in range(group.first, group.last + 1):
        block = document.findBlockByNumber(number)
        if block.text().strip():
            yield block


def _cells(node: Table, table: QTextTable) -> Iterator[_Line]:
    for place in cell_places(node):
        block = table.cellAt(place.row, place.column).firstCursorPosition().block()
        yield _Line(start=place.start, source=place.source, block=block, table=node)


def _units(text: str, characters: int) -> int:
    """Characters as UTF-16 units, which Qt counts in."""
    return len(text[:characters].encode("utf-16-le", "surrogatepass")) // 2
