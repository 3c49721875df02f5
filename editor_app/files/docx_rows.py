"""The tables of a Word document row by row: what a cell holds is told by the head of its column."""

from collections.abc import Callable, Iterator

from lxml import etree

from editor_app.files.office_traces import local

Words = Callable[[etree._Element], str]  # of a paragraph
_MOST_COLUMNS = 64


def is_outermost(table: etree._Element) -> bool:
    """Whether a table stands in no other table: what lies inside of one is its cell's."""
    return all(local(up) != "tbl" for up in table.iterancestors())


def in_table(paragraph: etree._Element) -> bool:
    """Whether a paragraph is told with the row it stands in."""
    return any(local(up) == "tc" for up in paragraph.iterancestors())


def table_rows(table: etree._Element, words: Words) -> Iterator[tuple[str, ...]]:
    """The cells of each row at the place of their column: one that spans several stands first."""
    for row in (one for one in table.iter() if local(one) == "tr" and _of(one, "tbl") is table):
        cells: list[str] = []
        for cell in (one for one in row.iter() if local(one) == "tc" and _of(one, "tr") is row):
            told = (words(one) for one in cell.iter() if local(one) == "p")
            cells += ["\n".join(filter(None, told)), *[""] * (_spanned(cell) - 1)]
        yield tuple(cells[:_MOST_COLUMNS])


def _of(element: etree._Element, name: str) -> etree._Element | None:
    """The nearest element around another of a name."""
    return next((up for up in element.iterancestors() if local(up) == name), None)


def _spanned(cell: etree._Element) -> int:
    """How many columns of the grid a cell takes."""
    for mark in cell.iterfind("{*}tcPr/{*}gridSpan"):
        told = next((str(v) for k, v in mark.items() if str(k).endswith("}val")), "")
        return min(int(told), _MOST_COLUMNS) if told.isdecimal() and int(told) else 1
    return 1
