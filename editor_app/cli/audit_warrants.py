"""A second reading of warrants in an audit trail: a deputy decides only under one in force.

By the standard library alone and without a word of the portal's code, like ``audit_replay``. Whom
a deputy stands for, and that both count as one person, is judged there.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol, TypeVar


class Told(Protocol):
    """What is read of an entry."""

    @property
    def sequence(self) -> int: ...
    @property
    def at(self) -> str: ...
    @property
    def person(self) -> str: ...
    @property
    def action(self) -> str: ...
    @property
    def item(self) -> str | None: ...
    @property
    def detail(self) -> str: ...


E = TypeVar("E", bound=Told)


def lent(entries: Iterable[E], wrong: Callable[[int, str], Exception]) -> Iterator[E]:
    """The same entries; raises ``wrong`` with sequence and words at the first that cannot be."""
    warrants: dict[str, dict[str, Any]] = {}
    units: dict[str, str] = {}
    for entry in entries:
        try:
            told = json.loads(entry.detail)
            problem = _problem(entry, told, warrants, units)
        except (KeyError, TypeError, ValueError, AttributeError) as broken:
            raise wrong(entry.sequence, str(broken)) from broken
        if problem:
            raise wrong(entry.sequence, problem)
        yield entry


def _problem(
    entry: Told, told: dict[str, Any], warrants: dict[str, dict[str, Any]], units: dict[str, str]
) -> str:
    if entry.action == "warrant":
        warrants[told["id"]] = told
        own = told["deputy"] in (entry.person, told["absent"])
        return "a right lent to oneself" if own else ""
    if entry.action == "revoke-warrant":
        warrants.pop(told["id"], None)
    if entry.item is None:
        return ""
    if "unit" in told:
        units[entry.item] = told["unit"]
    if "warrant" not in told:
        return "somebody's place taken without a warrant" if "for" in told else ""
    one = warrants.get(told["warrant"])
    if one is None or not _covers(one, entry, told, units.get(entry.item, "")):
        return "no warrant in force covers it"
    return ""


def _covers(one: dict[str, Any], entry: Told, told: dict[str, Any], unit: str) -> bool:
    """Whether it lets the deputy act then, there, and in the place they name."""
    who = (one["deputy"], one["absent"], one["level"]) == (entry.person, told["for"], told["level"])
    in_time: bool = one["starts"] <= entry.at < one["ends"]
    return who and in_time and one["unit"] in ("*", unit)
