"""Two editors of one item: both texts are kept, merged by a person, and go on by themselves."""

from dataclasses import replace

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ItemId, thaw
from editor_app.domain.places import Choice, Decision
from editor_app.domain.status import Status
from editor_app.domain.workflow import Command, OperationState, RemoteState
from editor_app.services.conflicts import Case
from tests.fakes.people import LI, LIN, SU
from tests.fakes.workstation import Workstation
from tests.services.conftest import Seat

FIRST = "各园区，各镇（街道），区直各单位：\n"


@pytest.fixture
def su(seat: Seat) -> Workstation:
    return seat(SU)


def change(station: Workstation, item: ItemId, old: str, new: str, **fields: str) -> None:
    draft = station.drafts.open(item)
    content = replace(draft.content, body=draft.content.body.replace(old, new))
    for key, value in fields.items():
        content = content.with_field(key, value)
    station.drafts.save(replace(draft, content=content))


def returned(lin: Workstation, su: Workstation, li: Workstation) -> ItemId:
    """An item that came back, known to both editors."""
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    li.sync.run_once()
    comparison = li.reviews.comparison(item, LI)
    li.reviews.mark_seen(item, LI, comparison.new.hash)
    li.reviews.decide(item, "return", "请补充联系电话。", LI)
    li.clock.forward(60)
    li.sync.run_once()
    lin.sync.run_once()
    su.sync.run_once()
    return item


def contradicting(
    lin: Workstation, su: Workstation, li: Workstation, mine: str, theirs: str
) -> ItemId:
    """苏敏 was faster: 林晓雯's submission meets another head."""
    item = returned(lin, su, li)
    change(su, item, "各园区", theirs)
    su.confirm(item)
    su.sync.run_once()
    change(lin, item, "各园区", mine)
    lin.confirm(item)
    lin.sync.run_once()
    return item


def status(station: Workstation, item: ItemId) -> Status:
    row = station.store.board.row(item)
    assert row is not None
    return station.board.status(row)


def opened(station: Workstation, item: ItemId) -> Case:
    return station.conflicts.open(item, station.person)


def decide(station: Workstation, case: Case, choice: Choice) -> Case:
    for place in case.undecided:
        case = station.conflicts.decide(case, place, Decision(choice=choice))
    return case


def test_a_colleague_who_was_faster_makes_a_conflict_and_no_loss(
    lin: Workstation, su: Workstation, li: Workstation
) -> None:
    item = contradicting(lin, su, li, "各高新园区", "各有关园区")
    assert status(lin, item) is Status.CONFLICT
    case = opened(lin, item)
    (place,) = case.merge.conflicts
    assert ("各高新园区" in str(place.mine), "各有关园区" in str(place.theirs)) == (True, True)


def test_the_base_is_what_both_grew_from(
    lin: Workstation, su: Workstation, li: Workstation
) -> None:
    item = contradicting(lin, su, li, "各高新园区", "各有关园区")
    base = opened(lin, item).sides.base
    assert base is not None
    assert base.revision.content.body.startswith(FIRST)


def test_a_merge_with_nothing_to_decide_needs_no_decision(
    lin: Workstation, su: Workstation, li: Workstation
) -> None:
    item = returned(lin, su, li)
    change(su, item, "各园区", "各有关园区")
    su.confirm(item)
    su.sync.run_once()
    change(lin, item, "明确责任", "明确责任", title="关于做好冬季救助工作的补充通知")
    lin.confirm(item)
    lin.sync.run_once()
    case = opened(lin, item)
    assert not case.undecided
    assert {place.key for place in case.merge.automatic} == {"field.title", "body.0"}


def test_a_finished_merge_names_both_parents_and_keeps_both_texts(
    lin: Workstation, su: Workstation, li: Workstation
) -> None:
    """I-7."""
    item = contradicting(lin, su, li, "各高新园区", "各有关园区")
    case = decide(lin, opened(lin, item), Choice.BOTH)
    done = lin.conflicts.finish(case, LIN)
    mine, theirs = case.sides.mine.revision.hash, case.sides.theirs.revision.hash
    assert done.revision.parents == (theirs, mine)
    assert thaw(done.revision.canonical).parents == (theirs, mine)
    for hash_ in (mine, theirs):
        assert lin.store.revisions.get(hash_) is not None
    body = lin.drafts.open(item).content.body
    assert ("各高新园区" in body, "各有关园区" in body) == (True, True)


def test_the_merged_item_goes_out_by_itself(
    lin: Workstation, su: Workstation, li: Workstation
) -> None:
    item = contradicting(lin, su, li, "各高新园区", "各有关园区")
    done = lin.conflicts.finish(decide(lin, opened(lin, item), Choice.MINE), LIN)
    assert [one.command for one in done.operations] == [Command.RECALL, Command.SUBMIT]
    assert {one.state for one in done.operations} == {OperationState.UNDOABLE}
    lin.clock.forward(60)
    report = lin.sync.run_once()
    assert (report.sent, report.failed) == (2, None)
    remote = lin.store.mirror.get(item)
    assert remote is not None
    assert (remote.state, remote.head) == (RemoteState.IN_REVIEW, done.revision.hash)
    assert status(lin, item) is Status.REVIEW_1


def test_decisions_outlive_the_program(lin: Workstation, su: Workstation, li: Workstation) -> None:
    item = contradicting(lin, su, li, "各高新园区", "各有关园区")
    decide(lin, opened(lin, item), Choice.THEIRS)
    assert not opened(lin, item).undecided


def test_a_decision_can_be_taken_back(lin: Workstation, su: Workstation, li: Workstation) -> None:
    item = contradicting(lin, su, li, "各高新园区", "各有关园区")
    case = decide(lin, opened(lin, item), Choice.THEIRS)
    assert lin.conflicts.undo(case).undecided == case.merge.conflicts


def test_an_unfinished_merge_changes_nothing(
    lin: Workstation, su: Workstation, li: Workstation
) -> None:
    item = contradicting(lin, su, li, "各高新园区", "各有关园区")
    before = lin.drafts.open(item)
    case = opened(lin, item)
    with pytest.raises(EditorError) as refused:
        lin.conflicts.finish(case, LIN)
    assert refused.value.code is Code.WRONG_STATE
    assert lin.drafts.open(item) == before
    assert status(lin, item) is Status.CONFLICT


def test_a_text_that_changed_meanwhile_is_not_overwritten(
    lin: Workstation, su: Workstation, li: Workstation
) -> None:
    item = contradicting(lin, su, li, "各高新园区", "各有关园区")
    case = decide(lin, opened(lin, item), Choice.THEIRS)
    change(lin, item, "特此", "特此", title="又改了的通知标题")
    with pytest.raises(EditorError) as refused:
        lin.conflicts.finish(case, LIN)
    assert refused.value.code is Code.STALE
    assert lin.drafts.open(item).content.title == "又改了的通知标题"


def test_what_the_checks_refuse_stays_a_draft(
    lin: Workstation, su: Workstation, li: Workstation
) -> None:
    item = contradicting(lin, su, li, "各高新园区", "各有关园区")
    case = opened(lin, item)
    (place,) = case.merge.conflicts
    hand = Decision(choice=Choice.HAND, hand=["# 大标题"])
    done = lin.conflicts.finish(lin.conflicts.decide(case, place, hand), LIN)
    assert done.obstacles
    assert done.operations == ()
    assert "大标题" in lin.drafts.open(item).content.body


def test_a_draft_beside_a_newer_head_is_merged_without_sending(
    lin: Workstation, su: Workstation, li: Workstation
) -> None:
    item = returned(lin, su, li)
    change(lin, item, "各园区", "各高新园区")
    change(su, item, "各园区", "各有关园区")
    su.confirm(item)
    su.sync.run_once()
    lin.sync.run_once()
    assert status(lin, item) is Status.CONFLICT
    done = lin.conflicts.finish(decide(lin, opened(lin, item), Choice.MINE), LIN)
    assert done.operations == ()
    remote = lin.store.mirror.get(item)
    assert remote is not None
    assert lin.drafts.open(item).base == remote.head


def test_nothing_to_merge_is_said(lin: Workstation) -> None:
    with pytest.raises(EditorError) as refused:
        opened(lin, lin.write().item)
    assert refused.value.code is Code.NOT_FOUND
