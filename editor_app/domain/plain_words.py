"""Words that people leave for each other: plain text, bounded, without signs that deceive."""

import unicodedata
from enum import StrEnum

LONGEST = 2000  # characters of a comment, an answer or a proposed text
# Marks that turn the direction of writing: what is read is not what is written.
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_HIDDEN = frozenset("\u200b\u2060\ufeff\u00ad\u2028\u2029")
_ALLOWED = frozenset("\n\t")


class Unfit(StrEnum):
    """Why words are refused."""

    EMPTY = "empty"
    TOO_LONG = "too long"
    SIGNS = "control or bidi characters"


def unfit(text: str, most: int = LONGEST, *, empty: bool = False) -> Unfit | None:
    """What is wrong with these words, or ``None``. Markup is words like any other."""
    if not empty and not text.strip():
        return Unfit.EMPTY
    if len(text) > most:
        return Unfit.TOO_LONG
    return Unfit.SIGNS if any(_bad(sign) for sign in text) else None


def _bad(sign: str) -> bool:
    if sign in _ALLOWED:
        return False
    return sign in _TURNING or sign in _HIDDEN or unicodedata.category(sign) in ("Cc", "Cs", "Cn")


def quotable(text: str) -> str:
    """A stretch of an item's text as it may be quoted: without the signs that are refused."""
    return "".join(sign for sign in text if not _bad(sign))
