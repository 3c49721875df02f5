"""The bundled layout with one text replaced, for portals that read a folder."""

import shutil
from pathlib import Path

from tests.fakes.workstation import LAYOUT_FOLDER


def altered(folder: Path, file: str, old: str, new: str) -> Path:
    """A copy of the layout's folder in which ``old`` reads ``new`` once in one file."""
    shutil.copytree(LAYOUT_FOLDER, folder)
    text = (folder / file).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    (folder / file).write_text(text.replace(old, new), encoding="utf-8")
    return folder
