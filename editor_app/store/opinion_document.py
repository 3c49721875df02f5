"""Opinions as JSON objects, and back."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from editor_app.domain.canonical import Json
from editor_app.domain.item import BlobHash, ItemId, PersonId, UnitKey
from editor_app.domain.opinions import Opening, Opinion, OpinionFile, OpinionId, Outcome, Sender


def opinion_document(one: Opinion) -> Json:
    """As it is kept."""
    return {
        "number": one.number,
        "unit": one.unit,
        "text": one.text,
        "masked": dict(asdict(one.masked)),
        "received_at": one.received_at.isoformat(),
        "files": [dict(asdict(file)) for file in one.files],
        "tags": list(one.tags),
        "outcome": one.outcome.value if one.outcome is not None else "",
        "opened": [
            {"by": each.by, "by_name": each.by_name, "at": each.at.isoformat()}
            for each in one.opened
        ],
    }


def opinion_of(told: dict[str, Any], id_: str, item: str, sequence: int) -> Opinion:
    """Read ``opinion_document``."""
    return Opinion(
        id=OpinionId(id_),
        number=told["number"],
        item=ItemId(item),
        unit=UnitKey(told["unit"]),
        text=told["text"],
        masked=Sender(**told["masked"]),
        received_at=datetime.fromisoformat(told["received_at"]),
        files=tuple(
            OpinionFile(
                sha256=BlobHash(one["sha256"]),
                name=one["name"],
                size=one["size"],
                media_type=one["media_type"],
            )
            for one in told["files"]
        ),
        tags=tuple(told["tags"]),
        outcome=Outcome(told["outcome"]) if told["outcome"] else None,
        opened=tuple(
            Opening(
                by=PersonId(one["by"]),
                by_name=one["by_name"],
                at=datetime.fromisoformat(one["at"]),
            )
            for one in told["opened"]
        ),
        sequence=sequence,
    )
