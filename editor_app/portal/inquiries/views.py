"""A message as the contract tells it."""

from functools import lru_cache

from pydantic import TypeAdapter
from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.inquiries import Inquiry
from editor_app.domain.inquiry_json import inquiry_json
from editor_app.domain.people import Person
from editor_app.portal.db.records import InquiryRow
from editor_app.portal.db.times import rfc3339
from editor_app.portal.inquiries.rows import reached, read, seen_by
from editor_app.wire.inquiries import InquiryOut
from editor_app.wire.v1 import ChangeOut


def inquiry_out(inquiry: Inquiry, person: Person) -> InquiryOut:
    """One message as this person may see it."""
    return _adapter().validate_python(inquiry_json(seen_by(inquiry, person)))


def inquiry_changes(session: Session, person: Person, since: int, limit: int) -> list[ChangeOut]:
    """Events of the feed about messages that this person hears of."""
    query = select(InquiryRow).where(InquiryRow.sequence > since)
    mine = reached(person)
    if mine is not None:
        query = query.where(mine)
    rows = session.scalars(query.order_by(InquiryRow.sequence).limit(limit)).all()
    told = [(row.sequence, read(row)) for row in rows]
    return [
        ChangeOut(
            sequence=sequence,
            topic="inquiry",
            at=rfc3339(one.changed_at or one.received_at),
            inquiry=inquiry_out(one, person),
        )
        for sequence, one in told
    ]


def newest_inquiry(session: Session, person: Person) -> int:
    """The newest sequence of a message that this person hears of."""
    query, mine = select(InquiryRow.sequence), reached(person)
    if mine is not None:
        query = query.where(mine)
    return session.scalars(query.order_by(InquiryRow.sequence.desc())).first() or 0


@lru_cache(maxsize=1)
def _adapter() -> TypeAdapter[InquiryOut]:
    return TypeAdapter(InquiryOut)
