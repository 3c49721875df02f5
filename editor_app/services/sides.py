"""The two sides of an item that grew apart, and what both grew from: by parent revisions alone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import BlobHash, ContentHash, ItemId, Revision
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person
from editor_app.domain.ports import Store
from editor_app.domain.workflow import Command, OperationState, Remote
from editor_app.services.drafts import DraftService
from editor_app.services.lineage import common_ancestor, grew_from

Fetch = Callable[[ItemId, ContentHash], Revision]  # raises EditorError
FetchFile = Callable[[BlobHash], bytes]  # raises EditorError


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


class SideFinder:
    """Finds the sides; what is not stored here is fetched."""

    def __init__(
        self,
        store: Store,
        drafts: DraftService,
        fetch: Fetch | None,
        fetch_file: FetchFile | None = None,
    ) -> None:
        self._store = store
        self._drafts = drafts
        self._fetch = fetch
        self._fetch_file = fetch_file

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

        Raises ``EditorError``: NOT_FOUND when the portal told nothing newer, and whatever fetching
        a missing revision raises.
        """
        remote = self._store.mirror.get(item)
        operation = self.refused(item)
        if remote is None or not self.contradicted(item):
            raise EditorError(Code.NOT_FOUND, item=item)
        mine = self._drafts.save_version(item, person)
        theirs = self.revision(item, remote.head)
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

    def base(self, mine: Revision, theirs: Revision) -> Side | None:
        """What both grew from."""
        item = mine.item
        found = common_ancestor(mine.hash, theirs.hash, lambda hash_: self._known(item, hash_))
        if found is None:
            return None
        told = {hash_: (by, at) for hash_, at, by in self._store.revisions.of(item)}
        by, at = told.get(found, ("", None))
        return Side(revision=self.revision(item, found), by=by, at=at)

    def revision(self, item: ItemId, hash_: ContentHash) -> Revision:
        """A revision from the store, else from the portal. Raises ``EditorError``."""
        found = self._store.revisions.get(hash_)
        if found is not None:
            return found
        if self._fetch is None:
            raise EditorError(Code.NOT_FOUND, item=item, revision=hash_)
        return self._fetch(item, hash_)

    def fetch_files(self, revision: Revision) -> None:
        """Files of the other side, as far as they can be had: words merge without them."""
        for blob in revision.content.blobs():
            if self._fetch_file is None or self._store.blobs.has(blob):
                continue
            try:
                self._store.blobs.add(self._fetch_file(blob))
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
