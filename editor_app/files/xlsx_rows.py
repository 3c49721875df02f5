"""The words of a workbook, a line for each row: what changed in a cell is seen beside its row."""

from collections.abc import Iterator

from lxml import etree

from editor_app.files.office_traces import local
from editor_app.importers.package_file import Package

MAIN = "{*}"  # of any namespace: the strict form of the standard has another one
_STRINGS = "xl/sharedStrings.xml"
_MOST_COLUMNS = 256
_LAST_COLUMN = 16_384


def shared_strings(package: Package) -> list[str]:
    """The texts that cells point to."""
    if _STRINGS not in package:
        return []
    return [_words(item) for item in package.xml(_STRINGS) if local(item) == "si"]


def filled_rows(
    root: etree._Element, strings: list[str]
) -> Iterator[tuple[int, list[tuple[int, str]]]]:
    """Number of each filled row, and its cells: number of the column, words."""
    number = 0
    for row in root.iter(f"{MAIN}row"):
        told = row.get("r", "")
        number = int(told) if told.isdecimal() else number + 1
        cells: list[tuple[int, str]] = []
        for cell in row.iter(f"{MAIN}c"):
            at = _column(cell.get("r", "")) or (cells[-1][0] + 1 if cells else 1)
            cells.append((at, _cell(cell, strings)))
        if any(words for _, words in cells):
            yield number, cells


def in_columns(cells: list[tuple[int, str]]) -> tuple[str, ...]:
    """The words of a row, each at the place of its column; what lies beyond stands last."""
    words = [""] * min(max(at for at, _ in cells), _MOST_COLUMNS)
    for at, told in cells:
        place = min(at, _MOST_COLUMNS) - 1
        words[place] = f"{words[place]} {told}".strip()
    return tuple(words)


def row_line(cells: list[tuple[int, str]]) -> str:
    """A row as one line: cells between bars."""
    return " | ".join(words for _, words in cells).rstrip(" |")


def _column(reference: str) -> int:
    """The number of the column in ``B12``; 0 for what is no reference."""
    number = 0
    for letter in reference:
        if not "A" <= letter <= "Z":
            break
        number = number * 26 + ord(letter) - 64
    return number if number <= _LAST_COLUMN else 0


def _cell(cell: etree._Element, strings: list[str]) -> str:
    kind = cell.get("t", "")
    if kind == "inlineStr":
        inside = cell.find(f"{MAIN}is")
        return "" if inside is None else _words(inside)
    value = cell.findtext(f"{MAIN}v") or ""
    if kind == "s":
        return strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
    return value


def _words(element: etree._Element) -> str:
    """One line, without the readings that may stand above characters."""
    found = [one.text or "" for one in element.iter(f"{MAIN}t") if local(one.getparent()) != "rPh"]
    return " ".join("".join(found).split())
