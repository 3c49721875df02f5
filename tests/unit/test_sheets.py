"""Lists as files: complete, readable, and nowhere a formula."""

import csv
import io
from zipfile import ZipFile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from editor_app.domain.sheets import Sheet, SheetFormat
from editor_app.exporters.sheets import looks_like_a_formula, write_sheet

NASTY = (
    '=HYPERLINK("http://x","y")',
    "+1",
    "-2+3",
    "@SUM(A1)",
    "  =1",
    "＝1+1",
    "\t=1",
    "普通意见",
    "<b>&\x00\x0b",
    "",
)
NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def sheet(*cells: str) -> Sheet:
    rows = tuple((str(n), one) for n, one in enumerate(cells))
    return Sheet(title="意见/汇总:[一]", headings=("编号", "意见"), rows=rows, widths=(20, 80))


def cells(data: bytes) -> list[tuple[str, str]]:
    """Type or style, and words, of the second column below the headings."""
    with ZipFile(io.BytesIO(data)) as file:
        root = etree.fromstring(file.read("xl/sheet.xml"))
        etree.fromstring(file.read("xl/styles.xml"))
        etree.fromstring(file.read("xl/workbook.xml"))
    assert root.findall(".//m:f", NS) == []
    assert {one.get("t") for one in root.iterfind(".//m:c", NS)} == {"inlineStr"}
    rows = root.findall(".//m:row", NS)[1:]
    second = [row.findall("m:c", NS)[1] for row in rows]
    return [(str(one.get("s")), "".join(one.itertext())) for one in second]


def test_no_cell_of_a_csv_is_run() -> None:
    data = write_sheet(sheet(*NASTY), SheetFormat.CSV)
    assert data.startswith(b"\xef\xbb\xbf")
    read = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    told = [row[1] for row in read[1:]]
    assert [one[:1] for one in told[:7]] == ["'"] * 7
    assert told[7:] == [*NASTY[7:]]


def test_every_cell_of_an_xlsx_is_text() -> None:
    found = cells(write_sheet(sheet(*NASTY), SheetFormat.XLSX))
    assert [style for style, _ in found] == ["2"] * 7 + ["0"] * 3
    assert [words for _, words in found] == [*NASTY[:8], "<b>&", ""]


def test_a_docx_holds_the_list_as_a_table() -> None:
    made = docx.Document(io.BytesIO(write_sheet(sheet("一\n二", "=1"), SheetFormat.DOCX)))
    (table,) = made.tables
    assert [cell.text for cell in table.columns[1].cells] == ["意见", "一\n二", "=1"]
    assert made.paragraphs[0].text == "意见/汇总:[一]"


@pytest.mark.parametrize("wanted", list(SheetFormat))
def test_the_same_list_gives_the_same_bytes(wanted: SheetFormat) -> None:
    assert write_sheet(sheet("一", "二"), wanted) == write_sheet(sheet("一", "二"), wanted)


@given(st.text(max_size=40))
def test_whatever_somebody_writes_no_cell_begins_like_a_formula(text: str) -> None:
    data = write_sheet(sheet(text), SheetFormat.CSV).decode("utf-8-sig", "surrogatepass")
    (_, row) = list(csv.reader(io.StringIO(data, newline="")))
    assert not looks_like_a_formula(row[1])
