"""Threads and noted remarks as JSON objects, and back."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from editor_app.domain.canonical import Json
from editor_app.domain.comments import Answer, CommentId, Fate, Noted, Thread, Threads
from editor_app.domain.item import ContentHash, ItemId, PersonId, UnitKey
from editor_app.domain.remark_json import anchor_json, anchor_of, remarks_json, remarks_of


def threads_document(told: Threads) -> Json:
    """What the portal told of one item."""
    return {"unit": told.unit, "threads": [_thread(one) for one in told.threads]}


def threads_of(told: Mapping[str, Any], item: ItemId, sequence: int) -> Threads:
    """And back."""
    return Threads(
        item=item,
        unit=UnitKey(told["unit"]),
        sequence=sequence,
        threads=_threads(told["threads"]),
    )


def _threads(told: Sequence[Mapping[str, Any]]) -> tuple[Thread, ...]:
    return tuple(
        Thread(
            id=CommentId(one["id"]),
            anchor=anchor_of(one["anchor"]),
            revision=ContentHash(one["revision"]),
            by=PersonId(one["by"]),
            by_name=one["by_name"],
            at=datetime.fromisoformat(one["at"]),
            text=one["text"],
            replacement=one["replacement"],
            fate=Fate(one["fate"]),
            fate_by_name=one["fate_by_name"],
            answers=tuple(_answer_of(told) for told in one["answers"]),
        )
        for one in told
    )


def noted_document(noted: Noted) -> Json:
    """What a person has yet to send."""
    return {
        "id": noted.id,
        "item": noted.item,
        "person": noted.person,
        "at": noted.at.isoformat(),
        "revision": noted.revision,
        "remarks": remarks_json(noted.remarks),
    }


def noted_of(told: Mapping[str, Any]) -> Noted:
    """And back."""
    return Noted(
        id=told["id"],
        item=ItemId(told["item"]),
        person=PersonId(told["person"]),
        at=datetime.fromisoformat(told["at"]),
        revision=ContentHash(told["revision"]),
        remarks=remarks_of(told["remarks"]),
    )


def _thread(thread: Thread) -> Json:
    return {
        "id": thread.id,
        "anchor": anchor_json(thread.anchor),
        "revision": thread.revision,
        "by": thread.by,
        "by_name": thread.by_name,
        "at": thread.at.isoformat(),
        "text": thread.text,
        "replacement": thread.replacement,
        "fate": thread.fate.value,
        "fate_by_name": thread.fate_by_name,
        "answers": [_answer(one) for one in thread.answers],
    }


def _answer(answer: Answer) -> Json:
    return {
        "id": answer.id,
        "by": answer.by,
        "by_name": answer.by_name,
        "at": answer.at.isoformat(),
        "text": answer.text,
    }


def _answer_of(told: Mapping[str, Any]) -> Answer:
    return Answer(
        id=CommentId(told["id"]),
        by=PersonId(told["by"]),
        by_name=told["by_name"],
        at=datetime.fromisoformat(told["at"]),
        text=told["text"],
    )
