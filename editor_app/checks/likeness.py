"""How much of one text stands in another: shingles of characters, without marks and markup."""

import re

from editor_app.checks.proof.prose import read_body

_LETTERS = re.compile(r"[^\w]+|_+")


def letters(body: str) -> str:
    """The letters of a Markdown body: what is left when marks, blanks and addresses go."""
    return _LETTERS.sub("", read_body(body).plain).casefold()


def shingles(text: str, length: int) -> frozenset[str]:
    """Every run of that many characters; a shorter text is one run."""
    if len(text) <= length:
        return frozenset({text}) if text else frozenset()
    return frozenset(text[n : n + length] for n in range(len(text) - length + 1))


def overlap(text: str, other: str, length: int) -> float:
    """The share of ``text`` (0 to 1) that stands in ``other`` in runs of ``length`` or more."""
    if len(text) < length:
        return 0.0
    known = shingles(other, length)
    covered = last = 0
    for start in range(len(text) - length + 1):
        if text[start : start + length] in known:
            covered += start + length - max(start, last)
            last = start + length
    return covered / len(text)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard's index of two sets of shingles; two empty texts are not alike."""
    if not one or not other:
        return 0.0
    both = len(one & other)
    return both / (len(one) + len(other) - both)
