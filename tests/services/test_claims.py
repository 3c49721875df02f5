"""Claims, deputies, overdue items and records at workstations, offline too."""

from datetime import timedelta

import pytest

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.errors import Code
from editor_app.domain.item import ItemId
from editor_app.domain.people import Role
from editor_app.domain.status import Status, status_of
from editor_app.domain.workflow import OPEN_STATES, Command, OperationState
from tests.fakes.clock import HandClock
from tests.fakes.people import LI, LIANG, LIN, WANG, person
from tests.fakes.refusals import refused
from tests.fakes.workstation import Workstation
from tests.services.claiming import claimed, claims
from tests.services.conftest import Seat
from tests.services.test_reviews import submitted

ZHAO = person("zhao", "赵一鸣", "gwb", ("*", Role.REVIEW_1))  # another first reviewer
ADMIN = person("admin", "区两委办", "gwh", ("*", Role.PORTAL_ADMIN))


def status(station: Workstation, item: ItemId) -> Status:
    pending = [one.pending for one in station.store.outbox.of(item) if one.state in OPEN_STATES]
    return status_of(None, station.store.mirror.get(item), pending)


@pytest.fixture
def zhao(seat: Seat) -> Workstation:
    return seat(ZHAO)


# ---------------------------------------------------------------- claims


def test_a_claim_is_told_to_colleagues(
    lin: Workstation, li: Workstation, zhao: Workstation
) -> None:
    item = submitted(lin, li, zhao)
    claimed(li, item)
    zhao.sync.run_once()
    (mine,), (theirs,) = li.reviews.queue(LI), zhao.reviews.queue(ZHAO)
    assert mine.claim_mine
    assert not theirs.claim_mine
    assert theirs.claim is not None
    assert theirs.claim.by_name == "李建国"


def test_while_a_claim_holds_a_colleague_is_told_so_and_nothing_is_put_out(
    lin: Workstation, li: Workstation, zhao: Workstation
) -> None:
    item = submitted(lin, li, zhao)
    claimed(li, item)
    zhao.sync.run_once()
    error = refused(Code.CLAIMED, lambda: zhao.reviews.decide(item, "approve", "", ZHAO))
    assert error.params["detail"] == "李建国"
    assert zhao.store.outbox.of(item) == ()


def test_after_its_end_the_colleague_decides(
    lin: Workstation, li: Workstation, zhao: Workstation, clock: HandClock
) -> None:
    item = submitted(lin, li, zhao)
    claimed(li, item)
    zhao.sync.run_once()
    clock.forward(25 * 3600)
    zhao.reviews.decide(item, "approve", "", ZHAO)
    clock.forward(30)
    zhao.sync.run_once()
    remote = zhao.store.mirror.get(item)
    assert remote is not None
    assert remote.level == 2


def test_a_lost_race_ends_by_itself_and_says_who_was_faster(
    lin: Workstation, li: Workstation, zhao: Workstation
) -> None:
    item = submitted(lin, li, zhao)
    claims(zhao).claim(item, ZHAO)  # offline, so it waits
    claimed(li, item)
    zhao.sync.run_once()
    zhao.sync.run_once()
    (waits,) = zhao.reviews.queue(ZHAO)
    assert waits.claim is not None
    assert (waits.claim.by_name, waits.claiming) == ("李建国", None)
    assert not [one for one in zhao.store.outbox.open() if one.item == item]


def test_a_claim_waits_offline_and_is_shown_as_waiting(lin: Workstation, li: Workstation) -> None:
    item = submitted(lin, li)
    li.portal.fail("hello", Code.OFFLINE)
    claimed(li, item)
    (waits,) = li.reviews.queue(LI)
    assert (waits.claim, waits.claiming) == (None, Command.CLAIM)
    li.portal.heal()
    li.clock.forward(600)
    li.sync.run_once()
    (told,) = li.reviews.queue(LI)
    assert told.claim_mine


def test_a_claim_does_not_change_where_the_item_stands(lin: Workstation, li: Workstation) -> None:
    item = submitted(lin, li)
    claims(li).claim(item, LI)
    assert status(li, item) is Status.REVIEW_1


def test_a_decision_makes_a_waiting_claim_needless(lin: Workstation, li: Workstation) -> None:
    item = submitted(lin, li)
    claims(li).claim(item, LI)
    li.reviews.decide(item, "approve", "", LI)
    li.clock.forward(30)
    li.sync.run_once()
    remote = li.store.mirror.get(item)
    assert remote is not None
    assert remote.level == 2
    (claim,) = (one for one in li.store.outbox.of(item) if one.command is Command.CLAIM)
    assert claim.state is OperationState.CANCELLED


def test_a_claim_whose_answer_was_lost_does_not_hold_up_the_decision(
    lin: Workstation, li: Workstation
) -> None:
    item = submitted(lin, li)
    li.portal.lose_reply("command")
    claimed(li, item)
    li.portal.heal()
    li.reviews.decide(item, "approve", "", LI)
    li.clock.forward(600)
    li.sync.run_once()
    li.sync.run_once()
    remote = li.store.mirror.get(item)
    assert remote is not None
    assert remote.level == 2


def test_taking_back_a_claim_that_has_not_left_sends_nothing(
    lin: Workstation, li: Workstation
) -> None:
    item = submitted(lin, li)
    claims(li).claim(item, LI)
    claims(li).release(item, LI)
    li.sync.run_once()
    assert "command" not in li.portal.calls
    assert li.store.outbox.open() == ()


def test_a_released_claim_is_nobodys(lin: Workstation, li: Workstation) -> None:
    item = submitted(lin, li)
    claimed(li, item)
    claims(li).release(item, LI)
    li.sync.run_once()
    (free,) = li.reviews.queue(LI)
    assert free.claim is None


def test_a_colleagues_claim_needs_the_next_level_and_a_reason(
    lin: Workstation, li: Workstation, zhao: Workstation, seat: Seat
) -> None:
    wang = seat(WANG)
    item = submitted(lin, li, zhao, wang)
    claimed(li, item)
    for one in (zhao, wang):
        one.sync.run_once()
    refused(Code.FORBIDDEN, lambda: claims(zhao).release(item, ZHAO, "今日必须发布"))
    refused(Code.REASON_MISSING, lambda: claims(wang).release(item, WANG, "急"))
    claims(wang).release(item, WANG, "今日必须发布，请他人先审")
    wang.sync.run_once()
    zhao.sync.run_once()
    (free,) = zhao.reviews.queue(ZHAO)
    assert free.claim is None


# ---------------------------------------------------------------- overdue


def test_what_is_overdue_is_told_to_the_next_level_and_the_administrator(
    lin: Workstation, li: Workstation, seat: Seat, books: MemoryBooks, clock: HandClock
) -> None:
    wang, admin, liang = seat(WANG), seat(ADMIN), seat(LIANG)
    item = submitted(lin, li, wang, admin, liang)
    assert not claims(wang).oversight(WANG)
    clock.forward(25 * 3600)
    assert books.escalate() == 1
    assert books.escalate() == 0
    for one in (lin, li, wang, admin, liang):
        one.sync.run_once()
    for station in (wang, admin):
        (told,) = claims(station).oversight(station.person).overdue
        assert (told.item, told.level) == (item, 1)
    assert not claims(liang).oversight(LIANG)
    assert not claims(lin).oversight(LIN)
    (mine,) = li.reviews.queue(LI)
    assert mine.escalated


def test_the_portals_time_is_the_due_time_of_the_queue(lin: Workstation, li: Workstation) -> None:
    submitted(lin, li)
    (waits,) = li.reviews.queue(LI)
    assert waits.due is not None
    assert waits.due.told
    assert waits.due.at == waits.waiting_since + timedelta(days=1)
