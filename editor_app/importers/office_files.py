"""Old Word and WPS files, OpenDocument and RTF: LibreOffice makes a docx of them.

What it writes goes the way of every docx, through the child process.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.imports import ImportCancelled
from editor_app.importers.limits import MEGABYTE, Limits
from editor_app.importers.package_file import Package
from editor_app.importers.refusals import Reason, refusal
from editor_app.importers.suffixes import OFFICE_SUFFIXES
from editor_app.office.convert import Office, OfficeCancelled, find_office

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OPEN = frozenset({".odt", ".ott"})
_FILTERS: Mapping[str, str] = MappingProxyType(  # WPS writes the OLE files of Word 97
    {
        **dict.fromkeys((".doc", ".dot", ".wps", ".wpt"), "MS Word 97"),
        ".odt": "writer8",
        ".ott": "writer8_template",
    }
)
_RTF_FILTER = "Rich Text Format"

Find = Callable[[], Office | None]


def needs_office(head: bytes, suffix: str) -> bool:
    """Whether the first bytes are of a format that only LibreOffice reads, and the name agrees."""
    if suffix in _OPEN:
        return head.startswith(b"PK")
    if suffix == ".rtf":
        return head.startswith(_RTF)
    return suffix in OFFICE_SUFFIXES and head.startswith((_OLE, _RTF))


def as_docx(
    data: bytes,
    name: str,
    suffix: str,
    limits: Limits,
    cancelled: Callable[[], bool],
    find: Find = find_office,
) -> bytes:
    """The docx. Raises ``EditorError`` (see ``refusals``) or ``ImportCancelled``."""
    _look(data, name, suffix, limits)
    office = find()
    if office is None:
        raise refusal(name, Reason.NEEDS_OFFICE, what=suffix)
    rich = data.startswith(_RTF)
    inside = f"in{'.rtf' if rich else suffix}"
    read_as = _RTF_FILTER if rich else _FILTERS[suffix]
    try:
        return office.convert(
            data, inside, "docx:MS Word 2007 XML", read_as=read_as, cancelled=cancelled
        )
    except OfficeCancelled:
        raise ImportCancelled(name) from None
    except EditorError as error:
        if error.code is Code.OFFICE_FAILED:
            raise refusal(name, Reason.CONVERSION, what=suffix) from error
        raise


def _look(data: bytes, name: str, suffix: str, limits: Limits) -> None:
    """What can be known without LibreOffice: passwords, bombs, entities."""
    if _ENCRYPTED in data:
        raise refusal(name, Reason.ENCRYPTED)
    if suffix in _OPEN:
        package = Package.open(data, name, limits)
        manifest = "META-INF/manifest.xml"
        if manifest in package and b"encryption-data" in package.read(manifest):
            raise refusal(name, Reason.ENCRYPTED)
    elif data.startswith(_RTF) and len(data) > limits.text_bytes:
        limit = f"{limits.text_bytes // MEGABYTE} MB"
        raise refusal(name, Reason.FILE_SIZE, limit=limit)
