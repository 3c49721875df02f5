"""Taking files in: the limit is named, the bytes are frozen, nothing else is touched."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.cleaning import Way
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.file_facts import FileFacts, Trace
from editor_app.domain.findings import Phase
from editor_app.domain.item import Attachment, BlobHash
from editor_app.domain.pictures import PictureChange, TakingCancelled
from editor_app.files.cleaner import IsolatedCleaner
from editor_app.files.pictures import IsolatedPictures
from editor_app.services.files import FileService
from editor_app.services.taking import Taking
from tests.fakes.file_service import file_service
from tests.fakes.people import LIN
from tests.files.office_made import made
from tests.files.pictures_made import encoded, exif, photo
from tests.services.conftest import Seat

MB = 1024 * 1024


@pytest.fixture
def files(seat: Seat) -> FileService:
    lin = seat(LIN)
    return file_service(lin.store, lin.layouts)


def on_disk(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def sparse(folder: Path, name: str, head: bytes, size: int) -> Path:
    """A file of a size that occupies no disk."""
    path = on_disk(folder, name, head)
    with path.open("r+b") as stream:
        stream.truncate(size)
    return path


def told(files: FileService, path: Path, beside: tuple[Attachment, ...] = ()) -> tuple[str, str]:
    """Reason and Chinese words of a refusal."""
    with pytest.raises(EditorError) as caught:
        files.take(path, beside=beside)
    return str(caught.value.params["reason"]), str(caught.value.params["problem_zh"])


def of_size(size: int, name: str = "其他.pdf") -> Attachment:
    return Attachment(name=name, sha256=BlobHash("a" * 64), size=size, media_type="")


def test_the_bytes_are_those_that_were_there_when_it_was_added(
    files: FileService, tmp_path: Path
) -> None:
    path = on_disk(tmp_path, "名单.pdf", b"%PDF-1.4 one")
    taken = files.take(path)
    path.write_bytes(b"%PDF-1.4 another")
    assert files.data(taken.sha256) == b"%PDF-1.4 one"
    assert taken.sha256 == sha256_hex(b"%PDF-1.4 one")


def test_the_limits_shown_are_those_of_the_rule(files: FileService) -> None:
    limits = files.limits("notice")
    assert (limits.max_mb, limits.max_total_mb) == (20, 100)
    assert "DOCX" in limits.kinds_as_words


def test_a_type_that_is_not_allowed_is_told_with_those_that_are(
    files: FileService, tmp_path: Path
) -> None:
    reason, words = told(files, on_disk(tmp_path, "a.exe", b"MZ"))
    assert reason == "type"
    assert "PDF, OFD" in words


def test_a_file_over_the_limit_is_told_with_both_sizes(files: FileService, tmp_path: Path) -> None:
    reason, words = told(files, sparse(tmp_path, "a.pdf", b"%PDF", 20 * MB + 1))
    assert (reason, "20 MB" in words) == ("size", True)


def test_a_file_of_exactly_the_limit_is_taken(files: FileService, tmp_path: Path) -> None:
    assert files.take(sparse(tmp_path, "a.pdf", b"%PDF", 20 * MB)).size == 20 * MB


def test_the_total_counts_the_files_beside(files: FileService, tmp_path: Path) -> None:
    path = on_disk(tmp_path, "a.pdf", b"%PDF")
    assert told(files, path, (of_size(100 * MB - 3),))[0] == "total"
    assert files.take(path, beside=(of_size(100 * MB - 4),)).size == 4


def test_a_file_that_takes_the_place_of_another_does_not_count_twice(
    files: FileService, tmp_path: Path
) -> None:
    path = on_disk(tmp_path, "a.pdf", b"%PDF")
    assert files.take(path, beside=(of_size(100 * MB, "a.pdf"),)).size == 4


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", b"PK\x03\x04"),
        ("a.docx", b"%PDF-1.4"),
        ("a.png", b"\xff\xd8\xff"),
        ("a.txt", b"text\0binary"),
        ("a.csv", b"PK\x03\x04"),
        ("a.mp4", b"<html>"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_refused(
    name: str, data: bytes, files: FileService, tmp_path: Path
) -> None:
    assert told(files, on_disk(tmp_path, name, data))[0] == "misnamed"


def test_a_program_is_refused_whatever_its_name(files: FileService, tmp_path: Path) -> None:
    assert told(files, on_disk(tmp_path, "a.txt", b"MZ\x90"))[0] == "executable"


@pytest.mark.parametrize("name", ["none.pdf", "folder.pdf"])
def test_what_cannot_be_opened_is_told(name: str, files: FileService, tmp_path: Path) -> None:
    (tmp_path / "folder.pdf").mkdir()
    assert told(files, tmp_path / name)[0] in ("missing", "empty")


def test_an_empty_file_is_refused(files: FileService, tmp_path: Path) -> None:
    assert told(files, on_disk(tmp_path, "a.pdf", b""))[0] == "empty"


def test_taking_can_be_called_off(files: FileService, tmp_path: Path) -> None:
    taking = Taking()
    taking.cancel()
    with pytest.raises(TakingCancelled):
        files.take(on_disk(tmp_path, "a.pdf", b"%PDF"), taking=taking)


def test_taking_tells_how_far_it_is(files: FileService, tmp_path: Path) -> None:
    taking = Taking()
    files.take(sparse(tmp_path, "a.pdf", b"%PDF", 3 * MB), taking=taking)
    assert (taking.done, taking.total) == (3 * MB, 3 * MB)


def test_a_picture_enters_the_store_without_its_metadata(files: FileService) -> None:
    taken = files.pictures.take(encoded(photo(), "JPEG", exif=exif()), "IMG_0001.HEIC.jpeg")
    assert taken.attachment.name == "IMG_0001.HEIC.jpg"
    assert files.at(taken.address) == taken.picture.data
    assert PictureChange.PLACE_REMOVED in taken.picture.changes


def test_a_name_that_is_no_text_becomes_words(files: FileService, tmp_path: Path) -> None:
    name = os.fsdecode("关于.pdf".encode("gb18030"))
    assert files.take(on_disk(tmp_path, name, b"%PDF-1.7\n")).name == "关于.pdf"


def test_a_picture_without_a_name_gets_one(files: FileService) -> None:
    assert files.pictures.take(encoded(photo(), "PNG"), "").attachment.name == "file.png"


def test_a_chosen_width_holds(files: FileService) -> None:
    assert files.pictures.take(encoded(photo(), "PNG"), "a", width=100).picture.width == 100


# ---------------------------------------------------------------- facts


def test_what_is_inside_is_known_as_soon_as_a_file_is_taken(
    files: FileService, tmp_path: Path
) -> None:
    taken = files.take(on_disk(tmp_path, "来函.docx", made("letter.docx")))
    facts = files.facts(taken.sha256)
    assert facts is not None
    assert facts.get(Trace.TRACKED_CHANGES) is not None


def test_facts_that_were_lost_are_made_anew(files: FileService, seat: Seat) -> None:
    kept = files.keep(made("book.xlsx"), "名单.xlsx")
    assert files.facts(kept.sha256) is None
    assert files.inspect([kept]) == 1
    assert files.inspect([kept]) == 0
    assert files.facts(kept.sha256) is not None


class LaterReader:
    """Reads what nobody could open before."""

    ability = "office 2"

    def inspect(self, data: bytes, name: str, cancelled: object = None) -> FileFacts:
        return FileFacts(text="读到了")


def test_an_old_file_is_renewed_once_it_can_be_opened(files: FileService, seat: Seat) -> None:
    lin = seat(LIN)
    kept = files.keep(made("letter.doc"), "函.doc")
    files.inspect([kept])
    content = replace(lin.write().content, attachments=(kept,))
    draft = replace(lin.write(), content=content)
    before = lin.checking.run(draft, Phase.SUBMIT)
    later = FileService(
        lin.store, lin.layouts, IsolatedPictures(), LaterReader(), IsolatedCleaner()
    )
    assert files.settled(kept.sha256)
    assert not later.settled(kept.sha256)
    assert [later.inspect([kept]), later.inspect([kept])] == [1, 0]
    after = lin.checking.run(draft, Phase.SUBMIT)
    assert "旧格式" in next(one.message_zh for one in before.findings if one.rule == "ATT-03")
    assert "ATT-03" not in {one.rule for one in after.findings}


def test_facts_damaged_on_disk_count_as_unknown(files: FileService, seat: Seat) -> None:
    kept = files.keep(made("book.xlsx"), "名单.xlsx")
    files.inspect([kept])
    (path,) = seat(LIN).store.database.path.parent.glob("facts/*.json")
    path.write_bytes(path.read_bytes()[:20])
    assert files.facts(kept.sha256) is None


def test_a_check_speaks_of_what_is_inside(files: FileService, seat: Seat) -> None:
    lin = seat(LIN)
    kept = files.keep(made("book.xlsx"), "名单.xlsx")
    draft = lin.write()
    content = replace(draft.content, attachments=(kept,))
    before = lin.checking.run(replace(draft, content=content), Phase.SUBMIT)
    files.inspect([kept])
    after = lin.checking.run(replace(draft, content=content), Phase.SUBMIT)
    (unknown,) = [f for f in before.findings if f.rule == "ATT-03"]
    (known,) = [f for f in after.findings if f.rule == "ATT-03"]
    assert "尚未检查" in unknown.message_zh
    assert "名单!C1" in known.message_zh


# ---------------------------------------------------------------- cleaning


def test_a_cleaned_copy_leaves_the_original_in_the_store(
    files: FileService, tmp_path: Path
) -> None:
    file = files.take(on_disk(tmp_path, "来函.docx", made("letter.docx")))
    order = {Trace.AUTHOR: Way.REMOVE, Trace.COMMENTS: Way.REMOVE}
    receipt = files.clean(file, order)
    assert {one.trace for one in receipt.gone} == {Trace.AUTHOR, Trace.COMMENTS}
    assert receipt.copy.name == "来函.docx"
    assert files.data(file.sha256) == made("letter.docx")
    assert files.facts(receipt.copy.sha256) == receipt.after


def test_a_file_that_is_not_here_cannot_be_cleaned(files: FileService) -> None:
    with pytest.raises(EditorError) as caught:
        files.clean(of_size(10, "a.docx"), {Trace.AUTHOR: Way.REMOVE})
    assert caught.value.code is Code.NOT_FOUND
