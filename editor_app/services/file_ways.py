"""Files of submissions on their way up, and files to review on their way down, a slice per pass.

Text goes before big files, and a big file holds neither the feed nor other items: when the time of
a pass is over the rest follows in the next one, from the byte where this one ended.
"""

from collections.abc import Callable, Iterable, Sequence
from time import monotonic

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import BlobHash, ContentHash, Revision
from editor_app.domain.outbox import Operation, OperationKey
from editor_app.domain.portal_ports import Portal
from editor_app.domain.ports import Store
from editor_app.domain.workflow import Command, OperationState
from editor_app.services.transfers import Transfers

SLICE_SECONDS = 8.0  # of one pass, for files in each direction
_WORTH_IT = 3  # revisions that are brought at once
_AT_ONCE = 50
_SMALL = 64 * 1024  # bytes of one
_LIGHT = 1024 * 1024  # bytes of files that need not wait for texts
_LEAVING = frozenset({OperationState.UNDOABLE, OperationState.QUEUED})
# What one file can do wrong without the way being wrong.
_ONE_FILE = frozenset({Code.NOT_FOUND, Code.FORBIDDEN, Code.DIGEST_MISMATCH, Code.TOO_LARGE})


class Slice:
    """The time one pass has for files; the first piece always goes."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._ends: float | None = None

    def is_over(self) -> bool:
        """Whether the rest has to wait for the next pass; the time begins with the first asking."""
        if self._ends is None:
            self._ends = monotonic() + self._seconds
            return False
        return monotonic() >= self._ends


class _Following:
    """Implements ``domain.transfers.Transfer`` for one file."""

    def __init__(
        self, blob: BlobHash, transfers: Transfers, goes_on: Callable[[], bool], *, up: bool
    ) -> None:
        self._blob, self._transfers, self._goes_on, self._up = blob, transfers, goes_on, up

    def moved(self, done: int, total: int) -> None:
        self._transfers.moved(self._blob, done, total, up=self._up)

    def goes_on(self) -> bool:
        return self._goes_on()


class Uploads:
    """Brings the files of submissions to the portal."""

    def __init__(self, store: Store, portal: Portal, transfers: Transfers) -> None:
        self._store, self._portal, self._transfers = store, portal, transfers
        self._slice = Slice(SLICE_SECONDS)
        self._revisions: dict[OperationKey, Revision] = {}
        self._delivered: frozenset[ContentHash] = frozenset()

    def begin(self) -> None:
        """A pass begins."""
        self._slice = Slice(SLICE_SECONDS)
        self._revisions.clear()
        self._delivered = frozenset()

    def in_order(self, operations: Iterable[Operation]) -> Sequence[Operation]:
        """Texts and light files first, then items by the size of their files; stable within."""
        queue = list(operations)
        heavy: dict[str, int] = {}
        for one in queue:
            heavy[one.item] = max(heavy.get(one.item, 0), self._weight(one))
        return sorted(queue, key=lambda one: heavy[one.item])

    def revision(self, operation: Operation) -> Revision:
        """What a submission submits. Raises STORE_DAMAGED when it is not here."""
        found = self._revisions.get(operation.key) or self._store.revisions.get(operation.hash)
        if found is None:
            raise EditorError(Code.STORE_DAMAGED, revision=operation.hash)
        self._revisions[operation.key] = found
        return found

    def deliver(self, operations: Sequence[Operation]) -> None:
        """Bring the revisions of many submissions at once. Raises ``EditorError`` of the way.

        One by one each costs a request and a wait for the portal's disk.
        """
        texts = [one for one in map(self._text, operations) if one is not None]
        if len(texts) < _WORTH_IT:
            return
        for at in range(0, len(texts), _AT_ONCE):
            self._delivered |= self._portal.put_revisions(texts[at : at + _AT_ONCE])

    def is_delivered(self, operation: Operation) -> bool:
        """Whether the portal has its revision from this pass."""
        return operation.hash in self._delivered

    def bring(self, operation: Operation) -> bool:
        """Whether all files are there now; ``False``: the rest follows, or nobody wants it.

        A file the portal has costs one request. Raises ``EditorError``.
        """
        if operation.command is not Command.SUBMIT:
            return True

        def goes_on() -> bool:
            there = self._store.outbox.get(operation.key)
            wanted = there is not None and there.state in _LEAVING
            return wanted and not self._slice.is_over()

        try:
            return all(
                self._one(blob, goes_on) for blob in self.revision(operation).content.blobs()
            )
        finally:
            self._transfers.rested()

    def _one(self, blob: BlobHash, goes_on: Callable[[], bool]) -> bool:
        source = self._store.blobs.source(blob)
        if source is None:
            raise EditorError(Code.NOT_FOUND, blob=blob)
        follow = _Following(blob, self._transfers, goes_on, up=True)
        return self._portal.files.upload(blob, source, follow)

    def _text(self, operation: Operation) -> Revision | None:
        """A small revision without files; those with files follow theirs."""
        if operation.command is not Command.SUBMIT:
            return None
        try:
            found = self.revision(operation)
        except EditorError:
            return None  # told when its turn comes
        small = len(found.canonical) <= _SMALL and not found.content.blobs()
        return found if small else None

    def _weight(self, operation: Operation) -> int:
        if operation.command is not Command.SUBMIT or operation.state not in _LEAVING:
            return 0
        try:
            files = self.revision(operation).content.attachments
        except EditorError:
            return 0  # told when its turn comes
        size = sum(one.size for one in files)
        return size if size > _LIGHT else 0


class Downloads:
    """Fetches files that are read here; one that cannot be had holds up no other."""

    def __init__(self, store: Store, portal: Portal, transfers: Transfers, most: int) -> None:
        """``most``: bytes of one file."""
        self._store, self._portal, self._transfers, self._most = store, portal, transfers, most
        self.refused: set[BlobHash] = set()

    def run(self, blobs: Iterable[BlobHash], goes_on: Callable[[], bool]) -> bool:
        """Fetch while it goes on; whether nothing is left. Raises ``EditorError`` of the way."""
        try:
            return all(self._one(blob, goes_on) for blob in blobs)
        finally:
            self._transfers.rested()

    def _one(self, blob: BlobHash, goes_on: Callable[[], bool]) -> bool:
        if self._store.blobs.has(blob):
            return True
        follow = _Following(blob, self._transfers, goes_on, up=False)
        try:
            sink = self._store.blobs.arriving(blob)
            return self._portal.files.download(blob, sink, follow, self._most)
        except EditorError as error:
            if error.code not in _ONE_FILE:
                raise
            self.refused.add(blob)  # whoever opens it is told
            return True
