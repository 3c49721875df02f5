"""Pages of the public side of 网络问政, in the site's frame."""

from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.inquiries import COLUMN, Inquiry, InquiryState
from editor_app.domain.inquiry_replies import may_ask_again
from editor_app.domain.item import ColumnKey, UnitKey
from editor_app.domain.layout import Layout, Unit
from editor_app.portal.db.times import PORTAL_ZONE
from editor_app.portal.inquiries.form import LONGEST, LONGEST_MORE, Written
from editor_app.portal.inquiries.term import term_of
from editor_app.portal.opinions.files import MB, MOST_BYTES, MOST_FILES
from editor_app.portal.opinions.guards import TRAP
from editor_app.portal.public.data import PublicData
from editor_app.portal.public.pages import fill
from editor_app.portal.public.views import PAGE_SIZE, crumbs_below, pager, rows
from editor_app.rendering.addresses import channel_path, column_path
from editor_app.rendering.frame import Crumb, Page, frame
from editor_app.rendering.html import render_body
from editor_app.rendering.meta_tags import site_tags

_STATES = {
    InquiryState.WAITING: "已收到，待受理",
    InquiryState.ACCEPTED: "已受理",
    InquiryState.HANDLING: "办理中",
    InquiryState.SUPPLEMENT: "请您补充",
    InquiryState.REOPENED: "再次办理",
    InquiryState.ANSWERED: "已答复",
    InquiryState.CLOSED: "已办结",
    InquiryState.MERGED: "已并入另一件留言办理",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of what happened, as the citizen may know it: units, never people."""

    at: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A reply as the citizen reads it."""

    at: str
    html: str
    url: str


def form_page(data: PublicData, unit: Unit, stamp: str, told: Written) -> str:
    """The form of a channel."""
    layout = data.layout()
    main = fill(
        "inquiry_form.html",
        unit=unit,
        types=layout.terms("vocab/message_type"),
        stamp=stamp,
        trap=TRAP,
        told=told,
        most=LONGEST,
        files=MOST_FILES,
        megabytes=MOST_BYTES // MB,
        replies=f"/{unit.slug}/inquiry/replies",
    )
    return _framed(layout, unit, "我要留言", main)


def receipt_page(data: PublicData, unit: Unit, inquiry: Inquiry, code: str) -> str:
    """What the citizen writes down."""
    main = fill("inquiry_receipt.html", number=inquiry.number, code=code, unit=unit)
    return _framed(data.layout(), unit, "留言已收到", main)


def query_page(data: PublicData, number: str = "", problem: str = "") -> str:
    """Asks for number and code."""
    main = fill("inquiry_query.html", number=number, problem=problem)
    return _framed(data.layout(), None, "留言查询", main)


def case_page(
    data: PublicData,
    inquiry: Inquiry,
    code: str,
    ratings: dict[str, str],
    *,
    said: str = "",
    problem: str = "",
    typed: str = "",
    wrong: str = "",
    answers: tuple[Answer, ...] = (),
) -> str:
    """Where a message stands, its replies, and what the citizen may do now.

    ``wrong`` is the field that ``problem`` is about, and ``typed`` what stood in its form.
    """
    layout = data.layout()
    unit = layout.portal.unit(inquiry.unit)
    asked = inquiry.asked
    main = fill(
        "inquiry_case.html",
        inquiry=inquiry,
        code=code,
        state=_STATES[inquiry.state],
        unit=unit.name_zh if unit is not None else "",
        due=_day(inquiry),
        term=term_of(inquiry, layout),
        steps=steps(inquiry, layout),
        answers=answers,
        asked=asked.text if asked is not None else "",
        may_ask=may_ask_again(inquiry),
        may_rate=bool(inquiry.replies) and inquiry.state is not InquiryState.MERGED,
        ratings=ratings,
        rating=ratings.get(inquiry.satisfaction, ""),
        received=_local(inquiry.received_at),
        said=said,
        problem=problem,
        typed=typed,
        wrong=wrong,
        channel=channel_path(unit.slug) if unit is not None else "",
        most=LONGEST_MORE,
    )
    return _framed(layout, unit, "留言查询", main)


def replies_page(
    data: PublicData, unit: Unit, words: tuple[str, ...], question: str, number: int
) -> str | None:
    """Public replies of a channel, newest first; ``None`` beyond the last page."""
    layout, column = data.layout(), ColumnKey(COLUMN)
    offset = (number - 1) * PAGE_SIZE
    key = UnitKey(unit.key)
    found = (
        data.search(words, unit=key, columns=[column], offset=offset, limit=PAGE_SIZE)
        if words
        else data.items(unit=key, columns=[column], offset=offset, limit=PAGE_SIZE)
    )
    place = pager(number, found.total)
    if number > place.pages:
        return None
    main = fill(
        "inquiry_replies.html",
        unit=unit,
        rows=rows(layout, found),
        pager=place,
        path=f"/{unit.slug}/inquiry/replies",
        question=question,
        feed=f"{column_path(unit.slug, column)}feed.atom",
    )
    return _framed(layout, unit, "留言答复公开", main)


def answers_of(inquiry: Inquiry) -> tuple[Answer, ...]:
    """Every reply to a message, for who has its code."""
    return tuple(
        Answer(at=_local(one.at), html=render_body(one.text), url=one.url if one.public else "")
        for one in inquiry.replies
    )


def steps(inquiry: Inquiry, layout: Layout) -> tuple[Step, ...]:
    """What happened, oldest first."""
    told: list[tuple[datetime, str]] = [(inquiry.received_at, "收到留言")]
    if inquiry.accepted is not None:
        told.append((inquiry.accepted.at, "受理"))
    told += [(one.at, f"转由{_unit(layout, one.to_unit)}办理") for one in inquiry.transfers]
    told += [(one.at, f"延期 {one.days} 个工作日：{one.reason}") for one in inquiry.extensions]
    for asked in inquiry.questions:
        told.append((asked.at, f"请您补充：{asked.text}"))
        if asked.answered_at is not None and asked.answer:
            told.append((asked.answered_at, f"您补充：{asked.answer}"))
    told += [(one.at, "答复") for one in inquiry.replies]
    told += [(one.at, f"您再次提问：{one.text}") for one in inquiry.again]
    if inquiry.closed is not None:
        told.append((inquiry.closed.at, f"办结：{inquiry.closing}"))
    return tuple(Step(at=_local(at), what=what) for at, what in sorted(told, key=lambda t: t[0]))


def _unit(layout: Layout, key: UnitKey) -> str:
    unit = layout.portal.unit(key)
    return unit.name_zh if unit is not None else key


def _local(at: datetime) -> str:
    return at.astimezone(PORTAL_ZONE).strftime("%Y-%m-%d %H:%M")


def _day(inquiry: Inquiry) -> str:
    return inquiry.due_on.isoformat() if inquiry.due_on else ""


def _framed(layout: Layout, unit: Unit | None, title: str, main: str) -> str:
    crumbs: tuple[Crumb, ...] = (Crumb(text="首页", url="/"),)
    if unit is not None:
        crumbs = crumbs_below(layout, unit, ColumnKey(COLUMN))
    return frame(
        Page(
            layout=layout,
            unit=unit,
            title=title,
            tags=site_tags(layout),
            crumbs=(*crumbs, Crumb(text=title)),
            main=main,
            column=ColumnKey(COLUMN) if unit is not None else None,
        )
    )
