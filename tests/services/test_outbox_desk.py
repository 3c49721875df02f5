"""What a person may do with the outbox, also while it is being sent, and whose it is."""

from dataclasses import replace

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.item import PersonId
from editor_app.domain.outbox import Operation, OperationKey
from editor_app.domain.workflow import OperationState
from editor_app.services.operations import OutboxDesk
from tests.fakes.people import LIN
from tests.fakes.workstation import Workstation


def desk(station: Workstation) -> OutboxDesk:
    return OutboxDesk(station.store, station.clock)


def state(station: Workstation, key: str) -> OperationState:
    found = station.store.outbox.get(OperationKey(key))
    assert found is not None
    return found.state


def test_what_is_taken_back_while_a_pass_runs_is_not_sent(
    lin: Workstation, books: MemoryBooks
) -> None:
    first = lin.submit.submit(lin.write().item, LIN)
    second = lin.submit.submit(lin.write().item, LIN)
    lin.clock.forward(30)

    def meanwhile(receipt: object) -> object:
        if state(lin, second.key) is OperationState.UNDOABLE:
            desk(lin).take_back(second.key)
        return receipt

    lin.portal.changed["command"] = meanwhile
    assert lin.sync.run_once().sent == 1
    assert list(books.filed) == [first.key]
    assert state(lin, second.key) is OperationState.CANCELLED


def test_what_is_paused_while_a_pass_runs_is_not_sent(lin: Workstation, books: MemoryBooks) -> None:
    lin.submit.submit(lin.write().item, LIN)
    second = lin.submit.submit(lin.write().item, LIN)
    lin.clock.forward(30)

    def meanwhile(receipt: object) -> object:
        desk(lin).pause(second.key)
        return receipt

    lin.portal.changed["command"] = meanwhile
    lin.sync.run_once()
    assert state(lin, second.key) is OperationState.PAUSED
    assert second.key not in books.filed


def test_a_paused_outbox_holds_what_is_confirmed_later(lin: Workstation) -> None:
    assert desk(lin).pause_all() == 0
    key = lin.confirm(lin.write().item)
    assert lin.sync.run_once().sent == 0
    assert state(lin, key) is OperationState.PAUSED


def test_a_paused_outbox_stays_paused_after_a_restart_and_a_sign_out(lin: Workstation) -> None:
    desk(lin).pause_all()
    lin.session.sign_out()
    assert desk(lin).held()
    lin.session.sign_in_without_browser(LIN.id)
    key = lin.confirm(lin.write().item)
    assert state(lin, key) is OperationState.PAUSED


def test_continuing_the_outbox_sends_everything(lin: Workstation) -> None:
    lin.submit.submit(lin.write().item, LIN)
    desk(lin).pause_all()
    lin.confirm(lin.write().item)
    assert desk(lin).resume_all() == 2
    assert lin.sync.run_once().sent == 2
    lin.confirm(lin.write().item)
    assert lin.sync.run_once().sent == 1


def test_one_operation_may_go_while_the_rest_is_held(lin: Workstation) -> None:
    desk(lin).pause_all()
    first, second = lin.confirm(lin.write().item), lin.confirm(lin.write().item)
    desk(lin).resume(OperationKey(first))
    assert lin.sync.run_once().sent == 1
    assert state(lin, second) is OperationState.PAUSED


def test_a_sign_out_keeps_the_outbox_and_the_next_sign_in_sends_it(lin: Workstation) -> None:
    lin.confirm(lin.write().item)
    before: list[Operation] = list(lin.store.outbox.open())
    lin.session.sign_out()
    lin.sync.run_once()
    assert list(lin.store.outbox.open()) == before
    lin.session.sign_in_without_browser(LIN.id)
    assert lin.sync.run_once().sent == 1


def test_a_second_person_on_the_workstation_sends_nothing_of_the_first(
    lin: Workstation, books: MemoryBooks
) -> None:
    lin.confirm(lin.write().item)
    lin.session.sign_out()
    lin.sign_in.person = replace(LIN, id=PersonId("another"), name="另一人")
    lin.session.sign_in_without_browser("another")
    lin.portal.changed["me"] = lambda _: lin.sign_in.person
    assert lin.sync.run_once().sent == 0
    assert not books.filed
