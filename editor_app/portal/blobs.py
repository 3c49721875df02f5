"""Files by SHA-256 in the data folder, and uploads that may be resumed at their offset."""

import hashlib
import os
from pathlib import Path
from threading import Lock

from editor_app.domain.item import BlobHash
from editor_app.portal.problems import ProblemError


class BlobFolder:
    """Complete files under ``blobs/``, unfinished ones under ``uploads/``, one per person.

    Whoever sends wrong bytes spoils nobody's upload but their own.
    """

    def __init__(self, folder: Path, max_bytes: int) -> None:
        self._complete = folder / "blobs"
        self._uploads = folder / "uploads"
        self._max_bytes = max_bytes
        self._turn = Lock()
        for made in (self._complete, self._uploads):
            made.mkdir(mode=0o700, parents=True, exist_ok=True)

    def read(self, sha256: BlobHash) -> bytes | None:
        """The bytes, verified; ``None`` when the file is not here."""
        try:
            data = self._path(sha256).read_bytes()
        except FileNotFoundError:
            return None
        if hashlib.sha256(data).hexdigest() != sha256:
            raise OSError(f"stored file {sha256[:12]} is damaged")
        return data

    def offset(self, sha256: BlobHash, person: str) -> int:
        """How many bytes of this person's unfinished upload are here."""
        try:
            return self._part(sha256, person).stat().st_size
        except FileNotFoundError:
            return 0

    def append(
        self, sha256: BlobHash, person: str, offset: int, chunk: bytes, *, last: bool
    ) -> tuple[int, bool]:
        """Add a chunk; gives the new offset and whether the file is now complete.

        Raises ``ProblemError``: ``offset-mismatch`` (ask again with HEAD), ``too-large``, and
        ``digest-mismatch`` when the last byte came and the hash differs (start over).
        """
        with self._turn:
            part = self._part(sha256, person)
            here = self.offset(sha256, person)
            if offset != here:
                raise ProblemError(
                    "offset-mismatch", f"the upload stands at {here}", headers=_offset(here)
                )
            if here + len(chunk) > self._max_bytes:
                part.unlink(missing_ok=True)
                raise ProblemError("too-large", f"a file may have {self._max_bytes} bytes")
            _append(part, chunk)
            return here + len(chunk), self._finish(sha256, part, last=last)

    def add(self, data: bytes) -> BlobHash:
        """Store a file that is at hand as a whole."""
        sha256 = BlobHash(hashlib.sha256(data).hexdigest())
        with self._turn:
            part = self._part(sha256, "portal")
            part.unlink(missing_ok=True)
            _append(part, data)
            self._finish(sha256, part, last=True)
        return sha256

    def _finish(self, sha256: BlobHash, part: Path, *, last: bool) -> bool:
        """Move a complete upload into place: it appears under its hash at once or not at all."""
        matches = hashlib.sha256(part.read_bytes()).hexdigest() == sha256
        if not matches:
            if last:
                part.unlink()
                raise ProblemError("digest-mismatch", "the file does not have the named hash")
            return False
        target = self._path(sha256)
        target.parent.mkdir(mode=0o700, exist_ok=True)
        part.replace(target)
        _sync_folder(target.parent)
        return True

    def _path(self, sha256: BlobHash) -> Path:
        return self._complete / sha256[:2] / sha256

    def _part(self, sha256: BlobHash, person: str) -> Path:
        # A person's id is data: its hash is a safe file name.
        owner = hashlib.sha256(person.encode()).hexdigest()[:16]
        return self._uploads / f"{sha256}.{owner}"


def _offset(here: int) -> dict[str, str]:
    return {"Upload-Offset": str(here), "Upload-Complete": "?0"}


def _append(part: Path, chunk: bytes) -> None:
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "ab") as file:
        file.write(chunk)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make a rename durable; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
