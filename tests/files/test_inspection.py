"""What readers find in files of Word, Excel, WPS, PDF programs, and in hostile ones."""

import random
import struct
from io import BytesIO

import docx as python_docx
import pypdfium2
import pytest

from editor_app.domain.file_facts import (
    MOST_SPOTS,
    FileFacts,
    Spot,
    SpotKind,
    TextChange,
    Trace,
    Unread,
    as_text,
    from_text,
)
from editor_app.domain.pictures import TakingCancelled
from editor_app.files.inspection import inspect
from editor_app.files.limits import JobLimits
from editor_app.files.reader import IsolatedReader
from tests.files.office_made import (
    changed,
    docx,
    made,
    ole,
    para,
    pptx,
    relations,
    scanned_pdf,
    script_pdf,
    zipped,
)
from tests.files.pictures_made import encoded, exif, photo


def look(data: bytes) -> FileFacts:
    return inspect(data, "附件")


def traces(data: bytes) -> dict[Trace, int]:
    return {one.trace: one.count for one in look(data).found}


def spots(data: bytes, trace: Trace) -> tuple[str, ...]:
    found = look(data).get(trace)
    assert found is not None
    return tuple(spot.words for spot in found.spots)


# ---------------------------------------------------------------- Word


def test_a_letter_with_changes_tells_their_paragraphs() -> None:
    letter = made("letter.docx")
    assert traces(letter) == {
        Trace.AUTHOR: 2,
        Trace.COMMENTS: 1,
        Trace.TRACKED_CHANGES: 2,
        Trace.HIDDEN_TEXT: 1,
    }
    assert spots(letter, Trace.TRACKED_CHANGES) == ("2",)
    assert spots(letter, Trace.HIDDEN_TEXT) == ("3",)
    assert spots(letter, Trace.AUTHOR) == ("测试人员甲", "测试人员乙")


def test_tracked_changes_tell_their_words() -> None:
    assert look(made("letter.docx")).changes == (
        TextChange(paragraph=2, added=False, words="旧的"),
        TextChange(paragraph=2, added=True, words="新的"),
    )


def test_the_text_can_be_read_along() -> None:
    assert look(made("letter.docx")).text.startswith("关于测试的通知\n各单位")


def test_a_plain_document_holds_nothing() -> None:
    assert look(docx(para("正文"))) == FileFacts(text="正文")


def test_a_document_of_python_docx_names_its_author() -> None:
    document, out = python_docx.Document(), BytesIO()
    document.add_paragraph("正文")
    document.core_properties.author = "测试人员丙"
    document.save(out)
    assert traces(out.getvalue())[Trace.AUTHOR] == 1
    assert spots(out.getvalue(), Trace.AUTHOR) == ("测试人员丙",)


@pytest.mark.parametrize(
    ("run", "hidden"),
    [
        ("<w:vanish/>", True),
        ('<w:vanish w:val="1"/>', True),
        ('<w:vanish w:val="0"/>', False),
        ("<w:webHidden/>", False),
        ("<w:b/>", False),
    ],
)
def test_only_text_that_word_does_not_show_is_hidden(run: str, hidden: bool) -> None:
    body = para(f"<w:r><w:rPr>{run}</w:rPr><w:t>字</w:t></w:r>")
    assert (Trace.HIDDEN_TEXT in traces(docx(body))) is hidden


def test_changes_in_a_header_name_the_header() -> None:
    header = '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    data = docx(
        para("文"), word__header1_DOT_xml=f"{header}<w:p><w:ins><w:r/></w:ins></w:p></w:hdr>"
    )
    assert spots(data, Trace.TRACKED_CHANGES) == ("header1",)


def test_formatting_changes_count_as_changes() -> None:
    body = para("<w:r><w:rPr><w:b/><w:rPrChange/></w:rPr><w:t>字</w:t></w:r>")
    assert traces(docx(body)) == {Trace.TRACKED_CHANGES: 1}


def test_macros_files_inside_and_a_template_elsewhere_are_found() -> None:
    data = changed(
        docx(para("文")),
        {
            "word/vbaProject.bin": b"x",
            "word/embeddings/oleObject1.bin": b"x",
            "word/_rels/settings.xml.rels": relations(
                ("t", "attachedTemplate", "file://server/share/a.dotm"), external=True
            ),
            "word/settings.xml": "<settings/>",
        },
    )
    assert traces(data) == {
        Trace.EMBEDDED_FILES: 1,
        Trace.EXTERNAL_LINKS: 1,
        Trace.MACROS: 1,
    }


def test_a_link_to_click_is_no_data_from_outside() -> None:
    links = relations(("h", "hyperlink", "https://www.example.gov.cn/"), external=True)
    assert traces(changed(docx(para("文")), {"word/_rels/document.xml.rels": links})) == {}


def test_places_are_bounded_and_the_count_is_not() -> None:
    body = "".join(para("<w:ins><w:r><w:t>字</w:t></w:r></w:ins>") for _ in range(50))
    found = look(docx(body)).get(Trace.TRACKED_CHANGES)
    assert found is not None
    assert (found.count, len(found.spots)) == (50, MOST_SPOTS)


# ---------------------------------------------------------------- Excel, PowerPoint


def test_a_workbook_tells_sheets_rows_columns_and_cells() -> None:
    book = look(made("book.xlsx"))
    told = {one.trace: one.spots for one in book.found}
    assert told[Trace.HIDDEN_SHEETS] == (Spot(kind=SpotKind.SHEET, words="底稿"),)
    assert told[Trace.HIDDEN_ROWS] == (Spot(kind=SpotKind.ROWS, words="名单!2-3"),)
    assert told[Trace.HIDDEN_COLUMNS] == (Spot(kind=SpotKind.COLUMNS, words="名单!B-B"),)
    assert told[Trace.COMMENTS] == (Spot(kind=SpotKind.CELL, words="名单!C1"),)


def test_a_presentation_tells_hidden_slides_and_notes() -> None:
    assert traces(pptx()) == {Trace.HIDDEN_SLIDES: 1, Trace.SPEAKER_NOTES: 1}
    assert spots(pptx(), Trace.HIDDEN_SLIDES) == ("2",)
    assert spots(pptx(), Trace.SPEAKER_NOTES) == ("1",)


# ---------------------------------------------------------------- old formats


@pytest.mark.parametrize("name", ["letter.doc", "book.xls"])
def test_old_files_tell_names_and_that_they_tell_no_more(name: str) -> None:
    facts = look(made(name))
    assert facts.unread is Unread.OLD_FORMAT
    assert spots(made(name), Trace.AUTHOR) == ("测试人员甲", "测试人员乙")


def test_macros_of_an_old_file_are_found() -> None:
    assert traces(ole({"WordDocument": b"\0" * 20, "_VBA_PROJECT": b"x"})) == {Trace.MACROS: 1}


@pytest.mark.parametrize(
    "streams",
    [
        {"EncryptedPackage": b"x", "EncryptionInfo": b"y"},
        {"WordDocument": b"\xec\xa5" + b"\0" * 8 + struct.pack("<H", 0x0100)},
        {"Workbook": struct.pack("<HHHHHH", 0x809, 2, 0, 0x2F, 2, 0)},
    ],
)
def test_passwords_of_every_kind_are_seen(streams: dict[str, bytes]) -> None:
    facts = look(ole(streams))
    assert (facts.get(Trace.ENCRYPTED) is not None, facts.unread) == (True, Unread.ENCRYPTED)


def test_an_open_old_file_is_not_taken_for_a_locked_one() -> None:
    assert traces(ole({"Workbook": struct.pack("<HHH", 0x809, 2, 0)})) == {}


# ---------------------------------------------------------------- PDF, pictures, text


def test_a_pdf_names_its_author_and_has_text() -> None:
    assert traces(made("letter.pdf")) == {Trace.AUTHOR: 1}
    assert "关于测试的通知" in look(made("letter.pdf")).text


def test_scanned_pages_are_told_by_number() -> None:
    assert spots(scanned_pdf(2), Trace.NO_TEXT) == ("1", "2")


def test_an_empty_page_is_no_scan() -> None:
    assert Trace.NO_TEXT not in traces(script_pdf(b"null"))


@pytest.mark.parametrize(
    ("action", "found"),
    [
        (b"<< /S /JavaScript /JS (x) >>", True),
        (b"<< /S /Launch /F (cmd.exe) >>", True),
        (b"[3 0 R /Fit]", False),
    ],
)
def test_actions_that_run_something_are_found(action: bytes, found: bool) -> None:
    assert (Trace.SCRIPTS in traces(script_pdf(action))) is found


def test_files_inside_a_pdf_are_named() -> None:
    document, out = pypdfium2.PdfDocument.new(), BytesIO()
    document.new_page(100, 100)
    document.new_attachment("底稿.xlsx").set_data(b"x")
    document.save(out)
    assert spots(out.getvalue(), Trace.EMBEDDED_FILES) == ("底稿.xlsx",)


def test_a_locked_pdf_is_told() -> None:
    facts = look(made("locked.pdf"))
    assert (facts.get(Trace.ENCRYPTED) is not None, facts.unread) == (True, Unread.ENCRYPTED)


def test_a_photo_tells_where_it_was_taken() -> None:
    assert set(traces(encoded(photo(), "JPEG", exif=exif()))) == {Trace.PLACE, Trace.METADATA}
    assert traces(encoded(photo(), "JPEG")) == {}


def test_text_is_read_in_either_encoding() -> None:
    for encoding in ("utf-8", "utf-8-sig", "gb18030"):
        assert look("单位,数量".encode(encoding)) == FileFacts(text="单位,数量")


# ---------------------------------------------------------------- what is not read


@pytest.mark.parametrize(
    ("data", "unread"),
    [
        (b"Rar!\x1a\x07\0", Unread.ARCHIVE),
        (zipped({"a.rar": b"Rar!\x1a\x07\0"}), Unread.ARCHIVE),
        (b"\0\0\0\x18ftypmp42", Unread.TYPE),
        (made("letter.docx")[:-30], Unread.DAMAGED),
        (made("letter.pdf")[:300], Unread.DAMAGED),
        (made("letter.doc")[:600], Unread.DAMAGED),
        (changed(docx(para("文")), {"x.xml": "<!DOCTYPE a><a/>"}), Unread.DAMAGED),
        (changed(docx(para("文")), {"big.xml": b" " * (3 * 1024 * 1024)}), Unread.LIMIT),
    ],
)
def test_what_was_not_read_is_said(data: bytes, unread: Unread) -> None:
    assert look(data).unread is unread


def test_a_name_changes_nothing_about_the_facts() -> None:
    assert inspect(made("book.xlsx"), "名单.xlsx") == inspect(made("book.xlsx"), "名单.txt")


def test_facts_come_back_from_their_text() -> None:
    for name in ("letter.docx", "book.xlsx", "letter.doc", "locked.pdf"):
        assert from_text(as_text(look(made(name)))) == look(made(name))


def test_broken_files_end_as_facts() -> None:
    """Flipped bytes of every kind; ``inspect`` gives facts whatever it is given."""
    dice = random.Random(5)
    for name in ("letter.docx", "book.xlsx", "letter.doc", "book.xls", "letter.pdf"):
        for _ in range(25):
            broken = bytearray(made(name))
            for _ in range(dice.randint(1, 30)):
                broken[dice.randrange(8, len(broken))] = dice.randrange(256)
            assert isinstance(look(bytes(broken)), FileFacts)


# ---------------------------------------------------------------- behind the bars


@pytest.mark.parametrize(
    "name", ["letter.docx", "letter.doc", "letter.pdf", "book.xlsx", "book.xls", "locked.pdf"]
)
def test_the_child_finds_what_is_found_here(name: str) -> None:
    assert IsolatedReader().inspect(made(name), name) == look(made(name))


def test_a_child_that_takes_too_long_leaves_the_file_unread() -> None:
    reader = IsolatedReader(JobLimits(seconds=0.05))
    assert reader.inspect(made("letter.pdf"), "a.pdf").unread is Unread.LIMIT


def test_a_child_that_crashes_leaves_the_file_unread() -> None:
    reader = IsolatedReader(command=["/bin/false"])
    assert reader.inspect(made("letter.pdf"), "a.pdf").unread is Unread.DAMAGED


def test_looking_can_be_called_off() -> None:
    with pytest.raises(TakingCancelled):
        IsolatedReader().inspect(made("letter.pdf"), "a.pdf", lambda: True)
