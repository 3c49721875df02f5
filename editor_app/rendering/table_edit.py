"""What can be done to a table, as functions from one table to the next.

Nothing here knows a cursor or a widget: an `Area` says which cells are meant, an `Edit` which ones
are meant afterwards. No words are lost but those of deleted rows and columns; of a merged cell that
is deleted in part the words stay in what is left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import partial
from types import MappingProxyType

from editor_app.rendering.table_area import Area, Edit, whole_cells
from editor_app.rendering.table_shape import (
    MOST_COLUMNS,
    grid,
    settled,
    shares,
    with_grid,
)
from editor_app.rendering.table_widths import STEP, even, free, resize, with_new_columns
from editor_app.rendering.tree import Alignment, Inlines, Span, Table


class TableCommand(StrEnum):
    """Everything a person can do to a table; the values are names of actions."""

    ROW_ABOVE = "table.row.above"
    ROW_BELOW = "table.row.below"
    COLUMN_LEFT = "table.column.left"
    COLUMN_RIGHT = "table.column.right"
    DELETE_ROWS = "table.row.delete"
    DELETE_COLUMNS = "table.column.delete"
    DELETE_TABLE = "table.delete"
    ROW_UP = "table.row.up"
    ROW_DOWN = "table.row.down"
    COLUMN_BACK = "table.column.back"
    COLUMN_ON = "table.column.on"
    MERGE = "table.merge"
    SPLIT = "table.split"
    HEADER_ROW = "table.header.row"
    HEADER_COLUMN = "table.header.column"
    WIDER = "table.width.wider"
    NARROWER = "table.width.narrower"
    EVEN_WIDTHS = "table.width.even"
    FREE_WIDTHS = "table.width.free"
    ALIGN_LEFT = "table.align.left"
    ALIGN_CENTER = "table.align.center"
    ALIGN_RIGHT = "table.align.right"


def edit_table(command: TableCommand, table: Table, area: Area) -> Edit | None:
    """The table after a command; None where there is nothing to do."""
    edit = _COMMANDS[command](table, whole_cells(table, area))
    return None if edit is None or edit.table == table else edit


def empty_table(rows: int, columns: int) -> Table:
    """A table without words; its first row is the header."""
    line = ((),) * columns
    return Table(header=line, alignments=(Alignment.NONE,) * columns, rows=(line,) * (rows - 1))


# ---------------------------------------------------------------- rows and columns


def _insert_rows(table: Table, area: Area, *, below: bool) -> Edit:
    at = area.below if below else area.row
    rows = list(grid(table))
    rows[at:at] = [((),) * len(table.header)] * area.height
    header = table.header_rows + (area.height if at < table.header_rows else 0)
    spans = tuple(_grown(span, at, area.height) for span in table.spans)
    made = settled(replace(with_grid(table, rows), header_rows=header, spans=spans))
    return Edit(table=made, area=replace(area, row=at))


def _insert_columns(table: Table, area: Area, *, right: bool) -> Edit | None:
    at = area.beside if right else area.column
    if len(table.header) + area.width > MOST_COLUMNS:
        return None
    empty: tuple[Inlines, ...] = ((),) * area.width
    rows = [(*row[:at], *empty, *row[at:]) for row in grid(table)]
    sides = table.alignments
    spans = tuple(_turned(_grown(_turned(span), at, area.width)) for span in table.spans)
    made = replace(
        with_grid(table, rows),
        alignments=(*sides[:at], *(Alignment.NONE,) * area.width, *sides[at:]),
        spans=spans,
        widths=with_new_columns(table.widths, at, area.width),
    )
    return Edit(table=settled(made), area=replace(area, column=at))


def _delete_rows(table: Table, area: Area) -> Edit:
    rows = [list(row) for row in grid(table)]
    if area.height == len(rows):
        return Edit(table=None, area=area)
    for span in table.spans:  # words of a cell that lives on below move there
        if area.row <= span.row < area.below < span.row + span.height:
            rows[area.below][span.column] = rows[span.row][span.column]
    del rows[area.row : area.below]
    gone = max(0, min(table.header_rows, area.below) - area.row)
    made = replace(
        with_grid(table, rows),
        header_rows=max(min(1, table.header_rows), table.header_rows - gone),
        spans=tuple(_shrunk(table.spans, area.row, area.height)),
    )
    at = min(area.row, len(rows) - 1)
    return Edit(table=settled(made), area=replace(area, row=at, height=1))


def _delete_columns(table: Table, area: Area) -> Edit:
    if area.width == len(table.header):
        return Edit(table=None, area=area)
    rows = [list(row) for row in grid(table)]
    for span in table.spans:
        if area.column <= span.column < area.beside < span.column + span.width:
            rows[span.row][area.beside] = rows[span.row][span.column]
    for row in rows:
        del row[area.column : area.beside]
    turned = _shrunk([_turned(span) for span in table.spans], area.column, area.width)
    left = (*table.widths[: area.column], *table.widths[area.beside :])
    made = replace(
        with_grid(table, rows),
        alignments=(*table.alignments[: area.column], *table.alignments[area.beside :]),
        spans=tuple(_turned(span) for span in turned),
        widths=shares(left) if left else (),
    )
    at = min(area.column, len(rows[0]) - 1)
    return Edit(table=settled(made), area=replace(area, column=at, width=1))


def _delete_table(_table: Table, area: Area) -> Edit:
    return Edit(table=None, area=area)


def _grown(span: Span, at: int, by: int) -> Span:
    """A span after rows were put in: below it, through it or above it."""
    if span.row >= at:
        return replace(span, row=span.row + by)
    return replace(span, height=span.height + by) if at < span.row + span.height else span


def _shrunk(spans: Iterable[Span], at: int, by: int) -> Iterable[Span]:
    """Spans after rows were taken out; the ones wholly inside are gone."""
    for span in spans:
        end = span.row + span.height
        left = span.height - max(0, min(end, at + by) - max(span.row, at))
        if left:
            row = span.row if span.row < at else max(at, span.row - by)
            yield replace(span, row=row, height=left)


# ---------------------------------------------------------------- order


def _move_rows(table: Table, area: Area, *, on: bool) -> Edit | None:
    rows = grid(table)
    ties = [(span.row, span.row + span.height) for span in table.spans]
    order = _exchanged(ties, (area.row, area.below), len(rows), on=on)
    if order is None:
        return None
    spans = tuple(replace(span, row=order.index(span.row)) for span in table.spans)
    made = replace(with_grid(table, [rows[row] for row in order]), spans=spans)
    return Edit(table=settled(made), area=replace(area, row=order.index(area.row)))


def _move_columns(table: Table, area: Area, *, on: bool) -> Edit | None:
    ties = [(span.column, span.column + span.width) for span in table.spans]
    order = _exchanged(ties, (area.column, area.beside), len(table.header), on=on)
    if order is None:
        return None
    made = replace(
        with_grid(table, [tuple(row[column] for column in order) for row in grid(table)]),
        alignments=tuple(table.alignments[column] for column in order),
        spans=tuple(replace(span, column=order.index(span.column)) for span in table.spans),
        widths=tuple(table.widths[column] for column in order) if table.widths else (),
    )
    return Edit(table=settled(made), area=replace(area, column=order.index(area.column)))


_Stretch = tuple[int, int]  # from the first to behind the last


def _exchanged(
    ties: Sequence[_Stretch], moved: _Stretch, count: int, *, on: bool
) -> list[int] | None:
    """The order of lines after `moved` and its neighbour changed places; merged cells tie lines
    together, which then move as one."""
    first = _tied(ties, moved)
    beside = (first[1], first[1] + 1) if on else (first[0] - 1, first[0])
    if not (beside[0] >= 0 and beside[1] <= count):
        return None
    second = _tied(ties, beside)
    if not on:
        first, second = second, first
    begin, end = first[0], second[1]
    return [*range(begin), *range(*second), *range(*first), *range(end, count)]


def _tied(ties: Sequence[_Stretch], stretch: _Stretch) -> _Stretch:
    begin, end = stretch
    crossing = [tie for tie in ties if tie[0] < end and tie[1] > begin]
    wider = min([begin, *(tie[0] for tie in crossing)]), max([end, *(tie[1] for tie in crossing)])
    return stretch if wider == stretch else _tied(ties, wider)


# ---------------------------------------------------------------- cells and headers


def _merge(table: Table, area: Area) -> Edit | None:
    if area.height == area.width == 1:
        return None
    apart = [span for span in table.spans if not _inside(span, area)]
    made = Span(row=area.row, column=area.column, height=area.height, width=area.width)
    return Edit(table=settled(replace(table, spans=(*apart, made))), area=area)


def _split(table: Table, area: Area) -> Edit:
    apart = tuple(span for span in table.spans if not _inside(span, area))
    return Edit(table=settled(replace(table, spans=apart)), area=area)


def _inside(span: Span, area: Area) -> bool:
    return area.row <= span.row < area.below and area.column <= span.column < area.beside


def _header_row(table: Table, area: Area) -> Edit:
    """The rows from the top to the end of the area become the header, or cease to be it."""
    wanted = area.below if area.row == 0 else 1
    rows = 0 if table.header_rows >= wanted else wanted
    return Edit(table=settled(replace(table, header_rows=rows)), area=area)


def _header_column(table: Table, area: Area) -> Edit:
    return Edit(table=settled(replace(table, header_column=not table.header_column)), area=area)


def _align(table: Table, area: Area, *, side: Alignment) -> Edit:
    """Align the columns of the area; a second time takes the alignment away."""
    chosen = range(area.column, area.beside)
    if all(table.alignments[column] is side for column in chosen):
        side = Alignment.NONE
    sides = tuple(side if column in chosen else old for column, old in enumerate(table.alignments))
    return Edit(table=settled(replace(table, alignments=sides)), area=area)


# ---------------------------------------------------------------- turning


def _turned(span: Span) -> Span:
    return Span(row=span.column, column=span.row, height=span.width, width=span.height)


_Command = Callable[[Table, Area], Edit | None]
_COMMANDS: Mapping[TableCommand, _Command] = MappingProxyType(
    {
        TableCommand.ROW_ABOVE: partial(_insert_rows, below=False),
        TableCommand.ROW_BELOW: partial(_insert_rows, below=True),
        TableCommand.COLUMN_LEFT: partial(_insert_columns, right=False),
        TableCommand.COLUMN_RIGHT: partial(_insert_columns, right=True),
        TableCommand.DELETE_ROWS: _delete_rows,
        TableCommand.DELETE_COLUMNS: _delete_columns,
        TableCommand.DELETE_TABLE: _delete_table,
        TableCommand.ROW_UP: partial(_move_rows, on=False),
        TableCommand.ROW_DOWN: partial(_move_rows, on=True),
        TableCommand.COLUMN_BACK: partial(_move_columns, on=False),
        TableCommand.COLUMN_ON: partial(_move_columns, on=True),
        TableCommand.MERGE: _merge,
        TableCommand.SPLIT: _split,
        TableCommand.HEADER_ROW: _header_row,
        TableCommand.HEADER_COLUMN: _header_column,
        TableCommand.WIDER: partial(resize, by=STEP),
        TableCommand.NARROWER: partial(resize, by=-STEP),
        TableCommand.EVEN_WIDTHS: even,
        TableCommand.FREE_WIDTHS: free,
        TableCommand.ALIGN_LEFT: partial(_align, side=Alignment.LEFT),
        TableCommand.ALIGN_CENTER: partial(_align, side=Alignment.CENTER),
        TableCommand.ALIGN_RIGHT: partial(_align, side=Alignment.RIGHT),
    }
)
