"""Messages of citizens, what units did with them, and the replies, public or in review."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from editor_app.domain.inquiries import COLUMN, KIND, InquiryId, Sender, reply_item
from editor_app.domain.inquiry_acts import Act, Asked
from editor_app.domain.inquiry_clock import limits_of
from editor_app.domain.item import ItemId, UnitKey
from editor_app.domain.layout import Layout
from editor_app.domain.workflow import RemoteState
from editor_app.domain.working_days import Calendar
from editor_app.portal.seed import sources
from editor_app.portal.seed.records import SeedAct, SeedInquiry, SeedItem
from editor_app.portal.seed.singles import published_item
from editor_app.portal.seed.texts import item_id
from editor_app.portal.seed.timeline import LEAD, approvals
from editor_app.rendering.dates import local
from editor_app.rendering.scene import CHINA

_REPLIED_AFTER = timedelta(hours=90)


def inquiries(layout: Layout, now: datetime) -> list[SeedInquiry]:
    """All messages, oldest first, numbered as the portal numbers them."""
    rows = [(_received(row, layout, now), row) for row in sources.rows("inquiries", "inquiry")]
    rows.sort(key=lambda one: (one[0], one[1]["key"]))
    serials: Counter[str] = Counter()
    return [_inquiry(row, received, serials) for received, row in rows]


def replies(layout: Layout, now: datetime) -> Iterator[SeedItem]:
    """The replies as items."""
    rows = {item_id(row["key"]): row for row in sources.rows("inquiries", "inquiry")}
    for one in inquiries(layout, now):
        row = rows[ItemId(one.id)]
        if "reply" not in row:
            continue
        sent = one.received_at + (
            timedelta(hours=row["after"]) if "after" in row else _REPLIED_AFTER
        )
        yield _reply(layout, row, one, sent)


def _inquiry(row: sources.Row, received: datetime, serials: Counter[str]) -> SeedInquiry:
    day = f"{local(received):%Y-%m%d}"
    serials[day] += 1
    sender = {name: row[name] for name in ("name", "phone", "email", "address") if name in row}
    return SeedInquiry(
        id=item_id(row["key"]),
        number=f"{day}-{serials[day]:03}",
        unit=UnitKey(row["unit"]),
        type=row["type"],
        subject=row["subject"],
        text=row["text"],
        received_at=received,
        sender=Sender(**sender),
        consent=row.get("consent", True),
        pictures=tuple(row.get("pictures", ())),
        acts=tuple(_act(step, received) for step in row.get("steps", ())),
        rating=row.get("rating", ""),
    )


def _act(step: sources.Row, received: datetime) -> SeedAct:
    asked = Asked(
        act=Act(step["act"]),
        reason=step.get("reason", ""),
        unit=UnitKey(step.get("unit", "")),
        days=step.get("days", 0),
    )
    return SeedAct(at=received + timedelta(hours=step["after"]), asked=asked)


def _reply(layout: Layout, row: sources.Row, one: SeedInquiry, sent: datetime) -> SeedItem:
    made = published_item(layout, _as_item(row, one, sent), sent + LEAD)
    made = replace(made, id=reply_item(InquiryId(one.id)))
    if "level" not in row:
        return made
    unit_levels = approvals(made.submitted_at, row["level"] - 1)
    return replace(made, state=RemoteState.IN_REVIEW, approvals=unit_levels, published_at=None)


def _as_item(row: sources.Row, one: SeedInquiry, sent: datetime) -> sources.Row:
    fields = {
        "title": one.subject,
        "message_no": one.number,
        "message_type": one.type,
        "received_at": _written(one.received_at),
        "question_original": one.text,
        "question_public": one.text,
        "submitter_name": one.sender.name,
        "submitter_phone": one.sender.phone,
        "publish_consent": "yes" if one.consent else "no",
        "replied_at": _written(sent + LEAD),
        "contact_phone": row["office_phone"],
        "satisfaction": one.rating or "none",
        "keywords": "网络问政；答复",
        "description": f"答复关于“{one.subject}”的留言。",
    }
    return {
        "key": f"{row['key']}-reply",
        "unit": row["unit"],
        "column": COLUMN,
        "kind": KIND,
        "fields": {key: value for key, value in fields.items() if value},
        "body": row["reply"],
    }


def _received(row: sources.Row, layout: Layout, now: datetime) -> datetime:
    if "hours" in row:
        return (now - timedelta(hours=row["hours"])).replace(second=0, microsecond=0)
    whole, calendar, today = limits_of(layout).normal.amount, Calendar.of(layout), local(now).date()
    left = row["left"] if calendar.day(today).works else max(1, row["left"])  # nothing ends then
    day = _days_before(calendar, today, whole - left)
    at = time.fromisoformat(row["at"])
    return datetime.combine(day, at, CHINA).astimezone(now.tzinfo)


def _days_before(calendar: Calendar, today: date, working_days: int) -> date:
    """The last working day after which, up to today, lie so many working days."""
    for one in calendar.before(today):
        if one.works and calendar.count(one.on, today)[0] >= working_days:
            return one.on
    raise ValueError("a calendar on which nobody works")


def _written(moment: datetime) -> str:
    return local(moment).replace(tzinfo=None).isoformat(timespec="seconds")
