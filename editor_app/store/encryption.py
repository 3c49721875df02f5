"""Which database files are encrypted, with which key, and how one is opened with it.

SQLite3MultipleCiphers encrypts and authenticates every page of the database and of its -wal
(ChaCha20-Poly1305; utelle.github.io/SQLite3MultipleCiphers). ``channel.key`` beside
``channel.db`` names the key by its id; the key itself is nowhere on the disk.
"""

import json
import os
from pathlib import Path

import apsw

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.store_key import Keys, StoreKey
from editor_app.private_files import for_me_alone
from editor_app.store.faults import translated

CIPHER = "chacha20"
_PLAIN = b"SQLite format 3\0"
# Bytes 20 to 23 stay readable: 32 reserved bytes a page (nonce and tag), then three constants of
# the file format. A plain store reserves none, so a damaged header is not taken for encryption.
_RESERVED = bytes((32, 64, 32, 32))
_HEADER = 24


def is_encrypted(path: Path) -> bool:
    """Whether this database is encrypted; a missing or empty one is not.

    It is read through SQLite, which keeps its POSIX locks when a second descriptor is closed.
    """
    header = _header(path)
    return len(header) == _HEADER and header[:16] != _PLAIN and header[20:24] == _RESERVED


def id_file(path: Path) -> Path:
    """The small file that names the key of a database."""
    return path.with_suffix(".key")


def key_id_of(path: Path) -> str:
    """The id of a database's key; empty if nothing says it."""
    try:
        told = json.loads(id_file(path).read_text(encoding="utf-8"))
        return str(told["key"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def note_key(path: Path, key: StoreKey | None) -> None:
    """Write down which key a database has, or that it has none; durable when this returns."""
    to = id_file(path)
    with translated():
        if key is None:
            to.unlink(missing_ok=True)
            return
        part = to.with_name(f"{to.name}.part")
        descriptor = for_me_alone(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
        with open(descriptor, "w", encoding="utf-8") as file:
            json.dump({"format": 1, "key": key.id}, file)
            file.flush()
            os.fsync(file.fileno())
        part.replace(to)


def key_for(path: Path, keys: Keys) -> StoreKey | None:
    """The key this database is opened with, ``None`` for a plain one. Raises KEY_MISSING."""
    return _found(path, keys) if is_encrypted(path) else None


def writing_key(path: Path, keys: Keys) -> StoreKey | None:
    """The key for what takes the place of a store, whatever is left of it."""
    header = _header(path)
    if header[:16] == _PLAIN or not (is_encrypted(path) or id_file(path).exists()):
        return None
    return _found(path, keys)


def _found(path: Path, keys: Keys) -> StoreKey:
    key_id = key_id_of(path)
    key = keys.find(key_id)
    if key is None:
        raise EditorError(Code.KEY_MISSING, file=path.name, key=key_id)
    return key


def use_key(connection: apsw.Connection, path: Path, key: StoreKey | None) -> None:
    """Open with a key. Raises KEY_MISSING when it may be another one, else STORE_DAMAGED."""
    if key is None:
        return
    try:
        with translated(connection):
            connection.pragma("temp_store", 2)  # memory: temporary files would hold plain text
            connection.pragma("cipher", CIPHER)
            connection.pragma("key", f"raw:{key.for_database.hex()}")
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    except EditorError as error:
        connection.close()
        if error.code is Code.STORE_DAMAGED and key_id_of(path) != key.id:
            raise EditorError(Code.KEY_MISSING, file=path.name, key="") from error
        raise


def vacuum_address(path: Path, key: StoreKey) -> str:
    """Where ``VACUUM INTO`` writes a copy under another key."""
    told = f"cipher={CIPHER}&key=raw:{key.for_database.hex()}"
    vfs = apsw.vfs_names()[0]
    return f"{path.absolute().as_uri()}?vfs={vfs}&{told}"


def drawer(folder: Path, name: str, key: StoreKey | None) -> Path:
    """Where files of a kind lie: plain and encrypted ones never share a folder."""
    return folder / (name if key is None else f"{name}-encrypted")


def _header(path: Path) -> bytes:
    flags = [apsw.SQLITE_OPEN_MAIN_DB | apsw.SQLITE_OPEN_READONLY, 0]
    try:
        file = apsw.VFSFile("", str(path.absolute()), flags)
    except apsw.Error:
        return b""
    try:
        return bytes(file.xRead(_HEADER, 0))
    except apsw.Error:
        return b""
    finally:
        file.xClose()
