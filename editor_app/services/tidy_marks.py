"""Chinese punctuation: its width, its pairs, its repetitions and the blanks around it.

GB/T 15834-2011. A mark counts as Chinese where a Chinese character stands next to it; numbers,
times, Latin words and addresses keep their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from editor_app.services.tidy_text import Edit, TidyKind

_CHINESE = re.compile("[\u3400-\u9fff\uf900-\ufaff〇\U00020000-\U0003ffff]")
_CLOSING, _OPENING = "”’》）〉】〕」』) ", "“‘《（〈【〔「『( "
_WIDE_MARKS = str.maketrans(",;:?!()", "，；：？！（）")
_HALF = re.compile(r"[,;:?!]+")
_STOP = re.compile(r"(?<!\.)\.(?!\.)(?!(?:政务|公益|中国|网络|公司))")
_ORDINALS = re.compile("[一二三四五六七八九十百零〇]{1,5}")
_FAR = 20  # characters; no more closing marks than that stand in a row
_ROUND = {"(": ")", "（": "）"}
_DOTS = re.compile(r"\.{3,}|。{3,}|…+")
_HYPHENS = re.compile(r"-{2,}|－{2,}|─{2,}|—{3,}")
_TWICE = re.compile(r"(?P<one>[，、；：。])(?P=one)+|[，、；：](?=。)|(?<=。)[，、；：]+")
_CLAUSE = re.compile("[，。；：]")
_H = r"[\u3400-\u9fff〇]"
_BLANK = r"[ \t\xa0]"
_BETWEEN = re.compile(rf"(?<={_H}){_BLANK}+(?={_H})")
_LONGEST_NUMBER = 12
_NUMBERED = re.compile(
    r"^(?:第[一二三四五六七八九十百零〇\d]{1,6}[编章节条款]|附件[\d一二三四五六七八九十]*)$"
)
_BEFORE_MARK = re.compile(
    rf"(?<!{_BLANK}){_BLANK}+(?=[，。、；：？！》）〉】〕])|(?<={_H}){_BLANK}+(?=[《（〈【〔])"
)
_AFTER_MARK = re.compile(rf"(?<=[，。、；：？！《（〈【〔》）〉】〕]){_BLANK}+(?=\S)")
_AFTER_QUOTE = re.compile(rf"(?<=[“‘]){_BLANK}+(?={_H})|(?<={_H}[”’]){_BLANK}+(?={_H})")
_BEFORE_QUOTE = re.compile(rf"(?<={_H}){_BLANK}+(?=[”’])|(?<={_H}){_BLANK}+(?=[“‘]{_H})")
_EDGE = re.compile(rf"^{_BLANK}+|(?<!{_BLANK}){_BLANK}+$")


def punctuation(text: str) -> Iterator[Edit]:
    """Half-width marks next to Chinese."""
    for match in _HALF.finditer(text):
        start, end = match.span()
        if start and end < len(text) and text[start - 1].isdigit() and text[end].isdigit():
            continue  # 10:30, 1,000
        before = _chinese_before(text, start)
        after = _chinese_after(text, end) and not set(match[0]) & set("?!")
        if before or after:
            new = match[0].translate(_WIDE_MARKS)
            yield Edit(start, end, new, TidyKind.PUNCTUATION, certain=before)
    for match in _STOP.finditer(text):
        if _chinese_before(text, match.start()) and not _ORDINALS.fullmatch(text, 0, match.start()):
            yield from _full_stop(text, match.start())


def brackets(text: str) -> Iterator[Edit]:
    """Round brackets around or behind Chinese are full-width, and both of a pair are."""
    for start, end in _pairs(text):
        inner = text[start + 1 : end]
        mixed = (text[start] == "（") != (text[end] == "）")
        heads = start == 0 and inner.isdigit() and _chinese_after(text, end + 1)
        chinese = bool(_CHINESE.search(inner)) or _chinese_before(text, start) or heads
        if mixed or (chinese and text[start] == "("):
            for place, mark in ((start, "（"), (end, "）")):
                yield Edit(place, place + 1, mark, TidyKind.PUNCTUATION)


def quotes(text: str) -> Iterator[Edit]:
    """Straight and turned-over quotation marks, paired within the paragraph."""
    yield from _paired(text, '"＂“”', "“”", lambda _: True)
    yield from _paired(text, "'＇‘’", "‘’", lambda place: not _in_word(text, place))


def dashes(text: str) -> Iterator[Edit]:
    """…… and —— have their own signs, two wide."""
    for pattern, new, sound in ((_DOTS, "……", ("……", "…………")), (_HYPHENS, "——", ())):
        for match in pattern.finditer(text):
            start, end = match.span()
            if match[0] in sound:
                continue
            if _chinese_before(text, start) or _chinese_after(text, end):
                yield Edit(start, end, new, TidyKind.DASHES)


def duplicates(text: str) -> Iterator[Edit]:
    """The same mark twice, or a comma beside a full stop."""
    for match in _TWICE.finditer(text):
        same = match["one"]
        new = match["one"] if same else ""
        yield Edit(match.start(), match.end(), new, TidyKind.DUPLICATE, certain=bool(same))


def blanks(text: str) -> Iterator[Edit]:
    """Chinese has no blanks between characters and none around its punctuation."""
    sentence = bool(_CLAUSE.search(text))
    for match in _BETWEEN.finditer(text):
        start, end = match.span()
        if start > _LONGEST_NUMBER or not _NUMBERED.match(text[:start]):
            # in a line of names or columns a blank parts words
            yield Edit(start, end, "", TidyKind.SPACE, certain=sentence and end - start == 1)
    for pattern in (_BEFORE_MARK, _AFTER_MARK, _AFTER_QUOTE, _BEFORE_QUOTE):
        for match in pattern.finditer(text):  # a row of blanks may be a form to fill in
            yield Edit(*match.span(), "", TidyKind.SPACE, certain=len(match[0]) == 1)
    for match in _EDGE.finditer(text):
        yield Edit(*match.span(), "", TidyKind.SPACE)


def _full_stop(text: str, place: int) -> Iterator[Edit]:
    following = text[place + 1 : place + _FAR]
    rest = following.lstrip(_CLOSING + '"')
    if not rest or rest[0] == "\n" or _CHINESE.match(rest):
        certain = not rest or following[0] in _CLOSING
        yield Edit(place, place + 1, "。", TidyKind.PUNCTUATION, certain)


def _chinese_before(text: str, place: int) -> bool:
    place -= 1
    while place >= 0 and text[place] in _CLOSING:
        place -= 1
    return place >= 0 and bool(_CHINESE.match(text[place]))


def _chinese_after(text: str, place: int) -> bool:
    while place < len(text) and text[place] in _OPENING:
        place += 1
    return place < len(text) and bool(_CHINESE.match(text[place]))


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    """Round brackets that belong together, of either width."""
    open_places: list[int] = []
    for place, character in enumerate(text):
        if character in _ROUND:
            open_places.append(place)
        elif character in _ROUND.values() and open_places:
            yield open_places.pop(), place
        elif character == "\n":
            open_places.clear()


def _in_word(text: str, place: int) -> bool:
    """Whether an apostrophe stands here: it's, the editors', 5'."""
    before = text[place - 1 : place]
    return before.isascii() and before.isalnum()


def _paired(text: str, marks: str, pair: str, counts: Callable[[int], bool]) -> Iterator[Edit]:
    places = [at for at, one in enumerate(text) if one in marks and counts(at)]
    straight = [at for at in places if text[at] not in pair]
    if len(places) % 2 or not _worth_pairing(text, places, pair, bool(straight)):
        return
    certain = not _nested(text, places, pair) and all(
        text[at] not in pair or text[at] == pair[number % 2] for number, at in enumerate(places)
    )
    for start, end in zip(places[::2], places[1::2], strict=True):
        chinese = _CHINESE.search(text, start, end)
        if chinese or _chinese_before(text, start) or _chinese_after(text, end + 1):
            yield Edit(start, start + 1, pair[0], TidyKind.QUOTES, certain)
            yield Edit(end, end + 1, pair[1], TidyKind.QUOTES, certain)


def _worth_pairing(text: str, places: list[int], pair: str, straight: bool) -> bool:
    """Straight marks always are; curly ones only where one opens twice or closes twice."""
    if not places or text[places[0]] == pair[1]:
        return False  # the quotation began in an earlier paragraph
    if straight:
        return True
    depth = 0
    for at in places:
        depth += 1 if text[at] == pair[0] else -1
        if depth < 0:
            return True
    turned = any(text[one] == text[other] for one, other in pairwise(places))
    return depth != 0 and turned


def _nested(text: str, places: list[int], pair: str) -> bool:
    """Whether straight marks stand inside curly ones that are in order: a quotation in another."""
    curly = [at for at in places if text[at] in pair]
    if len(curly) % 2 or any(text[at] != pair[n % 2] for n, at in enumerate(curly)):
        return False
    inside = False
    for at in places:
        if text[at] in pair:
            inside = not inside
        elif inside:
            return True
    return False
