"""A package on its way here: piece by piece, going on after a break, verified before it counts."""

import errno
import hashlib
import shutil
from pathlib import Path

from editor_app.connectors.update_source import UpdateSource
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.updates import (
    Fault,
    Progress,
    Release,
    Stopped,
    UpdateStopped,
    refused,
)
from editor_app.private_files import folder_for_me_alone, for_me_alone

PART = ".part"  # beside the file it becomes
RESERVE = 256 << 20  # bytes left free whatever comes: drafts go before updates
_BLOCK = 1 << 20


def fetch_parcel(
    source: UpdateSource, release: Release, into: Path, progress: Progress, stopped: Stopped
) -> None:
    """Bring ``release`` to ``into``. Raises ``UpdateStopped``, DAMAGED, SLOW, DISK_FULL."""
    if verified(release, into):
        return
    part = into.with_name(into.name + PART)
    resumed = part.is_file() and part.stat().st_size > 0
    _bring(source, release, part, progress, stopped)
    if not verified(release, part):
        part.unlink()
        if not resumed:
            raise refused(Fault.DAMAGED)
        _bring(source, release, part, progress, stopped)  # what lay here may be to blame: once
        if not verified(release, part):
            part.unlink()
            raise refused(Fault.DAMAGED)
    part.replace(into)


def verified(release: Release, path: Path) -> bool:
    """Whether the file is what the publisher signed."""
    try:
        if path.is_symlink() or path.stat().st_size != release.size:
            return False
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == release.sha256
    except OSError:
        return False


def _bring(
    source: UpdateSource, release: Release, part: Path, progress: Progress, stopped: Stopped
) -> None:
    name = f"{release.sha256}.{release.name}"
    try:
        folder_for_me_alone(part.parent)
        with open(part, "ab", opener=for_me_alone) as file:
            here = file.tell()
            if here > release.size:
                file.truncate(0)
                here = 0
            _make_sure_of_room(part, release.size - here)
            while here < release.size:
                if stopped():
                    raise UpdateStopped
                piece = source.piece(name, here, release.size)
                if not piece:
                    raise refused(Fault.DAMAGED)
                file.write(piece)
                file.flush()
                here += len(piece)
                if here > release.size:
                    raise refused(Fault.ENDLESS)
                progress(here, release.size)
    except OSError as failed:
        full = failed.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        code = Code.DISK_FULL if full else Code.DISK_FAILED
        raise EditorError(code, file=part.name) from failed


def _make_sure_of_room(part: Path, needed: int) -> None:
    if shutil.disk_usage(part.parent).free < needed + RESERVE:
        raise EditorError(Code.DISK_FULL, file=part.name)
