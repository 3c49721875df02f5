"""What somebody does who knows the form: change contents, and make the frame fit them again.

The sums of the ZIP are right then; only the manifest's digests, its signature and its one form are
left to notice it.
"""

import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from editor_app.domain.package_form import Entry, head, tail


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A changed package, and which part of it was."""

    data: bytes
    part: str


_NAMES = {"manifest.json": "manifest", "signature.bin": "signature"}


def parts_of(package: Path) -> Callable[[int], str]:
    """Tells what lies at a place."""
    with zipfile.ZipFile(package) as archive:
        infos, directory = archive.infolist(), archive.start_dir
    bodies = [
        (one.header_offset + 30 + len(one.filename), one.file_size, one.filename) for one in infos
    ]

    def part(at: int) -> str:
        for start, size, name in bodies:
            if start <= at < start + size:
                return _NAMES.get(name, "payload")
        return "heads" if at < directory else "directory"

    return part


def reframed(package: Path, random: Random) -> Changed:
    """Change, cut or lengthen one file within it."""
    with zipfile.ZipFile(package) as archive:
        files = [(one.filename, archive.read(one)) for one in archive.infolist()]
    at = random.randrange(len(files))
    name, data = files[at]
    files[at] = (name, _changed(data, random))
    return Changed(data=_framed(files), part=f"{_NAMES.get(name, 'payload')}, frame mended")


def _changed(data: bytes, random: Random) -> bytes:
    place = random.randrange(len(data))
    flip = bytes([data[place] ^ random.randrange(1, 256)])
    return random.choice(
        (
            data[:place] + flip + data[place + 1 :],
            data[:place],
            data[:place] + flip + data[place:],
            data + flip,
        )
    )


def _framed(files: list[tuple[str, bytes]]) -> bytes:
    entries = [Entry(name=name, size=len(data), crc=zlib.crc32(data)) for name, data in files]
    bodies = (head(entry) + data for entry, (_, data) in zip(entries, files, strict=True))
    return b"".join(bodies) + tail(entries)
