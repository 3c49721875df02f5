"""GK-01 to GK-06: the elements of the disclosure catalogue (政府信息公开目录)."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from editor_app.checks.moments import read_day
from editor_app.checks.subject import PORTAL_TIME, Hit, Said, Subject
from editor_app.domain.credit_code import (
    embedded_organisation_code,
    is_credit_code,
    is_organisation_code,
)
from editor_app.domain.findings import Fix
from editor_app.domain.layout import Unit
from editor_app.domain.template import FieldType

_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_STANDARD_NUMBER = Said("机关代字〔年份〕序号号", "issuer〔year〕number号")
_TRAILING_NOTE = re.compile(r"[（(][^（）()]*[）)]$")


def publisher(subject: Subject) -> Iterator[Hit]:
    """GK-01: the publisher is the full standard name of one of the portal's units."""
    value = subject.content.text("publisher").strip()
    units = subject.context.layout.portal.units
    if not value or any(unit.name_zh == value for unit in units):
        return
    same, near = _named(value, units)
    name = (same or near or [""])[0]
    yield Hit(
        where="publisher",
        excerpt=value,
        length=len(subject.content.text("publisher")),
        vars={
            "value": value,
            "suggestion": Said(f"，如“{name}”", f" (“{name}”?)") if name else "",
        },
        fix=_rename(same[0]) if len(same) == 1 else None,
    )


def _named(value: str, units: tuple[Unit, ...]) -> tuple[list[str], list[str]]:
    """Full names whose short form this is, and names that look like it."""
    same = [unit.name_zh for unit in units if unit.short_zh == value]
    return same, get_close_matches(value, [unit.name_zh for unit in units], n=1, cutoff=0.5)


def _rename(name: str) -> Fix:
    return Fix(label_zh=f"改为{name}", label_en=f"Change to {name}", replacement=name)


def openness(subject: Subject) -> Iterator[Hit]:
    """GK-02: only what is disclosed proactively may be published; the rest needs a reason."""
    value = subject.content.text("openness")
    if not value or value in subject.texts("publishable"):
        return
    term = next((t for t in subject.context.layout.terms("vocab/openness") if t.key == value), None)
    name = Said(term.name_zh, term.name_en) if term else Said(value, value)
    yield Hit(
        where="openness",
        excerpt=value,
        vars={"problem": Said(f"公开属性为“{name.zh}”", f"The attribute is “{name.en}”")},
    )
    if value in subject.texts("reason_required") and not subject.filled("openness_reason"):
        problem = Said("没有填写不公开理由", "The reason for withholding is empty")
        yield Hit(where="openness_reason", vars={"problem": problem})


def formed_on(subject: Subject) -> Iterator[Hit]:
    """GK-03: the date of formation is a date, not too old, not after today or publication."""
    value = subject.content.text("formed_on")
    if not value:
        return
    day, context = read_day(value), subject.context
    published = (
        context.published_at.astimezone(PORTAL_TIME).date() if context.published_at else None
    )
    limits = subject.texts("not_after")
    if day is None:
        problem = Said("不是有效日期", "is not a date")
    elif day.year < subject.number("min_year"):
        problem = Said("过早", "is too early")
    elif "today" in limits and day > context.today:
        problem = Said("晚于今天", "lies after today")
    elif "published_at" in limits and published is not None and day > published:
        problem = Said("晚于发布日期", "lies after publication")
    else:
        return
    yield Hit(
        where="formed_on",
        excerpt=value,
        length=len(value),
        vars={"formed_on": value, "problem": problem},
    )


def index_number(subject: Subject) -> Iterator[Hit]:
    """GK-04: front code with valid check characters (GB 32100, GB 11714), year, number."""
    value = subject.content.text("index_no").strip()
    if not value:
        return
    front = value.partition("/")[0]
    if not re.search(str(subject.param("pattern")), value):
        problem = Said("格式不对", "is malformed")
    elif len(front) == 9 and not is_organisation_code(front):
        problem = Said("的组织机构代码校验码不对", "has a wrong organisation check character")
    elif len(front) == 18 and not is_credit_code(front):
        problem = Said("的统一社会信用代码校验码不对", "has a wrong credit code check character")
    elif len(front) == 18 and not is_organisation_code(embedded_organisation_code(front)):
        problem = Said("的主体标识码校验码不对", "has a wrong inner check character")
    else:
        return
    yield Hit(
        where="index_no",
        excerpt=value,
        length=len(subject.content.text("index_no")),
        vars={"value": value, "problem": problem},
    )


def theme_and_genre(subject: Subject) -> Iterator[Hit]:
    """GK-05: a second-level subject, a type that matches the title, no internal type."""
    key = subject.content.text("theme")
    themes = subject.context.layout.terms("vocab/theme")
    broad = next((term for term in themes if term.key == key and term.children), None)
    if broad is not None and subject.number("theme_level") > 1:
        problem = Said(
            f"主题分类“{broad.name_zh}”只选到一级", f"The subject “{broad.name_en}” is first-level"
        )
        yield Hit(where="theme", excerpt=key, vars={"problem": problem})
    yield from _genre(subject)


def _genre(subject: Subject) -> Iterator[Hit]:
    key = subject.content.text("genre")
    terms = subject.context.layout.terms("vocab/genre")
    term = next((one for one in terms if one.key == key), None)
    if term is None:
        return
    if key in subject.texts("internal_genres"):
        problem = Said(
            f"文种“{term.name_zh}”一般不公开", f"The type “{term.name_en}” is usually internal"
        )
        yield Hit(where="genre", excerpt=key, vars={"problem": problem})
    title = _TRAILING_NOTE.sub("", subject.content.title.rstrip("。，、；："))
    ending = "令" if key == "mingling" else term.name_zh
    if not title or not subject.param("title_suffix_must_match"):
        return
    if key not in subject.texts("title_suffix_skip") and not title.endswith(ending):
        problem = Said(
            f"文种为“{term.name_zh}”，与标题末尾不一致",
            f"The type “{term.name_en}” does not match the end of the title",
        )
        yield Hit(where="genre", excerpt=key, vars={"problem": problem})


def document_number(subject: Subject) -> Iterator[Hit]:
    """GK-06: 发文字号 after GB/T 9704-2012: 〔year〕 in full, no 第, no leading zero."""
    patterns = [str(v) for k, v in subject.rule.params.items() if k.endswith("pattern")]
    for spec in subject.template.fields:
        value = subject.content.text(spec.key).strip()
        if spec.type is not FieldType.DOC_NUMBER or not value:
            continue
        if any(re.search(pattern, value) for pattern in patterns):
            continue
        better = standard_document_number(value, subject.texts("fix_brackets"))
        safe = any(re.search(pattern, better) for pattern in patterns)
        shown = better if safe else _STANDARD_NUMBER
        yield Hit(
            where=spec.key,
            excerpt=value,
            length=len(subject.content.text(spec.key)),
            vars={"value": value, "suggestion": shown},
            fix=Fix(label_zh=f"改为{better}", label_en=f"Change to {better}", replacement=better)
            if safe
            else None,
        )


def standard_document_number(value: str, brackets: tuple[str, ...]) -> str:
    """The number as the standard writes it, or the value itself when it cannot be told."""
    plain = re.sub(r"\s", "", value).translate(_FULL_WIDTH)
    opening = re.escape("".join(pair[0] for pair in brackets) + "〔")
    closing = re.escape("".join(pair[-1] for pair in brackets) + "〕")
    match = re.fullmatch(
        rf"(.+?)[{opening}]((?:19|20)\d{{2}})年?[{closing}](?:第)?0*([1-9]\d*)号?", plain
    )
    if match:
        return f"{match[1]}〔{match[2]}〕{match[3]}号"
    order = re.fullmatch(r"(.+?)令第?0*([1-9]\d*)号?", plain)
    return f"{order[1]}令第{order[2]}号" if order else value
