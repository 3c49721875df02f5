"""Files by hash from one folder to another: linked where that is possible, else copied once."""

import os
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from editor_app.domain.backups import BackupCancelled
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.private_files import folder_for_me_alone, for_me_alone
from editor_app.store.blobs import sync_folder, write_durably
from editor_app.store.faults import translated
from editor_app.store.file_form import PLAIN, FileForm


def add_missing(
    source: Path,
    to: Path,
    cancelled: Callable[[], bool] = lambda: False,
    *,
    form: FileForm = PLAIN,
    only: Collection[str] | None = None,
) -> int:
    """Add what is not in ``to`` yet; returns how many files are damaged and were left out.

    ``only``: these names, and no others.
    """
    torn = 0
    with translated():
        for file in _files(source):
            if cancelled():
                raise BackupCancelled
            if only is not None and file.name not in only:
                continue
            target = to / file.parent.name / file.name
            if target.is_file() and target.stat().st_size == file.stat().st_size:
                continue
            if _plain(file, form) is None:
                torn += 1
                continue
            folder_for_me_alone(target.parent)
            _place(file, target)
    return torn


def convert_missing(
    source: Path,
    to: Path,
    before: FileForm,
    after: FileForm,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Add what is not sound in ``to`` yet, in another form; returns how many are damaged."""
    torn = 0
    with translated():
        for file in _files(source):
            if cancelled():
                raise BackupCancelled
            target = to / file.parent.name / file.name
            if target.is_file() and _plain(target, after) is not None:
                continue
            data = _plain(file, before)
            if data is None:
                torn += 1
                continue
            folder_for_me_alone(target.parent)
            write_durably(target, after.pack(file.name, data))
    return torn


def _plain(file: Path, form: FileForm) -> bytes | None:
    """The plain bytes; ``None`` if they are not those of the name."""
    try:
        data = form.unpack(file.name, file.read_bytes())
    except EditorError as error:
        if error.code is not Code.STORE_DAMAGED:
            raise
        return None
    return data if sha256_hex(data) == file.name else None


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        for drawer in sorted(folder.iterdir()):
            if len(drawer.name) == 2 and drawer.is_dir():
                yield from sorted(one for one in drawer.iterdir() if len(one.name) == 64)


def _place(file: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    try:
        os.link(file, target)
    except OSError:  # another disk, or a file system without links
        part = target.with_name(f"{target.name}.part")
        descriptor = for_me_alone(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
        with open(descriptor, "wb") as writing:
            writing.write(file.read_bytes())
            writing.flush()
            os.fsync(writing.fileno())
        part.replace(target)
    sync_folder(target.parent)
