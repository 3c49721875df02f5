"""The page of the preview: what changed is shown again, the rest stays as it is laid out."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser

from editor_app.rendering.preview import PreviewPage
from editor_app.rendering.qt_writer import ANCHOR, PreviewPart
from editor_app.ui.closed_resources import in_place_of
from editor_app.ui.screens.editor.picture_fit import fit_pictures

FIELD = "field:"  # address of a link that leads to a field of the form
MISSING = QColor("#C4372B")  # outline of what is missing, on the portal's white
_ONE_PARAGRAPH = re.compile(
    r"(?P<opening>(?:<div[^>]*>)+<(?P<tag>p|h[1-6])\b[^>]*>)(?:(?!<(?:p|h[1-6]|div|table|ul|ol|pre|hr|img)\b).)*</(?P=tag)>"
    r"(?:</div>)+",
    re.DOTALL,
)
_MOST_PATCHED = 40  # parts; more are shown faster by showing the page anew

Images = Callable[[str], bytes | None]  # bytes of an ``att:`` address


class ClosedBrowser(QTextBrowser):
    """Shows HTML; opens no file and no socket. Only ``att:`` pictures of the item are given."""

    def __init__(self, images: Images) -> None:
        super().__init__()
        self._images = images
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setReadOnly(True)

    def loadResource(self, kind: int, name: QUrl) -> object:  # type: ignore[override]  # any type
        if name.scheme() != "att" or kind != QTextDocument.ResourceType.ImageResource.value:
            return in_place_of(kind)  # nothing else is ever read (RELIABILITY.md, finding 5)
        data = self._images(name.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        picture = QImage.fromData(data) if data is not None else QImage()
        return in_place_of(kind) if picture.isNull() else picture


class PageBrowser(ClosedBrowser):
    """Knows which part of the Markdown each line of the page comes from."""

    placeClicked = Signal(int)  # offset in the Markdown

    def __init__(self, images: Images) -> None:
        super().__init__(images)
        self._style = ""
        self._parts: tuple[PreviewPart, ...] = ()
        self._starts: list[int] | None = None  # first text block of each part, once asked for
        self.document().setDocumentMargin(0)

    def show_page(self, page: PreviewPage) -> None:
        """Show a page; an edit within paragraphs replaces these, and nothing moves."""
        same_style = page.style == self._style
        if not (same_style and self._patched(page.parts)):
            self._show_anew(page)
            self._fit()
        self._style, self._parts = page.style, page.parts

    def follow(self, offset: int) -> None:
        """Bring what stands at an offset of the Markdown into sight."""
        block = self._block_at(offset)
        if block is not None:
            self._bring_up(block)

    def offset_at(self, block_number: int) -> int | None:
        """The offset a line of the page comes from; ``None`` outside the body."""
        starts = self._all_starts()
        index = bisect_right(starts, block_number) - 1
        if index < 0 or self._parts[index].start < 0:
            return None
        begin, length = self._extent(index)
        count = self._count(index)
        return begin + length * (block_number - starts[index]) // count

    def _fit(self) -> None:
        fit_pictures(self.document(), self.viewport().width())

    # ------------------------------------------------------------ showing

    def _show_anew(self, page: PreviewPage) -> None:
        top = self.cursorForPosition(self.viewport().rect().topLeft()).blockNumber()
        at = self.verticalScrollBar().value()
        self.document().setDefaultStyleSheet(page.style)
        self.setHtml(_document(page.parts))
        self._starts = None
        if at:
            last = self.document().blockCount() - 1
            self._layout_up_to(self.document().findBlockByNumber(min(top + 40, last)))
            self.verticalScrollBar().setValue(at)

    def _patched(self, parts: Sequence[PreviewPart]) -> bool:
        """Replace the paragraphs that changed; ``False`` when more than paragraphs did."""
        old = self._parts
        first = _same(old, parts)
        last = _same(old[first:][::-1], parts[first:][::-1])
        gone, come = old[first : len(old) - last], parts[first : len(parts) - last]
        if not gone and not come:
            return bool(old)
        if not (gone and come and len(gone) <= _MOST_PATCHED and len(come) <= _MOST_PATCHED):
            return False
        if len({_opening(part) for part in (*gone, *come)} | {""}) != 2:
            return False  # not paragraphs of one kind: Qt keeps the format of the block it finds
        starts = self._all_starts()
        if any(self._count(number) != 1 for number in range(first, first + len(gone))):
            return False
        self._replace(starts[first], len(gone), come)
        moved = len(come) - len(gone)
        begin = starts[first]
        tail = (start + moved for start in starts[first + len(gone) :])
        self._starts = [*starts[:first], *range(begin, begin + len(come)), *tail]
        return True

    def _replace(self, block_number: int, count: int, parts: Sequence[PreviewPart]) -> None:
        begin = self.document().findBlockByNumber(block_number)
        end = self.document().findBlockByNumber(block_number + count - 1)
        cursor = QTextCursor(begin)
        cursor.setPosition(end.position() + end.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        cursor.insertHtml(_document(parts))
        cursor.endEditBlock()

    # ------------------------------------------------------------ places

    def _all_starts(self) -> list[int]:
        """The first text block of each part; parts without words begin where the next one does."""
        if self._starts is not None:
            return self._starts
        found: list[int] = []
        block = self.document().begin()
        while block.isValid():
            found += [block.blockNumber()] * _anchors(block)
            block = block.next()
        rest = iter(found)
        end = self.document().blockCount()
        starts = [next(rest, end) if part.anchored else -1 for part in self._parts]
        following = end
        for index in range(len(starts) - 1, -1, -1):
            starts[index] = following = starts[index] if starts[index] >= 0 else following
        if starts:
            starts[0] = 0
        self._starts = starts
        return starts

    def _count(self, index: int) -> int:
        starts = self._all_starts()
        end = starts[index + 1] if index + 1 < len(starts) else self.document().blockCount()
        return max(1, end - starts[index])

    def _extent(self, index: int) -> tuple[int, int]:
        """Where a part of the body begins in the Markdown, and how long it is, at least 1."""
        begin = self._parts[index].start
        following = (part.start for part in self._parts[index + 1 :] if part.start > begin)
        return begin, next(following, begin + 1) - begin

    def _block_at(self, offset: int) -> QTextBlock | None:
        chosen = -1
        for index, part in enumerate(self._parts):
            if 0 <= part.start <= offset:
                chosen = index
        if chosen < 0:
            return None
        begin, length = self._extent(chosen)
        within = min(offset - begin, length - 1) * self._count(chosen) // length
        return self.document().findBlockByNumber(self._all_starts()[chosen] + within)

    def _bring_up(self, block: QTextBlock) -> None:
        """Scroll only if the block is out of sight; a third of the page stays above it."""
        box = self.document().documentLayout().blockBoundingRect(block)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        seen = bar.value() <= box.top() and box.bottom() <= bar.value() + height
        if seen or (box.height() > height and bar.value() <= box.bottom() <= bar.value() + height):
            return
        following = self.document().findBlockByNumber(block.blockNumber() + 40)
        self._layout_up_to(following if following.isValid() else self.document().lastBlock())
        bar.setValue(max(0, round(box.top() - height / 3)))

    def _layout_up_to(self, block: QTextBlock) -> None:
        """Lay out so far: Qt lays out the rest of a long page later, and bars end before it."""
        self.document().documentLayout().blockBoundingRect(block)

    # ------------------------------------------------------------ events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.accept()
        place = event.position().toPoint()
        plain = event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        if not plain or self.anchorAt(place):
            return
        offset = self.offset_at(self.cursorForPosition(place).blockNumber())
        if offset is not None:
            self.placeClicked.emit(offset)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(MISSING, 1, Qt.PenStyle.DashLine))
        for box in self._missing_boxes(event.rect()):
            painter.drawRect(box)
        painter.end()

    def _missing_boxes(self, area: QRect) -> list[QRect]:
        """Outlines of the placeholders in sight; Qt's rich text has no borders for words."""
        block = self.cursorForPosition(area.topLeft()).block()
        last = self.cursorForPosition(area.bottomRight()).blockNumber()
        boxes: list[QRect] = []
        while block.isValid() and block.blockNumber() <= last:
            boxes += [self._box(start, end) for start, end in _missing(block)]
            block = block.next()
        return boxes

    def _box(self, start: int, end: int) -> QRect:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        begin = self.cursorRect(cursor)
        cursor.setPosition(end)
        return begin.united(self.cursorRect(cursor)).adjusted(-2, 0, 1, 0)


def _document(parts: Sequence[PreviewPart]) -> str:
    return f"<html><body>{''.join(part.html for part in parts)}</body></html>"


def _opening(part: PreviewPart) -> str:
    """How a part that is one paragraph begins; nothing for any other part."""
    match = _ONE_PARAGRAPH.fullmatch(part.html)
    return match["opening"] if match is not None else ""


def _same(old: Sequence[PreviewPart], new: Sequence[PreviewPart]) -> int:
    """How many parts at the beginning show the same."""
    pairs = zip(old, new, strict=False)
    number = 0
    for number, (before, after) in enumerate(pairs, start=1):
        if before.html != after.html:
            return number - 1
    return number


def _anchors(block: QTextBlock) -> int:
    """How many parts begin in a text block."""
    count = 0
    iterator = block.begin()
    while not iterator.atEnd():
        names = iterator.fragment().charFormat().anchorNames()
        if not names:
            break
        count += names.count(ANCHOR)
        iterator += 1
    return count


def _missing(block: QTextBlock) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        if fragment.charFormat().anchorHref().startswith(FIELD):
            begin, end = fragment.position(), fragment.position() + fragment.length()
            joined = found and found[-1][1] == begin
            found[-1:] = [(found[-1][0], end)] if joined else [*found[-1:], (begin, end)]
        iterator += 1
    return found
