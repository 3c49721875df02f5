"""A copy of a store that another program has open, made without disturbing it."""

from pathlib import Path

from editor_app.domain.store_key import NO_KEYS, Keys
from editor_app.store.backup import copy_database
from editor_app.store.connection import connect
from editor_app.store.encryption import key_for
from editor_app.store.faults import translated


def copy_open_store(path: Path, to: Path, keys: Keys = NO_KEYS) -> None:
    """The last committed state, as one file; an encrypted one stays encrypted, under its key.

    In WAL mode readers and the writer do not wait for each other. Raises KEY_MISSING,
    STORE_DAMAGED, DISK_FULL or DISK_FAILED.
    """
    key = key_for(path, keys)
    with translated():
        source = connect(path, read_only=True, keys=keys)
        try:
            copy_database(source, to, key=key, held=key)
        finally:
            source.close()
