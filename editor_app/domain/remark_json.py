"""Remarks as the JSON object that crosses the wire (``RemarksIn``): in payloads and on the disk."""

from collections.abc import Mapping
from typing import Any

from editor_app.domain.anchors import Anchor
from editor_app.domain.canonical import Json
from editor_app.domain.comments import (
    CommentId,
    Fate,
    NewAnswer,
    NewComment,
    NewFate,
    Remarks,
)


def remarks_json(remarks: Remarks) -> dict[str, Json]:
    """``RemarksIn``."""
    return {
        "comments": [
            {
                "id": one.id,
                "anchor": anchor_json(one.anchor),
                "text": one.text,
                "replacement": one.replacement,
            }
            for one in remarks.comments
        ],
        "answers": [
            {"id": one.id, "thread": one.thread, "text": one.text} for one in remarks.answers
        ],
        "fates": [{"thread": one.thread, "fate": one.fate.value} for one in remarks.fates],
    }


def remarks_of(told: Mapping[str, Any] | None) -> Remarks:
    """And back; nothing for a command that says nothing. Raises ``ValueError``, ``LookupError``."""
    if not told:
        return Remarks()
    return Remarks(
        comments=tuple(
            NewComment(
                id=CommentId(one["id"]),
                anchor=anchor_of(one["anchor"]),
                text=one["text"],
                replacement=one["replacement"],
            )
            for one in told["comments"]
        ),
        answers=tuple(
            NewAnswer(id=CommentId(one["id"]), thread=CommentId(one["thread"]), text=one["text"])
            for one in told["answers"]
        ),
        fates=tuple(
            NewFate(thread=CommentId(one["thread"]), fate=Fate(one["fate"]))
            for one in told["fates"]
        ),
    )


def anchor_json(anchor: Anchor) -> dict[str, Json]:
    """``AnchorIn``."""
    return {
        "place": anchor.place,
        "quote": anchor.quote,
        "before": anchor.before,
        "after": anchor.after,
        "ordinal": anchor.ordinal,
    }


def anchor_of(told: Mapping[str, Any]) -> Anchor:
    """And back."""
    return Anchor(
        place=told["place"],
        quote=told["quote"],
        before=told["before"],
        after=told["after"],
        ordinal=told["ordinal"],
    )
