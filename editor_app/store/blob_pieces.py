"""Stored files read by piece, and files that arrive by piece."""

import hashlib
import os
from pathlib import Path
from threading import Lock

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import BlobHash
from editor_app.store.faults import translated

_STEP = 1024 * 1024


class FileSource:
    """Implements ``transfers.BlobSource`` over a file that was verified when it was opened."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._size = path.stat().st_size

    @property
    def size(self) -> int:
        """All bytes."""
        return self._size

    def read(self, offset: int, length: int) -> bytes:
        """At most ``length`` bytes from ``offset`` on."""
        with translated(), self._path.open("rb") as file:
            file.seek(offset)
            return file.read(length)


class Verified:
    """Remembers which files were verified as they lie on the disk now."""

    def __init__(self) -> None:
        self._known: dict[BlobHash, tuple[int, int]] = {}
        self._turn = Lock()

    def check(self, hash_: BlobHash, path: Path) -> None:
        """Raises STORE_DAMAGED (``blob``) when the bytes are not those of the hash."""
        told = path.stat()
        stamp = (told.st_size, told.st_mtime_ns)
        with self._turn:
            if self._known.get(hash_) == stamp:
                return
        if hash_of(path) != hash_:
            raise EditorError(Code.STORE_DAMAGED, blob=hash_)
        with self._turn:
            self._known[hash_] = stamp


class ArrivingFile:
    """Implements ``transfers.BlobSink``: a part beside the files, moved into place when whole."""

    def __init__(self, hash_: BlobHash, part: Path, place: Path) -> None:
        self._hash, self._part, self._place = hash_, part, place

    @property
    def size(self) -> int:
        """Bytes that are here."""
        try:
            return self._part.stat().st_size
        except FileNotFoundError:
            return 0

    def add(self, data: bytes) -> None:
        """The next bytes; where a power cut ended is where the download goes on."""
        with translated():
            self._part.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
            with os.fdopen(os.open(self._part, flags, 0o600), "ab") as file:
                file.write(data)

    def finish(self) -> None:
        """Verify, then appear under the hash at once."""
        with translated():
            if hash_of(self._part) != self._hash:
                self._part.unlink()
                raise EditorError(Code.DIGEST_MISMATCH, blob=self._hash)
            with self._part.open("rb") as file:
                os.fsync(file.fileno())
            self._place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._part.replace(self._place)


def hash_of(path: Path) -> str:
    """SHA-256 of a file of any size."""
    told = hashlib.sha256()
    with translated(), path.open("rb") as file:
        while piece := file.read(_STEP):
            told.update(piece)
    return told.hexdigest()
