"""The words of a workbook, a line for each row: what changed in a cell is seen beside its row."""

from collections.abc import Iterator

from lxml import etree

from editor_app.files.office_traces import local
from editor_app.importers.package_file import Package

_STRINGS = "xl/sharedStrings.xml"


def shared_strings(package: Package) -> list[str]:
    """The texts that cells point to."""
    if _STRINGS not in package:
        return []
    return [_words(item) for item in package.xml(_STRINGS) if local(item) == "si"]


def row_lines(sheet: str, root: etree._Element, strings: list[str]) -> Iterator[str]:
    """The filled rows of a sheet: its name first, then cells between bars."""
    named = False
    for row in root.iter():
        if local(row) != "row":
            continue
        cells = [_cell(one, strings) for one in row if local(one) == "c"]
        if any(cells):
            if not named:
                yield f"[{sheet}]"
                named = True
            yield " | ".join(cells).rstrip(" |")


def _cell(cell: etree._Element, strings: list[str]) -> str:
    kind = cell.get("t", "")
    told = {local(one): one for one in cell}
    if kind == "inlineStr":
        return _words(told["is"]) if "is" in told else ""
    value = (told["v"].text or "") if "v" in told else ""
    if kind == "s":
        return strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
    return value


def _words(element: etree._Element) -> str:
    """One line, without the readings that may stand above characters."""
    found = [
        one.text or ""
        for one in element.iter()
        if local(one) == "t" and local(one.getparent()) != "rPh"
    ]
    return " ".join("".join(found).split())
