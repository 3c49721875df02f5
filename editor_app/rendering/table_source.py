"""Read pipe tables."""

from __future__ import annotations

import re
from collections.abc import Sequence

from editor_app.rendering.markdown_inline import References, parse_inlines
from editor_app.rendering.tree import Alignment, Inlines, Table

_SEPARATOR = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_PIPE = re.compile(r"(?<!\\)((?:\\\\)*)\|")


def starts_table(lines: Sequence[str], position: int) -> bool:
    """Whether a header row and its separator stand here."""
    if position + 1 >= len(lines) or "|" not in lines[position]:
        return False
    separator = lines[position + 1]
    if "|" not in separator or not _SEPARATOR.match(separator):
        return False
    return len(_cells(lines[position])) == len(_cells(separator))


def read_table(lines: Sequence[str], references: References) -> Table | None:
    """Read the rows; None if the table has a shape or code in it that the schema cannot keep."""
    if any("`" in line for line in lines):
        return None
    width = len(_cells(lines[0]))
    rows = [_cells(line) for line in lines[2:]]
    if any(len(row) > width for row in rows):
        return None
    padded = [row + [""] * (width - len(row)) for row in rows]
    return Table(
        header=_read_row(_cells(lines[0]), references),
        alignments=tuple(_alignment(cell) for cell in _cells(lines[1])),
        rows=tuple(_read_row(row, references) for row in padded),
    )


def _read_row(cells: Sequence[str], references: References) -> tuple[Inlines, ...]:
    return tuple(parse_inlines(cell, references) for cell in cells)


def _cells(line: str) -> list[str]:
    text = line.strip()
    text = text.removeprefix("|")
    cells = _PIPE.sub("\\1\n", text).split("\n")
    if len(cells) > 1 and not cells[-1].strip():
        cells.pop()
    return [cell.strip() for cell in cells]


def _alignment(cell: str) -> Alignment:
    match cell.startswith(":"), cell.endswith(":"):
        case True, True:
            return Alignment.CENTER
        case True, False:
            return Alignment.LEFT
        case False, True:
            return Alignment.RIGHT
        case _:
            return Alignment.NONE
