"""Read the product's own HTML tables; any other HTML is left to be kept as it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from html import unescape

from editor_app.rendering.markdown_inline import NOTE_SIGN
from editor_app.rendering.runs import Run, RunKind, Script, nest
from editor_app.rendering.serialize import serialize_block
from editor_app.rendering.table_html import PASSING_TAG
from editor_app.rendering.table_shape import MOST_COLUMNS, settled
from editor_app.rendering.tree import Alignment, Image, Inlines, Span, Table, covered_cells

FIRST_LINE, LAST_LINE = "<table>", "</table>"
_COLUMNS = re.compile(r'<colgroup>((?:<col(?: width="\d{1,3}%")?>)+)</colgroup>')
_COLUMN = re.compile(r'<col(?: width="(\d{1,3})%")?>')
_ROW = re.compile(r"<tr>(.*)</tr>")
_CELL = re.compile(
    r'<(?P<tag>t[hd])(?: class="at-(?P<side>left|center|right)")?'
    r'(?: colspan="(?P<wide>[1-9]\d{0,2})")?(?: rowspan="(?P<tall>[1-9]\d{0,2})")?>'
    r"(?P<inner>.*?)</(?P=tag)>"
)
_TOKEN = re.compile(
    r"(?P<break><br>)|(?P<mark><(?:strong|em|sup|sub)>)|(?P<end></(?:strong|em|sup|sub|a)>)"
    r'|(?P<link><a href="(?P<href>[^"<>]+)"(?: title="(?P<title>[^"<>]+)")?>)'
    r'|(?P<picture><img alt="(?P<alt>[^"<>]*)" src="(?P<src>[^"<>]+)"'
    r'(?: title="(?P<caption>[^"<>]+)")?>)'
    rf"|(?P<passing>{PASSING_TAG})|(?P<reference>&[#A-Za-z0-9]+;)|[^<&]+|[<&]"
)
_MARKS: dict[str, dict[str, object]] = {
    "<strong>": {"strong": True},
    "<em>": {"emphasis": True},
    "<sup>": {"script": Script.SUPER},
    "<sub>": {"script": Script.SUB},
}


def read_html_table(lines: Sequence[str]) -> Table | None:
    """The table these lines are the canonical HTML of; None for any other HTML."""
    columns = _COLUMNS.fullmatch(lines[1]) if len(lines) > 2 else None
    if columns is None or lines[0] != FIRST_LINE or lines[-1] != LAST_LINE:
        return None
    widths = _COLUMN.findall(columns[1])
    table = _read(lines[2:-1], widths) if len(widths) <= MOST_COLUMNS else None
    written = table is not None and serialize_block(table) == "\n".join(lines)
    return table if written else None


def read_cell(source: str) -> Inlines:
    """The content of a cell from its HTML."""
    return nest(_read_cell(source).runs)


def cell_offsets(source: str) -> list[int]:
    """For each character of the cell's plain text, where it stands in its HTML."""
    offsets = _read_cell(source).offsets
    if NOTE_SIGN not in source:
        return offsets
    signs = [match.start() for match in re.finditer(re.escape(NOTE_SIGN), source)]
    return [at for at in offsets if not any(0 < at - sign < len(NOTE_SIGN) for sign in signs)]


def _read(lines: Sequence[str], widths: Sequence[str]) -> Table | None:
    rows = _Rows(height=len(lines), width=len(widths))
    for line in lines:
        if line in ("<thead>", "</thead>"):
            rows.in_head = line == "<thead>"
        elif (row := _ROW.fullmatch(line)) and not rows.add(row[1]):
            return None
    return rows.table(tuple(int(width) for width in widths if width))


@dataclass(slots=True, kw_only=True)
class _Rows:
    """Places cells in the grid, row by row."""

    height: int  # no more rows than that
    width: int
    in_head: bool = False
    grid: list[list[Inlines]] = field(default_factory=list)
    sides: dict[int, Alignment] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    covered: set[tuple[int, int]] = field(default_factory=set)
    header_rows: int = 0
    header_column: bool = False

    def add(self, source: str) -> bool:
        """Read a row; False if its cells do not fit in the grid."""
        number, column = len(self.grid), 0
        self.header_rows += self.in_head
        self.grid.append([()] * self.width)
        for cell in _CELL.finditer(source):
            while (number, column) in self.covered:
                column += 1
            if column >= self.width:
                return False
            self.grid[number][column] = read_cell(cell["inner"])
            self.sides.setdefault(column, Alignment(cell["side"] or ""))
            self.header_column |= cell["tag"] == "th" and not self.in_head
            span = Span(
                row=number,
                column=column,
                height=int(cell["tall"] or 1),
                width=int(cell["wide"] or 1),
            )
            if not self._cover(span):
                return False
            column += span.width
        return True

    def table(self, widths: tuple[int, ...]) -> Table | None:
        """The table; None without rows."""
        if not self.grid:
            return None
        sides = tuple(self.sides.get(column, Alignment.NONE) for column in range(self.width))
        return settled(
            Table(
                header=tuple(self.grid[0]),
                rows=tuple(tuple(row) for row in self.grid[1:]),
                alignments=sides,
                header_rows=self.header_rows,
                header_column=self.header_column,
                spans=tuple(self.spans),
                widths=widths,
            )
        )

    def _cover(self, span: Span) -> bool:
        if span.row + span.height > self.height or span.column + span.width > self.width:
            return False
        area = covered_cells((span,))
        if not self.covered.isdisjoint(area):
            return False
        if area:
            self.spans.append(span)
            self.covered |= area
        return True


@dataclass(slots=True, kw_only=True)
class _Cell:
    """What has been read of a cell; `offsets` has an entry for each character of plain text."""

    runs: list[Run] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    styles: list[Run] = field(default_factory=lambda: [Run()])

    def add(self, token: re.Match[str]) -> None:
        """Take the next tag, reference or stretch of text."""
        text, start, style = token.group(), token.start(), self.styles[-1]
        match token.lastgroup:
            case "end":
                self.styles = self.styles[:-1] or [Run()]
            case "mark":
                self.styles.append(replace(style, **_MARKS[text]))  # type: ignore[arg-type]  # table of marks
            case "link":
                href, title = unescape(token["href"]), unescape(token["title"] or "")
                self.styles.append(replace(style, href=href, title=title))
            case "break":
                self._run(replace(style, kind=RunKind.BREAK), [start])
            case "picture":
                source = serialize_block(_picture(token))
                self._run(replace(style, text=source, kind=RunKind.RAW), [start] * len(source))
            case "passing":
                self._run(replace(style, text=text, kind=RunKind.RAW), _places(text, start))
            case "reference":
                meant = unescape(text)
                self._run(replace(style, text=meant), [start] * len(meant))
            case _:
                self._run(replace(style, text=text), _places(text, start))

    def _run(self, run: Run, offsets: Sequence[int]) -> None:
        self.runs.append(run)
        self.offsets.extend(offsets)


def _picture(token: re.Match[str]) -> Image:
    alt, src, caption = (unescape(token[name] or "") for name in ("alt", "src", "caption"))
    return Image(src=src, alt=alt, caption=caption)


def _places(text: str, start: int) -> range:
    return range(start, start + len(text))


def _read_cell(source: str) -> _Cell:
    cell = _Cell()
    for token in _TOKEN.finditer(source):
        cell.add(token)
    return cell
