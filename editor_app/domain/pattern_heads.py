"""With which characters an expression can begin, out of those that tell its parts apart."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from re import _constants as codes  # type: ignore[attr-defined]
from typing import Any

Chars = frozenset[int]
NOTHING: Chars = frozenset()
_REPEATS = frozenset({codes.MAX_REPEAT, codes.MIN_REPEAT})
_OTHERS = frozenset(map(ord, "a0_ \n\u3000，。的ā"))
_CATEGORIES: Mapping[Any, Callable[[str], bool]] = {
    codes.CATEGORY_DIGIT: str.isdigit,
    codes.CATEGORY_SPACE: str.isspace,
    codes.CATEGORY_WORD: lambda sign: sign.isalnum() or sign == "_",
}
_NEGATED: Mapping[Any, Any] = {
    codes.CATEGORY_NOT_DIGIT: codes.CATEGORY_DIGIT,
    codes.CATEGORY_NOT_SPACE: codes.CATEGORY_SPACE,
    codes.CATEGORY_NOT_WORD: codes.CATEGORY_WORD,
}


def alphabet_of(nodes: Iterable[tuple[Any, Any]]) -> Chars:
    """The characters an expression names, their neighbours, and one of each common kind."""
    found = set(_OTHERS)
    for code, argument in nodes:
        if code in (codes.LITERAL, codes.NOT_LITERAL):
            found.update(_near(argument))
        elif code is codes.IN:
            for kind, value in argument:
                if kind is codes.LITERAL:
                    found.update(_near(value))
                elif kind is codes.RANGE:
                    found.update((*_near(value[0]), *_near(value[1])))
    return frozenset(found)


def first_of(tree: Sequence[Any], alphabet: Chars) -> tuple[Chars, bool]:
    """The first characters of a row of nodes, and whether it may be empty."""
    heads = NOTHING
    for code, argument in tree:
        own, empty = _first(code, argument, alphabet)
        heads |= own
        if not empty:
            return heads, False
    return heads, True


def _first(code: Any, argument: Any, alphabet: Chars) -> tuple[Chars, bool]:
    if code in _REPEATS:
        heads, empty = first_of(list(argument[2]), alphabet)
        return heads, empty or argument[0] == 0
    if code is codes.SUBPATTERN:
        return first_of(list(argument[3]), alphabet)
    if code is codes.BRANCH:
        found = [first_of(list(branch), alphabet) for branch in argument[1]]
        return frozenset().union(*(heads for heads, _ in found)), any(e for _, e in found)
    if code in (codes.AT, codes.ASSERT, codes.ASSERT_NOT):
        return NOTHING, True
    if code in (codes.LITERAL, codes.NOT_LITERAL, codes.IN, codes.ANY):
        return frozenset(one for one in alphabet if _is(one, code, argument)), False
    return alphabet, True  # what refers back, and what is not known here


def _is(sign: int, code: Any, argument: Any) -> bool:
    if code is codes.ANY:
        return sign != ord("\n")
    if code is codes.LITERAL:
        return bool(sign == argument)
    if code is codes.NOT_LITERAL:
        return bool(sign != argument)
    negate = bool(argument) and argument[0][0] is codes.NEGATE
    return any(_in(sign, kind, value) for kind, value in argument) != negate


def _in(sign: int, kind: Any, value: Any) -> bool:
    if kind is codes.LITERAL:
        return bool(sign == value)
    if kind is codes.RANGE:
        return bool(value[0] <= sign <= value[1])
    if kind is codes.CATEGORY:
        plain = _NEGATED.get(value, value)
        return _CATEGORIES[plain](chr(sign)) != (value in _NEGATED)
    return False


def _near(sign: int) -> tuple[int, ...]:
    return tuple(one for one in (sign - 1, sign, sign + 1) if 0 <= one <= 0x10FFFF)
