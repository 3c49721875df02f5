"""Characters that pasting left behind: invisible ones, pinyin, Traditional and wide ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from opencc import OpenCC

from editor_app.services.tidy_text import Edit, TidyKind

_TONES = re.compile(r"[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
_EMOJI_JOINER = re.compile("(?<=[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d")
_CHINESE = re.compile("[\u3400-\u9fff]")
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)?")
_NARROW = {
    wide: wide - 0xFEE0
    for first, last in ("０９", "Ａｚ")
    for wide in range(ord(first), ord(last) + 1)
    if chr(wide - 0xFEE0).isalnum()
} | {ord("．"): "."}
# Traditional forms that are also right in Simplified text (乾坤, 著名, 瞭望, 覆盖): look twice.
_ALSO_SIMPLIFIED = frozenset("乾著夥徵藉瞭覆餘麽於後裏")


def invisible(text: str, patterns: Sequence[str]) -> Iterator[Edit]:
    """Zero-width characters go; those of the private use area only after a look."""
    found = re.compile("|".join(patterns) or r"(?!)")
    joiners = {match.start() for match in _EMOJI_JOINER.finditer(text)}
    for match in found.finditer(text):
        if match.start() not in joiners:
            yield Edit(match.start(), match.end(), "", TidyKind.INVISIBLE)
    for match in _PRIVATE.finditer(text):
        yield Edit(match.start(), match.end(), "", TidyKind.INVISIBLE, certain=False)


def wide_alphanumerics(text: str) -> Iterator[Edit]:
    """GB/T 15835: Arabic numerals and Latin letters are half-width."""
    for match in _WIDE.finditer(text):
        yield Edit(match.start(), match.end(), match[0].translate(_NARROW), TidyKind.WIDTH)


def pinyin(text: str, pattern: re.Pattern[str], toneless: bool) -> Iterator[Edit]:
    """`(qū)` behind a Chinese character; without tone marks only where a page is full of it."""
    for match in pattern.finditer(text):
        if toneless or _TONES.search(match[0]):
            yield Edit(match.start(), match.end(), "", TidyKind.PINYIN)


def traditional(text: str, names: Sequence[str]) -> Iterator[Edit]:
    """Traditional characters, except in names that keep them."""
    kept = [match.span() for name in names for match in re.finditer(re.escape(name), text)]
    simple = _simplified(text)
    if len(simple) != len(text):  # no such entry in the t2s tables today; then nothing is claimed
        return
    for place, (old, new) in enumerate(zip(text, simple, strict=True)):
        if old != new and not any(start <= place < end for start, end in kept):
            certain = old not in _ALSO_SIMPLIFIED
            yield Edit(place, place + 1, new, TidyKind.TRADITIONAL, certain)


@lru_cache(maxsize=1)
def _converter() -> OpenCC:
    return OpenCC("t2s")


def _simplified(text: str) -> str:
    return str(_converter().convert(text)) if _CHINESE.search(text) else text
