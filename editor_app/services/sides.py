"""The two sides of an item that grew apart, and what both grew from: by parent revisions alone."""

from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, Draft, ItemId, Revision, freeze
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person
from editor_app.domain.portal_ports import Portal
from editor_app.domain.ports import Clock, Store
from editor_app.domain.sharing import DraftHead, Share
from editor_app.domain.workflow import Command, OperationState, Remote
from editor_app.services.drafts import DraftService
from editor_app.services.lineage import common_ancestor, grew_from


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One text of an item, and who stands behind it."""

    revision: Revision
    by: str
    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """Everything a merge is made of. ``base`` is missing when both began apart."""

    item: ItemId
    mine: Side
    theirs: Side
    base: Side | None
    operation: Operation | None  # the submission that met the other side
    remote: Remote | None  # the portal's word, where ``theirs`` was submitted
    shared: DraftHead | None = None  # where ``theirs`` is a colleague's shared draft


class SideFinder:
    """Finds the sides; what is not stored here is fetched."""

    def __init__(
        self,
        store: Store,
        drafts: DraftService,
        portal: Portal | None,
        clock: Clock,
    ) -> None:
        self._store = store
        self._drafts = drafts
        self._portal = portal
        self._clock = clock

    def contradicted(self, item: ItemId) -> bool:
        """Whether the portal holds a text that the draft did not grow from."""
        draft, remote = self._store.drafts.get(item), self._store.mirror.get(item)
        if draft is None or remote is None or draft.base == remote.head:
            return False
        if self.refused(item) is not None:
            return True
        return not grew_from(self._store.revisions, draft.base, remote.head)

    def refused(self, item: ItemId) -> Operation | None:
        """The submission that the portal did not take because another text was there."""
        found = [
            one
            for one in self._store.outbox.of(item)
            if one.state is OperationState.CONFLICT and one.command is Command.SUBMIT
        ]
        return found[-1] if found else None

    def sides(self, item: ItemId, person: Person | None) -> Sides:
        """My draft, kept as a version, beside the portal's newest word.

        What was submitted comes before what is shared. Raises ``EditorError``: NOT_FOUND when the
        portal told nothing newer, and whatever fetching a missing revision raises.
        """
        remote = self._store.mirror.get(item)
        operation = self.refused(item)
        if remote is None or not self.contradicted(item):
            return self._shared_sides(item, person)
        mine = self._drafts.save_version(item, person)
        theirs = self.revision(item, remote.head, remote.submitted_by_name)
        self.fetch_files(theirs)
        draft = self._drafts.stored(item)
        name = person.name if person is not None else ""
        return Sides(
            item=item,
            mine=Side(revision=mine, by=name, at=draft.changed_at),
            theirs=Side(revision=theirs, by=remote.submitted_by_name, at=remote.changed_at),
            base=self.base(mine, theirs),
            operation=operation,
            remote=remote,
        )

    def shared_apart(self, item: ItemId) -> bool:
        """Whether a colleague shared another text while this one was changed here."""
        share, draft = self._store.shares.get(item), self._store.drafts.get(item)
        return draft is not None and share.behind and not untouched(self._store, draft, share)

    def _shared_sides(self, item: ItemId, person: Person | None) -> Sides:
        share = self._store.shares.get(item)
        if share.told is None or not self.shared_apart(item):
            raise EditorError(Code.NOT_FOUND, item=item)
        draft = self._drafts.stored(item)
        mine = freeze(item, draft.content, share.tip or share.base or draft.base)
        name = person.name if person is not None else ""
        with self._store.transaction():
            self._store.revisions.add(mine, name, draft.changed_at)
        theirs = self.revision(item, share.told.head, share.told.by_name)
        self.fetch_files(theirs)
        return Sides(
            item=item,
            mine=Side(revision=mine, by=name, at=draft.changed_at),
            theirs=Side(revision=theirs, by=share.told.by_name, at=share.told.at),
            base=self.base(mine, theirs),
            operation=None,
            remote=None,
            shared=share.told,
        )

    def base(self, mine: Revision, theirs: Revision) -> Side | None:
        """What both grew from."""
        item = mine.item
        found = common_ancestor(mine.hash, theirs.hash, lambda hash_: self._known(item, hash_))
        if found is None:
            return None
        told = {hash_: (by, at) for hash_, at, by in self._store.revisions.of(item)}
        by, at = told.get(found, ("", None))
        return Side(revision=self.revision(item, found), by=by, at=at)

    def revision(self, item: ItemId, hash_: ContentHash, by: str = "") -> Revision:
        """A revision from the store, else from the portal. Raises ``EditorError``."""
        found = self._store.revisions.get(hash_)
        if found is not None:
            return found
        if self._portal is None:
            raise EditorError(Code.NOT_FOUND, item=item, revision=hash_)
        fetched = self._portal.get_revision(item, hash_)
        if fetched.hash != hash_ or fetched.item != item:
            raise EditorError(Code.DIGEST_MISMATCH, item=item)
        with self._store.transaction():
            self._store.revisions.add(fetched, by, self._clock.now())
        return fetched

    def fetch_files(self, revision: Revision) -> None:
        """Files of the other side, as far as they can be had: words merge without them."""
        for blob in revision.content.blobs():
            if self._portal is None or self._store.blobs.has(blob):
                continue
            try:
                self._store.blobs.add(self._portal.files.get(blob))
            except EditorError:
                return

    def _known(self, item: ItemId, hash_: ContentHash) -> Revision | None:
        """One step of the line; a revision that nobody has any more ends it."""
        try:
            return self.revision(item, hash_)
        except EditorError as error:
            if error.code in (Code.NOT_FOUND, Code.FORBIDDEN):
                return None
            raise


def untouched(store: Store, draft: Draft, share: Share) -> bool:
    """Whether the draft still is what it was last shared or frozen as."""
    if share.tip is not None:
        return False
    known = share.base or draft.base
    revision = store.revisions.get(known) if known is not None else None
    return revision is not None and revision.content == draft.content
