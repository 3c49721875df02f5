"""Whether one field's value has the form its template asks for."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time

from editor_app.checks.moments import read_day, read_moment
from editor_app.checks.subject import Said, Subject, rows
from editor_app.checks.web_address import host_of, is_government
from editor_app.domain.canonical import Json
from editor_app.domain.clocks import months_after
from editor_app.domain.template import FieldSpec, FieldType

_MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_PHONE = re.compile(r"(?=.*\d{3})[\d\s()（）+\-—转、；;/,，]*", re.DOTALL)
_MEGABYTE = 1 << 20
_IN_CELLS = frozenset(  # a unit may be one outside of the portal, files of rows are ATT-01's
    {
        *(FieldType.DATE, FieldType.DATETIME, FieldType.NUMBER),
        *(FieldType.CHOICE, FieldType.URL, FieldType.PHONE),
    }
)
DATES = frozenset({FieldType.DATE, FieldType.DATETIME})

Problems = Iterator[Said]


def problems(subject: Subject, spec: FieldSpec, value: Json) -> Problems:
    """What is wrong with a value that is there."""
    told = tuple(form_problems(subject, spec, value))
    if told:
        yield from told
        return
    yield from _size(spec, value)
    yield from _pattern(spec, value)
    yield from _range(subject, spec, value)
    yield from _order(subject, spec, value)
    yield from _file_types(spec, value)
    yield from _file_sizes(spec, value)


def form_problems(subject: Subject, spec: FieldSpec, value: Json) -> Problems:
    """Whether a value is of the type at all."""
    form = _FORMS.get(spec.type)
    return form(subject, spec, value) if form is not None else iter(())


# ---------------------------------------------------------------- form, by type


def _date(_subject: Subject, _spec: FieldSpec, value: Json) -> Problems:
    if read_day(value) is None or len(str(value)) != len("2026-11-20"):
        yield Said("不是有效的日期", "is not a date")


def _moment(_subject: Subject, _spec: FieldSpec, value: Json) -> Problems:
    if read_moment(value) is None:
        yield Said("不是精确到分钟的时间", "is not a time to the minute")


def _choice(subject: Subject, spec: FieldSpec, value: Json) -> Problems:
    known = {
        one.key
        for term in subject.context.layout.terms(spec.choices)
        for one in (term, *term.children)
    }
    chosen = value if isinstance(value, list | tuple) else [value]
    for one in chosen:
        if not isinstance(one, str) or one not in known:
            yield Said(
                f"的“{one}”不在可选范围内", f"holds “{one}”, which is not one of the choices"
            )


def _url(_subject: Subject, spec: FieldSpec, value: Json) -> Problems:
    host = host_of(str(value))
    if not re.match(r"https?://", str(value)) or not host:
        yield Said("不是 http 或 https 网址", "is not an http or https address")
    elif spec.limits.get("gov_only") and not is_government(host):
        yield Said("不是政府网站的地址", "is not an address of a government site")


def _phone(_subject: Subject, spec: FieldSpec, value: Json) -> Problems:
    text = str(value)
    if spec.limits.get("office_only") and _MOBILE.search(text):
        yield Said("是手机号，应填办公电话", "is a mobile number; give an office number")
    elif not _PHONE.fullmatch(text):
        yield Said("不是电话号码", "is not a phone number")


def _number(_subject: Subject, _spec: FieldSpec, value: Json) -> Problems:
    if _whole(value) is None:
        yield Said("不是整数", "is not a whole number")


def _links(subject: Subject, _spec: FieldSpec, value: Json) -> Problems:
    for one in value if isinstance(value, list | tuple) else [value]:
        if isinstance(one, str) and one not in subject.context.known_items:
            yield Said("关联的稿件不存在或尚未同步", "points to an item that is not known here")


def _table(subject: Subject, spec: FieldSpec, value: Json) -> Problems:
    for number, row in enumerate(rows(value), 1):
        for column in spec.columns:
            cell = row.get(column.key)
            form = _FORMS.get(column.type) if column.type in _IN_CELLS else None
            if form is None or not str("" if cell is None else cell).strip():
                continue
            asked = replace(spec, type=column.type, choices=column.choices, limits={}, columns=())
            for told in form(subject, asked, cell):
                yield Said(
                    f"第 {number} 行“{column.label_zh}”{told.zh}",
                    f"has a row {number} whose “{column.label('en')}” {told.en}",
                )


_FORMS: Mapping[FieldType, Callable[[Subject, FieldSpec, Json], Problems]] = {
    FieldType.DATE: _date,
    FieldType.DATETIME: _moment,
    FieldType.CHOICE: _choice,
    FieldType.MULTICHOICE: _choice,
    FieldType.URL: _url,
    FieldType.PHONE: _phone,
    FieldType.NUMBER: _number,
    FieldType.LINK_TO_ITEM: _links,
    FieldType.TABLE: _table,
}


# ---------------------------------------------------------------- limits


def _size(spec: FieldSpec, value: Json) -> Problems:
    most, least = spec.limits.get("max_chars"), spec.limits.get("min_chars")
    if isinstance(value, str):
        if isinstance(most, int) and len(value) > most:
            yield Said(
                f"有 {len(value)} 个字，超过 {most} 个字", f"has more than {most} characters"
            )
        if isinstance(least, int) and len(value.strip()) < least:
            yield Said(f"不足 {least} 个字", f"has fewer than {least} characters")
    items = spec.limits.get("max_items")
    if isinstance(items, int) and isinstance(value, list | tuple) and len(value) > items:
        yield Said(f"超过 {items} 项", f"has more than {items} entries")


def _pattern(spec: FieldSpec, value: Json) -> Problems:
    pattern = spec.limits.get("pattern")
    if isinstance(pattern, str) and isinstance(value, str) and not re.search(pattern, value):
        yield Said("格式不对", "does not have the form asked for")


def _range(subject: Subject, spec: FieldSpec, value: Json) -> Problems:
    number = _whole(value)
    if number is None or spec.type is not FieldType.NUMBER:
        return
    least, most = spec.limits.get("min"), _limit_number(subject, spec.limits.get("max"))
    if isinstance(least, int) and number < least:
        yield Said(f"小于 {least}", f"is less than {least}")
    if most is not None and number > most:
        yield Said(f"大于 {most}", f"is more than {most}")
    parts = [part for part in str(spec.limits.get("equals", "")).split("+") if part]
    amounts = [_whole(subject.content.fields.get(part)) for part in parts]
    total = sum(amount for amount in amounts if amount is not None)
    if parts and None not in amounts and total != number:
        yield Said(f"应等于各项之和 {total}", f"must be the sum of its parts, {total}")


def _limit_number(subject: Subject, limit: Json) -> int | None:
    if limit == "$last_year":
        return subject.context.today.year - 1
    if isinstance(limit, str):
        return _whole(subject.content.fields.get(limit))
    return limit if isinstance(limit, int) else None


def _whole(value: Json) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = str(value).strip()
    return int(text) if re.fullmatch(r"-?\d{1,15}", text) else None


def _order(subject: Subject, spec: FieldSpec, value: Json) -> Problems:
    moment = _as_moment(value) if spec.type in DATES else None
    if moment is None:
        return
    latest = _told_moment(subject, spec.limits.get("not_after"), end=True)
    if latest is not None and moment > latest:
        yield Said(f"晚于 {_shown(latest)}", f"lies after {_shown(latest)}")
    earliest = _told_moment(subject, spec.limits.get("not_before"), end=False)
    if earliest is not None and moment < earliest:
        yield Said(f"早于 {_shown(earliest)}", f"lies before {_shown(earliest)}")
    least = _shifted(subject, spec.limits.get("min_months_after"), 1)
    if least is not None and moment.date() < least:
        yield Said(f"早于 {least}", f"lies before {least}")
    most = _shifted(subject, spec.limits.get("max_years_after"), 12)
    if most is not None and moment.date() > most:
        yield Said(f"晚于 {most}", f"lies after {most}")


def _told_moment(subject: Subject, limit: Json, *, end: bool) -> datetime | None:
    context = subject.context
    if limit == "$now":
        return context.local_now
    if limit == "$today":
        return datetime.combine(context.today, time.max if end else time.min)
    value = subject.content.fields.get(str(limit)) if limit else None
    moment = _as_moment(value)
    if moment is not None and end and read_moment(value) is None:
        return datetime.combine(moment.date(), time.max)  # a day ends with its last minute
    return moment


def _shifted(subject: Subject, limit: Json, months: int) -> date | None:
    key, _, amount = str(limit or "").partition(":")
    start = read_day(subject.content.fields.get(key))
    return None if start is None else months_after(start, months * int(amount))


def _as_moment(value: Json) -> datetime | None:
    moment, day = read_moment(value), read_day(value)
    return moment or (datetime.combine(day, time.min) if day else None)


def _shown(moment: datetime) -> str:
    full = moment.time() not in (time.min, time.max)
    return moment.strftime("%Y-%m-%d %H:%M" if full else "%Y-%m-%d")


def _file_types(spec: FieldSpec, value: Json) -> Problems:
    types = spec.limits.get("types")
    if not isinstance(types, list | tuple):
        return
    for row in rows(value):
        name = str(row.get("name", ""))
        if name.rpartition(".")[2].lower() not in types:
            told = "、".join(str(one) for one in types)
            yield Said(f"的“{name}”不是 {told} 文件", f"holds “{name}”, which is not one of {told}")


def _file_sizes(spec: FieldSpec, value: Json) -> Problems:
    """Of files in fields of their own; pictures are HTML-02's, the item's list is ATT-01's."""
    most = spec.limits.get("max_mb")
    if not isinstance(most, int) or spec.type is FieldType.IMAGE:
        return
    for row in rows(value):
        size = row.get("size")
        if isinstance(size, int) and size > most * _MEGABYTE:
            name = row.get("name", "")
            yield Said(f"的“{name}”超过 {most} MB", f"holds “{name}” of more than {most} MB")
