"""What the review presenter decides."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from editor_app.domain.errors import Code
from editor_app.domain.item import (
    ColumnKey,
    Content,
    ContentHash,
    ItemId,
    Kind,
    PersonId,
    Revision,
    UnitKey,
    freeze,
)
from editor_app.domain.layout import Layout
from editor_app.domain.layout_pack import parse_pack
from editor_app.domain.outbox import Operation, OperationKey
from editor_app.domain.seen import Seen
from editor_app.domain.workflow import Approval, Command, OperationState, Remote, RemoteState
from editor_app.presenters.items_reading import StepMark
from editor_app.presenters.review import (
    Obstacle,
    Outcome,
    ReviewPresenter,
    Span,
    Tab,
    reason_is_missing,
    refusal,
    steps,
    waited,
)
from editor_app.presenters.review_load import Against, Lists, Opened
from editor_app.services.difference import compare
from editor_app.services.review_queue import QueueRow
from tests.fakes.workstation import BUNDLED

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
LAYOUT: Layout = parse_pack(BUNDLED)
ITEMS = [ItemId(letter * 36) for letter in "abc"]


def revision(item: ItemId, body: str = "第一段。\n") -> Revision:
    content = Content(
        kind=Kind("notice"),
        unit=UnitKey("zkgwb"),
        column=ColumnKey("gov_info.statutory.notices"),
        template_version="1",
        layout_version="1",
        fields={"title": "通知"},
        body=body,
    )
    return freeze(item, content, None)


def row(item: ItemId, **changes: object) -> QueueRow:
    made = QueueRow(
        item=item,
        title="通知",
        unit="zkgwb",
        column="gov_info.statutory.notices",
        kind="notice",
        level=1,
        levels=3,
        edition=1,
        submitted_by_name="林晓雯",
        waiting_since=NOW,
        head=revision(item).hash,
        live=None,
        seen=None,
        refused=None,
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # by name


def remote(item: ItemId, *approvals: Approval, level: int = 1) -> Remote:
    return Remote(
        item=item,
        unit=UnitKey("zkgwb"),
        column=ColumnKey("gov_info.statutory.notices"),
        kind=Kind("notice"),
        title="通知",
        state=RemoteState.IN_REVIEW,
        level=level,
        levels=3,
        head=revision(item).hash,
        live=None,
        edition=1,
        submitted_by=PersonId("lin"),
        submitted_by_name="林晓雯",
        contributors=(PersonId("lin"),),
        approvals=approvals,
        changed_at=NOW,
        published_at=None,
        scheduled_at=None,
        url=None,
        index_no=None,
        sequence=1,
    )


def opened(item: ItemId, old: str | None = None, new: str = "第一段。\n") -> Opened:
    after = revision(item, new)
    before = revision(item, old) if old is not None else None
    template = LAYOUT.template("notice")
    found = compare(before.content if before else None, after.content, template, LAYOUT)
    return Opened(
        item=item,
        remote=remote(item),
        new=after,
        old=before,
        against=Against.LIVE if before else Against.NONE,
        options=(Against.NONE,),
        difference=found,
        layout=LAYOUT,
        lacking=False,
        html="",
    )


def with_rows(*rows: QueueRow) -> ReviewPresenter:
    made = ReviewPresenter()
    made.accept(Lists(waiting=rows, decided=(), units={}))
    return made


def after(presenter: ReviewPresenter, *rows: QueueRow) -> ItemId | None:
    presenter.accept(Lists(waiting=rows, decided=(), units={}))
    return presenter.chosen


def refused(state: OperationState, code: Code | None) -> Operation:
    return Operation(
        key=OperationKey("k"),
        item=ITEMS[0],
        command=Command.APPROVE,
        title="通知",
        payload=b"{}",
        hash=ContentHash("0" * 64),
        base=None,
        state=state,
        created_at=NOW,
        not_before=NOW,
        attempts=1,
        last_error=code,
        last_detail="",
        receipt=None,
        changed_at=NOW,
    )


def test_the_longest_waiting_item_is_chosen_first() -> None:
    assert with_rows(row(ITEMS[0]), row(ITEMS[1])).chosen == ITEMS[0]


def test_a_fresh_list_keeps_the_chosen_item() -> None:
    presenter = with_rows(row(ITEMS[0]), row(ITEMS[1]))
    presenter.choose(ITEMS[1])
    assert after(presenter, row(ITEMS[0]), row(ITEMS[1]), row(ITEMS[2])) == ITEMS[1]


def test_the_item_below_follows_one_that_was_decided() -> None:
    presenter = with_rows(*(row(item) for item in ITEMS))
    presenter.choose(ITEMS[1])
    assert after(presenter, row(ITEMS[0]), row(ITEMS[2])) == ITEMS[2]


def test_the_last_item_follows_when_the_end_was_decided() -> None:
    presenter = with_rows(*(row(item) for item in ITEMS))
    presenter.choose(ITEMS[2])
    assert after(presenter, row(ITEMS[0]), row(ITEMS[1])) == ITEMS[1]


def test_nothing_is_chosen_in_an_empty_queue() -> None:
    assert after(with_rows(row(ITEMS[0]))) is None


def test_another_head_than_the_shown_one_is_stale() -> None:
    presenter = with_rows(row(ITEMS[0]))
    presenter.show(opened(ITEMS[0]))
    after(presenter, row(ITEMS[0], head=ContentHash("9" * 64)))
    assert (presenter.obstacle, presenter.may_decide) == (Obstacle.STALE, False)


def test_the_shown_head_may_be_decided() -> None:
    presenter = with_rows(row(ITEMS[0]))
    presenter.show(opened(ITEMS[0]))
    assert presenter.may_decide


def test_nothing_is_decided_before_the_text_is_shown() -> None:
    assert not with_rows(row(ITEMS[0])).may_decide


def test_what_is_decided_already_is_only_read() -> None:
    presenter = with_rows(row(ITEMS[0]))
    presenter.show(opened(ITEMS[0]))
    presenter.tab = Tab.DECIDED
    assert not presenter.may_decide


def test_an_earlier_decision_that_failed_is_told_but_does_not_hinder() -> None:
    failed = refused(OperationState.CONFLICT, Code.STALE)
    presenter = with_rows(row(ITEMS[0], refused=failed))
    presenter.show(opened(ITEMS[0]))
    assert (presenter.obstacle, presenter.may_decide) == (Obstacle.REFUSED, True)


@pytest.mark.parametrize(
    ("state", "code", "told"),
    [
        (OperationState.CONFLICT, None, Code.STALE),
        (OperationState.NEEDS_YOU, None, Code.REFUSED),
        (OperationState.NEEDS_YOU, Code.FORBIDDEN, Code.FORBIDDEN),
    ],
)
def test_a_refusal_gives_its_cause(state: OperationState, code: Code | None, told: Code) -> None:
    found = refusal(row(ITEMS[0], refused=refused(state, code)))
    assert found is not None
    assert found.code is told


def test_the_revision_looked_at_before_is_remembered_after_looking_again() -> None:
    earlier = ContentHash("1" * 64)
    presenter = with_rows(row(ITEMS[0], seen=earlier))
    after(presenter, row(ITEMS[0], seen=revision(ITEMS[0]).hash))
    assert presenter.seen_before(ITEMS[0]) == Seen(hash=earlier)


def test_nothing_of_one_person_is_told_to_the_next() -> None:
    presenter = with_rows(row(ITEMS[0], seen=ContentHash("1" * 64)))
    presenter.show(opened(ITEMS[0]))
    presenter.start_over()
    assert (presenter.opened, presenter.chosen, presenter.seen_before(ITEMS[0])) == (None,) * 3


def test_changes_are_walked_around_the_end() -> None:
    presenter = with_rows(row(ITEMS[0]))
    presenter.show(opened(ITEMS[0], "甲一。\n\n乙一。\n", "甲二。\n\n乙二。\n"))
    assert [presenter.step(1) for _ in range(3)] == [1, 2, 1]


def test_walking_backwards_begins_at_the_last_change() -> None:
    presenter = with_rows(row(ITEMS[0]))
    presenter.show(opened(ITEMS[0], "甲一。\n\n乙一。\n", "甲二。\n\n乙二。\n"))
    assert [presenter.step(-1), presenter.step(-1)] == [2, 1]


def test_there_is_no_change_to_walk_to_in_a_first_edition() -> None:
    presenter = with_rows(row(ITEMS[0]))
    presenter.show(opened(ITEMS[0]))
    assert presenter.step(1) == 0


@pytest.mark.parametrize("outcome", [Outcome.RETURN, Outcome.REJECT])
def test_a_return_or_rejection_needs_five_characters(outcome: Outcome) -> None:
    assert [reason_is_missing(outcome, one) for one in (" 不行    ", "主送机关缺项")] == [
        True,
        False,
    ]


def test_an_approval_needs_no_reason() -> None:
    assert not reason_is_missing(Outcome.APPROVE, "")


def test_the_last_level_signs() -> None:
    assert [with_rows(row(ITEMS[0], level=n)).signs for n in (1, 2, 3)] == [False, False, True]


def test_steps_tell_who_decided_and_whose_turn_it_is() -> None:
    first = Approval(
        level=1,
        outcome="approve",
        by=PersonId("li"),
        by_name="李建国",
        at=NOW,
        reason="",
        hash=ContentHash("0" * 64),
    )
    told = [(one.mark, one.name) for one in steps(remote(ITEMS[0], first, level=2))]
    assert told == [(StepMark.DONE, "李建国"), (StepMark.CURRENT, ""), (StepMark.NEXT, "")]


@pytest.mark.parametrize(
    ("since", "told"),
    [
        (timedelta(minutes=40), (40, Span.MINUTES)),
        (timedelta(hours=3, minutes=59), (3, Span.HOURS)),
        (timedelta(days=2), (2, Span.DAYS)),
        (timedelta(minutes=-5), (0, Span.MINUTES)),
    ],
)
def test_waiting_is_told_in_one_number(since: timedelta, told: tuple[int, Span]) -> None:
    assert waited(NOW - since, NOW) == told
