"""Due things of people who wait: citizens' messages, and hot topics by the hour."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from editor_app.domain.clocks import Span
from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.due_things import (
    HORIZON,
    Area,
    DueKind,
    DueThing,
    Leads,
    Stage,
    days_left,
    end_of,
    stage_of,
)
from editor_app.domain.inquiries import InquiryId, Wanted
from editor_app.domain.inquiry_clock import Limits, due_of, limits_of
from editor_app.services.due_look import DueLook
from editor_app.services.hot_topics import HotRow, due_rows
from editor_app.services.inquiries import InquiryLine, InquiryService

_MOST = 500  # rows of one unit; whoever has more late messages reads the inbox
_HOUR = timedelta(hours=1)
_LONGEST = timedelta(days=60)  # of a clock that is shown in blocks


def replies_due(look: DueLook) -> Iterator[DueThing]:
    """Messages whose last day is near or over (rule HD-01), as the inbox counts them."""
    limits = limits_of(look.layout)
    service = InquiryService(look.store, look.layouts, look.clock)
    for unit in look.units:
        wanted = Wanted(unit=unit, due_until=look.today + HORIZON)
        for line in service.page(wanted, None, limit=_MOST).lines:
            # An act that waits in the outbox counts: it may have gone to another unit by it.
            if line.row.due_on is not None and line.row.unit == unit:
                yield _derived(look, _reply(look, line, limits.remind), limits)


def _derived(look: DueLook, thing: DueThing, limits: Limits) -> DueThing:
    """With the days it was counted by: pauses and extensions are in the message itself."""
    inquiry = look.store.inquiries.get(InquiryId(thing.id))
    if inquiry is None:
        return thing
    return replace(thing, days=due_of(inquiry, limits, look.calendar).days)


def _reply(look: DueLook, line: InquiryLine, remind: int) -> DueThing:
    row, last = line.row, line.row.due_on or look.today
    began = row.received_at.astimezone(PORTAL_ZONE)
    left, sure = days_left(last, look.today, look.calendar)
    short = last - began.date() <= _LONGEST
    whole = look.calendar.count(began.date(), last)[0] if short else 0
    return DueThing(
        kind=DueKind.REPLY,
        id=row.id,
        title=row.subject,
        unit=row.unit,
        due=end_of(last),
        stage=stage_of(end_of(last), look.calendar.ahead_of(last, remind), look.now),
        left=left,
        span=Span.WORKING_DAYS,
        leads=Leads(area=Area.CASE, id=row.id),
        estimated=not sure,
        began=began,
        whole=whole,
        note=line.reply.value if line.reply is not None else "",
        topic=row.type,
    )


def hot_topics_due(look: DueLook) -> Iterator[DueThing]:
    """Steps of hot topics nobody has taken yet (rule RD-01); they press from first notice on."""
    for row in due_rows(look.store, look.layout, look.units, look.now):
        yield _step(look, row)


def _step(look: DueLook, row: HotRow) -> DueThing:
    at, over = row.step.at, row.step.at < look.now
    known = look.store.board.row(row.item)
    drafted = known is not None and known.draft is not None
    today = at.astimezone(PORTAL_ZONE).date() == look.today
    return DueThing(
        kind=DueKind.HOT_TOPIC,
        id=f"{row.item}/{row.step.step.key}",
        title=row.title,
        unit=row.unit,
        due=at,
        stage=Stage.OVER if over else Stage.TODAY if today else Stage.SOON,
        left=-int((look.now - at) / _HOUR) if over else int((at - look.now) / _HOUR),
        span=Span.HOURS,
        leads=Leads(area=Area.EDIT if drafted else Area.ITEM, id=row.item),
        began=row.step.clock.start,
        topic=row.step.step.key,
    )
