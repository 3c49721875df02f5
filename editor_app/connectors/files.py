"""Files to and from a portal, piece by piece: each goes on where the other side stands."""

import base64
import hashlib
import re
from collections.abc import Callable, Mapping
from typing import Protocol

from editor_app.connectors.http import Answer
from editor_app.connectors.pace import Pace
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import BlobHash
from editor_app.domain.transfers import BlobSink, BlobSource, BytesSource, Transfer
from editor_app.wire.v1 import CONTENT_DIGEST, UPLOAD_COMPLETE, UPLOAD_OFFSET, BlobOut

_TURNS = 3  # how often an upload may start again at the offset the portal names
_OCTETS = {"Content-Type": "application/octet-stream"}
_RANGE = re.compile(r"bytes ([0-9]{1,12})-([0-9]{1,12})/([0-9]{1,12})")


class Ask(Protocol):
    """One request with the session's token; refusals are raised."""

    def __call__(
        self,
        method: str,
        path: str,
        *,
        headers: Mapping[str, str] | None = None,
        content: bytes | None = None,
        limit: int = 0,
    ) -> Answer: ...


def found(ask: Ask, path: str) -> Answer | None:
    """404 is an answer here, provided that a portal gave it."""
    try:
        return ask("GET", path)
    except EditorError as refused:
        if refused.code is Code.NOT_FOUND:
            return None
        raise


class Read(Protocol):
    """An answer as the state of an upload."""

    def __call__(self, answer: Answer, kind: type[BlobOut]) -> BlobOut: ...


class Files:
    """Uploads and downloads of one portal."""

    def __init__(self, ask: Ask, read: Read, pace: Pace) -> None:
        self._ask, self._read, self._pace = ask, read, pace

    def put(
        self, hash_: BlobHash, data: bytes, progress: Callable[[int], None] | None = None
    ) -> None:
        """Upload what the portal does not have yet, from the offset it names."""
        self.upload(hash_, BytesSource(data), _Told(progress))

    def get(self, hash_: BlobHash) -> bytes:
        """Fetch and verify. Raises NOT_FOUND, DIGEST_MISMATCH."""
        answer = self._ask("GET", f"/blobs/{hash_}")
        if sha256_hex(answer.body) != hash_:
            raise EditorError(Code.DIGEST_MISMATCH, blob=hash_)
        return answer.body

    def upload(self, hash_: BlobHash, source: BlobSource, transfer: Transfer) -> bool:
        """Send what the portal does not have; ``False`` when ``transfer`` broke it off.

        What the portal has already costs one request without a body.
        """
        for _ in range(_TURNS):
            offset = self._offset(hash_)
            if offset is None:
                transfer.moved(source.size, source.size)
                return True
            if offset > source.size:
                raise EditorError(Code.NOT_THE_PORTAL, problem="offset past the end")
            done = self._send(hash_, source, offset, transfer)
            if done is not None:
                return done
        raise EditorError(Code.BUSY, blob=hash_)

    def download(self, hash_: BlobHash, sink: BlobSink, transfer: Transfer, most: int) -> bool:
        """Fetch what is not here yet. Raises NOT_FOUND, TOO_LARGE, DIGEST_MISMATCH."""
        while True:
            if not transfer.goes_on():
                return False
            total = self._fetch(hash_, sink, most)
            transfer.moved(sink.size, total)
            if sink.size >= total:
                sink.finish()
                return True

    def _offset(self, hash_: BlobHash) -> int | None:
        """How much the portal has of a file; ``None``: all of it."""
        try:
            answer = self._ask("HEAD", f"/blobs/{hash_}")
        except EditorError as refused:
            if refused.code is Code.NOT_FOUND:
                return 0
            raise
        if answer.headers.get(UPLOAD_COMPLETE.lower()) == "?1":
            return None
        told = answer.headers.get(UPLOAD_OFFSET.lower(), "")
        if not (told.isascii() and told.isdigit()):
            raise EditorError(Code.NOT_THE_PORTAL, problem="no upload offset")
        return int(told)

    def _send(
        self, hash_: BlobHash, source: BlobSource, offset: int, transfer: Transfer
    ) -> bool | None:
        """Send the rest; ``None`` when the portal stands at another offset meanwhile."""
        while True:
            if not transfer.goes_on():
                return False
            chunk = source.read(offset, self._pace.size)
            last = offset + len(chunk) >= source.size
            try:
                state = self._piece(hash_, offset, chunk, last=last)
            except EditorError as refused:
                if refused.params.get("problem") == "offset-mismatch":
                    return None
                raise
            offset += len(chunk)
            if state.sha256 != hash_ or (state.offset != offset and not state.complete):
                return None
            transfer.moved(source.size if state.complete else offset, source.size)
            if last or state.complete:
                return True if state.complete else None

    def _piece(self, hash_: BlobHash, offset: int, chunk: bytes, *, last: bool) -> BlobOut:
        where = {
            UPLOAD_OFFSET: str(offset),
            UPLOAD_COMPLETE: "?1" if last else "?0",
            CONTENT_DIGEST: digest(chunk),
        }
        began = self._pace.now()
        try:
            answer = self._ask("PATCH", f"/blobs/{hash_}", headers=_OCTETS | where, content=chunk)
        except EditorError as failed:
            if failed.code in (Code.TIMEOUT, Code.BAD_ANSWER):
                self._pace.broke()
            raise
        self._pace.took(len(chunk), self._pace.now() - began)
        return self._read(answer, BlobOut)

    def _fetch(self, hash_: BlobHash, sink: BlobSink, most: int) -> int:
        """Fetch one piece; gives the size of the whole file."""
        here, size = sink.size, self._pace.size
        began = self._pace.now()
        answer = self._ask(
            "GET",
            f"/blobs/{hash_}",
            headers={"Range": f"bytes={here}-{here + size - 1}"},
            limit=most,
        )
        if answer.status == 200:  # a portal that knows no ranges
            sink.add(answer.body[here:])
            return len(answer.body)
        told = _RANGE.fullmatch(answer.headers.get("content-range", ""))
        fits = told is not None and int(told[1]) == here and len(answer.body) == _length(told)
        if told is None or not fits or CONTENT_DIGEST.lower() not in answer.headers:
            raise EditorError(Code.BAD_ANSWER, problem="not the range that was asked for")
        if int(told[3]) > most:
            raise EditorError(Code.TOO_LARGE, limit=most)
        sink.add(answer.body)
        self._pace.took(len(answer.body), self._pace.now() - began)
        return int(told[3])


def digest(data: bytes) -> str:
    """``Content-Digest`` of some bytes (RFC 9530)."""
    return f"sha-256=:{base64.b64encode(hashlib.sha256(data).digest()).decode()}:"


def _length(told: re.Match[str]) -> int:
    return int(told[2]) - int(told[1]) + 1


class _Told:
    """Tells a function how far an upload is."""

    def __init__(self, progress: Callable[[int], None] | None) -> None:
        self._progress = progress

    def moved(self, done: int, total: int) -> None:
        if self._progress is not None:
            self._progress(done)

    def goes_on(self) -> bool:
        return True
