"""The words of an attachment with their places: what rules that read files look at."""

import csv
import io
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from editor_app.checks.file_text import text_of
from editor_app.checks.subject import Subject
from editor_app.domain.file_facts import Passage, Spot, SpotKind
from editor_app.domain.item import Attachment

_SEPARATORS = (",", "\t", ";")  # the first where none is met more often
_HEAD = 4_000  # characters in which the first line ends, or is cut


def passages(subject: Subject, file: Attachment) -> Sequence[Passage]:
    """Of a plain text from its bytes, of any other file what was found inside."""
    text = text_of(file, subject.context.file_bytes)
    if text:
        return rows_of(text) if file.name.lower().endswith(".csv") else lines_of(text)
    facts = subject.context.file_facts(file.sha256)
    return facts.passages if facts is not None else ()


def lines_of(text: str) -> list[Passage]:
    """Line by line."""
    lines = enumerate(text.splitlines(), start=1)
    return [Passage(Spot(kind=SpotKind.PARAGRAPH, words=str(n)), (line,)) for n, line in lines]


def rows_of(text: str) -> list[Passage]:
    """The rows of a .csv file; lines where no program would read it as a table."""
    try:
        told = io.StringIO(text, newline="")
        table = list(csv.reader(told, delimiter=_separator(text)))
    except csv.Error:
        return lines_of(text)
    rows = enumerate(table, start=1)
    return [Passage(Spot(kind=SpotKind.ROW, words=f"!{n}"), tuple(row)) for n, row in rows]


def _separator(text: str) -> str:
    """What parts the cells: spreadsheets also write tabs and semicolons under this name."""
    head = text[:_HEAD].splitlines()[:1]
    return max(_SEPARATORS, key=head[0].count) if head else _SEPARATORS[0]


@dataclass(frozen=True, slots=True)
class FileText:
    """All words of a file as one text, and where each of them stands."""

    text: str
    _starts: Sequence[int]
    _places: Sequence[Spot]

    def place(self, at: int) -> Spot | None:
        """Where a character of the text stands in the file."""
        number = bisect_right(self._starts, at) - 1
        return self._places[number] if number >= 0 else None


def text_with_places(subject: Subject, file: Attachment) -> FileText:
    """The words of an attachment; cells and paragraphs are lines."""
    pieces: list[str] = []
    starts: list[int] = []
    places: list[Spot] = []
    length = 0
    for passage in passages(subject, file):
        for at, cell in enumerate(passage.cells):
            if cell:
                pieces.append(cell)
                starts.append(length)
                places.append(passage.place_of(at))
                length += len(cell) + 1
    return FileText("\n".join(pieces), starts, places)
