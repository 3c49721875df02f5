"""From the wire's words to the domain's: opinions on consultations."""

from editor_app.connectors.moments import moment
from editor_app.domain.item import BlobHash, ItemId, PersonId, UnitKey
from editor_app.domain.opinions import Opening, Opinion, OpinionFile, OpinionId, Outcome, Sender
from editor_app.wire.opinions import OpinionOut, SenderOut

_OUTCOMES = frozenset(one.value for one in Outcome)


def opinion(out: OpinionOut) -> Opinion:
    """One opinion. An outcome of a newer portal that means nothing here counts as not said."""
    return Opinion(
        id=OpinionId(out.id),
        number=out.number,
        item=ItemId(out.item),
        unit=UnitKey(out.unit),
        text=out.text,
        masked=sender(out.masked),
        received_at=moment(out.received_at),
        files=tuple(
            OpinionFile(
                sha256=BlobHash(one.sha256),
                name=one.name,
                size=one.size,
                media_type=one.media_type,
            )
            for one in out.files
        ),
        tags=tuple(out.tags),
        outcome=Outcome(out.outcome) if out.outcome in _OUTCOMES else None,
        opened=tuple(
            Opening(by=PersonId(one.by), by_name=one.by_name, at=moment(one.at))
            for one in out.opened
        ),
        sequence=out.sequence,
    )


def sender(out: SenderOut) -> Sender:
    """Who said it."""
    return Sender(name=out.name, phone=out.phone, email=out.email)
