"""Why a store is open for reading only, and what of it can be read."""

import errno
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from editor_app.domain.errors import Code, EditorError

_DEEPEST = 8  # causes of causes
# The loader of libraries and the interpreter have words only.
_LACKING = ("failed to map segment", "annot allocate memory", "can't start new thread")

# A store refused for one of these can still be read for what is sound in it.
READABLE = frozenset({Code.STORE_DAMAGED, Code.STORE_NEWER, Code.DISK_FAILED, Code.PATH_TOO_LONG})

# Where nothing can be written, nothing is locked.
UNHELD = frozenset({Code.DISK_FAILED, Code.PATH_TOO_LONG})

# Told while such a store is read: drafts done, and how many there are in all (0: nobody knows
# yet). Called on the thread that reads; raises ``ReadingStopped`` once the person wants no more.
Tell = Callable[[int, int], None]


def untold(_done: int, _total: int) -> None:
    """Nobody watches."""


def lacks_memory(error: BaseException | None) -> bool:
    """Whether something failed for want of memory, however far down; no mistake of the program."""
    seen = 0
    while error is not None and seen < _DEEPEST:
        if isinstance(error, MemoryError) or getattr(error, "errno", 0) == errno.ENOMEM:
            return True
        if isinstance(error, EditorError) and error.code is Code.NO_MEMORY:
            return True
        if isinstance(error, ImportError | RuntimeError) and any(w in str(error) for w in _LACKING):
            return True
        # What a mistake of ours met on its way is not its reason, unless it was said ("from"); only
        # the loader of libraries and the interpreter do not say it.
        unsaid = error.__context__ if isinstance(error, ImportError | RuntimeError) else None
        error, seen = error.__cause__ or unsaid, seen + 1
    return False


class ReadingStopped(Exception):  # noqa: N818 - a wish, not an error
    """The person stopped it; the store is as it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What the window tells when the store could not be opened as usual."""

    because: Code  # one of ``READABLE``, or KEY_MISSING
    items: int  # drafts that can be read
    newest: datetime | None  # when the newest of them was changed
    unread: int  # drafts that are known to have been there and cannot be read
    backup_at: datetime | None  # the backup that filled gaps, if one did
    from_backup: int  # drafts that came from it
    kept: Path | None  # the copy of the file as it was found
    folder: Path  # where the store lies


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """The newest changes are missing: the -wal was removed, or an older file was put here."""

    since: datetime  # the last change that is here
    until: datetime | None  # the last one that was made, if that is known


LATEST_LOST = "latest-lost"  # what the store notes it under, until somebody has taken note
