"""Files and folders of one person: closed to everybody else, and theirs whoever makes them.

Support may run a command as root over somebody's data. What that run makes belongs to whom the
folder belongs, as SQLite has it for its journals; else the person is shut out of their own store.
Only what was made just now is given away, in the very folder that was looked at: a link that leads
elsewhere gives nothing.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

_ROOT = 0


def for_me_alone(path: str | Path, flags: int) -> int:
    """An ``opener``: what it makes others cannot read, whatever the folder above lets through."""
    place = Path(path)
    if not flags & os.O_CREAT or not _is_somebody_s(place.parent):
        return os.open(path, flags, 0o600)
    with _opened(place.parent) as folder:
        try:
            made = os.open(place.name, flags | os.O_EXCL, 0o600, dir_fd=folder)
        except FileExistsError:
            if flags & os.O_EXCL:
                raise
            return os.open(path, flags & ~os.O_CREAT)
        _give(place.name, folder)
        return made


def folder_for_me_alone(folder: Path) -> None:
    """Make a folder and those above it, where they are not there yet."""
    missing = [] if _is_mine_to_keep() else [one for one in _upwards(folder) if not one.exists()]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for made in reversed(missing):
        hand_over(made)


def copy_for_me_alone(source: Path, to: Path) -> None:
    """The bytes of a file, as they are; nothing is made of a source that cannot be read."""
    fresh = not to.exists()
    shutil.copyfile(source, to)
    with suppress(OSError):  # a medium that knows no modes
        to.chmod(0o600)
    if fresh:
        hand_over(to)


def private_scratch(prefix: str, folder: Path | None = None) -> Path:
    """A new folder for a while, in ``folder`` or where the system has such; raises ``OSError``."""
    made = Path(mkdtemp(prefix=prefix, dir=folder))
    hand_over(made)
    return made


def hand_over(made: Path) -> None:
    """Give what this process has just made to whom its folder belongs."""
    if _is_somebody_s(made.parent):
        with suppress(OSError), _opened(made.parent) as folder:
            _give(made.name, folder)


def _is_mine_to_keep() -> bool:
    return sys.platform == "win32" or os.geteuid() != _ROOT


def _is_somebody_s(folder: Path) -> bool:
    """Whether this is root in a folder of another account."""
    if _is_mine_to_keep():
        return False
    try:
        return folder.stat().st_uid != _ROOT
    except OSError:
        return False


def _upwards(folder: Path) -> tuple[Path, ...]:
    return folder, *folder.parents


@contextmanager
def _opened(folder: Path) -> Iterator[int]:
    descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _give(name: str, folder: int) -> None:
    if sys.platform != "win32":
        owner = os.fstat(folder)
        with suppress(OSError):  # a medium that knows no owners
            os.chown(name, owner.st_uid, owner.st_gid, dir_fd=folder, follow_symlinks=False)
