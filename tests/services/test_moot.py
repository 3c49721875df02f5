"""What happened at the portal can make a recall pointless: then it ends by itself and says so."""

from dataclasses import replace

import pytest

from editor_app.domain.errors import Code
from editor_app.domain.item import ItemId
from editor_app.domain.outbox import Operation, OperationKey
from editor_app.domain.places import Choice
from editor_app.domain.status import Status
from editor_app.domain.workflow import OperationState, RemoteState
from editor_app.services.operations import OutboxDesk
from tests.fakes.people import LI, LIANG, LIN, WANG
from tests.fakes.workstation import Workstation
from tests.services.conftest import Seat
from tests.services.test_conflicts import contradicting, decide, opened, su
from tests.services.test_submit import status

__all__ = ["su"]


def in_review(lin: Workstation) -> ItemId:
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    return item


def decided(station: Workstation, item: ItemId, outcome: str) -> None:
    person = station.session.person
    assert person is not None
    station.sync.run_once()
    comparison = station.reviews.comparison(item, person)
    station.reviews.mark_seen(item, person, comparison.new.hash)
    station.reviews.decide(
        item, outcome, "请补充联系电话。" if outcome != "approve" else "", person
    )
    station.clock.forward(60)
    station.sync.run_once()


def stored(station: Workstation, operation: Operation) -> Operation:
    found = station.store.outbox.get(operation.key)
    assert found is not None
    return found


def test_a_recall_of_what_has_come_back_ends_by_itself(lin: Workstation, li: Workstation) -> None:
    item = in_review(lin)
    recall = lin.submit.recall(item, LIN)
    decided(li, item, "return")
    report = lin.sync.run_once()
    ended = stored(lin, recall)
    assert ended.state is OperationState.CANCELLED
    assert ended.moot is RemoteState.RETURNED
    assert [one.key for one in report.moot] == [recall.key]
    assert report.changes.outbox
    assert status(lin, item) is Status.RETURNED
    assert not lin.sync.run_once().moot  # told once


def test_the_item_can_be_mended_and_submitted_after_that(lin: Workstation, li: Workstation) -> None:
    item = in_review(lin)
    lin.submit.recall(item, LIN)
    decided(li, item, "return")
    lin.sync.run_once()
    lin.confirm(item)
    assert lin.sync.run_once().sent == 1
    assert status(lin, item) is Status.REVIEW_1


def test_a_recall_of_what_was_approved_ends_by_itself(lin: Workstation, seat: Seat) -> None:
    item = in_review(lin)
    recall = lin.submit.recall(item, LIN)
    for person in (LI, WANG, LIANG):
        decided(seat(person), item, "approve")
    lin.sync.run_once()
    assert stored(lin, recall).moot in (RemoteState.PUBLISHED, RemoteState.SCHEDULED)
    assert status(lin, item) in (Status.PUBLISHED, Status.SCHEDULED)


def test_a_recall_that_is_paused_ends_too(lin: Workstation, li: Workstation) -> None:
    item = in_review(lin)
    recall = lin.submit.recall(item, LIN)
    lin.submit.pause(OperationKey(recall.key))
    decided(li, item, "return")
    lin.sync.run_once()
    assert stored(lin, recall).moot is RemoteState.RETURNED
    assert status(lin, item) is Status.RETURNED


def test_a_recall_of_an_older_submission_ends_and_leaves_the_newer_one(
    lin: Workstation, li: Workstation, su: Workstation
) -> None:
    item = in_review(lin)
    su.sync.run_once()
    recall = lin.submit.recall(item, LIN)
    decided(li, item, "return")
    su.sync.run_once()
    su.confirm(item)
    su.sync.run_once()
    lin.sync.run_once()
    assert stored(lin, recall).moot is RemoteState.IN_REVIEW
    remote = lin.store.mirror.get(item)
    assert remote is not None
    assert remote.state is RemoteState.IN_REVIEW


def test_an_item_still_in_review_keeps_its_recall(lin: Workstation, li: Workstation) -> None:
    item = in_review(lin)
    recall = lin.submit.recall(item, LIN)
    decided(li, item, "approve")
    lin.clock.forward(-60)  # its time to leave is not over
    lin.sync.run_once()
    assert stored(lin, recall).state is OperationState.UNDOABLE


@pytest.mark.parametrize(
    ("state", "error"),
    [
        (OperationState.UNKNOWN, Code.TIMEOUT),
        (OperationState.NEEDS_YOU, Code.RECEIPT_MISMATCH),
        (OperationState.NEEDS_YOU, Code.FORBIDDEN),
    ],
)
def test_what_may_be_in_effect_or_has_to_be_read_stays(
    lin: Workstation, li: Workstation, state: OperationState, error: Code
) -> None:
    item = in_review(lin)
    recall = lin.submit.recall(item, LIN)
    later = recall.not_before.replace(year=recall.not_before.year + 1)
    kept = replace(recall, state=state, last_error=error, attempts=1, not_before=later)
    lin.store.outbox.put(kept)
    decided(li, item, "return")
    lin.sync.run_once()
    assert stored(lin, recall).state is state
    assert stored(lin, recall).moot is None


def test_without_the_portals_word_nothing_ends(lin: Workstation, li: Workstation) -> None:
    item = in_review(lin)
    recall = lin.submit.recall(item, LIN)
    decided(li, item, "return")
    lin.portal.fail("changes", Code.OFFLINE)
    lin.sync.run_once()
    assert stored(lin, recall).state is not OperationState.CANCELLED
    lin.portal.heal()
    lin.sync.run_once()
    assert stored(lin, recall).moot is RemoteState.RETURNED


def test_a_merge_goes_on_when_the_recall_before_it_is_moot(
    lin: Workstation, su: Workstation, li: Workstation
) -> None:
    item = contradicting(lin, su, li, "各高新园区", "各有关园区")
    recall, submission = lin.conflicts.finish(
        decide(lin, opened(lin, item), Choice.MINE), LIN
    ).operations
    decided(li, item, "return")
    lin.sync.run_once()
    lin.sync.run_once()
    assert stored(lin, recall).moot is RemoteState.RETURNED
    assert stored(lin, submission).state is OperationState.RECEIPTED


def test_what_a_person_took_back_is_not_called_moot(lin: Workstation) -> None:
    recall = lin.submit.recall(in_review(lin), LIN)
    taken = OutboxDesk(lin.store, lin.clock).take_back(recall.key)
    assert taken.state is OperationState.CANCELLED
    assert taken.moot is None
