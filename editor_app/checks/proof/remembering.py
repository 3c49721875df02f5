"""What a stretch of text was found to be, kept while its neighbours are edited."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

_STRETCHES = 2_048  # a body of 200 KB and one beside it
_LONGEST = 2_000  # characters; what is longer is judged anew: memory stays below some 20 MB

P = ParamSpec("P")
T = TypeVar("T")


def remembering(
    judge: Callable[Concatenate[str, P], T],
) -> Callable[Concatenate[str, P], T]:
    """The same function of a text; it is not asked twice about one that is short."""
    known = cast("Callable[Concatenate[str, P], T]", lru_cache(maxsize=_STRETCHES)(judge))

    @wraps(judge)
    def judged(text: str, /, *more: P.args, **named: P.kwargs) -> T:
        if len(text) > _LONGEST:
            return judge(text, *more, **named)
        return known(text, *more, **named)

    return judged
