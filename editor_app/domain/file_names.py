"""Names that every file system takes: labels come from people and from the portal."""

import unicodedata
from collections.abc import Mapping
from pathlib import PurePosixPath

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
