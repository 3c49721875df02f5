"""What each command does, and when it is refused. Runs inside one write transaction."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from editor_app.domain.canonical import Json
from editor_app.domain.editions import Act, Intent
from editor_app.domain.item import ContentHash, Revision, thaw
from editor_app.domain.workflow import Command, RemoteState
from editor_app.portal.acts import check_intent, submit_act, unpublish
from editor_app.portal.bundles import asked_bundle, join
from editor_app.portal.checking import check_submission
from editor_app.portal.claims import check_not_claimed
from editor_app.portal.comments import contribute_suggested, take_in, with_act, with_submission
from editor_app.portal.core import Portal
from editor_app.portal.db.content import DecisionRow, ItemRow
from editor_app.portal.ending import after_decision
from editor_app.portal.order import Effect, Order
from editor_app.portal.persons import may_see
from editor_app.portal.problems import ProblemError
from editor_app.portal.revisions import contributors, link_files, revision_for
from editor_app.portal.rights import Right, check_turn, right_to_decide
from editor_app.portal.rules import (
    check_hash,
    check_precondition,
    check_reason,
    check_role,
    check_state,
    known,
    touch,
)
from editor_app.portal.schedules import postponed, signed
from editor_app.portal.secrecy import check_examined, check_not_examiner
from editor_app.portal.standings import back_of, end_failure, intent_asked, sign
from editor_app.portal.submissions import file
from editor_app.wire.v1 import DecisionIn, ReasonIn, SubmissionIn

_OUTCOMES = {"approve": Command.APPROVE, "return": Command.RETURN, "reject": Command.REJECT}


def submit(session: Session, portal: Portal, order: Order, sequence: int) -> Effect:
    """Send a revision to review: a new item, a mended one, or the next edition of a live one."""
    asked = order.asked
    assert isinstance(asked, SubmissionIn)
    item = session.get(ItemRow, order.item)
    if item is not None and not may_see(order.person, item.unit):
        raise ProblemError("not-found")
    check_precondition(item, order)
    check_state(item, Command.SUBMIT)
    intent = intent_asked(asked.intent)
    check_intent(session, portal, order.item, intent)
    if _is_about_the_page(item, asked.hash, intent):
        assert item is not None
        returned = item.state == RemoteState.RETURNED.value
        effect = submit_act(session, portal, order, item, intent, sequence)
        said = with_act(session, portal, order, item, asked.remarks, returned=returned)
        return replace(effect, remarked=said)
    revision = _submitted(session, order, asked.hash)
    check_role(order.person, Command.SUBMIT, revision.content.unit)
    if item is not None and item.unit != revision.content.unit:
        raise ProblemError("wrong-state", "the item belongs to another unit")
    if item is not None and item.live == asked.hash:
        raise ProblemError("wrong-state", "this revision is live already")
    missing = link_files(session, revision, order.person)
    bundle = asked_bundle(session, asked.bundle, revision, revision.content.unit)
    if bundle is not None and asked.emergency:
        raise ProblemError("wrong-state", "an emergency waits for no bundle")
    report = None
    if portal.checks:
        report = check_submission(session, portal, revision, missing, bundle, order.ahead)
    remarked, suggested = with_submission(session, portal, order, item, revision, asked.remarks)
    item = _into_review(session, portal, item, revision, sequence)
    effect = file(session, portal, order, item, revision, intent, sequence, report)
    contribute_suggested(session, revision, suggested, sequence)
    item.contributors = " ".join(contributors(session, item))
    detail = dict(effect.detail)
    if suggested:
        detail["suggested"] = list[Json](suggested)
    effect = replace(effect, detail=detail, remarked=remarked)
    if bundle is None:
        return effect
    return join(session, portal, bundle, effect, item, order.person)


def decide(session: Session, portal: Portal, order: Order, sequence: int) -> Effect:
    """Approve, return or reject exactly one revision at exactly one level."""
    asked = order.asked
    assert isinstance(asked, DecisionIn)
    command = _OUTCOMES.get(asked.outcome)
    if command is None:
        raise ProblemError("bad-request", "outcome is approve, return or reject", status=422)
    item = known(session, order)
    check_precondition(item, order)
    check_state(item, command)
    check_hash(item, asked.hash)
    check_turn(asked.level, item.level)
    right = right_to_decide(session, order.person, item, asked.warrant, portal.now())
    check_not_claimed(session, portal, item, right)
    check_not_examiner(session, right.people, item)
    check_reason(portal.layout, command, asked.reason)
    if command is Command.APPROVE:
        check_examined(session, portal, item)
    remarked = take_in(session, portal, order, item, asked.hash, asked.remarks, deciding=True)
    later = postponed(session, portal, item, asked)
    made = _decision(asked, item, right, portal.now())
    made.sequence, made.person = sequence, order.person.id
    session.add(made)
    session.flush()
    sign(session, item, sequence, asked.intent)
    last = command is Command.APPROVE and item.level == item.levels
    after_decision(session, item, command)
    touch(item, portal, sequence)
    return Effect(
        command=command,
        content_hash=asked.hash,
        detail={
            "level": asked.level,
            "reason": asked.reason,
            **signed(asked),
            **right.detail,
        },
        approved=item if last else None,
        remarked=remarked,
        publish_at=later,
    )


def _decision(asked: DecisionIn, item: ItemRow, right: Right, now: datetime) -> DecisionRow:
    return DecisionRow(
        submission=item.submission,
        item=item.id,
        level=asked.level,
        outcome=asked.outcome,
        at=now,
        reason=asked.reason,
        revision=asked.hash,
        for_person=right.for_person,
        warrant=right.warrant,
    )


def recall(session: Session, portal: Portal, order: Order, sequence: int) -> Effect:
    """Take a submission back while it is in review; earlier approvals of it count no more."""
    asked = order.asked
    assert isinstance(asked, ReasonIn)
    item = known(session, order)
    check_precondition(item, order)
    check_state(item, Command.RECALL)
    check_hash(item, asked.hash)
    check_role(order.person, Command.RECALL, item.unit)
    item.state, item.level, item.scheduled_at = back_of(session, item).value, 0, None
    end_failure(session, item)
    touch(item, portal, sequence)
    return Effect(command=Command.RECALL, content_hash=asked.hash, detail={"reason": asked.reason})


def withdraw(session: Session, portal: Portal, order: Order, sequence: int) -> Effect:
    """Take a live or scheduled item off the public side, with a reason."""
    asked = order.asked
    assert isinstance(asked, ReasonIn)
    item = known(session, order)
    check_precondition(item, order)
    # A live page must be removable at any time, also while its next edition is under review.
    if item.live is None:
        check_state(item, Command.WITHDRAW)
    check_hash(item, asked.hash)
    check_role(order.person, Command.WITHDRAW, item.unit)
    check_reason(portal.layout, Command.WITHDRAW, asked.reason)
    unpublish(session, portal, item)
    item.state, item.level = RemoteState.WITHDRAWN.value, 0
    touch(item, portal, sequence)
    return Effect(
        command=Command.WITHDRAW, content_hash=asked.hash, detail={"reason": asked.reason}
    )


# ---------------------------------------------------------------- steps


def _submitted(session: Session, order: Order, hash_: str) -> Revision:
    row = revision_for(session, order.item, hash_, order.person)
    return thaw(row.canonical, ContentHash(hash_))


def _into_review(
    session: Session, portal: Portal, item: ItemRow | None, revision: Revision, sequence: int
) -> ItemRow:
    content = revision.content
    unit = portal.layout.portal.unit(content.unit)
    if unit is None:
        raise ProblemError("refused", "the unit is not in the layout")
    if item is None:
        item = ItemRow(
            id=revision.item,
            unit=content.unit,
            edition=1,
            live_edition=0,
            contributors="",
            contributors_after=0,
        )
        session.add(item)
    elif item.state != RemoteState.RETURNED.value:
        item.edition += 1
    item.column, item.kind, item.title = content.column, content.kind, content.title
    item.head, item.submission = revision.hash, sequence
    item.state, item.level, item.levels = RemoteState.IN_REVIEW.value, 1, unit.levels
    item.scheduled_at = None
    touch(item, portal, sequence)
    session.flush()
    return item


def _is_about_the_page(item: ItemRow | None, hash_: str, intent: Intent) -> bool:
    if intent.act is Act.CORRECT:
        return item is not None and hash_ in (item.live, item.settled)
    if intent.act is Act.PUBLISH:
        return False
    if item is None:
        raise ProblemError("wrong-state", "nothing of it was ever public")
    return True
