"""Slips where a text names documents: document numbers and citations of law."""

import re
from collections.abc import Iterator

from editor_app.checks.catalogue import standard_document_number
from editor_app.checks.proof.numerals import in_chinese
from editor_app.checks.proof.prose import Prose, Slip
from editor_app.checks.subject import Said

_LEAD_IN = re.compile(
    r"^(?:.*(?:根据|按照|依据|依照|参照|落实|执行|印发|详见|关于|文号为?|废止|以及|或者)|[见据按以])"
)
_SHORT_YEAR = re.compile(r"\D\d{2}\s?年?\s?\D{1,3}0*[1-9]\d{0,4}\s?号$")
_ISSUER = "\u4e00-\u9fff"
# 〔2026〕12、13号 shares its 号
_NO_END = re.compile(
    r"[\u4e00-\u9fff]{1,8}〔(?:19|20)\d{2}〕\d{1,4}(?=[，。；）》\n]|$|、(?!\d)|(?:文|文件|要求|规定)(?![\d号]))"
)
_ARTICLE = re.compile(r"(?<=》)第(\d{1,3})条")
_UNMARKED_LAW = re.compile(
    r"(?<![《〈“])中华人民共和国[\u4e00-\u9fff]{2,12}?(?:法|条例)(?=第[一二三四五六七八九十百\d]|[、和，。]|的?规定)"
)
_NESTED = re.compile(r"《[^《》\n]{1,60}《[^《》\n]{1,60}》[^《》\n]{0,20}》")


def doc_number(prose: Prose, brackets: tuple[str, ...]) -> Iterator[Slip]:
    """发文字号 in running text after GB/T 9704-2012: 〔2026〕8号."""
    opening = re.escape("".join(pair[0] for pair in brackets) + "〔")
    closing = re.escape("".join(pair[-1] for pair in brackets) + "〕")
    pattern = re.compile(
        rf"[{_ISSUER}]{{2,12}}\s?[{opening}]\s?(?:19|20)?\d{{2}}\s?年?\s?[{closing}]"
        r"\s?第?\s?0*[1-9]\d{0,4}\s?号"
    )
    for match in pattern.finditer(prose.plain):
        lead = _LEAD_IN.match(match[0])
        start = match.start() + (lead.end() if lead else 0)
        told = prose.plain[start : match.end()]
        better = standard_document_number(told, brackets)
        if better == told and _SHORT_YEAR.search(told):
            said = Said("年份写全四位", "write the year in full")
            yield Slip("doc_number", start, match.end(), said)
        elif better != told:
            said = Said(f"写作“{better}”", f"write “{better}”")
            yield Slip("doc_number", start, match.end(), said, better)
    for match in _NO_END.finditer(prose.plain):
        said = Said("号数后面写“号”", "write 号 behind the number")
        yield Slip("doc_number", *match.span(), said, f"{match[0]}号", doubtful=True)


def citation(prose: Prose) -> Iterator[Slip]:
    """Laws in title marks, articles in Chinese numerals, inner titles in 〈〉; told as doubtful."""
    for match in _ARTICLE.finditer(prose.plain):
        better = f"第{in_chinese(int(match[1]))}条"
        said = Said(f"法规条文序号写作“{better}”", f"write the article as “{better}”")
        yield Slip("citation", *match.span(), said, better, doubtful=True)
    for match in _UNMARKED_LAW.finditer(prose.plain):
        better = f"《{match[0]}》"
        said = Said(f"法规名称用书名号：{better}", f"put the law in title marks: {better}")
        yield Slip("citation", *match.span(), said, better, doubtful=True)
    for match in _NESTED.finditer(prose.plain):
        inner = match[0][1:-1].replace("《", "〈").replace("》", "〉")
        said = Said("书名号里面的书名号用〈〉", "inner title marks are 〈〉")
        yield Slip("citation", *match.span(), said, f"《{inner}》", doubtful=True)
