"""Names of folders in the system's temporary place: they say whose they are, and for what."""

import re
from enum import StrEnum


class Scratch(StrEnum):
    """What such a folder is for."""

    READING = "reading"  # a copy of a store that is not sound
    OFFICE = "office"  # a document while LibreOffice works on it
    ORIGINAL = "original"  # a copy of an imported file, handed to another program


_MADE = re.compile(rf"channel-editor-(?:{'|'.join(Scratch)})-(\d+)-[a-z0-9_]+")
# Earlier versions named no process.
_OLDER = re.compile(r"channel-(?:editor|editor-office|original)-[a-z0-9_]{8}")


def scratch_prefix(purpose: Scratch, process: int) -> str:
    """What the name of a folder begins with; something random follows."""
    return f"channel-editor-{purpose}-{process}-"


def is_scratch(name: str) -> bool:
    """Whether this program made a folder of this name."""
    return bool(_MADE.fullmatch(name) or _OLDER.fullmatch(name))


def maker_of(name: str) -> int | None:
    """The process that made it; ``None`` when the name does not say."""
    found = _MADE.fullmatch(name)
    return None if found is None else int(found[1])
