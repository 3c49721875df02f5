"""Bundles in the portal in memory: who is bound to whom, and what is released with what."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from editor_app.connectors.memory_editions import in_effect
from editor_app.connectors.memory_rules import Order
from editor_app.domain.bundle import (
    Bundle,
    BundleId,
    BundleWord,
    Flaw,
    Mode,
    Part,
    Stand,
    bundle_from,
    flaw_of,
    part_of_kind,
)
from editor_app.domain.bundle_stuck import editor_may_end
from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Content, ContentHash, ItemId, Revision
from editor_app.domain.people import Role
from editor_app.domain.workflow import COMMANDS, Command, Remote, RemoteState

_APPROVED = frozenset({RemoteState.PUBLISHED, RemoteState.SCHEDULED})  # by its last level
_LIMIT = timedelta(days=3)  # the portal in memory has no calendar of working days


@dataclass(slots=True, kw_only=True)
class BundleBooks:
    """What the portal knows of bundles."""

    words: dict[BundleId, BundleWord] = field(default_factory=dict)
    _heads: dict[ItemId, ContentHash] = field(default_factory=dict)  # submitted in a bundle
    _ready: dict[ItemId, Remote] = field(default_factory=dict)  # approved: as they will be public
    _wished: dict[ItemId, datetime] = field(default_factory=dict)  # when those want to appear

    def open_of(self, item: ItemId) -> BundleWord | None:
        """The bundle this item is bound to."""
        found = (w for w in self.words.values() if w.holds and w.bundle.part(item) is not None)
        return next(found, None)

    def check(
        self,
        order: Order,
        items: Mapping[ItemId, Remote],
        revisions: Mapping[ContentHash, Revision],
    ) -> None:
        """Raise ``EditorError`` for what a bundle does not allow; nothing has happened then."""
        if order.command is Command.SUBMIT:
            self._check_declared(order, items, revisions)
        elif order.command is Command.UNBUNDLE:
            word = self.open_of(order.item)
            if word is None:
                raise EditorError(Code.WRONG_STATE)
            _check_ender(order, word, _members(word.bundle, items))

    def settle(
        self,
        order: Order,
        items: Mapping[ItemId, Remote],
        after: Remote,
        now: datetime,
        revisions: Mapping[ContentHash, Revision],
    ) -> dict[ItemId, Remote]:
        """Every item that stands otherwise after the order; the item itself among them."""
        told = {**items, order.item: after}
        if order.command is Command.SUBMIT:
            self._join(order, told)
        word = self.open_of(order.item)
        if word is None:
            return {order.item: after}
        if order.command is Command.UNBUNDLE:
            self._end(order, word, told, now)
        elif order.command is Command.APPROVE and after.state in _APPROVED:
            public = after if after.state is RemoteState.PUBLISHED else in_effect(after, now)
            self._ready[order.item] = public
            self._wish(public, revisions[public.head].content)
            told[order.item] = _held(public, items[order.item])
            self._release(word.bundle.id, told, now)
        changed = self._told(word.bundle, told)
        told_now = self.words[word.bundle.id]
        left = replace(told[order.item], bundle=self._shown(told_now, told[order.item]))
        return {**changed, order.item: left}

    def in_time(self, items: Mapping[ItemId, Remote], now: datetime) -> dict[ItemId, Remote]:
        """Every member that the clock alone lets out, with those that hear of it."""
        changed: dict[ItemId, Remote] = {}
        for word in [one for one in self.words.values() if one.holds]:
            times = [
                one.scheduled_at for one in _members(word.bundle, items) if one.item in self._ready
            ]
            if any(when is not None and when <= now for when in times):
                told = {**items, **changed}
                self._release(word.bundle.id, told, now)
                changed |= self._told(word.bundle, told)
        return {item: one for item, one in changed.items() if one != items[item]}

    def keeps(self, item: ItemId) -> bool:
        """Whether an item waits for others, so that its own time means nothing."""
        return item in self._ready and self.open_of(item) is not None

    def _told(self, bundle: Bundle, told: Mapping[ItemId, Remote]) -> dict[ItemId, Remote]:
        word = self.words[bundle.id]
        return {
            one.item: replace(one, bundle=self._shown(word, one))
            for one in _members(word.bundle, told)
        }

    def _shown(self, word: BundleWord, remote: Remote) -> BundleWord | None:
        return word if self._tells(word, remote) else None

    def _wish(self, public: Remote, content: Content) -> None:
        when = public.intent.publish_at or _moment(content.text("schedule_at"))
        self._wished.pop(public.item, None)
        if when is not None:
            self._wished[public.item] = when

    def _tells(self, word: BundleWord, remote: Remote) -> bool:
        known = word.bundle.part(remote.item) is not None
        return known and word.stand is not Stand.DISSOLVED

    def _check_declared(
        self,
        order: Order,
        items: Mapping[ItemId, Remote],
        revisions: Mapping[ContentHash, Revision],
    ) -> None:
        asked = json.loads(order.payload)
        if asked.get("bundle") is None:
            return
        told, bound = bundle_from(asked["bundle"]), self.open_of(order.item)
        if bound is not None and bound.bundle != told:
            raise EditorError(Code.WRONG_STATE)
        flaw = flaw_of(told)
        if flaw is not None:
            raise EditorError(Code.REASON_MISSING if flaw is Flaw.NO_REASON else Code.REFUSED)
        revision = revisions.get(ContentHash(asked["hash"]))
        if revision is not None and part_of_kind(revision.content.kind) != told.part(order.item):
            raise EditorError(Code.REFUSED)
        if bound is None and (told.id in self.words or _taken(self, told, items)):
            raise EditorError(Code.WRONG_STATE)

    def _join(self, order: Order, told: Mapping[ItemId, Remote]) -> None:
        asked = json.loads(order.payload).get("bundle")
        if asked is not None:
            bundle = bundle_from(asked)
            self.words.setdefault(bundle.id, BundleWord(bundle=bundle, stand=Stand.OPEN))
            for one in _members(bundle, told):
                if one.state is RemoteState.IN_REVIEW and one.head != one.live:
                    self._heads.setdefault(one.item, one.head)
        self._heads[order.item] = told[order.item].head
        self._ready.pop(order.item, None)

    def _release(self, id_: BundleId, told: dict[ItemId, Remote], now: datetime) -> None:
        bundle = self.words[id_].bundle
        ready = [m.item for m in bundle.members if self._is_approved(m.item, told)]
        if bundle.mode is Mode.TOGETHER:
            if len(ready) < len(bundle.members):
                return
            when = max((self._wished[one] for one in ready if one in self._wished), default=None)
            for item in ready:
                self._let_out(item, when, told, now)
        else:
            self._release_staggered(bundle, ready, told, now)
        if all(self._is_live(one.item, told) for one in bundle.members):
            self.words[id_] = replace(self.words[id_], stand=Stand.RELEASED)

    def _release_staggered(
        self, bundle: Bundle, ready: list[ItemId], told: dict[ItemId, Remote], now: datetime
    ) -> None:
        policy = next(one.item for one in bundle.members if one.part is Part.POLICY)
        if policy in ready:
            self._let_out(policy, self._wished.get(policy), told, now)
        if not self._is_live(policy, told):
            return
        for item in (one for one in ready if one != policy):
            self._let_out(item, self._wished.get(item), told, now)
        word, live = self.words[bundle.id], [self._is_live(m.item, told) for m in bundle.members]
        if word.due_at is None and not all(live):
            self.words[bundle.id] = replace(word, due_at=now + _LIMIT)

    def _let_out(
        self, item: ItemId, when: datetime | None, told: dict[ItemId, Remote], now: datetime
    ) -> None:
        """Publish a member that is approved, or tell when it will be."""
        if when is not None and when > now:
            told[item] = replace(told[item], scheduled_at=when)
        else:
            at = now.replace(second=0, microsecond=0)
            told[item] = replace(self._ready.pop(item), published_at=at)

    def _is_approved(self, item: ItemId, told: Mapping[ItemId, Remote]) -> bool:
        return item in self._ready and told[item].state is RemoteState.SCHEDULED

    def _is_live(self, item: ItemId, told: Mapping[ItemId, Remote]) -> bool:
        return item in told and told[item].live == self._heads.get(item)

    def _end(
        self, order: Order, word: BundleWord, told: dict[ItemId, Remote], now: datetime
    ) -> None:
        whole = bool(json.loads(order.payload).get("whole", True))
        left = () if whole else word.bundle.without(order.item)
        freed = [order.item] if left else [one.item for one in word.bundle.members]
        for item in freed:
            if self._is_approved(item, told):
                self._let_out(item, self._wished.get(item), told, now)
        bundle = replace(word.bundle, members=left) if left else word.bundle
        stand = Stand.OPEN if left else Stand.DISSOLVED
        self.words[bundle.id] = BundleWord(bundle=bundle, stand=stand, due_at=word.due_at)
        if left:
            self._release(bundle.id, told, now)


def _moment(told: str) -> datetime | None:
    """A time as a field tells it: without an offset it is portal time."""
    try:
        when = datetime.fromisoformat(told)
    except ValueError:
        return None
    return when if when.tzinfo is not None else when.replace(tzinfo=PORTAL_ZONE)


def _held(published: Remote, before: Remote) -> Remote:
    """Approved, and as public as it was before."""
    return replace(
        published,
        state=RemoteState.SCHEDULED,
        scheduled_at=None,
        live=before.live,
        published_at=before.published_at,
        url=before.url,
        index_no=before.index_no,
    )


def _members(bundle: Bundle, told: Mapping[ItemId, Remote]) -> list[Remote]:
    return [told[one.item] for one in bundle.members if one.item in told]


def _taken(books: BundleBooks, told: Bundle, items: Mapping[ItemId, Remote]) -> bool:
    scheduled = [one.state is RemoteState.SCHEDULED for one in _members(told, items)]
    return any(scheduled) or any(books.open_of(one.item) is not None for one in told.members)


def _check_ender(order: Order, word: BundleWord, members: list[Remote]) -> None:
    unit = members[0].unit
    undecided = not any(one.approvals for one in members)
    if order.person.has(Role.EDITOR, unit) and (undecided or editor_may_end(word, members)):
        return
    if any(order.person.id in one.contributors for one in members):
        raise EditorError(Code.OWN_WORK)
    signing = COMMANDS[Command.UNBUNDLE].roles - {Role.EDITOR}
    if not any(order.person.has(role, unit) for role in signing):
        raise EditorError(Code.FORBIDDEN)
