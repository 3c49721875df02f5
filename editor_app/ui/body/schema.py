"""How the kinds of blocks and inline marks of the tree are marked in a QTextDocument.

Only these properties carry meaning. Indents, alignment and line height are written into block
formats so that Qt lays the text out, and are never read back; colours and fonts are painted by
`ink` and stand nowhere in the document.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextTableFormat,
)

from editor_app.rendering.markdown_inline import parse_inlines
from editor_app.rendering.runs import Run, RunKind, Script
from editor_app.rendering.serialize import inline_source
from editor_app.rendering.tree import Alignment, Image, Inlines, Table

_FIRST = QTextFormat.Property.UserProperty.value
KIND = _FIRST + 1
RAW_INLINE = _FIRST + 2
LINK_TITLE = _FIRST + 3
IMAGE_SOURCE = _FIRST + 4
IMAGE_ALT = _FIRST + 5
IMAGE_CAPTION = _FIRST + 6
COLUMN_ALIGNMENT = _FIRST + 7
NOTE = _FIRST + 30  # of a note's object character: its words as Markdown
HEADER_COLUMN = _FIRST + 20  # of a table; its header rows are Qt's own headerRowCount

LINE_BREAK = "\u2028"
OBJECT = "\ufffc"
NOTE_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
_GRID = QColor(128, 128, 128, 140)  # readable on light and dark sheets, belongs to no theme
_BOTTOM_SPACE = 48
_BOX_PADDING = 8
CELL_PADDING = 6
_ALIGNMENTS = {
    Alignment.NONE: Qt.AlignmentFlag.AlignLeft,
    Alignment.LEFT: Qt.AlignmentFlag.AlignLeft,
    Alignment.CENTER: Qt.AlignmentFlag.AlignHCenter,
    Alignment.RIGHT: Qt.AlignmentFlag.AlignRight,
}


class Kind(StrEnum):
    """What a text block is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    HEADER = "header"  # a cell that names others
    CELL = "cell"
    IMAGE = "image"
    QUOTE = "quote"
    RULE = "rule"
    RAW = "raw"


CLOSED = frozenset({Kind.IMAGE, Kind.RULE, Kind.RAW})  # blocks one does not type in
_FLUSH = frozenset({Kind.ITEM, Kind.HEADER, Kind.CELL, Kind.QUOTE, Kind.RULE, Kind.RAW})


class Role(StrEnum):
    """How a paragraph stands on the sheet; follows from its place, is not stored in Markdown."""

    BODY = "body"
    FLUSH = "flush"
    RIGHT = "right"
    ANNEX = "annex"


def kind_of(block: QTextBlock) -> Kind:
    """What a block is; paragraphs that Qt made itself carry no mark."""
    return Kind(block.blockFormat().property(KIND) or Kind.PARAGRAPH)


class Formats:
    """Makes the formats of one look."""

    def __init__(self, *, indent: int, line_height: int) -> None:
        self._indent = indent
        self._line_height = line_height
        self._made: dict[tuple[Kind, int, Role], QTextBlockFormat] = {}

    @property
    def indent(self) -> int:
        """Pixels of two characters."""
        return self._indent

    def block(self, kind: Kind, *, level: int = 0, role: Role = Role.BODY) -> QTextBlockFormat:
        """The format of a block; `level` counts for headings."""
        made = self._made.get((kind, level, role))
        if made is None:
            made = self._made[kind, level, role] = self._make(kind, level, role)
        return QTextBlockFormat(made)

    def _make(self, kind: Kind, level: int, role: Role) -> QTextBlockFormat:
        result = QTextBlockFormat()
        result.setProperty(KIND, kind.value)
        result.setHeadingLevel(level)
        if kind is Kind.IMAGE:
            result.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            result.setBottomMargin(self._line_height)
            return result
        result.setLineHeight(self._line_height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if kind is Kind.QUOTE:
            result.setLeftMargin(self._indent)
        if kind is Kind.RAW:
            result.setLeftMargin(_BOX_PADDING)
            result.setRightMargin(_BOX_PADDING)
            result.setTopMargin(_BOX_PADDING)
            result.setBottomMargin(_BOX_PADDING)
        if kind in (Kind.PARAGRAPH, Kind.QUOTE):
            result.setAlignment(Qt.AlignmentFlag.AlignJustify)
        if kind not in _FLUSH and role is Role.BODY:
            result.setTextIndent(self._indent)
        if role is Role.ANNEX:  # GB/T 9704-2012, 7.3.4: names stand below the first name
            result.setLeftMargin(self._indent * 2.5)
            result.setTextIndent(self._indent * -1.5)
        if role is Role.RIGHT:
            result.setAlignment(Qt.AlignmentFlag.AlignRight)
            result.setRightMargin(self._indent)
        return result

    def cell(self, alignment: Alignment, *, header: bool) -> QTextBlockFormat:
        """The format of a table cell's line."""
        result = self.block(Kind.HEADER if header else Kind.CELL)
        result.setProperty(COLUMN_ALIGNMENT, alignment.value)
        result.setAlignment(_ALIGNMENTS[alignment])
        return result

    def list(self, *, ordered: bool, depth: int, start: int = 1) -> QTextListFormat:
        """The format of a list; `depth` counts from 1."""
        result = QTextListFormat()
        style = QTextListFormat.Style
        result.setStyle(style.ListDecimal if ordered else style.ListDisc)
        result.setIndent(depth)
        result.setStart(start)
        return result

    def table(self, table: Table) -> QTextTableFormat:
        """The format of a table: a plain grid over the full width."""
        result = QTextTableFormat()
        result.setBorder(1)
        result.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        result.setBorderBrush(QBrush(_GRID))
        result.setBorderCollapse(True)
        result.setCellPadding(CELL_PADDING)
        result.setCellSpacing(0)
        result.setTopMargin(8)
        result.setBottomMargin(8)
        percent = QTextLength.Type.PercentageLength
        result.setWidth(QTextLength(percent, 100))
        result.setColumnWidthConstraints([QTextLength(percent, width) for width in table.widths])
        result.setHeaderRowCount(table.header_rows)
        result.setProperty(HEADER_COLUMN, table.header_column)
        return result

    @staticmethod
    def root() -> QTextFrameFormat:
        """The format of the whole text: air below the last line."""
        result = QTextFrameFormat()
        result.setBottomMargin(_BOTTOM_SPACE)
        return result


def run_format(run: Run) -> QTextCharFormat:
    """The character format that carries the marks of a run."""
    result = QTextCharFormat()
    if run.strong:
        result.setFontWeight(QFont.Weight.Bold)
    if run.emphasis:
        result.setFontItalic(True)
    if run.script is Script.SUPER:
        result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    elif run.script is Script.SUB:
        result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
    if run.kind is RunKind.RAW:
        result.setProperty(RAW_INLINE, True)
    if run.href:
        result.setAnchor(True)
        result.setAnchorHref(run.href)
        if run.title:
            result.setProperty(LINK_TITLE, run.title)
    return result


def note_format(words: Inlines) -> QTextCharFormat:
    """The format of the object character that stands for a note."""
    result = QTextCharFormat()
    result.setObjectType(NOTE_OBJECT)
    result.setProperty(NOTE, inline_source(words))
    return result


def note_of(source: QTextCharFormat) -> Inlines:
    """The words of the note an object character stands for."""
    return parse_inlines(str(source.property(NOTE) or ""))


def is_note(source: QTextCharFormat) -> bool:
    """Whether a format is that of a note."""
    return source.objectType() == NOTE_OBJECT


def format_run(text: str, source: QTextCharFormat) -> Run:
    """The run a stretch of text with a character format is."""
    alignment = source.verticalAlignment()
    script = Script.NONE
    if alignment is QTextCharFormat.VerticalAlignment.AlignSuperScript:
        script = Script.SUPER
    elif alignment is QTextCharFormat.VerticalAlignment.AlignSubScript:
        script = Script.SUB
    linked = source.isAnchor()
    return Run(
        text=text,
        kind=RunKind.RAW if source.property(RAW_INLINE) else RunKind.TEXT,
        strong=source.fontWeight() >= QFont.Weight.DemiBold,
        emphasis=source.fontItalic(),
        script=script,
        href=source.anchorHref() if linked else "",
        title=str(source.property(LINK_TITLE) or "") if linked else "",
    )


def image_of(source: QTextCharFormat) -> Image:
    """The image an object character stands for."""
    return Image(
        src=str(source.property(IMAGE_SOURCE) or source.toImageFormat().name()),
        alt=str(source.property(IMAGE_ALT) or ""),
        caption=str(source.property(IMAGE_CAPTION) or ""),
    )
