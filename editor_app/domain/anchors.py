"""Where a comment stands: words and what stood around them, found again in a later text.

An anchor never moves to other words: a place counts only if the words stand there and what is
around them is what was around them, or if the words are there in an edited form between
neighbours that stayed. Everything else is lost, and keeps its quote.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

BODY = "body"
WHOLE = ""  # the item as a whole
CONTEXT = 32  # characters that are kept on either side
LONGEST_QUOTE = 500  # characters
_SEED = 4  # characters of a context that are looked for when the words were edited
_MANY = 400  # places of one word in a text; nobody means the four hundredth
_CERTAIN = 12  # a quote this long that stands once needs few neighbours
_EDGE = 6  # characters that standing at an end of the text is worth
_ALIKE = 0.5  # of the characters of a context that was edited
_EDITED = 0.6  # of the characters of words that were edited


class Fit(StrEnum):
    """How well a place was found again."""

    EXACT = "exact"  # the very words
    CLOSE = "close"  # the words were edited since
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A field of an item, or words in its body. ``quote`` of a field may be empty: all of it."""

    place: str  # "body", a field's key, or "" for the item as a whole
    quote: str = ""
    before: str = ""
    after: str = ""
    ordinal: int = 0  # which of the places that look alike, quote and neighbours


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Characters ``start`` to ``end`` of the text, and how sure that is."""

    start: int
    end: int
    fit: Fit


LOST = Found(start=0, end=0, fit=Fit.LOST)


def anchored(text: str, start: int, end: int, place: str = BODY) -> Anchor:
    """The anchor of characters ``start`` to ``end``; blanks at the edges do not belong to it."""
    quote = text[start:end]
    start += len(quote) - len(quote.lstrip())
    quote = quote.strip()[:LONGEST_QUOTE]
    end = start + len(quote)
    made = Anchor(
        place=place,
        quote=quote,
        before=text[max(0, start - CONTEXT) : start],
        after=text[end : end + CONTEXT],
    )
    return replace(made, ordinal=_ordinal(made, text, start))


class Ground:
    """A text in which many anchors are looked for; blanks and line ends count for nothing."""

    def __init__(self, text: str) -> None:
        self._bare, self._places = _bare(text)

    def locate(self, anchor: Anchor) -> Found:
        """Where the words of an anchor stand."""
        quote, before, after = (
            _bare(part)[0] for part in (anchor.quote, anchor.before, anchor.after)
        )
        if not quote:
            return LOST
        found = _exact(self._bare, (quote, before, after), anchor.ordinal)
        found = found or _edited(self._bare, quote, before, after)
        if found is None:
            return LOST
        start, end, fit = found
        return Found(start=self._places[start], end=self._places[end - 1] + 1, fit=fit)


def locate(anchor: Anchor, text: str) -> Found:
    """Where the words of one anchor stand in a text."""
    return Ground(text).locate(anchor)


def _bare(text: str) -> tuple[str, list[int]]:
    """The characters that count, and where each of them stands."""
    kept = [(at, sign) for at, sign in enumerate(text) if sign.isprintable() and sign != " "]
    kept = [(at, sign) for at, sign in kept if sign not in "\u3000\ufffc"]
    return "".join(sign for _, sign in kept), [at for at, _ in kept]


Span = tuple[int, int, Fit]


def _ordinal(made: Anchor, text: str, start: int) -> int:
    bare, places = _bare(text)
    quote, before, after = (_bare(part)[0] for part in (made.quote, made.before, made.after))
    if not quote:
        return 0
    whole = _whole(before, after)
    alike = [at for at in _all(bare, quote) if _around(bare, at, quote, before, after) == whole]
    return sum(places[at] < start for at in alike)


def _exact(text: str, words: tuple[str, str, str], ordinal: int) -> Span | None:
    quote, before, after = words
    found = list(_all(text, quote))
    if not found:
        return None
    rated = {at: _around(text, at, quote, before, after) for at in found}
    score = max(rated.values())
    best = [at for at, reached in rated.items() if reached == score]
    whole = _whole(before, after)
    if len(best) > 1 and (score < whole or ordinal >= len(best)):
        return None  # who could say which one is meant
    at = best[ordinal] if len(best) > 1 else best[0]
    certain = len(found) == 1 and len(quote) >= _CERTAIN
    if score < min(2 if certain else 6, whole) and not _like(text, at, quote, before, after):
        return None
    return at, at + len(quote), Fit.EXACT


def _whole(before: str, after: str) -> int:
    """What ``_around`` gives where all neighbours are what they were."""
    edge = _EDGE if bool(before) is not bool(after) else 0
    return len(before) + len(after) + edge


def _around(text: str, at: int, quote: str, before: str, after: str) -> int:
    """How many characters next to the words are what they were; an end of the text counts, too."""
    end = at + len(quote)
    left = _common(reversed(text[max(0, at - len(before)) : at]), reversed(before))
    right = _common(iter(text[end : end + len(after)]), iter(after))
    first = not before and bool(after) and at == 0
    last = not after and bool(before) and end == len(text)
    return left + right + (_EDGE if first or last else 0)


def _common(one: Iterator[str], other: Iterator[str]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _like(text: str, at: int, quote: str, before: str, after: str) -> bool:
    """Whether the neighbours were edited rather than replaced."""
    end = at + len(quote)
    left = _ratio(text[max(0, at - len(before)) : at], before)
    right = _ratio(text[end : end + len(after)], after)
    return max(left, right) >= _ALIKE and len(before) + len(after) >= _SEED


def _edited(text: str, quote: str, before: str, after: str) -> Span | None:
    """The stretch between the old neighbours, if it is still like the words."""
    head, tail = before[-2 * _SEED :], after[: 2 * _SEED]
    if len(head) < _SEED or len(tail) < _SEED:
        return None
    starts, ends = [at + len(head) for at in _all(text, head)], list(_all(text, tail))
    best: tuple[float, int, int] | None = None
    for start in starts:
        at = bisect_left(ends, start + 1)
        if at == len(ends) or ends[at] - start > 2 * len(quote) + CONTEXT:
            continue
        alike = _ratio(text[start : ends[at]], quote)
        if alike >= _EDITED and (best is None or alike > best[0]):
            best = (alike, start, ends[at])
    return None if best is None else (best[1], best[2], Fit.CLOSE)


def _all(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    for _ in range(_MANY):
        if at < 0:
            return
        yield at
        at = text.find(words, at + 1)


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() if one and other else 0.0
