"""Slips of dates and numbers: days that do not exist, wrong weekdays, zeros, split numbers."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from editor_app.checks.proof.numerals import chinese_number
from editor_app.checks.proof.prose import Prose, Slip
from editor_app.checks.subject import Said

_YEAR = r"(?P<year>(?:19|20)\d{2})"
_DAY = re.compile(
    rf"(?:(?<!\d){_YEAR}\s?年\s?)?(?<!\d)(?P<month>\d{{1,2}})\s?月\s?(?P<day>\d{{1,2}})\s?日"
    r"(?:\s?[（(，、]?\s?(?:星期|周|礼拜)(?P<weekday>[一二三四五六日天])(?:[^（）()\n]{0,6}[）)])?)?"
)
_TO_DAY = re.compile(
    r"(?<!\d)(?P<month>\d{1,2})月(?P<first>\d{1,2})日?[至到—－~～-](?P<day>\d{1,2})日"
)
_ISO = re.compile(
    rf"(?<![\d./-]){_YEAR}(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?![\d./-])"
)
_CHINESE = re.compile(
    r"(?:(?P<year>[一二三四五六七八九〇零○]{4})年)?(?<![一二三四五六七八九十])"
    r"(?P<month>[一二三四五六七八九十]{1,3})月(?P<day>[一二三四五六七八九十]{1,4})日"
)
_ZERO = re.compile(
    r"(?:(?<!\d)\d{4}年)?(?<!\d)(?:0[1-9]月\d{1,2}日|\d{1,2}月0[1-9]日)|(?<!\d)\d{4}年0[1-9]月"
)
_SPLIT = re.compile(
    r"(?<![\d.,%])(?P<head>\d{1,3})[ \u00a0\u3000](?P<tail>\d{1,3})(?=\s?年(?!度?前|内|来|期))"
    r"|(?<=[〔\[（(])(?P<inhead>\d{1,3})[ \u00a0\u3000](?P<intail>\d{1,3})(?=[〕\]）)]\d)"
    # 201 7户; groups of three (12 000元) are how GB/T 15835 writes long numbers
    r"|(?<=[\u4e00-\u9fff])(?P<count>\d{1,3}[ \u00a0\u3000]\d{1,2})(?=[户人个名件家万亿月项篇%％])"
    r"|(?<=\d)[ \u00a0\u3000]?\.[ \u00a0\u3000](?=\d{1,2}(?:万元|亿元|元|%|个百分点))"
)
_OTHER_YEAR = re.compile(r"[去上明次前]年|(?<!\d)(?:19|20)\d{2}年")
_HALF_YEAR = 183
_NEAR = 120  # days; people leave the year out of what is soon or was lately
_DIGITS = "零一二三四五六七八九"
_WEEKDAYS = "一二三四五六日"


def impossible(prose: Prose) -> Iterator[Slip]:
    """Days the calendar does not have."""
    for pattern in (_DAY, _TO_DAY, _ISO):
        for match in pattern.finditer(prose.plain):
            year = int(match.groupdict().get("year") or 0)
            yield from _impossible(match, year, int(match["month"]), int(match["day"]))
    for match in _CHINESE.finditer(prose.plain):
        month, day = chinese_number(match["month"]), chinese_number(match["day"])
        yield from _impossible(match, _chinese_year(match["year"] or ""), month, day)


def _impossible(match: re.Match[str], year: int, month: int, day: int) -> Iterator[Slip]:
    end = match.end("weekday") if match.groupdict().get("weekday") else match.end()
    if not 1 <= month <= 12:
        said = Said(f"没有 {month} 月，请核对", f"there is no month {month}")
    elif not 1 <= day <= (most := _days(year, month)):
        said = Said(f"{month} 月只有 {most} 天，请核对", f"month {month} has {most} days")
    else:
        return
    yield Slip("impossible_date", match.start(), end, said)


def _days(year: int, month: int) -> int:
    return monthrange(year, month)[1] if year else monthrange(2024, month)[1]


def _chinese_year(digits: str) -> int:
    told = digits.replace("〇", "零").replace("○", "零")
    return int("".join(str(_DIGITS.index(one)) for one in told)) if told else 0


def weekday(prose: Prose, today: date) -> Iterator[Slip]:
    """A date beside another day of the week.

    Without a year it is the one nearest to today, or of two that are about as near; where the words
    speak of another year as well, none of three years fits.
    """
    for match in _DAY.finditer(prose.plain):
        told = (match["weekday"] or "").replace("天", "日")
        if not told:
            continue
        year, month, day = int(match["year"] or 0), int(match["month"]), int(match["day"])
        years = (year,) if year else _nearest(today, month, day)
        if not year and _OTHER_YEAR.search(_line(prose.plain, match.start())):
            years = (years[0], years[0] - 1, years[0] + 1)
        days = [_weekday(one, month, day) for one in years]
        if told in days or "" in days:
            continue
        right = days[0]
        said = Said(f"应为星期{right}，请核对", f"that day is a {_ENGLISH[right]}; please check")
        yield Slip("weekday_mismatch", *match.span(), said)


_ENGLISH = dict(
    zip(
        _WEEKDAYS,
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        strict=True,
    )
)


def _line(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]


def _nearest(today: date, month: int, day: int) -> tuple[int, ...]:
    """The year in which a day lies nearest to today; both where it lies far from today in each."""
    away = (month - today.month) * 30 + day - today.day
    year = today.year + (away < -_HALF_YEAR) - (away > _HALF_YEAR)
    if abs(away) <= _NEAR or abs(away) >= 2 * _HALF_YEAR - _NEAR:
        return (year,)
    behind = away < 0
    return (year, 2 * today.year + (1 if behind else -1) - year)


def _weekday(year: int, month: int, day: int) -> str:
    try:
        return _WEEKDAYS[date(year, month, day).weekday()]
    except ValueError:
        return ""


def leading_zero(prose: Prose) -> Iterator[Slip]:
    """GB/T 9704-2012 7.3.5.4: months and days without leading zeros."""
    for match in _ZERO.finditer(prose.plain):
        better = re.sub(r"(?<!\d)0(?=[1-9][月日])", "", match[0])
        said = Said(f"写作“{better}”", f"write “{better}”")
        yield Slip("date_leading_zero", *match.span(), said, better)


def split_number(prose: Prose) -> Iterator[Slip]:
    """A blank inside a year or an amount."""
    for match in _SPLIT.finditer(prose.plain):
        joined = re.sub(r"\s", "", match[0])
        if joined.isdigit() and not match["count"] and not re.fullmatch(r"(?:19|20)\d{2}", joined):
            continue
        start, end = match.span()
        if not joined.isdigit():  # “3. 5%”: the digits around belong to it
            start = end = match.start()
            while start and prose.plain[start - 1].isdigit():
                start -= 1
            end = match.end() + 1
            if (start and prose.plain[start - 1] == "\n") or not start:
                continue  # “1. 5万元” opens a list
        better = re.sub(r"\s", "", prose.plain[start:end])
        said = Said(f"写作“{better}”", f"write “{better}”")
        yield Slip("split_number", start, end, said, better)
