"""Numbers of documents, sections and days as GB/T 9704 and GB/T 15835 write them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from editor_app.services.tidy_text import Edit, TidyKind

_ORDINAL = "[一二三四五六七八九十百零〇]{1,5}"
_AFTER_NUMBER = re.compile(rf"^({_ORDINAL}) ?[.．] ?(?=[\u3400-\u9fff“《（])")
_AFTER_BRACKETS = re.compile(rf"^([（(]{_ORDINAL}[）)]) ?[、.．，,]")
_DATE = re.compile(
    r"(?<![\d年])(?:(?P<year>(?:19|20)\d{2})(?P<a> *)年(?P<b> *))?"
    r"(?P<month>[01]?\d)(?P<c> *)月(?P<d> *)(?P<day>[0-3]?\d)(?P<e> *)[日号]"
)
_MONTH = re.compile(r"(?<!\d)((?:19|20)\d{2})( *)年( *)([01]?\d)( *)月(?! *\d)")
_LEAP_YEAR = 2000  # a day without a year may be 29 February
_SPLIT_YEAR = re.compile(r"(?<![\d.])(?:1 ?9|2 ?0) ?\d ?\d ?年")


def document_numbers(text: str, brackets: Sequence[str]) -> Iterator[Edit]:
    """〔year〕 in six-cornered brackets; no 第, no leading zero (GB/T 9704-2012, 7.2.5)."""
    opening = re.escape("".join(pair[0] for pair in brackets) + "〔")
    closing = re.escape("".join(pair[-1] for pair in brackets) + "〕")
    number = re.compile(
        rf"(?<=[\u3400-\u9fff）)]) ?[{opening}] ?((?:19|20)\d{{2}}) ?年?[{closing}]"
        r" ?(第)? ?(0*)([1-9]\d*) ?号"
    )
    for match in number.finditer(text):
        certain = not match[2] and not match[3]
        new = f"〔{match[1]}〕{match[4]}号"
        yield Edit(match.start(), match.end(), new, TidyKind.DOC_NUMBER, certain)


def numbering(text: str) -> Iterator[Edit]:
    """`一.` opens a section as `一、`; nothing stands behind `（一）` (GB/T 9704-2012, 7.3.3)."""
    if match := _AFTER_NUMBER.match(text):
        yield Edit(0, match.end(), f"{match[1]}、", TidyKind.NUMBERING)
    elif match := _AFTER_BRACKETS.match(text):
        yield Edit(match.end(1), match.end(), "", TidyKind.NUMBERING)


def dates(text: str) -> Iterator[Edit]:
    """No leading zero and no space in a day that exists; what does not exist is not touched."""
    for match in _DATE.finditer(text):
        year = int(match["year"] or _LEAP_YEAR)
        if not _exists(year, int(match["month"]), int(match["day"])):
            continue
        head = f"{match['year']}年" if match["year"] else ""
        new = f"{head}{int(match['month'])}月{int(match['day'])}{match[0][-1]}"
        kind = TidyKind.DATE if new != match[0].replace(" ", "") else TidyKind.SPACE
        yield Edit(match.start(), match.end(), new, kind)
    for match in _MONTH.finditer(text):
        if _exists(int(match[1]), int(match[4]), 1):
            new = f"{match[1]}年{int(match[4])}月"
            kind = TidyKind.DATE if new != match[0].replace(" ", "") else TidyKind.SPACE
            yield Edit(match.start(), match.end(), new, kind)


def split_years(text: str) -> Iterator[Edit]:
    """`201 7年` is a year that lost its shape."""
    for match in _SPLIT_YEAR.finditer(text):
        yield Edit(match.start(), match.end(), match[0].replace(" ", ""), TidyKind.SPACE)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
