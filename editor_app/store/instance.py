"""One program per profile: an advisory lock that ends with the process, however it ends."""

import os
import sys
from pathlib import Path
from types import TracebackType

from editor_app.domain.errors import Code, EditorError
from editor_app.private_files import folder_for_me_alone, for_me_alone
from editor_app.store.disk import disk_translated
from editor_app.store.ownership import require_own

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK_NAME = "channel.lock"


class InstanceLock:
    """Held by the first program on a profile; the second one gets STORE_LOCKED.

    The file stays when the lock ends: deleting it would let two programs lock two files of the
    same name.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / LOCK_NAME
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._descriptor is not None

    def acquire(self) -> None:
        """Take the lock at once, or raise STORE_LOCKED; STORE_FOREIGN: it is another account's."""
        if self._descriptor is not None:
            return
        require_own(self._path)
        with disk_translated():
            for folder in (self._path.parent.parent, self._path.parent):
                folder_for_me_alone(folder)
            descriptor = for_me_alone(self._path, os.O_CREAT | os.O_RDWR)
        try:
            _lock(descriptor)
        except OSError as taken:
            os.close(descriptor)
            raise EditorError(Code.STORE_LOCKED) from taken
        self._descriptor = descriptor

    def release(self) -> None:
        """Let the next program in."""
        if self._descriptor is not None:
            os.close(self._descriptor)  # closing ends the lock on every platform
            self._descriptor = None

    def __enter__(self) -> "InstanceLock":
        self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
