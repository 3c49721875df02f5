"""Print a 审校单 as PDF: A4, change numbers and bars in the margin, the hash under every page.

Runs on any thread; needs no window, but a QGuiApplication for fonts.
"""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from editor_app.services.review_sheet import ReviewSheet
from editor_app.ui.models.language import language
from editor_app.ui.print_pdf import ClosedDocument, copyable, painting_application
from editor_app.ui.review_sheet.ink import paper
from editor_app.ui.review_sheet.sections import SheetWriter
from editor_app.ui.review_sheet.words import footer
from editor_app.ui.screens.editor.picture_fit import fit_pictures
from editor_app.ui.screens.review.difference_formats import (
    ALIGN_NUMBER,
    GUTTER,
    Formats,
    Own,
    page_style,
)
from editor_app.ui.theme import Theme

_DPI = 96  # one pixel of the formats is 1/96 inch; letters are outlines at any resolution
_LEFT_MM, _TOP_MM, _WIDTH_MM, _HEIGHT_MM = 20.0, 16.0, 174.0, 258.0
_FOOT_MM = 5.0  # from the text to the line under it
_SMALL = 12  # pixels
_HEADING = int(QTextFormat.Property.UserProperty.value) + 9  # beside those of ``Own``
_SIDES = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)


class _Page:
    """Measures of one sheet in pixels."""

    left, top = _LEFT_MM / 25.4 * _DPI, _TOP_MM / 25.4 * _DPI
    width, height = _WIDTH_MM / 25.4 * _DPI, _HEIGHT_MM / 25.4 * _DPI
    foot = (_TOP_MM + _HEIGHT_MM + _FOOT_MM) / 25.4 * _DPI


def print_review_sheet(sheet: ReviewSheet, tokens: Path) -> bytes:
    """The pages as a PDF file; ``tokens`` is the table of sizes and fonts."""
    application = painting_application()
    theme = paper(tokens)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setCreator("")
    writer.setTitle(sheet.new.content.title)
    document = _document(sheet, theme, writer)
    painter = QPainter(writer)
    total = document.pageCount()
    for number in range(1, total + 1):
        if number > 1:
            writer.newPage()
        _paint_text(painter, document, number)
        _paint_margin(painter, theme, document, number)
        _paint_foot(painter, theme, footer(sheet, number, total))
    painter.end()
    buffer.close()
    del application
    return bytes(buffer.data().data())


def _document(sheet: ReviewSheet, theme: Theme, writer: QPdfWriter) -> QTextDocument:
    document = ClosedDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setUseDesignMetrics(True)
    document.setDefaultFont(_font(theme, 14))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setDefaultStyleSheet(page_style(theme))
    for hash_, data in sheet.pictures.items():
        kind = QTextDocument.ResourceType.ImageResource
        document.addResource(kind, QUrl(f"att:{hash_}"), QImage.fromData(data))
    SheetWriter(document, PaperFormats(theme), language()).write(sheet)
    fit_pictures(document, _Page.width)
    document.setPageSize(QSizeF(_Page.width, _Page.height))
    _keep_headings(document)
    return document


class PaperFormats(Formats):
    """Roles as on the screen; letters keep the width their outlines have."""

    def heading_block(self, *, first: bool) -> QTextBlockFormat:
        made = super().heading_block(first=first)
        made.setProperty(_HEADING, True)
        return made

    def _made(self, role: str) -> QTextCharFormat:
        made = super()._made(role)
        if role == "sheet":
            made.setFont(self._theme.font_px(22, strong=True))
        elif role == "small":
            made.setFont(self._theme.font_px(_SMALL))
        made.setFont(_outlines(made.font()))
        return made


def _font(theme: Theme, pixels: int) -> QFont:
    return _outlines(theme.font_px(pixels))


def _outlines(font: QFont) -> QFont:
    """Letters as wide as their outlines: they are drawn at any resolution."""
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return copyable(font)


def _keep_headings(document: QTextDocument) -> None:
    """A heading goes to the next page with what it heads; Qt knows no such rule."""
    block = document.begin()
    while block.isValid():
        if block.blockFormat().property(_HEADING):
            follows = block.next()
            while follows.isValid() and not follows.text():
                follows = follows.next()
            if follows.isValid() and _page(document, follows) > _page(document, block):
                shape = block.blockFormat()
                shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(block).setBlockFormat(shape)
        block = block.next()


def _page(document: QTextDocument, block: QTextBlock) -> int:
    """On which page a block begins."""
    # Asked first: a long document is laid out as far as somebody asks, and a line that is not
    # laid out yet ends the process.
    top = document.documentLayout().blockBoundingRect(block).top()
    layout = block.layout()
    first = layout.lineAt(0).y() if layout.lineCount() else 0.0
    return int((top + first) // _Page.height)


# ---------------------------------------------------------------- painting


def _paint_text(painter: QPainter, document: QTextDocument, number: int) -> None:
    above = (number - 1) * _Page.height
    context = QAbstractTextDocumentLayout.PaintContext()
    # a dot less: else the first row of the next page shows at the end of this one
    context.clip = QRectF(0, above, _Page.width, _Page.height - 1)
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor(Qt.GlobalColor.black))
    context.palette = palette
    painter.save()
    painter.translate(QPointF(_Page.left, _Page.top - above))
    painter.setClipRect(context.clip)
    document.documentLayout().draw(painter, context)
    painter.restore()


def _paint_margin(painter: QPainter, theme: Theme, document: QTextDocument, number: int) -> None:
    """A bar beside what changed, and its number at the first line, as on the screen."""
    above = (number - 1) * _Page.height
    sheet = QRectF(0, above, _Page.width, _Page.height - 1)
    painter.save()
    painter.translate(QPointF(_Page.left, _Page.top - above))
    painter.setPen(theme.color("text.primary"))
    painter.setFont(_font(theme, _SMALL))
    block = document.begin()
    while block.isValid():
        shape = block.blockFormat()
        if shape.property(Own.TONE):
            rect = document.documentLayout().blockBoundingRect(block)
            seen = rect.intersected(sheet)
            if not seen.isEmpty():
                painter.fillRect(QRectF(0, seen.top(), 2, seen.height()), Qt.GlobalColor.black)
                _paint_change(painter, theme, block, rect, sheet)
        block = block.next()
    painter.restore()


def _paint_change(
    painter: QPainter, theme: Theme, block: QTextBlock, rect: QRectF, sheet: QRectF
) -> None:
    number = int(block.blockFormat().property(Own.NUMBER) or 0)
    line = block.layout().lineAt(0)
    room = QRectF(3, rect.top() + line.y(), theme.px(GUTTER - 10), line.height())
    if number and sheet.contains(room.center()):
        painter.drawText(room, ALIGN_NUMBER, str(number))


def _paint_foot(painter: QPainter, theme: Theme, told: tuple[str, str]) -> None:
    painter.setPen(theme.color("border.default"))
    painter.drawLine(QPointF(_Page.left, _Page.foot), QPointF(_Page.left + _Page.width, _Page.foot))
    painter.setPen(theme.color("text.primary"))
    painter.setFont(_font(theme, _SMALL))
    room = QRectF(_Page.left, _Page.foot + 4, _Page.width, 20)
    for side, text in zip(_SIDES, told, strict=True):
        painter.drawText(room, side, text)
