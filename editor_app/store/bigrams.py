"""Text cut into overlapping bigrams: Chinese has no spaces, and two characters make a word.

Recall of two-character words: bigrams 1.000, trigrams 0.000, a word segmenter 0.71 to 0.90
(DECISIONS.md, "Search").
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from operator import add

_RUN = re.compile(r"[^\W_]+")
_GAP = " ¶ "  # a token of its own: no phrase matches across a comma or a space


def normalized(text: str) -> str:
    """NFKC and case-folded: full-width and half-width forms, upper and lower case are one."""
    return unicodedata.normalize("NFKC", text).casefold()


def cut(text: str) -> str:
    """The tokens to index, separated by spaces."""
    return _GAP.join([" ".join(_pairs(run)) for run in _RUN.findall(normalized(text))])


def runs(text: str) -> Iterator[str]:
    """The unbroken runs of letters, digits and characters, normalised."""
    return (match[0] for match in _RUN.finditer(normalized(text)))


def phrase(run: str) -> str:
    """The FTS5 phrase that finds a run of two characters or more."""
    return '"' + " ".join(_pairs(run)) + '"'


def _pairs(run: str) -> Iterable[str]:
    """``map`` over two texts is three times as fast as slicing one."""
    return (run,) if len(run) == 1 else map(add, run, run[1:])
