"""Messages in the portal's tables: read whole, kept whole, and who may see them."""

import json
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from editor_app.domain.canonical import canonical_json
from editor_app.domain.inquiries import Inquiry, InquiryId
from editor_app.domain.inquiry_acts import may_act
from editor_app.domain.inquiry_clock import due_on, limits_of
from editor_app.domain.inquiry_json import inquiry_json, inquiry_of, state_of
from editor_app.domain.item import UnitKey
from editor_app.domain.people import Person
from editor_app.domain.working_days import Calendar
from editor_app.portal.core import Portal
from editor_app.portal.db.inquiries import InquiryFileRow, InquiryUnitRow
from editor_app.portal.db.records import InquiryRow
from editor_app.portal.db.times import to_milliseconds
from editor_app.portal.persons import may_see, units_of


def read(row: InquiryRow) -> Inquiry:
    """The message of a row; of one from before its columns alone."""
    told: dict[str, Any] = json.loads(row.document) if row.document else {}
    bare = Inquiry(
        id=InquiryId(row.id),
        number=row.number,
        unit=UnitKey(row.unit),
        type=row.type,
        subject=row.subject,
        text=row.text,
        received_at=row.received_at,
        state=state_of(row.state),
        sequence=row.sequence,
    )
    return replace(inquiry_of(told), sequence=row.sequence) if told else bare


def find(session: Session, id_: str) -> Inquiry | None:
    """One message."""
    row = session.get(InquiryRow, id_)
    return None if row is None else read(row)


def by_number(session: Session, number: str) -> Inquiry | None:
    """Which message has this receipt number."""
    row = session.scalars(select(InquiryRow).where(InquiryRow.number == number)).first()
    return None if row is None else read(row)


def keep(session: Session, portal: Portal, inquiry: Inquiry, sequence: int) -> Inquiry:
    """Store a message as it stands after an event, with the last day as the layout counts it."""
    limits, calendar = limits_of(portal.layout), Calendar.of(portal.layout)
    told = replace(inquiry, sequence=sequence, due_on=due_on(inquiry, limits, calendar))
    row = session.get(InquiryRow, told.id)
    if row is None:
        row = InquiryRow(id=told.id, number=told.number)
        session.add(row)
    row.unit, row.type, row.state = told.unit, told.type, told.state.value
    row.subject, row.text = told.subject, told.text
    row.received_at = to_milliseconds(told.received_at)
    row.document, row.sequence = canonical_json(inquiry_json(told)).decode(), sequence
    session.flush()
    for unit in told.chain:
        session.merge(InquiryUnitRow(inquiry=told.id, unit=unit))
    answers = [one for question in told.questions for one in question.pictures]
    for picture in (*told.pictures, *answers):
        session.merge(InquiryFileRow(sha256=picture.sha256, inquiry=told.id))
    session.flush()
    return told


def concerns(inquiry: Inquiry, person: Person) -> bool:
    """Whether a unit of this person has it or had it."""
    return any(may_see(person, unit) for unit in inquiry.chain)


def seen_by(inquiry: Inquiry, person: Person) -> Inquiry:
    """The message as this person may see it: the sender whole for those who handle it."""
    return inquiry if may_act(inquiry, person) else replace(inquiry, sender=inquiry.masked)


def reached(person: Person) -> ColumnElement[bool] | None:
    """The condition on ``InquiryRow`` for what this person hears of; ``None``: everything."""
    units = units_of(person)
    if units is None:
        return None
    mine = select(InquiryUnitRow.inquiry).where(InquiryUnitRow.unit.in_(units))
    return InquiryRow.id.in_(mine)


def may_read_picture(session: Session, sha256: str, person: Person) -> bool:
    """Whether the file is a picture of a message that this person handles."""
    rows = session.scalars(
        select(InquiryRow)
        .join(InquiryFileRow, InquiryFileRow.inquiry == InquiryRow.id)
        .where(InquiryFileRow.sha256 == sha256)
    )
    return any(may_act(read(row), person) for row in rows)
