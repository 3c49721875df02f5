"""Several items decided at once: each on its own, none that was not opened."""

from dataclasses import replace

import pytest

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.workflow import OperationState, RemoteState
from editor_app.services.batch import MOST, BatchItem, BatchResult, BatchService, batch_of
from tests.fakes.people import LI
from tests.fakes.workstation import Workstation
from tests.services.test_reviews import submitted

REASON = "请补齐主送机关。"


def opened(station: Workstation, *items: ItemId) -> None:
    """The reviewer looks at what waits of these items."""
    for row in station.reviews.queue(LI):
        if row.item in items:
            station.reviews.mark_seen(row.item, LI, row.head)


def service(station: Workstation) -> BatchService:
    return BatchService(station.store, station.reviews, station.submit)


def planned(station: Workstation) -> tuple[BatchItem, ...]:
    return batch_of(station.reviews.queue(LI))


def fates(results: tuple[BatchResult, ...]) -> list[str]:
    return [
        "queued" if one.operation else one.error.code.value if one.error else "left out"
        for one in results
    ]


def test_only_what_was_opened_is_decided(lin: Workstation, li: Workstation) -> None:
    first, second, third = (submitted(lin) for _ in range(3))
    li.sync.run_once()
    opened(li, first, third)
    results = service(li).decide(planned(li), "approve", "", LI)
    assert fates(results) == ["queued", "left out", "queued"]
    assert [row.item for row in li.reviews.queue(LI)] == [second]


def test_each_decision_binds_the_revision_that_was_opened(
    lin: Workstation, li: Workstation
) -> None:
    item = submitted(lin, li)
    opened(li, item)
    (one,) = service(li).decide(planned(li), "return", REASON, LI)
    assert one.operation is not None
    assert one.operation.hash == one.operation.base == one.item.head


def test_a_mark_of_an_older_revision_opens_nothing(lin: Workstation, li: Workstation) -> None:
    item = submitted(lin, li)
    li.reviews.mark_seen(item, LI, ContentHash("0" * 64))
    assert [one.read for one in planned(li)] == [False]
    assert fates(service(li).decide(planned(li), "approve", "", LI)) == ["left out"]


def test_what_was_opened_after_the_plan_was_made_is_still_left_out(
    lin: Workstation, li: Workstation
) -> None:
    item = submitted(lin, li)
    plan = planned(li)
    opened(li, item)
    assert fates(service(li).decide(plan, "approve", "", LI)) == ["left out"]


def test_one_that_cannot_be_decided_stops_no_other(lin: Workstation, li: Workstation) -> None:
    first, second = submitted(lin), submitted(lin)
    li.sync.run_once()
    opened(li, first, second)
    plan = planned(li)
    remote = li.store.mirror.get(first)
    assert remote is not None
    with li.store.transaction():
        li.store.mirror.put(replace(remote, state=RemoteState.RETURNED, level=0))
    assert fates(service(li).decide(plan, "approve", "", LI)) == ["wrong-state", "queued"]


def test_a_newer_revision_between_plan_and_decision_is_refused(
    lin: Workstation, li: Workstation
) -> None:
    item = submitted(lin, li)
    opened(li, item)
    plan = planned(li)
    remote = li.store.mirror.get(item)
    assert remote is not None
    with li.store.transaction():
        li.store.mirror.put(replace(remote, head=ContentHash("1" * 64)))
    assert fates(service(li).decide(plan, "approve", "", LI)) == ["stale"]


def test_a_return_needs_one_reason_before_anything_is_decided(
    lin: Workstation, li: Workstation
) -> None:
    item = submitted(lin, li)
    opened(li, item)
    with pytest.raises(EditorError) as caught:
        service(li).decide(planned(li), "return", "改", LI)
    assert caught.value.code is Code.REASON_MISSING
    assert len(li.reviews.queue(LI)) == 1


def test_a_batch_has_a_limit(lin: Workstation, li: Workstation) -> None:
    submitted(lin, li)
    with pytest.raises(EditorError) as caught:
        service(li).decide(planned(li) * (MOST + 1), "approve", "", LI)
    assert caught.value.code is Code.TOO_LARGE


def test_each_can_be_taken_back_within_the_undo_window(lin: Workstation, li: Workstation) -> None:
    items = [submitted(lin) for _ in range(3)]
    li.sync.run_once()
    opened(li, *items)
    results = service(li).decide(planned(li), "approve", "", LI)
    assert len(service(li).take_back(results[1:2])) == 1
    assert [row.item for row in li.reviews.queue(LI)] == [results[1].item.item]
    assert len(service(li).take_back(results)) == 2
    assert len(li.reviews.queue(LI)) == 3


def test_what_has_left_is_not_taken_back(
    lin: Workstation, li: Workstation, books: MemoryBooks
) -> None:
    item = submitted(lin, li)
    opened(li, item)
    results = service(li).decide(planned(li), "approve", "", LI)
    li.clock.forward(30)
    li.sync.run_once()
    assert service(li).take_back(results) == ()
    assert books.items[item].level == 2
    assert [one.state for one in li.store.outbox.of(item)] == [OperationState.RECEIPTED]


def test_progress_is_told_item_by_item(lin: Workstation, li: Workstation) -> None:
    items = [submitted(lin) for _ in range(2)]
    li.sync.run_once()
    opened(li, *items)
    heard: list[int] = []
    service(li).decide(planned(li), "approve", "", LI, heard.append)
    assert heard == [1, 2]
