"""What 发件箱 offers and tells."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any

import pytest

from editor_app.domain.errors import Code
from editor_app.domain.item import ContentHash, PersonId
from editor_app.domain.outbox import Operation, OperationKey, Receipt
from editor_app.domain.workflow import Command, OperationState
from editor_app.presenters.outbox import (
    Act,
    Moment,
    OutboxPresenter,
    Scope,
    acts_of,
    seconds_left,
    short_hash,
    timeline,
)
from editor_app.services.operations import OutboxDesk
from tests.ui.office import LIN, NOW, Office

S = OperationState
RECEIPT = Receipt(
    number="DY-1", content_hash=ContentHash("a" * 64), sequence=7, chain_head="b" * 64, at=NOW
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office.open(tmp_path)
    yield made
    made.store.close()


def presenter(office: Office) -> OutboxPresenter:
    store = office.store
    made = OutboxPresenter(store.outbox, store.board, store.revisions, UTC)
    made.accept(made.load(LIN))
    return made


def one(office: Office, state: OperationState, **changes: Any) -> Operation:
    key = office.operation(1, "关于防汛的通知", state, **changes)
    found = office.store.outbox.get(key)
    assert found is not None
    return found


def test_an_unknown_outcome_offers_only_to_ask_the_portal(office: Office) -> None:
    assert acts_of(one(office, S.UNKNOWN, attempts=1)) == (Act.RECONCILE,)


@pytest.mark.parametrize("state", list(S))
def test_every_state_has_its_acts(office: Office, state: OperationState) -> None:
    offered = acts_of(one(office, state))
    assert (Act.RETRY in offered) is False  # nothing was tried yet


def test_what_has_not_left_may_be_taken_back(office: Office) -> None:
    assert acts_of(one(office, S.QUEUED))[0] is Act.TAKE_BACK


def test_what_may_have_left_cannot_be_taken_back(office: Office) -> None:
    assert Act.TAKE_BACK not in acts_of(one(office, S.QUEUED, attempts=1))


def test_a_refusal_is_final(office: Office) -> None:
    refused = one(office, S.NEEDS_YOU, attempts=1, last_error=Code.REFUSED)
    assert acts_of(refused) == (Act.EDIT, Act.DISCARD)


@pytest.mark.parametrize("command", [Command.APPROVE, Command.RETURN, Command.REJECT])
def test_a_decision_in_vain_leads_to_the_difference_and_into_no_editor(
    office: Office, command: Command
) -> None:
    stale = one(office, S.CONFLICT, command=command, attempts=1, last_error=Code.STALE)
    refused = replace(stale, state=S.NEEDS_YOU, last_error=Code.REFUSED)
    assert acts_of(stale) == acts_of(refused) == (Act.COMPARE, Act.DISCARD)


def test_a_missing_permission_may_be_tried_again(office: Office) -> None:
    refused = one(office, S.NEEDS_YOU, attempts=1, last_error=Code.FORBIDDEN)
    assert Act.RETRY in acts_of(refused)


COMMANDS = {
    Act.TAKE_BACK: OutboxDesk.take_back,
    Act.PAUSE: OutboxDesk.pause,
    Act.RESUME: OutboxDesk.resume,
    Act.RETRY: OutboxDesk.retry,
    Act.DISCARD: OutboxDesk.discard,
}


@pytest.mark.parametrize("state", list(S))
@pytest.mark.parametrize("attempts", [0, 1])
@pytest.mark.parametrize("error", [None, Code.OFFLINE, Code.REFUSED, Code.FORBIDDEN])
def test_the_desk_does_whatever_is_offered(
    office: Office, state: OperationState, attempts: int, error: Code | None
) -> None:
    operation = one(office, state, attempts=attempts, last_error=error)
    for act in acts_of(operation):
        if act in COMMANDS:
            COMMANDS[act](OutboxDesk(office.store, office.clock), operation.key)
            office.store.outbox.put(operation)


def test_seconds_to_take_back_run_down(office: Office) -> None:
    operation = one(office, S.UNDOABLE, not_before=NOW + timedelta(seconds=22))
    assert seconds_left(operation, NOW) == 22
    assert seconds_left(operation, NOW + timedelta(seconds=23)) == 0


def test_only_an_undoable_operation_counts_down(office: Office) -> None:
    assert seconds_left(one(office, S.QUEUED, not_before=NOW + timedelta(hours=1)), NOW) == 0


def keys(rows: tuple[object, ...]) -> list[str]:
    return [str(getattr(row, "key", "")) for row in rows]


def test_what_needs_the_person_stands_first(office: Office) -> None:
    office.operation(1, "甲", S.QUEUED)
    unknown = office.operation(2, "乙", S.UNKNOWN)
    assert keys(presenter(office).listed(Scope.OPEN, NOW).open)[0] == unknown


def test_finished_operations_are_not_open(office: Office) -> None:
    office.operation(1, "甲", S.RECEIPTED, receipt=RECEIPT)
    listed = presenter(office).listed(Scope.OPEN, NOW)
    assert (listed.open, listed.done) == ((), ())


def test_yesterdays_receipts_are_not_todays(office: Office) -> None:
    office.operation(1, "甲", S.RECEIPTED, receipt=RECEIPT, ago=timedelta(days=1))
    made = presenter(office)
    assert made.counts(NOW) == {Scope.OPEN: 0, Scope.TODAY: 0, Scope.ALL: 1}


def test_others_go_on_beside_what_needs_the_person(office: Office) -> None:
    office.operation(1, "甲", S.UNKNOWN)
    office.operation(2, "乙", S.QUEUED)
    assert presenter(office).others_go_on


def test_nothing_goes_on_when_nothing_else_waits(office: Office) -> None:
    office.operation(1, "甲", S.UNKNOWN)
    assert not presenter(office).others_go_on


def test_continuing_is_offered_when_all_that_waits_is_paused(office: Office) -> None:
    office.operation(1, "甲", S.PAUSED)
    assert presenter(office).all_paused
    office.operation(2, "乙", S.QUEUED)
    assert not presenter(office).all_paused


def test_the_size_of_an_unknown_revision_is_not_guessed(office: Office) -> None:
    office.operation(1, "甲", S.QUEUED)
    assert presenter(office).listed(Scope.OPEN, NOW).open[0].size is None


def test_the_column_comes_from_the_item(office: Office) -> None:
    office.draft(1, office.content("甲"))
    office.operation(1, "甲", S.QUEUED)
    assert presenter(office).listed(Scope.OPEN, NOW).open[0].column == "gov_info.statutory.notices"


def test_an_operation_is_found_by_its_key(office: Office) -> None:
    key = office.operation(1, "甲", S.QUEUED)
    found = presenter(office).row(key)
    assert found is not None
    assert found.key == key
    assert presenter(office).row(OperationKey("no")) is None


@pytest.mark.parametrize(
    ("state", "attempts", "moments"),
    [
        (S.UNDOABLE, 0, [Moment.CONFIRMED, Moment.LEAVES]),
        (S.QUEUED, 0, [Moment.CONFIRMED]),
        (S.QUEUED, 2, [Moment.CONFIRMED, Moment.TRIED, Moment.NEXT]),
        (S.SENDING, 1, [Moment.CONFIRMED, Moment.SENDING]),
        (S.UNKNOWN, 1, [Moment.CONFIRMED, Moment.UNKNOWN]),
        (S.NEEDS_YOU, 1, [Moment.CONFIRMED, Moment.REFUSED]),
        (S.CONFLICT, 1, [Moment.CONFIRMED, Moment.CONFLICT]),
        (S.PAUSED, 0, [Moment.CONFIRMED, Moment.PAUSED]),
        (S.CANCELLED, 0, [Moment.CONFIRMED, Moment.TAKEN_BACK]),
    ],
)
def test_the_timeline_tells_what_is_known(
    office: Office, state: OperationState, attempts: int, moments: list[Moment]
) -> None:
    told = timeline(one(office, state, attempts=attempts))
    assert [event.moment for event in told] == moments


def test_a_receipt_ends_the_timeline_at_the_portals_time(office: Office) -> None:
    last = timeline(one(office, S.RECEIPTED, attempts=1, receipt=RECEIPT))[-1]
    assert (last.moment, last.at) == (Moment.RECEIPTED, NOW)


def test_a_hash_is_shown_by_its_ends() -> None:
    assert short_hash("8f3c" + "0" * 57 + "a21") == "8F3C…A21"


def test_a_clock_set_back_never_shows_a_longer_window(office: Office) -> None:
    waits = one(office, S.UNDOABLE, changed_at=NOW, not_before=NOW + timedelta(seconds=30))
    assert seconds_left(waits, NOW - timedelta(days=1095)) == 30


def test_another_persons_rows_are_counted_only(office: Office) -> None:
    office.operation(1, "他人的通知", S.QUEUED, by=PersonId("zhou"))
    store = office.store
    loaded = OutboxPresenter(store.outbox, store.board, store.revisions, UTC).load(LIN)
    assert (loaded.rows, loaded.others) == ((), 1)
