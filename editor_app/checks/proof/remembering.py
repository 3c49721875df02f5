"""What a stretch of text was found to be, kept while its neighbours are edited."""

from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import Concatenate, Generic, ParamSpec, TypeVar, cast

_ROOM = 800_000  # characters: a body of a megabyte twice over
_LONGEST = 2_000  # characters; what is longer is judged anew

_UNKNOWN = object()

P = ParamSpec("P")
T = TypeVar("T")


class _Known(Generic[T]):
    """The last texts in two halves: the older one goes when the newer one is full.

    A cache by number of entries that a body exceeds by one remembers nothing of it: each run reads
    the whole body in order and finds everything just thrown away. Several lanes ask at once: the
    halves change places under a lock, and what is judged is judged outside of it.
    """

    def __init__(self) -> None:
        self._newer: dict[object, object] = {}
        self._older: dict[object, object] = {}
        self._room = _ROOM
        self._lock = Lock()

    def get(self, key: object, length: int, make: Callable[[], T]) -> T:
        """What is known under a key, or is made now."""
        with self._lock:
            told = self._newer.get(key, _UNKNOWN)
            if told is not _UNKNOWN:
                return cast("T", told)
            told = self._older.get(key, _UNKNOWN)
        if told is _UNKNOWN:
            told = make()
        with self._lock:
            self._keep(key, length, told)
        return cast("T", told)

    def _keep(self, key: object, length: int, told: object) -> None:
        if length > self._room:
            self._newer, self._older, self._room = {}, self._newer, _ROOM
        self._room -= length
        self._newer[key] = told


def remembering(
    judge: Callable[Concatenate[str, P], T],
) -> Callable[Concatenate[str, P], T]:
    """The same function of a text; it is not asked twice about one that is short."""
    known: _Known[T] = _Known()

    @wraps(judge)
    def judged(text: str, /, *more: P.args, **named: P.kwargs) -> T:
        if len(text) > _LONGEST:
            return judge(text, *more, **named)
        key = (text, more, tuple(named.items())) if named else (text, *more)
        return known.get(key, len(text), lambda: judge(text, *more, **named))

    return judged
