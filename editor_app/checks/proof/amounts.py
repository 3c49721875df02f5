"""Slips of amounts: sums of tables, and one amount under two units."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile

from editor_app.checks.proof.html_tables import Cell, grids, head_rows
from editor_app.checks.proof.prose import Prose, Slip
from editor_app.checks.subject import Said

_MONEY = re.compile(r"(?<![\d.])(\d[\d,]*(?:\.\d+)?)(万元|亿元|元)(?![/／每])")
_TWICE = re.compile(r"[¥￥]\s?\d[\d,]*(?:\.\d+)?(?:万|亿)?元")
_NUMBER = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?")
_TOTAL = re.compile(r"(?:合\s*计|总\s*计|共\s*计|总\s*数)")
_SUBTOTAL = re.compile(r"小\s*计")
_PART = re.compile(r"其\s*中|^\s*[—–-]{1,2}")
_NO_SUM = re.compile(r"率|%|％|比|均|单价|年份|年度|序号|编号|排名|增长|增减|[增降涨跌]幅")
_YEAR = re.compile(r"\d{4}\s*年度")  # of a row: its figures are as good as any
_RULE_SIGNS = frozenset(" \t|:-")
_CELL = re.compile(r"(?<!\\)\|")
_EMPTY = frozenset({"", "-", "—", "/", "——"})
_CONTEXT = 4
_SHORTEST = 3  # rows with the total
_UNREADABLE = "…"


def one_amount(prose: Prose) -> Iterator[Slip]:
    """The same words before the same figure, once in 元 and once in 万元; ￥ beside 元."""
    seen: dict[tuple[str, str], str] = {}
    for match in _MONEY.finditer(prose.plain):
        words = prose.plain[max(0, match.start() - _CONTEXT) : match.start()]
        if len(words) < _CONTEXT or not re.fullmatch(r"[\u4e00-\u9fff]+", words):
            continue
        key = words, match[1].replace(",", "")
        other = seen.setdefault(key, match[2])
        if other != match[2]:
            start = match.start() - _CONTEXT
            said = Said(
                f"前文写作“{match[1]}{other}”，请核对单位",
                f"it was “{match[1]}{other}” before; check the unit",
            )
            yield Slip("amount_unit_mix", start, match.end(), said)
    for match in _TWICE.finditer(prose.plain):
        better = match[0].lstrip("¥￥ ")
        said = Said(f"写作“{better}”", f"write “{better}”")
        yield Slip("amount_unit_mix", *match.span(), said, better)


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class _Table:
    heads: Sequence[str]  # of the columns
    labels: Sequence[str]  # of the rows
    body: Sequence[Sequence[_Cell]]


def table_sums(prose: Prose) -> Iterator[Slip]:
    """A total that is not the sum of its column or row; parts (其中) make them unreadable."""
    for table in (*_pipe_tables(prose), *_html_tables(prose)):
        yield from _across(table)
        labels = table.labels
        totals = [index for index, label in enumerate(labels) if _TOTAL.search(label)]
        if len(totals) != 1 or any(_PART.search(label) for label in labels):
            continue
        for column, head in enumerate(table.heads):
            if column and not _NO_SUM.search(head):
                yield from _column([row[column] for row in table.body], labels, totals[0])


def _across(table: _Table) -> Iterator[Slip]:
    """Rows whose total is not the sum of the figures before it, where most rows add up."""
    totals = [n for n, head in enumerate(table.heads) if _TOTAL.search(head)]
    if len(totals) != 1 or any(_PART.search(head) for head in table.heads):
        return
    parts = [n for n in _figures(table) if n != totals[0]]
    odd: list[tuple[_Cell, Decimal]] = []
    sound = 0
    for row, label in zip(table.body, table.labels, strict=True):
        told = _number(row[totals[0]].text)
        if told is None or len(parts) < 2 or _TOTAL.search(label) or _no_sum(label):
            continue  # a row of totals is read by the check of columns
        numbers = [_number(row[n].text) or Decimal(0) for n in parts]
        total = sum(numbers, Decimal(0))
        if abs(total - told) <= _rounding([*numbers, told]):
            sound += 1
        else:
            odd.append((row[totals[0]], total))
    if sound > len(odd):  # else the heads mean something else
        yield from (_off(cell, total) for cell, total in odd)


def _no_sum(label: str) -> bool:
    """Whether a row holds rates, averages or differences."""
    return _NO_SUM.search(_YEAR.sub("", label)) is not None


def _figures(table: _Table) -> list[int]:
    """The columns of figures that can be added: neither numbers of rows nor remarks."""
    found = []
    for n, head in enumerate(table.heads):
        cells = [row[n].text.strip() for row in table.body]
        told = [cell for cell in cells if cell not in _EMPTY]
        plain = bool(told) and all(_number(cell) is not None for cell in told)
        if n and plain and not _NO_SUM.search(head):
            found.append(n)
    return found


def _off(cell: _Cell, total: Decimal) -> Slip:
    start = cell.start + len(cell.text) - len(cell.text.lstrip())
    said = Said(f"各项相加为 {total}，请核对", f"they add up to {total}; please check")
    return Slip("table_sum", start, start + max(1, len(cell.text.strip())), said)


def _column(cells: Sequence[_Cell], labels: Sequence[str], total: int) -> Iterator[Slip]:
    numbers = [_number(cell.text) for cell in cells]
    told = numbers[total]
    if told is None or any(
        number is None and cell.text.strip() not in _EMPTY
        for number, cell in zip(numbers, cells, strict=True)
    ):
        return
    others = [index for index in range(len(cells)) if index != total]
    parts = [numbers[i] or Decimal(0) for i in others if not _SUBTOTAL.search(labels[i])]
    subtotals = [numbers[i] or Decimal(0) for i in others if _SUBTOTAL.search(labels[i])]
    room = _rounding(numbers)
    rated = [
        numbers[i] or Decimal(0)
        for i in others
        if _no_sum(labels[i]) and not _SUBTOTAL.search(labels[i])
    ]
    whole = sum(parts, Decimal(0))
    sums = [whole - sum(rated, Decimal(0)), whole]  # what holds 均 or 比 may be a name as well
    sums += [sum(subtotals, Decimal(0))] if subtotals else []
    if len(parts) < 2 or any(abs(one - told) <= room for one in sums):
        return
    yield _off(cells[total], sums[0])


def _rounding(numbers: Sequence[Decimal | None]) -> Decimal:
    """Figures with decimals were rounded: each may be off by half a unit of its last place."""
    exponents = [number.as_tuple().exponent for number in numbers if number is not None]
    last = min((one for one in exponents if isinstance(one, int)), default=0)
    return Decimal(1).scaleb(last) * len(numbers) / 2 if last < 0 else Decimal(0)


def _number(text: str) -> Decimal | None:
    plain = text.strip().replace("，", ",")
    return Decimal(plain.replace(",", "")) if _NUMBER.fullmatch(plain) else None


def _html_tables(prose: Prose) -> Iterator[_Table]:
    """Tables with merged cells: heads may stand in several rows, labels in several columns."""
    for rows in grids(prose.source) if prose.where == "body" else ():
        high = head_rows(rows) if rows else 0
        heads, body = rows[:high], rows[high:]
        if len(body) >= _SHORTEST and _names_columns(rows[0]):
            yield _Table(
                heads=["".join(row[n].text for row in heads) for n in range(len(rows[0]))],
                labels=[_label(row) for row in body],
                body=[[_cell(prose, cell) for cell in row] for row in body],
            )


def _names_columns(row: Sequence[Cell]) -> bool:
    return all(cell.head or _number(cell.text) is None for cell in row)


def _label(row: Sequence[Cell]) -> str:
    """The words before the first figure, of merged cells where they begin."""
    words = takewhile(lambda cell: cell is row[0] or _number(cell.text) is None, row)
    return " ".join(cell.text for cell in words if cell.first)


def _cell(prose: Prose, cell: Cell) -> _Cell:
    """A figure of merged cells belongs to no single row: its column cannot be read."""
    text = cell.text
    if cell.spans and _number(text) is not None:
        text = _UNREADABLE
    elif not cell.first:
        text = ""
    return _Cell(text, bisect_left(prose.at, cell.start))


def _pipe_tables(prose: Prose) -> Iterator[_Table]:
    for head, *body in _tables(prose):
        if len(body) >= _SHORTEST and {len(row) for row in body} == {len(head)}:
            labels = [row[0].text for row in body]
            yield _Table([cell.text for cell in head], labels, body)


def _tables(prose: Prose) -> Iterator[list[list[_Cell]]]:
    rows: list[list[_Cell]] = []
    behind = -1
    for block in prose.blocks:
        if not block.row or block.start != behind:
            if rows:
                yield rows
            rows = []
        if block.row:
            if not _RULE_SIGNS.issuperset(block.text):
                rows.append(_cells(block.text, block.start))
            behind = block.start + len(block.text) + 1
    if rows:
        yield rows


def _cells(line: str, start: int) -> list[_Cell]:
    cells: list[_Cell] = []
    begin = line.index("|") + 1
    for match in _CELL.finditer(line, begin):
        cells.append(_Cell(line[begin : match.start()], start + begin))
        begin = match.end()
    if line[begin:].strip():
        cells.append(_Cell(line[begin:], start + begin))
    return cells
