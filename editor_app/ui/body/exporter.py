"""Read a QTextDocument back as Markdown, again and again, while somebody types.

Exporting 200 KB takes far longer than a keystroke may. So every text block has its own cached
piece, `contentsChange` marks the pieces a change touched, and `markdown()` reads only those
anew and joins only the stretches of the text they stand in.
"""

from __future__ import annotations

from dataclasses import replace
from math import inf
from time import monotonic

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

from editor_app.rendering.notes import numbered
from editor_app.rendering.serialize import join_blocks
from editor_app.rendering.tree import Block, Document, Inlines, Table
from editor_app.ui.body.lines import Sign, block_content, sign_of
from editor_app.ui.body.pieces import EMPTY, Group, Piece, Shape, block_piece, read_piece
from editor_app.ui.body.stretches import Stretches
from editor_app.ui.body.table_reading import TableLayout, by_cells, read_layout, table_blocks


class Exporter:
    """The Markdown and the tree of one QTextDocument, kept up to date piece by piece."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._pieces: list[Piece | None] = []
        self._signs: list[Sign] = []  # of the blocks when they were read
        # by the number Qt gives a table; beside it the formats of the cells that say alignments
        self._layouts: dict[int, tuple[tuple[int, ...], TableLayout]] = {}
        self._redo_steps = 0
        self._stretches = Stretches(self._pieces, self._read)
        self._groups: list[Group] | None = None
        self._markdown: str | None = None
        self._tree: Document | None = None
        self.read_count = 0  # how many text blocks have been read, for measuring
        document.documentLayout()  # without a layout a document reports no changes
        document.contentsChange.connect(self._mark)
        self.reset()

    def reset(self) -> None:
        """Forget everything read so far."""
        count = self._document.blockCount()
        self._pieces, self._signs = [None] * count, [()] * count
        self._stretches = Stretches(self._pieces, self._read)
        self._layouts.clear()  # numbers begin anew with a new text
        self._redo_steps = self._document.availableRedoSteps()
        self._forget_joined()

    def markdown(self) -> str:
        """The canonical Markdown of the text as it stands."""
        if self._markdown is None:
            stretches = [one for one in self._stretches.joined() if one.groups]
            notes = [note for one in stretches for note in one.notes]
            self._markdown = join_blocks(numbered([one.source for one in stretches], notes))
        return self._markdown

    def tree(self) -> Document:
        """The block tree of the text as it stands."""
        if self._tree is None:
            self._tree = Document(blocks=tuple(group.block for group in self.groups()))
        return self._tree

    def groups(self) -> list[Group]:
        """The blocks of the tree with the text blocks they come from."""
        if self._groups is None:
            self._groups = [group for one in self._stretches.joined() for group in one.groups]
        return self._groups

    def block_at(self, number: int) -> Block | None:
        """The block of the tree that begins with a text block; none if that is part of a list."""
        self._stretches.prepare(inf)
        return (self._pieces[number] or EMPTY).block

    def word_count(self) -> int:
        """Chinese characters and Latin words, as office programs count 字数."""
        return sum(one.words for one in self._stretches.joined())

    def read_some(self, milliseconds: float) -> bool:
        """Read and join what changed until the time is up; tells whether nothing is left.

        After a paste of 100 pages all of it at once would double the wait for the next key.
        """
        return self._stretches.prepare(monotonic() + milliseconds / 1000)

    def _mark(self, position: int, removed: int, added: int) -> None:
        first = self._document.findBlock(position)
        last = self._document.findBlock(position + added)
        count = self._document.blockCount()
        begin = first.blockNumber() if first.isValid() else 0
        end = last.blockNumber() + 1 if last.isValid() else count
        replaced = (end - begin) - (count - len(self._pieces))
        if replaced < 0 or begin + replaced > len(self._pieces):
            self.reset()
            return
        self._pieces[begin : begin + replaced] = [None] * (end - begin)
        self._signs[begin : begin + replaced] = [()] * (end - begin)
        self._stretches.replaced(begin, replaced, end - begin)
        self._forget_joined()
        self._doubt_history()

    def _doubt_history(self) -> None:
        """Look at every block after an undo or redo: Qt reports too short a change for some.

        Seen with 6.11: undoing an input over a selection that spans blocks puts 12 characters back
        and reports 11. Comparing 700 blocks takes 2 ms, reading them anew 50.
        """
        before, self._redo_steps = self._redo_steps, self._document.availableRedoSteps()
        if not (before or self._redo_steps):
            return
        self._layouts.clear()  # merged cells come back without a change of the upper ones
        block = self._document.firstBlock()
        for number, sign in enumerate(self._signs):
            piece = self._pieces[number]
            # of a table the signs of its cells tell the words, not spans, widths and headers
            if piece is not None and (isinstance(piece.block, Table) or sign != sign_of(block)):
                self._pieces[number] = None
                self._stretches.replaced(number, 1, 1)
            block = block.next()

    def _forget_joined(self) -> None:
        self._groups = self._markdown = self._tree = None

    def _read(self, begin: int, end: int, until: float) -> bool:
        """Read the pieces that are missing between two; `False` when the time was up before."""
        number = begin
        while number < end:
            if self._pieces[number] is not None:
                number += 1
                continue
            if monotonic() > until:
                return False
            number = self._read_block(self._document.findBlockByNumber(number), number)
        return True

    def _read_block(self, block: QTextBlock, number: int) -> int:
        """Read one block, or the whole table it is in; answers with the next number."""
        self.read_count += 1
        table = QTextCursor(block).currentTable()
        if table is None:
            self._pieces[number], self._signs[number] = read_piece(block), sign_of(block)
            return number + 1
        cells = table_blocks(table)
        contents = [self._read_cell(cell) for cell in cells]
        layout = self._layout(table, cells)
        node = layout.node(by_cells(table, layout, contents))
        self._pieces[cells.start] = replace(block_piece(node), content=contents[0])
        return cells.stop

    def _layout(self, table: QTextTable, cells: range) -> TableLayout:
        """What a table looks like; read anew when Qt merged its upper cells with other lines."""
        heads = tuple(
            self._document.findBlockByNumber(cell).blockFormatIndex()
            for cell in cells[: table.columns()]
        )
        known = self._layouts.get(table.objectIndex())
        if known is None or known[0] != heads:
            known = self._layouts[table.objectIndex()] = heads, read_layout(table)
        return known[1]

    def _read_cell(self, number: int) -> Inlines:
        """The content of a block in a table; read only if it has changed."""
        piece = self._pieces[number]
        if piece is None:
            block = self._document.findBlockByNumber(number)
            piece = Piece(shape=Shape.INSIDE, content=block_content(block))
            self._pieces[number], self._signs[number] = piece, sign_of(block)
        return piece.content
