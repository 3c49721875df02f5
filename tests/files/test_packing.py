"""ZIP archives packed otherwise than usual: read where they can be, else told as what they are."""

import struct
import zipfile
import zlib
from io import BytesIO

import pytest

from editor_app.domain.file_facts import FileFacts, Unread
from editor_app.files.inspection import inspect
from editor_app.importers import packing
from tests.checks.asking import NEWS, ask, in_context, sample, with_files
from tests.files.office_made import docx, para, zipped

BZIP2, LZMA = zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA
LIST = {"名单.txt": "电话13800000000".encode(), "信.docx": docx(para("身份证号441300190001010008"))}


def packed(files: dict[str, bytes], method: int) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def look(data: bytes) -> FileFacts:
    return inspect(data, "资料.zip")


def words(facts: FileFacts) -> str:
    return "\n".join(cell for passage in facts.passages for cell in passage.cells)


def with_method(data: bytes, method: int) -> bytes:
    """The same bytes, said to be packed in another way."""
    told = bytearray(data)
    for mark, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        place = told.index(mark) + at
        told[place : place + 2] = struct.pack("<H", method)
    return bytes(told)


def with_size(data: bytes, size: int) -> bytes:
    """The same archive, which declares another size of its only file."""
    told = bytearray(data)
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = told.index(mark) + at
        told[place : place + 4] = struct.pack("<I", size)
    return bytes(told)


@pytest.mark.parametrize("method", [BZIP2, LZMA])
def test_such_an_archive_is_read_like_any_other(method: int) -> None:
    facts = look(packed(LIST, method))
    assert facts.unread is None
    assert words(facts) == words(look(packed(LIST, zipfile.ZIP_DEFLATED)))
    assert "13800000000" in words(facts)
    assert "441300190001010008" in words(facts)


@pytest.mark.parametrize("method", [BZIP2, LZMA])
def test_a_large_file_comes_out_whole(method: int) -> None:
    long = "".join(f"{n}号\n" for n in range(60_000)).encode()
    assert words(look(packed({"a.txt": long}, method))).endswith("59999号")


@pytest.mark.parametrize("method", [BZIP2, LZMA])
def test_bytes_that_were_changed_are_told_as_damage(method: int) -> None:
    data = bytearray(packed({"a.txt": b"".join(b"%d," % n for n in range(9000))}, method))
    data[len(data) // 2] ^= 0x55
    facts = look(bytes(data))
    assert [(one.name, one.why) for one in facts.missed] == [("a.txt", Unread.DAMAGED)]


@pytest.mark.parametrize("method", [BZIP2, LZMA])
def test_a_bomb_that_declares_less_ends_after_one_piece(
    method: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = with_size(packed({"a.txt": b"0" * 40_000_000}, method), 400_000)
    met: list[int] = []
    crc32 = zlib.crc32

    def counted(piece: bytes, told: int = 0) -> int:
        met.append(len(piece))
        return crc32(piece, told)

    monkeypatch.setattr(zlib, "crc32", counted)
    assert look(bomb).unread in (Unread.DAMAGED, Unread.LIMIT)
    assert 0 < sum(met) < 2_000_000


def test_a_dictionary_larger_than_the_memory_is_a_limit() -> None:
    data = bytearray(packed({"a.txt": b"0" * 400}, LZMA))
    head = data.index(b"a.txt") + len("a.txt")
    data[head + 5 : head + 9] = struct.pack("<I", 2**31)
    facts = look(bytes(data))
    assert [one.why for one in facts.missed] == [Unread.LIMIT]


@pytest.mark.parametrize("method", [9, 93, 95, 98, 77])
def test_another_way_of_packing_is_named_with_what_to_do(method: int) -> None:
    archive = with_method(packed({"a.txt": b"x" * 40}, zipfile.ZIP_DEFLATED), method)
    facts = look(archive)
    one = with_files(sample(NEWS), {"资料.zip": archive})
    (finding,) = ask("ATT-03", in_context(one, file_facts=lambda _: facts))
    assert [(one.name, one.why) for one in facts.missed] == [("a.txt", Unread.PACKING)]
    assert "请按普通 ZIP 重新压缩" in finding.message_zh
    assert "损坏" not in finding.message_zh


@pytest.mark.parametrize(
    ("method", "library"), [(BZIP2, "BZ2Decompressor"), (LZMA, "LZMADecompressor")]
)
def test_a_python_without_the_library_says_so(
    method: int, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, library, None)
    assert [one.why for one in look(packed({"a.txt": b"x"}, method)).missed] == [Unread.PACKING]


def test_the_other_files_of_a_mixed_archive_are_read() -> None:
    data = zipped({"a.txt": "甲" * 90, "b.txt": "乙"})
    facts = look(with_method(data, 93))
    assert [one.name for one in facts.missed] == ["a.txt"]
    assert "乙" in words(facts)
