"""Find words or a pattern in the paragraphs of a text; what it would be replaced with goes along.

Plain words are found in milliseconds. A regular expression may take for ever on a short text, and
Python cannot stop one: it runs in a child process (``find_child``) that is ended after a while.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

MOST_HITS = 20_000
OBJECT = "\ufffc"  # stands for an image; no words are replaced across one


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What to look for; ``whole`` counts for Latin words, Chinese has no borders of words."""

    needle: str
    replacement: str = ""
    pattern: bool = False  # a regular expression; the replacement may hold \\1
    case: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One place: paragraph, first character, end, and the words that would stand there."""

    paragraph: int
    start: int
    end: int
    replacement: str


class Trouble(StrEnum):
    """Why a query cannot be answered."""

    PATTERN = "pattern"
    REPLACEMENT = "replacement"
    TIME = "time"
    TOO_MANY = "too-many"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A query that cannot be answered; ``position`` counts from 1, 0 is unknown."""

    trouble: Trouble
    position: int = 0


def find(paragraphs: Sequence[str], query: Query) -> tuple[Hit, ...] | Problem:
    """Every place, in order; empty matches are none."""
    try:
        pattern = compiled(query)
    except (re.error, RecursionError, OverflowError) as error:
        return Problem(trouble=Trouble.PATTERN, position=_position(error))
    hits: list[Hit] = []
    for number, text in enumerate(paragraphs):
        for match in pattern.finditer(text):
            start, end = match.span()
            if start == end:
                continue
            if len(hits) == MOST_HITS:
                return Problem(trouble=Trouble.TOO_MANY)
            try:
                words = match.expand(query.replacement) if query.pattern else query.replacement
            except (re.error, IndexError) as error:
                return Problem(trouble=Trouble.REPLACEMENT, position=_position(error))
            hits.append(Hit(number, start, end, words))
    return tuple(hits)


def compiled(query: Query) -> re.Pattern[str]:
    """The query as a pattern; ``^`` and ``$`` stand for the edges of each line."""
    flags = re.MULTILINE if query.case else re.MULTILINE | re.IGNORECASE
    if query.pattern:
        return re.compile(query.needle, flags)
    words = re.escape(query.needle)
    if query.whole:
        before = "(?<![0-9A-Za-z_])" if _latin(query.needle[:1]) else ""
        after = "(?![0-9A-Za-z_])" if _latin(query.needle[-1:]) else ""
        words = f"{before}{words}{after}"
    return re.compile(words, flags)


def _latin(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character == "_")


def _position(error: BaseException) -> int:
    position = getattr(error, "pos", None)
    return 0 if position is None else int(position) + 1
