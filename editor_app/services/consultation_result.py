"""What the result of a consultation starts with: numbers, the adoption table, a first text."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from editor_app.domain.canonical import Json
from editor_app.domain.consultation import LINK_FIELD
from editor_app.domain.item import Content, ItemId
from editor_app.domain.opinions import Opinion, Outcome, tag_counts

OTHERS = "其他意见"
NOBODY = "未收到意见"
_COPIED = ("contact_unit", "keywords")
_ADOPTED = frozenset({Outcome.YES, Outcome.PARTLY})  # 采纳数含部分采纳


def result_content(
    fresh: Content,
    item: ItemId,
    asked: Content,
    opinions: Sequence[Opinion],
    unit_name: str,
    today: date,
) -> Content:
    """The fresh item of a result, filled; what only a person knows stays empty."""
    adopted = sum(one.outcome in _ADOPTED for one in opinions)
    subject = _subject(asked.title)
    fields: dict[str, Json] = {
        "title": f"{subject}征求意见结果反馈",
        LINK_FIELD: item,
        "starts_on": asked.text("starts_on"),
        "ends_on": asked.text("ends_on"),
        "count_web": len(opinions),
        "count_email": 0,
        "count_phone": 0,
        "count_letter": 0,
        "count_total": len(opinions),
        "count_adopted": adopted,
        "adoption_table": list(adoption_rows(opinions)),
        "contact_phone": asked.text("comment_phone"),
        **{key: asked.text(key) for key in _COPIED},
    }
    content = fresh
    for key, value in fields.items():
        content = content.with_field(key, value)
    return replace(content, body=_body(subject, asked, opinions, unit_name, today))


def adoption_rows(opinions: Sequence[Opinion]) -> Iterator[dict[str, Json]]:
    """One row per tag, the most frequent first; what carries none comes last."""
    if not opinions:
        yield {"opinion": NOBODY, "count": "0", "adopted": "", "reason": ""}
    for tag, count in tag_counts(opinions).items():
        yield _row(tag, count, [one for one in opinions if tag in one.tags])
    rest = [one for one in opinions if not one.tags]
    if rest:
        yield _row(OTHERS, len(rest), rest)


def _row(name: str, count: int, group: Sequence[Opinion]) -> dict[str, Json]:
    return {"opinion": name, "count": str(count), "adopted": _outcome(group), "reason": ""}


def _outcome(group: Sequence[Opinion]) -> str:
    """One word for a group: said only when somebody said it of every opinion in it."""
    found = {one.outcome for one in group if one.outcome is not None}
    if any(one.outcome is None for one in group):
        return ""
    return found.pop().value if len(found) == 1 else Outcome.PARTLY.value


def _subject(title: str) -> str:
    """《…（征求意见稿）》 out of 关于《…》公开征求意见的公告."""
    start, end = title.find("《"), title.rfind("》")
    return title[start : end + 1] if 0 <= start < end else title


def _body(
    subject: str, asked: Content, opinions: Sequence[Opinion], unit_name: str, today: date
) -> str:
    period = f"{_day(asked.text('starts_on'))}至{_day(asked.text('ends_on'))}"
    first = f"{period}，我单位就{subject}公开征求意见，{_counted(opinions)}"
    parts = (first, "感谢社会各界的关心和支持。", unit_name, _zh(today))
    return "\n\n".join(part for part in parts if part) + "\n"


def _counted(opinions: Sequence[Opinion]) -> str:
    if not opinions:
        return "未收到意见。"
    counts = Counter(one.outcome for one in opinions)
    told = (
        f"采纳{counts[Outcome.YES]}条，部分采纳{counts[Outcome.PARTLY]}条，"
        f"未采纳{counts[Outcome.NO]}条"
    )
    return f"共收到网上意见{len(opinions)}条。经研究，{told}，采纳情况和未采纳理由见下表。"


def _day(text: str) -> str:
    try:
        return _zh(date.fromisoformat(text[:10]))
    except ValueError:
        return text


def _zh(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
