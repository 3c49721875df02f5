"""Slips of numbering: headings, articles and enumerations that skip or repeat a number."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from editor_app.checks.proof.numerals import chinese_number, in_chinese
from editor_app.checks.proof.prose import Block, Prose, Slip
from editor_app.checks.subject import Said

_CHINESE = r"[一二三四五六七八九十百零〇]{1,5}"


@dataclass(frozen=True, slots=True)
class _Style:
    """One way to number; a number of a lower rank begins all higher ranks anew."""

    rank: int
    pattern: re.Pattern[str]
    shown: str


# GB/T 9704-2012 7.3.3: 一、（一）1.（1）; chapters and articles stand above them. Articles (条) run
# on through chapters.
_STYLES = (
    _Style(0, re.compile(rf"第({_CHINESE})编(?:\s|$)"), "第{}编"),
    _Style(1, re.compile(rf"第({_CHINESE})章(?:\s|$)"), "第{}章"),
    _Style(2, re.compile(rf"第({_CHINESE})节(?:\s|$)"), "第{}节"),
    _Style(3, re.compile(rf"第({_CHINESE})条(?:\s|$)"), "第{}条"),
    _Style(4, re.compile(rf"({_CHINESE})、"), "{}、"),
    _Style(5, re.compile(rf"[（(]({_CHINESE})[）)]"), "（{}）"),
    _Style(6, re.compile(r"(\d{1,2})[.．、](?!\d)"), "{}."),
    _Style(7, re.compile(r"[（(](\d{1,2})[）)]"), "（{}）"),
)
_ARTICLE = 3
# 第七条 “缔约国……”: articles of another text, and not all of them
_QUOTED = re.compile(rf"\s*第{_CHINESE}条\s+(?:第{_CHINESE}款[：:]?\s*)?“")
_DIGITS = "零一二三四五六七八九十"
_POINT = re.compile(r"(?:^|(?<=[。；：，]))([一二三四五六七八九十])(?:是|要)(?!否|不|的)")


_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
# Signs of a list within a paragraph, behind the mark that ends the point before: how the next one
# is written, and which number a sign is.
_LISTED: Sequence[tuple[re.Pattern[str], Callable[[int], str], Callable[[str], int]]] = (
    (re.compile(r"(?:^|(?<=[。；：，]))（(\d{1,2})）"), "（{}）".format, int),
    (
        re.compile(rf"(?:^|(?<=[。；：，]))([{_CIRCLED}])"),
        lambda number: _CIRCLED[number - 1],
        lambda sign: _CIRCLED.index(sign) + 1,
    ),
    (
        re.compile(r"(?:^|(?<=[。；：]))第([一二三四五六七八九十])(?=[，、])"),
        lambda number: f"第{in_chinese(number)}",
        chinese_number,
    ),
)


def heading_gap(prose: Prose) -> Iterator[Slip]:
    """A number that does not follow the one before it."""
    last: dict[int, int] = {}
    excerpts = any(_QUOTED.match(block.text) for block in prose.blocks)
    for block in prose.blocks:
        if block.row:
            continue
        found = _numbered(block)
        if found is None:
            yield from _points(block)
            continue
        style, number = found
        before = last.get(style.rank)
        quoted = excerpts and style.rank == _ARTICLE
        if _breaks(before, number, block) and not quoted:
            yield _slip(prose, block, style, before or 0)
        last[style.rank] = number
        for rank in list(last):
            if rank > style.rank and not (rank == _ARTICLE and style.rank < _ARTICLE):
                del last[rank]
        yield from _points(block)


def _numbered(block: Block) -> tuple[_Style, int] | None:
    text = block.text.lstrip()
    for style in _STYLES:
        match = style.pattern.match(text)
        if match is not None:
            told = match[1]
            number = int(told) if told.isdigit() else chinese_number(told)
            return (style, number) if number else None
    return None


def _breaks(before: int | None, number: int, block: Block) -> bool:
    if number == 1:
        return before == 1 and block.heading  # two firsts in a row
    if before is None:
        return block.heading  # a list in running text may be quoted from its middle
    return number != before + 1


def _slip(prose: Prose, block: Block, style: _Style, before: int) -> Slip:
    start = block.start + len(block.text) - len(block.text.lstrip())
    end = block.start + min(len(block.text.rstrip()), 40)
    wanted = before + 1
    shown = style.shown.format(wanted if style.rank > 5 else in_chinese(wanted))
    return Slip(
        "heading_gap",
        start,
        max(end, start + 1),
        Said(f"按顺序应为“{shown}”", f"the next number is “{shown}”"),
    )


def _points(block: Block) -> Iterator[Slip]:
    """一是……二是……四是…… inside one paragraph, and so for other signs of a list."""
    yield from _said(block)
    for pattern, shown, number_of in _LISTED:
        before = 0
        for match in pattern.finditer(block.text):
            number = number_of(match[1])
            if number > 1 and before and number not in (before, before + 1):
                start = block.start + match.start()
                wanted = shown(before + 1)
                said = Said(f"按顺序应为“{wanted}”", f"the next number is “{wanted}”")
                yield Slip("heading_gap", start, block.start + match.end(), said)
            before = number


def _said(block: Block) -> Iterator[Slip]:
    before = 0
    for match in _POINT.finditer(block.text):
        number = _DIGITS.index(match[1])
        if number > 1 and before and number != before + 1:
            start = block.start + match.start(1)
            wanted = in_chinese(before + 1)
            said = Said(f"按顺序应为“{wanted}”", f"the next number is “{wanted}”")
            yield Slip("heading_gap", start, start + 2, said)
        before = number
