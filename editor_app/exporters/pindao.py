"""Writes a package: beside its name first, then in one step, so that no half one is ever there."""

import errno
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
            with fresh.open("xb") as file:
                entries = []
                for one in files:
                    entry = Entry(name=one.name, size=len(one.data), crc=zlib.crc32(one.data))
                    file.write(head(entry) + one.data)
                    entries.append(entry)
                file.write(tail(entries))
                file.flush()
                os.fsync(file.fileno())
            if path.exists():
                raise EditorError(Code.FILE_EXISTS, file=path.name)
            fresh.rename(path)
        except OSError as failed:
            raise _told(failed, path) from failed
        finally:
            with suppress(OSError):  # a medium that was pulled; what is left is no ``.pindao``
                fresh.unlink(missing_ok=True)
        _settle(path.parent)


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
