"""Placeholders that nobody filled in."""

import re
from collections.abc import Iterator

from editor_app.checks.proof.prose import Prose, Slip
from editor_app.checks.subject import Said

_FILL = Said("填写实际内容或删去", "fill it in or leave it out")
# 李××: a name masked in the usual way, no gap
_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏"
    "薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文"
)
_NO_NAME = tuple("年月日号元万亿个家名人户项件条市县区镇村路")
_LONGER_WORD = frozenset("期等接招对看善优亏款虐")  # 期待定期, 接待定点, 等待核实


# what a citizen fills in on paper stands in a form, not in a text that was left unfinished
_FORM = re.compile(r"□|签名|签字|签章|盖章|填表|[（(](?:[单多]选|请填写)[）)]")
_TO_FILL = re.compile(r"[_＿]{3,}|[\d \u3000_＿]*年[ \u3000_＿]+月(?:[ \u3000_＿]+日)?")
_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·•\s]?\w{0,2}$"
)
_RULE = re.compile(r"^(?:_|[^\S\n])+$", re.MULTILINE)  # across the page
_HEAD_OF_NUMBER = re.compile(r"\d{3,}$")


def is_form(text: str) -> bool:
    """Whether a text holds something to fill in by hand."""
    return _FORM.search(text) is not None


def placeholders(
    prose: Prose, patterns: tuple[re.Pattern[str], ...], *, form: bool = False
) -> Iterator[Slip]:
    """Hits of the rule's patterns, without masks and words that only look like them.

    In a form blanks to fill in are told as doubtful.
    """
    taken = bytearray(len(prose.plain))  # which signs are told, or stand in a rule
    for rule in _RULE.finditer(prose.plain):
        taken[rule.start() : rule.end()] = b"\1" * len(rule[0])
    for pattern in patterns:
        for match in pattern.finditer(prose.plain):
            start, end = match.span()
            if start == end or taken.find(1, start, end) >= 0:
                continue
            if not _innocent(prose.plain, start, end):
                taken[start:end] = b"\1" * (end - start)
                doubtful = form and _TO_FILL.fullmatch(match[0]) is not None
                yield Slip("placeholder", start, end, _FILL, doubtful=doubtful)


def _innocent(text: str, start: int, end: int) -> bool:
    before, behind, hit = text[start - 1 : start], text[end : end + 1], text[start:end]
    if hit[0] == "待":
        return before in _LONGER_WORD and before != ""
    if hit[0] in "×xX":
        lead = text[max(0, start - 8) : start]
        masked = before.isdigit() and behind.isdigit() and before.isascii()
        masked = masked or bool(_PLATE.search(lead))
        masked = masked or (len(hit) > 3 and bool(_HEAD_OF_NUMBER.search(lead)))
        name = len(hit) == 2 and before in _SURNAMES and behind not in _NO_NAME and before != ""
        return masked or name
    return False
