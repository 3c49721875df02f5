"""META-01 to META-05 and SRC-01: title, source, times, keywords, and details of reposts."""

import re
import sys
from collections.abc import Iterator
from datetime import timedelta
from difflib import SequenceMatcher

from editor_app.checks.moments import read_moment
from editor_app.checks.subject import Hit, Said, Subject, joined, missing
from editor_app.domain.findings import Fix

_SEPARATORS = re.compile(r"[；;]")


def title(subject: Subject) -> Iterator[Hit]:
    """META-01: one line, not too long, no closing full stop."""
    words = subject.content.title
    most = subject.tightest("title", "max_chars", "max_chars")
    if not words.strip():
        yield _title_hit(Said("没有填写", "is empty"))
        return
    if "\n" in words or "\r" in words:
        line = " ".join(words.split())
        yield Hit(
            where="title",
            excerpt=words[:20],
            length=len(words),
            vars={"problem": Said("分成了多行", "has more than one line")},
            fix=Fix(label_zh="合并为一行", label_en="Join the lines", replacement=line),
        )
    if len(words) > most:
        told = Said(f"有 {len(words)} 个字", f"has {len(words)} characters")
        yield _title_hit(told, words[:20], start=most, length=len(words) - most, max_chars=most)
    marks = "".join(subject.texts("forbid_ending"))
    kept = words.rstrip().rstrip(marks)
    if kept != words.rstrip():
        yield Hit(
            where="title",
            excerpt=words.rstrip()[-3:],
            start=len(kept),
            length=len(words) - len(kept),
            vars={"problem": Said("末尾有标点", "ends with punctuation")},
            fix=Fix(label_zh="删除末尾标点", label_en="Remove the punctuation", replacement=""),
        )


def _title_hit(
    problem: Said, excerpt: str = "", start: int = 0, length: int = 0, **limits: int
) -> Hit:
    told: dict[str, str | int | Said] = {"problem": problem, **limits}
    return Hit(where="title", excerpt=excerpt, start=start, length=length, vars=told)


def source(subject: Subject) -> Iterator[Hit]:
    """META-02: ContentSource must not be empty; the channel's unit is offered."""
    if subject.filled("source"):
        return
    name = subject.context.unit.name_zh
    yield Hit(
        where="source",
        fix=Fix(label_zh=f"填入{name}", label_en=f"Enter {name}", replacement=name),
    )


def schedule(subject: Subject) -> Iterator[Hit]:
    """META-03: a scheduled time lies ahead, not too near and not too far."""
    value = subject.content.text("schedule_at")
    if not value:
        return
    moment, now = read_moment(value), subject.context.local_now
    lead, most = subject.number("min_lead_minutes"), subject.number("max_lead_days")
    if moment is None:
        problem = Said("没有精确到分钟", "is not given to the minute")
    elif moment < now:
        problem = Said("早于现在", "lies in the past")
    elif moment < now + timedelta(minutes=lead):
        problem = Said(f"距现在不足 {lead} 分钟", f"is less than {lead} minutes ahead")
    elif moment > now + timedelta(days=most):
        problem = Said(f"超过 {most} 天以后", f"is more than {most} days ahead")
    else:
        return
    yield Hit(
        where="schedule_at",
        excerpt=value,
        length=len(value),
        vars={"value": value.replace("T", " ")[:16], "problem": problem},
        fix=Fix(label_zh="清空定时", label_en="Clear the time", replacement=""),
    )


def backdated(subject: Subject) -> Iterator[Hit]:
    """META-04: nobody sets PubDate by hand into the past, except on migrated items.

    ``published_at`` is a system value; as a field of a draft it is somebody's attempt.
    """
    value = subject.content.text("published_at")
    moment = read_moment(f"{value}T00:00" if len(value) == len("2026-11-20") else value)
    if moment is None or moment >= subject.context.local_now:
        return
    migrated = subject.content.text("provenance") in subject.texts("allowed_provenance")
    if migrated and all(map(subject.filled, subject.texts("required_fields"))):
        return
    yield Hit(
        where="published_at",
        excerpt=value,
        length=len(value),
        vars={"value": value.replace("T", " ")},
        fix=Fix(label_zh="清空发布日期", label_en="Clear the date", replacement=""),
    )


def keywords_and_abstract(subject: Subject) -> Iterator[Hit]:
    """META-05: some keywords, and an abstract that says more than the title."""
    words = [one for one in _SEPARATORS.split(subject.content.text("keywords")) if one.strip()]
    most = subject.tightest("keywords", "max_items", "max_keywords")
    told_text = subject.content.text("keywords")
    if not words:
        yield _meta_hit("keywords", Said("没有填写关键词", "There are no keywords"))
    elif len(words) > most:
        told = Said(f"关键词有 {len(words)} 个", f"There are {len(words)} keywords")
        yield _meta_hit("keywords", told, told_text, max_keywords=most)
    elif len(told_text) > _own_limit(subject, "keywords", "max_chars"):
        told = Said(f"关键词共有 {len(told_text)} 个字", f"Keywords: {len(told_text)} characters")
        yield _meta_hit("keywords", told, told_text)
    abstract = subject.content.text("description").strip()
    if not abstract:
        yield _meta_hit("description", Said("没有填写摘要", "There is no abstract"))
        return
    long = len(subject.content.body) > subject.number("long_text_chars")
    own, param = (
        ("max_chars_long", "description_max_long") if long else ("max_chars", "description_max")
    )
    limit = subject.tightest("description", own, param)
    if len(abstract) > limit:
        told = Said(f"摘要有 {len(abstract)} 个字", f"The abstract has {len(abstract)} characters")
        yield _meta_hit("description", told, abstract, **{param: limit})
    elif _alike(abstract, subject.content.title) >= float(
        str(subject.param("title_similarity_max"))
    ):
        yield _meta_hit(
            "description", Said("摘要照抄标题", "The abstract repeats the title"), abstract
        )


def _own_limit(subject: Subject, key: str, limit: str) -> int:
    spec = subject.template.field(key)
    value = spec.limits.get(limit) if spec is not None else None
    return value if isinstance(value, int) else sys.maxsize


def _meta_hit(where: str, problem: Said, excerpt: str = "", **limits: int) -> Hit:
    told: dict[str, str | int | Said] = {"problem": problem, **limits}
    return Hit(where=where, excerpt=excerpt, length=len(excerpt), vars=told)


def _alike(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() > 0.5 else 0.0


def repost(subject: Subject) -> Iterator[Hit]:
    """SRC-01: a repost names a listed source, the original page and its time."""
    if subject.content.text("provenance") != "repost":
        return
    empty = missing(subject, subject.texts("required_fields"))
    if empty:
        labels = joined(tuple(subject.label(key) for key in empty))
        problem = Said(f"缺少{labels.zh}", f"lacks {labels.en}")
        yield Hit(where=empty[0], vars={"problem": problem}, facts={"fields": list(empty)})
    name = subject.content.text("source")
    if name and name not in subject.context.layout.portal.sources:
        problem = Said("的来源不在稿源名单中", "has a source that is not listed")
        yield Hit(where="source", excerpt=name, length=len(name), vars={"problem": problem})
