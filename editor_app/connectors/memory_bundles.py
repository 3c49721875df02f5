"""Bundles in the portal in memory: who is bound to whom, and what is released with what."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

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
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId, Revision
from editor_app.domain.people import Role
from editor_app.domain.workflow import COMMANDS, Command, Remote, RemoteState

_LIMIT = timedelta(days=3)  # the portal in memory has no calendar of working days


@dataclass(slots=True, kw_only=True)
class BundleBooks:
    """What the portal knows of bundles."""

    words: dict[BundleId, BundleWord] = field(default_factory=dict)
    _heads: dict[ItemId, ContentHash] = field(default_factory=dict)  # submitted in a bundle
    _ready: dict[ItemId, Remote] = field(default_factory=dict)  # approved: as they will be public

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
        self, order: Order, items: Mapping[ItemId, Remote], after: Remote, now: datetime
    ) -> dict[ItemId, Remote]:
        """Every item that stands otherwise after the order; the item itself among them."""
        told = {**items, order.item: after}
        if order.command is Command.SUBMIT:
            self._join(order, told)
        word = self.open_of(order.item)
        if word is None:
            return {order.item: after}
        if order.command is Command.UNBUNDLE:
            self._end(order, word, told)
        elif order.command is Command.APPROVE and after.state is RemoteState.PUBLISHED:
            self._ready[order.item] = after
            told[order.item] = _held(after, items[order.item])
            self._release(word.bundle.id, told, now)
        word = self.words[word.bundle.id]
        changed = {one.item: told[one.item] for one in _members(word.bundle, told)}
        changed[order.item] = told[order.item]
        return {
            item: replace(one, bundle=word if self._tells(word, one) else None)
            for item, one in changed.items()
        }

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
        policy = next(one.item for one in bundle.members if one.part is Part.POLICY)
        together = bundle.mode is Mode.TOGETHER
        ready = [m.item for m in bundle.members if self._is_approved(m.item, told)]
        may = len(ready) == len(bundle.members) if together else policy in ready
        if not together and self._is_live(policy, told):
            may = True
        if not may:
            return
        for item in ready:
            told[item] = self._ready.pop(item)
        if all(self._is_live(one.item, told) for one in bundle.members):
            self.words[id_] = replace(self.words[id_], stand=Stand.RELEASED)
        elif self.words[id_].due_at is None:
            self.words[id_] = replace(self.words[id_], due_at=now + _LIMIT)

    def _is_approved(self, item: ItemId, told: Mapping[ItemId, Remote]) -> bool:
        return item in self._ready and told[item].state is RemoteState.SCHEDULED

    def _is_live(self, item: ItemId, told: Mapping[ItemId, Remote]) -> bool:
        return item in told and told[item].live == self._heads.get(item)

    def _end(self, order: Order, word: BundleWord, told: dict[ItemId, Remote]) -> None:
        whole = bool(json.loads(order.payload).get("whole", True))
        left = () if whole else word.bundle.without(order.item)
        freed = [order.item] if left else [one.item for one in word.bundle.members]
        for item in freed:
            if self._is_approved(item, told):
                told[item] = self._ready.pop(item)
        bundle = replace(word.bundle, members=left) if left else word.bundle
        stand = Stand.OPEN if left else Stand.DISSOLVED
        self.words[bundle.id] = BundleWord(bundle=bundle, stand=stand, due_at=word.due_at)
        if left:
            self._release(bundle.id, told, told[order.item].changed_at)


def _held(published: Remote, before: Remote) -> Remote:
    """Approved, and as public as it was before."""
    return replace(
        published,
        state=RemoteState.SCHEDULED,
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
