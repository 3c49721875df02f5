"""Writes a package: beside its name first, then in one step, so that no half one is ever there.

It is read back before it gets its name: cheap sticks acknowledge what they did not keep.
"""

import errno
import hashlib
import os
import zlib
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.package_form import MANIFEST, SIGNATURE, Entry, head, tail
from editor_app.domain.packages import Member


class PackageFileWriter:
    """Implements ``ports.PackageWriter``."""

    def write(
        self, path: Path, manifest: bytes, signature: bytes, members: Sequence[Member]
    ) -> None:
        """Write and wait for the medium. An existing file is never replaced."""
        files = (
            Member(name=MANIFEST, data=manifest),
            Member(name=SIGNATURE, data=signature),
            *members,
        )
        fresh = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            written = _written(fresh, files)
            if _read_back(fresh) != written:
                raise EditorError(
                    Code.FILE_UNWRITABLE,
                    file=path.name,
                    problem="the medium did not keep what was written",
                    problem_zh="介质没有保住写入的内容",
                )
            if path.exists():
                raise EditorError(Code.FILE_EXISTS, file=path.name)
            fresh.rename(path)
        except OSError as failed:
            raise _told(failed, path) from failed
        finally:
            with suppress(OSError):  # a medium that was pulled; what is left is no ``.pindao``
                fresh.unlink(missing_ok=True)
        _settle(path.parent)


def _written(path: Path, files: Sequence[Member]) -> bytes:
    """The digest of what was handed to the medium, and acknowledged by it."""
    sum_, entries = hashlib.sha256(), []
    with path.open("xb") as file:
        for one in files:
            entry = Entry(name=one.name, size=len(one.data), crc=zlib.crc32(one.data))
            for piece in (head(entry), one.data):
                file.write(piece)
                sum_.update(piece)
            entries.append(entry)
        file.write(tail(entries))
        sum_.update(tail(entries))
        file.flush()
        os.fsync(file.fileno())
    return sum_.digest()


def _read_back(path: Path) -> bytes:
    """The digest of what the medium has, not of what the system remembers, where it can forget."""
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):
            with suppress(OSError):
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return hashlib.file_digest(file, "sha256").digest()


def _settle(folder: Path) -> None:
    """Wait for the name, too: whoever reads that it is written pulls the medium.

    Some file systems of media know no such wait; Windows has none for folders.
    """
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _told(failed: OSError, path: Path) -> EditorError:
    if failed.errno in (errno.ENOSPC, errno.EDQUOT):
        return EditorError(Code.NO_ROOM, file=path.name)
    if isinstance(failed, FileExistsError):
        return EditorError(Code.FILE_EXISTS, file=path.name)
    problem = failed.strerror or type(failed).__name__
    return EditorError(Code.FILE_UNWRITABLE, file=path.name, problem=problem)
