"""What the life of a reply does to the message it answers; the portal's side of it."""

from dataclasses import replace
from datetime import datetime

from editor_app.domain.inquiries import (
    DONE,
    Again,
    Inquiry,
    InquiryState,
    Question,
    Reply,
)
from editor_app.domain.item import Attachment, ItemId

_ASKS_AGAIN = frozenset({InquiryState.ANSWERED})


def reply_sent(inquiry: Inquiry, item: ItemId, at: datetime) -> Inquiry:
    """A reply went into review."""
    if inquiry.state in DONE:
        return replace(inquiry, reply=item, changed_at=at)
    return replace(inquiry, state=InquiryState.HANDLING, reply=item, changed_at=at)


def answered(inquiry: Inquiry, reply: Reply) -> Inquiry:
    """A reply was approved: the citizen has it; a newer edition takes the place of its elder."""
    others = tuple(one for one in inquiry.replies if one.item != reply.item)
    return replace(
        _settled(inquiry, reply.at),
        state=InquiryState.ANSWERED,
        replies=(*others, reply),
        reply=reply.item,
        changed_at=reply.at,
    )


def no_longer_public(inquiry: Inquiry, item: ItemId, at: datetime) -> Inquiry:
    """The public page of a reply is gone; the citizen keeps the answer."""
    replies = tuple(
        replace(one, public=False, url="") if one.item == item else one for one in inquiry.replies
    )
    return replace(inquiry, replies=replies, changed_at=at)


def supplied(
    inquiry: Inquiry, text: str, at: datetime, pictures: tuple[Attachment, ...] = ()
) -> Inquiry:
    """The citizen told what was asked for: the clock goes on."""
    asked = inquiry.asked
    assert asked is not None
    told = replace(asked, answered_at=at, answer=text, pictures=pictures)
    state = InquiryState.ACCEPTED if inquiry.accepted else InquiryState.WAITING
    if inquiry.reply is not None and inquiry.reply not in {one.item for one in inquiry.replies}:
        state = InquiryState.HANDLING
    return replace(inquiry, state=state, questions=(*inquiry.questions[:-1], told), changed_at=at)


def may_ask_again(inquiry: Inquiry) -> bool:
    """Whether the citizen may ask again: after a reply, until the case is closed."""
    return inquiry.state in _ASKS_AGAIN


def asked_again(inquiry: Inquiry, text: str, at: datetime) -> Inquiry:
    """The citizen is not content: a second reply is due, and its clock begins now."""
    return replace(
        inquiry,
        state=InquiryState.REOPENED,
        again=(*inquiry.again, Again(text=text, at=at)),
        accepted=None,
        changed_at=at,
    )


def rated(inquiry: Inquiry, satisfaction: str, comment: str, at: datetime) -> Inquiry:
    """The citizen's word about the reply."""
    return replace(inquiry, satisfaction=satisfaction, comment=comment, changed_at=at)


def _settled(inquiry: Inquiry, at: datetime) -> Inquiry:
    """A question nobody answered ends with the reply."""
    asked = inquiry.asked
    if asked is None:
        return inquiry
    ended: Question = replace(asked, answered_at=at)
    return replace(inquiry, questions=(*inquiry.questions[:-1], ended))
