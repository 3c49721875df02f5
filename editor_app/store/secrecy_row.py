"""保密审查 as a part of what the portal said, and back."""

from typing import Any

from editor_app.domain.item import ContentHash, PersonId
from editor_app.domain.secrecy import SecrecyRecord, SecrecyState
from editor_app.domain.secrecy_form import Effect, plain_answers, told_answers
from editor_app.store.moments import from_micros, to_micros


def secrecy_plain(state: SecrecyState) -> dict[str, object]:
    """The state for JSON."""
    record = state.record
    return {
        "before": state.before,
        "filled": plain_answers(state.filled),
        "record": None if record is None else _plain(record),
    }


def secrecy_read(told: dict[str, Any]) -> SecrecyState:
    """The state out of JSON. Raises for what was never written."""
    record = told["record"]
    return SecrecyState(
        before=int(told["before"]),
        filled=told_answers(told["filled"]),
        record=None if record is None else _record(record),
    )


def _plain(record: SecrecyRecord) -> dict[str, object]:
    return {
        "hash": record.hash,
        "by": record.by,
        "by_name": record.by_name,
        "at": to_micros(record.at),
        "conclusion": record.conclusion,
        "effect": record.effect.value,
        "answers": plain_answers(record.answers),
    }


def _record(told: dict[str, Any]) -> SecrecyRecord:
    return SecrecyRecord(
        hash=ContentHash(told["hash"]),
        by=PersonId(told["by"]),
        by_name=told["by_name"],
        at=from_micros(told["at"]),
        conclusion=told["conclusion"],
        effect=Effect(told["effect"]),
        answers=told_answers(told["answers"]),
    )
