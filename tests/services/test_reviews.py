"""Reviewers see what waits for them, compare, and decide on exactly one revision, offline too."""

import json
from dataclasses import replace

import pytest

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.errors import Code
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.people import Membership, Role
from editor_app.domain.workflow import RemoteState
from tests.fakes.people import LI, LIANG, LIN, WANG
from tests.fakes.refusals import refused
from tests.fakes.workstation import Workstation
from tests.services.conftest import Seat


def submitted(lin: Workstation, *others: Workstation) -> ItemId:
    """An item in review that every other workstation knows of."""
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    for other in others:
        other.sync.run_once()
    return item


def decide(station: Workstation, item: ItemId, outcome: str = "approve", reason: str = "") -> None:
    station.reviews.decide(item, outcome, reason, station.person)
    station.clock.forward(30)
    station.sync.run_once()


def test_an_item_waits_for_the_reviewer_of_its_level(lin: Workstation, li: Workstation) -> None:
    item = submitted(lin, li)
    assert [row.item for row in li.reviews.queue(LI)] == [item]


def test_it_does_not_wait_for_the_next_level_yet(seat: Seat, lin: Workstation) -> None:
    submitted(lin, seat(WANG))
    assert seat(WANG).reviews.queue(WANG) == ()


def test_it_moves_on_to_the_next_level(seat: Seat, lin: Workstation, li: Workstation) -> None:
    item = submitted(lin, li)
    decide(li, item)
    wang = seat(WANG)
    wang.sync.run_once()
    assert [(row.item, row.level) for row in wang.reviews.queue(WANG)] == [(item, 2)]


def test_nobody_reviews_work_they_contributed_to(lin: Workstation, seat: Seat) -> None:
    both = replace(
        LIN, memberships=(*LIN.memberships, Membership(unit=LIN.unit, role=Role.REVIEW_1))
    )
    item = submitted(lin)
    assert lin.reviews.queue(both) == ()
    refused(Code.OWN_WORK, lambda: lin.reviews.decide(item, "approve", "", both))


def test_one_person_does_not_decide_two_levels(lin: Workstation, seat: Seat) -> None:
    both = replace(LI, memberships=(*LI.memberships, Membership(unit=LIN.unit, role=Role.REVIEW_2)))
    station = seat(both)
    item = submitted(lin, station)
    decide(station, item)
    assert station.reviews.queue(both) == ()


def test_the_longest_waiting_stands_first(lin: Workstation, li: Workstation) -> None:
    first, second = submitted(lin), submitted(lin)
    li.sync.run_once()
    assert [row.item for row in li.reviews.queue(LI)] == [first, second]


def test_a_decided_item_leaves_the_queue_before_it_is_sent(
    lin: Workstation, li: Workstation
) -> None:
    item = submitted(lin, li)
    li.reviews.decide(item, "approve", "", LI)
    assert li.reviews.queue(LI) == ()


def test_a_decision_on_its_way_is_listed_as_decided(lin: Workstation, li: Workstation) -> None:
    item = submitted(lin, li)
    operation = li.reviews.decide(item, "approve", "", LI)
    assert [row.operation for row in li.reviews.decided(LI)] == [operation]


def test_a_confirmed_decision_is_listed_as_the_portal_tells_it(
    lin: Workstation, li: Workstation
) -> None:
    item = submitted(lin, li)
    decide(li, item, "return", "请补充联系电话。")
    told = [(row.item, row.outcome, row.reason) for row in li.reviews.decided(LI)]
    assert told == [(item, "return", "请补充联系电话。")]


def test_a_decision_taken_back_puts_the_item_back_into_the_queue(
    lin: Workstation, li: Workstation
) -> None:
    item = submitted(lin, li)
    operation = li.reviews.decide(item, "approve", "", LI)
    li.submit.take_back(operation.key)
    assert [row.item for row in li.reviews.queue(LI)] == [item]


def test_a_refused_decision_comes_back_with_its_reason(lin: Workstation, li: Workstation) -> None:
    item = submitted(lin, li)
    li.portal.fail("command", Code.STALE, expected="f" * 64)
    decide(li, item)
    (row,) = li.reviews.queue(LI)
    assert row.refused is not None
    assert row.refused.last_error is Code.STALE


@pytest.mark.parametrize("outcome", ["return", "reject"])
@pytest.mark.parametrize("reason", ["", "  ", "不行"])
def test_a_return_needs_a_reason(
    lin: Workstation, li: Workstation, outcome: str, reason: str
) -> None:
    item = submitted(lin, li)
    refused(Code.REASON_MISSING, lambda: li.reviews.decide(item, outcome, reason, LI))


def test_the_layout_tells_how_long_a_reason_is(li: Workstation) -> None:
    rule = li.layouts.current().rules["REV-03"]
    assert li.reviews.shortest_reason() == rule.params["min_chars"]


def test_an_approval_needs_none(lin: Workstation, li: Workstation) -> None:
    item = submitted(lin, li)
    assert json.loads(li.reviews.decide(item, "approve", "", LI).payload)["reason"] == ""


def test_a_decision_names_the_revision_and_the_level(lin: Workstation, li: Workstation) -> None:
    item = submitted(lin, li)
    operation = li.reviews.decide(item, "approve", "", LI)
    payload = json.loads(operation.payload)
    assert (payload["hash"], payload["level"], operation.base) == (
        operation.hash,
        1,
        operation.hash,
    )


def test_another_level_is_not_this_persons_to_decide(seat: Seat, lin: Workstation) -> None:
    liang = seat(LIANG)
    item = submitted(lin, liang)
    refused(Code.FORBIDDEN, lambda: liang.reviews.decide(item, "approve", "", LIANG))


def test_what_is_not_in_review_cannot_be_decided(lin: Workstation, li: Workstation) -> None:
    item = submitted(lin, li)
    decide(li, item, "return", "请补充联系电话。")
    refused(Code.WRONG_STATE, lambda: li.reviews.decide(item, "approve", "", LI))


def test_what_is_unknown_cannot_be_decided(li: Workstation) -> None:
    refused(Code.NOT_FOUND, lambda: li.reviews.decide(ItemId("nothing"), "approve", "", LI))


def test_a_decision_is_bound_to_what_was_seen(lin: Workstation, li: Workstation) -> None:
    """Another revision arrives while the reviewer reads: approving must not approve that one."""
    item = submitted(lin, li)
    li.reviews.mark_seen(item, LI, ContentHash("e" * 64))
    error = refused(Code.STALE, lambda: li.reviews.decide(item, "approve", "", LI))
    assert error.params["expected"] == "e" * 64


def test_the_revision_on_the_screen_counts_most(lin: Workstation, li: Workstation) -> None:
    item = submitted(lin, li)
    seen = ContentHash("e" * 64)
    refused(Code.STALE, lambda: li.reviews.decide(item, "approve", "", LI, seen=seen))


def test_a_first_edition_is_compared_with_nothing(lin: Workstation, li: Workstation) -> None:
    told = li.reviews.comparison(submitted(lin, li), LI)
    assert (told.old, told.against) == (None, "none")


def test_the_text_in_review_is_there_offline(lin: Workstation, li: Workstation) -> None:
    item = submitted(lin, li)
    li.portal.fail("get_revision", Code.OFFLINE)
    assert li.reviews.comparison(item, LI).new.content == lin.drafts.stored(item).content


def test_a_mended_item_is_compared_with_what_was_seen(lin: Workstation, li: Workstation) -> None:
    item = submitted(lin, li)
    first = li.reviews.comparison(item, LI).new
    decide(li, item, "return", "请补充联系电话。")
    lin.sync.run_once()
    draft = lin.drafts.open(item)
    lin.drafts.save(replace(draft, content=draft.content.with_field("contact_phone", "0752-1")))
    lin.confirm(item)
    lin.sync.run_once()
    li.sync.run_once()
    assert li.reviews.comparison(item, LI, "seen").old == first
    assert [row.changed_since_seen for row in li.reviews.queue(LI)] == [True]


def resubmitted(lin: Workstation, li: Workstation) -> ItemId:
    """An item that was returned, mended and submitted again."""
    item = submitted(lin, li)
    decide(li, item, "return", "请补充联系电话。")
    lin.sync.run_once()
    draft = lin.drafts.open(item)
    lin.drafts.save(replace(draft, content=draft.content.with_field("contact_phone", "0752-1")))
    lin.confirm(item)
    lin.sync.run_once()
    return item


def test_who_reads_a_resubmission_first_finds_what_was_submitted_before(
    seat: Seat, lin: Workstation, li: Workstation
) -> None:
    item = resubmitted(lin, li)
    wang = seat(WANG)
    wang.sync.run_once()
    wang.portal.fail("get_revision", Code.OFFLINE)
    told = wang.reviews.comparison(item, WANG, "none")
    assert told.previous is not None
    before = wang.reviews.comparison(item, WANG, told.previous).old
    assert before is not None
    assert before.content.text("contact_phone") != told.new.content.text("contact_phone")


def test_a_text_submitted_twice_is_compared_with_the_one_before(
    lin: Workstation, li: Workstation
) -> None:
    item = resubmitted(lin, li)
    mended = lin.drafts.open(item).base
    lin.submit.recall(item, LIN)
    lin.clock.forward(30)
    lin.sync.run_once()
    lin.confirm(item)
    lin.sync.run_once()
    li.sync.run_once()
    told = li.reviews.comparison(item, LI, "none")
    assert told.new.parent == mended
    assert told.previous not in (None, mended)


def test_a_first_submission_has_nothing_before_it(lin: Workstation, li: Workstation) -> None:
    assert li.reviews.comparison(submitted(lin, li), LI).previous is None


def test_a_text_that_was_never_fetched_is_missing_by_name(
    lin: Workstation, li: Workstation
) -> None:
    li.portal.fail("get_revision", Code.NOT_FOUND)
    li.portal.changed["changes"] = lambda page: replace(page, texts=())  # nor did it come along
    item = submitted(lin, li)
    refused(Code.NOT_FOUND, lambda: li.reviews.comparison(item, LI))


def published(seat: Seat, lin: Workstation) -> ItemId:
    item = submitted(lin)
    for person in (LI, WANG, LIANG):
        seat(person).sync.run_once()
        decide(seat(person), item)
    return item


def test_three_levels_publish(seat: Seat, lin: Workstation, books: MemoryBooks) -> None:
    assert books.items[published(seat, lin)].state is RemoteState.PUBLISHED


def test_the_last_level_may_withdraw_with_a_reason(
    seat: Seat, lin: Workstation, books: MemoryBooks
) -> None:
    item = published(seat, lin)
    liang = seat(LIANG)
    liang.reviews.withdraw(item, "内容需要更正。", LIANG)
    liang.clock.forward(30)
    liang.sync.run_once()
    assert books.items[item].state is RemoteState.WITHDRAWN


def test_withdrawing_needs_role_state_and_reason(seat: Seat, lin: Workstation) -> None:
    item = published(seat, lin)
    lin.sync.run_once()
    liang = seat(LIANG)
    refused(Code.REASON_MISSING, lambda: liang.reviews.withdraw(item, "", LIANG))
    refused(Code.FORBIDDEN, lambda: lin.reviews.withdraw(item, "内容需要更正。", LIN))
    other = submitted(lin, liang)
    refused(Code.WRONG_STATE, lambda: liang.reviews.withdraw(other, "内容需要更正。", LIANG))
