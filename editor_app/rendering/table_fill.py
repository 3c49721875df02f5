"""Put the cells of one table into another, as spreadsheets do."""

from __future__ import annotations

from dataclasses import replace

from editor_app.rendering.table_area import Area, Edit
from editor_app.rendering.table_shape import MOST_COLUMNS, grid, settled, with_grid
from editor_app.rendering.table_widths import with_new_columns
from editor_app.rendering.tree import Alignment, Inlines, Span, Table


def filled(table: Table, area: Area, piece: Table) -> Edit | None:
    """The table with `piece` written over its cells from the upper left one of `area` on.

    The table grows where it is too small. An empty cell of the piece takes no words away, and
    merged cells in its way are split. None where that would make too many columns.
    """
    rows, columns = len(grid(table)), len(table.header)
    place = Area(row=area.row, column=area.column, height=len(grid(piece)), width=len(piece.header))
    more = max(0, place.beside - columns)
    if columns + more > MOST_COLUMNS:
        return None
    cells: list[list[Inlines]] = [[*row, *((),) * more] for row in grid(table)]
    cells += [[()] * (columns + more) for _ in range(place.below - rows)]
    for number, row in enumerate(grid(piece), start=place.row):
        for column, content in enumerate(row, start=place.column):
            cells[number][column] = content or cells[number][column]
    moved = (
        replace(span, row=span.row + place.row, column=span.column + place.column)
        for span in piece.spans
    )
    made = replace(
        with_grid(table, cells),
        alignments=(*table.alignments, *(Alignment.NONE,) * more),
        spans=(*(span for span in table.spans if _apart(span, place)), *moved),
        widths=with_new_columns(table.widths, columns, more),
    )
    return Edit(table=settled(made), area=place)


def _apart(span: Span, area: Area) -> bool:
    return (
        span.row >= area.below
        or span.row + span.height <= area.row
        or span.column >= area.beside
        or span.column + span.width <= area.column
    )
