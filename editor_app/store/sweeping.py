"""Removing what a store left on the disk in its other form, plain or encrypted.

Plain files are overwritten before they are removed. That is as far as files go: an SSD or a file
system that copies on write may keep the old blocks.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from editor_app.store.disk import disk_translated
from editor_app.store.encryption import id_file, is_encrypted

_DRAWERS = ("blobs", "facts")
_CHUNK = 1024 * 1024


def sweep(path: Path, backups: Path, *, plain: bool) -> None:
    """With ``plain``, everything of this profile that is not encrypted; else the encrypted files.

    Encrypted backups stay when encryption is turned off: their key stays in the keyring.
    """
    if plain:
        sweep_backups(backups)
        for copy in (*_copies(path),):
            if not is_encrypted(copy):
                remove_file(copy)
        for left in path.parent.glob("reading-*"):
            remove_folder(left)
    sweep_drawers(path.parent, plain=plain)


def sweep_backups(folder: Path) -> None:
    """Remove the plain backups of a folder and their files."""
    for copy in folder.glob("channel-*.db"):
        if not is_encrypted(copy):
            with disk_translated():
                copy.with_suffix(".json").unlink(missing_ok=True)
                id_file(copy).unlink(missing_ok=True)
                copy.with_suffix(".files").unlink(missing_ok=True)
            remove_file(copy)
    remove_folder(folder / "blobs")


def sweep_drawers(folder: Path, *, plain: bool) -> None:
    """Remove the plain or the encrypted files beside a store."""
    for name in _DRAWERS:
        remove_folder(folder / (name if plain else f"{name}-encrypted"))


def remove_folder(folder: Path) -> None:
    """Every file of a folder, and the folder."""
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            remove_file(file)
    shutil.rmtree(folder, ignore_errors=True)


def remove_file(file: Path) -> None:
    """Overwrite, unless another name of it stays, and remove."""
    with disk_translated():
        try:
            status = file.stat()
        except FileNotFoundError:
            return
        if status.st_nlink == 1:
            _overwrite(file, status.st_size)
        file.unlink(missing_ok=True)


def _overwrite(file: Path, size: int) -> None:
    with file.open("r+b") as writing:
        for at in range(0, size, _CHUNK):
            writing.write(bytes(min(_CHUNK, size - at)))
        writing.flush()
        os.fsync(writing.fileno())


def _copies(path: Path) -> Iterator[Path]:
    """Copies from before migrations, and those of a damaged store with what stood beside it."""
    yield from path.parent.glob(f"{path.stem}.v*.db")
    for copy in (path.parent / "damaged").glob(f"*/{path.name}"):
        if not is_encrypted(copy):
            yield from copy.parent.glob(f"{path.name}-*")
            yield copy
