"""Putting a verified copy in the place of the store: as a whole or not at all, at any crash.

The copy lies ready as ``channel.db.restored``. An empty ``channel.db.swap`` is the intent: once it
is on disk the swap will be finished, now or at the next start. The -wal of the old store goes
before the new file takes the name; SQLite would else play it into the wrong database.
"""

import os
from pathlib import Path

from editor_app.private_files import copy_for_me_alone, folder_for_me_alone, for_me_alone
from editor_app.store.blobs import sync_folder
from editor_app.store.encryption import id_file, is_encrypted
from editor_app.store.faults import translated

_BESIDE = ("-wal", "-shm")


def ready_name(path: Path) -> Path:
    """Where the copy has to lie before ``swap``."""
    return path.with_name(f"{path.name}.restored")


def swap(path: Path) -> None:
    """Let the copy that lies ready take the place of the store. The store must be closed."""
    intent = _intent(path)
    with translated():
        os.close(for_me_alone(intent, os.O_CREAT | os.O_WRONLY))
        sync_folder(path.parent)
    finish(path)


def finish(path: Path) -> None:
    """Finish a swap that was decided; without one, clear away a copy that was never decided on."""
    intent, ready = _intent(path), ready_name(path)
    if not intent.exists():
        if ready.exists():
            with translated():
                ready.unlink()
                id_file(ready).unlink(missing_ok=True)
        return
    with translated():
        if ready.exists():
            for ending in _BESIDE:
                path.with_name(path.name + ending).unlink(missing_ok=True)
            for ending in (".mark", ".suspect"):
                path.with_suffix(ending).unlink(missing_ok=True)
            sync_folder(path.parent)
            if id_file(ready).exists():
                id_file(ready).replace(id_file(path))
            ready.replace(path)
            sync_folder(path.parent)
        if not is_encrypted(path):
            id_file(path).unlink(missing_ok=True)
        intent.unlink()
        sync_folder(path.parent)


def keep_aside(path: Path, folder: Path) -> Path:
    """Copy a store as it lies there, byte by byte, with what stands beside it."""
    with translated():
        folder_for_me_alone(folder)
        for name in (path.name, *(path.name + ending for ending in _BESIDE)):
            source = path.with_name(name)
            if source.is_file():
                _copy(source, folder / name)
        if id_file(path).is_file():
            _copy(id_file(path), folder / id_file(path).name)
        sync_folder(folder)
        sync_folder(folder.parent)
    return folder / path.name


def _copy(source: Path, to: Path) -> None:
    copy_for_me_alone(source, to)
    to.chmod(0o600)
    with to.open("rb+") as file:
        os.fsync(file.fileno())


def _intent(path: Path) -> Path:
    return path.with_name(f"{path.name}.swap")
