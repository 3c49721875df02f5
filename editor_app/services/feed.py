"""Reading the change feed: the portal's word, page by page, each page in one transaction.

Nothing here touches a draft: what the portal says goes into the mirror, the revisions and the
files, and whatever it says about items unknown here is kept just the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from editor_app.domain.changes import Changes, touched
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.inquiries import InquiryId
from editor_app.domain.item import ContentHash, ItemId, Revision
from editor_app.domain.people import Person
from editor_app.domain.portal_ports import Change, ChangePage, Heard, Portal
from editor_app.domain.ports import Clock, Store
from editor_app.domain.workflow import Remote, RemoteState
from editor_app.services.brake import Brake, HeldError, Removal, taken_down
from editor_app.services.inquiry_pictures import bring_pictures
from editor_app.services.restored import mark_fallen

CURSOR = "feed.cursor"
_SEQUENCE = "chain.sequence"
_HEAD = "chain.head"
_ETAG = "feed.etag"
REREAD = "feed.again"  # the portal fell back: the feed is read from the beginning
_PAGE = 200
_BACK = 3  # revisions: submissions that repeat the text are passed over
# What one item can do wrong without the feed being wrong.
_ONE_ITEM = frozenset({Code.NOT_FOUND, Code.FORBIDDEN, Code.DIGEST_MISMATCH, Code.TOO_LARGE})


@dataclass(slots=True, kw_only=True)
class Received:
    """What reading the feed brought."""

    changes: Changes = field(default_factory=Changes)
    count: int = 0
    restored: bool = False
    removal: Removal | None = None  # the feed stopped: a person has to look
    portal_time: datetime | None = None


class _Again:
    """A reading from the beginning: what is not told in it, the portal no longer knows."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self.told: set[ItemId] = set()
        self.messages: set[InquiryId] = set()

    def vanished(self, store: Store) -> list[ItemId]:
        """Items of this person's units that were known before and were not told now."""
        return [
            one.item
            for one in store.mirror.all()
            if one.item not in self.told and _concerns(one, self._person)
        ]


class FeedReader:
    """Brings the mirror up to the portal's newest word."""

    def __init__(self, store: Store, portal: Portal, clock: Clock) -> None:
        self._store = store
        self._portal = portal
        self._clock = clock
        self._brake = Brake(store)

    def run(self, person: Person, received: Received) -> None:
        """Read pages until there is no more; what each brought is noted in ``received``."""
        self._brake.begin()
        try:
            self._read(person, received)
        except HeldError:
            received.removal = self._brake.held()

    def decide_removal(self, *, follow: bool) -> None:
        """The person's word about what the portal took down at once."""
        self._brake.decide(follow=follow)

    def _read(self, person: Person, received: Received) -> None:
        again = _Again(person) if self._store.meta.get(REREAD) else None
        cursor = None if again else self._store.meta.get(CURSOR) or None
        while True:
            page = self._portal.changes(cursor, _PAGE, self._heard(cursor, again))
            received.portal_time = page.portal_time
            if again is None and self._fell_back(page):
                # Restored from a backup: read everything anew, keep everything we have.
                received.restored, cursor, again = True, None, _Again(person)
                self._begin_again()
                continue
            if page.unchanged or self._is_quiet(page, again):
                return
            if page.more and page.cursor == cursor:
                raise EditorError(Code.BAD_ANSWER, problem="the feed does not move on")
            texts = self._texts(page, person)
            told = [one.inquiry for one in page.changes if one.inquiry is not None]
            bring_pictures(self._store, self._portal, told, person)
            self._apply(page, texts, received, again)
            if not page.more:
                return
            cursor = page.cursor

    def _is_quiet(self, page: ChangePage, again: "_Again | None") -> bool:
        """Nothing new: cursor and witness stay as they are, so that the tag of this page holds."""
        if again is not None or page.changes or page.more or not self._store.meta.get(_HEAD):
            return False
        if page.etag != self._store.meta.get(_ETAG):
            with self._store.transaction():
                self._store.meta.set(_ETAG, page.etag)
        return True

    def _heard(self, cursor: str | None, again: "_Again | None") -> Heard:
        if again is not None or cursor != (self._store.meta.get(CURSOR) or None):
            return Heard()
        return Heard(
            sequence=int(self._store.meta.get(_SEQUENCE) or 0),
            etag=self._store.meta.get(_ETAG) or "",
        )

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
        """Whether what this portal told before is no longer the beginning of what it tells now."""
        known = int(self._store.meta.get(_SEQUENCE) or 0)
        head = self._store.meta.get(_HEAD)
        if page.sequence < known:
            return True
        if not head:
            return False
        if page.sequence == known:
            return head != page.chain_head
        return bool(page.witnessed) and head != page.witnessed

    def _begin_again(self) -> None:
        with self._store.transaction():
            self._store.meta.set(REREAD, "1")
            mark_fallen(self._store)
            self._store.meta.set(_HEAD, "")
            self._store.meta.set(_SEQUENCE, "0")
            self._store.meta.set(_ETAG, "")

    def _apply(
        self,
        page: ChangePage,
        texts: Sequence[Revision],
        received: Received,
        again: "_Again | None",
    ) -> None:
        """One page, whole or not at all. A repeated reading moves the cursor with its last page."""
        remotes = [one.remote for one in page.changes if one.remote is not None]
        last = not page.more
        if again is not None:
            again.told.update(one.item for one in remotes)
            again.messages.update(c.inquiry.id for c in page.changes if c.inquiry is not None)
        vanished = again.vanished(self._store) if again is not None and last else []
        gone = [*taken_down(self._store, remotes), *vanished]
        kept = self._brake.kept(gone)
        with self._store.transaction():
            for revision in texts:
                self._store.revisions.add(revision, "", self._clock.now())
            for change in page.changes:
                if change.remote is None or change.remote.item not in kept:
                    received.changes |= self._take(change, again is not None)
            for item in vanished:
                if item not in kept:
                    self._store.mirror.remove(item)
                    self._store.comments.forget(item)
                    self._store.opinions.forget(item)
                    received.changes |= touched(item, queue=True)
            if again is not None and last and self._store.inquiries.keep_only(again.messages):
                received.changes |= Changes(inquiries=True)
            self._brake.taken(gone)
            if again is None or last:
                self._witness(page)
        received.count += len(page.changes)

    def _take(self, change: Change, restored: bool) -> Changes:
        if change.remote is not None:
            known = self._store.mirror.get(change.remote.item)
            # A receipt may have brought newer word than the page that is being read.
            if known is None or restored or change.remote.sequence >= known.sequence:
                self._store.mirror.put(change.remote)
                return touched(change.remote.item, queue=True)
        if change.threads is not None:
            self._store.comments.hear(change.threads, anew=restored)
            return touched(change.threads.item, queue=True)
        if change.opinion is not None:
            self._store.opinions.hear(change.opinion, anew=restored)
            return touched(change.opinion.item)
        if change.draft is not None:
            self._store.shares.hear(change.draft)  # the pass for shared drafts takes it from there
        if change.inquiry is not None:
            self._store.inquiries.hear(change.inquiry, anew=restored)
            return Changes(inquiries=True)
        return Changes(layout=change.layout is not None)

    def _witness(self, page: ChangePage) -> None:
        """Where we stand. A page in the middle witnesses nothing: more of the same is coming."""
        meta = self._store.meta
        meta.set(CURSOR, page.cursor)
        meta.set(_ETAG, "")  # it was of the page before this cursor
        if not page.more:
            meta.set(_SEQUENCE, str(page.sequence))
            meta.set(_HEAD, page.chain_head)
            meta.set(REREAD, "")

    def _texts(self, page: ChangePage, person: Person) -> tuple[Revision, ...]:
        """Fetch what reading and reviewing offline needs; one bad item does not stop the page."""
        remotes = {c.remote.item: c.remote for c in page.changes if c.remote is not None}
        brought = {one.hash: one for one in page.texts}
        revisions: dict[ContentHash, Revision] = {}
        for remote in remotes.values():
            if not _concerns(remote, person):
                continue
            for hash_ in self._missing(remote, person):
                fetched = brought.get(hash_) or self._fetched(remote.item, hash_)
                if fetched is None or fetched.item != remote.item:
                    continue
                revisions[hash_] = fetched
            if remote.state is RemoteState.IN_REVIEW:
                revisions |= self._submitted_before(remote, revisions)
        return tuple(revisions.values())

    def _missing(self, remote: Remote, person: Person) -> list[ContentHash]:
        seen = self._store.mirror.seen(remote.item, person.id)
        wanted = (remote.head, remote.live, seen.hash if seen is not None else None)
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
