"""Paint bold headings, coloured links and grey raw source without storing a single colour.

A syntax highlighter lays its formats over the document at layout time: they are not undone, not
copied and not exported, and a theme switch only asks for them again.
"""

from __future__ import annotations

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from editor_app.ui.body.body_look import BodyLook
from editor_app.ui.body.schema import RAW_INLINE, Kind, kind_of


class BodyInk(QSyntaxHighlighter):
    """Lays the look over a body document."""

    def __init__(self, document: QTextDocument, look: BodyLook) -> None:
        super().__init__(document)
        self._heading = QTextCharFormat()
        self._heading.setFontWeight(QFont.Weight.Bold)
        self._link = QTextCharFormat()
        self._raw = QTextCharFormat()
        self._mix(look)

    def set_look(self, look: BodyLook) -> None:
        """Repaint in the colours of another theme."""
        self._mix(look)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        if not text:
            return
        block = self.currentBlock()
        kind = kind_of(block)
        if kind is Kind.RAW:
            self.setFormat(0, block.length() - 1, self._raw)
            return
        if kind in (Kind.HEADING, Kind.HEADER):
            self.setFormat(0, block.length() - 1, self._heading)
        stretches = block.textFormats()
        if len(stretches) == 1 and stretches[0].format.propertyCount() == 0:
            return
        for stretch in stretches:
            if stretch.format.property(RAW_INLINE):
                self.setFormat(stretch.start, stretch.length, self._raw)
            elif stretch.format.isAnchor():
                self.setFormat(stretch.start, stretch.length, self._link)

    def _mix(self, look: BodyLook) -> None:
        self._link.setForeground(look.link)
        self._raw.setForeground(look.secondary)
        self._raw.setFontFamilies(look.code_font.families())
        self._raw.setFontFixedPitch(True)
