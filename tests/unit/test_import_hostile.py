"""Hostile and merely odd files: refused with the precise reason, and never any text of them."""

import io
import struct
import time
import zipfile
from collections.abc import Callable

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.importers.front import import_bytes
from editor_app.importers.limits import MEGABYTE, Limits
from editor_app.importers.receipt import NoteKind
from editor_app.importers.refusals import Reason, refusal
from tests.importers.word_files import PNG, document, noted, p, parts, read, table, zipped

LIMITS = Limits()
SECRET = "不得导入的文字"


def refused(data: bytes, name: str = "a.docx", limits: Limits = LIMITS) -> EditorError:
    with pytest.raises(EditorError) as caught:
        import_bytes(data, name, limits)
    assert SECRET not in str(caught.value)
    return caught.value


def reason(data: bytes, name: str = "a.docx", limits: Limits = LIMITS) -> str:
    return str(refused(data, name, limits).params["reason"])


def with_part(name: str, data: bytes) -> bytes:
    return zipped({**parts(p(SECRET)), name: data})


DTD = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = (
    b'<!DOCTYPE l [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(9))
    + b"]>"
)


@pytest.mark.parametrize("prolog", [DTD, LAUGHS, b"<!DOCTYPE d>"], ids=["xxe", "laughs", "bare"])
def test_a_document_with_a_doctype_is_refused(prolog: bytes) -> None:
    body = document(p(SECRET, "<w:r><w:t>&x;</w:t></w:r>")).encode()
    assert reason(with_part("word/document.xml", prolog + body)) == "doctype"


@pytest.mark.parametrize(
    "part", ["word/styles.xml", "[Content_Types].xml", "customXml/item1.xml", "_rels/.rels"]
)
def test_a_doctype_in_any_part_is_refused(part: str) -> None:
    error = refused(with_part(part, DTD + b"<d/>"))
    assert error.params["reason"] == "doctype"
    assert error.params["part"] == part
    assert "外部实体" in str(error.params["problem_zh"])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_doctype_in_wide_letters_is_refused(encoding: str) -> None:
    data = (DTD.decode() + document(p(SECRET))).encode(encoding)
    assert reason(with_part("word/document.xml", data)) in ("doctype", "encoding")


def test_a_doctype_in_an_encoding_that_hides_it_is_refused() -> None:
    data = b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE d+AD4-<d/>'
    assert reason(with_part("word/document.xml", data)) == "encoding"


def test_a_bomb_is_stopped_before_it_is_unpacked() -> None:
    data = with_part("word/document.xml", b" " * (150 * MEGABYTE))
    began = time.perf_counter()
    assert reason(data) == "ratio"
    assert time.perf_counter() - began < 5  # RELIABILITY, misuse case 11


def test_a_bomb_of_many_parts_is_stopped_by_their_sum() -> None:
    limits = Limits(expanded_bytes=2 * MEGABYTE)
    parts_ = {f"word/{i}.xml": b"<a/>" * 100_000 for i in range(8)}
    error = refused(zipped({**parts(p(SECRET)), **parts_}), limits=limits)
    assert (error.code, error.params["reason"]) == (Code.TOO_LARGE, "expanded")
    assert error.params["limit"] == "2 MB"


def test_an_archive_that_lies_about_a_size_is_damaged() -> None:
    data = zipped(parts(p(SECRET) * 200))
    archive = zipfile.ZipFile(io.BytesIO(data))
    info = archive.getinfo("word/document.xml")
    true, lie = struct.pack("<I", info.file_size), struct.pack("<I", 100)
    assert reason(data.replace(true, lie)) == "damaged"


def test_too_many_parts_are_refused() -> None:
    entries = {f"x/{i}": b"" for i in range(LIMITS.entries + 1)}
    assert reason(zipped({**parts(p(SECRET)), **entries})) == "entries"


def test_a_directory_that_claims_too_many_parts_is_refused_before_it_is_read() -> None:
    data = bytearray(zipped(parts(p(SECRET))))
    at = data.rfind(b"PK\x05\x06")
    data[at + 10 : at + 12] = struct.pack("<H", 60_000)
    assert reason(bytes(data)) == "entries"


def test_one_name_twice_is_refused() -> None:
    buffer = io.BytesIO(zipped(parts(p(SECRET))))
    with zipfile.ZipFile(buffer, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", document(p("另一份")))
    assert reason(buffer.getvalue()) == "damaged"


@pytest.mark.parametrize(
    "name", ["../../evil.xml", "..\\..\\Startup\\x.lnk", "/etc/passwd", "a:b", "word/../x", "a//b"]
)
def test_a_name_that_leads_elsewhere_is_ignored_and_noted(name: str) -> None:
    imported = read(p("正文。"), files={name: b"<x/>"})
    assert imported.markdown == "正文。\n"
    assert noted(imported, NoteKind.PART_IGNORED)[0].sample == name


def test_a_relation_cannot_climb_out_of_the_package() -> None:
    rels = parts("")["_rels/.rels"].replace(b"word/document.xml", b"../../../word/document.xml")
    assert "正文" in read(p("正文。"), files={"_rels/.rels": rels}).markdown


def test_a_password_protected_archive_is_refused() -> None:
    data = bytearray(zipped(parts(p(SECRET))))
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    assert reason(bytes(data)) == "encrypted"


@pytest.mark.parametrize(("method", "way"), [(9, "Deflate64"), (98, "PPMd"), (77, "77")])
def test_a_docx_packed_in_an_unknown_way_is_told_as_that(method: int, way: str) -> None:
    """It is a .docx already: to save it as one first is no advice."""
    data = bytearray(zipped(parts(p(SECRET))))
    for mark, behind in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        at = data.find(mark) + behind
        data[at : at + 2] = struct.pack("<H", method)
    params = refused(bytes(data), "公示.docx").params
    assert (params["reason"], params["what"]) == ("packing", way)
    assert "save it again in Word or WPS" in str(params["problem"])
    assert "重新保存" in str(params["problem_zh"])
    assert not any(".docx" in str(params[one]) for one in ("problem", "problem_zh"))


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "encrypted"),
        (OLE, "a.doc", "old-office"),
        (OLE, "a.wps", "old-office"),
        (OLE, "a.docx", "old-office"),
        (OLE, "a.xls", "unsupported"),
        (PNG, "a.docx", "misnamed"),
        (PNG, "a.txt", "misnamed"),
        (PNG, "a.png", "unsupported"),
        (b"%PDF-1.7\n", "a.pdf", "unsupported"),
        (b"%PDF-1.7\n", "a.docx", "misnamed"),
        (b"{\\rtf1 x}", "a.doc", "misnamed"),
        ("就是文字".encode(), "a.docx", "misnamed"),
        (b"", "a.docx", "empty"),
        (b" \n ", "a.txt", "empty"),
        (b"PK\x03\x04 demo", "a.docx", "damaged"),
        (b"<html><body><p> </p></body></html>", "a.html", "empty"),
        (b"<frameset><frame src=a.htm></frameset>", "a.htm", "empty"),
        (
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n--x",
            "a.mht",
            "unsupported",
        ),
        (b"From: <Saved by Blink>\r\nSnapshot-Content-Location: x\r\n", "a.mhtml", "unsupported"),
        (b"MIME-Version: 1.0\r\n\r\n<p>a</p>", "a.html", "misnamed"),
        (b"a\0b", "a.txt", "encoding"),
        ("關於供水的通知\n正文內容在這裡".encode("big5"), "a.txt", "encoding"),
        (b"\xff\xff\xff", "a.txt", "encoding"),
    ],
)
def test_what_a_file_is_decides(data: bytes, name: str, expected: str) -> None:
    assert reason(data, name) == expected


def test_a_docx_called_a_text_is_misnamed() -> None:
    assert reason(zipped(parts(p(SECRET))), "a.txt") == "misnamed"


@pytest.mark.parametrize(
    ("kind", "what"), [("spreadsheetml.sheet", "Excel"), ("presentationml.presentation", "Power")]
)
def test_another_office_package_is_named(kind: str, what: str) -> None:
    entries = parts(p(SECRET))
    types = entries["[Content_Types].xml"].replace(b"wordprocessingml.document", kind.encode())
    error = refused(zipped({**entries, "[Content_Types].xml": types}))
    assert what in str(error.params["what"])


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_file_cut_off_is_damaged(share: float) -> None:
    data = zipped(parts(p(SECRET) * 50))
    assert reason(data[: int(len(data) * share)]) == "damaged"


def test_a_flipped_byte_gives_the_text_or_a_refusal_and_nothing_between() -> None:
    data = zipped(parts(p("正文第一段。") + p("正文第二段。")))
    whole = import_bytes(data, "a.docx", LIMITS).markdown
    outcomes = set()
    for position in range(0, len(data), 3):
        broken = bytearray(data)
        broken[position] ^= 0xFF
        try:
            outcomes.add(import_bytes(bytes(broken), "a.docx", LIMITS).markdown == whole)
        except EditorError:
            outcomes.add(True)
    assert outcomes == {True}


def test_xml_that_is_none_is_damaged() -> None:
    assert reason(with_part("word/document.xml", b"<w:document")) == "damaged"


def _deep(count: int) -> str:
    return "<w:x>" * count + "</w:x>" * count


def _tables(count: int) -> str:
    body = p("底")
    for _ in range(count):
        body = table((f"<w:tc>{body}{p()}</w:tc>", "旁"))
    return body


@pytest.mark.parametrize("make", [_deep, _tables])
def test_what_is_nested_too_deeply_is_refused(make: Callable[[int], str]) -> None:
    assert reason(zipped(parts(make(400)))) == "nested"


@pytest.mark.parametrize("tag", ["div", "table><tr><td", "b", "blockquote"])
def test_a_page_nested_too_deeply_is_refused_and_not_cut_off(tag: str) -> None:
    page = "<html><body><p>前文。</p>" + f"<{tag}>" * 5_000 + SECRET
    assert reason(page.encode(), "a.html") == "nested"


def test_tables_nested_as_deep_as_xml_allows_are_read() -> None:
    assert "底" in read(_tables(60)).markdown


def test_too_many_paragraphs_are_refused() -> None:
    error = refused(zipped(parts(p("段。") * 1001)), limits=Limits(paragraphs=1000))
    assert (error.code, error.params["limit"]) == (Code.TOO_LARGE, "1000")


def test_merged_cells_cannot_make_a_table_larger_than_allowed() -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr>{p("宽")}</w:tc>'
    data = zipped(parts(table(*[(wide, "乙")] * 90)))
    assert reason(data, limits=Limits(paragraphs=1000)) == "paragraphs"


def test_control_characters_are_counted_and_gone() -> None:
    imported = read(p("甲\u0085乙\ufeff丙\u200b丁。"))
    assert imported.markdown == "甲 乙丙\u200b丁。\n"
    assert noted(imported, NoteKind.INVISIBLE)[0].count == 1


@pytest.mark.parametrize("one", Reason)
def test_every_reason_has_words_in_both_languages(one: Reason) -> None:
    params = {"detail": "x", "part": "x", "limit": "x", "suffix": "x", "what": "x"}
    error = refusal("a.docx", one, **params)
    assert error.params["problem"]
    assert any("\u4e00" <= sign <= "\u9fff" for sign in str(error.params["problem_zh"]))
    assert "{" not in f"{error.params['problem']}{error.params['problem_zh']}"
