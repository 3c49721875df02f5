"""What a difference is written with: headings, blocks, words, and where each change begins."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument

from editor_app.services.file_texts import FileText
from editor_app.ui.office_text import with_office_headings
from editor_app.ui.screens.review.difference_formats import Formats


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How the person wants to read it."""

    side_by_side: bool
    unfolded: frozenset[int]
    language: str
    openable: bool = False  # attachments can be opened below their cards
    files: Mapping[int, FileText] = field(default_factory=dict)  # opened attachments
    printed: bool = False  # on paper: no icons, no links, hashes in full


class DifferencePen:
    """Writes at the end of one document."""

    def __init__(self, document: QTextDocument, formats: Formats, way: Way) -> None:
        self._formats = formats
        self._way = way
        self._cursor = QTextCursor(document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._first = document.isEmpty()
        self.places: dict[int, int] = {}

    def _heading(self, text: str, icon: str, count: int | None) -> None:
        self._new_block(self._formats.heading_block(first=self._first))
        if not self._way.printed:
            self._cursor.insertImage(self._formats.icon(icon))
        self._add(f"{text} " if self._way.printed else f" {text} ", "title")
        if count is not None:
            self._add(f"\N{NO-BREAK SPACE}{count}\N{NO-BREAK SPACE}", "count")

    def _note(self, text: str) -> None:
        self._block("", 0)
        self._add(text, "caption")

    def _html(self, html: str) -> None:
        """Qt gives the first paragraph of inserted HTML the format of the block it lands in: a
        paragraph of one letter goes ahead and is taken out again."""
        self._cursor.insertBlock(self._formats.gap(), self._formats.text("gap"))
        ahead = self._cursor.position()
        self._cursor.insertHtml(f"<p>x</p>{with_office_headings(html)}")
        self._cursor.setPosition(ahead)
        self._cursor.deleteChar()
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _block(self, tone: str, number: int) -> None:
        self._new_block(self._formats.block(tone, number))
        self._note_place(number, tone)

    def _new_block(self, shape: QTextBlockFormat) -> None:
        if self._first:
            self._cursor.setBlockFormat(shape)
            self._first = False
        else:
            self._cursor.insertBlock(shape)

    def _style(
        self,
        tone: str,
        number: int,
        *,
        inside: bool = False,
        cell: bool = False,
        place: bool = True,
    ) -> None:
        """Format the block the cursor stands in: the first one of a table cell."""
        self._cursor.setBlockFormat(self._formats.block(tone, number, inside=inside, cell=cell))
        if place:
            self._note_place(number, tone)

    def _note_place(self, number: int, tone: str) -> None:
        if number:
            self.places.setdefault(number, self._cursor.position())

    def _add(self, text: str, role: str) -> None:
        if text:
            self._cursor.insertText(text, self._formats.text(role))

    def _leave_table(self) -> None:
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._cursor.setBlockFormat(self._formats.gap())
        self._cursor.setBlockCharFormat(self._formats.text("gap"))
