"""Single opinions of one portal over HTTP: who sent one, and the files that came along."""

from collections.abc import Callable
from typing import Any

from editor_app.connectors.files import Ask
from editor_app.connectors.opinion_words import sender
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import BlobHash
from editor_app.domain.opinions import OpinionId, Sender
from editor_app.wire.opinions import SenderOut

_LIMIT = 8 * 1024 * 1024


class OpinionCalls:
    """What ``ReferencePortal`` asks about one opinion."""

    def __init__(self, ask: Ask, read: Callable[..., Any]) -> None:
        self._ask, self._read = ask, read

    def open(self, id_: OpinionId) -> Sender:
        """The sender in full; the portal notes who looked."""
        answer = self._ask("POST", f"/opinions/{id_}/openings", limit=_LIMIT)
        return sender(self._read(answer, SenderOut))

    def file(self, id_: OpinionId, hash_: BlobHash) -> bytes:
        """Fetch and verify. Raises NOT_FOUND, DIGEST_MISMATCH."""
        answer = self._ask("GET", f"/opinions/{id_}/files/{hash_}", limit=_LIMIT)
        body: bytes = answer.body
        if sha256_hex(body) != hash_:
            raise EditorError(Code.DIGEST_MISMATCH, blob=hash_)
        return body
