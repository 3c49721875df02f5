"""Runs of ``*`` and ``_``: which may open emphasis, and where it closes.

Asterisks that cover something (138****1234, 138**1234, 张**、李**, z***@a.cn) are words.
"""

import re
from collections.abc import Callable

COVERING = re.compile(  # also as Python-Markdown is told it
    r"(?<!\*)(?:(?<=[0-9A-Za-z])\*{4,}|\*{4,}(?=[0-9A-Za-z])|(?<=[0-9])\*+(?=[0-9]))(?!\*)"
)
_WIDEST = 3
_ENDS_WORDS = "，。、；：？！）】》〉」』,;:?!)@"  # behind covered words; nothing opens there
BEHIND_WORDS = re.compile(rf"(?<=[^\W_])(?<!\*)\*{{1,{_WIDEST}}}(?=[{_ENDS_WORDS}]|\s|\Z)")


class Marks:
    """The emphasis marks of one source. ``skip`` steps over a character or an atom such as code."""

    def __init__(self, source: str, skip: Callable[[int, int], int]) -> None:
        self._source = source
        self._skip = skip
        self._known: dict[tuple[str, int, int], dict[int, int]] = {}

    def width(self, position: int, end: int) -> int:
        """How many equal marks stand here."""
        mark, width = self._source[position], 1
        while position + width < end and self._source[position + width] == mark:
            width += 1
        return width

    def opens(self, position: int, width: int, end: int) -> bool:
        """Whether this run may open emphasis."""
        after = position + width
        if width > _WIDEST or after >= end or self._source[after].isspace():
            return False
        before = self._source[position - 1 : position]
        if self._source[position] == "_":
            return not _is_word(before)
        return not (self._covers(position, width) or (before.isalnum() and self._ends_words(after)))

    def close(self, mark: str, width: int, start: int, end: int) -> int:
        """Where the emphasis closes: the next run of the same width; wider runs end the search.

        -1 where it does not. The answer depends on the place alone, so every place after a run
        that was passed on the way has it, too: ten thousand marks that open and never close are
        walked once, not ten thousand times.
        """
        known = self._known.setdefault((mark, width, end), {})
        passed: list[int] = []
        position, found = start, None
        while found is None:
            if position in known:
                found = known[position]
                break
            passed.append(position)
            position, found = self._to_next(mark, width, position, end)
        known.update(dict.fromkeys(passed, found))
        return found

    def _to_next(self, mark: str, width: int, position: int, end: int) -> tuple[int, int | None]:
        """The place after the next run, and the answer if that run gives it."""
        while position < end and self._source[position] != mark:
            position = self._skip(position, end)
        if position >= end:
            return end, -1
        found = self.width(position, end)
        if self._covers(position, found):
            return position + found, None
        blank_before = self._source[position - 1].isspace()
        if found == width and not blank_before and self._closes(position, width):
            return position, position
        if found == 2 * width == 4 and not blank_before and self._opens_next(position + found, end):
            return position, position
        if found > _WIDEST or width == _WIDEST:
            return position, -1
        inner = -1
        if found != width and self.opens(position, found, end):
            inner = self.close(mark, found, position + found, end)
        return (inner if inner > 0 else position) + found, None

    def _covers(self, position: int, width: int) -> bool:
        """Whether these marks stand for something left out of a number or a name."""
        run = COVERING.match(self._source, position)
        return run is not None and run.end() == position + width

    def _opens_next(self, after: int, end: int) -> bool:
        """Two strong words side by side: the first ends where the second begins."""
        return after < end and not self._source[after].isspace()

    def _ends_words(self, position: int) -> bool:
        return self._source[position] in _ENDS_WORDS

    def _closes(self, position: int, width: int) -> bool:
        after = self._source[position + width : position + width + 1]
        return self._source[position] != "_" or not _is_word(after)


def _is_word(character: str) -> bool:
    return bool(character) and (character.isalnum() or character == "_")
