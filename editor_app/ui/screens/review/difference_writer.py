"""Writes a difference into a document: body rows, field table, attachment cards."""

from collections.abc import Sequence
from typing import Protocol

from editor_app.domain.item import ItemId
from editor_app.services.difference import (
    Difference,
    FieldChange,
    FileChange,
    FileKind,
    Fold,
    Mark,
    Piece,
    Row,
    RowKind,
)
from editor_app.services.file_texts import FileText
from editor_app.ui.screens.review.difference_pen import DifferencePen
from editor_app.ui.screens.review.difference_tables import readable
from editor_app.ui.screens.review.difference_words import (
    SIGNS,
    file_facts,
    file_sign,
    file_word,
    heading_level,
    lack_word,
    say,
    unchanged,
    visible,
)
from editor_app.ui.words import QT_TRANSLATE_NOOP

FILE = "file:"  # address of the link that opens or closes an attachment
FOLD = "fold:"  # address of the link that opens or closes a run of unchanged paragraphs
MOST_ROWS = 400  # of one attachment; the rest is counted
_EMPTY = QT_TRANSLATE_NOOP("Difference", "empty")
_TONES = {
    RowKind.SAME: "",
    RowKind.CHANGED: "ochre",
    RowKind.ADDED: "green",
    RowKind.REMOVED: "red",
    RowKind.MOVED_HERE: "ochre",
    RowKind.MOVED_AWAY: "ochre",
}


class Readable(Protocol):
    """What can be read as a difference: a reviewer's item, or an author's two versions."""

    @property
    def item(self) -> ItemId:
        """Whose difference it is."""
        ...

    @property
    def difference(self) -> Difference:
        """What changed."""
        ...

    @property
    def html(self) -> str:
        """The whole body as it reads; used where there is nothing to compare with."""
        ...


class DifferenceWriter(DifferencePen):
    """One use: one document. ``places`` tells at which character each change begins."""

    def write(self, opened: Readable) -> None:
        """Write everything there is to read."""
        difference = opened.difference
        self._cursor.beginEditBlock()
        if difference.whole:
            self._heading(say(QT_TRANSLATE_NOOP("Difference", "Text")), "ri.text", None)
            self._html(opened.html)
        elif difference.in_body:
            self._heading(
                say(QT_TRANSLATE_NOOP("Difference", "Text")), "ri.text", difference.in_body
            )
            if self._way.side_by_side:
                self._two_columns(difference.parts)
            else:
                self._one_column(difference.parts)
        else:
            self._heading(say(QT_TRANSLATE_NOOP("Difference", "Text")), "ri.text", 0)
            self._note(say(QT_TRANSLATE_NOOP("Difference", "The text is unchanged.")))
        self._fields(difference.fields, whole=difference.whole)
        self._files(difference.files, whole=difference.whole)
        self._cursor.endEditBlock()

    # ------------------------------------------------------------ body

    def _one_column(self, parts: Sequence[Row | Fold]) -> None:
        for at, part in enumerate(parts):
            if isinstance(part, Row):
                self._row(part)
                continue
            self._fold(part, at)
            if at in self._way.unfolded:
                for row in part.rows:
                    self._row(row)

    def _row(self, row: Row) -> None:
        away = row.kind is RowKind.MOVED_AWAY
        self._block(_TONES[row.kind], 0 if away else row.number)
        self._moved(row)
        if away:
            self._add(row.old.lstrip("#").lstrip(" "), "quiet")
        else:
            self._pieces(row.pieces)

    def _moved(self, row: Row) -> None:
        """Where a moved paragraph went, or came from."""
        if row.kind is RowKind.MOVED_AWAY:
            told = QT_TRANSLATE_NOOP(
                "Difference", "Paragraph {old} went elsewhere, see change {n}:"
            )
            self._add(say(told, old=row.at_old, n=row.number) + " ", "caption")
        elif row.kind is RowKind.MOVED_HERE:
            told = QT_TRANSLATE_NOOP("Difference", "± Moved here, was paragraph {old}:")
            self._add(say(told, old=row.at_old) + " ", "ochre")

    def _two_columns(self, parts: Sequence[Row | Fold]) -> None:
        rows: list[Row | int] = []
        for at, part in enumerate(parts):
            if isinstance(part, Row):
                rows.append(part)
            else:
                rows.append(at)
                rows += part.rows if at in self._way.unfolded else ()
        table = self._cursor.insertTable(len(rows), 2, self._formats.columns())
        for line, entry in enumerate(rows):
            if isinstance(entry, int):
                table.mergeCells(line, 0, 1, 2)
            self._cursor = table.cellAt(line, 0).firstCursorPosition()
            if isinstance(entry, int):
                fold = parts[entry]
                assert isinstance(fold, Fold)
                self._fold(fold, entry, inside=True)
                continue
            self._sides(entry)
            self._cursor = table.cellAt(line, 1).firstCursorPosition()
            self._sides(entry, after=True)
        self._leave_table()

    def _sides(self, row: Row, *, after: bool = False) -> None:
        away = row.kind is RowKind.MOVED_AWAY
        tone = "" if after else _TONES[row.kind]
        self._style(tone, 0 if away else row.number, inside=True, place=not after)
        if away or row.kind is RowKind.MOVED_HERE:
            if after is away:
                return  # the other side is empty
            self._moved(row)
        if away:
            self._add(row.old.lstrip("#").lstrip(" "), "quiet")
            return
        hidden = Mark.REMOVED if after else Mark.ADDED
        self._pieces([piece for piece in row.pieces if piece.mark is not hidden])

    def _fold(self, fold: Fold, at: int, *, inside: bool = False) -> None:
        if inside:
            self._style("", 0, inside=True)
        else:
            self._block("", 0)
        self._add(unchanged(len(fold.rows)) + "  ", "caption")
        opened = at in self._way.unfolded
        word = (
            QT_TRANSLATE_NOOP("Difference", "Fold")
            if opened
            else QT_TRANSLATE_NOOP("Difference", "Unfold")
        )
        if self._way.printed:
            return
        self._cursor.insertText(say(word), self._formats.link(f"{FOLD}{at}"))

    def _pieces(self, pieces: Sequence[Piece]) -> None:
        heading = heading_level(pieces)
        if heading and pieces[0].mark is not Mark.SAME:
            told = QT_TRANSLATE_NOOP("Difference", "Heading {n}:")
            self._add(say(told, n=heading) + " ", "caption")
        for at, piece in enumerate(pieces):
            text = readable(piece.text) if len(pieces) == 1 else piece.text
            if heading and at == 0:
                text = text.lstrip("#").lstrip(" ")
            if piece.mark is Mark.SAME:
                self._add(text, "heading" if heading else "text")
                continue
            self._add(SIGNS[piece.mark], f"{piece.mark.value}-sign")
            self._add(visible(text), piece.mark.value)

    # ------------------------------------------------------------ fields and files

    def _fields(self, fields: Sequence[FieldChange], *, whole: bool) -> None:
        if not fields:
            return
        title = QT_TRANSLATE_NOOP("Difference", "Fields")
        self._heading(say(title), "ri.list-check", None if whole else len(fields))
        heads = [QT_TRANSLATE_NOOP("Difference", "Field")]
        if whole:
            heads.append(QT_TRANSLATE_NOOP("Difference", "Value"))
        else:
            heads.append(QT_TRANSLATE_NOOP("Difference", "Before"))
            heads.append(QT_TRANSLATE_NOOP("Difference", "Now"))
        shape = self._formats.table(len(heads))
        table = self._cursor.insertTable(len(fields) + 1, len(heads), shape)
        for column, head in enumerate(heads):
            cell = table.cellAt(0, column)
            cell.setFormat(self._formats.head_cell())
            cell.firstCursorPosition().insertText(say(head), self._formats.text("head"))
        for line, change in enumerate(fields, 1):
            self._cursor = table.cellAt(line, 0).firstCursorPosition()
            self._style("", change.number, cell=True)
            self._add(change.label.told(self._way.language), "label")
            if not whole:
                self._cursor = table.cellAt(line, 1).firstCursorPosition()
                self._style("", change.number, cell=True, place=False)
                old = change.old.told(self._way.language) if change.old else ""
                self._add(old or say(_EMPTY), "cell" if old else "caption")
            self._cursor = table.cellAt(line, len(heads) - 1).firstCursorPosition()
            self._style("", change.number, cell=True, place=False)
            self._value(change, whole=whole)
        self._leave_table()

    def _value(self, field: FieldChange, *, whole: bool) -> None:
        if whole:
            self._add(field.new.told(self._way.language) if field.new else "", "cell")
            return
        for piece in field.pieces(self._way.language):
            if piece.mark is Mark.SAME:
                self._add(piece.text, "cell")
            else:
                self._add(SIGNS[piece.mark], f"{piece.mark.value}-sign")
                self._add(visible(piece.text), f"{piece.mark.value}-cell")

    def _files(self, files: Sequence[FileChange], *, whole: bool) -> None:
        if not files:
            return
        title = QT_TRANSLATE_NOOP("Difference", "Attachments")
        self._heading(say(title), "ri.attachment-2", None if whole else len(files))
        for at, change in enumerate(files):
            table = self._cursor.insertTable(1, 1, self._formats.card())
            self._cursor = table.cellAt(0, 0).firstCursorPosition()
            self._style("", change.number, cell=True)
            self._file_title(change)
            self._cursor.insertBlock(self._formats.block("", change.number, cell=True))
            self._add(file_facts(change, digits=64 if self._way.printed else 8), "caption")
            if self._way.openable:
                self._file_link(at, change)
            if at in self._way.files:
                self._file_text(self._way.files[at])
            self._leave_table()

    def _file_link(self, at: int, change: FileChange) -> None:
        compared = change.old is not None and change.new is not None
        word = QT_TRANSLATE_NOOP("Difference", "Show the text")
        if at in self._way.files:
            word = QT_TRANSLATE_NOOP("Difference", "Fold")
        elif compared and change.kind is FileKind.REPLACED:
            word = QT_TRANSLATE_NOOP("Difference", "Show the difference")
        self._add("  ", "caption")
        self._cursor.insertText(say(word), self._formats.link(f"{FILE}{at}"))

    def _file_text(self, text: FileText) -> None:
        for name, lack in text.lacks:
            self._cursor.insertBlock(self._formats.block("", 0, cell=True))
            self._add(lack_word(lack, name), "ochre")
        for part in text.parts[:MOST_ROWS]:
            if isinstance(part, Fold):
                self._cursor.insertBlock(self._formats.block("", 0, cell=True))
                self._add(unchanged(len(part.rows)), "caption")
            else:
                self._file_row(part)
        if len(text.parts) > MOST_ROWS:
            self._cursor.insertBlock(self._formats.block("", 0, cell=True))
            told = QT_TRANSLATE_NOOP("Difference", "… more paragraphs: {n}")
            self._add(say(told, n=len(text.parts) - MOST_ROWS), "caption")
        if text.before or text.after:
            self._cursor.insertBlock(self._formats.block("", 0, cell=True))
        for sign, hash_ in (("－ ", text.before), ("  ＋ ", text.after)):
            if hash_ is not None:
                self._add(sign if text.before and text.after else "", "cell")
                self._cursor.insertImage(self._formats.picture(f"att:{hash_}"))

    def _file_row(self, row: Row) -> None:
        self._cursor.insertBlock(self._formats.block(_TONES[row.kind], 0, inside=True))
        if row.kind is RowKind.MOVED_AWAY:
            told = QT_TRANSLATE_NOOP("Difference", "± Now paragraph {new}:")
            self._add(say(told, new=row.at_new) + " ", "caption")
            self._add(row.old, "quiet")
            return
        self._moved(row)
        self._pieces(row.pieces)

    def _file_title(self, change: FileChange) -> None:
        sign, word = file_sign(change), file_word(change.kind)
        mark = {"＋": "added-cell", "－": "removed-cell"}.get(sign, "ochre")
        if sign:
            self._add(f"{sign}{word}", mark)
            self._add("  ", "cell")
        if change.old is not None and change.new is not None and change.old.name != change.name:
            self._add(f"{change.old.name} → ", "cell")
        self._add(change.name, "cell")
