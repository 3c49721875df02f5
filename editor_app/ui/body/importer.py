"""Write a block tree into a QTextDocument."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
    QTextLength,
    QTextList,
    QTextTable,
)

from editor_app.rendering.outline import BlockStyle
from editor_app.rendering.runs import RunKind, flatten
from editor_app.rendering.table_shape import cell_rows, is_header
from editor_app.rendering.tree import (
    Block,
    Heading,
    Image,
    Inlines,
    ListBlock,
    Paragraph,
    Quote,
    Raw,
    Rule,
    Table,
)
from editor_app.ui.body.schema import (
    IMAGE_ALT,
    IMAGE_CAPTION,
    IMAGE_SOURCE,
    LINE_BREAK,
    OBJECT,
    Formats,
    Kind,
    Role,
    note_format,
    run_format,
)

ImageResolver = Callable[[str], QImage | None]
_ROLES = {
    BlockStyle.RECIPIENT: Role.FLUSH,
    BlockStyle.ANNEX: Role.ANNEX,
    BlockStyle.SIGNATURE: Role.RIGHT,
    BlockStyle.DATE: Role.RIGHT,
}
_LARGEST_IMAGE = 600
_NO_IMAGE = QSize(240, 120)


def roles_of(styles: Sequence[BlockStyle]) -> list[Role]:
    """How blocks of these styles stand on the sheet."""
    return [_ROLES.get(style, Role.BODY) for style in styles]


@dataclass(frozen=True, slots=True, kw_only=True)
class Importer:
    """Inserts tree blocks at a cursor."""

    formats: Formats
    resolve_image: ImageResolver
    picture_scale: float = 1.0

    def load(
        self, document: QTextDocument, blocks: Sequence[Block], styles: Sequence[BlockStyle]
    ) -> None:
        """Make `blocks` the whole content, without a trace in the undo history."""
        document.setUndoRedoEnabled(False)
        document.clear()
        document.setIndentWidth(self.formats.indent)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        document.rootFrame().setFrameFormat(self.formats.root())
        self.insert(cursor, blocks, roles_of(styles))
        cursor.endEditBlock()
        document.setUndoRedoEnabled(True)
        document.setModified(False)

    def insert(
        self, cursor: QTextCursor, blocks: Sequence[Block], roles: Sequence[Role] = ()
    ) -> QTextCursor:
        """Insert blocks; the first one takes over the empty block the cursor stands in.

        Answers with a cursor at the end of what was inserted; for a table, in its first cell.
        """
        writer = BlockWriter(importer=self, cursor=cursor)
        if not blocks:
            cursor.setBlockFormat(self.formats.block(Kind.PARAGRAPH))
        for index, block in enumerate(blocks):
            writer.write(block, roles[index] if roles else Role.BODY)
        return writer.end

    def insert_inlines(self, cursor: QTextCursor, content: Inlines) -> None:
        """Insert inline content at the cursor."""
        for run in flatten(content):
            if run.kind is RunKind.NOTE:
                cursor.insertText(OBJECT, note_format(run.note))
                continue
            text = LINE_BREAK if run.kind is RunKind.BREAK else run.text
            cursor.insertText(text, run_format(run))

    def insert_image(self, cursor: QTextCursor, image: Image) -> None:
        """Insert the object character of an image."""
        result = QTextImageFormat()
        result.setName(image.src)
        result.setProperty(IMAGE_SOURCE, image.src)
        result.setProperty(IMAGE_ALT, image.alt)
        result.setProperty(IMAGE_CAPTION, image.caption)
        picture = self.resolve_image(image.src)
        size = picture.size() if picture is not None else None
        if size is not None and size.width() > _LARGEST_IMAGE:
            size = size.scaled(
                _LARGEST_IMAGE, _LARGEST_IMAGE * 4, Qt.AspectRatioMode.KeepAspectRatio
            )
        width = size.width() if size is not None else _NO_IMAGE.width()
        result.setWidth(width * self.picture_scale)
        if size is None:
            result.setHeight(_NO_IMAGE.height() * self.picture_scale)
        # Narrower than that where the sheet is; without a height Qt keeps the proportions.
        result.setMaximumWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        cursor.insertImage(result)


@dataclass(slots=True, kw_only=True)
class BlockWriter:
    """Writes one block after the other; the first takes over the empty one the cursor is in."""

    importer: Importer
    cursor: QTextCursor
    fresh: bool = True  # the cursor's block is empty and not yet used
    table: QTextTable | None = None  # the one just written

    @property
    def end(self) -> QTextCursor:
        """The end of what was written; of a table, its first cell."""
        return self.cursor if self.table is None else self.table.firstCursorPosition()

    def write(self, block: Block, role: Role = Role.BODY) -> None:
        """Write a block below the one before."""
        formats = self.importer.formats
        self.table = None
        match block:
            case Paragraph():
                self._line(formats.block(Kind.PARAGRAPH, role=role), block.content)
            case Heading():
                self._line(formats.block(Kind.HEADING, level=block.level), block.content)
            case Quote():
                for paragraph in block.paragraphs:
                    self._line(formats.block(Kind.QUOTE), paragraph.content)
            case ListBlock():
                self._list(block, 1)
            case Table():
                self._table(block)
            case Image():
                self._open(formats.block(Kind.IMAGE))
                self.importer.insert_image(self.cursor, block)
            case Rule():
                self._open(formats.block(Kind.RULE))
            case Raw():
                self._open(formats.block(Kind.RAW))
                self.cursor.insertText(block.source.replace("\n", LINE_BREAK), QTextCharFormat())

    def _line(self, block_format: QTextBlockFormat, content: Inlines) -> None:
        self._open(block_format)
        self.importer.insert_inlines(self.cursor, content)

    def _open(self, block_format: QTextBlockFormat) -> None:
        """Begin a block; a taken-over block leaves its list, or it would stay an item."""
        if self.fresh:
            current = self.cursor.currentList()
            if current is not None:
                current.remove(self.cursor.block())
            self.cursor.setBlockFormat(block_format)
            self.fresh = False
        else:
            self.cursor.insertBlock(block_format, QTextCharFormat())

    def _list(self, block: ListBlock, depth: int) -> None:
        formats = self.importer.formats
        owner: QTextList | None = None
        for item in block.items:
            self._line(formats.block(Kind.ITEM), item.content)
            if owner is None:
                owner = self.cursor.createList(
                    formats.list(ordered=block.ordered, depth=depth, start=block.start)
                )
            else:
                owner.add(self.cursor.block())
            if item.children is not None:
                self._list(item.children, depth + 1)

    def _table(self, block: Table) -> None:
        self.table = insert_table(self.cursor, block, self.importer)
        self.cursor = self.table.lastCursorPosition()
        self.cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self.fresh = True  # Qt keeps a block behind every table; it is a copy of the one before
        self._open(self.importer.formats.block(Kind.PARAGRAPH))
        self.fresh = True


def insert_table(cursor: QTextCursor, block: Table, importer: Importer) -> QTextTable:
    """Write a table below the cursor's block."""
    formats = importer.formats
    rows = 1 + len(block.rows)
    table = cursor.insertTable(rows, len(block.header), formats.table(block))
    for span in block.spans:
        table.mergeCells(span.row, span.column, span.height, span.width)
    for cells in cell_rows(block):
        for cell in cells:
            place = table.cellAt(cell.row, cell.column).firstCursorPosition()
            header = is_header(block, cell.row, cell.column)
            place.setBlockFormat(formats.cell(block.alignments[cell.column], header=header))
            importer.insert_inlines(place, cell.content)
    return table
