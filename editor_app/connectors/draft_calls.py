"""Shared drafts of one portal over HTTP, and who writes on them."""

from collections.abc import Callable, Sequence
from typing import Any

from editor_app.connectors import words
from editor_app.connectors.files import Ask, found
from editor_app.domain.canonical import canonical_json
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.sharing import DraftHead, Editing, Present
from editor_app.wire.sharing import DraftOut, PresentOut

_JSON = {"Content-Type": "application/json"}


class DraftCalls:
    """What ``ReferencePortal`` says about shared drafts."""

    def __init__(self, ask: Ask, read: Callable[..., Any]) -> None:
        self._ask, self._read = ask, read

    def draft_head(self, item: ItemId) -> DraftHead | None:
        """The head of a shared draft; ``None`` when none is shared, or not with this person."""
        answer = found(self._ask, f"/items/{item}/draft")
        return None if answer is None else self._head(answer, item)

    def put_draft(self, item: ItemId, hash_: ContentHash, base: ContentHash | None) -> DraftHead:
        """Share an uploaded revision on top of ``base``. Raises STALE with ``expected``."""
        seen = {"If-Match": f'"{base}"'} if base else {"If-None-Match": "*"}
        body = canonical_json({"hash": hash_})
        path = f"/items/{item}/draft"
        answer = self._ask("PUT", path, headers={**_JSON, **seen}, content=body)
        return self._head(answer, item)

    def beat(self, editing: Sequence[Editing]) -> Sequence[Present]:
        """Tell what is being written on; who else writes is the answer."""
        body = canonical_json({"editing": [{"item": e.item, "unit": e.unit} for e in editing]})
        answer = self._ask("POST", "/presence", headers=_JSON, content=body)
        told = self._read(answer, list[PresentOut])
        with words.understood():
            return tuple(words.present(one) for one in told)

    def _head(self, answer: Any, item: ItemId) -> DraftHead:
        told = self._read(answer, DraftOut)
        if told.item != item:
            raise EditorError(Code.BAD_ANSWER, problem="another item")
        with words.understood():
            return words.draft_head(told)
