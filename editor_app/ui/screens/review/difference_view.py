"""The difference as a page to read: closed, read-only, with bars and numbers in the margin."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame

from editor_app.services.file_texts import FileText
from editor_app.ui.look import Look
from editor_app.ui.models.language import language
from editor_app.ui.screens.editor.preview_browser import ClosedBrowser
from editor_app.ui.screens.review.difference_formats import (
    ALIGN_NUMBER,
    GUTTER,
    ICON,
    SECTION_ICONS,
    Formats,
    Own,
    page_style,
)
from editor_app.ui.screens.review.difference_pen import Way
from editor_app.ui.screens.review.difference_writer import FILE, FOLD, DifferenceWriter, Readable

Images = Callable[[str], bytes | None]
_MARGIN = 24


class DifferenceView(ClosedBrowser):
    """Shows what it is told; reports which fold was clicked."""

    foldClicked = Signal(int)
    written = Signal()  # the document is another one: who marks words in it marks them again
    fileClicked = Signal(int)  # place of an attachment among those of the difference

    def __init__(self, look: Look, images: Images, *, openable: bool = False) -> None:
        """``openable``: somebody answers ``fileClicked`` with ``show_files``."""
        super().__init__(images)
        self._look = look
        self._opened: Readable | None = None
        self._way = Way(side_by_side=False, unfolded=frozenset(), language="", openable=openable)
        self._places: dict[int, int] = {}
        self._current = 0
        self.setObjectName("review-diff")
        self.setAccessibleName(self.tr("Differences"))
        self.setProperty("flat", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(_MARGIN, 0, _MARGIN, 0)
        self.anchorClicked.connect(self._clicked)
        self.highlighted.connect(self._tell_target)
        look.switch.changed.connect(self._restyle)

    def show_opened(
        self, opened: Readable | None, *, side_by_side: bool, unfolded: frozenset[int], current: int
    ) -> None:
        """Show another difference, or the same one read in another way."""
        before = self._opened.item if self._opened else None
        again = opened is not None and opened.item == before
        at = self.verticalScrollBar().value() if again else 0
        self._opened, self._current = opened, current
        self._way = replace(
            self._way, side_by_side=side_by_side, unfolded=unfolded, language=language()
        )
        self._write()
        self.verticalScrollBar().setValue(at)

    def show_files(self, files: Mapping[int, FileText]) -> None:
        """What was read of the opened attachments; the others are closed."""
        if files != self._way.files:
            self._way = replace(self._way, files=files)
            self._restyle()

    def go_to(self, number: int) -> None:
        """Bring a change into view and tint it."""
        self._current = number
        place = self._places.get(number)
        if place is not None:
            cursor = QTextCursor(self.document())
            cursor.setPosition(place)
            self.setTextCursor(cursor)
            bar = self.verticalScrollBar()
            top = self.cursorRect(cursor).top() + bar.value()
            bar.setValue(top - self.viewport().height() // 3)
        self.viewport().update()

    @property
    def places(self) -> dict[int, int]:
        """Where each change stands in the document."""
        return self._places

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._paint_margin(painter, QRectF(event.rect()))
        painter.end()
        super().paintEvent(event)

    def _write(self) -> None:
        document = self.document()
        self.clear()
        self._places = {}
        if self._opened is None:
            return
        document.setDefaultStyleSheet(page_style(self._look.theme))
        self._give_icons()
        writer = DifferenceWriter(document, Formats(self._look.theme), self._way)
        writer.write(self._opened)
        self._places = writer.places
        self.written.emit()

    def _give_icons(self) -> None:
        kind = QTextDocument.ResourceType.ImageResource
        side, ratio = self._look.theme.px(ICON), self.devicePixelRatioF()
        for name in SECTION_ICONS:
            picture = self._look.icons.pixmap(name, "text.secondary", side, ratio)
            self.document().addResource(kind, QUrl(f"icon:{name}"), picture)

    def _restyle(self) -> None:
        at = self.verticalScrollBar().value()
        self._write()
        self.verticalScrollBar().setValue(at)

    def _clicked(self, url: QUrl) -> None:
        told = url.toString()
        if told.startswith(FOLD):
            self.foldClicked.emit(int(told.removeprefix(FOLD)))
        elif told.startswith(FILE):
            self.fileClicked.emit(int(told.removeprefix(FILE)))

    def _tell_target(self, url: QUrl) -> None:
        """Where a link of the text leads; nothing is opened from here."""
        told = url.toString()
        self.setToolTip("" if told.startswith((FOLD, FILE)) else told)

    # ------------------------------------------------------------ margin

    def _paint_margin(self, painter: QPainter, area: QRectF) -> None:
        theme, layout = self._look.theme, self.document().documentLayout()
        painter.setFont(theme.font_px(12, strong=True, tabular=True))
        offset = QPointF(0, -self.verticalScrollBar().value())
        numbered: set[int] = set()
        self._tint_current(painter, layout, offset)
        block = self.document().firstBlock()
        while block.isValid():
            rect = layout.blockBoundingRect(block).translated(offset)
            if rect.top() > area.bottom() + 2 * self.viewport().height():
                break
            if rect.intersects(area.adjusted(-GUTTER, -40, GUTTER, 40)):
                self._paint_marks(painter, block, rect, numbered)
            block = block.next()

    def _paint_marks(
        self, painter: QPainter, block: QTextBlock, rect: QRectF, numbered: set[int]
    ) -> None:
        shape, theme = block.blockFormat(), self._look.theme
        tone = shape.property(Own.TONE)
        number = int(shape.property(Own.NUMBER) or 0)
        if not tone:
            return
        painter.fillRect(QRectF(0, rect.top(), 3, rect.height()), theme.tone(tone, "solid"))
        if number and number not in numbered:
            numbered.add(number)
            painter.setPen(theme.color("text.primary"))
            line = block.layout().lineAt(0)
            room = QRectF(3, rect.top() + line.y(), theme.px(27), line.height())
            painter.drawText(room, ALIGN_NUMBER, str(number))

    def _tint_current(
        self, painter: QPainter, layout: QAbstractTextDocumentLayout, offset: QPointF
    ) -> None:
        place = self._places.get(self._current)
        if place is None:
            return
        block = self.document().findBlock(place)
        rect = QRectF()
        while block.isValid() and block.blockFormat().property(Own.NUMBER) == self._current:
            rect = rect.united(layout.blockBoundingRect(block).translated(offset))
            block = block.next()
        band = QRectF(0, rect.top(), self.viewport().width(), rect.height())
        painter.fillRect(band, self._look.theme.color("bg.selected"))
