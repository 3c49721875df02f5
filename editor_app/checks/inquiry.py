"""HD-01 to HD-03: replies to citizens in time, to the point, and without their data."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from editor_app.checks.file_words import text_with_places
from editor_app.checks.moments import read_day, read_moment
from editor_app.checks.personal import mask
from editor_app.checks.senders import surname
from editor_app.checks.subject import PORTAL_TIME, Hit, Said, Subject
from editor_app.domain import clocks
from editor_app.domain.clocks import Clock
from editor_app.domain.findings import Fix
from editor_app.domain.inquiry_clock import Limits, limits_of
from editor_app.domain.working_days import Calendar

_PHONE = re.compile(r"(?<!\d)(?:0\d{2,3}[-—－ ]?\d{7,8}|1[3-9]\d{9}|12\d{3}|\d{7,8})(?!\d)")
_DATE = re.compile(
    r"\d{1,2}月\d{1,2}日|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}月底|[〇一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日"
)
_SENTENCE_END = re.compile(r"[。；！？\n]")
_CLAUSE_END = re.compile(r"[，。；！？\n]")
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_SHORTEST_NAME = 2  # characters; one alone stands in every text
_SHORTEST_PHONE = 7  # digits


# ---------------------------------------------------------------- HD-01


def in_time(subject: Subject) -> Iterator[Hit]:
    """HD-01: the last day is near or over, or the message belongs to another channel."""
    received = read_moment(subject.content.text("received_at"))
    if received is None:
        return
    limits = limits_of(subject.context.layout)
    if subject.content.text("message_type") in limits.elsewhere:
        yield _due_hit(subject, received.date(), Said("应转相应渠道", "belongs to another channel"))
        return
    due = _due(subject, received, limits)
    state = _state(subject, received, due, limits)
    if state is not None:
        yield _due_hit(subject, due, state)


def _due(subject: Subject, received: datetime, limits: Limits) -> date:
    """Counted here; the field, which knows pauses and extensions, where it gives more time."""
    type_ = subject.content.text("message_type")
    whole = limits.of(type_, is_complex=subject.content.text("is_complex") == "yes")
    clock = Clock(start=received, span=whole.span, amount=whole.amount)
    counted = clocks.due(clock, Calendar.of(subject.context.layout)).on or received.date()
    told = read_day(subject.content.text("due_on"))
    return max(counted, told) if told is not None else counted


def _state(subject: Subject, received: datetime, due: date, limits: Limits) -> Said | None:
    """How it stands; ``None`` while there is time, and for what went out in time."""
    published = subject.context.published_at
    today = subject.context.today
    if published is not None:
        on = published.astimezone(PORTAL_TIME).date()
        return None if on <= due else Said("已逾期答复", "answered late")
    calendar = Calendar.of(subject.context.layout)
    veto = clocks.due(
        Clock(start=received, span=limits.veto.span, amount=limits.veto.amount), calendar
    )
    if veto.on is not None and today > veto.on:
        return Said("超过 3 个月未答复，将被单项否决", "unanswered beyond the veto line")
    left = clocks.left_until(due, today, calendar)
    if left < 0:
        return Said(f"已超期 {-left} 个工作日", f"{-left} working days late")
    if left > limits.remind:
        return None
    return Said(f"还余 {left} 个工作日", f"{left} working days left") if left else _TODAY


_TODAY = Said("今天到期", "due today")


def _due_hit(subject: Subject, due: date, state: Said) -> Hit:
    told = subject.content.text("received_at")
    return Hit(
        where="received_at",
        excerpt=told,
        length=len(told),
        vars={"received": told.replace("T", " "), "due": due.isoformat(), "state": state},
        facts={"due": due.isoformat()},
    )


# ---------------------------------------------------------------- HD-02


def to_the_point(subject: Subject) -> Iterator[Hit]:
    """HD-02: vague words, contacts without a telephone, and what a reply has to name."""
    body = subject.content.body
    if not body.strip():
        return  # TPL-01 speaks
    for word in subject.texts("vague_words"):
        for match in re.finditer(re.escape(word), body):
            told = Said(f"“{word}”不够具体", f"“{word}” says nothing definite")
            yield _body_hit(match.start(), word, told, {"word": word})
    yield from _contacts(subject, body)
    yield from _lacking(subject, body)


def _contacts(subject: Subject, body: str) -> Iterator[Hit]:
    """Who is sent somewhere is told where."""
    words = "|".join(re.escape(one) for one in subject.texts("must_name_contact_when"))
    for match in re.finditer(words, body) if words else ():
        sentence = body[match.start() : _end(_SENTENCE_END, body, match.end())]
        if not _PHONE.search(sentence):
            clause = body[match.start() : _end(_CLAUSE_END, body, match.end())]
            told = Said(f"“{clause}”没有写电话", f"“{clause}” names no telephone")
            yield _body_hit(match.start(), clause, told, {"contact": match.group()})


def _lacking(subject: Subject, body: str) -> Iterator[Hit]:
    length = len("".join(body.split()))
    least = subject.number("min_chars")
    if length < least:
        told = Said(f"答复只有 {length} 个字", f"the reply has {length} characters")
        yield Hit(where="body", vars={"problem": told}, facts={"lacks": "words"})
    for key in subject.texts("require"):
        needed = _NAMED.get(key)
        if needed is not None and not needed.given(subject, body):
            told = Said(f"没有写{needed.zh}", f"{needed.en} is missing")
            yield Hit(where="body", vars={"problem": told}, facts={"lacks": key})


def _has_unit(subject: Subject, body: str) -> bool:
    unit = subject.context.unit
    names = {subject.content.text("handling_unit"), unit.name_zh, unit.short_zh}
    return any(name and name in body for name in names)


def _has_phone(subject: Subject, body: str) -> bool:
    """On the page the contact's telephone stands in the box above the text."""
    return bool(_PHONE.search(body)) or bool(subject.content.text("contact_phone").strip())


def _has_date(_: Subject, body: str) -> bool:
    return bool(_DATE.search(body))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Needed:
    """Something a reply has to name."""

    zh: str
    en: str
    given: Callable[[Subject, str], bool]


_NAMED: Mapping[str, _Needed] = MappingProxyType(
    {
        "unit_name": _Needed(zh="答复单位", en="the replying unit", given=_has_unit),
        "phone": _Needed(zh="咨询电话", en="a telephone", given=_has_phone),
        "date": _Needed(zh="日期", en="a date", given=_has_date),
    }
)


def _end(pattern: re.Pattern[str], body: str, start: int) -> int:
    found = pattern.search(body, start)
    return found.start() if found is not None else len(body)


def _body_hit(start: int, excerpt: str, problem: Said, facts: dict[str, str]) -> Hit:
    return Hit(
        where="body",
        excerpt=excerpt,
        start=start,
        length=len(excerpt),
        vars={"problem": problem},
        facts=dict(facts),
    )


# ---------------------------------------------------------------- HD-03


@dataclass(frozen=True, slots=True, kw_only=True)
class _Secret:
    """Something of the sender that no public text may hold."""

    pattern: re.Pattern[str]
    kind: Said
    masked: str


def without_the_sender(subject: Subject) -> Iterator[Hit]:
    """HD-03: name and telephone of the sender in what becomes public."""
    secrets = tuple(_secrets(subject))
    for where, name, text, exact in _public(subject) if secrets else ():
        for secret in secrets:
            for match in secret.pattern.finditer(text.translate(_DIGITS)):
                yield Hit(
                    where=where,
                    excerpt=text[match.start() : match.end()],
                    start=match.start() if exact else 0,
                    length=len(match.group()) if exact else 0,
                    vars={"where": name, "kind": secret.kind},
                    fix=_fix(secret.masked) if exact and secret.masked else None,
                    facts={"suggestion": secret.masked},
                )


def _secrets(subject: Subject) -> Iterator[_Secret]:
    name, phone = (subject.content.text(key).strip() for key in subject.texts("compare_fields"))
    if len(name) >= _SHORTEST_NAME:
        yield _Secret(
            pattern=re.compile(r"\s?".join(map(re.escape, name))),
            kind=Said("姓名", "name"),
            masked=f"{surname(name)}某",
        )
    digits = re.sub(r"\D", "", phone)
    if len(digits) >= _SHORTEST_PHONE:
        term = next(
            (t for t in subject.context.layout.terms("vocab/pii_mask") if t.key == "mobile"), None
        )
        apart = r"[-\s—－]?".join(digits)
        yield _Secret(
            pattern=re.compile(rf"(?<!\d){apart}(?!\d)"),
            kind=Said("电话", "telephone"),
            masked=mask(digits, term) if term is not None else "",
        )


def _public(subject: Subject) -> Iterator[tuple[str, Said, str, bool]]:
    """Place, its name, its text, and whether offsets in it are offsets in the place."""
    for key in subject.texts("scan"):
        if key == "body":
            yield key, Said("正文", "the text"), subject.content.body, True
        elif key == "attachments":
            for file in subject.content.attachments:
                text = f"{file.name}\n{text_with_places(subject, file).text}"
                yield file.name, Said(f"附件“{file.name}”", f"file “{file.name}”"), text, False
        else:
            yield key, subject.label(key), subject.content.text(key), True


def _fix(masked: str) -> Fix:
    return Fix(
        label_zh=f"改为{masked}", label_en=f"Change to {masked}", replacement=masked, plain=True
    )
