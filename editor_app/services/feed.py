"""Reading the change feed: the portal's word, page by page, each page in one transaction.

Nothing here touches a draft: what the portal says goes into the mirror, the revisions and the
files, and whatever it says about items unknown here is kept just the same.
"""

from dataclasses import dataclass, field
from datetime import datetime

from editor_app.domain.changes import Changes, touched
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId, Revision
from editor_app.domain.people import Person
from editor_app.domain.ports import Change, ChangePage, Clock, Portal, Store
from editor_app.domain.workflow import Remote, RemoteState
from editor_app.services.file_ways import Downloads
from editor_app.services.transfers import Transfers

_CURSOR = "feed.cursor"
_SEQUENCE = "chain.sequence"
_HEAD = "chain.head"
_BACK = 3  # revisions: submissions that repeat the text are passed over
_LARGEST_FETCHED = 20 * 1024 * 1024  # bytes; larger files are fetched when somebody opens them
# What one item can do wrong without the feed being wrong.
_ONE_ITEM = frozenset({Code.NOT_FOUND, Code.FORBIDDEN, Code.DIGEST_MISMATCH, Code.TOO_LARGE})


@dataclass(slots=True, kw_only=True)
class Received:
    """What reading the feed brought."""

    changes: Changes = field(default_factory=Changes)
    count: int = 0
    restored: bool = False
    files_left: bool = False  # another pass brings more of them
    portal_time: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Texts:
    """Revisions fetched for one page, before its transaction."""

    revisions: tuple[Revision, ...]


class FeedReader:
    """Brings the mirror up to the portal's newest word."""

    def __init__(
        self, store: Store, portal: Portal, clock: Clock, transfers: Transfers | None = None
    ) -> None:
        self._store = store
        self._portal = portal
        self._clock = clock
        self._downloads = Downloads(store, portal, transfers or Transfers(), _LARGEST_FETCHED)

    def run(self, person: Person, received: Received) -> None:
        """Read pages until there is no more; what each brought is noted in ``received``."""
        cursor = self._store.meta.get(_CURSOR) or None
        first = True
        while True:
            page = self._portal.changes(cursor)
            received.portal_time = page.portal_time
            if first and self._fell_back(page):
                # Restored from a backup: read everything anew, keep everything we have.
                received.restored = True
                first, cursor = False, None
                self._witness(None, 0, "")
                continue
            first = False
            texts = self._texts(page, person)
            self._apply(page, texts, received)
            if not page.more or page.cursor == cursor:
                break
            cursor = page.cursor
        received.files_left = not self._downloads.run()

    def revision(self, item: ItemId, hash_: ContentHash) -> Revision:
        """One revision, from the store or from the portal. Raises ``EditorError``."""
        found = self._store.revisions.get(hash_)
        if found is not None:
            return found
        fetched = self._portal.get_revision(item, hash_)
        if fetched.hash != hash_ or fetched.item != item:
            raise EditorError(Code.DIGEST_MISMATCH, item=item)
        with self._store.transaction():
            self._store.revisions.add(fetched, "", self._clock.now())
        return fetched

    def _fell_back(self, page: ChangePage) -> bool:
        """Whether the portal's sequence went backwards or its chain has another head there."""
        known = int(self._store.meta.get(_SEQUENCE) or 0)
        if page.sequence != known:
            return page.sequence < known
        head = self._store.meta.get(_HEAD)
        return bool(head) and head != page.chain_head

    def _apply(self, page: ChangePage, texts: _Texts, received: Received) -> None:
        with self._store.transaction():
            for revision in texts.revisions:
                self._store.revisions.add(revision, "", self._clock.now())
            for change in page.changes:
                received.changes |= self._take(change, received.restored)
            self._witness(page.cursor, page.sequence, page.chain_head)
        received.count += len(page.changes)

    def _take(self, change: Change, restored: bool) -> Changes:
        if change.remote is not None:
            known = self._store.mirror.get(change.remote.item)
            # A receipt may have brought newer word than the page that is being read.
            if known is None or restored or change.remote.sequence >= known.sequence:
                self._store.mirror.put(change.remote)
                return touched(change.remote.item, queue=True)
        if change.inquiry is not None:
            self._store.mirror.put_inquiry(change.inquiry)
            return Changes(inquiries=True)
        return Changes(layout=change.layout is not None)

    def _witness(self, cursor: str | None, sequence: int, head: str) -> None:
        with self._store.transaction():
            self._store.meta.set(_CURSOR, cursor or "")
            self._store.meta.set(_SEQUENCE, str(sequence))
            self._store.meta.set(_HEAD, head)

    def _texts(self, page: ChangePage, person: Person) -> _Texts:
        """Fetch what reading and reviewing offline needs; one bad item does not stop the page."""
        remotes = {c.remote.item: c.remote for c in page.changes if c.remote is not None}
        revisions: dict[ContentHash, Revision] = {}
        for remote in remotes.values():
            if not _concerns(remote, person):
                continue
            for hash_ in self._missing(remote, person):
                fetched = self._fetched(remote.item, hash_)
                if fetched is None:
                    continue
                revisions[hash_] = fetched
                if hash_ == remote.head and remote.state is RemoteState.IN_REVIEW:
                    self._downloads.want(fetched)
            if remote.state is RemoteState.IN_REVIEW:
                revisions |= self._submitted_before(remote, revisions)
        return _Texts(revisions=tuple(revisions.values()))

    def _missing(self, remote: Remote, person: Person) -> list[ContentHash]:
        wanted = (remote.head, remote.live, self._store.mirror.seen(remote.item, person.id))
        unique = dict.fromkeys(one for one in wanted if one is not None)
        return [one for one in unique if self._store.revisions.get(one) is None]

    def _submitted_before(
        self, remote: Remote, known: dict[ContentHash, Revision]
    ) -> dict[ContentHash, Revision]:
        """What a reviewer compares a resubmission with who has not read the item before."""
        found: dict[ContentHash, Revision] = {}
        head = known.get(remote.head) or self._store.revisions.get(remote.head)
        at = head.parent if head else None
        for _ in range(_BACK):
            if head is None or at is None:
                break
            older = known.get(at) or self._store.revisions.get(at)
            if older is None:
                older = self._fetched(remote.item, at)
                if older is None:
                    break
                found[at] = older
            if older.content != head.content:
                break
            at = older.parent
        return found

    def _fetched(self, item: ItemId, hash_: ContentHash) -> Revision | None:
        try:
            revision = self._portal.get_revision(item, hash_)
        except EditorError as error:
            if error.code in _ONE_ITEM:
                return None
            raise
        return revision if revision.hash == hash_ and revision.item == item else None


def _concerns(remote: Remote, person: Person) -> bool:
    return any(m.unit in (remote.unit, "*") for m in person.memberships)
