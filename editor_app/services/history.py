"""历史: everything known of an item in the order of time, and the way back to any of it.

The journal's states lie between versions (frozen revisions). Going back adds to both and overwrites
nothing: what stood there is kept as a version first, what was gone back to becomes one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Content, ContentHash, Draft, ItemId
from editor_app.domain.journal import BUDGET, TOTAL, Moment, Why, may_go, share_of
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock, Store
from editor_app.domain.recovery import Recovered, forget, remembered
from editor_app.domain.workflow import Command, OperationState, Remote
from editor_app.services.drafts import DraftService
from editor_app.services.standstill import stands_still

_CONTRADICTED = frozenset({Code.STALE, Code.PRECONDITION_MISSING})


class Act(StrEnum):
    """What a version stands for."""

    KEPT = "kept"  # 存为版本
    SUBMITTED = "submitted"
    RECEIVED = "received"  # came from the portal
    CONFLICT = "conflict"  # sent while the portal had another: one of two sides
    TAKEN_BACK = "taken_back"  # confirmed, then taken back before it left


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One place on the slider: a state of the journal or a version."""

    at: datetime
    by: str
    why: Why | Act
    state: Moment | None = None
    version: ContentHash | None = None
    receipt: str = ""  # number the portal gave
    returned_by: str = ""
    reason: str = ""  # of a return
    is_live: bool = False
    is_head: bool = False

    @property
    def key(self) -> str:
        """Names it while the program runs."""
        return str(self.state.id) if self.state is not None else str(self.version)

    @property
    def deliberate(self) -> bool:
        """Whether a person or the portal made it, rather than the clock."""
        return self.why not in (Why.TYPED, Why.RECOVERED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """All points of an item, the oldest first. ``locked``: the item may not be changed now."""

    item: ItemId
    points: tuple[Point, ...]
    locked: bool

    def index_of(self, key: str) -> int:
        """Where a point stands; -1 when it is not there."""
        keys = [one.key for one in self.points]
        return keys.index(key) if key in keys else -1

    def deliberate_before(self, index: int) -> Point | None:
        """The last point before this one that somebody made on purpose."""
        return next((p for p in reversed(self.points[:index]) if p.deliberate), None)


class HistoryService:
    """Reads, compares and goes back; ``restore`` and ``thin_some`` are for the store lane."""

    def __init__(
        self,
        store: Store,
        drafts: DraftService,
        clock: Clock,
        aging: Clock | None = None,
        total: int = TOTAL,
    ) -> None:
        """``aging``: by which states are old; the clock of the machine may run ahead.

        ``total``: bytes that the states of all items may take together.
        """
        self._store = store
        self._drafts = drafts
        self._clock, self._aging = clock, aging or clock
        self._total = total
        self._share: int | None = None

    def timeline(self, item: ItemId) -> Timeline:
        """Everything known of an item, without a text: quick for ten thousand states."""
        remote = self._store.mirror.get(item)
        operations = self._store.outbox.of(item)
        points = [
            Point(at=one.at, by=one.by, why=one.why, state=one)
            for one in self._store.states.moments(item)
        ]
        sent = {one.hash: one for one in operations if one.command is Command.SUBMIT}
        for hash_, at, by in self._store.revisions.of(item):
            points.append(_version(hash_, at, by, sent.get(hash_), remote))
        points.sort(key=lambda point: point.at)
        locked = stands_still(remote, operations)
        return Timeline(item=item, points=tuple(points), locked=locked)

    def content(self, point: Point, item: ItemId) -> Content:
        """The item as it was. Raises ``EditorError``: NOT_FOUND, STORE_DAMAGED."""
        if point.version is not None:
            return self._drafts.version(point.version).content
        assert point.state is not None
        return self._store.states.content(point.state, self._drafts.open(item).content)

    def damaged(self, points: Sequence[Point]) -> frozenset[str]:
        """Keys of those points whose texts are not what was noted: never to be shown."""
        states = [one.state for one in points if one.state is not None]
        bad = {str(id_) for id_ in self._store.states.damaged(states)}
        for one in points:
            if one.version is not None and self._version_is_damaged(one.version):
                bad.add(one.key)
        return frozenset(bad)

    def restore(self, now: Draft, then: Content, person: Person | None) -> Draft:
        """Put an earlier text in the place of ``now``, which becomes a version first.

        Raises ``EditorError(WRONG_STATE)`` while the item is with the portal or the reviewers:
        going back then begins with a recall, a return, or another draft.
        """
        item = now.item
        with self._store.transaction():
            if stands_still(self._store.mirror.get(item), self._store.outbox.of(item)):
                raise EditorError(Code.WRONG_STATE, state="locked")
            self._drafts.save(now, why=Why.BEFORE)
            self._drafts.save_version(item, person)
            restored = self._drafts.save(replace(now, content=then), why=Why.RESTORED)
            self._drafts.save_version(item, person)
        return restored

    def begin_from(self, content: Content) -> Draft:
        """Another item with this text. It is a draft of its own: nothing joins the two."""
        return self._drafts.begin_with(content)

    def recovered(self) -> tuple[Recovered, ...]:
        """What starts found after unclean ends, until it is dismissed; the newest first."""
        return remembered(self._store.meta)

    def dismiss_recovered(self, item: ItemId | None = None) -> None:
        """Somebody has seen it; without ``item``, all of it."""
        with self._store.transaction():
            forget(self._store.meta, item)

    def items(self) -> tuple[ItemId, ...]:
        """Every item that has states; measures what one of them may take of all from now on."""
        found = self._store.states.items()
        self._share = share_of([size for _, _, size in found], self._total)
        return tuple(item for item, _, _ in found)

    def thin_some(self, item: ItemId, budget: int = BUDGET) -> bool:
        """Let some of the old states of an item go; tells whether there are more to go.

        One short transaction: a save waits no longer behind it than behind another save.
        """
        moments = self._store.states.moments(item)
        versions = [at for _, at, _ in self._store.revisions.of(item)]
        going = may_go(moments, versions, self._aging.now(), budget, self._share)
        if not going:
            return False
        sizes = {one.id: one.size for one in moments}
        gone = self._store.states.thin(going, [sizes[id_] for id_ in going])
        return gone < len(going)

    def _version_is_damaged(self, hash_: ContentHash) -> bool:
        try:
            return self._store.revisions.get(hash_) is None
        except EditorError as error:
            if error.code is Code.STORE_DAMAGED:
                return True
            raise


def _version(
    hash_: ContentHash, at: datetime, by: str, sent: Operation | None, remote: Remote | None
) -> Point:
    """A version, with what the outbox and the portal know about it."""
    why = Act.RECEIVED if remote is not None and not by else Act.KEPT
    why = why if sent is None else _fate(sent)
    back = None
    if remote is not None:
        outcomes = [a for a in remote.approvals if a.hash == hash_ and a.outcome != "approve"]
        back = outcomes[-1] if outcomes else None
    return Point(
        at=at,
        by=by,
        why=why,
        version=hash_,
        receipt=sent.receipt.number if sent is not None and sent.receipt is not None else "",
        returned_by=back.by_name if back else "",
        reason=back.reason if back else "",
        is_live=remote is not None and remote.live == hash_,
        is_head=remote is not None and remote.head == hash_,
    )


def _fate(sent: Operation) -> Act:
    """What became of a submission. A conflict that was merged stays one: it is a side of it."""
    if sent.receipt is None and sent.last_error in _CONTRADICTED:
        return Act.CONFLICT
    return Act.TAKEN_BACK if sent.state is OperationState.CANCELLED else Act.SUBMITTED
