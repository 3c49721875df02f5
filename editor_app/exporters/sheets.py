"""Lists as CSV, XLSX and DOCX. Words of strangers stay words: no cell is ever a formula.

A spreadsheet program runs what begins with ``=``, ``+``, ``-`` or ``@`` (also in full width, and
behind spaces): in CSV an apostrophe goes before it, in XLSX every cell is typed as text and those
carry the mark that keeps them text when they are edited or saved as something else.
"""

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from html import escape
from io import BytesIO, StringIO
from types import MappingProxyType
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from editor_app.domain.sheets import Sheet, SheetFormat

_STARTS = frozenset("=+-@＝＋－＠\t\r")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONGEST_CELL = 32_767  # characters of a cell, a limit of Excel
_CHARACTERS = 110  # of all columns together, at 100 percent
_PLAIN, _HEADING, _QUOTED = 0, 1, 2  # styles of cells
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def write_sheet(sheet: Sheet, wanted: SheetFormat) -> bytes:
    """The bytes of the file; equal for equal lists."""
    return _WRITERS[wanted](sheet)


def looks_like_a_formula(text: str) -> bool:
    """Whether a spreadsheet program may run it."""
    return text.lstrip(" \u3000\n")[:1] in _STARTS and bool(text.strip(" \u3000\n"))


def write_csv(sheet: Sheet) -> bytes:
    """UTF-8 with the mark that Excel needs, lines as RFC 4180 wants them."""
    made = StringIO()
    writer = csv.writer(made)
    for row in (sheet.headings, *sheet.rows):
        writer.writerow([f"'{one}" if looks_like_a_formula(one) else one for one in row])
    return b"\xef\xbb\xbf" + made.getvalue().encode("utf-8")


def write_xlsx(sheet: Sheet) -> bytes:
    """One sheet; the headings stay in sight."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name, text in _parts(sheet).items():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, (_HEAD + text).encode("utf-8"))
    return made.getvalue()


def write_docx(sheet: Sheet) -> bytes:
    """On the page of GB/T 9704, the headings on every page."""
    from editor_app.exporters.docx_sheet import docx_sheet  # noqa: PLC0415 - as in writing.py

    return docx_sheet(sheet)


_WRITERS: Mapping[SheetFormat, Callable[[Sheet], bytes]] = MappingProxyType(
    {
        SheetFormat.CSV: write_csv,
        SheetFormat.XLSX: write_xlsx,
        SheetFormat.DOCX: write_docx,
    }
)


# ---------------------------------------------------------------- the parts of an xlsx


def _parts(sheet: Sheet) -> dict[str, str]:
    name = escape(_sheet_name(sheet.title))
    return {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
            f'<Override PartName="/xl/sheet.xml" ContentType="{_TYPE}.worksheet+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/></Types>'
        ),
        "_rels/.rels": _relations(("officeDocument", "xl/workbook.xml")),
        "xl/_rels/workbook.xml.rels": _relations(
            ("worksheet", "sheet.xml"), ("styles", "styles.xml")
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets>'
            f'<sheet name="{name}" sheetId="1" r:id="r1"/></sheets></workbook>'
        ),
        "xl/styles.xml": _STYLES,
        "xl/sheet.xml": "".join(_worksheet(sheet)),
    }


def _relations(*targets: tuple[str, str]) -> str:
    made = "".join(
        f'<Relationship Id="r{number}" Type="{_REL}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{made}</Relationships>'


_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/></font>'
    '<font><b/><sz val="11"/></font></fonts><fills count="1"><fill><patternFill/></fill></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="3">'
    '<xf numFmtId="49" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="49" fontId="1" applyFont="1"/>'
    '<xf numFmtId="49" quotePrefix="1" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>'
)


def _worksheet(sheet: Sheet) -> Iterator[str]:
    yield (
        f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        "</sheetView></sheetViews><cols>"
    )
    for number, width in enumerate(sheet.widths, start=1):
        size = max(8, width * _CHARACTERS // 100)
        yield f'<col min="{number}" max="{number}" width="{size}" customWidth="1"/>'
    yield "</cols><sheetData>"
    yield from _row(sheet.headings, _HEADING)
    for row in sheet.rows:
        yield from _row(row, _PLAIN)
    yield "</sheetData></worksheet>"


def _row(cells: tuple[str, ...], style: int) -> Iterator[str]:
    yield "<row>"
    for text in cells:
        own = _QUOTED if looks_like_a_formula(text) else style
        words = escape(_NO_XML.sub("", text)[:_LONGEST_CELL])
        yield f'<c s="{own}" t="inlineStr"><is><t xml:space="preserve">{words}</t></is></c>'
    yield "</row>"


def _sheet_name(title: str) -> str:
    """At most 31 characters, without what Excel forbids."""
    return re.sub(r"[\[\]:*?/\\']", "", _NO_XML.sub("", title))[:31] or "1"
