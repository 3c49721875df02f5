"""Taking what colleagues shared: new items, newer texts of items nobody here has changed."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from editor_app.domain.item import Content, ContentHash, Draft, ItemId, Revision
from editor_app.domain.journal import Why
from editor_app.domain.ports import Clock, Store
from editor_app.domain.sharing import Share
from editor_app.domain.workflow import OPEN_STATES, Command, Remote, RemoteState
from editor_app.services.lineage import grew_from
from editor_app.services.sides import SideFinder, untouched

MayReplace = Callable[[ItemId], bool]  # asked at the last moment: is nobody writing on it?
_ENDED = frozenset({RemoteState.PUBLISHED, RemoteState.WITHDRAWN, RemoteState.EXPIRED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of one shared text."""

    changed: bool = False
    before: Draft | None = None  # what it replaced
    contradicts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """The draft that followed a submission, and whose; no name where no word changed."""

    draft: Draft
    by_name: str


class SharePull:
    """Every step is one short transaction; texts are fetched before it."""

    def __init__(self, store: Store, finder: SideFinder, clock: Clock) -> None:
        self._store = store
        self._finder = finder
        self._clock = clock

    def take(self, share: Share, may_replace: MayReplace) -> Taken:
        """Bring one item up to the shared head, if nothing here speaks against it."""
        told = share.told
        if told is None or not share.behind:
            return Taken()
        theirs = self._finder.revision(share.item, told.head, told.by_name)
        self._finder.fetch_files(theirs)
        with self._store.transaction():
            share = self._store.shares.get(share.item)
            draft = self._store.drafts.get(share.item)
            if share.told is None or share.told.head != told.head:
                return Taken()  # a newer word came meanwhile: the next pass takes that
            if self._asked_for(share.item):
                return Taken()  # what the person confirmed stays as it is until it is settled
            if draft is None:
                self._begin(theirs, told.by_name)
            elif draft.content != theirs.content:
                if not untouched(self._store, draft, share):
                    return Taken(contradicts=True)
                if not may_replace(draft.item):
                    return Taken(changed=True)
                self._replace(draft, theirs.content, draft.base, told.by_name)
            self._store.shares.put(replace(share, base=told.head, tip=None, seen=None))
        followed = draft is not None and draft.content != theirs.content
        return Taken(changed=draft is None or followed, before=draft if followed else None)

    def submitted(self) -> list[ItemId]:
        """Items whose submission the draft here does not stand on."""
        return [
            row.item
            for row in self._store.board.unsettled()
            if row.draft is not None
            and row.remote is not None
            and row.draft.base != row.remote.head
            and not any(one.pending.moves for one in row.pending)
        ]

    def follow_submitted(self, item: ItemId, may_replace: MayReplace) -> Before | None:
        """A colleague submitted what was shared: the untouched copy here becomes that.

        Where both read the same, only the base moves.
        """
        with self._store.transaction():
            draft, remote = self._store.drafts.get(item), self._store.mirror.get(item)
            share = self._store.shares.get(item)
            head = self._store.revisions.get(remote.head) if remote is not None else None
            if draft is None or remote is None or head is None or self._asked_for(item):
                return None
            if grew_from(self._store.revisions, draft.base, remote.head):
                return None
            same = draft.content == head.content
            if not same and not (may_replace(item) and self._stems(draft, share, head)):
                return None
            self._replace(draft, head.content, head.hash, remote.submitted_by_name, same=same)
            if share.base is not None:
                self._store.shares.put(self._onto(share, head))
        return Before(draft=draft, by_name="" if same else remote.submitted_by_name)

    def _asked_for(self, item: ItemId) -> bool:
        """Whether the person confirmed the text that stands here, and it is not settled yet."""
        return any(
            one.state in OPEN_STATES and one.command is Command.SUBMIT
            for one in self._store.outbox.of(item)
        )

    def _onto(self, share: Share, head: Revision) -> Share:
        """Our place is the submission now; a shared text that is not in it is still to be taken.

        One that was in ours is left behind by this: our text then goes on top of it.
        """
        told = share.told.head if share.told is not None else None
        if told is None or grew_from(self._store.revisions, head.hash, told):
            return replace(share, base=head.hash, tip=None, seen=told or share.seen)
        if share.behind:
            return replace(share, base=head.hash, tip=None)
        return replace(share, base=told, tip=None, seen=None)

    def _stems(self, draft: Draft, share: Share, head: Revision) -> bool:
        """Whether nobody changed the copy here, and the submission grew from what it holds."""
        revisions = self._store.revisions
        grew = share.base is not None and grew_from(revisions, head.hash, share.base)
        return grew and untouched(self._store, draft, share)

    def _begin(self, theirs: Revision, by_name: str) -> None:
        remote = self._store.mirror.get(theirs.item)
        now = self._clock.now()
        draft = Draft(
            item=theirs.item,
            content=theirs.content,
            base=_base(self._store, theirs, remote),
            edition=_edition(remote),
            created_at=now,
            changed_at=now,
            keeps={},
        )
        self._store.drafts.save(draft, journal=True, why=Why.SHARED, by=by_name)

    def _replace(
        self,
        draft: Draft,
        content: Content,
        base: ContentHash | None,
        by_name: str,
        *,
        same: bool = False,
    ) -> None:
        """What stood here is in the journal already, and in the revision it was shared as."""
        now = draft.changed_at if same else self._clock.now()
        made = replace(draft, content=content, base=base, changed_at=now)
        self._store.drafts.save(made, journal=not same, why=Why.SHARED, by=by_name)


def _base(store: Store, theirs: Revision, remote: Remote | None) -> ContentHash | None:
    if remote is None:
        return None
    return remote.head if grew_from(store.revisions, theirs.hash, remote.head) else theirs.parent


def _edition(remote: Remote | None) -> int:
    if remote is None:
        return 1
    return remote.edition + 1 if remote.state in _ENDED else remote.edition
