"""What a person chose last, by topic: offered first the next time."""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from editor_app.domain.ports import Store

MOST = 8
_Thing = TypeVar("_Thing")


class RecentService:
    """Small lists of keys in the profile's store; a list that cannot be read is an empty one."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, topic: str) -> tuple[str, ...]:
        """Keys, the last chosen one first."""
        try:
            told = json.loads(self._store.meta.get(_key(topic)) or "[]")
        except ValueError:
            return ()
        return tuple(str(one) for one in told) if isinstance(told, list) else ()

    def note(self, topic: str, keys: Iterable[str]) -> None:
        """Somebody chose these."""
        newest = [key for key in keys if key]
        older = [key for key in self.of(topic) if key not in newest]
        if newest:
            self._store.meta.set(_key(topic), json.dumps([*newest, *older][:MOST]))


def recent_first(
    things: Sequence[_Thing], key: Callable[[_Thing], str], recent: Sequence[str]
) -> tuple[list[_Thing], list[_Thing]]:
    """Those chosen lately in that order, and the others in theirs."""
    places = {one: place for place, one in enumerate(recent)}
    lately = sorted((one for one in things if key(one) in places), key=lambda o: places[key(o)])
    return lately, [one for one in things if key(one) not in places]


def _key(topic: str) -> str:
    return f"recent.{topic}"
