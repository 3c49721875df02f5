"""How long the path of a store may be."""

import os
import sys
from pathlib import Path

from editor_app.domain.errors import Code, EditorError

# Bytes: SQLite's own limit is 512 with what it appends (os_unix.c); Windows ends at 260.
LONGEST_PATH = 240 if sys.platform == "win32" else 504


def path_length(path: Path) -> int:
    """In bytes, as the limit is."""
    return len(os.fsencode(path))


def require_fit(path: Path) -> None:
    """Raises PATH_TOO_LONG."""
    if path_length(path) > LONGEST_PATH:
        raise EditorError(Code.PATH_TOO_LONG, longest=LONGEST_PATH)
