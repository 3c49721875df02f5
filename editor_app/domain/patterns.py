"""Which regular expressions could run for ever: repeats inside repeats, and repeats side by side.

A judgement of the form, stricter than need be: what passes runs in time linear or quadratic in a
text, as ``tests/checks/fuzz_patterns.py`` measures for every pattern of the bundled pack.
"""

import re
from collections.abc import Iterator
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_MANY = 64  # a repeat of at most so many is a number, not a loop
_REPEATS = frozenset({codes.MAX_REPEAT, codes.MIN_REPEAT})


def may_blow_up(pattern: str) -> bool:
    """Whether a repeat without a bound holds another repeat, or three of them follow each other."""
    try:
        tree = parser.parse(pattern)
    except (re.error, RecursionError, OverflowError):
        return True
    return _risky(list(tree), inside=False)


def _risky(tree: list[Any], *, inside: bool) -> bool:
    row = 0  # unbounded repeats in a row
    for code, argument in tree:
        unbounded = code in _REPEATS and argument[1] > _MANY
        row = row + 1 if unbounded else 0
        if row > 2 or (unbounded and inside):
            return True
        if any(_risky(list(part), inside=inside or unbounded) for part in _parts(code, argument)):
            return True
    return False


def _parts(code: Any, argument: Any) -> Iterator[Any]:
    """The expressions inside one."""
    if code in _REPEATS:
        yield argument[2]
    elif code is codes.SUBPATTERN:
        yield argument[3]
    elif code in (codes.ASSERT, codes.ASSERT_NOT):
        yield argument[1]
    elif code is codes.BRANCH:
        yield from argument[1]
    elif code is codes.GROUPREF_EXISTS:
        yield from (part for part in argument[1:] if part is not None)
