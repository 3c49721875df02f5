"""JSON as the portal takes it: no duplicate names, no NaN, no NUL, not deep, not large."""

import json
import re
from typing import Any, NoReturn

MAX_DEPTH = 32
_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_BRACKET = re.compile(r"[\[\]{}]")


def check_json(body: bytes) -> None:
    """Raises ``ValueError`` saying what is wrong with a request body."""
    try:
        told = body.decode("utf-8")
    except UnicodeDecodeError as wrong:
        raise ValueError("the body is not UTF-8") from wrong
    if _depth(told) > MAX_DEPTH:
        raise ValueError(f"nested deeper than {MAX_DEPTH} levels")
    value = json.loads(told, object_pairs_hook=_object, parse_constant=_constant)
    if has_nul(value):
        raise ValueError("text holds a NUL character")


def has_nul(value: object) -> bool:
    """Whether any text or name in a JSON value holds U+0000, which PostgreSQL cannot store."""
    if isinstance(value, str):
        return "\0" in value
    if isinstance(value, dict):
        return any(has_nul(k) or has_nul(v) for k, v in value.items())
    return isinstance(value, list) and any(has_nul(one) for one in value)


def _depth(text: str) -> int:
    """The deepest nesting, found without recursion and before anything is built."""
    deepest = depth = 0
    for sign in _BRACKET.findall(_TEXT.sub("", text)):
        depth += 1 if sign in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return made


def _constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")
