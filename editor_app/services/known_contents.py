"""Fields of texts that are here, read once: for whoever looks at many items every minute."""

from dataclasses import replace
from datetime import datetime

from editor_app.domain.errors import EditorError
from editor_app.domain.item import Content, ContentHash, ItemId
from editor_app.domain.ports import BoardRow, Store

_MOST = 20_000  # contents without bodies; beyond that it begins anew


class KnownContents:
    """Contents without their bodies, by hash or by the last change of a draft.

    Lanes may ask at the same time: at worst a text is read twice. What is damaged or not on this
    computer is ``None``: it is told where somebody opens it.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._sent: dict[ContentHash, Content] = {}
        self._drafts: dict[ItemId, tuple[datetime, Content]] = {}

    def sent(self, hash_: ContentHash | None) -> Content | None:
        """The content of a revision."""
        if hash_ is None:
            return None
        found = self._sent.get(hash_)
        if found is None:
            found = self._revision(hash_)
            if found is not None:
                _make_room(self._sent)
                self._sent[hash_] = found
        return found

    def newest(self, row: BoardRow) -> Content | None:
        """What stands in the draft of a row; of one without a draft what was sent last."""
        if row.draft is None:
            return self.sent(row.remote.head) if row.remote is not None else None
        known = self._drafts.get(row.item)
        if known is not None and known[0] == row.draft.changed_at:
            return known[1]
        found = self._draft(row.item)
        if found is not None:
            _make_room(self._drafts)
            self._drafts[row.item] = (row.draft.changed_at, found)
        return found

    def _revision(self, hash_: ContentHash) -> Content | None:
        try:
            revision = self._store.revisions.get(hash_)
        except EditorError:
            return None
        return None if revision is None else replace(revision.content, body="")

    def _draft(self, item: ItemId) -> Content | None:
        try:
            draft = self._store.drafts.get(item)
        except EditorError:
            return None
        return None if draft is None else replace(draft.content, body="")


def _make_room(kept: dict[ContentHash, Content] | dict[ItemId, tuple[datetime, Content]]) -> None:
    if len(kept) >= _MOST:
        kept.clear()
