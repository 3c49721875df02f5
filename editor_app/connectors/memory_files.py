"""Files of the portal in memory."""

from collections.abc import Callable

from editor_app.connectors.memory_books import MemoryBooks
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import BlobHash
from editor_app.domain.transfers import BlobSink, BlobSource, Transfer


class MemoryFiles:
    """Implements ``transfers.FilePortal``."""

    def __init__(self, books: MemoryBooks) -> None:
        self._books = books

    def put(
        self, hash_: BlobHash, data: bytes, progress: Callable[[int], None] | None = None
    ) -> None:
        """Keep a file. Raises ``EditorError(DIGEST_MISMATCH)``."""
        if sha256_hex(data) != hash_:
            raise EditorError(Code.DIGEST_MISMATCH, blob=hash_)
        self._books.blobs[hash_] = data
        if progress is not None:
            progress(len(data))

    def upload(self, hash_: BlobHash, source: BlobSource, transfer: Transfer) -> bool:
        """Keep a file, unless it is here; ``False`` when ``transfer`` broke it off."""
        if hash_ in self._books.blobs:
            transfer.moved(source.size, source.size)
            return True
        if not transfer.goes_on():
            return False
        self.put(hash_, source.read(0, source.size))
        transfer.moved(source.size, source.size)
        return True

    def download(self, hash_: BlobHash, sink: BlobSink, transfer: Transfer, most: int) -> bool:
        """A file, from where it broke off. Raises NOT_FOUND, TOO_LARGE, DIGEST_MISMATCH."""
        data = self.get(hash_)
        if len(data) > most:
            raise EditorError(Code.TOO_LARGE, limit=most)
        if not transfer.goes_on():
            return False
        sink.add(data[sink.size :])
        transfer.moved(len(data), len(data))
        sink.finish()
        return True

    def get(self, hash_: BlobHash) -> bytes:
        """A file. Raises ``EditorError(NOT_FOUND)``."""
        try:
            return self._books.blobs[hash_]
        except KeyError:
            raise EditorError(Code.NOT_FOUND, blob=hash_) from None
