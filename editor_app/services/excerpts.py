"""The stretch of a passage that is nearest to a question, short enough for a card."""

import re
from itertools import pairwise

_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")
_DOTS = "……"
MOST = 60  # characters


def excerpt(passage: str, question: str, most: int = MOST) -> str:
    """The sentence that shares most pairs of characters with the question, cut at both ends."""
    wanted = _pairs(question)
    sentences = [match[0].strip() for match in _SENTENCE.finditer(passage)]
    told = [one for one in sentences if len(one) > 6] or [passage.strip()]
    best = max(told, key=lambda one: len(_pairs(one) & wanted))
    before = "" if best == told[0] else _DOTS
    short = best if len(best) <= most else best[:most].rstrip("，、；") + _DOTS
    after = "" if best == told[-1] or short.endswith(_DOTS) else _DOTS
    return f"{before}{short}{after}"


def _pairs(text: str) -> frozenset[str]:
    return frozenset(map("".join, pairwise(text)))
