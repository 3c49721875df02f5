"""Which stored files were verified, and files that arrive by piece."""

import os
from pathlib import Path
from threading import Lock

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import BlobHash
from editor_app.private_files import folder_for_me_alone
from editor_app.store.faults import translated
from editor_app.store.file_form import FileForm


class Verified:
    """Remembers which files were verified as they lie on the disk now."""

    def __init__(self) -> None:
        self._known: dict[BlobHash, tuple[int, int]] = {}
        self._turn = Lock()

    def check(self, hash_: BlobHash, path: Path, form: FileForm) -> None:
        """Raises STORE_DAMAGED (``blob``) when the bytes are not those of the hash."""
        told = path.stat()
        stamp = (told.st_size, told.st_mtime_ns)
        with self._turn:
            if self._known.get(hash_) == stamp:
                return
        if form.digest(hash_, path) != hash_:
            raise EditorError(Code.STORE_DAMAGED, blob=hash_)
        with self._turn:
            self._known[hash_] = stamp


class ArrivingFile:
    """Implements ``transfers.BlobSink``: a part beside the files, moved into place when whole."""

    def __init__(self, hash_: BlobHash, part: Path, place: Path, form: FileForm) -> None:
        self._hash, self._part, self._place = hash_, part, place
        self._form = form

    @property
    def size(self) -> int:
        """Bytes that are here."""
        try:
            return self._form.size(self._part)
        except FileNotFoundError:
            return 0

    def add(self, data: bytes) -> None:
        """The next bytes; where a power cut ended is where the download goes on."""
        with translated():
            folder_for_me_alone(self._part.parent)
            self._form.append(self._hash, self._part, data)

    def finish(self) -> None:
        """Verify, then appear under the hash at once."""
        with translated():
            if not self._arrived():
                self._part.unlink()
                raise EditorError(Code.DIGEST_MISMATCH, blob=self._hash)
            with self._part.open("rb") as file:
                os.fsync(file.fileno())
            folder_for_me_alone(self._place.parent)
            self._part.replace(self._place)

    def _arrived(self) -> bool:
        try:
            return self._form.digest(self._hash, self._part) == self._hash
        except EditorError as error:
            if error.code is not Code.STORE_DAMAGED:
                raise
            return False
