"""The status of an item is computed from its draft, the portal's word, and what is pending."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from editor_app.domain.item import (
    ColumnKey,
    Content,
    ContentHash,
    Draft,
    ItemId,
    Kind,
    PersonId,
    UnitKey,
)
from editor_app.domain.people import Membership, Person, Role
from editor_app.domain.status import Pending, Status, review_status, status_of
from editor_app.domain.workflow import (
    COMMANDS,
    OPEN_STATES,
    Approval,
    Command,
    OperationState,
    Remote,
    RemoteState,
)

NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
ITEM = ItemId("7b1c9a52-0c4e-4d7e-9a55-1f2d3c4b5a69")
HEAD, OLD = ContentHash("a" * 64), ContentHash("b" * 64)


def draft(base: ContentHash | None = HEAD, edition: int = 1) -> Draft:
    content = Content(
        kind=Kind("notice"),
        unit=UnitKey("shj"),
        column=ColumnKey("x"),
        template_version="1",
        layout_version="1",
        fields={},
        body="",
    )
    return Draft(
        item=ITEM,
        content=content,
        base=base,
        edition=edition,
        created_at=NOW,
        changed_at=NOW,
        keeps={},
    )


def remote(state: RemoteState, level: int = 0, levels: int = 3) -> Remote:
    return Remote(
        item=ITEM,
        unit=UnitKey("shj"),
        column=ColumnKey("x"),
        kind=Kind("notice"),
        title="",
        state=state,
        level=level,
        levels=levels,
        head=HEAD,
        live=None,
        edition=1,
        submitted_by=PersonId("lin"),
        submitted_by_name="林晓雯",
        contributors=(PersonId("lin"),),
        approvals=(),
        changed_at=NOW,
        published_at=None,
        scheduled_at=None,
        url=None,
        index_no=None,
        sequence=1,
    )


def pending(state: OperationState, command: Command = Command.SUBMIT) -> Pending:
    return Pending(command=command, state=state, hash=HEAD)


R, S = RemoteState, Status

# draft, the portal's word, status
TABLE = [
    (draft(None), None, S.DRAFT),
    (None, None, S.DRAFT),
    # the portal's word alone
    (None, remote(R.IN_REVIEW, 1), S.REVIEW_1),
    (None, remote(R.IN_REVIEW, 2), S.REVIEW_2),
    (None, remote(R.IN_REVIEW, 3), S.REVIEW_3),
    (None, remote(R.RETURNED), S.RETURNED),
    (None, remote(R.REJECTED), S.REJECTED),
    (None, remote(R.SCHEDULED), S.SCHEDULED),
    (None, remote(R.PUBLISHED), S.PUBLISHED),
    (None, remote(R.WITHDRAWN), S.WITHDRAWN),
    (None, remote(R.EXPIRED), S.EXPIRED),
    # a draft that is what the portal holds changes nothing
    (draft(HEAD), remote(R.IN_REVIEW, 1), S.REVIEW_1),
    (draft(HEAD), remote(R.PUBLISHED), S.PUBLISHED),
    (draft(HEAD), remote(R.WITHDRAWN), S.WITHDRAWN),
    # a draft that grew from something else
    (draft(OLD), remote(R.IN_REVIEW, 1), S.CONFLICT),
    (draft(None), remote(R.IN_REVIEW, 1), S.CONFLICT),
    (draft(OLD), remote(R.PUBLISHED), S.DRAFT),
    (draft(HEAD, edition=2), remote(R.PUBLISHED), S.DRAFT),
    (draft(HEAD, edition=2), remote(R.SCHEDULED), S.DRAFT),
    (draft(OLD), remote(R.WITHDRAWN), S.DRAFT),
    # a returned item stays returned while it is mended
    (draft(OLD), remote(R.RETURNED), S.RETURNED),
    (draft(HEAD), remote(R.REJECTED), S.REJECTED),
]


@pytest.mark.parametrize(("draft", "remote", "status"), TABLE)
def test_the_status_follows_from_draft_and_portal(
    draft: Draft | None, remote: Remote | None, status: Status
) -> None:
    assert status_of(draft, remote, ()) is status


O = OperationState  # noqa: E741  # a column of the table below

PENDING = [
    (O.UNDOABLE, S.QUEUED),
    (O.QUEUED, S.QUEUED),
    (O.SENDING, S.QUEUED),
    (O.PAUSED, S.QUEUED),
    (O.PACKED, S.QUEUED),
    (O.UNKNOWN, S.UNCONFIRMED),
    (O.NEEDS_YOU, S.REFUSED),
    (O.CONFLICT, S.CONFLICT),
    (O.RECEIPTED, S.RETURNED),
    (O.CANCELLED, S.RETURNED),
    (O.FORGOTTEN, S.UNCONFIRMED),
]


def test_every_operation_state_has_a_row() -> None:
    assert {state for state, _ in PENDING} == set(OperationState)


@pytest.mark.parametrize(("state", "status"), PENDING)
def test_an_open_operation_outweighs_the_portals_word(
    state: OperationState, status: Status
) -> None:
    assert status_of(draft(), remote(R.RETURNED), [pending(state)]) is status


@pytest.mark.parametrize("state", OperationState)
def test_only_closed_operations_leave_the_status_alone(state: OperationState) -> None:
    changed = status_of(draft(), remote(R.RETURNED), [pending(state)]) is not S.RETURNED
    assert changed == (state in OPEN_STATES)


@pytest.mark.parametrize(
    ("states", "status"),
    [
        ((O.QUEUED, O.CONFLICT), S.CONFLICT),
        ((O.UNKNOWN, O.NEEDS_YOU), S.UNCONFIRMED),
        ((O.NEEDS_YOU, O.UNKNOWN, O.CONFLICT), S.CONFLICT),
        ((O.QUEUED, O.NEEDS_YOU), S.REFUSED),
        ((O.RECEIPTED, O.QUEUED), S.QUEUED),
    ],
)
def test_what_needs_the_person_most_wins(
    states: tuple[OperationState, ...], status: Status
) -> None:
    assert status_of(draft(), None, [pending(state) for state in states]) is status


def test_a_decision_that_waits_is_queued_like_a_submission() -> None:
    waiting = pending(O.QUEUED, Command.APPROVE)
    assert status_of(None, remote(R.IN_REVIEW, 2), [waiting]) is S.QUEUED


@pytest.mark.parametrize(
    ("level", "levels", "status"),
    [
        (1, 1, S.REVIEW_3),
        (1, 2, S.REVIEW_1),
        (2, 2, S.REVIEW_3),
        (1, 3, S.REVIEW_1),
        (2, 3, S.REVIEW_2),
        (3, 3, S.REVIEW_3),
        (2, 4, S.REVIEW_2),
        (3, 4, S.REVIEW_3),
        (4, 4, S.REVIEW_4),
    ],
)
def test_the_last_level_is_always_the_signature(level: int, levels: int, status: Status) -> None:
    assert review_status(level, levels) is status


# ---------------------------------------------------------------- the portal's word, commands


def approval(outcome: str) -> Approval:
    return Approval(
        level=1,
        outcome=outcome,
        by=PersonId("li"),
        by_name="李建国",
        at=NOW,
        reason="附件缺失",
        hash=HEAD,
    )


@pytest.mark.parametrize(
    ("outcomes", "told"),
    [((), False), (("approve",), False), (("approve", "return"), True), (("reject",), True)],
)
def test_the_last_return_is_the_last_decision_or_none(
    outcomes: tuple[str, ...], told: bool
) -> None:
    word = replace(remote(R.RETURNED), approvals=tuple(approval(one) for one in outcomes))
    assert (word.last_return is not None) == told


def test_every_command_has_a_rule() -> None:
    assert set(COMMANDS) == set(Command)


def test_only_a_submission_may_speak_of_an_item_the_portal_does_not_know() -> None:
    assert [c for c, rule in COMMANDS.items() if None in rule.states] == [Command.SUBMIT]


def test_a_refusal_needs_a_reason_and_a_consent_does_not() -> None:
    needing = {command for command, rule in COMMANDS.items() if rule.needs_reason}
    assert needing == {Command.RETURN, Command.REJECT, Command.WITHDRAW, Command.UNBUNDLE}


def test_a_rejected_item_cannot_be_submitted_again() -> None:
    assert R.REJECTED not in COMMANDS[Command.SUBMIT].states


# ---------------------------------------------------------------- people


def person(*memberships: tuple[str, Role]) -> Person:
    return Person(
        id=PersonId("p"),
        name="林晓雯",
        unit=UnitKey("shj"),
        memberships=tuple(Membership(unit=UnitKey(u), role=r) for u, r in memberships),
    )


@pytest.mark.parametrize(
    ("unit", "holds"), [("shj", True), ("kcj", False)], ids=["own unit", "other unit"]
)
def test_a_role_counts_in_its_unit(unit: str, holds: bool) -> None:
    assert person(("shj", Role.EDITOR)).has(Role.EDITOR, UnitKey(unit)) is holds


def test_a_role_for_every_unit_counts_everywhere() -> None:
    assert person(("*", Role.SECRECY)).has(Role.SECRECY, UnitKey("kcj"))


def test_review_levels_are_those_of_the_units_roles() -> None:
    somebody = person(("*", Role.REVIEW_2), ("shj", Role.REVIEW_1), ("kcj", Role.REVIEW_3))
    assert somebody.review_levels(UnitKey("shj")) == {1, 2}


def test_an_editor_reviews_nothing() -> None:
    assert person(("*", Role.EDITOR)).review_levels(UnitKey("shj")) == frozenset()
