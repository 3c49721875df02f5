"""Import any file: what it is, its bytes say; its name must agree."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from editor_app.domain.errors import EditorError
from editor_app.importers.docx import read_docx
from editor_app.importers.files import read_bytes
from editor_app.importers.html_page import looks_like_html, read_html
from editor_app.importers.imported import Imported
from editor_app.importers.limits import Limits
from editor_app.importers.pictures import picture_kind
from editor_app.importers.plain_text import decode, read_markdown, read_text
from editor_app.importers.refusals import Reason, refusal

_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORD = frozenset({".docx", ".dotx", ".docm"})
_OLD_WORD = frozenset({".doc", ".wps", ".dot", ".wpt"})
_MARKDOWN = frozenset({".md", ".markdown"})
_HTML = frozenset({".html", ".htm"})
_TEXT = frozenset({".txt", ".text"})
_FOREIGN = ((b"%PDF", "PDF"), (b"{\\rtf", "RTF"), (b"MZ", "EXE"), (b"Rar!", "RAR"))
_MAIL = re.compile(rb"\s*(?:MIME-Version: |Content-Type: |From: (?:<|\"|=\?))", re.IGNORECASE)
_PACKAGES: Mapping[str, str] = MappingProxyType(
    {
        ".xlsx": "Excel (.xlsx)",
        ".pptx": "PowerPoint (.pptx)",
        ".odt": "OpenDocument (.odt)",
        ".zip": "ZIP",
    }
)


def import_file(path: Path, limits: Limits | None = None) -> Imported:
    """Import a docx, HTML, Markdown or text file in this process.

    Raises ``EditorError`` (see ``refusals``). For files from elsewhere use
    ``isolation.import_isolated``, which does the same in a child process with hard limits.
    """
    limits = limits or Limits()
    return import_bytes(read_bytes(path, limits), path.name, limits)


def import_bytes(data: bytes, name: str, limits: Limits) -> Imported:
    """Import a file from its bytes; ``name`` is its label and says what it claims to be."""
    imported = _imported(data, name, limits) if data.strip() else None
    if imported is None or _is_empty(imported):
        raise refusal(name, Reason.EMPTY)
    return imported


def _imported(data: bytes, name: str, limits: Limits) -> Imported:
    suffix = Path(name).suffix.lower()
    if data.startswith(_ZIP):
        return _package(data, name, suffix, limits)
    if data.startswith(_OLE):
        raise _ole(data, name, suffix)
    foreign = _foreign(data)
    if foreign:
        known = suffix in _WORD | _OLD_WORD | _MARKDOWN | _HTML | _TEXT
        if known:
            raise refusal(name, Reason.MISNAMED, suffix=suffix)
        raise refusal(name, Reason.UNSUPPORTED, what=foreign)
    if suffix in _WORD | _OLD_WORD | frozenset(_PACKAGES):
        raise refusal(name, Reason.MISNAMED, suffix=suffix)
    return _words(data, name, suffix, limits)


def _package(data: bytes, name: str, suffix: str, limits: Limits) -> Imported:
    if suffix in _PACKAGES:
        raise refusal(name, Reason.UNSUPPORTED, what=_PACKAGES[suffix])
    if suffix and suffix not in _WORD:
        raise refusal(name, Reason.MISNAMED, suffix=suffix)
    return read_docx(data, name, limits)


def _ole(data: bytes, name: str, suffix: str) -> EditorError:
    """Old Office files and new ones with a password both lie in an OLE container."""
    if _ENCRYPTED in data:
        return refusal(name, Reason.ENCRYPTED)
    if suffix in _OLD_WORD or suffix in _WORD or not suffix:
        return refusal(name, Reason.OLD_OFFICE)
    return refusal(name, Reason.UNSUPPORTED, what="OLE")


def _foreign(data: bytes) -> str:
    """The name of a format that cannot be text; empty if this may be text."""
    picture = picture_kind(data)
    if picture is not None:
        return picture[0].upper()
    if _MAIL.match(data):  # a page saved as one file is a mail: its words lie in parts, encoded
        return "MHT"
    return next((what for magic, what in _FOREIGN if data.startswith(magic)), "")


def _words(data: bytes, name: str, suffix: str, limits: Limits) -> Imported:
    text = decode(data, name, limits)
    reader: Callable[[str, str, Limits], Imported] = read_text
    if suffix in _MARKDOWN or (not suffix and text.startswith("+++")):
        reader = read_markdown
    elif suffix in _HTML or (suffix not in _TEXT and looks_like_html(text)):
        reader = read_html
    return reader(text, name, limits)


def _is_empty(imported: Imported) -> bool:
    return not (imported.title or imported.markdown.strip() or imported.fields or imported.files)
