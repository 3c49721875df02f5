"""The text of the body editor: a QTextEdit whose content is the block tree."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QWidget

from editor_app.domain.template import BodyPolicy
from editor_app.rendering.markdown_source import parse
from editor_app.rendering.outline import classify
from editor_app.rendering.tree import Document
from editor_app.ui.body.body_look import BodyLook
from editor_app.ui.body.composing_text import ComposingText
from editor_app.ui.body.exporter import Exporter
from editor_app.ui.body.importer import ImageResolver, Importer
from editor_app.ui.body.ink import BodyInk
from editor_app.ui.body.lines import only_image
from editor_app.ui.body.scale import DocumentScale
from editor_app.ui.body.schema import Formats, Kind, kind_of
from editor_app.ui.body.table_ground import header_ground
from editor_app.ui.body.typed_run import TypedRun

ALL_BLOCKS = frozenset(
    {
        "paragraph",
        "heading",
        "list",
        "table",
        "image",
        "quote",
        "link",
        "attachment_ref",
        "recipient",
        "signature",
    }
)
EVERYTHING = BodyPolicy(
    blocks=ALL_BLOCKS,
    numbering="gongwen",
    alternative_numbering=(),
    max_heading_level=4,
    min_chars=0,
    max_chars=1_000_000,
    sections=(),
)
_PLACEHOLDER = (240, 120)


class BodyText(ComposingText):
    """Text that is read and written as Markdown; pre-edit text of an input method is neither."""

    cursor_style_changed = Signal(str)
    """Style at the cursor: paragraph, h1…h4, bullets, numbers, table, quote, image, rule, raw."""

    def __init__(
        self, look: BodyLook, resolve_image: ImageResolver, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("body-text")
        self.setProperty("flat", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Body"))
        self.look = look
        self._measures = look  # what the formats in the document are written in
        self._scale = DocumentScale(self.document())
        self.policy = EVERYTHING
        self.resolve_image = resolve_image
        self._loading = False
        self._style = ""
        document = self.document()
        document.setDocumentMargin(0)
        document.clearUndoRedoStacks()
        self.exporter = Exporter(document)
        self._typed = TypedRun(document)
        self._ink = BodyInk(document, look)
        self._wear(look)
        document.contentsChange.connect(self._tell_change)
        self.cursorPositionChanged.connect(self._tell_style)
        self._load("")

    @property
    def allowed_blocks(self) -> frozenset[str]:
        """The block types the template allows."""
        return self.policy.blocks

    @property
    def importer(self) -> Importer:
        """Writes tree blocks in the measures the text was loaded in."""
        worn = self._measures
        formats = Formats(indent=worn.indent, line_height=worn.line_height)
        return Importer(formats=formats, resolve_image=self.resolve_image, picture_scale=worn.scale)

    def markdown(self) -> str:
        """The canonical Markdown of the text; cheap after a small change."""
        return self.exporter.markdown()

    def tree(self) -> Document:
        """The block tree of the text."""
        return self.exporter.tree()

    def set_markdown(self, markdown: str) -> None:
        """Replace the whole text; nothing to undo afterwards, and nothing is `edited`."""
        self._load(markdown)

    def _load(self, markdown: str) -> None:
        tree = parse(markdown)
        self._measures = self.look
        self._scale.set_ratio(1)
        self._loading = True
        try:
            self._put_in_place(tree)
        finally:
            self._loading = False
        self.exporter.reset()
        self._tell_style()

    def _put_in_place(self, tree: Document) -> None:
        """Without a page nothing is laid out while the text comes in and the cursor goes back to
        its start. With one Qt lays out what is seen, and the rest when nothing else is to be done.
        """
        document = self.document()
        page = document.pageSize()
        document.setPageSize(QSizeF(0, 0))
        styles = classify(tree, self.allowed_blocks)
        self.importer.load(document, tree.blocks, styles)
        self.setTextCursor(QTextCursor(document))
        document.setPageSize(page)

    def word_count(self) -> int:
        """Chinese characters plus Latin words and numbers."""
        return self.exporter.word_count()

    def read_some(self, milliseconds: float) -> bool:
        """Prepare `markdown()` and `word_count()` for a while; `True` when both are cheap now."""
        return self.exporter.read_some(milliseconds)

    def set_look(self, look: BodyLook) -> None:
        """Wear another theme or size. Text, cursor and history stay as they are.

        Without a history the text is laid out anew; with one it is only scaled, which leaves the
        indent of first lines as wide as it was (Qt does not scale it) until the text is reopened.
        """
        previous, self.look = self.look, look
        self._wear(look)
        self._ink.set_look(look)
        if not look.same_metrics(previous):
            if self.document().isUndoAvailable() or self.document().isRedoAvailable():
                self._scale.set_ratio(look.line_height / self._measures.line_height)
                self._wear(look)  # a new scale takes effect with the next default font
            else:
                self._reload()
        self.viewport().update()

    def _reload(self) -> None:
        place = self.textCursor().position()
        self.set_markdown(self.markdown())
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Pictures come from the resolver alone, never from a path or the network."""
        address = name.toString() if isinstance(name, QUrl) else name
        return self.resolve_image(address) or _placeholder()

    def note_committed(self) -> None:
        self._typed.goes_on_behind(self.textCursor(), self.currentCharFormat())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        for block, box in self.visible_blocks(event.rect()):
            self._paint_ground(painter, block, box)
        painter.end()
        super().paintEvent(event)

    def visible_blocks(self, area: QRect) -> list[tuple[QTextBlock, QRectF]]:
        """The blocks in a part of the viewport, with their boxes in viewport coordinates."""
        layout = self.document().documentLayout()
        offset = self.verticalScrollBar().value()
        block = self.cursorForPosition(area.topLeft()).block()
        found: list[tuple[QTextBlock, QRectF]] = []
        while block.isValid():
            box = layout.blockBoundingRect(block).translated(0, -offset)
            if box.top() > area.bottom() + 1:
                break
            found.append((block, box))
            block = block.next()
        return found

    def _paint_ground(self, painter: QPainter, block: QTextBlock, box: QRectF) -> None:
        match kind_of(block):
            case Kind.RAW:
                painter.setPen(self.look.border)
                painter.setBrush(self.look.subtle)
                width = self.viewport().width() - 1
                painter.drawRect(QRectF(0, box.top() - 2, width, box.height() + 9))
            case Kind.RULE:
                painter.fillRect(
                    QRectF(box.left(), box.center().y(), box.width(), 1), self.look.border
                )
            case Kind.HEADER:
                painter.fillRect(header_ground(block, box), self.look.subtle)
            case Kind.IMAGE:
                image = only_image(block)
                if image is not None:
                    words = image.caption or image.alt
                    below = QRectF(box.left(), box.bottom(), box.width(), self.look.line_height)
                    painter.setFont(self.look.caption_font)
                    painter.setPen(self.look.tertiary)
                    painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)
            case _:
                pass

    def _wear(self, look: BodyLook) -> None:
        self.document().setDefaultFont(look.content_font)
        self.setFont(look.content_font)
        palette = self.palette()
        roles: dict[QPalette.ColorRole, QColor] = {
            QPalette.ColorRole.Base: look.sheet,
            QPalette.ColorRole.Window: look.sheet,
            QPalette.ColorRole.Text: look.text,
            QPalette.ColorRole.Highlight: look.selection,
            QPalette.ColorRole.HighlightedText: look.selection_text,
            QPalette.ColorRole.Link: look.link,
        }
        for role, color in roles.items():
            palette.setColor(role, color)
        self.setPalette(palette)

    def _tell_change(self, position: int, removed: int, added: int) -> None:
        if not self._loading and (removed or added):
            self._note_change()

    def _tell_style(self) -> None:
        style = self.style_at(self.textCursor())
        if style != self._style:
            self._style = style
            self.cursor_style_changed.emit(style)

    @staticmethod
    def style_at(cursor: QTextCursor) -> str:
        """The name of the style a cursor stands in."""
        block = cursor.block()
        kind = kind_of(block)
        if kind in (Kind.CELL, Kind.HEADER):
            return "table"
        owner = block.textList()
        if owner is not None:
            ordered = owner.format().style() == owner.format().Style.ListDecimal
            return "numbers" if ordered else "bullets"
        level = block.blockFormat().headingLevel()
        return f"h{level}" if level else kind.value


def _placeholder() -> QImage:
    """A grey field in the place of a picture that is not here."""
    image = QImage(*_PLACEHOLDER, QImage.Format.Format_ARGB32)
    image.fill(QColor(128, 128, 128, 60))
    return image
