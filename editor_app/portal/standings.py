"""Keeping intents and standings: what submissions ask for, what stands over public pages."""

from collections.abc import Collection, Sequence
from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.editions import PLAIN, UNMARKED, Act, Failure, Force, Intent, Standing
from editor_app.domain.editions_json import (
    failure_json,
    read_failure,
    read_intent,
    read_standing,
    standing_json,
    text_of,
    value_of,
)
from editor_app.domain.workflow import RemoteState
from editor_app.portal.db.content import DecisionRow, ItemRow
from editor_app.portal.db.editions import IntentRow, SignedIntentRow, StandingRow
from editor_app.portal.problems import ProblemError
from editor_app.wire.editions import (
    CorrectionOut,
    DownOut,
    EditionsOut,
    FailureOut,
    IntentIn,
    IntentOut,
    StandingOut,
)


def intent_asked(told: IntentIn | None) -> Intent:
    """What a submission asks for. Raises ``ProblemError`` for words it does not know."""
    if told is None:
        return PLAIN
    try:
        return read_intent(asdict(told))
    except (ValueError, OverflowError) as wrong:
        raise ProblemError("bad-request", f"intent: {wrong}"[:200], status=422) from wrong


def keep_intent(session: Session, submission: int, intent: Intent) -> None:
    """Store it beside its submission."""
    if not intent.plain:
        told = text_of(intent.told())
        session.add(IntentRow(submission=submission, intent=told, digest=intent.digest))


def intent_of(session: Session, submission: int) -> Intent:
    """What that submission asks for; the digest proves that nobody touched it since."""
    row = session.get(IntentRow, submission)
    if row is None:
        return PLAIN
    intent = read_intent(value_of(row.intent))
    if intent.digest != row.digest:
        raise ValueError(f"the intent of submission {submission} was changed")
    return intent


def is_act(item: ItemRow, intent: Intent) -> bool:
    """Whether the submission is about the page alone: the text stays what was published."""
    if intent.act is Act.CORRECT:
        return item.head == item.settled
    return intent.act in (Act.MARK, Act.WITHDRAW)


def puts_words(item: ItemRow, intent: Intent) -> bool:
    """Whether the submission makes words public that are in no revision: a note or a notice."""
    return bool(intent.note) and is_act(item, intent)


def sign(session: Session, item: ItemRow, decision: int, digest: str) -> None:
    """Bind a decision to the intent it names. Raises ``stale`` for another one."""
    known = intent_of(session, item.submission).digest
    if digest != known:
        raise ProblemError("stale", "the submission asks for something else", expected=item.head)
    if digest:
        session.add(SignedIntentRow(decision=decision, submission=item.submission, digest=digest))


def check_signed(session: Session, item: ItemRow, decisions: Sequence[DecisionRow]) -> None:
    """Every decision signed the intent that is to be carried out; anything else is tampering."""
    digest = intent_of(session, item.submission).digest
    rows = session.scalars(
        select(SignedIntentRow).where(SignedIntentRow.submission == item.submission)
    )
    signed = {row.decision: row.digest for row in rows}
    if any(signed.get(one.sequence, "") != digest for one in decisions):
        raise ValueError(f"item {item.id}: another intent was approved")


# ---------------------------------------------------------------- what stands over a page


def standing_of(session: Session, item: str) -> Standing:
    """What stands over the item's page."""
    row = session.get(StandingRow, item)
    return UNMARKED if row is None else read_standing(value_of(row.standing))


def keep_standing(session: Session, item: ItemRow, standing: Standing) -> None:
    """Store it, where a page was taken down under its address; a failure is over."""
    ends = standing.valid_until if standing.force is not Force.EXPIRED else None
    session.merge(
        StandingRow(
            item=item.id,
            standing=text_of(standing_json(standing)),
            ends_at=ends if standing.down is None else None,
            url=item.url if standing.down is not None else None,
            failure="",
        )
    )
    session.flush()


def keep_failure(session: Session, item: ItemRow, failure: Failure | None) -> None:
    """Why the item's schedule failed; ``None`` when it is tried again."""
    row = session.get(StandingRow, item.id)
    if row is None:
        row = StandingRow(item=item.id, standing="")
        session.add(row)
    row.failure = "" if failure is None else text_of(failure_json(failure))
    session.flush()


def end_failure(session: Session, item: ItemRow) -> None:
    """A failure ends with the schedule that failed, whatever ended that."""
    row = session.get(StandingRow, item.id)
    if row is not None and row.failure:
        row.failure = ""
        session.flush()


def failed(session: Session) -> frozenset[str]:
    """Items whose schedule failed: they wait for somebody."""
    return frozenset(session.scalars(select(StandingRow.item).where(StandingRow.failure != "")))


def rest_of(session: Session, item: ItemRow) -> RemoteState:
    """Where an item stands when nothing is asked of it: what the public side shows."""
    if item.live is None:
        return RemoteState.WITHDRAWN
    expired = standing_of(session, item.id).force is Force.EXPIRED
    return RemoteState.EXPIRED if expired else RemoteState.PUBLISHED


def back_of(session: Session, item: ItemRow) -> RemoteState:
    """Where a submission goes that comes back: an act has no text to mend, its page stands."""
    if is_act(item, intent_of(session, item.submission)):
        return rest_of(session, item)
    return RemoteState.RETURNED


# ---------------------------------------------------------------- as the contract says it


def editions_out(session: Session, rows: Sequence[ItemRow]) -> dict[str, EditionsOut]:
    """What there is to say of these items, by item, with two queries."""
    intents = _by_submission(session, [row.submission for row in rows])
    found = session.scalars(
        select(StandingRow).where(StandingRow.item.in_([row.id for row in rows]))
    )
    standings = {row.item: row for row in found}
    return {
        row.id: EditionsOut(
            intent=intents.get(row.submission),
            standing=_standing_out(standings.get(row.id)),
            failure=_failure_out(standings.get(row.id)),
        )
        for row in rows
        if row.submission in intents or row.id in standings
    }


def _by_submission(session: Session, submissions: Collection[int]) -> dict[int, IntentOut]:
    rows = session.scalars(select(IntentRow).where(IntentRow.submission.in_(submissions)))
    return {row.submission: IntentOut(digest=row.digest, **value_of(row.intent)) for row in rows}


def _standing_out(row: StandingRow | None) -> StandingOut | None:
    told = {} if row is None else value_of(row.standing)
    if not told:
        return None
    down = told.pop("down", None)
    corrections = [CorrectionOut(**one) for one in told.pop("corrections", [])]
    return StandingOut(
        **told, corrections=corrections, down=None if down is None else DownOut(**down)
    )


def _failure_out(row: StandingRow | None) -> FailureOut | None:
    if row is None or not row.failure:
        return None
    return FailureOut(**failure_json(read_failure(value_of(row.failure))))  # type: ignore[arg-type]  # by name
