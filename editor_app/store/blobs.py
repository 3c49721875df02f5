"""Files by SHA-256 beside the database: ``blobs/ab/abcdef…``. Names are labels kept elsewhere."""

import os
import re
import sys
from pathlib import Path
from uuid import uuid4

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import BlobHash
from editor_app.domain.transfers import BlobSource
from editor_app.private_files import folder_for_me_alone, for_me_alone
from editor_app.store.blob_pieces import ArrivingFile, Verified
from editor_app.store.faults import translated
from editor_app.store.file_form import PLAIN, FileForm

_HASH = re.compile(r"[0-9a-f]{64}")
_ARRIVING = "arriving"  # no two hexadecimal digits: never the folder of a hash


class FileBlobs:
    """Implements ``ports.Blobs``. Safe from several threads: every file is written once."""

    def __init__(self, folder: Path, form: FileForm = PLAIN) -> None:
        self._folder, self._form = folder, form
        self._verified = Verified()

    def add(self, data: bytes) -> BlobHash:
        """Keep a file; on disk when this returns. A damaged copy is replaced by good bytes."""
        hash_ = BlobHash(sha256_hex(data))
        path = self._path(hash_)
        with translated():
            if path.is_file() and self._holds(path, hash_, data):
                return hash_
            folder_for_me_alone(path.parent)
            write_durably(path, self._form.pack(hash_, data))
        return hash_

    def get(self, hash_: BlobHash) -> bytes | None:
        """The bytes, verified. Raises STORE_DAMAGED (``blob``) if they changed on disk."""
        path = self._path(hash_)
        with translated():
            try:
                raw = path.read_bytes()
            except FileNotFoundError:
                return None
        data = self._form.unpack(hash_, raw)
        if sha256_hex(data) != hash_:
            raise EditorError(Code.STORE_DAMAGED, blob=hash_)
        return data

    def has(self, hash_: BlobHash) -> bool:
        """Whether the file is here; its bytes are verified when it is read."""
        return self._path(hash_).is_file()

    def source(self, hash_: BlobHash) -> BlobSource | None:
        """The file by pieces, verified first. Raises STORE_DAMAGED if it changed on disk."""
        path = self._path(hash_)
        if not path.is_file():
            return None
        with translated():
            self._verified.check(hash_, path, self._form)
            return self._form.source(hash_, path)

    def arriving(self, hash_: BlobHash) -> ArrivingFile:
        """A file that comes by pieces; it is in the store once it is whole."""
        place = self._path(hash_)
        return ArrivingFile(hash_, self._folder / _ARRIVING / hash_, place, self._form)

    def _holds(self, path: Path, hash_: BlobHash, data: bytes) -> bool:
        try:
            return self._form.unpack(hash_, path.read_bytes()) == data
        except EditorError:
            return False

    def _path(self, hash_: BlobHash) -> Path:
        # A hash may come from the portal: nothing else may become part of a path.
        if _HASH.fullmatch(hash_) is None:
            raise ValueError("not a SHA-256")
        return self._folder / hash_[:2] / hash_


def write_durably(path: Path, data: bytes) -> None:
    """Temporary file, fsync, rename, fsync of the folder: all of the bytes or none."""
    temporary = path.with_name(f"{uuid4().hex}.part")
    try:
        with open(for_me_alone(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename durable; Windows has no such call and needs none."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
