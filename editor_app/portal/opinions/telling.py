"""Opinions as the contract says them: the sender masked."""

import json
from dataclasses import asdict

from editor_app.domain.opinions import Sender, masked
from editor_app.portal.db.opinions import OpinionRow
from editor_app.portal.db.times import rfc3339
from editor_app.wire.opinions import OpeningOut, OpinionFileOut, OpinionOut, SenderOut


def opinion_out(row: OpinionRow) -> OpinionOut:
    """One opinion, for the editors of its unit."""
    return OpinionOut(
        id=row.id,
        number=row.number,
        item=row.item,
        unit=row.unit,
        text=row.text,
        masked=SenderOut(**asdict(masked(sender_of(row)))),
        received_at=rfc3339(row.received_at),
        sequence=row.sequence,
        files=[OpinionFileOut(**one) for one in json.loads(row.files)],
        tags=json.loads(row.tags),
        outcome=row.outcome,
        opened=[OpeningOut(**one) for one in json.loads(row.opened)],
    )


def sender_of(row: OpinionRow) -> Sender:
    """Who said it, in full."""
    return Sender(name=row.name, phone=row.phone, email=row.email)
