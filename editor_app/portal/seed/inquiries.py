"""Messages of citizens, and the replies that were published."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from editor_app.domain.item import UnitKey
from editor_app.domain.layout import Layout
from editor_app.portal.seed import sources
from editor_app.portal.seed.records import SeedInquiry, SeedItem
from editor_app.portal.seed.singles import published_item
from editor_app.portal.seed.texts import item_id
from editor_app.portal.seed.timeline import LEAD
from editor_app.rendering.dates import local

_REPLIED_AFTER = timedelta(hours=90)


def inquiries(now: datetime) -> Iterator[SeedInquiry]:
    """All messages, oldest first within the file's order."""
    for row in sources.rows("inquiries", "inquiry"):
        received = _received(row, now)
        yield SeedInquiry(
            id=item_id(row["key"]),
            number=_number(row, received),
            unit=UnitKey(row["unit"]),
            type=row["type"],
            subject=row["subject"],
            text=row["text"],
            received_at=received,
            state=row["state"],
        )


def replies(layout: Layout, now: datetime) -> Iterator[SeedItem]:
    """The published replies as items."""
    for row in sources.rows("inquiries", "inquiry"):
        if "reply" not in row:
            continue
        received = _received(row, now)
        replied = received + _REPLIED_AFTER
        yield published_item(layout, _as_item(row, received, replied), replied + LEAD)


def _as_item(row: sources.Row, received: datetime, replied: datetime) -> sources.Row:
    fields = {
        "title": row["subject"],
        "message_no": _number(row, received),
        "message_type": row["type"],
        "received_at": _written(received),
        "question_original": row["text"],
        "question_public": row["text"],
        "publish_consent": "yes",
        "replied_at": _written(replied + LEAD),
        "contact_phone": row["phone"],
        "satisfaction": "satisfied",
        "keywords": "网络问政；答复",
        "description": f"答复关于“{row['subject']}”的留言。",
    }
    return {
        "key": f"{row['key']}-reply",
        "unit": row["unit"],
        "column": "interact.inquiry",
        "kind": "inquiry_reply",
        "fields": fields,
        "body": row["reply"],
    }


def _received(row: sources.Row, now: datetime) -> datetime:
    return (now - timedelta(hours=row["hours"])).replace(second=0, microsecond=0)


def _number(row: sources.Row, received: datetime) -> str:
    serial = int(item_id(row["key"])[:4], 16) % 1000
    return f"LY{local(received):%Y%m%d}{serial:03}"


def _written(moment: datetime) -> str:
    return local(moment).replace(tzinfo=None).isoformat(timespec="seconds")
