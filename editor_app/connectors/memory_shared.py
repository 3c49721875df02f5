"""Shared drafts at the portal in memory, for one person."""

from collections.abc import Sequence

from editor_app.connectors.memory_books import MemoryBooks
from editor_app.connectors.memory_drafts import moved
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.people import Person
from editor_app.domain.sharing import DraftHead, Editing, Present


class MemoryShared:
    """Implements ``sharing_ports.DraftPortal``."""

    def __init__(self, books: MemoryBooks, person: Person) -> None:
        self._books, self._person = books, person

    def draft_head(self, item: ItemId) -> DraftHead | None:
        """The head of a shared draft, for editors of its unit."""
        return self._books.drafts.head_for(item, self._person)

    def put_draft(self, item: ItemId, hash_: ContentHash, base: ContentHash | None) -> DraftHead:
        """Share a revision on top of ``base``. Raises STALE, FORBIDDEN, NOT_FOUND."""
        revision = self._books.revisions.get(hash_)
        if revision is None or revision.item != item:
            raise EditorError(Code.NOT_FOUND, revision=hash_)
        drafts = self._books.drafts
        known = drafts.check_move(revision, base, self._person)
        if known is not None:
            return known
        sequence = self._books.advance(f"draft {item}")
        before = drafts.heads.get(item)
        drafts.heads[item] = moved(
            revision, self._person, sequence, self._books.clock.now(), before
        )
        return drafts.heads[item]

    def beat(self, editing: Sequence[Editing]) -> Sequence[Present]:
        """Note who writes; gives the others."""
        return self._books.drafts.beat(self._person, editing, self._books.clock.now())
