"""Which bundle an item is in, as this workstation knows: planned here, or told by the portal."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from editor_app.domain.bundle import Bundle, BundleId, BundleWord, bundle_from, bundle_json
from editor_app.domain.item import ItemId
from editor_app.domain.ports import Store
from editor_app.domain.workflow import Command, OperationState
from editor_app.services.payloads import bundle_of

_KEY = "bundles.planned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """Another member of the bundle, for who sends this one alone."""

    title: str
    sent: bool  # it is with the portal, or on its way there


def companions(store: Store, bundle: Bundle | None, item: ItemId) -> tuple[Companion, ...]:
    """Every other member as far as this workstation knows it."""
    found = []
    for one in bundle.others(item) if bundle is not None else ():
        row = store.board.row(one)
        word = row.remote.bundle if row is not None and row.remote is not None else None
        there = word is not None and bundle is not None and word.bundle.id == bundle.id
        leaving = row is not None and any(op.command is Command.SUBMIT for op in row.pending)
        found.append(Companion(title=row.title if row else "", sent=there or leaving))
    return tuple(found)


class BundlePlans:
    """Plans of the profile; one that cannot be read is none. The portal's word goes first."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[Bundle, ...]:
        """Every plan, the oldest first."""
        try:
            told = json.loads(self._store.meta.get(_KEY) or "[]")
            return tuple(bundle_from(one) for one in told)
        except (ValueError, LookupError, TypeError):
            return ()

    def of(self, item: ItemId) -> Bundle | None:
        """The plan an item is in."""
        return next((one for one in self.all() if one.part(item) is not None), None)

    def put(self, bundle: Bundle) -> None:
        """Keep a plan, instead of others that its members were in."""
        items = {one.item for one in bundle.members}
        others = [
            one
            for one in self.all()
            if one.id != bundle.id and not items & {m.item for m in one.members}
        ]
        self._keep([*others, bundle])

    def drop(self, id_: BundleId) -> None:
        """Forget a plan; its items stay as they are."""
        self._keep([one for one in self.all() if one.id != id_])

    def word(self, item: ItemId, linked: Iterable[ItemId] = ()) -> BundleWord | None:
        """What the portal says of the bundle that holds this item, told with it or a sister."""
        plan = self.of(item)
        others = plan.others(item) if plan is not None else ()
        for one in dict.fromkeys((item, *others, *linked)):
            remote = self._store.mirror.get(one)
            word = remote.bundle if remote is not None else None
            if word is not None and word.holds and word.bundle.part(item) is not None:
                return word
        return None

    def binding(self, item: ItemId, linked: Iterable[ItemId] = ()) -> Bundle | None:
        """The bundle a submission of this item belongs to now."""
        word = self.word(item, linked)
        if word is not None:
            return word.bundle
        plan = self.of(item)
        ended = plan is not None and any(self._was_sent(m.item, plan.id) for m in plan.members)
        return None if ended else plan

    def _was_sent(self, item: ItemId, id_: BundleId) -> bool:
        """The portal knew the bundle once; as it tells it no more, it has ended."""
        for one in self._store.outbox.of(item):
            if one.command is Command.SUBMIT and one.state is OperationState.RECEIPTED:
                told = bundle_of(one.payload)
                if told is not None and told.id == id_:
                    return True
        return False

    def _keep(self, plans: Iterable[Bundle]) -> None:
        self._store.meta.set(_KEY, json.dumps([bundle_json(one) for one in plans]))
