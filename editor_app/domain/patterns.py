"""Which regular expressions could run for ever: repeats in which one text can be read two ways.

A judgement of the form, stricter than need be: what passes runs in time linear or quadratic in a
text, as ``tests/checks/fuzz_patterns.py`` measures for every pattern of the bundled pack. Python's
engine cannot be stopped and holds the whole window up, so nothing is left to a time limit.
"""

import re
from collections.abc import Iterator, Sequence
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from editor_app.domain.pattern_heads import Chars, alphabet_of, first_of

_MANY = 64  # a repeat of at most so many is a number, not a loop
_FEW = 3  # times that cannot add up, whatever is repeated
_REPEATS = frozenset({codes.MAX_REPEAT, codes.MIN_REPEAT})

Tree = Sequence[Any]


def may_blow_up(pattern: str) -> bool:
    """Whether a repeat may read one text in two ways, or three without a bound follow each other.

    So may one that refers to what a group held, where anything is repeated without a bound.
    """
    try:
        tree = parser.parse(pattern)
    except (re.error, RecursionError, OverflowError):
        return True
    nodes = list(_nodes(tree))
    loops = any(code in _REPEATS and argument[1] > _MANY for code, argument in nodes)
    if loops and any(code is codes.GROUPREF for code, _ in nodes):
        return True
    return _risky(list(tree), inside=False) or _wavers(list(tree), alphabet_of(nodes))


def matches_nothing(pattern: str) -> bool:
    """Whether it finds the empty string, which stands everywhere."""
    try:
        return bool(parser.parse(pattern).getwidth()[0] == 0)
    except (re.error, RecursionError, OverflowError):
        return True


def _risky(tree: Tree, *, inside: bool) -> bool:
    row = 0  # unbounded repeats in a row
    for code, argument in tree:
        unbounded = code in _REPEATS and argument[1] > _MANY
        row = row + 1 if unbounded else 0
        if row > 2 or (unbounded and inside):
            return True
        if any(_risky(list(part), inside=inside or unbounded) for part in _parts(code, argument)):
            return True
    return False


def _wavers(tree: Tree, alphabet: Chars) -> bool:
    """Whether a repeat holds a choice that its next character does not settle."""
    for code, argument in tree:
        if code in _REPEATS and argument[1] > _FEW:
            body = list(argument[2])
            if _undecided(body, first_of(body, alphabet)[0], alphabet):
                return True
        if any(_wavers(list(part), alphabet) for part in _parts(code, argument)):
            return True
    return False


def _undecided(tree: Tree, behind: Chars, alphabet: Chars) -> bool:
    """Whether a choice in a row of nodes is left open by the character that comes next.

    ``behind``: what may follow the row; of a repeat that is its own beginning.
    """
    for at, (code, argument) in enumerate(tree):
        rest, empty = first_of(tree[at + 1 :], alphabet)
        follows = rest | behind if empty else rest
        varies = code in _REPEATS and argument[0] != argument[1]
        if varies and first_of(list(argument[2]), alphabet)[0] & follows:
            return True
        if code is codes.BRANCH and _overlap(argument[1], follows, alphabet):
            return True
        if any(_undecided(list(part), follows, alphabet) for part in _parts(code, argument)):
            return True
    return False


def _overlap(branches: Sequence[Any], follows: Chars, alphabet: Chars) -> bool:
    seen: Chars = frozenset()
    for branch in branches:
        heads, empty = first_of(list(branch), alphabet)
        heads = heads | follows if empty else heads
        if heads & seen:
            return True
        seen |= heads
    return False


def _nodes(tree: Any) -> Iterator[tuple[Any, Any]]:
    for code, argument in tree:
        yield code, argument
        for part in _parts(code, argument):
            yield from _nodes(part)


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
