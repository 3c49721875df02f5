"""Shared drafts: one pass takes what colleagues shared, then shares what rests here.

Nothing is queued: what is to be shared follows from the drafts themselves, so it works after any
time offline, and it never stands in the way of a submission. A text that somebody has in an editor
is never replaced; one that was changed here waits to be merged.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from editor_app.domain.changes import Changes
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Draft, ItemId
from editor_app.domain.people import Person
from editor_app.domain.portal_ports import Portal
from editor_app.domain.ports import Clock, Store
from editor_app.domain.sharing import DraftHead, Share
from editor_app.services.handed import handed_news
from editor_app.services.same_text import settle_same
from editor_app.services.settings import SettingsFile
from editor_app.services.share_pull import SharePull
from editor_app.services.share_push import SharePush
from editor_app.services.sides import SideFinder, untouched

# What one item can do wrong without the way to the portal being wrong.
_ONE_ITEM = frozenset(
    {
        Code.NOT_FOUND,
        Code.FORBIDDEN,
        Code.STALE,
        Code.PRECONDITION_MISSING,
        Code.WRONG_STATE,
        Code.DIGEST_MISMATCH,
        Code.TOO_LARGE,
        Code.REFUSED,
        Code.STORE_DAMAGED,
        Code.UNKNOWN_TEMPLATE,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A draft that was brought up to a colleague's text; ``before`` is what stood here."""

    before: Draft
    by_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Newer:
    """A colleague's newer text; ``apart``: it was changed here, too, so that both are merged."""

    by_name: str
    at: datetime
    apart: bool


@dataclass(slots=True, kw_only=True)
class Shared:
    """What a pass did, for the window to tell."""

    changes: Changes = field(default_factory=Changes)
    followed: list[Followed] = field(default_factory=list)
    contradicted: list[Share] = field(default_factory=list)  # changed on both sides, news
    sent: int = 0
    handed: list[DraftHead] = field(default_factory=list)  # taken over from this person, news


class SharedDrafts:
    """Runs on the sync lane, after the outbox and the feed."""

    def __init__(
        self,
        store: Store,
        portal: Portal,
        finder: SideFinder,
        clock: Clock,
        settings: SettingsFile,
    ) -> None:
        self.edited: frozenset[ItemId] = frozenset()  # what stands in an editor; set as a whole
        self._store = store
        self._settings = settings
        self._finder, self._clock = finder, clock
        self._pull = SharePull(store, finder, clock)
        self._push = SharePush(store, portal, clock)
        self._told: set[tuple[ItemId, str]] = set()

    def run(self, person: Person) -> Shared:
        """One pass. Raises ``EditorError`` when the way to the portal ends."""
        settled = settle_same(self._store, self._finder, self._clock.now())
        done = Shared(changes=Changes(items=frozenset(settled), outbox=bool(settled)))
        done.handed += handed_news(self._store, person)
        done.changes |= Changes(items=frozenset(one.item for one in done.handed))
        if not self._settings.current.share_drafts:
            return done
        for item in self._pull.submitted():
            self._one(lambda item=item: self._follow_submitted(item, done))  # type: ignore[misc]  # default argument
        for share in self._store.shares.behind():
            self._one(lambda share=share: self._take(share, done))  # type: ignore[misc]  # default argument
        for item in self._push.resting(person):
            self._one(lambda item=item: self._send(item, person, done))  # type: ignore[misc]  # default argument
        return done

    def update(self, item: ItemId) -> Followed | None:
        """更新到（姓名）的版本: asked by the person who has the item open. Raises like ``run``."""
        done = Shared()
        self._take(self._store.shares.get(item), done, asked=True)
        return done.followed[0] if done.followed else None

    def newer(self, item: ItemId) -> Newer | None:
        """A colleague's text that is not in the one here, if there is one."""
        share, draft = self._store.shares.get(item), self._store.drafts.get(item)
        if draft is None or share.told is None or not share.behind:
            return None
        apart = not untouched(self._store, draft, share)
        return Newer(by_name=share.told.by_name, at=share.told.at, apart=apart)

    def _one(self, work: Callable[[], None]) -> None:
        try:
            work()
        except EditorError as error:
            if error.code not in _ONE_ITEM:
                raise

    def _is_free(self, item: ItemId) -> bool:
        return item not in self.edited

    def _follow_submitted(self, item: ItemId, done: Shared) -> None:
        before = self._pull.follow_submitted(item, self._is_free)
        if before is not None:
            done.changes |= Changes(items=frozenset({item}))
            if before.by_name:
                done.followed.append(Followed(before=before.draft, by_name=before.by_name))

    def _take(self, share: Share, done: Shared, *, asked: bool = False) -> None:
        taken = self._pull.take(share, (lambda _: True) if asked else self._is_free)
        if taken.changed:
            done.changes |= Changes(items=frozenset({share.item}))
        if taken.before is not None and share.told is not None:
            done.followed.append(Followed(before=taken.before, by_name=share.told.by_name))
        if taken.contradicts and share.told is not None:
            news = (share.item, share.told.head)
            if news not in self._told:
                self._told.add(news)
                done.contradicted.append(share)
                done.changes |= Changes(items=frozenset({share.item}))

    def _send(self, item: ItemId, person: Person, done: Shared) -> None:
        done.sent += self._push.share(item, person)
