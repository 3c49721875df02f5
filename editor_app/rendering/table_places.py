"""Where the cells of a table stand in its Markdown, whichever of the two forms it is written in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from editor_app.rendering.markdown_inline import text_offsets
from editor_app.rendering.serialize import inline_source, serialize_block
from editor_app.rendering.table_html import cell_html, cell_start, table_rows
from editor_app.rendering.table_html_source import cell_offsets
from editor_app.rendering.table_shape import grid, is_plain
from editor_app.rendering.tree import Inlines, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class CellPlace:
    """A cell, and the stretch of the table's Markdown that is its content."""

    row: int
    column: int
    content: Inlines
    start: int
    source: str


def cell_places(table: Table) -> Iterator[CellPlace]:
    """The cells that exist in the order of the Markdown."""
    return _in_pipes(table) if is_plain(table) else _in_html(table)


def place_offsets(table: Table, source: str) -> list[int]:
    """For each character of a cell's plain text, where it stands in the cell's source."""
    return text_offsets(source) if is_plain(table) else cell_offsets(source)


def _in_pipes(table: Table) -> Iterator[CellPlace]:
    lengths = (len(line) + 1 for line in serialize_block(table).split("\n"))
    begins = list(accumulate(lengths, initial=0))
    del begins[1]  # the line between header and body
    for number, (begin, row) in enumerate(zip(begins, grid(table), strict=False)):
        start = begin + len("| ")
        for column, content in enumerate(row):
            source = inline_source(content, in_cell=True)
            yield CellPlace(row=number, column=column, content=content, start=start, source=source)
            start += len(f"{source} | ") if source else len("| ")


def _in_html(table: Table) -> Iterator[CellPlace]:
    above = 0
    for line, cells in table_rows(table):
        start = above + len("<tr>")
        for cell in cells:
            source = cell_html(cell.content)
            start += len(cell_start(table, cell))
            yield CellPlace(
                row=cell.row, column=cell.column, content=cell.content, start=start, source=source
            )
            start += len(source) + len("</td>")
        above += len(line) + 1
