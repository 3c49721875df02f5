"""Clean workbooks: hidden sheets, rows and columns, comments, links to other workbooks."""

import re
from collections.abc import Callable

from lxml import etree

from editor_app.domain.cleaning import Order, Way
from editor_app.domain.file_facts import Trace
from editor_app.files.office_traces import local, main_part
from editor_app.files.workpiece import Workpiece
from editor_app.files.xlsx_traces import R, Sheet, is_hidden, sheets
from editor_app.importers.package_file import Relation

_COMMENT_PARTS = ("comments", "threadedComment", "person")
_CELL = re.compile(r"([A-Z]{1,3})(\d+)")
Lost = Callable[[str], bool]
_QUOTE = "'"
_OUTSIDE = re.compile(r"\[\d+\]")


def clean_xlsx(piece: Workpiece, order: Order) -> None:
    """Do what is asked. Where a formula loses what it counts, its value as shown stays."""
    told = sheets(piece.package)
    gone: list[Sheet] = []
    if Trace.HIDDEN_SHEETS in order:
        hidden = [sheet for sheet in told if sheet.hidden]
        gone = hidden if order[Trace.HIDDEN_SHEETS] is Way.REMOVE else []
        _hidden_sheets(piece, told, {sheet.name for sheet in gone})
    for sheet in told:
        if sheet in gone or sheet.part not in piece:
            continue
        _clean_sheet(piece, sheet, order)
        _keep_values(piece.xml(sheet.part), lambda text: _mentions(text, gone))
    if Trace.COMMENTS in order:
        piece.cut(*_COMMENT_PARTS)
    if Trace.EXTERNAL_LINKS in order:
        _cut_outside(piece, [sheet for sheet in told if sheet not in gone])
    piece.cut("calcChain")  # a list of formulas; programs make it anew


def _hidden_sheets(piece: Workpiece, told: list[Sheet], gone: set[str]) -> None:
    """Take sheets out of the workbook, or let all be seen."""
    book = main_part(piece.package)
    root = piece.xml(book)
    for element in [one for one in root.iter() if local(one) == "sheet"]:
        if element.get("name") in gone:
            piece.cut_one(book, element.get(f"{R}id", ""))
            _remove(element)
        elif not gone:
            element.attrib.pop("state", None)
    if not gone:
        return
    places = {at: n for n, at in enumerate(i for i, s in enumerate(told) if s.name not in gone)}
    for name in [one for one in root.iter() if local(one) == "definedName"]:
        at = name.get("localSheetId")
        words = name.text or ""
        if (at is not None and int(at) not in places) or _names_any(words, gone):
            _remove(name)
        elif at is not None:
            name.set("localSheetId", str(places[int(at)]))
    for view in [one for one in root.iter() if local(one) == "workbookView"]:
        for key in ("activeTab", "firstSheet"):
            view.attrib.pop(key, None)


def _clean_sheet(piece: Workpiece, sheet: Sheet, order: Order) -> None:
    root = piece.xml(sheet.part)
    rows, columns = order.get(Trace.HIDDEN_ROWS), order.get(Trace.HIDDEN_COLUMNS)
    if rows is not None:
        _hidden_rows(root, rows)
    if columns is not None:
        _hidden_columns(root, columns)
    if Way.REMOVE in (rows, columns):
        _keep_values(root, lambda _: True)
    if Trace.COMMENTS in order:
        for element in [one for one in root if local(one) == "legacyDrawing"]:
            key = element.get(f"{R}id", "")
            if _only_notes(piece, piece.relations(sheet.part).get(key)):
                piece.cut_one(sheet.part, key)
                root.remove(element)


def _hidden_rows(root: etree._Element, way: Way) -> None:
    for row in [one for one in root.iter() if local(one) == "row" and is_hidden(one)]:
        row.attrib.pop("hidden")
        if way is Way.REMOVE:
            for cell in list(row):
                row.remove(cell)


def _hidden_columns(root: etree._Element, way: Way) -> None:
    hidden: list[range] = []
    for column in [one for one in root.iter() if local(one) == "col" and is_hidden(one)]:
        column.attrib.pop("hidden")
        hidden.append(range(int(column.get("min", "0")), int(column.get("max", "0")) + 1))
    if way is not Way.REMOVE:
        return
    for cell in [one for one in root.iter() if local(one) == "c"]:
        match = _CELL.fullmatch(cell.get("r", ""))
        if match and any(_number(match[1]) in columns for columns in hidden):
            _remove(cell)


def _keep_values(root: etree._Element, lost: Lost) -> None:
    """Take out formulas that lost what they count; the cell's value stays."""
    formulas = [one for one in root.iter() if local(one) == "f"]
    shared = {f.get("si") for f in formulas if f.get("t") == "shared" and f.text and lost(f.text)}
    for formula in formulas:
        text = formula.text or ""
        if (text and lost(text)) or (formula.get("si") is not None and formula.get("si") in shared):
            _remove(formula)
    for element in [e for e in root.iter() if local(e) in ("dataValidation", "cfRule")]:
        words = "".join(element.itertext())
        if words and lost(words):
            _remove(element)


def _cut_outside(piece: Workpiece, left: list[Sheet]) -> None:
    book = main_part(piece.package)
    for element in [one for one in piece.xml(book) if local(one) == "externalReferences"]:
        _remove(element)
    for sheet in left:
        if sheet.part in piece:
            _keep_values(piece.xml(sheet.part), lambda text: bool(_OUTSIDE.search(text)))
    for name in [one for one in piece.xml(book).iter() if local(one) == "definedName"]:
        if _OUTSIDE.search(name.text or ""):
            _remove(name)
    piece.cut("externalLink", "connections", "queryTable")


def _only_notes(piece: Workpiece, drawing: Relation | None) -> bool:
    """Whether an old drawing holds nothing but the boxes of comments; buttons must stay."""
    if drawing is None or drawing.target not in piece:
        return False
    kinds = [
        element.get("ObjectType")
        for element in piece.package.xml(drawing.target).iter()
        if local(element) == "ClientData"
    ]
    return all(kind == "Note" for kind in kinds)


def _mentions(text: str, gone: list[Sheet]) -> bool:
    return _names_any(text, {sheet.name for sheet in gone})


def _names_any(text: str, names: set[str]) -> bool:
    quoted = {f"'{name.replace(_QUOTE, _QUOTE * 2)}'!" for name in names}
    return any(one in text for one in (*quoted, *(f"{name}!" for name in names)))


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
