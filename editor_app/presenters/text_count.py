"""Counting Chinese texts, as 字数统计 of office programs does."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

WORD = re.compile(
    r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]|[A-Za-z0-9]+(?:[.,'-][A-Za-z0-9]+)*"
)
_CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_OBJECT = "\ufffc"  # an image is no character
_BREAKS = re.compile(r"[\u2028\u2029\n]")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextCount:
    """``words`` are Chinese characters plus Latin words and numbers, without punctuation."""

    words: int = 0
    chinese: int = 0
    latin: int = 0
    characters: int = 0  # with punctuation and spaces
    solid: int = 0  # characters without spaces
    paragraphs: int = 0

    def __add__(self, other: "TextCount") -> "TextCount":
        return TextCount(
            words=self.words + other.words,
            chinese=self.chinese + other.chinese,
            latin=self.latin + other.latin,
            characters=self.characters + other.characters,
            solid=self.solid + other.solid,
            paragraphs=self.paragraphs + other.paragraphs,
        )


def count_words(text: str) -> int:
    """字数 alone; what the status bar shows for every key."""
    return len(WORD.findall(text))


def count_paragraphs(paragraphs: Iterable[str]) -> TextCount:
    """Everything about some paragraphs; empty ones are none."""
    return sum((_count(text) for text in paragraphs), start=TextCount())


def count_selection(text: str) -> TextCount:
    """Everything about selected text, whose paragraphs Qt parts by U+2029."""
    return count_paragraphs(text.split("\u2029"))


def _count(text: str) -> TextCount:
    whole = _BREAKS.sub("", text).replace(_OBJECT, "")
    words, chinese = count_words(whole), len(_CHINESE.findall(whole))
    solid = len("".join(whole.split()))
    return TextCount(
        words=words,
        chinese=chinese,
        latin=words - chinese,
        characters=len(whole),
        solid=solid,
        paragraphs=1 if solid else 0,
    )
