"""Hands the original file of a draft to the program that opens such files: only a copy of it."""

import os
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from editor_app.domain.file_names import clean_name
from editor_app.domain.imports import Origin
from editor_app.domain.scratch_names import Scratch, scratch_prefix


def write_copy(origin: Origin, data: bytes) -> Path:
    """A copy that may be read only, in a private folder; the kept original stays untouched."""
    folder = Path(mkdtemp(prefix=scratch_prefix(Scratch.ORIGINAL, os.getpid())))
    file = folder / clean_name(origin.name)
    file.write_bytes(data)
    file.chmod(0o400)
    return file


def open_copy(file: Path) -> None:
    """Open it with the system's own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
