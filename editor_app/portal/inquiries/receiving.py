"""The citizen's side: a message arrives, an answer comes, the citizen asks again, or rates."""

import base64
import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from editor_app.checks.senders import masked_sender
from editor_app.domain.inquiries import (
    NOT_RATED,
    Inquiry,
    InquiryId,
    InquiryState,
    Sender,
)
from editor_app.domain.inquiry_replies import asked_again, may_ask_again, rated, supplied
from editor_app.domain.item import Attachment, UnitKey
from editor_app.portal import audit
from editor_app.portal.core import Portal
from editor_app.portal.counters import next_serial
from editor_app.portal.db.content import BlobRow
from editor_app.portal.db.times import PORTAL_ZONE
from editor_app.portal.inquiries.acts import tell
from editor_app.portal.inquiries.rows import by_number, find, keep

_CODE = 8  # characters: 40 bits, and a rate for guesses


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What a form brought; ``id`` names this sending: the same form twice is one message."""

    id: str
    unit: UnitKey
    type: str
    subject: str
    text: str
    sender: Sender
    consent: bool
    pictures: tuple[Attachment, ...] = ()


class TooLateError(Exception):
    """The case does not take this any more; carries the sentence for the citizen."""


def receive(portal: Portal, message: Message) -> Inquiry:
    """Keep a message, with its receipt number."""
    with portal.database.write() as session:
        known = find(session, message.id)
        return known or received(session, portal, message)


def received(session: Session, portal: Portal, message: Message) -> Inquiry:
    """The same inside the caller's transaction."""
    now = portal.now()
    day = now.astimezone(PORTAL_ZONE).strftime("%Y-%m%d")
    number = f"{day}-{next_serial(session, f'inquiry/{day}'):03}"
    link = audit.record(
        session,
        at=now,
        person="portal",
        action="inquiry",
        detail={"id": message.id, "number": number, "unit": message.unit},
    )
    _own(session, portal, message.pictures)
    made = Inquiry(
        id=InquiryId(message.id),
        number=number,
        unit=message.unit,
        channel=message.unit,
        type=message.type,
        subject=message.subject,
        text=message.text,
        received_at=now,
        state=InquiryState.WAITING,
        sender=message.sender,
        masked=masked_sender(message.sender, portal.layout),
        consent=message.consent,
        pictures=message.pictures,
        changed_at=now,
    )
    return keep(session, portal, made, link.sequence)


def code_of(portal: Portal, id_: InquiryId) -> str:
    """The query code of a message; only who sent it knows it."""
    told = hmac.new(portal.secret, f"inquiry code {id_}".encode(), hashlib.sha256).digest()
    return base64.b32encode(told).decode()[:_CODE]


def looked_up(session: Session, portal: Portal, number: str, code: str) -> Inquiry | None:
    """The message of a receipt number, for who has its code."""
    found = by_number(session, number.strip())
    if found is None:
        return None
    right = code_of(portal, found.id)
    fits = hmac.compare_digest(code.strip().upper().encode(), right.encode())
    return found if fits else None


def add_answer(
    portal: Portal, id_: InquiryId, text: str, pictures: tuple[Attachment, ...]
) -> Inquiry:
    """The citizen tells what was asked for. Raises ``TooLateError``."""

    def change(inquiry: Inquiry) -> Inquiry:
        if inquiry.asked is None:
            raise TooLateError("现在没有需要您补充的内容，刚才写的话没有保存。")
        return supplied(inquiry, text, portal.now(), pictures)

    return _changed(portal, id_, "supplied", change, pictures)


def ask_again(portal: Portal, id_: InquiryId, text: str) -> Inquiry:
    """The citizen asks again after a reply. Raises ``TooLateError``."""

    def change(inquiry: Inquiry) -> Inquiry:
        if not may_ask_again(inquiry):
            raise TooLateError(_too_late(inquiry))
        return asked_again(inquiry, text, portal.now())

    return _changed(portal, id_, "again", change)


def rate(portal: Portal, id_: InquiryId, satisfaction: str, comment: str) -> Inquiry:
    """The citizen's word about the reply. Raises ``TooLateError``."""

    def change(inquiry: Inquiry) -> Inquiry:
        if not inquiry.replies or inquiry.state is InquiryState.MERGED:
            raise TooLateError("收到答复后才能评价，刚才的评价没有保存。")
        return rated(inquiry, satisfaction, comment, portal.now())

    return _changed(portal, id_, "rated", change)


def ratings(portal: Portal) -> dict[str, str]:
    """The words a citizen may choose from: vocab/satisfaction."""
    terms = portal.layout.terms("vocab/satisfaction")
    return {term.key: term.name_zh for term in terms if term.key != NOT_RATED}


def _changed(
    portal: Portal,
    id_: InquiryId,
    event: str,
    change: Callable[[Inquiry], Inquiry],
    pictures: tuple[Attachment, ...] = (),
) -> Inquiry:
    with portal.database.write() as session:
        inquiry = find(session, id_)
        assert inquiry is not None  # it was looked up a moment ago, and none is ever removed
        after = change(inquiry)
        _own(session, portal, pictures)
        return tell(session, portal, after, event, {})


def _too_late(inquiry: Inquiry) -> str:
    if inquiry.state is InquiryState.CLOSED:
        on = inquiry.closed.at.astimezone(PORTAL_ZONE).date() if inquiry.closed else None
        when = f"已于 {on} 办结" if on else "已办结"
        return f"这件留言{when}，不能再次提问，刚才写的话没有保存。有新的情况，请另写一件留言。"
    if inquiry.state is InquiryState.MERGED:
        return "这件留言已并入另一件一起答复，刚才写的话没有保存。请到那一件查看。"
    return "收到答复后才能再次提问，刚才写的话没有保存。"


def _own(session: Session, portal: Portal, pictures: tuple[Attachment, ...]) -> None:
    for one in pictures:
        if session.get(BlobRow, one.sha256) is None:
            session.add(BlobRow(sha256=one.sha256, size=one.size, at=portal.now()))
    session.flush()
