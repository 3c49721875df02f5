"""Lists made of public items and their texts, kept while none of them came, changed or went."""

from collections.abc import Callable
from typing import Any, TypeVar

from editor_app.domain.ports import Mirror

T = TypeVar("T")


class KnownLists:
    """Whoever looks every minute reads ten thousand items once, and then a mark of the mirror.

    Lanes may ask at the same time: each list carries the mark it was made under.
    """

    def __init__(self, mirror: Mirror) -> None:
        self._mirror = mirror
        self._kept: dict[object, tuple[object, Any]] = {}

    def mark(self) -> object:
        """What stands for the mirror as it is now."""
        return self._mirror.mark()

    def of(self, key: object, mark: object, build: Callable[[], tuple[T, ...]]) -> tuple[T, ...]:
        """The list of that key, made anew when the mark is another one."""
        known = self._kept.get(key)
        if known is not None and known[0] == mark:
            found: tuple[T, ...] = known[1]
            return found
        found = build()
        self._kept[key] = (mark, found)
        return found
