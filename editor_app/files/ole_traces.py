"""Traces in old Office and WPS files: macros, passwords, names; more their format does not tell."""

import struct

from editor_app.domain.file_facts import SpotKind, Trace, Unread
from editor_app.files.ole import OleFile
from editor_app.files.tally import Tally

_MACRO_STORAGES = ("Macros", "_VBA_PROJECT_CUR", "_VBA_PROJECT", "VBA")
_SUMMARY, _DOCUMENT_SUMMARY = "\x05SummaryInformation", "\x05DocumentSummaryInformation"
_AUTHOR, _LAST_AUTHOR = 4, 8  # MS-OLEPS, SummaryInformation
_MANAGER, _COMPANY = 14, 15  # DocumentSummaryInformation
_CODE_PAGE = 1
_PAGES = {936: "gb18030", 65001: "utf-8", 1200: "utf-16-le", 1252: "latin-1", 950: "big5"}
_TEXT, _WIDE_TEXT = 30, 31
_FILE_PASS = 0x2F  # [MS-XLS] 2.4.117: the records behind it are encrypted
_WORD_ENCRYPTED = 0x0100  # [MS-DOC] 2.5.1, FibBase


def tell_ole(data: bytes, tally: Tally) -> None:
    """What can be told of a compound file."""
    tally.unread = Unread.OLD_FORMAT
    try:
        ole = OleFile(data)
    except (ValueError, struct.error):
        tally.unread = Unread.DAMAGED
        return
    if ole.find("EncryptedPackage", "EncryptionInfo") or _locked(ole):
        tally.add(Trace.ENCRYPTED)
        tally.unread = Unread.ENCRYPTED
    if storage := ole.find(*_MACRO_STORAGES):
        tally.add(Trace.MACROS, SpotKind.PART, storage.name)
    if ole.find("ObjectPool"):
        tally.add(Trace.EMBEDDED_FILES)
    for name, wanted in (
        (_SUMMARY, {_AUTHOR: Trace.AUTHOR, _LAST_AUTHOR: Trace.AUTHOR}),
        (_DOCUMENT_SUMMARY, {_MANAGER: Trace.COMPANY, _COMPANY: Trace.COMPANY}),
    ):
        entry = ole.find(name)
        if entry is not None:
            for key, words in _properties(ole.read(entry)).items():
                if key in wanted and words:
                    tally.add(wanted[key], SpotKind.VALUE, words)


def _locked(ole: OleFile) -> bool:
    word = ole.find("WordDocument")
    if word is not None:
        head = ole.read(word)[:12]
        return len(head) == 12 and bool(struct.unpack_from("<H", head, 10)[0] & _WORD_ENCRYPTED)
    book = ole.find("Workbook", "Book")
    return book is not None and _has_record(ole.read(book), _FILE_PASS)


def _has_record(stream: bytes, wanted: int) -> bool:
    """Whether a record stands in the first sub-stream, where a password is announced."""
    at = 0
    for _ in range(200):
        if at + 4 > len(stream):
            return False
        kind, length = struct.unpack_from("<HH", stream, at)
        if kind == wanted:
            return True
        at += 4 + length
    return False


def _properties(stream: bytes) -> dict[int, str]:
    """Texts of the first property set, by property number; broken ones are left out."""
    try:
        start = struct.unpack_from("<I", stream, 44)[0]
        count = min(struct.unpack_from("<I", stream, start + 4)[0], 200)
        places = [struct.unpack_from("<II", stream, start + 8 + 8 * n) for n in range(count)]
    except struct.error:
        return {}
    page = "gb18030"
    for number, offset in places:
        if number == _CODE_PAGE and start + offset + 6 <= len(stream):
            page = _PAGES.get(struct.unpack_from("<H", stream, start + offset + 4)[0], page)
    return {number: _words(stream, start + offset, page) for number, offset in places}


def _words(stream: bytes, at: int, page: str) -> str:
    if at + 8 > len(stream):
        return ""
    kind, length = struct.unpack_from("<II", stream, at)
    if kind == _WIDE_TEXT:
        length, page = 2 * min(length, 500), "utf-16-le"
    elif kind != _TEXT:
        return ""
    return stream[at + 8 : at + 8 + min(length, 1000)].decode(page, "replace").strip("\0 ")
