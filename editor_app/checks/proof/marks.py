"""Slips of punctuation: half-width marks, doubled marks, marks without a partner."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType

from editor_app.checks.proof.prose import CJK, Block, Prose, Slip
from editor_app.checks.subject import Said

_FULL: Mapping[str, str] = MappingProxyType(
    {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。"}
)
_AFTER_CHINESE = rf"(?<=[{CJK}”’）》」』〕])"
# A dot may open a file type, a Chinese top-level domain or a decimal; only at an end it is a stop.
_HALF = re.compile(
    rf"{_AFTER_CHINESE}[,;:?!](?!\d{{2}}(?!\d))|[,;](?=[{CJK}“《])"
    rf"|{_AFTER_CHINESE}\.(?=\s*$| ?[{CJK}](?!务))",
    re.MULTILINE,
)
_HALF_BRACKETS = re.compile(rf"\((?=[^()\n]{{0,60}}[{CJK}])([^()\n]{{1,60}})\)")
_HALF_NUMBER = re.compile(rf"(?:(?<=[{CJK}])|^)\((\d{{1,2}})\)(?=[{CJK}])", re.MULTILINE)
_HALF_QUOTES = re.compile(rf"\"(?=[^\"\n]{{0,60}}[{CJK}])([^\"\n]{{1,60}})\"")
_FULL_WIDTH = re.compile(r"[０-９Ａ-Ｚａ-ｚ％]+|(?<=\d)．(?=\d)")
_DOUBLED = re.compile(r"[，、；：。,]{2,}")
_QUOTED = r"(?:“[^“”\n]{1,40}”|《[^《》\n]{1,80}》)"
_ENUMERATED = re.compile(rf"{_QUOTED}(?:、{_QUOTED})+")
_BETWEEN = re.compile(r"(?<=[”》])、(?=[“《])")
_SENTENCE_END = re.compile(r"[，。；！？\n]")

_PAIRS = ("（）", "()", "《》", "〈〉", "“”", "‘’", "【】", "〔〕", "「」", "『』", "〖〗")
_CLOSING: Mapping[str, str] = MappingProxyType({pair[1]: pair[0] for pair in _PAIRS})
_OPENING = frozenset(pair[0] for pair in _PAIRS)
_PARTNER: Mapping[str, str] = MappingProxyType({pair[0]: pair[1] for pair in _PAIRS})
_ROUND = frozenset("（(")
_MARK = re.compile(f"[{re.escape(''.join(_PAIRS))}]")
# 1）, a) and 一） number a list
_LABEL = re.compile(r"(?:^|[\s，。；：、|\x00])(?:\d{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$")
_STRONGEST = "。；：，、"
_TURNED = re.compile(r"”[^“”\n]{1,40}“")
_QUOTE_REACH = 12  # blocks a quotation may run on without closing
_CLAUSE = 60


def half_width(prose: Prose) -> Iterator[Slip]:
    """Half-width marks beside Chinese words."""
    for match in _HALF.finditer(prose.plain):
        better = _FULL[match[0]]
        yield Slip("halfwidth_punct", *match.span(), _write(better), better)
    for pattern, ends in ((_HALF_BRACKETS, "（）"), (_HALF_NUMBER, "（）"), (_HALF_QUOTES, "“”")):
        for match in pattern.finditer(prose.plain):
            better = f"{ends[0]}{match[1]}{ends[1]}"
            yield Slip("halfwidth_punct", *match.span(), _write(better), better)


def full_width(prose: Prose) -> Iterator[Slip]:
    """Full-width letters and digits."""
    for match in _FULL_WIDTH.finditer(prose.plain):
        better = "".join(chr(ord(char) - 0xFEE0) for char in match[0])
        yield Slip("fullwidth_char", *match.span(), _write(better), better)


def doubled(prose: Prose) -> Iterator[Slip]:
    """Two marks where one belongs."""
    for match in _DOUBLED.finditer(prose.plain):
        if match[0].isascii():
            continue
        marks = match[0].replace(",", "，")
        better = next(mark for mark in _STRONGEST if mark in marks)
        yield Slip("duplicate_punct", *match.span(), _write(better), better)


def enumeration(prose: Prose) -> Iterator[Slip]:
    """GB/T 15834-2011 4.5.3.5: no 、 between quotation or title marks that follow each other."""
    for match in _ENUMERATED.finditer(prose.plain):
        if prose.plain.startswith(("、", "（"), match.end()):
            continue  # something else stands in the list: then 、 belongs between all
        better = _BETWEEN.sub("", match[0])
        if better != match[0]:
            said = Said("删去其间的顿号", "leave out the 、 between them")
            yield Slip("enum_comma_between_quotes", *match.span(), said, better)


def unmatched(prose: Prose) -> Iterator[Slip]:
    """Brackets, quotation and title marks without a partner, within one block."""
    left = [(number, place) for number, block in enumerate(prose.blocks) for place in _odd(block)]
    turned = _turned(prose, [place for _, place in left])
    yield from turned
    told = {place for slip in turned for place in (slip.start, slip.end - 1)}
    left = [(number, place) for number, place in left if place not in told]
    for number, place in left:
        mark = prose.plain[place]
        if not _goes_on(prose, left, number, mark):
            yield _lonely(prose, place)
    for block in prose.blocks:
        yield from _mixed(block)


def _turned(prose: Prose, odd: list[int]) -> list[Slip]:
    """”words“: both marks the wrong way round."""
    found = []
    for first, last in pairwise(odd):
        words = prose.plain[first : last + 1]
        if _TURNED.fullmatch(words):
            better = f"“{words[1:-1]}”"
            found.append(Slip("unmatched_pair", first, last + 1, _write(better), better))
    return found


def _odd(block: Block) -> Iterator[int]:
    """Where marks of a block stand that have no partner in it."""
    open_marks: list[tuple[str, int]] = []
    for match in _MARK.finditer(block.text):
        mark, at = match[0], match.start()
        if mark in _OPENING:
            open_marks.append((mark, at))
            continue
        found = _find(open_marks, _CLOSING[mark])
        if found is not None:
            yield from (block.start + place for _, place in open_marks[found + 1 :])
            del open_marks[found:]
        elif not _is_no_bracket(block.text, at, mark):
            yield block.start + at
    yield from (block.start + place for _, place in open_marks)


def _find(open_marks: list[tuple[str, int]], wanted: str) -> int | None:
    same = _ROUND if wanted in _ROUND else frozenset(wanted)
    for index in range(len(open_marks) - 1, max(-1, len(open_marks) - 9), -1):
        if open_marks[index][0] in same:
            return index
    return None


def _is_no_bracket(text: str, at: int, mark: str) -> bool:
    if mark == "’":
        return at > 0 and text[at - 1].isascii()  # an apostrophe
    return mark in "）)" and bool(_LABEL.search(text[max(0, at - 5) : at]))


def _goes_on(prose: Prose, left: list[tuple[int, int]], number: int, mark: str) -> bool:
    """GB/T 15834-2011 4.8: a quotation of several paragraphs opens each and closes the last."""
    if mark not in "“”":
        return False
    following = prose.blocks[number + 1 : number + 2]
    if mark == "“" and following and following[0].text.lstrip().startswith("“"):
        return True
    other = "”" if mark == "“" else "“"
    near = range(number - _QUOTE_REACH, number + _QUOTE_REACH + 1)
    return any(prose.plain[place] == other and index in near for index, place in left)


def _lonely(prose: Prose, place: int) -> Slip:
    mark = prose.plain[place]
    if mark in _OPENING:
        end = _SENTENCE_END.search(prose.plain, place, place + _CLAUSE)
        stop = end.start() if end else min(place + _CLAUSE, len(prose.plain))
        partner = _PARTNER[mark]
        said = Said(f"补上“{partner}”或删去“{mark}”", f"add “{partner}” or leave out “{mark}”")
        return Slip("unmatched_pair", place, max(stop, place + 1), said)
    begin = max(prose.plain.rfind(stop, 0, place) for stop in "，。；！？\n") + 1
    partner = _CLOSING[mark]
    said = Said(f"补上“{partner}”或删去“{mark}”", f"add “{partner}” or leave out “{mark}”")
    return Slip("unmatched_pair", max(begin, place - _CLAUSE), place + 1, said)


_MIXED = re.compile(r"（([^（）()\n]{1,60})\)|\(([^（）()\n]{1,60})）")


def _mixed(block: Block) -> Iterator[Slip]:
    for match in _MIXED.finditer(block.text):
        better = f"（{match[1] or match[2]}）"
        start, end = block.start + match.start(), block.start + match.end()
        yield Slip("unmatched_pair", start, end, _write(better), better)


def _write(better: str) -> Said:
    return Said(f"写作“{better}”", f"write “{better}”")
