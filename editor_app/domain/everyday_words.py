"""民生用语对照: what people call a matter, and what an office calls it.

Each matter becomes one more word of a text that speaks of it, in the question and in the answer.
"""

import tomllib
from dataclasses import dataclass

from editor_app.domain.canonical import sha256_hex

_SHORTEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class EverydayWords:
    """The lines of the table; ``version`` changes with them."""

    version: str
    lines: tuple[tuple[str, ...], ...] = ()

    def matters(self, text: str) -> str:
        """Two words for each matter a text speaks of: letters and digits, as no text has them.

        Two, because a matter says more than a pair of characters (``tests.retrieval``: recall@1
        0.84 of all questions, 0.75 with one).
        """
        found = (n for n, words in enumerate(self.lines) if any(word in text for word in words))
        return " ".join(f"zq{number} qz{number}" for number in found)


NO_WORDS = EverydayWords(version="")


def read_words(data: bytes) -> EverydayWords:
    """Raises ``ValueError`` for a table that is not one."""
    told = tomllib.loads(data.decode()).get("lines", [])
    lines = tuple(tuple(str(word) for word in words) for words in told)
    if any(len(word) < _SHORTEST for words in lines for word in words):
        raise ValueError("a word of one character means nothing by itself")
    return EverydayWords(version=sha256_hex(data)[:12], lines=lines)
