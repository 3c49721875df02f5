"""Cells of a table that are meant: a rectangle that cuts through none of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from editor_app.rendering.table_shape import grid, settled, shares, with_grid
from editor_app.rendering.tree import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A rectangle of cells, at least one."""

    row: int
    column: int
    height: int = 1
    width: int = 1

    @property
    def below(self) -> int:
        """The row under the area."""
        return self.row + self.height

    @property
    def beside(self) -> int:
        """The column right of the area."""
        return self.column + self.width


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A table after an edit; none is left if all of it was deleted."""

    table: Table | None
    area: Area


def whole_cells(table: Table, area: Area) -> Area:
    """The smallest area around the given one that cuts through no cell."""
    touched = [
        span
        for span in table.spans
        if span.row < area.below
        and span.row + span.height > area.row
        and span.column < area.beside
        and span.column + span.width > area.column
    ]
    top = min([area.row, *(span.row for span in touched)])
    left = min([area.column, *(span.column for span in touched)])
    below = max([area.below, *(span.row + span.height for span in touched)])
    beside = max([area.beside, *(span.column + span.width for span in touched)])
    wider = Area(row=top, column=left, height=below - top, width=beside - left)
    return area if wider == area else whole_cells(table, wider)


def part(table: Table, area: Area) -> Table:
    """The cells of an area as a table of their own."""
    area = whole_cells(table, area)
    rows = [row[area.column : area.beside] for row in grid(table)[area.row : area.below]]
    spans = [
        replace(span, row=span.row - area.row, column=span.column - area.column)
        for span in table.spans
        if area.row <= span.row < area.below and area.column <= span.column < area.beside
    ]
    widths = table.widths[area.column : area.beside]
    return settled(
        replace(
            with_grid(table, rows),
            alignments=table.alignments[area.column : area.beside],
            header_rows=max(0, min(table.header_rows - area.row, area.height)),
            header_column=table.header_column and area.column == 0,
            spans=tuple(spans),
            widths=shares(widths) if widths else (),
        )
    )
