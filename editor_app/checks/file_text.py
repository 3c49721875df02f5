"""The text of attachments that are plain text."""

import codecs
from collections.abc import Callable

from editor_app.domain.item import Attachment, BlobHash

_PLAIN = (".txt", ".csv")
_MOST_BYTES = 8 * 1024 * 1024
_LONGEST_SIGN = 4  # bytes


def text_of(file: Attachment, file_bytes: Callable[[BlobHash], bytes | None]) -> str:
    """The text of a .txt or .csv file; empty for other types and for files not on this machine."""
    if not file.name.lower().endswith(_PLAIN):
        return ""
    return text_of_bytes((file_bytes(file.sha256) or b"")[:_MOST_BYTES])


def text_of_bytes(data: bytes) -> str:
    """UTF-8, UTF-16 with its mark, else the code page of Chinese spreadsheets: GB 18030."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        if wrong.start > len(data) - _LONGEST_SIGN:  # cut within a character
            return data.decode("utf-8-sig", errors="ignore")
        return data.decode("gb18030", errors="replace")
