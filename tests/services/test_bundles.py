"""Bundles on a workstation: planned from links, checked, sent and taken back in one go."""

from dataclasses import replace
from datetime import timedelta

import pytest

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.bundle import Bundle, Mode, Part, Stand
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import Phase
from editor_app.domain.item import Content, Draft, ItemId
from editor_app.domain.people import Person
from editor_app.domain.status import Status
from editor_app.domain.workflow import OperationState, RemoteState
from editor_app.services.bundle_plans import BundlePlans
from editor_app.services.bundle_texts import BundleTexts
from editor_app.services.bundles import BundleService
from editor_app.services.payloads import bundle_of
from tests.fakes.people import LI, LIANG, LIN, WANG
from tests.fakes.workstation import Workstation
from tests.portal import pairs
from tests.services.conftest import Seat


def service(desk: Workstation) -> BundleService:
    return BundleService(desk.store, desk.drafts, desk.submit, desk.clock, desk.settings)


def texts(desk: Workstation) -> BundleTexts:
    return BundleTexts(desk.store, desk.layouts, desk.drafts, service(desk))


def stored(desk: Workstation, content: Content) -> Draft:
    made = desk.drafts.new(unit=content.unit, column=content.column, kind=content.kind)
    draft = desk.drafts.save(replace(made, content=content))
    return accepted(desk, draft)


def accepted(desk: Workstation, draft: Draft) -> Draft:
    """Every warning is kept with a reason."""
    for finding in desk.submit.confirmation(draft.item).open_warnings:
        desk.drafts.keep(draft.item, finding.key, "经办公室核对无误")
    return draft


def written(desk: Workstation) -> tuple[ItemId, ItemId, Bundle]:
    """A policy in hand and an interpretation begun from it, complete and planned."""
    policy = stored(desk, pairs.policy())
    made, _ = texts(desk).interpret(policy.item, LIN)
    content = pairs.interpretation(policy.item, title=made.content.title)
    desk.drafts.save(replace(made, content=content))
    accepted(desk, made)
    accepted(desk, policy)
    planned = BundlePlans(desk.store).of(made.item)
    assert planned is not None
    return policy.item, made.item, planned


def sent(desk: Workstation) -> tuple[ItemId, ItemId, Bundle]:
    policy, made, bundle = written(desk)
    service(desk).submit(bundle, LIN)
    desk.clock.forward(desk.settings.current.undo_seconds)
    desk.sync.run_once()
    return policy, made, bundle


def approve(seat: Seat, item: ItemId, *people: Person) -> None:
    for person in people:
        desk = seat(person)
        desk.sync.run_once()
        desk.reviews.decide(item, "approve", "", person)
        desk.clock.forward(desk.settings.current.undo_seconds)
        desk.sync.run_once()


def state(desk: Workstation, item: ItemId) -> RemoteState:
    desk.sync.run_once()
    remote = desk.store.mirror.get(item)
    assert remote is not None
    return remote.state


def test_an_interpretation_is_begun_from_its_policy_with_links_both_ways(lin: Workstation) -> None:
    policy = stored(lin, pairs.policy())
    made, _ = texts(lin).interpret(policy.item, LIN)
    assert made.content.title == "《东屿高新区科技型企业研发投入补助办法（试行）》解读"
    assert made.content.fields["policy_link"] == [policy.item]
    assert made.content.fields["drafting_unit"] == policy.content.fields["publisher"]
    assert lin.drafts.stored(policy.item).content.fields["interpretation"] == [made.item]


def test_beginning_one_can_be_undone(lin: Workstation) -> None:
    policy = stored(lin, pairs.policy())
    made, undo = texts(lin).interpret(policy.item, LIN)
    texts(lin).undo(undo)
    assert lin.drafts.stored(policy.item).content == policy.content
    assert lin.drafts.stored(made.item).trashed
    assert BundlePlans(lin.store).all() == ()


def test_links_alone_propose_a_bundle(lin: Workstation) -> None:
    policy = stored(lin, pairs.policy())
    made = stored(lin, pairs.interpretation(policy.item))
    view = service(lin).view(made.item)
    assert [one.item for one in view.bundle.members] == [policy.item, made.item]
    assert view.unlinked == 1  # the policy does not name it yet
    texts(lin).link(view.bundle)
    assert service(lin).view(made.item).unlinked == 0


def test_what_is_no_policy_is_in_no_bundle(lin: Workstation) -> None:
    with pytest.raises(EditorError) as refused:
        service(lin).view(lin.write().item)
    assert refused.value.code is Code.WRONG_STATE


def test_the_rule_blocks_a_planned_member_without_its_link(lin: Workstation) -> None:
    policy, made, bundle = written(lin)
    draft = lin.drafts.stored(policy)
    lin.drafts.save(replace(draft, content=draft.content.with_field("interpretation", None)))
    report = lin.checking.run(lin.drafts.stored(policy), Phase.SUBMIT)
    assert "JD-06" in {one.rule for one in report.blocking}
    view = service(lin).view(made)
    assert (view.ready, view.unlinked) == (False, 1)
    with pytest.raises(EditorError) as refused:
        service(lin).submit(bundle, LIN)
    assert refused.value.code is Code.BLOCKED
    assert not lin.store.outbox.open()  # nothing was frozen, of no member


def test_all_members_leave_in_one_go(lin: Workstation, books: MemoryBooks) -> None:
    policy, made, bundle = sent(lin)
    for item in (policy, made):
        word = books.items[item].bundle
        assert word is not None
        assert (word.bundle, word.stand) == (bundle, Stand.OPEN)


def test_taking_one_back_takes_all_back(lin: Workstation) -> None:
    _, _, bundle = written(lin)
    first, _ = service(lin).submit(bundle, LIN)
    lin.submit.take_back(first.key)
    states = {one.state for one in lin.store.outbox.recent()}
    assert states == {OperationState.CANCELLED}
    assert len(service(lin).view(first.item).sending) == 2


def test_a_member_sent_alone_declares_the_bundle_too(lin: Workstation) -> None:
    policy, _, bundle = written(lin)
    assert bundle_of(lin.submit.submit(policy, LIN).payload) == bundle


def test_the_panel_tells_where_each_member_stands(lin: Workstation, seat: Seat) -> None:
    policy, made, _ = sent(lin)
    approve(seat, policy, LI, WANG, LIANG)
    lin.sync.run_once()
    view = service(lin).view(made)
    assert [(one.part, one.status, one.approved) for one in view.members] == [
        (Part.POLICY, Status.SCHEDULED, True),
        (Part.INTERPRETATION, Status.REVIEW_1, False),
    ]
    assert view.word is not None
    assert not view.sending


def test_the_last_approval_makes_both_public(lin: Workstation, seat: Seat) -> None:
    policy, made, _ = sent(lin)
    approve(seat, policy, LI, WANG, LIANG)
    assert state(lin, policy) is RemoteState.SCHEDULED
    approve(seat, made, LI, WANG, LIANG)
    assert {state(lin, one) for one in (policy, made)} == {RemoteState.PUBLISHED}


def timed(lin: Workstation) -> tuple[ItemId, ItemId]:
    """A pair that was sent together; the policy wishes to appear in three days."""
    policy, made, bundle = written(lin)
    draft = lin.drafts.stored(policy)
    when = (lin.clock.now() + timedelta(days=3)).isoformat(timespec="minutes")
    lin.drafts.save(replace(draft, content=draft.content.with_field("schedule_at", when)))
    accepted(lin, draft)
    service(lin).submit(bundle, LIN)
    lin.clock.forward(lin.settings.current.undo_seconds)
    lin.sync.run_once()
    return policy, made


def test_members_with_a_time_become_public_at_it_and_not_alone(
    lin: Workstation, seat: Seat
) -> None:
    policy, made = timed(lin)
    approve(seat, policy, LI, WANG, LIANG)
    lin.clock.forward(4 * 86_400)  # its own time is past, and the other is not approved
    assert state(lin, policy) is RemoteState.SCHEDULED
    approve(seat, made, LI, WANG, LIANG)
    assert [state(lin, one) for one in (policy, made)] == [RemoteState.PUBLISHED] * 2


def test_the_clock_lets_all_members_out(lin: Workstation, seat: Seat) -> None:
    policy, made = timed(lin)
    approve(seat, policy, LI, WANG, LIANG)
    approve(seat, made, LI, WANG, LIANG)
    assert [state(lin, one) for one in (policy, made)] == [RemoteState.SCHEDULED] * 2
    lin.clock.forward(4 * 86_400)
    assert [state(lin, one) for one in (policy, made)] == [RemoteState.PUBLISHED] * 2
    remote = lin.store.mirror.get(made)
    assert remote is not None
    assert remote.bundle is not None
    assert remote.bundle.stand is Stand.RELEASED


def test_a_returned_member_is_sent_again_once_it_was_mended(lin: Workstation, seat: Seat) -> None:
    policy, made, bundle = sent(lin)
    li = seat(LI)
    li.sync.run_once()
    li.reviews.decide(made, "return", "请补充背景依据。", LI)
    li.clock.forward(li.settings.current.undo_seconds)
    li.sync.run_once()
    lin.sync.run_once()
    assert service(lin).view(policy).sending == ()
    draft = lin.drafts.stored(made)
    lin.drafts.save(replace(draft, content=draft.content.with_field("subtitle", "问答")))
    view = service(lin).view(policy)
    assert [one.item for one in view.sending] == [made]
    (operation,) = service(lin).submit(view.bundle, LIN)
    assert bundle_of(operation.payload) == bundle


def test_ending_goes_by_the_outbox_with_a_reason(lin: Workstation, books: MemoryBooks) -> None:
    policy, made, _ = sent(lin)
    with pytest.raises(EditorError) as refused:
        service(lin).unbundle(policy, "改", LIN, whole=True)
    assert refused.value.code is Code.REASON_MISSING
    service(lin).unbundle(policy, "解读改为另行发布", LIN, whole=True)
    lin.clock.forward(lin.settings.current.undo_seconds)
    lin.sync.run_once()
    assert [books.items[one].bundle for one in (policy, made)] == [None, None]
    assert BundlePlans(lin.store).binding(policy) is None  # it ended, though it was planned here


def test_ending_is_refused_here_as_the_portal_would(lin: Workstation, seat: Seat) -> None:
    policy, _, _ = sent(lin)
    approve(seat, policy, LI)
    lin.sync.run_once()
    seat(LIANG).sync.run_once()
    for desk, person, code in ((lin, LIN, Code.OWN_WORK), (seat(LI), LI, Code.FORBIDDEN)):
        with pytest.raises(EditorError) as refused:
            service(desk).unbundle(policy, "解读改为另行发布", person, whole=True)
        assert refused.value.code is code
    assert service(seat(LIANG)).unbundle(policy, "解读改为另行发布", LIANG, whole=True)


def test_who_sends_one_alone_is_told_who_still_waits(lin: Workstation) -> None:
    policy, made, _ = written(lin)
    told = lin.submit.confirmation(policy).companions
    assert [(one.title, one.sent) for one in told] == [
        (lin.drafts.stored(made).content.title, False)
    ]
    lin.submit.submit(policy, LIN)
    assert [one.sent for one in lin.submit.confirmation(made).companions] == [True]


def test_staggered_needs_its_reason_before_it_leaves(lin: Workstation) -> None:
    _, _, bundle = written(lin)
    view = service(lin).plan(replace(bundle, mode=Mode.STAGGERED))
    assert not view.ready
    view = service(lin).plan(replace(bundle, mode=Mode.STAGGERED, reason="解读视频还在制作"))
    assert view.ready


def test_a_plan_that_cannot_be_read_is_none(lin: Workstation) -> None:
    lin.store.meta.set("bundles.planned", '[{"id": 1}]')
    assert BundlePlans(lin.store).all() == ()
    assert service(lin).view(stored(lin, pairs.policy()).item).members


def test_the_draft_of_a_colleague_is_bound_by_what_the_portal_says(
    lin: Workstation, books: MemoryBooks
) -> None:
    """The policy came in with a bundle declared elsewhere; the interpretation is only here."""
    policy, made, bundle = written(lin)
    lin.submit.submit(policy, LIN)
    lin.clock.forward(lin.settings.current.undo_seconds)
    lin.sync.run_once()
    BundlePlans(lin.store).drop(bundle.id)
    assert books.items[policy].bundle is not None
    assert bundle_of(lin.submit.submit(made, LIN).payload) == bundle
