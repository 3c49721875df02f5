"""Claims, deputies, overdue items and records at workstations, offline too."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.anchors import Anchor
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ColumnKey, ItemId, Kind, UnitKey
from editor_app.domain.people import Person, Role
from editor_app.domain.status import Status, status_of
from editor_app.domain.warrants import Lending, Warrant
from editor_app.domain.workflow import OPEN_STATES, Command, OperationState, Remote, RemoteState
from editor_app.presenters.happenings import Happening
from editor_app.presenters.items_reading import StepMark
from editor_app.presenters.review import steps
from editor_app.presenters.timeline import may_recall, timeline
from editor_app.services.claims import ClaimService
from editor_app.services.published import published_draft
from editor_app.services.session import person_from_json, person_to_json
from editor_app.services.warrants import Flaw, WarrantService, Wish, flaw_of, levels_to_lend
from tests.checks.sample_items import load
from tests.fakes.clock import HandClock
from tests.fakes.people import LI, LIANG, LIN, WANG, ZHOU, person
from tests.fakes.workstation import Workstation
from tests.services.conftest import Seat
from tests.services.test_reviews import refused, submitted

ZHAO = person("zhao", "赵一鸣", "gwb", ("*", Role.REVIEW_1))  # another first reviewer
ADMIN = person("admin", "区两委办", "gwh", ("*", Role.PORTAL_ADMIN))
HOT = "突发停水，须五小时内回应"


def claims(station: Workstation) -> ClaimService:
    return ClaimService(station.store, station.clock)


def claimed(station: Workstation, item: ItemId) -> None:
    claims(station).claim(item, station.person)
    station.sync.run_once()


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


# ---------------------------------------------------------------- warrants


def lend(station: Workstation, deputy: Person, level: int = 1, **other: object) -> Warrant:
    now = station.clock.now()
    asked = Lending(
        id=str(uuid4()),
        unit=UnitKey("zkgwb"),
        level=level,
        absent=station.person.id,
        deputy=deputy.id,
        starts=now,
        ends=now + timedelta(days=2),
        reason="外出培训两天",
    )
    made: Warrant = station.portal.lending.grant(replace(asked, **other))  # type: ignore[arg-type]  # by name
    return made


@pytest.fixture
def zhou(seat: Seat, li: Workstation) -> Workstation:
    """周文倩 stands in for 李建国."""
    station = seat(ZHOU)
    lend(li, ZHOU)
    station.sync.run_once()
    return station


def person_of(station: Workstation) -> Person:
    found = station.session.person
    assert found is not None
    return found


def test_a_deputy_has_the_absent_ones_queue(lin: Workstation, zhou: Workstation) -> None:
    item = submitted(lin, zhou)
    (waits,) = zhou.reviews.queue(person_of(zhou))
    assert (waits.item, waits.in_place_of) == (item, "李建国")


def test_a_deputy_decides_offline_and_both_are_on_record(
    lin: Workstation, zhou: Workstation
) -> None:
    item = submitted(lin, zhou)
    zhou.reviews.decide(item, "approve", "", person_of(zhou))
    zhou.clock.forward(30)
    zhou.sync.run_once()
    remote = zhou.store.mirror.get(item)
    assert remote is not None
    (told,) = remote.approvals
    assert (told.by_name, told.for_name) == ("周文倩", "李建国")


def test_a_warrant_that_ran_out_is_worth_nothing_here_either(
    lin: Workstation, zhou: Workstation, clock: HandClock
) -> None:
    item = submitted(lin, zhou)
    clock.forward(49 * 3600)
    assert zhou.reviews.queue(person_of(zhou)) == ()
    refused(Code.FORBIDDEN, lambda: zhou.reviews.decide(item, "approve", "", person_of(zhou)))


def test_a_deputy_comments_alone_while_the_warrant_is_in_force(
    lin: Workstation, zhou: Workstation, clock: HandClock
) -> None:
    item, whole = submitted(lin, zhou), Anchor(place="")
    remote = zhou.store.mirror.get(item)
    assert remote is not None
    zhou.comments.comment(item, person_of(zhou), remote.head, whole, "请核对日期。")
    zhou.comments.send(item, person_of(zhou))
    clock.forward(30)
    zhou.sync.run_once()
    lin.sync.run_once()
    (told,) = lin.comments.threads(item, lin.person)
    assert (told.by_name, told.sent) == ("周文倩", True)
    clock.forward(49 * 3600)
    assert not zhou.comments.may_speak(item, person_of(zhou))
    refused(
        Code.FORBIDDEN,
        lambda: zhou.comments.comment(item, person_of(zhou), remote.head, whole, "再核对。"),
    )


def test_a_deputy_goes_on_with_what_the_absent_one_claimed(
    lin: Workstation, li: Workstation, zhou: Workstation
) -> None:
    item = submitted(lin, li, zhou)
    claimed(li, item)
    zhou.sync.run_once()
    (waits,) = zhou.reviews.queue(person_of(zhou))
    assert waits.claim_mine
    zhou.reviews.decide(item, "approve", "", person_of(zhou))


def test_warrants_are_remembered_with_the_person(zhou: Workstation) -> None:
    known = person_of(zhou)
    assert len(known.warrants) == 1
    assert person_from_json(person_to_json(known)) == known
    assert person_from_json(person_to_json(LI)) == LI


@pytest.mark.parametrize(
    ("change", "flaw"),
    [
        ({}, None),
        ({"deputy": ""}, Flaw.NOBODY),
        ({"deputy": "li"}, Flaw.SELF),
        ({"days": -1}, Flaw.PERIOD),
        ({"days": 500}, Flaw.LONG),
        ({"reason": "病"}, Flaw.REASON),
    ],
)
def test_what_cannot_be_a_warrant_is_told_before_it_is_sent(
    li: Workstation, change: dict[str, object], flaw: Flaw | None
) -> None:
    now = li.clock.now()
    days = change.pop("days", 2)
    assert isinstance(days, int)
    wish = Wish(
        unit=UnitKey("zkgwb"),
        level=1,
        absent=LI.id,
        deputy=ZHOU.id,
        starts=now,
        ends=now + timedelta(days=days),
        reason="外出培训两天",
    )
    wish = replace(wish, **change)  # type: ignore[arg-type]  # by name
    assert flaw_of(wish, now) is flaw
    if flaw is not None:
        with pytest.raises(EditorError):
            WarrantService(li.portal.lending).grant(wish, now)
        assert "grant" not in li.portal.calls


def test_one_lends_only_what_one_holds() -> None:
    unit = UnitKey("zkgwb")
    assert levels_to_lend(LI, unit, 3) == (1, 0)
    assert levels_to_lend(ADMIN, unit, 3) == (1, 2, 3, 0)
    assert levels_to_lend(LIN, unit, 3) == (0,)


# ---------------------------------------------------------------- emergencies


def hot(lin: Workstation) -> ItemId:
    content = load("04-hot-response.md").content
    made = lin.drafts.new(
        unit=UnitKey("zkgwb"),
        column=ColumnKey(content.column),
        kind=Kind("hot_response"),
        person=LIN,
    )
    unit = lin.layouts.current().portal.unit("zkgwb")
    assert unit is not None
    names = {"source": unit.name_zh, "responsible_unit": unit.name_zh}
    fields = {**made.content.fields, **content.fields, **names}
    filled = replace(made.content, fields=fields, body=content.body, attachments=())
    return lin.drafts.save(replace(made, content=filled)).item


def emergency(lin: Workstation, seat: Seat) -> ItemId:
    """Published on the last level's word alone; everybody has heard."""
    item = hot(lin)
    lin.submit.submit(item, LIN, emergency=HOT)
    lin.clock.forward(30)
    lin.sync.run_once()
    liang = seat(LIANG)
    liang.sync.run_once()
    liang.reviews.decide(item, "approve", "", LIANG)
    liang.clock.forward(30)
    liang.sync.run_once()
    return item


def test_the_route_is_offered_where_the_layout_has_it(lin: Workstation) -> None:
    told = lin.submit.confirmation(hot(lin))
    assert (told.emergency_first, told.fast_track) == (3, True)
    assert lin.submit.confirmation(lin.write().item).emergency_first == 0


def test_a_record_is_listed_until_the_levels_left_out_have_spoken(
    lin: Workstation, li: Workstation, seat: Seat
) -> None:
    item, wang = emergency(lin, seat), seat(WANG)
    for station in (li, wang):
        station.sync.run_once()
        (record,) = claims(station).oversight(station.person).records
        assert (record.item, record.record.next_level) == (item, 1)
    (mine,) = claims(li).oversight(LI).records
    (later,) = claims(wang).oversight(WANG).records
    assert (mine.mine, later.mine) == (True, False)
    claims(li).confirm(mine, "confirm", "", LI)
    li.sync.run_once()
    wang.sync.run_once()
    (mine,) = claims(wang).oversight(WANG).records
    assert mine.mine
    refused(Code.REASON_MISSING, lambda: claims(wang).confirm(mine, "object", "不", WANG))
    claims(wang).confirm(mine, "object", "第二段时间有误", WANG)
    wang.sync.run_once()
    assert not claims(wang).oversight(WANG)
    remote = wang.store.mirror.get(item)
    assert remote is not None
    assert remote.state is RemoteState.PUBLISHED


def test_who_signed_or_wrote_does_not_complete_the_record(lin: Workstation, seat: Seat) -> None:
    emergency(lin, seat)
    lin.sync.run_once()
    for station in (lin, seat(LIANG)):
        (record,) = claims(station).oversight(station.person).records
        assert not record.mine
        with pytest.raises(EditorError) as caught:
            claims(station).confirm(record, "confirm", "", station.person)
        assert caught.value.code in (Code.OWN_WORK, Code.FORBIDDEN)


def test_what_was_published_is_read_before_it_is_confirmed(
    lin: Workstation, li: Workstation, seat: Seat
) -> None:
    emergency(lin, seat)
    li.sync.run_once()
    (record,) = claims(li).oversight(LI).records
    assert not record.read
    assert published_draft(li.store, record, LI).content.kind == "hot_response"
    (record,) = claims(li).oversight(LI).records
    assert record.read


def test_the_way_of_an_emergency_shows_who_has_not_spoken(
    lin: Workstation, li: Workstation, seat: Seat
) -> None:
    item = hot(lin)
    lin.submit.submit(item, LIN, emergency=HOT)
    lin.clock.forward(30)
    lin.sync.run_once()
    waits = lin.store.mirror.get(item)
    assert waits is not None
    assert may_recall(waits)  # nobody has decided, though it is at the third level
    assert marks(waits) == [StepMark.NEXT, StepMark.NEXT, StepMark.CURRENT]
    liang = seat(LIANG)
    liang.sync.run_once()
    liang.reviews.decide(item, "approve", "", LIANG)
    liang.clock.forward(30)
    liang.sync.run_once()
    li.sync.run_once()
    (record,) = claims(li).oversight(LI).records
    claims(li).confirm(record, "object", "第二段时间有误", LI)
    li.sync.run_once()
    public = li.store.mirror.get(item)
    assert public is not None
    assert marks(public) == [StepMark.RETURNED, StepMark.NEXT, StepMark.DONE]
    happened = [one.what for one in timeline(public, (), None)]
    assert Happening.OBJECTED in happened


def marks(remote: Remote) -> list[StepMark]:
    return [one.mark for one in steps(remote)]
