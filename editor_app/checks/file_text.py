"""The text of attachments that are plain text."""

from collections.abc import Callable

from editor_app.domain.item import Attachment, BlobHash

_PLAIN = (".txt", ".csv")
_MOST_BYTES = 2 * 1024 * 1024


def text_of(file: Attachment, file_bytes: Callable[[BlobHash], bytes | None]) -> str:
    """The text of a .txt or .csv file; empty for other types and for files not on this machine."""
    if not file.name.lower().endswith(_PLAIN):
        return ""
    data = (file_bytes(file.sha256) or b"")[:_MOST_BYTES]
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # spreadsheets save CSV in the system's code page, on Chinese systems GB 18030
        return data.decode("gb18030", errors="replace")
