"""Numbers of headings: 一、（一）1.（1） by level (GB/T 9704-2012, 7.3.3), 第一章, 第一节.

A number is text of the heading, as official documents have it. What a heading does not carry is
never added here but by `number_heading`; counting again changes numbers that stand there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

_SIGNS = "一二三四五六七八九"
_ORDINAL = "(?P<count>[一二三四五六七八九十百零〇]{1,5})"
_FIGURES = r"(?P<count>\d{1,3})"
GONGWEN = "gongwen"
_PLAIN = "plain"


class Form(IntEnum):
    """How a number is written; a greater form is a deeper one."""

    CHAPTER = 0  # 第一章
    PART = 1  # 第一节
    FIRST = 2  # 一、
    SECOND = 3  # （一）
    THIRD = 4  # 1.
    FOURTH = 5  # （1）


_PATTERNS: dict[Form, re.Pattern[str]] = {
    Form.CHAPTER: re.compile(f"第{_ORDINAL}章"),
    Form.PART: re.compile(f"第{_ORDINAL}节"),
    Form.FIRST: re.compile(rf"{_ORDINAL} ?(?:、|[.．](?!\d))"),
    Form.SECOND: re.compile(f"[（(] ?{_ORDINAL} ?[）)]、?"),
    Form.THIRD: re.compile(rf"{_FIGURES} ?(?:、|[.．](?!\d))"),
    Form.FOURTH: re.compile(f"[（(] ?{_FIGURES} ?[）)]、?"),
}
_SHAPES: dict[Form, str] = {
    Form.CHAPTER: "第{}章　",
    Form.PART: "第{}节　",
    Form.FIRST: "{}、",
    Form.SECOND: "（{}）",
    Form.THIRD: "{}.",
    Form.FOURTH: "（{}）",
}
_OF_LEVEL = (Form.FIRST, Form.SECOND, Form.THIRD, Form.FOURTH)
_IN_FIGURES = frozenset({Form.THIRD, Form.FOURTH})
_BLANK = re.compile("[ \u3000\u00a0]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRule:
    """Whether a template numbers its headings; `may_be_plain` allows documents without numbers."""

    numbered: bool = False
    may_be_plain: bool = False

    @classmethod
    def of(cls, numbering: str, alternatives: Sequence[str]) -> NumberRule:
        """The rule of a template's `numbering` and `alternative_numbering`."""
        return cls(numbered=numbering == GONGWEN, may_be_plain=_PLAIN in alternatives)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number at the beginning of a heading."""

    form: Form
    count: int
    length: int  # of the number alone
    end: int  # where the words begin


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A heading of a document, or a paragraph that is counted like one."""

    level: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Put `new` in the place of the first `length` characters of a line."""

    line: int
    length: int
    new: str


def read_number(text: str) -> Number | None:
    """The number a heading begins with."""
    for form, pattern in _PATTERNS.items():
        match = pattern.match(text)
        if match is None:
            continue
        count = int(match["count"]) if form in _IN_FIGURES else ordinal_value(match["count"])
        blank = _BLANK.match(text, match.end())
        assert blank is not None
        return Number(form=form, count=count, length=match.end(), end=blank.end())
    return None


def write_number(form: Form, count: int) -> str:
    """A number as it stands before the words."""
    return _SHAPES[form].format(count if form in _IN_FIGURES else ordinal(count))


def renumber(lines: Sequence[Line], start: int = 0, *, by_level: bool = False) -> list[Change]:
    """The changes that make the numbers from line `start` on follow one another.

    A heading without number is not counted; behind it a series of its level may begin again with
    one. `by_level` also gives each number the form of its level, except 第一章 and 第一节.
    """
    counter = _Counter()
    changes: list[Change] = []
    for index, line in enumerate(lines):
        number = read_number(line.text)
        if number is None:
            counter.pass_plain(line.level)
            continue
        form = _form_of(line.level, number.form) if by_level else number.form
        if index < start:
            counter.set(line.level, form, number.count)
            continue
        count = counter.next(line.level, form, number.count)
        if count != number.count or form is not number.form:
            new = write_number(form, count).rstrip("\u3000")
            changes.append(Change(line=index, length=number.length, new=new))
    return changes


def number_heading(lines: Sequence[Line], at: int, rule: NumberRule) -> list[Change]:
    """Give the heading at `at` the number its place asks for, and count on behind it.

    A number it carries goes. Without a rule, or among headings that all go without number where
    the template allows that, it stays without.
    """
    line = lines[at]
    own = read_number(line.text)
    taken = own.end if own is not None else 0
    if not rule.numbered:
        return []
    others = [one for index, one in enumerate(lines) if index != at]
    if rule.may_be_plain and others and not any(read_number(one.text) for one in others):
        return [Change(line=at, length=taken, new="")] if taken else []
    placed = write_number(_nearest_form(lines, at), 0)
    if placed.endswith(".") and line.text[taken : taken + 1].isdigit():
        placed += " "  # `1.2026年` would be no number
    probe = [*lines[:at], Line(level=line.level, text=placed + line.text[taken:]), *lines[at + 1 :]]
    following = renumber(probe, at)
    first = next(change for change in following if change.line == at)
    tail = placed[len(placed.rstrip(" \u3000")) :]
    return [Change(line=at, length=taken, new=first.new + tail), *following[1:]]


def ordinal(count: int) -> str:
    """一, 十二, 一百零五: counted in Chinese, below a thousand."""
    if count < 1:
        return "〇"
    hundreds, rest = divmod(count, 100)
    tens, ones = divmod(rest, 10)
    text = f"{_SIGNS[min(hundreds, 9) - 1]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else _SIGNS[tens - 1]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (_SIGNS[ones - 1] if ones else "")


def ordinal_value(text: str) -> int:
    """What `ordinal` writes, read back; 0 for what is no number."""
    total, digit = 0, 0
    for sign in text:
        if sign in _SIGNS:
            digit = _SIGNS.index(sign) + 1
        elif sign == "十":
            total, digit = total + 10 * max(digit, 1), 0
        elif sign == "百":
            total, digit = total + 100 * max(digit, 1), 0
    return total + digit


def hand_written(before: Sequence[Line], after: Sequence[Line]) -> bool:
    """Whether all that differs is the number of one heading, which somebody wrote by hand."""
    if len(before) != len(after):
        return False
    pairs = [(old, new) for old, new in zip(before, after, strict=True) if _mark(old) != _mark(new)]
    return len(pairs) == 1 and all(
        old.level == new.level and _mark(old)[1] is not None and _mark(new)[1] is not None
        for old, new in pairs
    )


def first_difference(before: Sequence[Line], after: Sequence[Line]) -> int | None:
    """The first heading whose level or number differs; None if none does."""
    for index, (old, new) in enumerate(zip(before, after, strict=False)):
        if _mark(old) != _mark(new):
            return index
    return None if len(before) == len(after) else min(len(before), len(after))


def _mark(line: Line) -> tuple[int, Form | None, int]:
    number = read_number(line.text)
    return (line.level, number.form, number.count) if number else (line.level, None, 0)


def _form_of(level: int, written: Form) -> Form:
    return written if written < Form.FIRST else _OF_LEVEL[level - 1]


def _nearest_form(lines: Sequence[Line], at: int) -> Form:
    """The form of the nearest heading of the level, above before below; else the level's own."""
    for one in (*reversed(lines[:at]), *lines[at + 1 :]):
        number = read_number(one.text)
        if number is not None and one.level == lines[at].level:
            return number.form
    return _OF_LEVEL[lines[at].level - 1]


class _Counter:
    """Counts series of numbers; what stands deeper begins anew under each heading."""

    def __init__(self) -> None:
        self._counts: dict[tuple[int, Form], int] = {}
        self._may_restart: set[int] = set()  # levels

    def pass_plain(self, level: int) -> None:
        self._forget_below((level, Form.FOURTH))
        self._may_restart.add(level)

    def set(self, level: int, form: Form, count: int) -> None:
        self._forget_below((level, form))
        self._counts[level, form] = count
        self._may_restart.discard(level)

    def next(self, level: int, form: Form, written: int) -> int:
        """The count of the next heading; `written` is what it says itself."""
        restarts = written == 1 and level in self._may_restart
        count = 1 if restarts else self._counts.get((level, form), 0) + 1
        self.set(level, form, count)
        return count

    def _forget_below(self, place: tuple[int, Form]) -> None:
        self._counts = {key: count for key, count in self._counts.items() if key <= place}
        self._may_restart = {level for level in self._may_restart if level <= place[0]}
