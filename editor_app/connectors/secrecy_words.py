"""From the wire's word about 保密审查 to the domain's."""

from editor_app.connectors.moments import moment
from editor_app.domain.item import ContentHash, PersonId
from editor_app.domain.secrecy import SecrecyRecord, SecrecyState
from editor_app.domain.secrecy_form import Effect, told_answers
from editor_app.wire.secrecy import SecrecyOut, SecrecyRecordOut


def secrecy(out: SecrecyOut) -> SecrecyState:
    """The step of one item. Raises ``ValueError`` for a word that means nothing."""
    return SecrecyState(
        before=out.before,
        filled=told_answers(out.filled),
        record=None if out.record is None else _record(out.record),
    )


def _record(out: SecrecyRecordOut) -> SecrecyRecord:
    return SecrecyRecord(
        hash=ContentHash(out.hash),
        by=PersonId(out.by),
        by_name=out.by_name,
        at=moment(out.at),
        conclusion=out.conclusion,
        effect=Effect(out.effect),
        answers=told_answers(out.answers),
    )
