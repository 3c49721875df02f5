"""ZIPs that other readers would take: each is refused before anything of it is believed."""

import io
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app.connectors.deferred import ed25519_verifies
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.package_form import Entry, head, tail
from editor_app.domain.packages import PackageLimits
from editor_app.importers.pindao import PackageFileReader

REFUSALS = {Code.PACKAGE_FORM, Code.PACKAGE_DAMAGED}
BLOB = "blobs/" + "a" * 64
READER = PackageFileReader(ed25519_verifies)


def plain(*names: str, data: bytes = b"{}") -> bytes:
    """A ZIP of the form's own frame with these names behind manifest and signature."""
    entries = [
        Entry(name=name, size=len(data), crc=zlib.crc32(data))
        for name in ("manifest.json", "signature.bin", *names)
    ]
    return b"".join(head(one) + data for one in entries) + tail(entries)


def zipped(*names: str, compress: int = zipfile.ZIP_STORED, data: bytes = b"{}") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compress) as archive:
        for name in ("manifest.json", "signature.bin", *names):
            archive.writestr(name, data)
    return file.getvalue()


def nested() -> bytes:
    """A bomb that lies in a ZIP that lies in a ZIP."""
    inner = zipped(BLOB, compress=zipfile.ZIP_DEFLATED, data=b"\0" * 3_000_000)
    return zipped(BLOB, compress=zipfile.ZIP_DEFLATED, data=inner)


def lying(at: int, form: str, *values: int) -> bytes:
    """The end record with other numbers."""
    data = bytearray(plain(BLOB))
    struct.pack_into(form, data, len(data) - 22 + at, *values)
    return bytes(data)


def zip64() -> bytes:
    """An end record that defers to a ZIP64 one which counts four thousand million files."""
    whole = plain(BLOB)
    body, end = whole[:-22], whole[-22:]
    count, size, at = 2**32, len(body), 0
    record = struct.pack("<4sQ2H2I4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, at)
    locator = struct.pack("<4sIQI", b"PK\6\7", 0, len(body), 1)
    return body + record + locator + end


def wrong_crc() -> bytes:
    data = bytearray(plain(BLOB))
    struct.pack_into("<I", data, 14, 1)
    return bytes(data)


CASES: dict[str, Callable[[], bytes]] = {
    "two manifests": lambda: plain("manifest.json"),
    "a manifest in capitals": lambda: plain("MANIFEST.JSON"),
    "a blob in capitals": lambda: plain(BLOB, BLOB.upper()),
    "backslashes": lambda: plain("blobs\\" + "a" * 64),
    "a path out in backslashes": lambda: plain("..\\..\\a"),
    "a name in NFD": lambda: zipped(unicodedata.normalize("NFD", "blobs/é")),
    "a name with a zero byte": lambda: plain(BLOB + "\0.exe"),
    "a device of Windows": lambda: plain("CON"),
    "a device with a suffix": lambda: plain("blobs/NUL.json"),
    "a stream of NTFS": lambda: plain(BLOB + ":x"),
    "a trailing dot": lambda: plain(BLOB + "."),
    "a folder": lambda: plain("blobs/"),
    "nested bombs": nested,
    "ZIP64": zip64,
    "a wrong CRC": wrong_crc,
    "sixty thousand files": lambda: lying(8, "<HH", 60_000, 60_000),
    "a directory larger than the file": lambda: lying(12, "<I", 2**31),
    "a directory before the file": lambda: lying(16, "<I", 2**31),
    "a comment": lambda: plain(BLOB)[:-2] + b"\2\0hi",
    "only an end": lambda: tail(()),
    "no ZIP at all": lambda: b"PK\3\4" + b"\0" * 400,
}


@pytest.mark.parametrize("what", list(CASES))
def test_it_is_refused(what: str, tmp_path: Path) -> None:
    path = tmp_path / "odd.pindao"
    path.write_bytes(CASES[what]())
    with pytest.raises(EditorError) as told:
        READER.open(path, PackageLimits())
    assert told.value.code in REFUSALS


def test_a_directory_of_a_million_names_is_refused_unread(tmp_path: Path) -> None:
    """Its names would fill the memory before anybody had counted them."""
    path = tmp_path / "names.pindao"
    entry = struct.pack("<4s6H3I5H2I", b"PK\1\2", *(0,) * 16)
    size = len(entry) * 1_000_000
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 3, 3, size, 0, 0)
    path.write_bytes(entry * 1_000_000 + end)
    with pytest.raises(EditorError) as told:
        READER.open(path, PackageLimits())
    assert told.value.params["problem"] == "too many files"
