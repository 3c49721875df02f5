"""Room kept back on the disk for one last save: a file that is let go when the disk is full."""

import os
import shutil
from pathlib import Path

from editor_app.domain.errors import EditorError
from editor_app.private_files import for_me_alone
from editor_app.store.disk import disk_translated

NAME = "channel.ballast"
SIZE = 32 * 1024 * 1024
_PLENTY = 8  # times its size must be free, or it would fill the disk by itself
_CHUNK = 1024 * 1024


class Ballast:
    """The file. It holds nothing."""

    def __init__(self, folder: Path, size: int = SIZE) -> None:
        self._path, self._size = folder / NAME, size
        self.spent = False  # it was let go, and there has not been room for it since

    def keep(self) -> bool:
        """Make it if it is not there and the disk has plenty of room; whether it is there now."""
        try:
            with disk_translated():
                if self._path.is_file() and self._path.stat().st_size == self._size:
                    return True
                if shutil.disk_usage(self._path.parent).free < _PLENTY * self._size:
                    return False
                self._write()
        except EditorError:
            self._path.unlink(missing_ok=True)
            return False
        self.spent = False
        return True

    def release(self) -> bool:
        """Let it go; whether that made room."""
        try:
            self._path.unlink()
        except OSError:
            return False
        self.spent = True
        return True

    def _write(self) -> None:
        # Real bytes: a file with holes, or of zeros alone, takes no room on some file systems.
        descriptor = for_me_alone(self._path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
        with open(descriptor, "wb") as file:
            for _ in range(self._size // _CHUNK):
                file.write(os.urandom(_CHUNK))
            file.flush()
            os.fsync(file.fileno())
