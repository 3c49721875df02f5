"""PII-02: what lists, letters and scans hold, wherever in the file it stands, and bad files."""

import time
from io import BytesIO

import pytest

from editor_app.domain.file_facts import FileFacts, Unread
from editor_app.domain.findings import Finding
from editor_app.domain.item import BlobHash
from editor_app.files.inspection import inspect
from editor_app.files.reader import IsolatedReader
from tests.checks.asking import NEWS, ask, in_context, sample, with_files
from tests.checks.name_lists import name_list, sheet, workbook
from tests.files.office_made import changed, docx, para, relations

ID = "441300190001010008"
PHONE = "13800000000"
_COMMENT = (
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList>'
    f'<comment ref="B2"><text><t>{PHONE}</t></text></comment></commentList></comments>'
)


def found(data: bytes, name: str = "附件.xlsx") -> tuple[Finding, ...]:
    """What the rule says of a file that was looked into."""
    one = with_files(sample(NEWS), {name: data})
    facts = {file.sha256: inspect(data, name) for file in one.content.attachments}

    def told(sha256: BlobHash) -> FileFacts | None:
        return facts.get(sha256)

    return ask("PII-02", in_context(one, file_facts=told))


def places(data: bytes, name: str = "附件.xlsx") -> object:
    (finding,) = found(data, name)
    return finding.facts["places"]


def test_a_row_far_down_is_found_with_its_cell() -> None:
    rows = [["姓名", "身份证号"], *([["测试甲", "无"]] * 3000), ["测试乙", ID]]
    assert places(workbook({"名单": rows})) == ["名单!B3002"]


def test_a_hidden_sheet_is_looked_into() -> None:
    book = workbook({"公开": [["无"]], "底稿": [[ID]]}, hidden=frozenset({"底稿"}))
    assert places(book) == ["底稿!A1"]


def test_a_number_is_what_the_head_of_its_column_says() -> None:
    old = "441300900101001"
    rows = [["救助名单"], ["姓名", "身份证号"], ["测试甲", old]]
    assert places(workbook({"名单": rows})) == ["名单!B3"]
    assert found(workbook({"名单": [["姓名", "流水号"], ["测试甲", old]]})) == ()


def test_the_name_of_a_sheet_is_looked_at() -> None:
    assert places(workbook({f"电话{PHONE}": [["无"]]})) == [f"电话{PHONE}"]


def test_what_is_printed_around_a_sheet_is_looked_at() -> None:
    book = workbook({"名单": [["无"]]})
    around = sheet([["无"]], f"<headerFooter><oddHeader>&amp;L{PHONE}</oddHeader></headerFooter>")
    assert places(changed(book, {"xl/worksheets/sheet1.xml": around})) == ["名单"]


def test_a_comment_of_a_cell_is_looked_at() -> None:
    book = workbook(
        {"名单": [["无"]]},
        xl__worksheets___rels__sheet1_DOT_xml_DOT_rels=relations(
            ("r1", "comments", "../comments1.xml")
        ),
        xl__comments1_DOT_xml=_COMMENT,
    )
    assert places(book) == ["批注 名单!B2"]


def test_properties_of_a_document_are_looked_at() -> None:
    core = f"<p><subject>{PHONE}</subject></p>"
    assert places(docx(para("正文"), docProps__core_DOT_xml=core), "函.docx") == [
        "文档属性 subject"
    ]


def test_paragraphs_headers_and_struck_words_of_a_letter_are_looked_at() -> None:
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    head = f'<w:hdr xmlns:w="{w}">{para(PHONE)}</w:hdr>'
    struck = f"<w:del><w:r><w:delText>{ID}</w:delText></w:r></w:del>"
    letter = docx(para("正文") + para(struck), word__header1_DOT_xml=head)
    assert places(letter, "函.docx") == ["第 2 段", "header1"]


def pdf(words: str, remark: str) -> bytes:
    """Two pages: nothing, then words and a remark beside them."""
    shown = f"BT /F1 12 Tf 20 100 Td ({words}) Tj ET"
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]"
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
        f"{page}>>",
        f"{page}/Contents 5 0 R/Resources<</Font<</F1 6 0 R>>>>/Annots[7 0 R]>>",
        f"<</Length {len(shown)}>>stream\n{shown}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        f"<</Type/Annot/Subtype/Text/Rect[0 0 20 20]/Contents({remark})>>",
    )
    told = "".join(f"{n} 0 obj{one}endobj\n" for n, one in enumerate(objects, start=1))
    return f"%PDF-1.4\n{told}trailer<</Root 1 0 R/Size 8>>\n%%EOF".encode()


def test_pages_of_a_pdf_and_remarks_on_them_are_looked_at() -> None:
    (finding,) = found(pdf(PHONE, ID), "函.pdf")
    assert finding.facts["places"] == ["第 2 页"]
    assert finding.facts["kinds"] == {"mobile": 1, "id_card": 1}


@pytest.mark.parametrize("sign", [",", "\t", ";"])
def test_a_list_is_a_table_whatever_parts_its_cells(sign: str) -> None:
    old = "441300900101001"  # an ID number by the head of its column alone
    text = f"姓名{sign}身份证号\r\n测试甲{sign}{old}\r\n"
    assert places(text.encode("utf-16"), "名单.csv") == ["B2"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_list_in_any_encoding_is_read(encoding: str) -> None:
    text = f"姓名,身份证号\n测试甲,{ID}\n"
    assert places(text.encode(encoding), "名单.csv") == ["B2"]


@pytest.mark.parametrize(
    "written",
    [
        "４４１３００１９０００１０１０００８",
        "441300 19000101 0008",
        "441300-19000101-0008",
        "１３８００００００００",
        "138 0000 0000",
        "+86 13800000000",
    ],
)
def test_numbers_are_known_however_they_are_written(written: str) -> None:
    (finding,) = found(workbook({"名单": [[written]]}))
    assert finding.excerpt in written


def test_signs_without_width_hide_nothing() -> None:
    (finding,) = found(workbook({"名单": [[f"{ID[:6]}\u200b{ID[6:]}"]]}))
    assert finding.excerpt == ID


def test_a_column_of_villages_is_a_column_of_addresses() -> None:
    rows = [["姓名", "家庭住址"], ["测试甲", "青榆县榆荫镇榆荫村"]]
    assert places(workbook({"名单": rows})) == ["名单!B2"]


@pytest.mark.parametrize(
    "masked", ["44*************008", "138****0000", "************0005", "E******21", "z***@a.com"]
)
def test_masked_forms_pass(masked: str) -> None:
    assert found(workbook({"名单": [[masked]]})) == ()


def test_a_file_name_counts() -> None:
    (finding,) = found(workbook({"名单": [["无"]]}), f"{ID}.xlsx")
    assert finding.excerpt == ID


def test_a_list_of_five_thousand_rows_takes_less_than_two_seconds() -> None:
    book = workbook({"名单": name_list(5000)})
    begun = time.process_time()
    (finding,) = found(book)
    assert time.process_time() - begun < 2
    assert finding.facts["kinds"] == {"id_card": 5000, "mobile": 5000, "address": 5000}


def test_five_hundred_sheets_are_looked_into() -> None:
    sheets = {f"表{n}": [["无"]] for n in range(499)}
    assert places(workbook({**sheets, "末": [[ID]]})) == ["末!A1"]


def test_a_part_that_many_sheets_name_is_read_once() -> None:
    book = workbook({f"表{n}": name_list(200) if not n else [["无"]] for n in range(500)})
    same = relations(*((f"r{n}", "worksheet", "worksheets/sheet1.xml") for n in range(1, 501)))
    (finding,) = found(changed(book, {"xl/_rels/workbook.xml.rels": same}))
    assert finding.facts["kinds"] == {"id_card": 200, "mobile": 200, "address": 200}


def test_of_a_book_too_long_to_read_what_was_read_is_told() -> None:
    prose = "".join(chr(0x4E00 + n * 7919 % 20_000) for n in range(30_000))
    long = [[prose[n:] + prose[:n]] for n in range(60)]
    book = workbook({"名单": [[ID]], "长": long, "末": [["无"]]})
    assert places(book) == ["名单!A1"]
    assert IsolatedReader().inspect(book, "长.xlsx").unread is Unread.LIMIT


def test_a_sheet_that_leads_back_to_the_workbook_ends() -> None:
    book = workbook({"名单": [["无"]]})
    ring = relations(("r1", "worksheet", "workbook.xml"))
    facts = IsolatedReader().inspect(changed(book, {"xl/_rels/workbook.xml.rels": ring}), "环.xlsx")
    assert facts.unread in (None, Unread.DAMAGED)


def test_a_broken_book_is_a_finding_and_no_failure() -> None:
    book = BytesIO(workbook({"名单": name_list(50)}))
    broken = book.getvalue()[:-200]
    one = with_files(sample(NEWS), {"名单.xlsx": broken})
    assert ask("ATT-01", one)
    assert IsolatedReader().inspect(broken, "名单.xlsx").unread is Unread.DAMAGED
