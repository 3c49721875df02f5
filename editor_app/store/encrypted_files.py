"""Stored files under a key: AES-256-GCM, record by record.

Eight bytes of magic, then records of length (4 bytes), nonce (12) and at most one MiB, bound to the
file's hash and the record's number. A file that arrives by pieces grows record by record, so no
plain byte of it is ever on the disk; a record that a power cut tore is cut off. The file's name
stays the SHA-256 of its plain bytes, which proves the whole.
"""

import hashlib
import os
import secrets
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.store_key import StoreKey
from editor_app.domain.transfers import BlobSource
from editor_app.private_files import for_me_alone
from editor_app.store.faults import translated
from editor_app.store.file_form import PLAIN, FileForm

_MAGIC = b"CHEDENC1"
_HEAD = struct.Struct(">I12s")
_TAG = 16
_STEP = 1024 * 1024


class EncryptedForm:
    """Implements ``FileForm`` under one key."""

    def __init__(self, key: StoreKey) -> None:
        # Only an encrypted store needs this library: 20 ms of CPU at the start.
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - see above

        self._cipher = AESGCM(key.for_files)

    def pack(self, name: str, data: bytes) -> bytes:
        """Magic and records; two packings of the same bytes differ."""
        pieces = [data[at : at + _STEP] for at in range(0, len(data), _STEP)]
        records = (self._record(name, number, one) for number, one in enumerate(pieces))
        return b"".join((_MAGIC, *records))

    def unpack(self, name: str, raw: bytes) -> bytes:
        """All records in their order."""
        if raw[: len(_MAGIC)] != _MAGIC:
            raise _damaged(name)
        parts, at, number = [], len(_MAGIC), 0
        while at < len(raw):
            if at + _HEAD.size > len(raw):
                raise _damaged(name)
            length, nonce = _HEAD.unpack_from(raw, at)
            at += _HEAD.size
            parts.append(self._opened(name, number, nonce, raw[at : at + length]))
            at, number = at + length, number + 1
        return b"".join(parts)

    def digest(self, name: str, path: Path) -> str:
        """SHA-256 of the plain bytes, a record at a time."""
        told = hashlib.sha256()
        with translated(), path.open("rb") as file:
            for number, (place, length, nonce) in enumerate(_records(file, name)):
                file.seek(place)
                told.update(self._opened(name, number, nonce, file.read(length)))
                file.seek(place + length)
        return told.hexdigest()

    def source(self, name: str, path: Path) -> BlobSource:
        """By pieces: a record is opened when its bytes are asked for."""
        return _EncryptedSource(self, name, path)

    def size(self, path: Path) -> int:
        """Plain bytes of the whole records."""
        with path.open("rb") as file:
            return sum(length - _TAG for _, length, _ in _whole_records(file))

    def append(self, name: str, path: Path, data: bytes) -> None:
        """One more record, after the last whole one."""
        with os.fdopen(for_me_alone(path, os.O_RDWR | os.O_CREAT), "r+b") as file:
            whole = list(_whole_records(file))
            end = whole[-1][0] + whole[-1][1] if whole else len(_MAGIC)
            file.seek(0)
            file.write(_MAGIC)
            file.truncate(end)
            file.seek(end)
            for step, at in enumerate(range(0, len(data), _STEP)):
                file.write(self._record(name, len(whole) + step, data[at : at + _STEP]))

    def piece(self, name: str, number: int, nonce: bytes, sealed: bytes) -> bytes:
        """The plain bytes of one record."""
        return self._opened(name, number, nonce, sealed)

    def _record(self, name: str, number: int, data: bytes) -> bytes:
        nonce = secrets.token_bytes(12)
        sealed = self._cipher.encrypt(nonce, data, f"{name} {number}".encode())
        return _HEAD.pack(len(sealed), nonce) + sealed

    def _opened(self, name: str, number: int, nonce: bytes, sealed: bytes) -> bytes:
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - see above

        try:
            return self._cipher.decrypt(nonce, sealed, f"{name} {number}".encode())
        except (InvalidTag, ValueError) as error:
            raise _damaged(name) from error


class _EncryptedSource:
    """Implements ``transfers.BlobSource``."""

    def __init__(self, form: EncryptedForm, name: str, path: Path) -> None:
        self._form, self._name, self._path = form, name, path
        with translated(), path.open("rb") as file:
            self._records = list(_records(file, name))
        self._size = sum(length - _TAG for _, length, _ in self._records)

    @property
    def size(self) -> int:
        """All plain bytes."""
        return self._size

    def read(self, offset: int, length: int) -> bytes:
        """At most ``length`` plain bytes from ``offset`` on."""
        parts, start = [], 0
        with translated(), self._path.open("rb") as file:
            for number, (place, held, nonce) in enumerate(self._records):
                end = start + held - _TAG
                if end > offset and start < offset + length:
                    file.seek(place)
                    plain = self._form.piece(self._name, number, nonce, file.read(held))
                    parts.append(plain[max(0, offset - start) : offset + length - start])
                start = end
        return b"".join(parts)


def form_of(key: StoreKey | None) -> FileForm:
    """The form under this key."""
    return PLAIN if key is None else EncryptedForm(key)


_Record = tuple[int, int, bytes]  # where its bytes begin, how many, the nonce


def _records(file: BinaryIO, name: str) -> Iterator[_Record]:
    """Where the records are. Raises STORE_DAMAGED unless they fill the file."""
    end = len(_MAGIC)
    for place, length, nonce in _whole_records(file):
        end = place + length
        yield place, length, nonce
    if os.fstat(file.fileno()).st_size != end:
        raise _damaged(name)


def _whole_records(file: BinaryIO) -> Iterator[_Record]:
    size, at = os.fstat(file.fileno()).st_size, len(_MAGIC)
    file.seek(0)
    if file.read(at) != _MAGIC:
        return
    while at + _HEAD.size <= size:
        file.seek(at)
        length, nonce = _HEAD.unpack(file.read(_HEAD.size))
        at += _HEAD.size
        if at + length > size or length < _TAG:
            return
        yield at, length, nonce
        at += length


def _damaged(name: str) -> EditorError:
    return EditorError(Code.STORE_DAMAGED, blob=name)
