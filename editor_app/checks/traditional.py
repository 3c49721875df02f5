"""Traditional characters in a text, and their Simplified form.

The converter reads a line character by character; a line without any character that it would
change is not given to it. In a megabyte of Simplified prose that is every line but a few.
"""

from functools import lru_cache
from importlib.resources import files

from opencc import OpenCC

_TABLES = ("TSPhrases.txt", "TSCharacters.txt")  # what ``t2s`` converts with


@lru_cache(maxsize=8)  # two rules ask of one body
def traditional_places(text: str) -> tuple[int, ...]:
    """Where characters stand that Simplified text writes otherwise."""
    suspects = _suspects()
    if suspects.isdisjoint(text):
        return ()
    found: list[int] = []
    at = 0
    for line in text.splitlines(keepends=True):
        if not suspects.isdisjoint(line):
            found.extend(at + place for place in _of_line(line))
        at += len(line)
    return tuple(found)


def to_simplified(text: str) -> str:
    """The text in Simplified characters."""
    return str(_converter().convert(text))


@lru_cache(maxsize=4096)
def _of_line(line: str) -> tuple[int, ...]:
    """Where a line differs from its Simplified form; lines are remembered while one is edited."""
    simple = to_simplified(line)
    if len(simple) != len(line):  # no such entry in the t2s tables today; then nothing is claimed
        return ()
    pairs = enumerate(zip(line, simple, strict=True))
    return tuple(index for index, (old, new) in pairs if old != new)


@lru_cache(maxsize=1)
def _converter() -> OpenCC:
    return OpenCC("t2s")


@lru_cache(maxsize=1)
def _suspects() -> frozenset[str]:
    """Every character that some entry of the tables changes."""
    found: set[str] = set()
    for name in _TABLES:
        table = files("opencc").joinpath("dictionary", name).read_text(encoding="utf-8")
        for entry in table.splitlines():
            old, _, new = entry.strip().partition("\t")
            first = new.split(" ")[0]
            same = len(old) == len(first)
            found |= {a for a, b in zip(old, first, strict=True) if a != b} if same else set(old)
    return frozenset(found)
