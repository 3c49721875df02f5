"""Somebody went back to a backup while packages were under way: the portal, or a workstation."""

from copy import deepcopy
from dataclasses import fields
from pathlib import Path
from uuid import uuid4

import pytest

from editor_app.connectors.memory import MemoryBooks, MemoryPortal
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.outbox import OperationKey, Receipt
from editor_app.domain.workflow import OperationState
from editor_app.presenters.outbox import Moment, timeline
from editor_app.services.package_book import TakenPackage
from editor_app.ui.models.outbox_words import told_of
from tests.fakes.clock import HandClock
from tests.fakes.people import LIN, SU
from tests.fakes.workstation import Workstation
from tests.packages.conftest import seated
from tests.packages.moves import counted_anew, packed, refused, state


def backup(books: MemoryBooks) -> MemoryBooks:
    return deepcopy(books, {id(books.clock): books.clock})


def restore(books: MemoryBooks, kept: MemoryBooks) -> None:
    for one in fields(books):
        setattr(books, one.name, getattr(kept, one.name))


def bring_back(courier: Workstation, offline: Workstation, taken: TakenPackage, path: Path) -> int:
    courier.packages.making.answers(path, SU, taken)
    return offline.packages.taking.receipts(path, LIN).receipted


def receipt(desk: Workstation, key: str) -> Receipt:
    found = desk.store.outbox.get(OperationKey(key))
    assert found is not None
    assert found.receipt is not None
    return found.receipt


def elsewhere(books: MemoryBooks, desk: Workstation, key: str) -> None:
    """The same text reaches the portal another way, as an operation of its own."""
    sent = desk.store.outbox.get(OperationKey(key))
    assert sent is not None
    revision, portal = desk.store.revisions.get(sent.hash), MemoryPortal(books, LIN)
    assert revision is not None
    portal.put_revision(revision)
    portal.command(sent.item, sent.command, sent.payload, OperationKey(str(uuid4())), sent.base)


def test_a_portal_that_lost_answered_packages_goes_on_with_the_next_one(
    offline: Workstation, courier: Workstation, books: MemoryBooks, medium: Path
) -> None:
    kept = backup(books)
    for name in ("first", "second"):
        path, _ = packed(offline, medium, name)
        taken = courier.packages.taking.hand_in(path, SU)
        assert bring_back(courier, offline, taken, medium / f"{name}-back.pindao") == 1
    restore(books, kept)
    third, key = packed(offline, medium, "third")
    taken = courier.packages.taking.hand_in(third, SU)
    assert bring_back(courier, offline, taken, medium / "third-back.pindao") == 1
    assert state(offline, key) is OperationState.RECEIPTED


def test_one_that_was_answered_and_lost_is_handed_in_once_more(
    offline: Workstation,
    courier: Workstation,
    books: MemoryBooks,
    medium: Path,
    clock: HandClock,
) -> None:
    kept = backup(books)
    path, key = packed(offline, medium)
    bring_back(courier, offline, courier.packages.taking.hand_in(path, SU), medium / "a.pindao")
    restore(books, kept)
    clock.forward(3600)
    assert refused(courier, path, SU) is Code.PACKAGE_REPEATED
    before = receipt(offline, key)
    taken = courier.packages.taking.hand_in(path, SU, again=True)
    assert OperationKey(key) in books.filed
    courier.packages.making.answers(medium / "b.pindao", SU, taken)
    done = offline.packages.taking.receipts(medium / "b.pindao", LIN)
    assert (done.receipted, done.renewed) == (1, 1)
    assert receipt(offline, key).at > before.at


def test_once_more_at_a_portal_that_lost_nothing_changes_nothing(
    offline: Workstation, courier: Workstation, books: MemoryBooks, medium: Path
) -> None:
    path, key = packed(offline, medium)
    first = courier.packages.taking.read(courier.packages.taking.hand_in(path, SU))
    again = courier.packages.taking.read(courier.packages.taking.hand_in(path, SU, again=True))
    assert first[key].receipt == again[key].receipt
    assert len(books.filed) == 1


def test_once_more_opens_no_other_refusal(
    offline: Workstation, courier: Workstation, books: MemoryBooks, medium: Path, clock: HandClock
) -> None:
    path, _ = packed(offline, medium)
    courier.packages.taking.hand_in(path, SU)
    clock.forward(15 * 24 * 3600)
    with pytest.raises(EditorError) as told:
        courier.packages.taking.hand_in(path, SU, again=True)
    assert told.value.code is Code.PACKAGE_EXPIRED


def test_a_portal_restored_in_the_middle_of_a_package_gets_all_of_it(
    offline: Workstation, courier: Workstation, books: MemoryBooks, medium: Path
) -> None:
    keys = [offline.confirm(offline.write(f"关于{at}的通知").item) for at in "一二"]
    path, kept = medium / "two.pindao", backup(books)
    offline.packages.making.make(path, LIN)

    def breaks(key: str, _answer: object) -> None:
        raise EditorError(Code.OFFLINE)

    with pytest.raises(EditorError):
        courier.packages.taking.hand_in(path, SU, breaks)
    restore(books, kept)
    courier.packages.taking.hand_in(path, SU)
    assert set(books.filed) == set(keys)


def test_a_workstation_that_counts_from_an_earlier_number_gets_there(
    offline: Workstation, courier: Workstation, medium: Path
) -> None:
    """It went back to a backup: number 1 exists already, number 2 follows another number 1."""
    again, key = counted_anew(offline, courier, medium)
    assert refused(courier, again, SU) is Code.PACKAGE_NUMBER
    offline.packages.making.take_out(offline.packages.book.made()[0].id)
    offline.packages.making.make(medium / "anew.pindao", LIN)
    taken = courier.packages.taking.hand_in(medium / "anew.pindao", SU)
    assert bring_back(courier, offline, taken, medium / "back.pindao") == 1
    assert state(offline, key) is OperationState.RECEIPTED


def test_one_that_was_answered_and_is_refused_now_waits_for_somebody(
    offline: Workstation,
    courier: Workstation,
    books: MemoryBooks,
    medium: Path,
    clock: HandClock,
) -> None:
    kept = backup(books)
    path, key = packed(offline, medium)
    first = courier.packages.taking.hand_in(path, SU)
    bring_back(courier, offline, first, medium / "a.pindao")
    before = receipt(offline, key)
    restore(books, kept)
    clock.forward(3600)
    elsewhere(books, offline, key)
    taken = courier.packages.taking.hand_in(path, SU, again=True)
    assert OperationKey(key) not in books.filed
    courier.packages.making.answers(medium / "b.pindao", SU, taken)
    done = offline.packages.taking.receipts(medium / "b.pindao", LIN)
    assert (done.receipted, done.refused, done.lost) == (0, 1, 1)
    row = offline.store.outbox.get(OperationKey(key))
    assert row is not None
    assert (row.state, row.last_error) == (OperationState.CONFLICT, Code.PRECONDITION_MISSING)
    assert row.lost == before  # kept: it proves what the portal no longer knows
    assert [one.moment for one in timeline(row)][-2:] == [Moment.RECEIPTED, Moment.CONFLICT]
    assert before.number in told_of(row)
    assert bring_back(courier, offline, first, medium / "c.pindao") == 0
    assert state(offline, key) is OperationState.CONFLICT  # the older answer comes too late


# ---------------------------------------------------------------- two couriers


def test_two_couriers_with_one_package_make_one_effect_and_one_receipt(
    offline: Workstation,
    courier: Workstation,
    books: MemoryBooks,
    clock: HandClock,
    medium: Path,
    tmp_path: Path,
) -> None:
    second = seated(tmp_path / "second", SU, clock, books)
    path, key = packed(offline, medium)
    taken = [one.packages.taking.hand_in(path, SU) for one in (courier, second)]
    told = [courier.packages.taking.read(one)[key].receipt for one in taken]
    assert told[0] == told[1]
    assert bring_back(courier, offline, taken[0], medium / "a.pindao") == 1
    assert bring_back(second, offline, taken[1], medium / "b.pindao") == 0
    second.store.close()


def test_a_courier_with_the_later_package_is_told_that_one_is_missing(
    offline: Workstation,
    courier: Workstation,
    books: MemoryBooks,
    clock: HandClock,
    medium: Path,
    tmp_path: Path,
) -> None:
    """Neither knows of the other; the portal does."""
    second = seated(tmp_path / "second", SU, clock, books)
    paths = [packed(offline, medium, name)[0] for name in ("first", "second")]
    assert refused(second, paths[1], SU) is Code.PACKAGE_ORDER
    courier.packages.taking.hand_in(paths[0], SU)
    second.packages.taking.hand_in(paths[1], SU)
    second.store.close()


def test_receipts_that_come_in_the_other_order_are_each_taken(
    offline: Workstation, courier: Workstation, medium: Path
) -> None:
    trips = [packed(offline, medium, name) for name in ("first", "second")]
    taken = [courier.packages.taking.hand_in(path, SU) for path, _ in trips]
    for at in (1, 0):
        assert bring_back(courier, offline, taken[at], medium / f"back{at}.pindao") == 1
    assert {state(offline, key) for _, key in trips} == {OperationState.RECEIPTED}


def test_an_older_answer_takes_no_receipt_back(
    offline: Workstation, courier: Workstation, medium: Path
) -> None:
    """Both are genuine; whoever carries them chooses which one comes last."""
    path, key = packed(offline, medium)
    offline.packages.making.take_out(offline.packages.book.made()[0].id)
    again = medium / "again.pindao"
    offline.packages.making.make(again, LIN)
    taken = courier.packages.taking.hand_in(again, SU)
    bring_back(courier, offline, taken, medium / "a.pindao")
    before = receipt(offline, key)
    assert bring_back(courier, offline, taken, medium / "b.pindao") == 0
    assert receipt(offline, key) == before
    assert path.exists()
