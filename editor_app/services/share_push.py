"""Sharing what rests here: a revision on top of the shared head, after a pause in the writing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, Draft, ItemId, Revision, UnitKey, freeze
from editor_app.domain.people import Person, Role
from editor_app.domain.portal_ports import Portal
from editor_app.domain.ports import BoardRow, Clock, Store
from editor_app.domain.sharing import PAUSE, DraftHead, Share
from editor_app.services.sides import untouched

_A_PASS = 40  # items looked at in one pass: a first meeting with the portal takes several


class SharePush:
    """What was looked at is not looked at again until it changes."""

    def __init__(self, store: Store, portal: Portal, clock: Clock) -> None:
        self._store = store
        self._portal = portal
        self._clock = clock
        self._clean: dict[ItemId, datetime] = {}

    def resting(self, person: Person) -> Sequence[ItemId]:
        """Items of this person's units whose text has rested, the newest first."""
        found = (row for row in self._store.board.unsettled() if self._rests(row, person))
        return [row.item for row, _ in zip(found, range(_A_PASS), strict=False)]

    def share(self, item: ItemId, person: Person) -> bool:
        """Share an item's text if it is news; whether it was. Raises ``EditorError``."""
        draft, share = self._store.drafts.get(item), self._store.shares.get(item)
        if draft is None or share.behind:
            return False
        begun = share.told is not None or _has_words(draft)  # an empty form is nobody's business
        if untouched(self._store, draft, share) or not begun:
            self._clean[item] = draft.changed_at
            return False
        revision = self._frozen(draft, share, person)
        self._upload(revision, share)
        head = self._moved(revision, share)
        with self._store.transaction():
            share = replace(self._store.shares.get(item), base=revision.hash, tip=None, seen=None)
            self._store.shares.put(replace(share, told=head))
        self._clean[item] = draft.changed_at
        return True

    def _rests(self, row: BoardRow, person: Person) -> bool:
        draft = row.draft
        if draft is None or draft.trashed or self._clean.get(row.item) == draft.changed_at:
            return False
        if draft.changed_at > self._clock.now() - PAUSE:
            return False
        return person.has(Role.EDITOR, UnitKey(row.unit))

    def _frozen(self, draft: Draft, share: Share, person: Person) -> Revision:
        """The revision to share; on disk before the first byte leaves."""
        tip = self._store.revisions.get(share.tip) if share.tip is not None else None
        if tip is not None and tip.content == draft.content:
            return tip
        parent = share.tip or share.base or draft.base
        revision = freeze(draft.item, draft.content, parent)
        with self._store.transaction():
            self._store.revisions.add(revision, person.name, self._clock.now())
            self._store.shares.put(replace(self._store.shares.get(draft.item), tip=revision.hash))
        return revision

    def _upload(self, revision: Revision, share: Share) -> None:
        """The revision with everything of ours it grew from, oldest first."""
        there = {share.base, share.told.head if share.told is not None else None}
        for one in reversed(self._line(revision, there)):
            known = self._known_files(one)
            for blob in one.content.blobs():
                data = None if blob in known else self._store.blobs.get(blob)
                if data is not None:
                    self._portal.files.put(blob, data)
            self._portal.put_revision(one)

    def _line(self, tip: Revision, there: set[ContentHash | None]) -> list[Revision]:
        found: dict[ContentHash, Revision] = {}
        waiting = [tip]
        remote = self._store.mirror.get(tip.item)
        there = there | {remote.head if remote is not None else None}
        while waiting:
            one = waiting.pop(0)
            found[one.hash] = one
            for parent in one.parents:
                revision = None if parent in there else self._store.revisions.get(parent)
                if revision is not None and parent not in found:
                    waiting.append(revision)
        return list(found.values())

    def _known_files(self, revision: Revision) -> frozenset[str]:
        known: set[str] = set()
        for parent in revision.parents:
            older = self._store.revisions.get(parent)
            known |= set(older.content.blobs()) if older is not None else set()
        return frozenset(known)

    def _moved(self, revision: Revision, share: Share) -> DraftHead:
        """Move the head. Where somebody was faster, their word is kept and STALE raised."""
        seen = share.told.head if share.told is not None else None
        try:
            return self._portal.shared.put_draft(revision.item, revision.hash, seen)
        except EditorError as error:
            if error.code is not Code.STALE:
                raise
            head = self._portal.shared.draft_head(revision.item)
            if head is not None:
                self._heard(head, revision)
            raise

    def _heard(self, head: DraftHead, revision: Revision) -> None:
        """An earlier attempt of ours may have arrived though nobody told."""
        line = {one.hash for one in self._line(revision, set())}
        with self._store.transaction():
            self._store.shares.hear(head)
            if head.head in line:
                share = self._store.shares.get(head.item)
                self._store.shares.put(replace(share, base=head.head, seen=None))


def _has_words(draft: Draft) -> bool:
    return bool(draft.content.title.strip() or draft.content.body.strip())
