"""Emergencies: the route, its record, and who completes it."""

from dataclasses import replace

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ColumnKey, ItemId, Kind, UnitKey
from editor_app.domain.workflow import Remote, RemoteState
from editor_app.presenters.happenings import Happening
from editor_app.presenters.items_reading import StepMark
from editor_app.presenters.review import steps
from editor_app.presenters.timeline import may_recall, timeline
from editor_app.services.published import published_draft
from tests.checks.sample_items import load
from tests.fakes.people import LI, LIANG, LIN, WANG
from tests.fakes.refusals import refused
from tests.fakes.workstation import Workstation
from tests.services.claiming import claims
from tests.services.conftest import Seat

HOT = "突发停水，须五小时内回应"


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
