"""保密审查 on the portal: the command, and what it holds back (rule REV-04)."""

import json
from collections.abc import Collection, Sequence
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.checks.review_rules import ReviewSubject, levels_apart, secrecy_examined
from editor_app.checks.subject import Said
from editor_app.domain.canonical import canonical_json, sha256_hex
from editor_app.domain.layout import Layout
from editor_app.domain.layout_secrecy import RULE, SecrecyRule, secrecy_rule
from editor_app.domain.secrecy import Standing
from editor_app.domain.secrecy_form import (
    BY_HAND,
    CONCLUSION,
    REASON,
    Answers,
    Effect,
    FilledBy,
    Lack,
    lacks,
    plain_answers,
    told_answers,
)
from editor_app.domain.workflow import Command
from editor_app.portal import order as orders
from editor_app.portal.core import Portal
from editor_app.portal.db.content import ItemRow, SubmissionRow
from editor_app.portal.db.editions import IntentRow
from editor_app.portal.db.secrecy import SecrecyRow
from editor_app.portal.ending import after_decision
from editor_app.portal.problems import ProblemError
from editor_app.portal.revisions import contributors
from editor_app.portal.rights import Right, check_apart, people_of
from editor_app.portal.rules import (
    check_hash,
    check_precondition,
    check_role,
    check_state,
    known,
    touch,
)
from editor_app.portal.standings import intent_of, puts_words
from editor_app.wire.secrecy import SecrecyIn
from editor_app.wire.v1 import FindingOut

_STANDINGS = MappingProxyType(
    {
        Effect.PASS: Standing.PASSED,
        Effect.WAIT: Standing.WAITING,
        Effect.RETURN: Standing.RETURNED,
        Effect.REJECT: Standing.REFUSED,
    }
)
_ENDS = MappingProxyType({Effect.RETURN: Command.RETURN, Effect.REJECT: Command.REJECT})


def asked_before(layout: Layout, unit: str, kind: str, levels: int) -> int:
    """The level that may not approve without the step; 0 where it is not asked for."""
    rule = secrecy_rule(layout)
    return 0 if rule is None else rule.before(unit, kind, levels)


def editors_part(layout: Layout, raw: dict[str, str | list[str]]) -> str:
    """What a submission says for the form, as JSON. Raises ``ProblemError`` for a wrong answer.

    An empty one is taken: whoever sends without a form leaves that part to the officer.
    """
    rule = secrecy_rule(layout)
    if rule is None or not raw:
        return "{}"
    answers = _read(raw)
    found = lacks(rule.form, answers, (FilledBy.EDITOR,))
    if found:
        raise _incomplete(layout, found)
    return _json(answers)


def examine(session: Session, portal: Portal, order: orders.Order, sequence: int) -> orders.Effect:
    """Record what an officer found about exactly one revision."""
    asked = order.asked
    assert isinstance(asked, SecrecyIn)
    item = known(session, order)
    check_precondition(item, order)
    check_state(item, Command.SECRECY)
    check_hash(item, asked.hash)
    _check_officer(session, order, item)
    rule = secrecy_rule(portal.layout)
    if rule is None or not item.secrecy_before:
        raise ProblemError("wrong-state", "no secrecy review is asked for")
    answers, effect = _answered(session, portal, rule, item, _read(asked.answers))
    conclusion = str(answers[CONCLUSION])
    session.add(
        SecrecyRow(
            sequence=sequence,
            item=item.id,
            submission=item.submission,
            revision=asked.hash,
            person=order.person.id,
            at=portal.now(),
            conclusion=conclusion,
            effect=effect.value,
            answers=_json(answers),
        )
    )
    session.flush()
    _take_effect(session, portal, item, effect, sequence)
    detail = {
        "conclusion": conclusion,
        "effect": effect.value,
        "reason": str(answers.get(REASON, "")),
        "record": sha256_hex(canonical_json(plain_answers(answers))),
    }
    return orders.Effect(command=Command.SECRECY, content_hash=asked.hash, detail=detail)


def check_examined(session: Session, portal: Portal, item: ItemRow) -> None:
    """Raise ``secrecy-missing`` while the next level may not approve."""
    record = record_of(session, item)
    subject = ReviewSubject(
        level=item.level,
        writers=contributors(session, item),
        secrecy_before=item.secrecy_before,
        secrecy=_standing(session, item, record),
        examiner=record.person if record is not None else "",
    )
    for hit in secrecy_examined(subject):
        problem = hit.vars["problem"]
        assert isinstance(problem, Said)
        raise ProblemError(
            "secrecy-missing",
            subject.secrecy.value,
            findings=[_finding(portal.layout, "secrecy", problem)],
        )


def check_released(session: Session, item: ItemRow, deciders: Sequence[str]) -> None:
    """Raise ``ValueError`` for what must not go out: a bug, or tampering."""
    record = record_of(session, item) if item.secrecy_before else None
    if item.secrecy_before and (record is None or record.effect != Effect.PASS.value):
        raise ValueError(f"item {item.id}: its secrecy was not examined")
    if record is not None and record.person in deciders:
        raise ValueError(f"item {item.id}: who examined its secrecy decided a level")


def check_not_examiner(
    session: Session, people: Collection[str], item: ItemRow, revision: str = ""
) -> None:
    """Raise ``forbidden`` for who answers for its secrecy, and for their deputies (REV-01)."""
    record = record_of(session, item, revision)
    examiner = () if record is None else (record.person,)
    if any(levels_apart(ReviewSubject(acting=people, spoken=examiner))):
        raise ProblemError("forbidden", "who examined its secrecy decides on no level (REV-01)")


def record_of(session: Session, item: ItemRow, revision: str = "") -> SecrecyRow | None:
    """The newest record of what waits: the head, and the words an act puts on its page.

    With a ``revision`` named, the newest of that text.
    """
    found = (
        select(SecrecyRow)
        .where(SecrecyRow.item == item.id, SecrecyRow.revision == (revision or item.head))
        .order_by(SecrecyRow.sequence.desc())
    )
    intent = intent_of(session, item.submission)
    if not revision and puts_words(item, intent):
        same = select(IntentRow.submission).where(IntentRow.digest == intent.digest)
        found = found.where(SecrecyRow.submission.in_(same))
    return session.scalars(found.limit(1)).first()


# ---------------------------------------------------------------- steps


def _check_officer(session: Session, order: orders.Order, item: ItemRow) -> None:
    officer = Right(person=order.person.id)
    check_apart(officer, contributors(session, item), ())
    check_role(order.person, Command.SECRECY, item.unit)
    check_apart(officer, (), people_of(session, item.submission))


def _answered(
    session: Session, portal: Portal, rule: SecrecyRule, item: ItemRow, told: Answers
) -> tuple[Answers, Effect]:
    """The whole form, and what its conclusion does; the editor's own answers stand."""
    filled = json.loads(session.get_one(SubmissionRow, item.submission).secrecy)
    answers = {**told, **told_answers(filled)}
    effect = rule.form.effect(str(answers.get(CONCLUSION, "")), rule.accepted)
    found = lacks(
        rule.form,
        answers,
        BY_HAND,
        passes=effect is Effect.PASS,
        shortest_reason=rule.shortest_reason,
    )
    if found:
        raise _incomplete(portal.layout, found)
    return answers, effect


def _take_effect(
    session: Session, portal: Portal, item: ItemRow, effect: Effect, sequence: int
) -> None:
    command = _ENDS.get(effect)
    if command is None:
        item.sequence = sequence  # the level that waits has waited since before
    else:
        after_decision(session, item, command)
        touch(item, portal, sequence)


def _standing(session: Session, item: ItemRow, record: SecrecyRow | None) -> Standing:
    if record is not None:
        return _STANDINGS[Effect(record.effect)]
    older = select(SecrecyRow.sequence).where(SecrecyRow.item == item.id)
    return Standing.OPEN if session.scalars(older).first() is None else Standing.VOID


def _incomplete(layout: Layout, found: tuple[Lack, ...]) -> ProblemError:
    told = Said("未填写完整", "the record is not complete")
    return ProblemError(
        "refused",
        ", ".join(f"{one.field}: {one.what.value}" for one in found),
        findings=[_finding(layout, f"secrecy.{one.field}", told) for one in found],
    )


def _finding(layout: Layout, where: str, problem: Said) -> FindingOut:
    rule = layout.rules[RULE]
    return FindingOut(
        rule=RULE,
        where=where,
        excerpt="",
        message_zh=rule.message_zh.format(**{**rule.params, "problem": problem.zh}),
        message_en=rule.message_en.format(**{**rule.params, "problem": problem.en}),
    )


def _read(raw: dict[str, str | list[str]]) -> Answers:
    """Answers without the empty ones."""
    stripped = {key: one.strip() if isinstance(one, str) else one for key, one in raw.items()}
    return told_answers({key: one for key, one in stripped.items() if one})


def _json(answers: Answers) -> str:
    return json.dumps(plain_answers(answers), ensure_ascii=False)
