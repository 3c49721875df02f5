"""From an outbox without a connection to the portal and back, by a medium."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.outbox import OperationKey
from editor_app.domain.status import Status, status_of
from editor_app.domain.workflow import OperationState
from tests.fakes.people import LIN, SU, ZHOU
from tests.fakes.workstation import Workstation
from tests.packages.moves import packed, refused, state


def test_a_package_brings_the_text_under_its_writers_name(
    offline: Workstation, courier: Workstation, books: MemoryBooks, medium: Path
) -> None:
    path, key = packed(offline, medium)
    courier.packages.taking.hand_in(path, SU)
    remote = books.items[books.filed[OperationKey(key)].order.item]
    assert (remote.submitted_by, remote.contributors) == (LIN.id, (LIN.id,))


def test_receipts_make_the_outbox_as_if_it_had_been_sent(
    offline: Workstation, courier: Workstation, medium: Path
) -> None:
    path, key = packed(offline, medium)
    taken = courier.packages.taking.hand_in(path, SU)
    back = medium / "back.pindao"
    courier.packages.making.answers(back, SU, taken)
    told = offline.packages.taking.receipts(back, LIN)
    assert (told.receipted, told.refused, state(offline, key)) == (1, 0, OperationState.RECEIPTED)


def test_what_lies_in_a_package_is_not_sent_online(offline: Workstation, medium: Path) -> None:
    _, key = packed(offline, medium)
    assert offline.sync.run_once().sent == 0
    assert state(offline, key) is OperationState.PACKED


def test_on_both_ways_it_has_one_effect_and_one_receipt(
    offline: Workstation, courier: Workstation, books: MemoryBooks, medium: Path
) -> None:
    path, key = packed(offline, medium)
    offline.packages.making.take_out(offline.packages.book.made()[0].id)
    for _ in range(2):  # ask first, then send
        offline.sync.run_once()
    online = offline.store.outbox.get(OperationKey(key))
    assert online is not None
    taken = courier.packages.taking.hand_in(path, SU)
    carried = courier.packages.taking.read(taken)[key]
    assert online.receipt is not None
    assert carried.receipt == online.receipt
    assert len(books.filed) == 1


def test_what_was_in_a_package_cannot_be_called_taken_back(
    offline: Workstation, medium: Path
) -> None:
    _, key = packed(offline, medium)
    offline.packages.making.take_out(offline.packages.book.made()[0].id)
    offline.sync.run_once()
    from_package = offline.store.outbox.get(OperationKey(key))
    assert from_package is not None
    assert from_package.state is OperationState.RECEIPTED or from_package.attempts > 0


def test_a_lost_package_is_packed_anew_and_the_lost_one_comes_too_late(
    offline: Workstation, courier: Workstation, medium: Path
) -> None:
    lost, key = packed(offline, medium)
    offline.packages.making.take_out(offline.packages.book.made()[0].id)
    again = medium / "again.pindao"
    offline.packages.making.make(again, LIN)
    courier.packages.taking.hand_in(again, SU)
    assert refused(courier, lost, SU) is Code.PACKAGE_NUMBER
    assert state(offline, key) is OperationState.PACKED


def test_an_item_in_a_package_is_still_to_be_sent(offline: Workstation, medium: Path) -> None:
    _, key = packed(offline, medium)
    operation = offline.store.outbox.get(OperationKey(key))
    assert operation is not None
    row = next(one for one in offline.store.board.rows() if one.item == operation.item)
    told = status_of(row.draft, row.remote, [one.pending for one in row.pending])
    assert told is Status.QUEUED


def test_nothing_to_pack_is_said(offline: Workstation, medium: Path) -> None:
    with pytest.raises(EditorError) as told:
        offline.packages.making.make(medium / "empty.pindao", LIN)
    assert told.value.code is Code.PACKAGE_NOTHING


def test_a_medium_that_cannot_be_written_leaves_the_outbox_as_it_was(
    offline: Workstation, medium: Path
) -> None:
    key = offline.confirm(offline.write().item)
    before = offline.store.outbox.get(OperationKey(key))
    with pytest.raises(EditorError) as told:
        offline.packages.making.make(medium / "none" / "a.pindao", LIN)
    assert told.value.code is Code.FILE_UNWRITABLE
    assert offline.store.outbox.get(OperationKey(key)) == before
    assert offline.packages.book.made() == ()


def test_it_is_repeated_expired_elsewhere_or_of_another_unit(
    offline: Workstation, courier: Workstation, medium: Path
) -> None:
    path, _ = packed(offline, medium)
    assert refused(courier, path, ZHOU) is Code.PACKAGE_UNIT
    courier.store.meta.set("portal.layout_key", "another")
    assert refused(courier, path, SU) is Code.PACKAGE_PORTAL
    courier.store.meta.set("portal.layout_key", "")
    courier.store.meta.set("portal.layout_key", offline.store.meta.get("portal.layout_key") or "")
    taken = courier.packages.taking.hand_in(path, SU)
    assert refused(courier, path, SU) is Code.PACKAGE_REPEATED
    back = medium / "back.pindao"
    courier.packages.making.answers(back, SU, taken)
    with pytest.raises(EditorError) as told:
        courier.packages.taking.receipts(back, SU)
    assert told.value.code is Code.PACKAGE_ELSEWHERE


def test_after_its_end_it_is_refused(
    offline: Workstation, courier: Workstation, books: MemoryBooks, medium: Path
) -> None:
    path, _ = packed(offline, medium)
    courier.clock.forward(15 * 24 * 3600)
    assert refused(courier, path, SU) is Code.PACKAGE_EXPIRED
    assert books.filed == {}


def test_a_later_package_waits_for_the_earlier_one(
    offline: Workstation, courier: Workstation, medium: Path
) -> None:
    first, _ = packed(offline, medium, "first")
    second, _ = packed(offline, medium, "second")
    assert refused(courier, second, SU) is Code.PACKAGE_ORDER
    courier.packages.taking.hand_in(first, SU)
    courier.packages.taking.hand_in(second, SU)


def test_a_key_nobody_enrolled_speaks_for_nobody(
    offline: Workstation, courier: Workstation, books: MemoryBooks, medium: Path
) -> None:
    path, _ = packed(offline, medium)
    books.packages.people.clear()
    assert refused(courier, path, SU) is Code.PACKAGE_KEY
    assert books.filed == {}


def test_a_refusal_comes_back_and_the_text_is_kept(
    offline: Workstation, courier: Workstation, books: MemoryBooks, medium: Path
) -> None:
    path, key = packed(offline, medium)
    order = courier.packages.taking.look(path, SU).operations[0]
    books.review.people.pop(LIN.id, None)
    books.packages.people = {
        one: replace(person, memberships=()) for one, person in books.packages.people.items()
    }
    taken = courier.packages.taking.hand_in(path, SU)
    back = medium / "back.pindao"
    courier.packages.making.answers(back, SU, taken)
    told = offline.packages.taking.receipts(back, LIN)
    assert (told.receipted, told.refused) == (0, 1)
    assert state(offline, key) is OperationState.NEEDS_YOU
    assert offline.store.drafts.get(order.item) is not None


def test_a_courier_cannot_make_a_receipt(
    offline: Workstation, courier: Workstation, medium: Path
) -> None:
    path, key = packed(offline, medium)
    taken = courier.packages.taking.hand_in(path, SU)
    answer = taken.answers[key]
    forged = replace(answer, body=answer.body.replace(b"MEM-", b"XXX-"))
    back = medium / "back.pindao"
    courier.packages.making.answers(back, SU, replace(taken, answers={key: forged}))
    with pytest.raises(EditorError) as told:
        offline.packages.taking.receipts(back, LIN)
    assert told.value.code is Code.PACKAGE_ANSWER
    assert state(offline, key) is OperationState.PACKED
