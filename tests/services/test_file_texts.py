"""What an attachment says beside what it said before; what cannot be read is told."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from editor_app.connectors.memory import MemoryBooks, MemoryPortal
from editor_app.domain.item import Attachment, BlobHash
from editor_app.services.difference_body import Row, RowKind
from editor_app.services.difference_files import compare_files
from editor_app.services.file_texts import FileText, FileTexts, Lack
from editor_app.services.files import FileService
from tests.fakes.clock import HandClock
from tests.fakes.file_service import file_service
from tests.fakes.people import LIN
from tests.fakes.workstation import workstation
from tests.files.office_made import changed, made, parts_of
from tests.files.pictures_made import encoded, photo


@pytest.fixture
def files(tmp_path: Path) -> Iterator[FileService]:
    clock = HandClock()
    portal = MemoryPortal(MemoryBooks(clock=clock), LIN)
    seat = workstation(tmp_path, LIN, clock, lambda _: portal)
    yield file_service(seat.store, seat.layouts)
    seat.store.close()


def word(*paragraphs: str) -> bytes:
    document, out = Document(), BytesIO()
    for one in paragraphs:
        document.add_paragraph(one)
    document.save(out)
    return out.getvalue()


def between(files: FileService, old: bytes, new: bytes, name: str) -> FileText:
    before, after = files.keep(old, name), files.keep(new, name)
    (change,) = compare_files([before], [after])
    return FileTexts(files).of(change)


def alone(files: FileService, data: bytes, name: str) -> FileText:
    (change,) = compare_files([], [files.keep(data, name)])
    return FileTexts(files).of(change)


def told(text: FileText) -> list[tuple[str, str]]:
    rows = [part for part in text.parts if isinstance(part, Row)]
    return [(row.kind.value, row.new or row.old) for row in rows]


def lacks(text: FileText) -> set[Lack]:
    return {lack for _, lack in text.lacks}


def test_a_changed_paragraph_of_a_word_file_is_told(files: FileService) -> None:
    text = between(files, word("一", "网站关停"), word("一", "网站关停申请"), "附件.docx")
    assert told(text) == [("same", "一"), ("changed", "网站关停申请")]


def test_a_changed_number_in_a_workbook_is_told_in_its_row(files: FileService) -> None:
    book, part = made("book.xlsx"), "xl/worksheets/sheet1.xml"
    before, value, after = parts_of(book)[part].decode().rpartition("<v>5</v>")
    assert value
    text = between(files, book, changed(book, {part: f"{before}<v>7</v>{after}"}), "book.xlsx")
    assert ("changed", "合计 | 7") in told(text)


def test_a_new_pdf_is_read(files: FileService) -> None:
    text = alone(files, made("letter.pdf"), "信.pdf")
    assert text.parts
    assert all(isinstance(one, Row) and one.kind is RowKind.SAME for one in text.parts)


@pytest.mark.parametrize(
    ("data", "lack"),
    [
        (made("letter.pdf")[:300], Lack.DAMAGED),
        (made("locked.pdf"), Lack.ENCRYPTED),
        (made("letter.doc"), Lack.OLD_FORMAT),
        (b"\x00\x01\x02\x03" * 50, Lack.TYPE),
        (word(""), Lack.NO_TEXT),
    ],
)
def test_what_cannot_be_read_is_told_and_never_compared(
    files: FileService, data: bytes, lack: Lack
) -> None:
    text = between(files, word("原文"), data, "附件.bin")
    assert lacks(text) == {lack}
    assert text.parts == ()


def test_a_file_that_is_not_here_is_told(files: FileService) -> None:
    absent = Attachment(name="甲.docx", sha256=BlobHash("a" * 64), size=9, media_type="x")
    (change,) = compare_files([], [absent])
    assert lacks(FileTexts(files).of(change)) == {Lack.ABSENT}


def test_other_bytes_with_the_same_text_are_told(files: FileService) -> None:
    one = word("原文")
    other = changed(one, {"docProps/extra.xml": "<x/>"})
    assert lacks(between(files, one, other, "甲.docx")) == {Lack.ALIKE}


def test_a_text_longer_than_what_is_kept_is_told(files: FileService) -> None:
    long = word("字" * 30_000)
    assert lacks(between(files, word("短"), long, "甲.docx")) == {Lack.CUT}


def test_pictures_stand_side_by_side(files: FileService) -> None:
    text = between(files, encoded(photo(), "PNG"), encoded(photo(), "JPEG"), "图.png")
    assert text.before is not None
    assert text.after is not None
