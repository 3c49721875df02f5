"""Names of packages: a medium is FAT32, exFAT or NTFS as often as ext4, and goes to Windows."""

import re

from editor_app.domain.packages import SUFFIX

_MOST_BYTES = 200  # ext4 holds 255; what is written stands beside it under a longer name
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)


def fits_every_medium(name: str) -> bool:
    """Whether a file system of any medium holds it, hides nothing and runs nothing.

    FAT and NTFS: no ``<>:"/\\|?*``, no control characters, no device's name, no blank or dot at
    the end. A name that turns its letters round (U+202E) looks like another kind of file.
    """
    stem = name[: -len(SUFFIX)]
    return (
        name.lower().endswith(SUFFIX)
        and stem.strip(" .") == stem != ""
        and not _FORBIDDEN.search(name)
        and not _DEVICES.fullmatch(stem)
        and len(name.encode("utf-8", "replace")) <= _MOST_BYTES
    )
