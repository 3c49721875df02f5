"""接手, said about every portal: with a warrant, with a trace, and refused by name without."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.handover import Offer
from editor_app.domain.item import PersonId, Revision, UnitKey, freeze
from editor_app.domain.portal_ports import Portal
from editor_app.domain.sharing import DraftHead
from editor_app.domain.warrants import HAND_OVER, Lending
from tests.contract.conftest import Side
from tests.contract.moves import decide, notice, submit
from tests.fakes.real_clock import RealClock

UNIT = UnitKey("zkgwb")
WHY = "林晓雯外出培训，稿件要按时报送"


@pytest.fixture
def su(side: Side) -> Portal:
    return side.view("su")


def lending(clock: RealClock, **other: object) -> Lending:
    now = clock.now()
    asked = Lending(
        id=str(uuid4()),
        unit=UNIT,
        level=HAND_OVER,
        absent=PersonId("lin"),
        deputy=PersonId("su"),
        starts=now - timedelta(minutes=1),
        ends=now + timedelta(days=3),
        reason="外出培训三天",
    )
    return replace(asked, **other)  # type: ignore[arg-type]  # fields of Lending


@pytest.fixture
def warrant(lin: Portal, clock: RealClock) -> str:
    return lin.lending.grant(lending(clock)).id


def shared(portal: Portal) -> Revision:
    revision = notice()
    portal.put_revision(revision)
    portal.shared.put_draft(revision.item, revision.hash, None)
    return revision


def take(portal: Portal, made: Revision, warrant: str | None, why: str = WHY) -> DraftHead:
    return portal.handing.take(made.item, made.hash, warrant, why)


def refusal(portal: Portal, made: Revision, warrant: str | None, why: str = WHY) -> Code:
    with pytest.raises(EditorError) as refused:
        take(portal, made, warrant, why)
    return refused.value.code


def offer_of(portal: Portal, made: Revision) -> Offer | None:
    return next((one for one in portal.handing.offers() if one.head.item == made.item), None)


def test_a_deputy_is_offered_what_was_shared_and_takes_it(
    lin: Portal, su: Portal, warrant: str
) -> None:
    made = shared(lin)
    offer = offer_of(su, made)
    assert offer is not None
    assert (offer.title, offer.head.by_name) == (made.content.title, "林晓雯")
    assert offer.warrant is not None
    assert offer.ends is not None
    head = take(su, made, offer.warrant)
    (trace,) = head.handed
    assert (head.item, head.head, head.by) == (made.item, made.hash, "su")
    assert (trace.by_name, trace.absent_name, trace.reason) == ("苏敏", "林晓雯", WHY)
    assert trace.warrant == offer.warrant
    assert offer_of(su, made) is None


def test_who_comes_back_is_told_and_takes_it_back_the_same_way(
    lin: Portal, su: Portal, warrant: str
) -> None:
    made = shared(lin)
    take(su, made, warrant)
    told = lin.shared.draft_head(made.item)
    assert told is not None
    assert [one.by_name for one in told.handed] == ["苏敏"]
    offer = offer_of(lin, made)
    assert offer is not None
    assert offer.warrant is None
    back = take(lin, made, None, "已返岗，继续办理")
    assert (back.by, [one.by for one in back.handed]) == ("lin", ["su", "lin"])


def test_the_trace_outlives_what_is_written_afterwards(
    lin: Portal, su: Portal, warrant: str
) -> None:
    made = shared(lin)
    take(su, made, warrant)
    content = replace(made.content, body=made.content.body + "\n续写。\n")
    more = freeze(made.item, content, made.hash)
    su.put_revision(more)
    assert len(su.shared.put_draft(more.item, more.hash, made.hash).handed) == 1


def test_both_wrote_it_and_neither_decides(lin: Portal, su: Portal, warrant: str) -> None:
    """REV-01."""
    made = shared(lin)
    take(su, made, warrant)
    submit(su, made)
    remote = su.item(made.item)
    assert remote is not None
    assert {"lin", "su"} <= set(remote.contributors)
    for one in (lin, su):
        with pytest.raises(EditorError) as refused:
            decide(one, made, 1)
        assert refused.value.code is Code.OWN_WORK


def test_without_a_warrant_it_is_refused(lin: Portal, su: Portal, side: Side) -> None:
    made = shared(lin)
    assert refusal(su, made, None) is Code.NO_WARRANT
    assert refusal(su, made, str(uuid4())) is Code.NO_WARRANT
    assert refusal(side.view("zhou"), made, None) is Code.NOT_FOUND  # of another unit


def test_a_warrant_that_ended_or_has_not_begun_is_refused(
    lin: Portal, su: Portal, clock: RealClock
) -> None:
    made, now = shared(lin), clock.now()
    later = lin.lending.grant(lending(clock, starts=now + timedelta(hours=1)))
    assert refusal(su, made, later.id) is Code.WARRANT_OVER
    ended = lin.lending.grant(lending(clock))
    lin.lending.revoke(ended.id, "提前返岗")
    assert refusal(su, made, ended.id) is Code.WARRANT_OVER


def test_a_warrant_of_another_unit_is_refused(
    lin: Portal, su: Portal, side: Side, clock: RealClock
) -> None:
    gwb = notice()
    made = freeze(gwb.item, replace(gwb.content, unit=UnitKey("gwb")), None)
    lin.put_revision(made)
    lin.shared.put_draft(made.item, made.hash, None)
    warrant = lin.lending.grant(lending(clock)).id
    assert refusal(su, made, warrant) is Code.NOT_FOUND  # nor does she write there
    with pytest.raises(EditorError) as refused:
        lin.lending.grant(lending(clock, unit=UnitKey("gwb")))
    assert refused.value.code is Code.FORBIDDEN


def test_what_was_submitted_meanwhile_is_refused(lin: Portal, su: Portal, warrant: str) -> None:
    made = shared(lin)
    submit(lin, made)
    assert offer_of(su, made) is None
    assert refusal(su, made, warrant) is Code.DRAFT_SUBMITTED


def test_twice_is_refused_and_so_is_an_older_head(lin: Portal, su: Portal, warrant: str) -> None:
    made = shared(lin)
    newer = freeze(
        made.item, replace(made.content, body=made.content.body + "\n改过。\n"), made.hash
    )
    lin.put_revision(newer)
    lin.shared.put_draft(newer.item, newer.hash, made.hash)
    assert refusal(su, made, warrant) is Code.STALE
    take(su, newer, warrant)
    assert refusal(su, newer, warrant) is Code.HANDED_ALREADY


def test_a_reason_is_needed(lin: Portal, su: Portal, warrant: str) -> None:
    assert refusal(su, shared(lin), warrant, "急") is Code.REASON_MISSING


def test_the_leader_of_the_unit_gives_the_warrant_too(
    lin: Portal, su: Portal, li: Portal, clock: RealClock
) -> None:
    made = shared(lin)
    given = li.lending.grant(lending(clock, reason="林晓雯突发疾病住院"))
    assert take(su, made, given.id).by == "su"


def test_nobody_else_gives_one_and_it_lends_no_decision(
    su: Portal, side: Side, clock: RealClock, warrant: str
) -> None:
    for person in ("zhou", "su"):
        with pytest.raises(EditorError) as refused:
            side.view(person).lending.grant(lending(clock))
        assert refused.value.code is Code.FORBIDDEN
    assert su.me().warrants == ()
