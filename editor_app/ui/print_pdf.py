"""Print a document as PDF with Qt: A4 with the margins, lines and page numbers of GB/T 9704.

The way without LibreOffice. Runs on any thread; needs no window, but a QGuiApplication for fonts.
"""

from PySide6.QtCore import (
    QBuffer,
    QCoreApplication,
    QIODevice,
    QMarginsF,
    QPointF,
    QRectF,
    QSizeF,
    Qt,
    QUrl,
)
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QImage,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)

from editor_app.domain.export import PrintJob
from editor_app.ui.closed_resources import in_place_of

_DPI = 300
_CSS_DPI = 96  # lengths of block formats are scaled from here to the resolution
_FONTS = ["FangSong_GB2312", "仿宋_GB2312", "FangSong", "Noto Serif CJK SC", "Noto Sans CJK SC"]
_POINTS = 16
_LINE_POINTS = 28.95
_SPACING_POINTS = -0.25
_LEFT_MM, _TOP_MM, _WIDTH_MM, _HEIGHT_MM = 28.0, 37.0, 156.0, 225.0


class ClosedDocument(QTextDocument):
    """Shows the pictures it was given and opens nothing."""

    def loadResource(self, kind: int, _name: QUrl | str) -> object:
        return in_place_of(kind)


def print_pdf(job: PrintJob) -> bytes:
    """The pages as a PDF file."""
    application = painting_application()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setCreator("")
    document = _document(job, writer)
    painter = QPainter(writer)
    for number in range(1, document.pageCount() + 1):
        if number > 1:
            writer.newPage()
        _paint_page(painter, document, number)
    painter.end()
    buffer.close()
    del application
    return bytes(buffer.data().data())


def painting_application() -> QCoreApplication:
    """The one there is; on a command line there is none yet, and it must not ask for a screen."""
    there = QGuiApplication.instance()
    return there or QGuiApplication(["channel-editor", "-platform", "offscreen"])


def _document(job: PrintJob, writer: QPdfWriter) -> QTextDocument:
    document = ClosedDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(_POINTS))
    for name, data in job.pictures.items():
        image = QImage.fromData(data)
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
    document.setDefaultStyleSheet("p { margin: 0; text-align: justify } a { color: black }")
    document.setHtml(job.html)
    _set_lines(document)
    document.setPageSize(QSizeF(_pixels(_WIDTH_MM), _pixels(_HEIGHT_MM)))
    return document


def _font(points: float) -> QFont:
    font = QFont(_FONTS, int(points))
    font.setPointSizeF(points)
    return copyable(font)


def copyable(font: QFont) -> QFont:
    """The font, with digits that can be copied out of a PDF.

    Outside Chinese locales Noto CJK shows digits by the glyphs of its ``locl`` feature, for which
    Qt's text layer knows no characters.
    """
    font.setFeature(QFont.Tag("locl"), 0)
    return font


def _set_lines(document: QTextDocument) -> None:
    """Lines of a fixed height wherever there is neither a table nor a picture.

    Qt scales heights and spaces above to the resolution, but not what stands beside a line.
    """
    fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        if cursor.currentTable() is None and "\ufffc" not in block.text():
            shape = block.blockFormat()
            shape.setTextIndent(shape.textIndent() * _DPI / _CSS_DPI)
            shape.setLeftMargin(shape.leftMargin() * _DPI / _CSS_DPI)
            shape.setRightMargin(shape.rightMargin() * _DPI / _CSS_DPI)
            shape.setLineHeight(_LINE_POINTS * _CSS_DPI / 72, fixed)
            cursor.setBlockFormat(shape)
        block = block.next()


def _paint_page(painter: QPainter, document: QTextDocument, number: int) -> None:
    height = _pixels(_HEIGHT_MM)
    above = (number - 1) * height
    painter.save()
    painter.translate(QPointF(_pixels(_LEFT_MM), _pixels(_TOP_MM) - above))
    # a dot less: else the first row of the next page shows at the end of this one
    document.drawContents(painter, QRectF(0, above, _pixels(_WIDTH_MM), height - 1))
    painter.restore()
    _paint_number(painter, number)


def _paint_number(painter: QPainter, number: int) -> None:
    """7 mm below the text, one character in, odd pages to the right (7.5)."""
    inset = _pixels(14 / 72 * 25.4)
    place = QRectF(
        _pixels(_LEFT_MM) + inset,
        _pixels(_TOP_MM + _HEIGHT_MM + 5),
        _pixels(_WIDTH_MM) - 2 * inset,
        _pixels(8),
    )
    side = Qt.AlignmentFlag.AlignRight if number % 2 else Qt.AlignmentFlag.AlignLeft
    painter.setFont(_font(14))
    painter.drawText(place, side, f"— {number} —")


def _pixels(millimetres: float) -> float:
    return millimetres / 25.4 * _DPI
