"""Write a table that pipes cannot say as one block of HTML, in one spelling.

Cells hold HTML and not Markdown: every Markdown reader, the page's own too, hands a block of HTML
on as it stands. So the stored form is the form of the public page. One row is one line, which is
what a difference shows; attributes stand in the order of the alphabet; there is no style.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from editor_app.rendering.markdown_inline import NOTE_SIGN, parse_image
from editor_app.rendering.table_shape import Cell, cell_rows, is_header
from editor_app.rendering.tree import (
    Alignment,
    Emphasis,
    HardBreak,
    Inline,
    Inlines,
    Link,
    Note,
    RawInline,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
)

# Tags that mean nothing to the tree and may stand in a cell as they were written.
PASSING_TAG = (
    r"</?(?:u|s|b|i|span|code|small|ins|del|mark|abbr|cite|q|kbd|samp|var|time|ruby|rt|rp|wbr)"
    r"(?:\s[^<>]*)?>"
)
# Beside what HTML asks for: signs by which readers of Markdown would see code or a link.
_SIGNS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\\": "&#92;", "`": "&#96;"})
_MARKS = {Strong: "strong", Emphasis: "em", Superscript: "sup", Subscript: "sub"}


def html_table(table: Table) -> str:
    """The canonical HTML of a settled table, without a final newline."""
    return "\n".join(_lines(table))


def cell_html(content: Inlines) -> str:
    """The canonical HTML of a cell's content."""
    written: list[str] = []
    for index, node in enumerate(content):
        html = _node(node)
        behind_note = index > 0 and isinstance(content[index - 1], Note)
        if behind_note and isinstance(node, Text) and html[0] in "(:":  # as `_text` does behind `]`
            html = f"&#{ord(html[0])};{html[1:]}"
        written.append(html)
    return "".join(written)


def cell_start(table: Table, cell: Cell) -> str:
    """The start tag of a cell."""
    side = table.alignments[cell.column]
    kind = f' class="at-{side}"' if side is not Alignment.NONE else ""
    wide = f' colspan="{cell.width}"' if cell.width > 1 else ""
    tall = f' rowspan="{cell.height}"' if cell.height > 1 else ""
    return f"<{_tag(table, cell)}{kind}{wide}{tall}>"


def table_rows(table: Table) -> Iterator[tuple[str, list[Cell]]]:
    """The lines of the canonical HTML, each with the cells that stand in it."""
    columns = table.widths or (0,) * len(table.header)
    widths = "".join(f'<col width="{width}%">' if width else "<col>" for width in columns)
    yield "<table>", []
    yield f"<colgroup>{widths}</colgroup>", []
    rows = list(cell_rows(table))
    for name, part in (("thead", rows[: table.header_rows]), ("tbody", rows[table.header_rows :])):
        if part:
            yield f"<{name}>", []
            for cells in part:
                yield f"<tr>{''.join(_cell(table, cell) for cell in cells)}</tr>", cells
            yield f"</{name}>", []
    yield "</table>", []


def _lines(table: Table) -> Iterator[str]:
    return (line for line, _ in table_rows(table))


def _cell(table: Table, cell: Cell) -> str:
    return f"{cell_start(table, cell)}{cell_html(cell.content)}</{_tag(table, cell)}>"


def _tag(table: Table, cell: Cell) -> str:
    return "th" if is_header(table, cell.row, cell.column) else "td"


def _node(node: Inline) -> str:
    match node:
        case Text():
            return _text(node.text)
        case HardBreak():
            return "<br>"
        case Note():
            return NOTE_SIGN
        case RawInline():
            return _raw(node.source)
        case Link():
            title = f' title="{_attribute(node.title)}"' if node.title else ""
            return f'<a href="{_attribute(node.href)}"{title}>{cell_html(node.content)}</a>'
        case _:
            tag = _MARKS[type(node)]
            return f"<{tag}>{cell_html(node.content)}</{tag}>"


def _raw(source: str) -> str:
    """A picture becomes its tag; what could end the cell or read as a mark becomes words."""
    image = parse_image(source)
    if image is not None:
        title = f' title="{_attribute(image.caption)}"' if image.caption else ""
        return f'<img alt="{_attribute(image.alt)}" src="{_attribute(image.src)}"{title}>'
    return source if re.fullmatch(PASSING_TAG, source) else _text(source)


def _text(text: str) -> str:
    return text.translate(_SIGNS).replace("](", "]&#40;").replace("]:", "]&#58;")


def _attribute(value: str) -> str:
    return escape(value).replace("\\", "&#92;").replace("`", "&#96;")
