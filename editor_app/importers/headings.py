"""Heading levels by the numbers Chinese documents write: 一、（一）1.（1）, 第一章, 第一节."""

import re

LONGEST = 50  # a heading is a line
_NUMERALS = "一二三四五六七八九十百〇零○"
_LEVELS: tuple[tuple[int, re.Pattern[str], bool], ...] = (
    (1, re.compile(rf"第[{_NUMERALS}\d]{{1,6}}[章编篇部][\s　]*\S"), False),
    (2, re.compile(rf"第[{_NUMERALS}\d]{{1,6}}节[\s　]*\S"), False),
    (1, re.compile(rf"[{_NUMERALS}]{{1,5}}、\s*\S"), False),
    (2, re.compile(rf"[（(][{_NUMERALS}]{{1,5}}[）)]\s*\S"), False),
    # 1. and （1） begin so many ordinary sentences that only bold type makes them headings
    (3, re.compile(r"\d{1,2}[.．、]\s*(?!\d)\S"), True),
    (4, re.compile(r"[（(]\d{1,2}[）)]\s*\S"), True),
)
_SENTENCE = "。；！？，：,;:!?…"


def level_by_number(text: str, *, strong: bool) -> int:
    """The level a line has by its number, 0 for an ordinary paragraph."""
    line = text.strip()
    if not line or len(line) > LONGEST or "\n" in line or line[-1] in _SENTENCE or "。" in line:
        return 0
    for level, pattern, needs_strong in _LEVELS:
        if pattern.match(line) and (strong or not needs_strong):
            return level
    return 0


def is_numbered(text: str) -> bool:
    """Whether a line begins with any of these numbers."""
    return any(pattern.match(text.strip()) for _, pattern, _ in _LEVELS)
