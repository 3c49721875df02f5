"""Misuse cases 5 and 6 of the reliability paper, as a person meets them (8 and 9: tests/faults)."""

import pytest

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.outbox import OperationKey
from editor_app.domain.workflow import OperationState
from editor_app.presenters.outbox import Act, acts_of
from tests.fakes.people import LIN
from tests.fakes.workstation import Workstation


def test_misuse_case_5_the_reply_is_lost_and_the_person_submits_again(
    lin: Workstation, books: MemoryBooks
) -> None:
    """One submission, one receipt number; meanwhile the only offer is to ask the portal."""
    item = lin.write().item
    key = OperationKey(lin.confirm(item))
    lin.portal.lose_reply("command")
    lin.sync.run_once()
    with pytest.raises(EditorError) as refused:
        lin.submit.submit(item, LIN)
    assert refused.value.code is Code.WRONG_STATE
    waiting = lin.store.outbox.get(key)
    assert waiting is not None
    assert acts_of(waiting) == (Act.RECONCILE,)
    lin.portal.heal()
    lin.sync.reconcile(key)
    (only,) = lin.store.outbox.of(item)
    assert only.receipt == books.filed[key].receipt
    assert len(books.filed) == 1


def test_misuse_case_6_signed_out_after_the_second_of_five(
    lin: Workstation, books: MemoryBooks
) -> None:
    """Two are there, three wait; one sign-in, then they follow in order."""
    keys = [lin.submit.submit(lin.write().item, LIN).key for _ in range(5)]
    lin.clock.forward(30)

    def ends(receipt: object) -> object:
        if len(books.filed) == 2:
            lin.portal.fail("command", Code.SIGNED_OUT)
        return receipt

    lin.portal.changed["command"] = ends
    report = lin.sync.run_once()
    assert report.signed_out
    states = [one.state for one in reversed(lin.store.outbox.recent())]
    assert states.count(OperationState.RECEIPTED) == 2
    assert all(one.attempts == 0 for one in lin.store.outbox.open())
    lin.portal.heal()
    lin.session.sign_out()
    lin.session.sign_in_without_browser(LIN.id)
    lin.clock.forward(600)
    assert lin.sync.run_once().sent == 3
    assert list(books.filed) == keys
