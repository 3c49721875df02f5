"""Read a QTextDocument back as Markdown, again and again, while somebody types.

Exporting 200 KB takes far longer than a keystroke may. So every text block has its own cached
piece, `contentsChange` marks the pieces a change touched, and `markdown()` reads only those
anew before it joins the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextListFormat

from editor_app.rendering.serialize import join_blocks, serialize_block
from editor_app.rendering.tree import (
    Block,
    Document,
    Heading,
    Inlines,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Raw,
    Rule,
    inline_text,
    plain_text,
)
from editor_app.ui.body.lines import (
    block_content,
    only_image,
    raw_source,
    table_blocks,
    table_node,
)
from editor_app.ui.body.schema import Kind, kind_of

_WORD = re.compile(
    r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]|[A-Za-z0-9]+(?:[.,'-][A-Za-z0-9]+)*"
)


class Shape(StrEnum):
    """How a text block takes part in the tree."""

    BLOCK = "block"  # makes a block alone
    ITEM = "item"  # a line of a list
    QUOTE = "quote"  # a paragraph of a quotation
    INSIDE = "inside"  # belongs to the table that begins above
    EMPTY = "empty"  # not written at all


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What one text block contributes."""

    shape: Shape
    block: Block | None = None  # of a BLOCK
    source: str = ""  # its Markdown
    content: Inlines = ()  # of an ITEM or QUOTE
    depth: int = 0
    ordered: bool = False
    start: int = 1
    words: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A block of the tree and the text blocks it is made of."""

    block: Block
    source: str
    first: int
    last: int


_EMPTY = Piece(shape=Shape.EMPTY)
_INSIDE = Piece(shape=Shape.INSIDE)


class Exporter:
    """The Markdown and the tree of one QTextDocument, kept up to date piece by piece."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._pieces: list[Piece | None] = []
        self._groups: list[Group] | None = None
        self._markdown: str | None = None
        self._tree: Document | None = None
        self.read_count = 0  # how many text blocks have been read, for measuring
        document.documentLayout()  # without a layout a document reports no changes
        document.contentsChange.connect(self._mark)
        self.reset()

    def reset(self) -> None:
        """Forget everything read so far."""
        self._pieces = [None] * self._document.blockCount()
        self._forget_joined()

    def markdown(self) -> str:
        """The canonical Markdown of the text as it stands."""
        if self._markdown is None:
            self._markdown = join_blocks([group.source for group in self.groups()])
        return self._markdown

    def tree(self) -> Document:
        """The block tree of the text as it stands."""
        if self._tree is None:
            self._tree = Document(blocks=tuple(group.block for group in self.groups()))
        return self._tree

    def groups(self) -> list[Group]:
        """The blocks of the tree with the text blocks they come from."""
        if self._groups is None:
            self._groups = list(_group(self._read()))
        return self._groups

    def word_count(self) -> int:
        """Chinese characters and Latin words, as office programs count 字数."""
        return sum(piece.words for piece in self._read())

    def _mark(self, position: int, removed: int, added: int) -> None:
        first = self._document.findBlock(position)
        last = self._document.findBlock(position + added)
        count = self._document.blockCount()
        begin = first.blockNumber() if first.isValid() else 0
        end = last.blockNumber() + 1 if last.isValid() else count
        replaced = (end - begin) - (count - len(self._pieces))
        if replaced < 0 or begin + replaced > len(self._pieces):
            self._pieces = [None] * count
        else:
            self._pieces[begin : begin + replaced] = [None] * (end - begin)
        self._forget_joined()

    def _forget_joined(self) -> None:
        self._groups = self._markdown = self._tree = None

    def _read(self) -> list[Piece]:
        """Read the pieces that have changed."""
        number = 0
        while (number := self._next_unread(number)) >= 0:
            number = self._read_block(self._document.findBlockByNumber(number), number)
        return [piece or _EMPTY for piece in self._pieces]

    def _next_unread(self, start: int) -> int:
        try:
            return self._pieces.index(None, start)
        except ValueError:
            return -1

    def _read_block(self, block: QTextBlock, number: int) -> int:
        """Read one block, or the whole table it is in; answers with the next number."""
        self.read_count += 1
        table = QTextCursor(block).currentTable()
        if table is None:
            self._pieces[number] = _piece(block)
            return number + 1
        cells = table_blocks(table)
        node = table_node(table)
        self._pieces[cells.start : cells.stop] = [_INSIDE] * len(cells)
        self._pieces[cells.start] = _block_piece(node)
        return cells.stop


def _block_piece(block: Block) -> Piece:
    words = len(_WORD.findall(plain_text(block)))
    return Piece(shape=Shape.BLOCK, block=block, source=serialize_block(block), words=words)


def _piece(block: QTextBlock) -> Piece:
    kind = kind_of(block)
    if kind is Kind.RAW:
        source = raw_source(block)
        return _block_piece(Raw(source=source)) if source.strip() else _EMPTY
    if kind is Kind.RULE and block.length() == 1:
        return _block_piece(Rule())
    image = only_image(block)
    if image is not None:
        return _block_piece(image)
    content = block_content(block)
    if not content:
        return _EMPTY
    words = len(_WORD.findall(inline_text(content)))
    owner = block.textList()
    if owner is not None:
        style = owner.format()
        return Piece(
            shape=Shape.ITEM,
            content=content,
            depth=max(1, style.indent()),
            ordered=style.style() == QTextListFormat.Style.ListDecimal,
            start=max(0, style.start()),
            words=words,
        )
    if kind is Kind.QUOTE:
        return Piece(shape=Shape.QUOTE, content=content, words=words)
    level = block.blockFormat().headingLevel()
    if 1 <= level <= 4:
        return _block_piece(Heading(level=level, content=content))
    return _block_piece(Paragraph(content=content))


def _group(pieces: list[Piece]) -> Iterator[Group]:
    """Make lists and quotations of neighbouring pieces; empty lines do not part them."""
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        match piece.shape:
            case Shape.BLOCK:
                assert piece.block is not None
                last = index
                while last + 1 < len(pieces) and pieces[last + 1].shape is Shape.INSIDE:
                    last += 1
                yield Group(block=piece.block, source=piece.source, first=index, last=last)
                index = last + 1
            case Shape.ITEM | Shape.QUOTE:
                members = _members(pieces, index)
                yield _joined(pieces, members)
                index = members[-1] + 1
            case _:
                index += 1


def _members(pieces: list[Piece], index: int) -> list[int]:
    """The pieces from `index` on that make one list or one quotation."""
    first = pieces[index]
    members = [index]
    for number in range(index + 1, len(pieces)):
        piece = pieces[number]
        if piece.shape is Shape.EMPTY:
            continue
        other_list = piece.depth <= first.depth and piece.ordered != first.ordered
        if piece.shape is not first.shape or other_list:
            break
        members.append(number)
    return members


def _joined(pieces: list[Piece], members: list[int]) -> Group:
    chosen = [pieces[number] for number in members]
    block: Block
    if chosen[0].shape is Shape.QUOTE:
        block = Quote(paragraphs=tuple(Paragraph(content=piece.content) for piece in chosen))
    else:
        block = _list(chosen)
    return Group(block=block, source=serialize_block(block), first=members[0], last=members[-1])


def _list(pieces: list[Piece]) -> ListBlock:
    """A list of pieces; the first decides the kind, deeper ones go below the item above."""
    first = pieces[0]
    items: list[ListItem] = []
    position = 0
    while position < len(pieces):
        end = position + 1
        while end < len(pieces) and pieces[end].depth > first.depth:
            end += 1
        children = _list(pieces[position + 1 : end]) if end > position + 1 else None
        items.append(ListItem(content=pieces[position].content, children=children))
        position = end
    return ListBlock(
        ordered=first.ordered, start=first.start if first.ordered else 1, items=tuple(items)
    )
