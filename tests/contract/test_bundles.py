"""Bundles as every portal has them: what is bound together becomes public together."""

from datetime import datetime, timedelta

import pytest

from editor_app.domain.bundle import Bundle, Mode, Stand
from editor_app.domain.editions import Act, Force, Intent
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Revision, freeze, new_item_id
from editor_app.domain.portal_ports import Portal
from editor_app.domain.workflow import Command, Remote, RemoteState
from editor_app.services import payloads
from tests.contract.conftest import Side
from tests.contract.moves import decide, examine, key, publish, submission
from tests.fakes.real_clock import RealClock
from tests.portal.pairs import bundle, interpretation, pair, policy

EXPIRED = Intent(act=Act.MARK, force=Force.EXPIRED)


def sent(
    lin: Portal, revision: Revision, told: Bundle | None, base: Revision | None = None
) -> None:
    lin.put_revision(revision)
    body = submission(revision, told)
    lin.command(revision.item, Command.SUBMIT, body, key(), base.hash if base else None)


def together(
    lin: Portal, mode: Mode = Mode.TOGETHER, reason: str = ""
) -> tuple[Revision, Revision, Bundle]:
    one, other = pair()
    told = bundle(one.item, other.item, mode=mode, reason=reason)
    sent(lin, one, told)
    sent(lin, other, told)
    return one, other, told


def remote(portal: Portal, revision: Revision) -> Remote:
    found = portal.item(revision.item)
    assert found is not None
    return found


def newest(portal: Portal) -> str:
    """Where the feed stands now."""
    cursor = None
    while (page := portal.changes(cursor)).more:
        cursor = page.cursor
    return page.cursor


def states(portal: Portal, *revisions: Revision) -> list[RemoteState]:
    return [remote(portal, one).state for one in revisions]


def ended(portal: Portal, revision: Revision, *, whole: bool = True) -> None:
    body = payloads.unbundling(revision.hash, "解读改为另行发布", whole=whole)
    portal.command(revision.item, Command.UNBUNDLE, body, key(), revision.hash)


def test_a_bundle_is_told_with_its_members(lin: Portal) -> None:
    one, other, told = together(lin)
    for revision in (one, other):
        word = remote(lin, revision).bundle
        assert word is not None
        assert (word.bundle, word.stand, word.problem) == (told, Stand.OPEN, None)


def test_an_approved_member_waits(side: Side, lin: Portal) -> None:
    one, other, _ = together(lin)
    publish(side, one)
    assert states(lin, one, other) == [RemoteState.SCHEDULED, RemoteState.IN_REVIEW]
    waits = remote(lin, one)
    assert (waits.live, waits.scheduled_at, waits.url) == (None, None, None)


def test_the_last_approval_publishes_all(side: Side, lin: Portal) -> None:
    one, other, _ = together(lin)
    publish(side, other)
    publish(side, one)
    assert states(lin, one, other) == [RemoteState.PUBLISHED] * 2
    for revision in (one, other):
        word = remote(lin, revision).bundle
        assert word is not None
        assert (word.stand, remote(lin, revision).live) == (Stand.RELEASED, revision.hash)


def test_who_is_bound_stays_so(side: Side, lin: Portal, li: Portal) -> None:
    one, other, told = together(lin)
    publish(side, one)
    decide(li, other, 1, "return")
    mended = freeze(other.item, interpretation(one.item, subtitle="问答"), other.hash)
    sent(lin, mended, None, base=other)
    word = remote(lin, mended).bundle
    assert word is not None
    assert word.bundle == told
    publish(side, mended)
    assert states(lin, one, mended) == [RemoteState.PUBLISHED] * 2


def test_staggered_the_interpretation_follows(side: Side, lin: Portal) -> None:
    one, other, _ = together(lin, Mode.STAGGERED, "解读视频还在制作")
    publish(side, one)
    word = remote(lin, other).bundle
    assert word is not None
    assert word.due_at is not None
    assert states(lin, one, other) == [RemoteState.PUBLISHED, RemoteState.IN_REVIEW]
    publish(side, other)
    assert states(lin, one, other) == [RemoteState.PUBLISHED] * 2


def test_staggered_no_interpretation_goes_first(side: Side, lin: Portal) -> None:
    one, other, _ = together(lin, Mode.STAGGERED, "解读视频还在制作")
    publish(side, other)
    assert states(lin, one, other) == [RemoteState.IN_REVIEW, RemoteState.SCHEDULED]


def test_staggered_needs_a_reason(lin: Portal) -> None:
    one, other = pair()
    with pytest.raises(EditorError) as refused:
        sent(lin, one, bundle(one.item, other.item, mode=Mode.STAGGERED))
    assert refused.value.code is Code.REASON_MISSING


def test_its_editor_ends_an_undecided_bundle(side: Side, lin: Portal) -> None:
    one, other, _ = together(lin)
    ended(lin, one)
    assert [remote(lin, r).bundle for r in (one, other)] == [None, None]
    publish(side, one)
    assert states(lin, one, other) == [RemoteState.PUBLISHED, RemoteState.IN_REVIEW]


def test_after_a_decision_only_who_signs_ends_it(side: Side, lin: Portal, li: Portal) -> None:
    one, other, _ = together(lin)
    publish(side, one)
    for who, code in ((lin, Code.OWN_WORK), (li, Code.FORBIDDEN)):
        with pytest.raises(EditorError) as refused:
            ended(who, one)
        assert refused.value.code is code
    ended(side.view("liang"), one)
    assert states(lin, one, other) == [RemoteState.PUBLISHED, RemoteState.IN_REVIEW]


def in_days(days: int) -> datetime:
    return RealClock().now().replace(second=0, microsecond=0) + timedelta(days=days)


def timed(
    lin: Portal, days: int | None, other_days: int | None, mode: Mode = Mode.TOGETHER
) -> tuple[Revision, Revision]:
    """A bundle whose members wish to appear in so many days."""
    ids = new_item_id(), new_item_id()
    wishes = [
        {} if one is None else {"schedule_at": in_days(one).isoformat(timespec="minutes")}
        for one in (days, other_days)
    ]
    one = freeze(ids[0], policy(ids[1], **wishes[0]), None)
    other = freeze(ids[1], interpretation(ids[0], **wishes[1]), None)
    told = bundle(*ids, mode=mode, reason="解读视频还在制作")
    sent(lin, one, told)
    sent(lin, other, told)
    return one, other


def test_members_with_times_appear_at_the_latest_of_them(side: Side, lin: Portal) -> None:
    one, other = timed(lin, 3, 5)
    publish(side, one)
    assert remote(lin, one).scheduled_at is None
    publish(side, other)
    for revision in (one, other):
        found = remote(lin, revision)
        assert (found.state, found.live) == (RemoteState.SCHEDULED, None)
        assert found.scheduled_at == in_days(5)


def test_a_staggered_policy_waits_for_its_time_and_its_interpretation_for_it(
    side: Side, lin: Portal
) -> None:
    one, other = timed(lin, 3, None, Mode.STAGGERED)
    publish(side, other)
    publish(side, one)
    first, second = remote(lin, one), remote(lin, other)
    assert (first.state, first.scheduled_at) == (RemoteState.SCHEDULED, in_days(3))
    assert (second.state, second.scheduled_at) == (RemoteState.SCHEDULED, None)


def test_an_interpretation_that_follows_has_a_time_of_its_own(side: Side, lin: Portal) -> None:
    one, other = timed(lin, None, 3, Mode.STAGGERED)
    publish(side, one)
    publish(side, other)
    assert states(lin, one, other) == [RemoteState.PUBLISHED, RemoteState.SCHEDULED]
    assert remote(lin, other).scheduled_at == in_days(3)


def test_the_last_level_puts_off_no_member(side: Side, lin: Portal) -> None:
    one, _, _ = together(lin)
    examine(side.view("huang"), one)
    decide(side.view("li"), one, 1)
    decide(side.view("wang"), one, 2)
    later = payloads.decision(one.hash, 3, "approve", "", publish_at=in_days(3))
    liang = side.view("liang")
    with pytest.raises(EditorError) as refused:
        liang.command(one.item, Command.APPROVE, later, key(), one.hash)
    assert (refused.value.code, refused.value.params["detail"]) == (Code.INTENT, "bundled")


def held_for_nothing(side: Side, lin: Portal, mode: Mode) -> tuple[Revision, Revision]:
    """A live policy, its second edition rejected, and an approved interpretation bound to that."""
    one = freeze(new_item_id(), policy(), None)
    sent(lin, one, None)
    publish(side, one)
    other = freeze(new_item_id(), interpretation(one.item), None)
    again = freeze(one.item, policy(other.item), one.hash)
    told = bundle(one.item, other.item, mode=mode, reason="解读视频还在制作")
    sent(lin, again, told, base=one)
    sent(lin, other, told)
    publish(side, other)
    decide(side.view("li"), again, 1, "reject")
    assert states(lin, one, other) == [RemoteState.PUBLISHED, RemoteState.SCHEDULED]
    return one, other


def test_its_editor_frees_what_waits_for_a_rejected_edition(side: Side, lin: Portal) -> None:
    one, other = held_for_nothing(side, lin, Mode.STAGGERED)
    ended(lin, other)
    assert states(lin, one, other) == [RemoteState.PUBLISHED] * 2
    assert [remote(lin, r).bundle for r in (one, other)] == [None, None]


def test_who_signs_frees_it_too(side: Side, lin: Portal) -> None:
    one, other = held_for_nothing(side, lin, Mode.STAGGERED)
    ended(side.view("liang"), other)
    assert states(lin, one, other) == [RemoteState.PUBLISHED] * 2


def test_what_was_to_appear_together_is_freed_by_who_signs(side: Side, lin: Portal) -> None:
    one, other = held_for_nothing(side, lin, Mode.TOGETHER)
    with pytest.raises(EditorError) as refused:
        ended(lin, other)
    assert refused.value.code is Code.OWN_WORK
    ended(side.view("liang"), other)
    assert states(lin, one, other) == [RemoteState.PUBLISHED] * 2


def test_one_interpretation_leaves(side: Side, lin: Portal) -> None:
    ids = [new_item_id() for _ in range(3)]
    told = bundle(*ids)
    made = [
        freeze(ids[0], policy(*ids[1:]), None),
        *(freeze(one, interpretation(ids[0]), None) for one in ids[1:]),
    ]
    for revision in made:
        sent(lin, revision, told)
    publish(side, made[0])
    publish(side, made[1])
    ended(side.view("liang"), made[2], whole=False)
    assert states(lin, *made) == [RemoteState.PUBLISHED] * 2 + [RemoteState.IN_REVIEW]
    assert remote(lin, made[2]).bundle is None


def test_another_bundle_takes_nobody_out(lin: Portal) -> None:
    one, other, _ = together(lin)
    body = payloads.reason(one.hash, "")
    lin.command(one.item, Command.RECALL, body, key(), one.hash)
    again = freeze(one.item, policy(other.item, subtitle="二"), one.hash)
    with pytest.raises(EditorError) as refused:
        sent(lin, again, bundle(one.item, new_item_id()), base=one)
    assert refused.value.code is Code.WRONG_STATE


def test_who_is_in_review_already_is_bound_and_told(side: Side, lin: Portal) -> None:
    one = freeze(new_item_id(), policy(), None)
    other = freeze(new_item_id(), interpretation(one.item), None)
    sent(lin, one, None)
    cursor = newest(lin)
    told = bundle(one.item, other.item)
    sent(lin, other, told)
    page = lin.changes(cursor)
    found = {c.remote.item: c.remote.bundle for c in page.changes if c.remote}
    for revision in (one, other):
        word = found[revision.item]
        assert word is not None
        assert word.bundle == told
    publish(side, one)
    assert states(lin, one, other) == [RemoteState.SCHEDULED, RemoteState.IN_REVIEW]


def test_a_mark_in_review_brings_nothing_to_a_bundle(side: Side, lin: Portal) -> None:
    one = freeze(new_item_id(), policy(), None)
    other = freeze(new_item_id(), interpretation(one.item), None)
    sent(lin, one, None)
    publish(side, one)
    lin.command(one.item, Command.ACT, submission(one, intent=EXPIRED), key(), one.hash)
    told = bundle(one.item, other.item)
    sent(lin, other, told)
    publish(side, one, EXPIRED)  # the mark is not held back, and no text of the bundle is public
    publish(side, other)
    assert states(lin, one, other) == [RemoteState.EXPIRED, RemoteState.SCHEDULED]
    again = freeze(one.item, policy(other.item), one.hash)
    sent(lin, again, told, base=one)  # a new edition of the policy is
    publish(side, again)
    assert states(lin, one, other) == [RemoteState.PUBLISHED, RemoteState.PUBLISHED]


def test_all_of_it_comes_by_the_feed(side: Side, lin: Portal) -> None:
    cursor = newest(lin)
    one, other, _ = together(lin)
    publish(side, one)
    publish(side, other)
    told = {c.remote.item: c.remote for c in lin.changes(cursor).changes if c.remote}
    for revision in (one, other):
        assert told[revision.item] == remote(lin, revision)
        word = told[revision.item].bundle
        assert word is not None
        assert (word.stand, word.problem) == (Stand.RELEASED, None)
