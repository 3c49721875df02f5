"""A message as a JSON object and back: what the store keeps, and what crosses the wire."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from editor_app.domain.canonical import Json
from editor_app.domain.inquiries import (
    Again,
    Done,
    Handover,
    Inquiry,
    InquiryId,
    InquiryState,
    MoreTime,
    Question,
    Reply,
    Sender,
)
from editor_app.domain.inquiry_acts import Act, Asked
from editor_app.domain.item import (
    Attachment,
    BlobHash,
    ContentHash,
    ItemId,
    PersonId,
    UnitKey,
)

# States of a newer portal that mean nothing here wait for somebody to look.
_STATES = {one.value: one for one in InquiryState}
_OLD_WORDS = {"replied": InquiryState.ANSWERED, "transferred": InquiryState.WAITING}


def inquiry_json(one: Inquiry) -> dict[str, Json]:
    """Everything the portal told."""
    return {
        "id": one.id,
        "number": one.number,
        "unit": one.unit,
        "type": one.type,
        "subject": one.subject,
        "text": one.text,
        "received_at": _told(one.received_at),
        "state": one.state.value,
        "sequence": one.sequence,
        "channel": one.channel,
        "sender": _sender(one.sender),
        "masked": _sender(one.masked),
        "consent": one.consent,
        "pictures": [_picture(each) for each in one.pictures],
        "complex": one.complex,
        "accepted": _maybe_done(one.accepted),
        "transfers": [_handover(each) for each in one.transfers],
        "extensions": [_more_time(each) for each in one.extensions],
        "questions": [_question(each) for each in one.questions],
        "again": [{"text": each.text, "at": _told(each.at)} for each in one.again],
        "replies": [_reply(each) for each in one.replies],
        "reply": one.reply,
        "closed": _maybe_done(one.closed),
        "closing": one.closing,
        "into": one.into,
        "merged": list(one.merged),
        "frequent": one.frequent,
        "satisfaction": one.satisfaction,
        "comment": one.comment,
        "opened": [_done(each) for each in one.opened],
        "due_on": one.due_on.isoformat() if one.due_on else None,
        "changed_at": _told(one.changed_at) if one.changed_at else None,
    }


def inquiry_of(told: Mapping[str, Any]) -> Inquiry:
    """And back. Raises ``ValueError``, ``KeyError`` or ``TypeError`` for what is none."""
    return Inquiry(
        id=InquiryId(told["id"]),
        number=told["number"],
        unit=UnitKey(told["unit"]),
        type=told["type"],
        subject=told["subject"],
        text=told["text"],
        received_at=_moment(told["received_at"]),
        state=state_of(str(told["state"])),
        sequence=told["sequence"],
        channel=UnitKey(told["channel"]),
        sender=Sender(**told["sender"]),
        masked=Sender(**told["masked"]),
        consent=told["consent"],
        pictures=tuple(_picture_of(each) for each in told["pictures"]),
        complex=told["complex"],
        accepted=_maybe_done_of(told["accepted"]),
        transfers=tuple(_handover_of(each) for each in told["transfers"]),
        extensions=tuple(_more_time_of(each) for each in told["extensions"]),
        questions=tuple(_question_of(each) for each in told["questions"]),
        again=tuple(Again(text=e["text"], at=_moment(e["at"])) for e in told["again"]),
        replies=tuple(_reply_of(each) for each in told["replies"]),
        reply=ItemId(told["reply"]) if told["reply"] else None,
        closed=_maybe_done_of(told["closed"]),
        closing=told["closing"],
        into=InquiryId(told["into"]) if told["into"] else None,
        merged=tuple(InquiryId(each) for each in told["merged"]),
        frequent=told["frequent"],
        satisfaction=told["satisfaction"],
        comment=told["comment"],
        opened=_dones_of(told["opened"]),
        due_on=date.fromisoformat(told["due_on"]) if told["due_on"] else None,
        changed_at=_moment(told["changed_at"]) if told["changed_at"] else None,
    )


def state_of(word: str) -> InquiryState:
    """The state of a word; older ones and those of a newer portal included."""
    return _STATES.get(word) or _OLD_WORDS.get(word, InquiryState.WAITING)


def asked_json(asked: Asked) -> dict[str, Json]:
    """The body of a command: ``InquiryActIn``."""
    return {
        "act": asked.act.value,
        "reason": asked.reason,
        "unit": asked.unit,
        "days": asked.days,
        "into": asked.into,
        "mark": asked.on,
    }


def asked_of(told: Mapping[str, Any]) -> Asked:
    """And back. Raises like ``inquiry_of``."""
    return Asked(
        act=Act(told["act"]),
        reason=str(told.get("reason", "")),
        unit=UnitKey(str(told.get("unit", ""))),
        days=int(told.get("days", 0)),
        into=InquiryId(str(told.get("into", ""))),
        on=bool(told.get("mark", True)),
    )


def _moment(told: str) -> datetime:
    at = datetime.fromisoformat(told)
    if at.tzinfo is None:
        raise ValueError("time without a zone")
    return at


def _told(moment: datetime) -> str:
    """RFC 3339, UTC with ``Z``."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _sender(one: Sender) -> Json:
    return {"name": one.name, "phone": one.phone, "email": one.email, "address": one.address}


def _done(one: Done) -> dict[str, Json]:
    return {"by": one.by, "by_name": one.by_name, "at": _told(one.at)}


def _maybe_done(one: Done | None) -> Json:
    return None if one is None else _done(one)


def _done_of(told: Mapping[str, Any]) -> Done:
    return Done(by=PersonId(told["by"]), by_name=told["by_name"], at=_moment(told["at"]))


def _maybe_done_of(told: Mapping[str, Any] | None) -> Done | None:
    return None if told is None else _done_of(told)


def _dones_of(told: Sequence[Mapping[str, Any]]) -> tuple[Done, ...]:
    return tuple(_done_of(one) for one in told)


def _picture(one: Attachment) -> Json:
    return {
        "name": one.name,
        "sha256": one.sha256,
        "size": one.size,
        "media_type": one.media_type,
    }


def _picture_of(told: Mapping[str, Any]) -> Attachment:
    return Attachment(
        name=told["name"],
        sha256=BlobHash(told["sha256"]),
        size=told["size"],
        media_type=told["media_type"],
    )


def _handover(one: Handover) -> Json:
    return {
        "from_unit": one.from_unit,
        "to_unit": one.to_unit,
        "reason": one.reason,
        "by": one.by,
        "by_name": one.by_name,
        "at": _told(one.at),
    }


def _handover_of(told: Mapping[str, Any]) -> Handover:
    return Handover(
        from_unit=UnitKey(told["from_unit"]),
        to_unit=UnitKey(told["to_unit"]),
        reason=told["reason"],
        by=PersonId(told["by"]),
        by_name=told["by_name"],
        at=_moment(told["at"]),
    )


def _more_time(one: MoreTime) -> Json:
    return {
        "days": one.days,
        "reason": one.reason,
        "by": one.by,
        "by_name": one.by_name,
        "at": _told(one.at),
    }


def _more_time_of(told: Mapping[str, Any]) -> MoreTime:
    return MoreTime(
        days=told["days"],
        reason=told["reason"],
        by=PersonId(told["by"]),
        by_name=told["by_name"],
        at=_moment(told["at"]),
    )


def _question(one: Question) -> Json:
    return {
        "text": one.text,
        "by": one.by,
        "by_name": one.by_name,
        "at": _told(one.at),
        "answered_at": _told(one.answered_at) if one.answered_at else None,
        "answer": one.answer,
        "pictures": [_picture(each) for each in one.pictures],
    }


def _question_of(told: Mapping[str, Any]) -> Question:
    return Question(
        text=told["text"],
        by=PersonId(told["by"]),
        by_name=told["by_name"],
        at=_moment(told["at"]),
        answered_at=_moment(told["answered_at"]) if told["answered_at"] else None,
        answer=told["answer"],
        pictures=tuple(_picture_of(each) for each in told["pictures"]),
    )


def _reply(one: Reply) -> Json:
    return {
        "item": one.item,
        "hash": one.hash,
        "at": _told(one.at),
        "text": one.text,
        "public": one.public,
        "url": one.url,
    }


def _reply_of(told: Mapping[str, Any]) -> Reply:
    return Reply(
        item=ItemId(told["item"]),
        hash=ContentHash(told["hash"]),
        at=_moment(told["at"]),
        text=told["text"],
        public=told["public"],
        url=told["url"],
    )
