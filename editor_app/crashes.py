"""What is left of an end that Python cannot tell: a stack, written by ``faulthandler``.

It knows files, lines and functions, never values. Found at the next start, it is kept beside the
log until a support bundle is made of it.
"""

import faulthandler
import os
from pathlib import Path
from typing import TextIO

from editor_app.private_files import folder_for_me_alone, for_me_alone

NAME = "crash.txt"
_KEPT = "crash-last.txt"
_LARGEST = 64 * 1024  # bytes


class CrashWatch:
    """Open as long as the program runs; ``before`` says that the run before this one crashed."""

    def __init__(self, folder: Path) -> None:
        """Begin to watch. Where nothing can be written, nothing is watched."""
        self.before = False
        self._file: TextIO | None = None
        self._path = folder / NAME
        try:
            folder_for_me_alone(folder)
            self.before = _keep(folder)
            descriptor = for_me_alone(str(folder / NAME), os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
            self._file = os.fdopen(descriptor, "w", encoding="utf-8")
            faulthandler.enable(self._file, all_threads=True)
        except OSError:
            self._file = None

    def note(self, words: str) -> None:
        """One line before an end that is certain: Qt's own last word comes with no stack."""
        if self._file is not None:
            self._file.write(f"{words}\n")
            self._file.flush()

    def close(self) -> None:
        """A clean end leaves nothing behind."""
        if self._file is None:
            return
        faulthandler.disable()
        path = self._path
        self._file.close()
        self._file = None
        path.unlink(missing_ok=True)


def reports(folder: Path) -> list[Path]:
    """What crashes left, of this run and the one before."""
    return [file for name in (NAME, _KEPT) if (file := folder / name).is_file()]


def _keep(folder: Path) -> bool:
    """Put a report of the run before aside; whether there was one."""
    left = folder / NAME
    if not left.is_file() or not left.stat().st_size:
        return False
    with left.open("rb") as file:
        told = file.read(_LARGEST)
    with open(folder / _KEPT, "wb", opener=for_me_alone) as kept:
        kept.write(told)
    return True
