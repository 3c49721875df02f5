"""Texts of many submissions go together; each still is its own operation."""

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.errors import Code
from editor_app.domain.outbox import OperationKey
from editor_app.domain.workflow import OperationState
from editor_app.services.operations import OutboxDesk
from tests.fakes.people import LIN
from tests.fakes.workstation import Workstation


def confirmed(station: Workstation, count: int) -> list[OperationKey]:
    keys = [station.submit.submit(station.write().item, LIN).key for _ in range(count)]
    station.clock.forward(30)
    return keys


def states(station: Workstation) -> set[OperationState]:
    return {one.state for one in station.store.outbox.recent()}


def test_many_texts_take_one_request(lin: Workstation, books: MemoryBooks) -> None:
    confirmed(lin, 10)
    assert lin.sync.run_once().sent == 10
    assert lin.portal.calls.count("put_revisions") == 1
    assert "put_revision" not in lin.portal.calls
    assert len(books.filed) == 10


def test_a_few_go_one_by_one(lin: Workstation) -> None:
    confirmed(lin, 2)
    lin.sync.run_once()
    assert lin.portal.calls.count("put_revision") == 2


def test_what_is_not_due_stays_here(lin: Workstation, books: MemoryBooks) -> None:
    for _ in range(5):
        lin.submit.submit(lin.write().item, LIN)
    lin.sync.run_once()
    assert not books.revisions


def test_a_portal_that_takes_them_one_by_one_only_gets_them_so(lin: Workstation) -> None:
    confirmed(lin, 4)
    lin.portal.changed["put_revisions"] = lambda _: frozenset()
    assert lin.sync.run_once().sent == 4
    assert lin.portal.calls.count("put_revision") == 4


def test_a_refusal_of_all_together_is_no_refusal_of_each(lin: Workstation) -> None:
    confirmed(lin, 4)
    lin.portal.fail("put_revisions", Code.PORTAL_FAILED)
    assert lin.sync.run_once().sent == 4


def test_a_line_that_breaks_leaves_everything_queued(lin: Workstation, books: MemoryBooks) -> None:
    confirmed(lin, 4)
    lin.portal.fail("put_revisions", Code.TIMEOUT)
    assert lin.sync.run_once().sent == 0
    assert states(lin) <= {OperationState.QUEUED, OperationState.UNDOABLE}
    lin.portal.heal()
    lin.clock.forward(600)
    assert lin.sync.run_once().sent == 4
    assert len(books.filed) == 4


def test_what_is_taken_back_meanwhile_is_not_submitted(
    lin: Workstation, books: MemoryBooks
) -> None:
    keys = confirmed(lin, 4)

    def meanwhile(here: object) -> object:
        OutboxDesk(lin.store, lin.clock).take_back(keys[1])
        return here

    lin.portal.changed["put_revisions"] = meanwhile
    assert lin.sync.run_once().sent == 3
    assert keys[1] not in books.filed
