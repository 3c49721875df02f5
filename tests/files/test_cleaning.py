"""Copies are cleaned of what is asked, and of nothing else; each is looked into again."""

import re
from io import BytesIO

import docx as python_docx
import pypdfium2
import pytest
from PIL import Image

from editor_app.domain.cleaning import WAYS, Order, Way, possible
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.file_facts import FileFacts, Trace
from editor_app.files.cleaner import IsolatedCleaner
from editor_app.files.cleaning import clean
from editor_app.files.inspection import inspect
from tests.files.flip_files import flip
from tests.files.office_made import (
    changed,
    docx,
    made,
    para,
    parts_of,
    pptx,
    relations,
    scanned_pdf,
    script_pdf,
)
from tests.files.pictures_made import encoded, exif, opened, photo

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


def everything(data: bytes, name: str) -> Order:
    """The proposed way for each trace that something can be done about."""
    ways = possible(name.rpartition(".")[2], inspect(data, name))
    return {trace: told[0] for trace, told in ways.items()}


def cleaned(data: bytes, name: str, order: Order | None = None) -> bytes:
    return clean(data, name, everything(data, name) if order is None else order).data


def left(data: bytes, name: str, order: Order | None = None) -> FileFacts:
    return inspect(cleaned(data, name, order), name)


def words(data: bytes) -> list[str]:
    return [one.text for one in python_docx.Document(BytesIO(data)).paragraphs]


# ---------------------------------------------------------------- Word


def test_a_letter_is_clean_afterwards() -> None:
    assert left(made("letter.docx"), "letter.docx").found == ()


def test_accepted_changes_leave_the_new_words() -> None:
    copy = cleaned(made("letter.docx"), "a.docx", {Trace.TRACKED_CHANGES: Way.ACCEPT})
    assert words(copy)[1] == "各单位：请于新的日期前报送材料。"
    assert b"w:del" not in parts_of(copy)["word/document.xml"]


def test_what_was_not_asked_for_stays() -> None:
    facts = left(made("letter.docx"), "a.docx", {Trace.AUTHOR: Way.REMOVE})
    assert {one.trace for one in facts.found} == {
        Trace.COMMENTS,
        Trace.TRACKED_CHANGES,
        Trace.HIDDEN_TEXT,
    }
    assert facts.text == inspect(made("letter.docx"), "").text


@pytest.mark.parametrize(
    ("way", "said"), [(Way.REMOVE, "正文结束。"), (Way.SHOW, "正文暗字结束。")]
)
def test_hidden_words_go_or_are_shown(way: Way, said: str) -> None:
    copy = cleaned(made("letter.docx"), "a.docx", {Trace.HIDDEN_TEXT: way})
    assert words(copy)[2] == said
    assert inspect(copy, "").get(Trace.HIDDEN_TEXT) is None


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (para("<w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:r><w:t>文</w:t></w:r>"), ["新文"]),
        (para("<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"), [""]),
        (
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p>"
            + para("后"),
            ["前后"],
        ),
        (
            para("<w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom>")
            + para("<w:moveTo><w:r><w:t>移</w:t></w:r></w:moveTo>"),
            ["", "移"],
        ),
        (
            para("<w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:ins>"),
            [""],
        ),
    ],
)
def test_each_kind_of_change_is_accepted(body: str, said: list[str]) -> None:
    copy = cleaned(docx(body), "a.docx", {Trace.TRACKED_CHANGES: Way.ACCEPT})
    assert words(copy) == said
    assert inspect(copy, "").found == ()


def test_a_deleted_table_row_goes() -> None:
    row = "<w:tr>{mark}<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc></w:tr>"
    body = (
        "<w:tbl>"
        + row.format(mark="<w:trPr><w:del/></w:trPr>", text="旧行")
        + row.format(mark="<w:trPr><w:ins/></w:trPr>", text="新行")
        + "</w:tbl>"
    )
    assert inspect(cleaned(docx(body), "a.docx"), "").text == "新行"


def test_comments_leave_no_part_and_no_mark_behind() -> None:
    copy = parts_of(cleaned(made("letter.docx"), "a.docx", {Trace.COMMENTS: Way.REMOVE}))
    assert not [name for name in copy if "comments" in name]
    assert b"comment" not in copy["word/document.xml"]
    assert b"comments" not in copy["[Content_Types].xml"]
    assert b"comments" not in copy["word/_rels/document.xml.rels"]


def test_a_copy_without_macros_gets_its_plain_name_and_type() -> None:
    macro = "application/vnd.ms-word.document.macroEnabled.main+xml"
    data = changed(
        docx(para("文")),
        {
            "[Content_Types].xml": f'<Types xmlns="{_TYPES}">'
            f'<Override PartName="/word/document.xml" ContentType="{macro}"/></Types>',
            "word/vbaProject.bin": b"macro",
            "word/_rels/document.xml.rels": relations(("v", "vbaProject", "vbaProject.bin")),
        },
    )
    copy = clean(data, "表.docm", {Trace.MACROS: Way.REMOVE})
    assert copy.suffix == ".docx"
    assert words(copy.data) == ["文"]
    assert "word/vbaProject.bin" not in parts_of(copy.data)


# ---------------------------------------------------------------- Excel, PowerPoint


def test_a_workbook_is_clean_afterwards() -> None:
    assert left(made("book.xlsx"), "book.xlsx").found == ()


def test_a_removed_sheet_leaves_its_values_behind() -> None:
    copy = parts_of(cleaned(made("book.xlsx"), "a.xlsx", {Trace.HIDDEN_SHEETS: Way.REMOVE}))
    assert "底稿".encode() not in copy["xl/workbook.xml"]
    assert not [name for name in copy if name.endswith("sheet2.xml")]
    first = copy["xl/worksheets/sheet1.xml"]
    assert b"<f" not in first
    assert re.search(rb'<c r="C4"[^>]*><v>5</v></c>', first)


def test_a_shown_sheet_keeps_its_formulas() -> None:
    copy = parts_of(cleaned(made("book.xlsx"), "a.xlsx", {Trace.HIDDEN_SHEETS: Way.SHOW}))
    assert b"hidden" not in copy["xl/workbook.xml"]
    assert b"<f" in copy["xl/worksheets/sheet1.xml"]


@pytest.mark.parametrize(("way", "kept"), [(Way.SHOW, True), (Way.REMOVE, False)])
def test_hidden_rows_and_columns_are_shown_or_emptied(way: Way, kept: bool) -> None:
    order = {Trace.HIDDEN_ROWS: way, Trace.HIDDEN_COLUMNS: way}
    copy = cleaned(made("book.xlsx"), "a.xlsx", order)
    facts = inspect(copy, "")
    assert facts.get(Trace.HIDDEN_ROWS) is None
    assert facts.get(Trace.HIDDEN_COLUMNS) is None
    cells = parts_of(copy)["xl/worksheets/sheet1.xml"]
    assert (b'r="A2"' in cells, b'r="B1"' in cells) == (kept, kept)


def test_a_presentation_is_clean_afterwards() -> None:
    facts = left(pptx(), "a.pptx")
    assert facts.found == ()
    assert facts.text == "第一张"


def test_a_hidden_slide_can_be_shown() -> None:
    assert "第二张" in left(pptx(), "a.pptx", {Trace.HIDDEN_SLIDES: Way.SHOW}).text


# ---------------------------------------------------------------- PDF, pictures


def test_a_pdf_keeps_its_pages_and_loses_its_author() -> None:
    facts = left(made("letter.pdf"), "a.pdf")
    assert facts.found == ()
    assert "关于测试的通知" in facts.text


def test_scripts_and_files_inside_a_pdf_are_left_behind() -> None:
    assert left(script_pdf(), "a.pdf").found == ()
    document, out = pypdfium2.PdfDocument.new(), BytesIO()
    document.new_page(100, 100)
    document.new_attachment("底稿.xlsx").set_data(b"x")
    document.save(out)
    assert left(out.getvalue(), "a.pdf").found == ()


def test_a_scan_stays_a_scan() -> None:
    assert possible("pdf", inspect(scanned_pdf(), "")).keys() <= {Trace.METADATA}


def test_a_photo_keeps_its_pixels_and_loses_its_place() -> None:
    source = encoded(photo(), "JPEG", exif=exif())
    copy = cleaned(source, "a.jpg")
    assert inspect(copy, "").found == ()
    assert opened(copy).tobytes() == Image.open(BytesIO(source)).tobytes()


# ---------------------------------------------------------------- what holds for all


@pytest.mark.parametrize("name", ["letter.docx", "book.xlsx", "letter.pdf"])
def test_the_same_file_gives_the_same_copy(name: str) -> None:
    assert cleaned(made(name), name) == cleaned(made(name), name)


def test_a_cleaned_pdf_does_not_tell_when_it_was_cleaned() -> None:
    data = cleaned(made("letter.pdf"), "letter.pdf")
    assert b"(D:19700101000000" in data
    assert b"(D:20" not in data


@pytest.mark.parametrize("name", ["letter.docx", "book.xlsx", "letter.pdf"])
def test_the_child_gives_what_is_cleaned_here(name: str) -> None:
    order = everything(made(name), name)
    assert IsolatedCleaner().clean(made(name), name, order) == clean(made(name), name, order)


@pytest.mark.parametrize("name", ["letter.doc", "a.zip"])
def test_what_cannot_be_cleaned_is_refused(name: str) -> None:
    with pytest.raises(EditorError) as caught:
        clean(made("letter.doc"), name, {Trace.AUTHOR: Way.REMOVE})
    assert caught.value.code is Code.FILE_REFUSED
    assert caught.value.params["reason"] == "not-cleanable"


def test_a_damaged_package_is_refused() -> None:
    with pytest.raises(EditorError) as caught:
        clean(made("letter.docx")[:-40], "a.docx", {Trace.AUTHOR: Way.REMOVE})
    assert caught.value.params["reason"] == "damaged"


def test_nothing_is_offered_that_no_way_leads_to() -> None:
    assert all(ways for told in WAYS.values() for ways in told.values())
    assert possible("zip", inspect(made("letter.docx"), "")) == {}


def test_broken_files_end_as_facts_copies_or_refusals() -> None:
    """A short form of ``python -m tests.files.flip_files``."""
    assert flip(120, seed=3) <= {"facts", "copy", "file-refused"}
