"""Files by SHA-256 in the data folder, and uploads that may be resumed at their offset."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from threading import Lock

from editor_app.domain.item import BlobHash
from editor_app.portal.problems import ProblemError

_MOST_SUMS = 256
_STEP = 1024 * 1024


class BlobFolder:
    """Complete files under ``blobs/``, unfinished ones under ``uploads/``, one per person.

    Whoever sends wrong bytes spoils nobody's upload but their own.
    """

    def __init__(self, folder: Path, max_bytes: int) -> None:
        self._complete = folder / "blobs"
        self._uploads = folder / "uploads"
        self._max_bytes = max_bytes
        self._turn = Lock()
        self._sums: dict[Path, RunningSum] = {}  # of uploads under way in this process
        self._whole: dict[BlobHash, tuple[int, int]] = {}  # verified, as they lie on the disk
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
            known = self._sums.pop(part, None)
            told = known if known is not None and known.size == here else RunningSum.of(part)
            _append(part, chunk)
            told.add(chunk)
            done = self._finish(sha256, part, told, last=last)
            if not done and len(self._sums) < _MOST_SUMS:
                self._sums[part] = told
            return told.size, done

    def add(self, data: bytes) -> BlobHash:
        """Store a file that is at hand as a whole."""
        sha256 = BlobHash(hashlib.sha256(data).hexdigest())
        with self._turn:
            part = self._part(sha256, "portal")
            part.unlink(missing_ok=True)
            _append(part, data)
            self._finish(sha256, part, RunningSum.of(part), last=True)
        return sha256

    def size(self, sha256: BlobHash) -> int | None:
        """Bytes of a complete file; ``None`` when it is not here. Raises ``OSError`` if damaged."""
        path = self._path(sha256)
        try:
            told = path.stat()
        except FileNotFoundError:
            return None
        stamp = (told.st_size, told.st_mtime_ns)
        if self._whole.get(sha256) != stamp:
            if RunningSum.of(path).hex != sha256:
                raise OSError(f"stored file {sha256[:12]} is damaged")
            self._whole[sha256] = stamp
        return told.st_size

    def piece(self, sha256: BlobHash, first: int, length: int) -> bytes:
        """Some bytes of a file whose ``size`` was asked for."""
        with self._path(sha256).open("rb") as file:
            file.seek(first)
            return file.read(length)

    def pieces(self, sha256: BlobHash, size: int) -> Iterator[bytes]:
        """All of it, without holding it whole."""
        return (self.piece(sha256, at, _STEP) for at in range(0, size, _STEP))

    def _finish(self, sha256: BlobHash, part: Path, told: "RunningSum", *, last: bool) -> bool:
        """Move a complete upload into place: it appears under its hash at once or not at all."""
        if told.hex != sha256:
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


class RunningSum:
    """SHA-256 of an upload so far: hashing the whole again with each chunk would be its square."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()
        self.size = 0

    @classmethod
    def of(cls, path: Path) -> "RunningSum":
        """Of what lies there; after a restart of the portal it is read once."""
        made = cls()
        if path.exists():
            with path.open("rb") as file:
                while data := file.read(_STEP):
                    made.add(data)
        return made

    def add(self, data: bytes) -> None:
        """The next bytes."""
        self._hash.update(data)
        self.size += len(data)

    @property
    def hex(self) -> str:
        """The sum so far."""
        return self._hash.hexdigest()


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
