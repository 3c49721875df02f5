"""Taking over drafts at one portal over HTTP: what may be taken, and taking it."""

from collections.abc import Callable, Sequence
from typing import Any

from editor_app.connectors import words
from editor_app.connectors.files import Ask
from editor_app.connectors.moments import maybe_moment
from editor_app.domain.canonical import Json, canonical_json
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.handover import Offer
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.sharing import DraftHead
from editor_app.wire.sharing import DraftOut, OfferOut

_JSON = {"Content-Type": "application/json"}
_LIMIT = 8 * 1024 * 1024


class HandOverCalls:
    """Implements ``handover.HandOverPortal``."""

    def __init__(self, ask: Ask, read: Callable[..., Any]) -> None:
        self._ask, self._read = ask, read

    def offers(self) -> Sequence[Offer]:
        """The drafts this person may take over."""
        told = self._read(self._ask("GET", "/hand-overs", limit=_LIMIT), list[OfferOut])
        with words.understood():
            return tuple(_offer(one) for one in told)

    def take(self, item: ItemId, head: ContentHash, warrant: str | None, reason: str) -> DraftHead:
        """Take one over. Raises what ``HandOverPortal`` says."""
        asked: dict[str, Json] = {"hash": head, "reason": reason}
        asked |= {"warrant": warrant} if warrant is not None else {}
        path, body = f"/hand-overs/{item}", canonical_json(asked)
        answer = self._ask("PUT", path, headers=_JSON, content=body, limit=_LIMIT)
        told = self._read(answer, DraftOut)
        if told.item != item:
            raise EditorError(Code.BAD_ANSWER, problem="another item")
        with words.understood():
            return words.draft_head(told)


def _offer(out: OfferOut) -> Offer:
    return Offer(
        head=words.draft_head(out.draft),
        title=out.title,
        warrant=out.warrant,
        ends=maybe_moment(out.ends),
        granted_by_name=out.granted_by_name,
        reason=out.reason,
    )
