"""One pass: every failure leaves the operation in its declared state, and has one effect later."""

import threading
from dataclasses import replace

import pytest

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ItemId, PersonId
from editor_app.domain.outbox import Operation, OperationKey
from editor_app.domain.status import Status
from editor_app.domain.workflow import Command, OperationState
from editor_app.services.dispatch import AFTER_ERROR, ENDS_PASS
from tests.fakes.people import LI, LIN
from tests.fakes.workstation import Workstation

Q, U, C, N = (
    OperationState.QUEUED,
    OperationState.UNKNOWN,
    OperationState.CONFLICT,
    OperationState.NEEDS_YOU,
)


def only(station: Workstation) -> Operation:
    (operation,) = station.store.outbox.recent()
    return operation


def status(station: Workstation, item: ItemId) -> Status:
    row = station.store.board.row(item)
    assert row is not None
    return station.board.status(row)


def test_a_confirmed_submission_is_sent(lin: Workstation) -> None:
    item = lin.write().item
    lin.confirm(item)
    assert lin.sync.run_once().sent == 1
    assert status(lin, item) is Status.REVIEW_1


def test_the_receipt_is_kept(lin: Workstation, books: MemoryBooks) -> None:
    key = lin.confirm(lin.write().item)
    lin.sync.run_once()
    assert only(lin).receipt == books.filed[OperationKey(key)].receipt


def test_within_the_undo_window_nothing_leaves(lin: Workstation, books: MemoryBooks) -> None:
    lin.submit.submit(lin.write().item, LIN)
    lin.clock.forward(29)
    lin.sync.run_once()
    assert not books.items
    assert not books.revisions


def test_a_pass_without_a_session_sends_nothing_and_keeps_all(lin: Workstation) -> None:
    lin.confirm(lin.write().item)
    lin.session.sign_out()
    report = lin.sync.run_once()
    assert (report.signed_out, report.failed, lin.portal.calls) == (True, Code.SIGNED_OUT, [])


DECLARED = [
    (Code.OFFLINE, Q),
    (Code.TLS, Q),
    (Code.PROXY, Q),
    (Code.PROXY_SIGN_IN, Q),
    (Code.CA_FILE, Q),
    (Code.NOT_THE_PORTAL, Q),
    (Code.SIGNED_OUT, Q),
    (Code.CLIENT_TOO_OLD, Q),
    (Code.PORTAL_FAILED, Q),
    (Code.BUSY, Q),
    (Code.TIMEOUT, U),
    (Code.BAD_ANSWER, U),
    (Code.STALE, C),
    (Code.PRECONDITION_MISSING, C),
    (Code.REFUSED, N),
    (Code.WRONG_STATE, N),
    (Code.FORBIDDEN, N),
    (Code.OWN_WORK, N),
    (Code.CLAIMED, N),
    (Code.KEY_REUSED, N),
    (Code.NOT_FOUND, N),
    (Code.TOO_LARGE, N),
    (Code.DIGEST_MISMATCH, N),
]


@pytest.mark.parametrize(("code", "state"), DECLARED)
def test_a_failed_command_ends_in_its_declared_state(
    lin: Workstation, code: Code, state: OperationState
) -> None:
    lin.confirm(lin.write().item)
    lin.portal.fail("command", code)
    lin.sync.run_once()
    assert (only(lin).state, only(lin).last_error) == (state, code)


def test_every_declared_state_is_tested() -> None:
    assert set(AFTER_ERROR) <= {code for code, _ in DECLARED}


@pytest.mark.parametrize("code", [code for code, state in DECLARED if state in (Q, U)])
def test_after_the_fault_there_is_exactly_one_effect(
    lin: Workstation, books: MemoryBooks, code: Code
) -> None:
    key = OperationKey(lin.confirm(lin.write().item))
    lin.portal.fail("command", code)
    lin.sync.run_once()
    lin.portal.heal()
    lin.clock.forward(600)
    lin.sync.run_once()
    assert only(lin).state is OperationState.RECEIPTED
    assert (list(books.filed), only(lin).receipt) == ([key], books.filed[key].receipt)


@pytest.mark.parametrize("name", ["command", "item"])
def test_a_lost_reply_is_asked_for_not_resent(
    lin: Workstation, books: MemoryBooks, name: str
) -> None:
    lin.confirm(lin.write().item)
    lin.portal.lose_reply(name)
    lin.sync.run_once()
    assert only(lin).state is OperationState.UNKNOWN
    lin.portal.heal()
    lin.portal.calls.clear()
    lin.clock.forward(600)
    lin.sync.run_once()
    assert "command" not in lin.portal.calls
    assert (len(books.filed), only(lin).state) == (1, OperationState.RECEIPTED)


def test_what_the_portal_never_saw_is_sent_with_the_same_key(
    lin: Workstation, books: MemoryBooks
) -> None:
    key = OperationKey(lin.confirm(lin.write().item))
    lin.portal.fail("command", Code.TIMEOUT)
    lin.sync.run_once()
    lin.portal.heal()
    lin.clock.forward(600)
    lin.sync.run_once()
    assert list(books.filed) == [key]


def test_an_upload_that_timed_out_is_not_an_unknown_outcome(lin: Workstation) -> None:
    lin.confirm(lin.write().item)
    lin.portal.fail("put_revision", Code.TIMEOUT)
    lin.sync.run_once()
    assert (only(lin).state, only(lin).attempts) == (OperationState.QUEUED, 0)


def test_a_receipt_for_other_content_is_never_a_delivery(lin: Workstation) -> None:
    lin.confirm(lin.write().item)
    lin.portal.changed["command"] = lambda receipt: replace(receipt, content_hash="f" * 64)
    lin.sync.run_once()
    assert (only(lin).state, only(lin).last_error) == (N, Code.RECEIPT_MISMATCH)


def test_a_crash_while_sending_is_reconciled_at_the_next_start(
    lin: Workstation, books: MemoryBooks
) -> None:
    lin.confirm(lin.write().item)

    def power_cut(_: object) -> object:
        raise KeyboardInterrupt

    lin.portal.changed["command"] = power_cut
    with pytest.raises(KeyboardInterrupt):
        lin.sync.run_once()
    assert only(lin).state is OperationState.SENDING
    lin.portal.heal()
    lin.sync.run_once()
    assert (only(lin).state, len(books.filed)) == (OperationState.RECEIPTED, 1)


def test_it_is_on_disk_as_being_sent_before_anything_leaves(lin: Workstation) -> None:
    lin.confirm(lin.write().item)
    states: list[OperationState] = []
    put_revision = lin.portal.portal.put_revision

    def watched(revision: object) -> None:
        states.append(only(lin).state)
        put_revision(revision)

    lin.portal.portal.put_revision = watched
    lin.sync.run_once()
    assert states == [OperationState.SENDING]


def test_one_item_that_cannot_be_sent_does_not_stop_another(lin: Workstation) -> None:
    first, second = lin.write().item, lin.write().item
    lin.submit.submit(first, LIN)
    lin.confirm(second)
    original = lin.portal.portal.command

    def command(item: ItemId, *rest: object) -> object:
        if item == first:
            raise EditorError(Code.PORTAL_FAILED)
        return original(item, *rest)

    lin.portal.portal.command = command
    lin.sync.run_once()
    assert status(lin, first) is Status.QUEUED
    assert status(lin, second) is Status.REVIEW_1


def test_two_timeouts_end_a_pass(lin: Workstation) -> None:
    for _ in range(4):
        lin.submit.submit(lin.write().item, LIN)
    lin.clock.forward(30)
    lin.portal.fail("command", Code.TIMEOUT)
    lin.sync.run_once()
    assert lin.portal.calls.count("command") == 2


@pytest.mark.parametrize("code", sorted(ENDS_PASS))
def test_without_a_way_to_the_portal_a_pass_ends_at_once(lin: Workstation, code: Code) -> None:
    for _ in range(3):
        lin.submit.submit(lin.write().item, LIN)
    lin.clock.forward(30)
    lin.portal.fail("command", code)
    report = lin.sync.run_once()
    assert lin.portal.calls.count("command") == 1
    assert "changes" not in lin.portal.calls
    assert report.failed is code


def test_a_session_that_ends_midway_keeps_the_rest_queued_in_order(lin: Workstation) -> None:
    items = [lin.write().item for _ in range(3)]
    for item in items:
        lin.submit.submit(item, LIN)
    lin.clock.forward(30)
    original = lin.portal.portal.command
    sent: list[ItemId] = []

    def command(item: ItemId, *rest: object) -> object:
        if sent and not lin.portal.after:
            raise EditorError(Code.SIGNED_OUT)
        sent.append(item)
        return original(item, *rest)

    lin.portal.portal.command = command
    report = lin.sync.run_once()
    assert (report.signed_out, report.sent) == (True, 1)
    lin.portal.portal.command = original
    lin.clock.forward(600)
    assert lin.sync.run_once().sent == 2


def test_the_portal_says_when_to_come_back(lin: Workstation) -> None:
    lin.confirm(lin.write().item)
    lin.portal.fail("command", Code.BUSY, retry_after=120)
    lin.sync.run_once()
    assert (only(lin).not_before - lin.clock.now()).total_seconds() == 120


def test_before_that_time_it_is_not_asked_again(lin: Workstation) -> None:
    lin.confirm(lin.write().item)
    lin.portal.fail("command", Code.BUSY, retry_after=120)
    lin.sync.run_once()
    lin.portal.heal()
    lin.clock.forward(119)
    assert lin.sync.run_once().sent == 0


def test_waiting_grows_with_every_attempt(lin: Workstation) -> None:
    lin.confirm(lin.write().item)
    lin.portal.fail("command", Code.PORTAL_FAILED)
    waits: list[float] = []
    for _ in range(4):
        lin.sync.run_once()
        waits.append((only(lin).not_before - lin.clock.now()).total_seconds())
        lin.clock.at = only(lin).not_before
    assert waits == sorted(waits)
    assert waits[-1] > waits[0]


def test_nobody_elses_operation_is_sent(lin: Workstation, books: MemoryBooks) -> None:
    lin.submit.submit(lin.write().item, replace(LIN, id=PersonId("earlier")))
    lin.clock.forward(30)
    assert lin.sync.run_once().sent == 0
    assert not books.items


def test_what_was_asked_before_the_first_sign_in_is_sent(lin: Workstation) -> None:
    lin.submit.submit(lin.write().item, None)
    lin.clock.forward(30)
    assert lin.sync.run_once().sent == 1


def test_only_an_unknown_outcome_is_reconciled_by_hand(lin: Workstation) -> None:
    key = OperationKey(lin.confirm(lin.write().item))
    with pytest.raises(EditorError) as refused:
        lin.sync.reconcile(key)
    assert refused.value.code is Code.WRONG_STATE
    with pytest.raises(EditorError) as missing:
        lin.sync.reconcile(OperationKey("nothing"))
    assert missing.value.code is Code.NOT_FOUND


def test_reconciling_by_hand_does_not_wait(lin: Workstation) -> None:
    key = OperationKey(lin.confirm(lin.write().item))
    lin.portal.lose_reply("command")
    lin.sync.run_once()
    lin.portal.heal()
    assert lin.sync.reconcile(key).sent == 1


def test_reconciling_without_a_portal_changes_nothing(lin: Workstation) -> None:
    key = OperationKey(lin.confirm(lin.write().item))
    lin.portal.lose_reply("command")
    lin.sync.run_once()
    lin.portal.fail("operation", Code.OFFLINE)
    assert lin.sync.reconcile(key).failed is Code.OFFLINE
    assert only(lin).state is OperationState.UNKNOWN


def test_two_passes_never_run_at_once(lin: Workstation) -> None:
    inside = threading.Event()
    go_on = threading.Event()
    running: list[int] = []
    most: list[int] = []

    def slow(person: object) -> object:
        running.append(1)
        most.append(len(running))
        inside.set()
        assert go_on.wait(5)
        running.pop()
        return person

    lin.portal.changed["me"] = slow
    first = threading.Thread(target=lin.sync.run_once)
    second = threading.Thread(target=lin.sync.run_once)
    first.start()
    assert inside.wait(5)
    second.start()
    go_on.set()
    first.join()
    second.join()
    assert most == [1, 1]


def test_a_decision_uploads_nothing(lin: Workstation, li: Workstation) -> None:
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    li.sync.run_once()
    li.reviews.decide(item, "approve", "", LI)
    li.clock.forward(30)
    li.portal.calls.clear()
    li.sync.run_once()
    assert "put_revision" not in li.portal.calls
    assert only(li).command is Command.APPROVE


def test_a_disk_that_fails_during_a_pass_is_told(lin: Workstation) -> None:
    lin.confirm(lin.write().item)

    def full(_: object) -> None:
        raise EditorError(Code.DISK_FULL)

    lin.store.outbox.put = full  # type: ignore[method-assign,assignment]  # no space left
    assert lin.sync.run_once().failed is Code.DISK_FULL
