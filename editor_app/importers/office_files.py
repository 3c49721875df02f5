"""Which files need LibreOffice, and what is looked at before it is let near them."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from editor_app.importers.files import read_bytes
from editor_app.importers.limits import MEGABYTE, Limits
from editor_app.importers.office_convert import Conversion, find_office
from editor_app.importers.package_file import Package
from editor_app.importers.refusals import Reason, refusal
from editor_app.importers.suffixes import OFFICE_SUFFIXES

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OPEN = frozenset({".odt", ".ott"})
_READ_AS = {".wps": ".doc", ".wpt": ".dot"}  # WPS writes the OLE files of Word 97

Find = Callable[[], Path | None]


def needs_office(data: bytes, suffix: str) -> bool:
    """Whether the bytes are of a format that only LibreOffice reads, and the name agrees."""
    if suffix in _OPEN:
        return data.startswith(b"PK")
    if suffix == ".rtf":
        return data.startswith(b"{\\rtf")
    return suffix in OFFICE_SUFFIXES and data.startswith((_OLE, b"{\\rtf"))


def as_docx(
    path: Path,
    limits: Limits,
    cancelled: Callable[[], bool],
    use: Callable[[Path], object],
    find: Find = find_office,
) -> None:
    """Convert ``path`` and let ``use`` have the docx, which is gone afterwards.

    Raises ``EditorError`` (see ``refusals``) or ``ImportCancelled``.
    """
    data = read_bytes(path, limits)
    suffix = path.suffix.lower()
    _look(data, path.name, suffix, limits)
    office = find()
    if office is None:
        raise refusal(path.name, Reason.NEEDS_OFFICE, what=suffix)
    folder = Path(tempfile.mkdtemp(prefix="channel-import-"))
    try:
        rtf = ".rtf" if data.startswith(b"{\\rtf") else ""
        source = folder / f"source{rtf or _READ_AS.get(suffix, suffix)}"
        source.write_bytes(data)
        conversion = Conversion(office=office, source=source, folder=folder, label=path.name)
        use(conversion.run(limits, cancelled))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _look(data: bytes, name: str, suffix: str, limits: Limits) -> None:
    """What can be known without LibreOffice: passwords, bombs, entities."""
    if _ENCRYPTED in data:
        raise refusal(name, Reason.ENCRYPTED)
    if suffix in _OPEN:
        package = Package.open(data, name, limits)
        manifest = "META-INF/manifest.xml"
        if manifest in package and b"encryption-data" in package.read(manifest):
            raise refusal(name, Reason.ENCRYPTED)
    elif len(data) > limits.text_bytes and suffix == ".rtf":
        limit = f"{limits.text_bytes // MEGABYTE} MB"
        raise refusal(name, Reason.FILE_SIZE, limit=limit)
