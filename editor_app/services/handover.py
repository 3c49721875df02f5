"""接手同事的稿件: what may be taken over, and taking it.

It takes effect on the portal, so it needs a connection. The text is fetched afterwards: where
that breaks off, the draft is this person's all the same, and ``bring`` may be asked again.
"""

from collections.abc import Sequence

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.handover import Offer, WithHandOver
from editor_app.domain.item import ItemId
from editor_app.domain.ports import Store
from editor_app.domain.sharing import DraftHead
from editor_app.domain.warrants import MIN_REASON
from editor_app.services.drafts import DraftService
from editor_app.services.sharing import SharedDrafts


class HandOverService:
    """``offers``, ``take`` and ``bring`` ask the portal; they run on the network lane."""

    def __init__(
        self, store: Store, portal: WithHandOver, sharing: SharedDrafts, drafts: DraftService
    ) -> None:
        self._store, self._portal = store, portal
        self._sharing, self._drafts = sharing, drafts

    def offers(self) -> Sequence[Offer]:
        """The drafts this person may take over, the one shared last first."""
        return self._portal.handing.offers()

    def take(self, offer: Offer, reason: str) -> DraftHead:
        """Let the draft be this person's. Raises ``EditorError``, REASON_MISSING before asking."""
        if len(reason.strip()) < MIN_REASON:
            raise EditorError(Code.REASON_MISSING, minimum=MIN_REASON)
        head = offer.head
        told = self._portal.handing.take(head.item, head.head, offer.warrant, reason.strip())
        self._store.shares.hear(told)
        return told

    def bring(self, item: ItemId) -> None:
        """Bring the text here; one that was changed here, too, waits to be merged."""
        self._sharing.update(item)
        draft = self._store.drafts.get(item)
        if draft is not None and draft.trashed:
            self._drafts.restore(item)
