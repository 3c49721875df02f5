"""Files on their way: read and written piece by piece, so that none is held whole in memory."""

from collections.abc import Callable
from typing import Protocol

from editor_app.domain.item import BlobHash


class BlobSource(Protocol):
    """The bytes of a file that is here."""

    @property
    def size(self) -> int:
        """All bytes."""
        ...

    def read(self, offset: int, length: int) -> bytes:
        """At most ``length`` bytes from ``offset`` on."""
        ...


class BlobSink(Protocol):
    """A file that is arriving; what has arrived survives a restart."""

    @property
    def size(self) -> int:
        """Bytes that are here."""
        ...

    def add(self, data: bytes) -> None:
        """The next bytes."""
        ...

    def finish(self) -> None:
        """All bytes are here. Raises DIGEST_MISMATCH, and begins anew, when they are others."""
        ...


class Transfer(Protocol):
    """Somebody who follows one file on its way, and may break it off between two pieces."""

    def moved(self, done: int, total: int) -> None:
        """So many bytes are over."""
        ...

    def goes_on(self) -> bool:
        """Whether the next piece may follow now; the rest comes later, from where this ended."""
        ...


class BytesSource:
    """Bytes at hand."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    @property
    def size(self) -> int:
        """All bytes."""
        return len(self._data)

    def read(self, offset: int, length: int) -> bytes:
        """At most ``length`` bytes from ``offset`` on."""
        return self._data[offset : offset + length]


class Unwatched:
    """A transfer that nobody follows: it goes on to its end."""

    def moved(self, done: int, total: int) -> None:
        """Nobody asks."""

    def goes_on(self) -> bool:
        """Always."""
        return True


class FilePortal(Protocol):
    """Files of a portal, by their hash. ``upload`` and ``download`` go on where they broke off.

    ``get`` raises NOT_FOUND, DIGEST_MISMATCH; ``download`` TOO_LARGE, too. Both ways give ``False``
    when ``transfer`` broke them off.
    """

    def put(
        self, hash_: BlobHash, data: bytes, progress: Callable[[int], None] | None = None
    ) -> None: ...
    def get(self, hash_: BlobHash) -> bytes: ...
    def upload(self, hash_: BlobHash, source: BlobSource, transfer: Transfer) -> bool: ...
    def download(self, hash_: BlobHash, sink: BlobSink, transfer: Transfer, most: int) -> bool: ...
