"""The brake: a feed that takes down many items at once stops until a person has looked.

A portal that was misconfigured, broken into or restored badly says "gone" about everything. What
it says is its word, but nobody works on as if half of the channel had been meant to vanish.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from editor_app.domain.item import ItemId
from editor_app.domain.ports import Store
from editor_app.domain.workflow import Remote, RemoteState

MOST_AT_ONCE = 20
_FEW = 5  # never asked about
_SHARE = 10  # percent of what stands
GONE = frozenset({RemoteState.WITHDRAWN, RemoteState.EXPIRED})
_HELD, _DECIDED = "feed.removal", "feed.removal.decided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """What the portal took down at once, and waits for a person's word."""

    items: tuple[ItemId, ...]


class HeldError(Exception):
    """The feed stops here: nothing of this page was taken."""


class Brake:
    """Counts what one pass takes down. The person's answer is kept until it was followed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._passed = 0

    def begin(self) -> None:
        """A pass begins."""
        self._passed = 0

    def held(self) -> Removal | None:
        """What waits for an answer."""
        told = self._store.meta.get(_HELD)
        return Removal(items=tuple(ItemId(one) for one in json.loads(told))) if told else None

    def decide(self, *, follow: bool) -> None:
        """Do as the portal says (``follow``), or keep what it said before about these items."""
        held = self.held()
        if held is None:
            return
        with self._store.transaction():
            self._store.meta.set(_DECIDED, json.dumps({"follow": follow, "items": held.items}))
            self._store.meta.set(_HELD, "")

    def kept(self, gone: Sequence[ItemId]) -> frozenset[ItemId]:
        """Which of these removals are not to be taken over. Raises ``HeldError`` to stop."""
        if not gone:
            return frozenset()
        follow, decided = self._decision()
        if set(gone) <= decided:
            return frozenset() if follow else frozenset(gone)
        if self._too_many(self._passed + len(gone)):
            with self._store.transaction():
                self._store.meta.set(_HELD, json.dumps(list(gone)))
            raise HeldError
        self._passed += len(gone)
        return frozenset()

    def taken(self, gone: Sequence[ItemId]) -> None:
        """The page is stored (in the caller's transaction): the answer was for it alone."""
        if gone and self._store.meta.get(_DECIDED):
            self._store.meta.set(_DECIDED, "")

    def _decision(self) -> tuple[bool, set[ItemId]]:
        told = self._store.meta.get(_DECIDED)
        if not told:
            return True, set()
        data = json.loads(told)
        return bool(data["follow"]), {ItemId(one) for one in data["items"]}

    def _too_many(self, count: int) -> bool:
        if count <= _FEW:
            return False
        return count > MOST_AT_ONCE or count * 100 > _SHARE * self._store.mirror.standing()


def taken_down(store: Store, remotes: Iterable[Remote]) -> list[ItemId]:
    """Those items that stood here and are told as withdrawn or expired now."""
    gone = []
    for remote in remotes:
        if remote.state in GONE:
            known = store.mirror.get(remote.item)
            if known is not None and known.state not in GONE:
                gone.append(remote.item)
    return gone
