"""Names that every file system takes: labels come from people and from the portal.

And names as they can be read: a disk may hold names that are no text.
"""

import unicodedata
from collections.abc import Mapping
from pathlib import PurePath, PurePosixPath

_FORBIDDEN = frozenset('<>:"/\\|?*')
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)}
)
_MOST_BYTES = 150  # of 255: room for an ending, a number and the name of a temporary file


def safe_name(label: str, otherwise: str = "file") -> str:
    """A file name that says what ``label`` says: no path, no device, nothing unseen, not long."""
    shown = unicodedata.normalize("NFC", label)
    kept = "".join(
        "_" if sign in _FORBIDDEN else sign
        for sign in shown
        if unicodedata.category(sign)[0] != "C"
    )
    name = PurePosixPath(" ".join(kept.split()).strip(". "))
    stem, suffix = name.stem, name.suffix if len(name.suffix) <= 10 else ""
    stem = stem if suffix or not name.suffix else name.name
    if stem.lower() in _DEVICES:
        stem = f"_{stem}"
    return f"{_shortened(stem) or otherwise}{suffix}"


def readable_name(name: str) -> str:
    """The name of a file as text that can be stored and sent.

    On Linux a name is bytes: archives of old Chinese systems unpack to names in GB 18030, which
    Python hands over as lone surrogates, and no database and no JSON takes those.
    """
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return _bytes_of(name).decode("gb18030", "replace")
    return name


def readable_path(path: PurePath) -> str:
    """A path as such text: its folders may be named otherwise than the file."""
    return str(type(path)(*map(readable_name, path.parts)))


def _bytes_of(name: str) -> bytes:
    try:
        return name.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # a half of a pair, which Windows allows
        return name.encode("utf-8", "replace")


def unique(name: str, folder: str, taken: Mapping[str, bytes], data: bytes) -> str:
    """``name``, or with a number behind it if another file has it (whatever its case)."""
    others = {path.lower(): bytes_ for path, bytes_ in taken.items()}
    path = PurePosixPath(name)
    number = 1
    while others.get(f"{folder}/{name}".lower(), data) != data:
        number += 1
        name = f"{path.stem} ({number}){path.suffix}"
    return name


def _shortened(stem: str) -> str:
    encoded = stem.encode("utf-8")[:_MOST_BYTES]
    return encoded.decode("utf-8", "ignore").strip(". ")


def clean_name(name: str) -> str:
    """A label without what could mislead: NFC, no path, no control or direction characters."""
    plain = unicodedata.normalize("NFC", readable_name(name).replace("\\", "/").rpartition("/")[2])
    kept = "".join(c for c in plain if unicodedata.category(c) not in ("Cc", "Cf"))
    return kept.strip(". ") or "file"
