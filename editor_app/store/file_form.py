"""How the bytes of a stored file lie on the disk."""

import hashlib
import os
from pathlib import Path
from typing import Protocol

from editor_app.domain.transfers import BlobSource
from editor_app.private_files import for_me_alone
from editor_app.store.faults import translated

_STEP = 1024 * 1024


class FileForm(Protocol):
    """One way to lay bytes down."""

    def pack(self, name: str, data: bytes) -> bytes:
        """The bytes as they lie on the disk."""
        ...

    def unpack(self, name: str, raw: bytes) -> bytes:
        """The plain bytes. Raises STORE_DAMAGED (``blob``) if they cannot be had."""
        ...

    def digest(self, name: str, path: Path) -> str:
        """SHA-256 of the plain bytes. Raises STORE_DAMAGED (``blob``)."""
        ...

    def source(self, name: str, path: Path) -> BlobSource:
        """The plain bytes by pieces."""
        ...

    def size(self, path: Path) -> int:
        """How many plain bytes of a file are here."""
        ...

    def append(self, name: str, path: Path, data: bytes) -> None:
        """Add plain bytes at the end."""
        ...


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


class PlainForm:
    """Implements ``FileForm``: the bytes themselves."""

    def pack(self, name: str, data: bytes) -> bytes:
        """The same."""
        return data

    def unpack(self, name: str, raw: bytes) -> bytes:
        """The same."""
        return raw

    def digest(self, name: str, path: Path) -> str:
        """SHA-256 of the file."""
        return hash_of(path)

    def source(self, name: str, path: Path) -> BlobSource:
        """The file."""
        return FileSource(path)

    def size(self, path: Path) -> int:
        """Bytes of the file."""
        return path.stat().st_size

    def append(self, name: str, path: Path, data: bytes) -> None:
        """Where a power cut ended is where the download goes on."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        with os.fdopen(for_me_alone(path, flags), "ab") as file:
            file.write(data)


PLAIN = PlainForm()


def hash_of(path: Path) -> str:
    """SHA-256 of a file of any size."""
    told = hashlib.sha256()
    with translated(), path.open("rb") as file:
        while piece := file.read(_STEP):
            told.update(piece)
    return told.hexdigest()
