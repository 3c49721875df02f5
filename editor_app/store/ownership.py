"""Whose store lies in a folder: two accounts of one computer never work in the same one.

What one account writes into the store of another, that one cannot read any more; and whoever may
write everywhere (``chmod -R 777``) would read what is not theirs.
"""

import os
import shlex
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from editor_app.domain.errors import Code, EditorError
from editor_app.store.disk import disk_translated

if sys.platform != "win32":
    import pwd

OwnerOfNew = Callable[[Path], int | None]
_ROOT = 0  # support looks into stores of others; what root owns may be meant for everybody to read


def require_own(lock: Path) -> None:
    """Raise STORE_FOREIGN where the lock of a store, or its folder, is another account's.

    STORE_OF_ROOT where root made them in a folder of one's own.
    """
    if sys.platform != "win32" and os.geteuid() != _ROOT:
        refuse_foreign(lock, os.geteuid(), owner_of_new)


def refuse_foreign(lock: Path, me: int, owner_of_new: OwnerOfNew) -> None:
    """The same for the account ``me``; ``owner_of_new`` tells whose a file made there would be."""
    folder = lock.parent
    for place in (lock, folder, *folder.parents):
        owner = _owner(place)
        if owner is None:
            continue  # not there, or closed by who owns a folder further up
        theirs = owner != me and (owner != _ROOT or not os.access(place, os.R_OK))
        # Folders further up may be anybody's, as long as they let us through.
        matters = place in (lock, folder) or not os.access(place, os.X_OK)
        # A stick or a share of another system gives all its files to one owner.
        if theirs and matters and owner_of_new(folder) != owner:
            raise _refusal(lock.parents[2], owner, me)
        return


def owner_of_new(folder: Path) -> int | None:
    """Whose a file is that this process makes in a folder; ``None``: it may make none.

    Raises DISK_FULL or DISK_FAILED where the disk takes none from anybody: that is its own reason.
    """
    probe = folder / f".owner-{os.getpid()}"
    with disk_translated(), suppress(PermissionError, FileNotFoundError):
        descriptor = os.open(probe, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        try:
            return os.fstat(descriptor).st_uid
        finally:
            os.close(descriptor)
            probe.unlink()
    return None


def _refusal(data: Path, owner: int, me: int) -> EditorError:
    """What a run as root left in a folder of one's own is told with the way to get it back."""
    mine = _topmost_of_root(data, me) if owner == _ROOT else None
    if mine is None:
        return EditorError(Code.STORE_FOREIGN, owner=_name(owner))
    command = f"chown -R {shlex.quote(_name(me))}: {shlex.quote(str(mine))}"
    return EditorError(Code.STORE_OF_ROOT, command=command)


def _topmost_of_root(data: Path, me: int) -> Path | None:
    """The data folder, or what of root's it lies in, below a folder of one's own; else nothing."""
    topmost = data
    for place in (data, *data.parents):
        owner = _owner(place)
        if owner == me:
            return topmost
        if owner == _ROOT:
            topmost = place
        elif owner is not None:
            return None
    return None


def _owner(place: Path) -> int | None:
    try:
        return place.stat().st_uid
    except OSError:
        return None


def _name(owner: int) -> str:
    if sys.platform == "win32":
        return str(owner)
    try:
        return pwd.getpwuid(owner).pw_name
    except KeyError:
        return str(owner)
