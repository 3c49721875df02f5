"""Misuse cases 7 and 16 of RELIABILITY.md section 4, and texts that contradict nothing."""

import pytest

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.places import Choice
from editor_app.domain.status import Status
from editor_app.domain.workflow import OperationState, RemoteState
from editor_app.services.same_text import settle_same
from tests.fakes.people import LI, LIN, SU
from tests.fakes.workstation import Workstation
from tests.services.conftest import Seat
from tests.services.test_conflicts import change, contradicting, decide, opened, returned, status


@pytest.fixture
def su(seat: Seat) -> Workstation:
    return seat(SU)


def test_misuse_case_7_a_colleague_saved_meanwhile(
    lin: Workstation, su: Workstation, li: Workstation, books: MemoryBooks
) -> None:
    """412: side-by-side merge, both versions kept, no default that overwrites."""
    item = contradicting(lin, su, li, "各高新园区", "各有关园区")
    (operation,) = lin.store.outbox.open()
    assert (operation.state, operation.last_error) == (OperationState.CONFLICT, Code.STALE)
    case = opened(lin, item)
    for revision in (case.sides.mine.revision, case.sides.theirs.revision):
        assert lin.store.revisions.get(revision.hash) == revision
        assert books.revisions[revision.hash] == revision
    with pytest.raises(EditorError):
        lin.conflicts.finish(case, LIN)
    assert books.items[item].head == case.sides.theirs.revision.hash


def test_misuse_case_16_a_decision_about_an_older_version(
    lin: Workstation, su: Workstation, li: Workstation, books: MemoryBooks
) -> None:
    """412 "稿件已更新，请重新审阅"; no decision is recorded."""
    item = returned(lin, su, li)
    change(lin, item, "各园区", "各高新园区")
    lin.confirm(item)
    lin.sync.run_once()
    li.sync.run_once()
    older = li.reviews.comparison(item, LI).new.hash
    li.reviews.mark_seen(item, LI, older)
    li.reviews.decide(item, "approve", "", LI)
    lin.submit.recall(item, LIN)
    lin.clock.forward(60)
    lin.sync.run_once()
    change(lin, item, "各高新园区", "各级高新园区")
    lin.confirm(item)
    lin.sync.run_once()
    li.sync.run_once()
    operation = li.store.outbox.recent()[0]
    assert (operation.state, operation.last_error) == (OperationState.CONFLICT, Code.STALE)
    assert books.items[item].approvals == ()
    assert books.items[item].state is RemoteState.IN_REVIEW


def test_the_same_text_from_both_is_no_conflict(
    lin: Workstation, su: Workstation, li: Workstation, books: MemoryBooks
) -> None:
    item = contradicting(lin, su, li, "各高新园区", "各高新园区")
    assert settle_same(lin.store, lin.conflicts.finder, lin.clock.now()) == (item,)
    assert status(lin, item) is Status.REVIEW_1
    assert lin.drafts.open(item).base == books.items[item].head


def test_a_merge_that_comes_to_the_portals_text_sends_nothing(
    lin: Workstation, su: Workstation, li: Workstation
) -> None:
    item = contradicting(lin, su, li, "各高新园区", "各有关园区")
    done = lin.conflicts.finish(decide(lin, opened(lin, item), Choice.THEIRS), LIN)
    assert (done.operations, done.obstacles) == ((), 0)
    assert status(lin, item) is Status.REVIEW_1
