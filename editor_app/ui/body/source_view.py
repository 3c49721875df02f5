"""The body as Markdown in a plain editor: what is stored, letter by letter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QInputMethodEvent, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit

from editor_app.ui.body.body_look import BodyLook
from editor_app.ui.body.marks import MOST_TINTED, Mark, highlights, severity_color

_MARGIN = 24
_LINE_ENDS = str.maketrans("\u2029\u2028", "\n\n")
_NEAR = 4_000  # characters around its place in which a finding's words are looked for


class SourceText(QPlainTextEdit):
    """Plain text with findings; they point into the canonical form of what stands here."""

    edited = Signal()
    """The text changed; never while an input method composes."""

    def __init__(self, look: BodyLook) -> None:
        super().__init__()
        self.setObjectName("body-source")
        self.setProperty("flat", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Markdown source"))
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_MARGIN)
        self.composing = False
        self._marks: Sequence[Mark] = ()
        self._canonical = ""  # what the marks point into
        self._hits: list[QTextCursor] = []
        self.set_look(look)
        self.textChanged.connect(self._tell)

    def set_look(self, look: BodyLook) -> None:
        """Wear another theme or size."""
        self._look = look
        font = look.code_font
        font.setPixelSize(look.content_font.pixelSize())
        self.setFont(font)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, look.sheet)
        palette.setColor(QPalette.ColorRole.Text, look.text)
        palette.setColor(QPalette.ColorRole.Highlight, look.selection)
        palette.setColor(QPalette.ColorRole.HighlightedText, look.selection_text)
        self.setPalette(palette)
        self.setMaximumWidth(look.sheet_width)
        self._show_marks()

    def source(self) -> str:
        """The text letter by letter; Qt's own plain text has blanks for no-break spaces."""
        return self.document().toRawText().translate(_LINE_ENDS)

    def replace_text(self, text: str) -> None:
        """Put another text in the place of the whole, as one step that can be undone."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def offset(self) -> int:
        """The character the cursor stands before."""
        text = self.source()
        units = text.encode("utf-16-le", "surrogatepass")[: 2 * self.textCursor().position()]
        return len(units.decode("utf-16-le", "replace"))

    def select(self, start: int, length: int = 0) -> None:
        """Select characters and bring them into sight."""
        text = self.source()
        cursor = self.textCursor()
        cursor.setPosition(_units(text, start + length))
        cursor.setPosition(_units(text, start), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.setFocus()

    def set_findings(self, marks: Sequence[Mark], canonical: str) -> None:
        """Show findings of the canonical form of the text."""
        self._marks, self._canonical = marks, canonical
        self._show_marks()

    def set_hits(self, places: Sequence[tuple[int, int]]) -> None:
        """Tint what a search found, given as cursor positions, up to a number nobody reads."""
        self._hits = [self._stretch(start, end) for start, end in places[:MOST_TINTED]]
        self._show_marks()

    def place_of(self, start: int, length: int, canonical: str) -> tuple[int, int]:
        """Where characters of the canonical form stand here: by offset, else by their words."""
        text = self.source()
        words = canonical[start : start + length]
        if text[start : start + length] == words:
            return start, length
        near = max(0, start - _NEAR)
        found = text.find(words, near) if words else -1
        return (found, length) if found >= 0 else (min(start, len(text)), 0)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if self.composing and event.commitString():  # the next word began with the same event
            self.edited.emit()

    def _tell(self) -> None:
        if not self.composing:
            self.edited.emit()

    def _show_marks(self) -> None:
        text = self.source()
        shown: list[QTextEdit.ExtraSelection] = []
        for mark in self._marks:
            start, length = self.place_of(mark.start, mark.end - mark.start, self._canonical)
            if not length:
                continue
            wave = QTextCharFormat()
            wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            wave.setUnderlineColor(severity_color(mark.severity, self._look))
            wave.setToolTip(mark.message)
            one = QTextEdit.ExtraSelection()
            one.format = wave
            one.cursor = self._stretch(_units(text, start), _units(text, start + length))
            shown.append(one)
        self.setExtraSelections([*highlights(self._hits, self._look), *shown])

    def _stretch(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _units(text: str, characters: int) -> int:
    """Characters as UTF-16 units, which Qt counts in."""
    return len(text[:characters].encode("utf-16-le", "surrogatepass")) // 2
