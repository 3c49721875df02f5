"""Lines of the product's HTML tables as a person reads them.

Only whole lines are shown so: where a part of a line changed its source stands, tags and all, for
the change may be in a tag. Signs tell merged cells: ↔2 over two columns, ↕2 over two rows.
"""

import re
from html import unescape

_ROW = re.compile(r"<tr>(.*)</tr>")
_CELL = re.compile(
    r'<t[hd](?: class="[^"]*")?(?: colspan="(?P<wide>\d+)")?(?: rowspan="(?P<tall>\d+)")?>'
    r"(?P<inner>.*?)</t[hd]>"
)
_COLUMNS = re.compile(r"<colgroup>(.*)</colgroup>")
_WIDTH = re.compile(r'<col(?: width="(\d+%)")?>')
_TAG = re.compile(r"</?(?:strong|em|sup|sub|a)(?: [^<>]*)?>")
_FRAMES = frozenset({"<table>", "</table>", "<thead>", "</thead>", "<tbody>", "</tbody>"})


def readable(line: str) -> str:
    """The line without tags if it is one of a table, else as it stands."""
    row, columns = _ROW.fullmatch(line), _COLUMNS.fullmatch(line)
    if row is not None:
        return "".join(f"| {_cell(cell)} " for cell in _CELL.finditer(row[1])) + "|"
    if columns is not None:
        return "| " + " | ".join(width or "–" for width in _WIDTH.findall(columns[1])) + " |"
    return "―" * 3 if line in _FRAMES else line


def _cell(cell: re.Match[str]) -> str:
    wide = f"↔{cell['wide']} " if cell["wide"] else ""
    tall = f"↕{cell['tall']} " if cell["tall"] else ""
    words = unescape(_TAG.sub("", cell["inner"]).replace("<br>", " / "))
    return f"{wide}{tall}{words}"
