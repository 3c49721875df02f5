"""Sample messages, through the same functions as real ones."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy.orm import Session

from editor_app.domain.inquiries import InquiryId
from editor_app.domain.inquiry_json import asked_json
from editor_app.domain.inquiry_replies import rated
from editor_app.domain.item import Attachment
from editor_app.domain.people import Person
from editor_app.portal.core import Portal
from editor_app.portal.inquiries.acts import ActOrder, perform_act, tell
from editor_app.portal.inquiries.receiving import Message, received
from editor_app.portal.inquiries.rows import find
from editor_app.portal.seed.records import SeedAct, SeedInquiry
from editor_app.portal.seed.sources import picture
from editor_app.portal.seed.timeline import editor_of

_Work = Callable[[Session, Portal], None]
_RATED_BEFORE_NOW = timedelta(hours=5)


def inquiry_steps(
    people: Mapping[str, Person], inquiry: SeedInquiry, now: datetime
) -> Iterator[tuple[datetime, _Work]]:
    """When what happened to one sample message."""
    yield inquiry.received_at, _receive(inquiry)
    for number, act in enumerate(inquiry.acts):
        yield act.at, _act(inquiry, act, number, people[editor_of(inquiry.unit)])
    if inquiry.rating:
        yield now - _RATED_BEFORE_NOW, _rate(inquiry)


def _receive(inquiry: SeedInquiry) -> _Work:
    def work(session: Session, portal: Portal) -> None:
        received(
            session,
            portal,
            Message(
                id=inquiry.id,
                unit=inquiry.unit,
                type=inquiry.type,
                subject=inquiry.subject,
                text=inquiry.text,
                sender=inquiry.sender,
                consent=inquiry.consent,
                pictures=tuple(_picture(portal, name) for name in inquiry.pictures),
            ),
        )

    return work


def _picture(portal: Portal, name: str) -> Attachment:
    data = picture(name)
    return Attachment(
        name=name, sha256=portal.blobs.add(data), size=len(data), media_type="image/png"
    )


def _act(inquiry: SeedInquiry, act: SeedAct, number: int, person: Person) -> _Work:
    def work(session: Session, portal: Portal) -> None:
        order = ActOrder(
            key=str(uuid5(NAMESPACE_URL, f"{inquiry.id}/act/{number}")),
            person=person,
            inquiry=InquiryId(inquiry.id),
            body=json.dumps(asked_json(act.asked), ensure_ascii=False).encode(),
            asked=act.asked,
        )
        perform_act(session, portal, order)

    return work


def _rate(inquiry: SeedInquiry) -> _Work:
    def work(session: Session, portal: Portal) -> None:
        known = find(session, inquiry.id)
        if known is not None and known.replies:
            tell(session, portal, rated(known, inquiry.rating, "", portal.now()), "rated", {})

    return work
