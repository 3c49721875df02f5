"""Write a table as canonical Markdown: pipes, or the product's HTML where pipes cannot say it.

These are the rules of ``rendering.table_shape`` and ``rendering.table_html``, which this room may
not import; the tests hold both equal.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from editor_app.importers.inline_markdown import cell_source, note_sign
from editor_app.importers.pieces import Mark, Node, Piece, Pieces, nest, tidy

MOST_COLUMNS = 100  # of a table with more to it than pipes can say
TALLEST = 999
_HEADER_GROWTH = 4
_BREAK = Piece(is_break=True)
_SIGNS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\\": "&#92;", "`": "&#96;"})

Rows = Sequence[Sequence[Pieces]]


@dataclass(frozen=True, slots=True, kw_only=True)
class GridSpan:
    """Merged cells: a rectangle of the grid whose words stand in its upper left cell."""

    row: int
    column: int
    height: int = 1
    width: int = 1

    def places(self) -> list[tuple[int, int]]:
        """Row and column of all its cells, the upper left one first."""
        return [
            (row, column)
            for row in range(self.row, self.row + self.height)
            for column in range(self.column, self.column + self.width)
        ]


def table_source(
    rows: Rows, spans: Sequence[GridSpan], header_rows: int, *, header_column: bool
) -> str:
    """The canonical Markdown; short rows are filled up."""
    width = max(len(row) for row in rows)
    grid = [[*row, *([] for _ in range(width - len(row)))] for row in rows]
    if width > MOST_COLUMNS:
        return _pipes(grid)
    kept = list(_apart(spans, len(grid), width))
    header_rows = _header_rows(min(header_rows, len(grid)), kept, len(grid))
    header_column = header_column and header_rows < len(grid)
    if not kept and header_rows == 1 and not header_column:
        return _pipes(grid)
    return "\n".join(_html(_gathered(grid, kept), kept, header_rows, header_column=header_column))


def _pipes(grid: Rows) -> str:
    lines = [_row([cell_source(cell) for cell in row]) for row in grid]
    lines.insert(1, _row(["---"] * len(grid[0])))
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return "|" + "".join(f" {cell} |" if cell else " |" for cell in cells)


def _apart(spans: Sequence[GridSpan], rows: int, columns: int) -> Iterator[GridSpan]:
    """Spans cut to the grid, without those in another's way."""
    taken: set[tuple[int, int]] = set()
    for span in sorted(spans, key=lambda one: (one.row, one.column)):
        fit = GridSpan(
            row=span.row,
            column=span.column,
            height=min(span.height, rows - span.row, TALLEST),
            width=min(span.width, columns - span.column),
        )
        places = fit.places()
        if len(places) > 1 and taken.isdisjoint(places):
            taken.update(places)
            yield fit


def _gathered(grid: Rows, spans: Sequence[GridSpan]) -> list[list[Pieces]]:
    """Words of covered cells go to the end of the cell they have become part of."""
    result = [list(row) for row in grid]
    for span in spans:
        words: list[Piece] = []
        for row, column in span.places():
            more = tidy(result[row][column])
            result[row][column] = []
            if more:
                words += [_BREAK, *more] if words else more
        result[span.row][span.column] = words
    return result


def _header_rows(count: int, spans: Sequence[GridSpan], rows: int) -> int:
    reach = count
    for span in spans:
        if span.row < reach:
            reach = max(reach, span.row + span.height)
    return reach if reach == count or reach <= min(_HEADER_GROWTH, rows - 1) else 0


def _html(
    grid: Rows, spans: Sequence[GridSpan], header_rows: int, *, header_column: bool
) -> Iterator[str]:
    sizes = {(span.row, span.column): span for span in spans}
    covered = {place for span in spans for place in span.places()[1:]}

    def cell(row: int, column: int) -> str:
        span = sizes.get((row, column), GridSpan(row=row, column=column))
        tag = "th" if row < header_rows or (header_column and column == 0) else "td"
        wide = f' colspan="{span.width}"' if span.width > 1 else ""
        tall = f' rowspan="{span.height}"' if span.height > 1 else ""
        return f"<{tag}{wide}{tall}>{_content(nest(grid[row][column]))}</{tag}>"

    yield "<table>"
    yield f"<colgroup>{'<col>' * len(grid[0])}</colgroup>"
    parts = (("thead", range(header_rows)), ("tbody", range(header_rows, len(grid))))
    for name, numbers in parts:
        if numbers:
            yield f"<{name}>"
            for row in numbers:
                shown = [at for at in range(len(grid[0])) if (row, at) not in covered]
                yield f"<tr>{''.join(cell(row, column) for column in shown)}</tr>"
            yield f"</{name}>"
    yield "</table>"


def _content(nodes: Sequence[Node]) -> str:
    return "".join(_node(node) for node in nodes)


def _node(node: Node) -> str:
    match node.mark:
        case Mark.TEXT:
            text = node.text.translate(_SIGNS)
            return text.replace("](", "]&#40;").replace("]:", "]&#58;")
        case Mark.BREAK:
            return "<br>"
        case Mark.NOTE:
            return note_sign(node.text)
        case Mark.LINK:
            return f'<a href="{escape(node.href)}">{_content(node.children)}</a>'
        case _:
            return f"<{node.mark}>{_content(node.children)}</{node.mark}>"
