"""Files written for a person: whole or not at all, and never over another file unasked."""

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from editor_app.domain.errors import Code, EditorError

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def put_files(
    target: Path, main: bytes, beside: Mapping[str, bytes], *, replace: bool
) -> tuple[Path, ...]:
    """Write a file and those beside it (paths below its folder); all of them or none.

    A file that holds the same bytes already counts as written. Raises ``EditorError``: FILE_EXISTS
    unless ``replace``, NO_ROOM, FILE_UNWRITABLE; what was made until then is gone again.
    """
    files = {target.parent / relative: data for relative, data in beside.items()}
    files[target] = main  # last: where it stands, all the others do
    made: list[Path] = []
    folders: list[Path] = []
    try:
        for path, data in files.items():
            folders += _make_folder(path)
            if not (path != target and _holds(path, data)) and put_file(
                path, data, replace=replace
            ):
                made.append(path)
    except EditorError:
        for path in made:
            path.unlink(missing_ok=True)
        for folder in reversed(folders):
            with suppress(OSError):
                folder.rmdir()
        raise
    return tuple(files)


def put_file(target: Path, data: bytes, *, replace: bool) -> bool:
    """Write one file through another one in the same folder; whether it is new there.

    Raises ``EditorError``: FILE_EXISTS unless ``replace``, NO_ROOM, FILE_UNWRITABLE.
    """
    part = target.with_name(f".{uuid4().hex}.part")
    with _told(target):
        new = not os.path.lexists(target)
        try:
            _write(part, data)
            if replace:
                part.replace(target)
            else:
                _link(part, target)
        finally:
            part.unlink(missing_ok=True)
    return new


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _link(part: Path, target: Path) -> None:
    """Give the file its name unless somebody has it: a check before a rename would race."""
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links (FAT, some shares)
        if target.exists():
            raise FileExistsError(errno.EEXIST, "exists", str(target)) from None
        part.rename(target)


def _make_folder(path: Path) -> list[Path]:
    """Make the folder of a file; those that were not there before, outermost first."""
    missing = [one for one in path.parents if not one.exists()]
    with _told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    return missing[::-1]


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError as problem:
        raise EditorError(Code.FILE_EXISTS, file=path.name) from problem
    except OSError as problem:
        if problem.errno in _NO_ROOM:
            raise EditorError(Code.NO_ROOM, file=path.name) from problem
        detail = problem.strerror or "?"
        raise EditorError(Code.FILE_UNWRITABLE, file=path.name, problem=detail) from problem
    except ValueError as problem:  # a name that holds NUL
        raise EditorError(Code.FILE_UNWRITABLE, file=path.name, problem="name") from problem
