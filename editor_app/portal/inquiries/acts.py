"""What units do with messages: effect, operation row and audit entry in one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from editor_app.domain.canonical import Json, sha256_hex
from editor_app.domain.inquiries import Inquiry, InquiryId
from editor_app.domain.inquiry_acts import (
    Act,
    Around,
    Asked,
    carried_out,
    done,
    may_act,
    taken_in,
    wrong_with,
)
from editor_app.domain.inquiry_clock import limits_of
from editor_app.domain.people import Person
from editor_app.domain.workflow import Command
from editor_app.portal import audit
from editor_app.portal.core import Portal
from editor_app.portal.counters import receipt_number
from editor_app.portal.db.engine import BusyError
from editor_app.portal.db.records import OperationRow
from editor_app.portal.inquiries.rows import concerns, find, keep
from editor_app.portal.order import Carried
from editor_app.portal.problems import ProblemError
from editor_app.portal.views import receipt_out


@dataclass(frozen=True, slots=True, kw_only=True)
class ActOrder:
    """An act as it came in; ``body`` are the very bytes, and their sum is what a receipt names."""

    key: str
    person: Person
    inquiry: InquiryId
    body: bytes
    asked: Asked


def carry_out_act(portal: Portal, order: ActOrder) -> Carried:
    """Let an act take effect exactly once. Raises ``ProblemError``: then nothing has happened."""
    try:
        with portal.database.write() as session:
            known = session.get(OperationRow, order.key)
            if known is not None:
                return Carried(receipt=receipt_out(_same(known, order)), replayed=True)
            row = perform_act(session, portal, order)
            return Carried(receipt=receipt_out(row), replayed=False)
    except BusyError as busy:
        raise ProblemError(
            "still-running", "ask again in a moment", headers={"Retry-After": "2"}
        ) from busy


def perform_act(session: Session, portal: Portal, order: ActOrder) -> OperationRow:
    """The act itself, inside the caller's transaction. Raises ``ProblemError``."""
    inquiry, around = _known(session, order), around_of(session, portal)
    wrong = wrong_with(inquiry, order.asked, around)
    if wrong is not None:
        raise ProblemError("inquiry-refused", wrong.value)
    now = portal.now()
    who = done(order.person.id, order.person.name, now)
    number = receipt_number(session, portal.config.receipt_prefix, now)
    told = {"key": order.key, "number": number, **_trace(inquiry, order.asked)}
    link = audit.record(
        session,
        at=now,
        person=order.person.id,
        action=f"inquiry-{order.asked.act.value}",
        detail=told,
    )
    keep(session, portal, carried_out(inquiry, order.asked, who), link.sequence)
    row = OperationRow(
        key=order.key,
        person=order.person.id,
        command=Command.INQUIRY.value,
        item=order.inquiry,
        path="acts",
        body_hash=sha256_hex(order.body),
        number=number,
        content_hash=sha256_hex(order.body),
        sequence=link.sequence,
        chain_head=link.head,
        at=link.at,
    )
    session.add(row)
    session.flush()
    if order.asked.act is Act.MERGE:
        target = around.find(order.asked.into)
        assert target is not None
        tell(session, portal, taken_in(target, inquiry, who), "take-in", {"from": inquiry.id})
    return row


def tell(
    session: Session, portal: Portal, inquiry: Inquiry, event: str, detail: Mapping[str, Json]
) -> Inquiry:
    """Record what happened to a message without an act of a unit, and keep it."""
    link = audit.record(
        session,
        at=portal.now(),
        person="portal",
        action=f"inquiry-{event}",
        detail={"id": inquiry.id, "unit": inquiry.unit, **detail},
    )
    return keep(session, portal, inquiry, link.sequence)


def around_of(session: Session, portal: Portal) -> Around:
    """What acts are judged by."""
    units = frozenset(str(one.key) for one in portal.layout.portal.units)
    return Around(limits=limits_of(portal.layout), units=units, find=lambda id_: find(session, id_))


def _known(session: Session, order: ActOrder) -> Inquiry:
    inquiry = find(session, order.inquiry)
    if inquiry is None or not concerns(inquiry, order.person):
        raise ProblemError("not-found")
    if not may_act(inquiry, order.person):
        raise ProblemError("forbidden")
    return inquiry


def _trace(inquiry: Inquiry, asked: Asked) -> dict[str, Json]:
    """What the audit trail tells: never a text of the citizen, nor one to them."""
    told: dict[str, Json] = {"id": inquiry.id, "unit": inquiry.unit}
    match asked.act:
        case Act.TRANSFER:
            told |= {"to": asked.unit, "reason": asked.reason}
        case Act.EXTEND:
            told |= {"days": asked.days, "reason": asked.reason}
        case Act.CLOSE:
            told |= {"reason": asked.reason}
        case Act.MERGE:
            told |= {"into": asked.into}
        case Act.COMPLEX | Act.FREQUENT:
            told |= {"on": asked.on}
        case _:
            pass
    return told


def _same(known: OperationRow, order: ActOrder) -> OperationRow:
    told = (known.person, known.item, known.path, known.body_hash)
    if told != (order.person.id, order.inquiry, "acts", sha256_hex(order.body)):
        raise ProblemError("key-reused")
    return known
