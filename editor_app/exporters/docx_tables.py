"""Tables of the tree as tables of Word: merged cells, repeated header rows, widths, alignment."""

from collections.abc import Callable, Iterator

from lxml import etree

from editor_app.exporters.docx_names import element, valued
from editor_app.exporters.docx_page import TEXT_WIDTH
from editor_app.rendering.table_shape import is_header
from editor_app.rendering.tree import Alignment, Inlines, Span, Table

_SIDES = {Alignment.LEFT: "left", Alignment.CENTER: "center", Alignment.RIGHT: "right"}
MakeParagraph = Callable[..., etree._Element]  # style, content, *properties


def table_element(table: Table, paragraph: MakeParagraph) -> etree._Element:
    """The whole table, as wide as the text."""
    widths = _widths(table)
    properties = element(
        "w:tblPr",
        valued("w:tblStyle", "Grid"),
        element("w:tblW", w=sum(widths), type="dxa"),
        valued("w:jc", "center"),
        element("w:tblLayout", type="fixed" if table.widths else "autofit"),
    )
    grid = element("w:tblGrid", *(element("w:gridCol", w=width) for width in widths))
    return element("w:tbl", properties, grid, *_rows(table, widths, paragraph))


def _widths(table: Table) -> list[int]:
    """Twentieths of a point for each column."""
    columns = max(1, len(table.header))
    if len(table.widths) == columns:
        return [TEXT_WIDTH * percent // 100 for percent in table.widths]
    return [TEXT_WIDTH // columns] * columns


def _rows(table: Table, widths: list[int], paragraph: MakeParagraph) -> Iterator[etree._Element]:
    for number, contents in enumerate((table.header, *table.rows)):
        whole = [element("w:cantSplit")]
        if number < table.header_rows:
            whole.append(element("w:tblHeader"))
        made = element("w:tr", element("w:trPr", *whole))
        column = 0
        while column < len(contents):
            span = _span_at(table, number, column)
            words = contents[column] if number == span.row else ()
            size = sum(widths[column : column + span.width])
            cell = element("w:tc", _properties(span, number, size))
            cell.append(_words(table, number, column, words, paragraph))
            made.append(cell)
            column += span.width
        yield made


def _span_at(table: Table, row: int, column: int) -> Span:
    """The span a cell belongs to; a cell of its own is a span of one."""
    for span in table.spans:
        if span.row <= row < span.row + span.height and span.column == column:
            return span
    return Span(row=row, column=column)


def _properties(span: Span, row: int, size: int) -> etree._Element:
    made = element("w:tcPr", element("w:tcW", w=size, type="dxa"))
    if span.width > 1:
        made.append(valued("w:gridSpan", span.width))
    if span.height > 1:
        made.append(valued("w:vMerge", "restart" if row == span.row else "continue"))
    made.append(valued("w:vAlign", "center"))
    return made


def _words(
    table: Table, row: int, column: int, content: Inlines, paragraph: MakeParagraph
) -> etree._Element:
    if is_header(table, row, column):
        return paragraph("HeadCell", content)  # in the middle, whatever stands below
    side = _SIDES.get(table.alignments[column]) if column < len(table.alignments) else None
    return paragraph("Cell", content, *((valued("w:jc", side),) if side else ()))
