"""What a killed program left: cleared once it is certain that nobody needs it.

Beside the store the lock of the profile says so: nobody else writes there while it is held. Where
other programs may write, an age says so; in the system's temporary place the process in the name.
"""

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from editor_app.domain.errors import EditorError
from editor_app.domain.scratch_names import is_scratch, maker_of
from editor_app.store.encryption import id_file
from editor_app.store.sweeping import remove_file, remove_folder

_HOUR = 3600.0  # seconds; every part is written to all the time until it has its name
_DAY = 24 * _HOUR
MAKING = ".making"  # stands beside a backup from its begin until it counts
_HALVES = ("*.part", "*.part-journal", "*.part-wal", "*.part-shm")
_DRAWERS = ("blobs*/??/*.part", "facts*/*.part")

Alive = Callable[[int], bool]


def clear_beside(database: Path) -> int:
    """Halves of files and copies beside a store that is not open yet. The lock must be held.

    Gives how many things went. What cannot be removed now is tried at the next start.
    """
    folder = database.parent
    halves = list(_found(folder, _HALVES))
    return _remove(halves) + _remove_folders(folder.glob("reading-*"))


def clear_drawers(database: Path) -> int:
    """Halves of files among the files of items and what is known of them: for a lane."""
    return _remove(_older(_found(database.parent, _DRAWERS), _HOUR))


def clear_backups(folder: Path) -> int:
    """Halves of backups, and copies that never came to count. Another program may be making one."""
    halves = list(_older(_found(folder, (*_HALVES, _DRAWERS[0])), _HOUR))
    begun = list(_older(_found(folder, (f"*{MAKING}",)), _DAY))
    copies = [one.with_name(one.name.removesuffix(MAKING)) for one in begun]
    uncounted = [one for one in copies if not one.with_suffix(".json").exists()]
    there = [
        one
        for copy in uncounted
        for one in (copy, id_file(copy), copy.with_suffix(".files"))
        if one.is_file()
    ]
    return _remove(halves) + _remove(there) + _remove(begun)


def clear_temporary(place: Path, alive: Alive | None = None) -> int:
    """This person's folders in the system's temporary place whose process has ended."""
    living = alive or is_alive
    mine = [one for one in _folders_of(place) if _is_mine(one)]
    return _remove_folders(one for one in mine if _is_forsaken(one, living))


def is_alive(process: int) -> bool:
    """Whether a process of this number runs; where nobody can ask, the age has to do."""
    if sys.platform == "win32":  # there ``os.kill`` ends it, whatever the signal
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True  # somebody else's
    return True


def _is_forsaken(folder: Path, alive: Alive) -> bool:
    maker = maker_of(folder.name)
    if maker is not None and alive(maker):
        return False
    certain = maker is not None and sys.platform != "win32" and "-original-" not in folder.name
    # A copy that was handed to another program may be on its screen still.
    return certain or bool(list(_older([folder], _DAY)))


def _folders_of(place: Path) -> Iterator[Path]:
    with suppress(OSError):
        for one in place.iterdir():
            if is_scratch(one.name) and one.is_dir() and not one.is_symlink():
                yield one


def _is_mine(folder: Path) -> bool:
    with suppress(OSError):
        return sys.platform == "win32" or folder.lstat().st_uid == os.getuid()
    return False


def _found(folder: Path, patterns: Iterable[str]) -> Iterator[Path]:
    for pattern in patterns:
        with suppress(OSError):
            yield from [one for one in folder.glob(pattern) if one.is_file()]


def _older(files: Iterable[Path], seconds: float) -> Iterator[Path]:
    now = time.time()
    for file in files:
        with suppress(OSError):
            if now - file.lstat().st_mtime > seconds:
                yield file


def _remove(files: Iterable[Path]) -> int:
    count = 0
    for file in files:
        with suppress(EditorError, OSError):
            remove_file(file)
            count += 1
    return count


def _remove_folders(folders: Iterable[Path]) -> int:
    count = 0
    for folder in list(folders):
        with suppress(EditorError, OSError):
            for file in folder.rglob("*"):
                if file.is_file() and not file.is_symlink():
                    file.chmod(0o600)
            remove_folder(folder)
        shutil.rmtree(folder, ignore_errors=True)
        count += not folder.exists()
    return count
