"""What a file is: by its name, and by its first bytes."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from unicodedata import normalize

MACRO_KINDS = frozenset({"docm", "dotm", "xlsm", "xltm", "xlsb", "pptm", "potm", "ppsm"})
EXECUTABLE_KINDS = frozenset(
    {"exe", "com", "scr", "msi", "bat", "cmd", "ps1", "vbs", "js", "jar", "lnk", "hta", "sh", "dll"}
    | {"url", "desktop"}  # they start what they name
)
PICTURE_KINDS = frozenset({"jpg", "jpeg", "png", "gif", "webp", "bmp", "tif", "tiff"})
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROGRAMS = (b"MZ", b"\x7fELF", b"\xfe\xed\xfa", b"\xcf\xfa\xed\xfe")
_TEXT_SAMPLE = 8192
_STARTS: Mapping[str, tuple[bytes, ...]] = MappingProxyType(
    {
        "pdf": (b"%PDF",),
        "ofd": (ZIP,),
        "docx": (ZIP,),
        "xlsx": (ZIP,),
        "pptx": (ZIP,),
        "docm": (ZIP,),
        "xlsm": (ZIP,),
        "pptm": (ZIP,),
        "zip": (b"PK",),
        "doc": (OLE, ZIP, b"{\\rtf"),
        "xls": (OLE, ZIP),
        "ppt": (OLE, ZIP),
        "wps": (OLE, ZIP),
        "et": (OLE, ZIP),
        "rar": (b"Rar!",),
        "png": (b"\x89PNG",),
        "jpg": (b"\xff\xd8",),
        "jpeg": (b"\xff\xd8",),
        "gif": (b"GIF8",),
    }
)


def kind_of(name: str) -> str:
    """The kind a name promises: its suffix in small letters, empty without one.

    Windows drops blanks and dots at the end, and people read ｅｘｅ as exe.
    """
    name = normalize("NFKC", name).rstrip(". ")
    return name.rpartition(".")[2].lower() if "." in name else ""


def is_program(data: bytes) -> bool:
    """Whether the bytes are those of a program for Windows, Linux or macOS."""
    return data.startswith(_PROGRAMS)


def matches(kind: str, data: bytes) -> bool:
    """Whether the bytes may be of this kind; kinds without a sign of their own match anything.

    An Office file in an OLE container is an encrypted one (MS-OFFCRYPTO): it matches here.
    """
    if kind in ("docx", "xlsx", "pptx") and data.startswith(OLE):
        return True
    test = _TESTS.get(kind)
    if test is not None:
        return test(data)
    return kind not in _STARTS or data.startswith(_STARTS[kind])


def _is_text(data: bytes) -> bool:
    head = data[:_TEXT_SAMPLE]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16 by its mark
        return True
    return b"\0" not in head and not head.startswith((b"%PDF", ZIP, OLE))


def _is_film(data: bytes) -> bool:
    return data[4:8] == b"ftyp"


_TESTS: Mapping[str, Callable[[bytes], bool]] = MappingProxyType(
    {"txt": _is_text, "csv": _is_text, "mp4": _is_film}
)
