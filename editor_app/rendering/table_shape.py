"""The shape of a table: which cells of its grid exist, and the one form each table has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from editor_app.rendering.runs import Run, RunKind, flatten, nest
from editor_app.rendering.tree import Alignment, Inlines, Span, Table, covered_cells

MOST_COLUMNS = 100  # of a table with more to it than pipes can say; each is at least one percent
WIDEST_SPAN = 999  # rows or columns; what the cleaner of public pages lets pass
_HEADER_GROWTH = 4  # rows; a cell merged over more of them names nothing below

Grid = tuple[tuple[Inlines, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell that exists, with its place and size in the grid."""

    row: int
    column: int
    height: int
    width: int
    content: Inlines


def grid(table: Table) -> Grid:
    """All rows, the first one too."""
    return (table.header, *table.rows)


def with_grid(table: Table, rows: Sequence[Sequence[Inlines]]) -> Table:
    """The table with other rows."""
    first, *rest = (tuple(row) for row in rows)
    return replace(table, header=first, rows=tuple(rest))


def is_plain(table: Table) -> bool:
    """Whether a pipe table says everything about it."""
    return (
        table.header_rows == 1 and not table.header_column and not table.spans and not table.widths
    )


def cell_rows(table: Table) -> Iterator[list[Cell]]:
    """The cells that exist, row by row; a row that spans cover wholly is an empty list."""
    spans = {(span.row, span.column): span for span in table.spans}
    covered = covered_cells(table.spans)
    for row, contents in enumerate(grid(table)):
        cells: list[Cell] = []
        for column, content in enumerate(contents):
            if (row, column) not in covered:
                span = spans.get((row, column))
                height, width = (span.height, span.width) if span else (1, 1)
                cells.append(
                    Cell(row=row, column=column, height=height, width=width, content=content)
                )
        yield cells


def is_header(table: Table, row: int, column: int) -> bool:
    """Whether a cell names others."""
    return row < table.header_rows or (table.header_column and column == 0)


def settled(table: Table) -> Table:
    """The one form of a table: spans inside the grid and apart, no words in covered cells."""
    rows = grid(table)
    if len(table.header) > MOST_COLUMNS:
        table = replace(table, header_rows=1, header_column=False, widths=())
    spans = tuple(_apart(table.spans, len(rows), len(table.header)))
    if spans:
        table = with_grid(table, _gathered(rows, spans))
    header_rows = _header_rows(min(max(0, table.header_rows), len(rows)), spans, len(rows))
    return replace(
        table,
        spans=spans,
        header_rows=header_rows,
        header_column=table.header_column and header_rows < len(rows),
        alignments=tuple(_alignments(table.alignments, spans, len(rows))),
        widths=_widths(table.widths, len(table.header)),
    )


def shares(weights: Sequence[float]) -> tuple[int, ...]:
    """Percents in the proportion of the weights: 100 together, each at least 1.

    Nothing for so many columns that whole percents cannot tell them apart.
    """
    if not 1 <= len(weights) <= MOST_COLUMNS or sum(weights) <= 0:
        return ()
    total = sum(weights)
    exact = [max(1.0, 100 * weight / total) for weight in weights]
    whole = [int(share) for share in exact]
    order = sorted(range(len(whole)), key=lambda at: whole[at] - exact[at])
    for at in order[: max(0, 100 - sum(whole))]:
        whole[at] += 1
    while sum(whole) != 100:
        widest = max(range(len(whole)), key=whole.__getitem__)
        whole[widest] -= 1 if sum(whole) > 100 else -1
    return tuple(whole)


def _apart(spans: Iterable[Span], rows: int, columns: int) -> Iterator[Span]:
    taken: set[tuple[int, int]] = set()
    if columns > MOST_COLUMNS:
        return
    for span in sorted(spans, key=lambda one: (one.row, one.column)):
        if not (0 <= span.row < rows and 0 <= span.column < columns):
            continue
        height = min(span.height, rows - span.row, WIDEST_SPAN)
        width = min(span.width, columns - span.column)
        fit = replace(span, height=height, width=width)
        area = covered_cells((fit,)) | {(span.row, span.column)}
        if len(area) > 1 and height > 0 and width > 0 and taken.isdisjoint(area):
            taken |= area
            yield fit


def _gathered(rows: Grid, spans: Sequence[Span]) -> list[list[Inlines]]:
    """Words of covered cells go to the end of the cell they have become part of."""
    result = [list(row) for row in rows]
    for span in spans:
        places = [
            (row, column)
            for row in range(span.row, span.row + span.height)
            for column in range(span.column, span.column + span.width)
        ]
        contents = [result[row][column] for row, column in places]
        if any(contents[1:]):
            for row, column in places:
                result[row][column] = ()
            result[span.row][span.column] = joined([one for one in contents if one])
    return result


def joined(contents: Sequence[Inlines]) -> Inlines:
    """Several contents as one, parted by line breaks."""
    parts: list[list[Run]] = []
    for content in contents:
        parts += [[Run(kind=RunKind.BREAK)], flatten(content)]
    return nest(chain.from_iterable(parts[1:]))


def _header_rows(count: int, spans: Sequence[Span], rows: int) -> int:
    """Header rows grow over cells that begin in them, as far as that can still be a header."""
    reach = count
    for span in spans:  # in the order of rows: a later one may reach further
        if span.row < reach:
            reach = max(reach, span.row + span.height)
    return reach if reach == count or reach <= min(_HEADER_GROWTH, rows - 1) else 0


def _alignments(
    alignments: Sequence[Alignment], spans: Sequence[Span], rows: int
) -> Iterator[Alignment]:
    """A column in which no cell begins has none."""
    covered: dict[int, int] = {}
    for _, column in covered_cells(tuple(spans)):
        covered[column] = covered.get(column, 0) + 1
    for column, alignment in enumerate(alignments):
        yield Alignment.NONE if covered.get(column, 0) == rows else alignment


def _widths(widths: tuple[int, ...], columns: int) -> tuple[int, ...]:
    if len(widths) != columns:
        return ()
    if sum(widths) == 100 and min(widths) > 0:
        return widths
    return shares([max(0, width) for width in widths])
