"""Traces in workbooks: hidden sheets, rows and columns, comments, links to other workbooks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from editor_app.domain.file_facts import SpotKind, Trace, column_letters
from editor_app.files.office_traces import local, main_part
from editor_app.files.tally import Tally
from editor_app.files.xlsx_rows import filled_rows, in_columns, row_line, shared_strings
from editor_app.importers.package_file import Package

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_CODES = re.compile(r'&(?:"[^"]*"|[A-Za-z])')  # in what is printed around a sheet: &L, &P, fonts
_YES = frozenset({"1", "true"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet of the workbook and the part that holds it."""

    name: str
    part: str
    hidden: bool


def tell_xlsx(package: Package, tally: Tally) -> None:
    """Traces of the workbook and of each sheet; a part that several name is read once.

    When there is no more room for words, the rows of further sheets are left alone.
    """
    strings, seen = shared_strings(package), set[str]()
    for sheet in sheets(package):
        if sheet.hidden:
            tally.add(Trace.HIDDEN_SHEETS, SpotKind.SHEET, sheet.name)
        if sheet.part in package and sheet.part not in seen:
            seen.add(sheet.part)
            root = package.xml(sheet.part)
            _tell_sheet(package, sheet, root, tally)
            _tell_rows(sheet, root, strings, tally)
    for part in package.names():
        if part.startswith("xl/connections"):
            tally.add(Trace.EXTERNAL_LINKS, SpotKind.PART, part)


def sheets(package: Package) -> list[Sheet]:
    """The sheets in their order."""
    book = main_part(package)
    if book not in package:
        return []
    relations = package.relations(book)
    found = []
    for element in package.xml(book).iter():
        if local(element) != "sheet":
            continue
        relation = relations.get(element.get(f"{R}id", ""))
        found.append(
            Sheet(
                name=element.get("name", ""),
                part=relation.target if relation and not relation.external else "",
                hidden=element.get("state", "visible") != "visible",
            )
        )
    return found


def is_hidden(element: etree._Element) -> bool:
    """Whether a row or column is hidden."""
    return element.get("hidden", "0") in _YES


def _tell_rows(sheet: Sheet, root: etree._Element, strings: list[str], tally: Tally) -> None:
    """The words of a sheet: the filled rows below its name, and what is printed around them."""
    tally.passage(SpotKind.SHEET, sheet.name, sheet.name)
    if tally.full:
        return
    named = False
    for number, cells in filled_rows(root, strings):
        if not named:
            tally.read(f"[{sheet.name}]")
            named = True
        tally.read(row_line(cells))
        tally.passage(SpotKind.ROW, f"{sheet.name}!{number}", *in_columns(cells))
        if tally.full:
            break
    for around in root.iter("{*}headerFooter"):
        words = " ".join("".join(part.itertext()) for part in around)
        tally.passage(SpotKind.SHEET, sheet.name, _CODES.sub(" ", words))


def _tell_sheet(package: Package, sheet: Sheet, root: etree._Element, tally: Tally) -> None:
    rows: list[int] = []
    for element in root.iter("{*}row", "{*}col"):
        name = local(element)
        if name == "row" and is_hidden(element):
            rows.append(_whole(element.get("r", "")) or (rows[-1] + 1 if rows else 1))
        elif name == "col" and is_hidden(element):
            first, last = _whole(element.get("min", "")), _whole(element.get("max", ""))
            words = f"{sheet.name}!{column_letters(first)}-{column_letters(last)}"
            tally.add(Trace.HIDDEN_COLUMNS, SpotKind.COLUMNS, words, count=last - first + 1)
    for first, last in _spans(rows):
        words = f"{sheet.name}!{first}-{last}"
        tally.add(Trace.HIDDEN_ROWS, SpotKind.ROWS, words, count=last - first + 1)
    for relation in package.relations(sheet.part).values():
        if relation.kind in ("comments", "threadedComment") and relation.target in package:
            _tell_comments(package.xml(relation.target), relation.kind, sheet, tally)


def _tell_comments(root: etree._Element, kind: str, sheet: Sheet, tally: Tally) -> None:
    """A threaded comment leaves a note of the old kind at the same cell: one of the two counts."""
    for element in root.iter():
        if local(element) in ("comment", "threadedComment"):
            words = f"{sheet.name}!{element.get('ref', '')}"
            old_copy = kind == "comments" and any("[Threaded" in t for t in element.itertext())
            if not old_copy:
                tally.add(Trace.COMMENTS, SpotKind.CELL, words)
                tally.passage(SpotKind.COMMENT, words, "".join(element.itertext()))


def _spans(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """Runs of numbers that follow each other."""
    start = last = 0
    for number in numbers:
        if number != last + 1 or not start:
            if start:
                yield start, last
            start = number
        last = number
    if start:
        yield start, last


def _whole(text: str) -> int:
    return min(int(text), 1_048_576) if text.isascii() and text.isdigit() else 0
