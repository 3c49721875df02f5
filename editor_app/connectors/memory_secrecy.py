"""保密审查 in the portal in memory: the same rules as the real one's."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from editor_app.connectors.memory_editions import back
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Content, ContentHash, PersonId
from editor_app.domain.layout_secrecy import SecrecyRule
from editor_app.domain.people import Person, Role
from editor_app.domain.secrecy import SecrecyRecord, SecrecyState
from editor_app.domain.secrecy_form import (
    BY_HAND,
    CONCLUSION,
    Answers,
    Effect,
    FilledBy,
    lacks,
    told_answers,
)
from editor_app.domain.workflow import Command, Remote


def step_of(
    rule: SecrecyRule | None,
    content: Content,
    levels: int,
    asked: Mapping[str, Any],
    known: Remote | None,
) -> SecrecyState | None:
    """The step of a submission; an earlier record stays, and holds for its own hash alone."""
    before = rule.before(content.unit, content.kind, levels) if rule is not None else 0
    if rule is None or not before:
        return None
    filled = told_answers(asked.get("secrecy", {}))
    if filled and lacks(rule.form, filled, (FilledBy.EDITOR,)):
        raise EditorError(Code.REFUSED)
    earlier = known.secrecy.record if known is not None and known.secrecy is not None else None
    return SecrecyState(before=before, filled=filled, record=earlier)


def examined(
    person: Person,
    known: Remote,
    rule: SecrecyRule | None,
    asked: Mapping[str, Any],
    now: datetime,
) -> Remote:
    """The item after an officer's record."""
    if person.id in known.contributors:
        raise EditorError(Code.OWN_WORK)
    if not person.has(Role.SECRECY, known.unit) or person.id in {o.by for o in known.approvals}:
        raise EditorError(Code.FORBIDDEN)
    state = known.secrecy
    if rule is None or state is None:
        raise EditorError(Code.WRONG_STATE)
    answers = {**told_answers(asked["answers"]), **state.filled}
    effect = _effect(rule, answers)
    record = SecrecyRecord(
        hash=ContentHash(asked["hash"]),
        by=person.id,
        by_name=person.name,
        at=now,
        conclusion=str(answers[CONCLUSION]),
        effect=effect,
        answers=answers,
    )
    return _after(replace(known, secrecy=replace(state, record=record)), effect, now)


def check_examined(known: Remote) -> None:
    """Raise SECRECY_MISSING while the next level may not approve."""
    record = known.secrecy.record if known.secrecy is not None else None
    if known.unexamined or (record is not None and record.by in known.contributors):
        raise EditorError(Code.SECRECY_MISSING)


def check_not_examiner(
    known: Remote, people: Collection[PersonId], revision: ContentHash | None = None
) -> None:
    """Raise FORBIDDEN for who answers for its secrecy, and for their deputies (REV-01)."""
    record = known.secrecy.record if known.secrecy is not None else None
    mine = record is not None and record.hash == (revision or known.head)
    if record is not None and mine and record.by in people:
        raise EditorError(Code.FORBIDDEN)


def _effect(rule: SecrecyRule, answers: Answers) -> Effect:
    effect = rule.form.effect(str(answers.get(CONCLUSION, "")), rule.accepted)
    passes = effect is Effect.PASS
    shortest = rule.shortest_reason
    if lacks(rule.form, answers, BY_HAND, passes=passes, shortest_reason=shortest):
        raise EditorError(Code.REFUSED)
    return effect


def _after(known: Remote, effect: Effect, now: datetime) -> Remote:
    match effect:
        case Effect.RETURN:
            return replace(back(known, Command.RETURN), changed_at=now)
        case Effect.REJECT:
            return replace(back(known, Command.REJECT), changed_at=now)
        case Effect.PASS | Effect.WAIT:
            return known
