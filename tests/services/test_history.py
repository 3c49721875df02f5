"""历史: everything known of an item, and the way back, which overwrites nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Attachment, BlobHash, Content, Draft, ItemId, freeze
from editor_app.domain.journal import Why
from editor_app.domain.workflow import OperationState, RemoteState
from editor_app.services.history import Act, HistoryService, Point
from tests.fakes.people import LI, LIN
from tests.fakes.workstation import Workstation
from tests.services.test_reviews import decide, submitted

FILE = Attachment(name="名单.csv", sha256=BlobHash("c" * 64), size=12, media_type="text/csv")


def typed(station: Workstation, draft: Draft, body: str, seconds: float = 20) -> Draft:
    """The text a while later, saved by itself."""
    station.clock.forward(seconds)
    return station.drafts.save(replace(draft, content=replace(draft.content, body=body)))


def bodies(station: Workstation, item: ItemId) -> list[str]:
    points = station.history.timeline(item).points
    return [station.history.content(one, item).body for one in points]


def whys(station: Workstation, item: ItemId) -> list[Why | Act]:
    return [one.why for one in station.history.timeline(item).points]


def state_with(station: Workstation, item: ItemId, body: str) -> Point:
    points = station.history.timeline(item).points
    return next(p for p in points if station.history.content(p, item).body == body)


def test_states_and_versions_stand_in_the_order_of_time(lin: Workstation) -> None:
    draft = typed(lin, lin.write(), "甲")
    lin.clock.forward(1)
    lin.drafts.save_version(draft.item, LIN)
    typed(lin, draft, "乙")
    assert whys(lin, draft.item) == [Why.MADE, Why.TYPED, Why.TYPED, Act.KEPT, Why.TYPED]
    assert bodies(lin, draft.item)[2:] == ["甲", "甲", "乙"]


def test_a_state_says_who_was_writing(lin: Workstation) -> None:
    draft = typed(lin, lin.write(), "甲")
    assert lin.history.timeline(draft.item).points[-1].by == LIN.name


def test_a_submission_carries_its_receipt(lin: Workstation, li: Workstation) -> None:
    item = submitted(lin, li)
    (sent,) = [p for p in lin.history.timeline(item).points if p.why is Act.SUBMITTED]
    assert sent.receipt
    assert sent.is_head


def test_a_return_stands_at_the_version_it_was_about(lin: Workstation, li: Workstation) -> None:
    item = submitted(lin, li)
    decide(li, item, "return", "请补充联系电话。")
    lin.sync.run_once()
    (sent,) = [p for p in lin.history.timeline(item).points if p.why is Act.SUBMITTED]
    assert (sent.returned_by, sent.reason) == (LI.name, "请补充联系电话。")


def test_both_sides_of_a_conflict_stand_there(lin: Workstation, li: Workstation) -> None:
    item = submitted(lin, li)
    (sent,) = lin.store.outbox.of(item)
    refused = replace(sent, state=OperationState.CONFLICT, receipt=None, last_error=Code.STALE)
    theirs = freeze(item, replace(lin.drafts.open(item).content, body="门户上的。"), None)
    remote = lin.store.mirror.get(item)
    assert remote is not None
    with lin.store.transaction():
        lin.store.outbox.put(refused)
        lin.store.revisions.add(theirs, "", lin.clock.now())
        lin.store.mirror.put(replace(remote, head=theirs.hash))
    told = {p.version: p for p in lin.history.timeline(item).points if p.version}
    assert told[sent.hash].why is Act.CONFLICT
    assert told[theirs.hash].why is Act.RECEIVED
    assert told[theirs.hash].is_head
    lin.store.outbox.put(replace(refused, state=OperationState.CANCELLED))  # merged
    told = {p.version: p for p in lin.history.timeline(item).points if p.version}
    assert told[sent.hash].why is Act.CONFLICT


def test_what_was_taken_back_says_so(lin: Workstation) -> None:
    item = lin.write().item
    lin.submit.submit(item, LIN)
    (sent,) = lin.store.outbox.of(item)
    lin.submit.take_back(sent.key)
    assert Act.TAKEN_BACK in whys(lin, item)


def test_restoring_gives_exactly_what_stood_there(lin: Workstation) -> None:
    first = lin.write(doc_no="惠仲委办函〔2017〕104号")
    first = lin.drafts.save(replace(first, content=replace(first.content, attachments=(FILE,))))
    bare = replace(first.content, fields={"title": "空"}, body="空。", attachments=())
    now = lin.drafts.save(replace(first, content=bare))
    told = [lin.history.content(p, now.item) for p in lin.history.timeline(now.item).points]
    then = told[told.index(first.content)]
    lin.history.restore(now, then, LIN)
    assert lin.drafts.stored(first.item).content == first.content
    (restored,) = [p for p in lin.history.timeline(first.item).points if p.why is Why.RESTORED]
    assert lin.history.content(restored, first.item) == first.content


def test_restoring_keeps_what_stood_before_as_a_version(lin: Workstation) -> None:
    first = typed(lin, lin.write(), "甲")
    now = typed(lin, first, "乙")
    lin.clock.forward(5)
    lin.history.restore(now, first.content, LIN)
    kept = [
        lin.drafts.version(one.hash).content.body for one in lin.drafts.history(now.item).versions
    ]
    assert sorted(kept) == ["乙", "甲"]
    assert {Why.BEFORE, Why.RESTORED} <= set(whys(lin, now.item))


def test_restoring_overwrites_nothing(lin: Workstation) -> None:
    first = typed(lin, lin.write(), "甲")
    now = typed(lin, first, "乙")
    before = bodies(lin, now.item)
    lin.history.restore(now, first.content, LIN)
    after = bodies(lin, now.item)
    assert all(after.count(body) >= before.count(body) for body in before)


def test_an_item_under_review_is_not_changed(lin: Workstation, li: Workstation) -> None:
    item = submitted(lin, li)
    assert lin.history.timeline(item).locked
    now = lin.drafts.open(item)
    with pytest.raises(EditorError) as refused:
        lin.history.restore(now, replace(now.content, body="甲"), LIN)
    assert refused.value.code is Code.WRONG_STATE
    assert lin.drafts.open(item) == now


def test_what_waits_in_the_outbox_is_not_changed(lin: Workstation) -> None:
    draft = lin.write()
    lin.submit.submit(draft.item, LIN)
    with pytest.raises(EditorError):
        lin.history.restore(lin.drafts.stored(draft.item), replace(draft.content, body="甲"), LIN)


def test_the_journal_survives_what_the_portal_says_meanwhile(
    lin: Workstation, li: Workstation
) -> None:
    draft = typed(lin, lin.write(), lin.write().content.body + "\n\n补一句。\n")
    wanted = draft.content
    item = draft.item
    lin.confirm(item)
    lin.sync.run_once()
    li.sync.run_once()
    decide(li, item, "return", "请补充联系电话。")
    lin.sync.run_once()
    mended = typed(lin, lin.drafts.open(item), "全改了。")
    before = bodies(lin, item)
    lin.sync.run_once()
    assert bodies(lin, item) == before
    remote = lin.store.mirror.get(item)
    assert remote is not None
    assert remote.state is RemoteState.RETURNED
    then = lin.history.content(state_with(lin, item, wanted.body), item)
    lin.history.restore(mended, then, LIN)
    lin.sync.run_once()
    assert lin.drafts.open(item).content == wanted


def test_a_restored_item_is_submitted_like_any_other(lin: Workstation, li: Workstation) -> None:
    item = submitted(lin, li)
    sent = lin.drafts.open(item).content
    decide(li, item, "return", "请补充联系电话。")
    lin.sync.run_once()
    mended = lin.drafts.save(replace(lin.drafts.open(item), content=replace(sent, body="改。")))
    lin.history.restore(mended, sent, LIN)
    lin.confirm(item)
    lin.sync.run_once()
    remote = lin.store.mirror.get(item)
    assert remote is not None
    assert remote.state is RemoteState.IN_REVIEW


def test_another_draft_can_be_begun_from_a_state(lin: Workstation) -> None:
    first = typed(lin, lin.write(), "甲")
    typed(lin, first, "乙")
    then = lin.history.content(state_with(lin, first.item, "甲"), first.item)
    other = lin.history.begin_from(then)
    assert other.item != first.item
    assert other.content.body == "甲"


def test_a_damaged_state_is_named_and_never_given(lin: Workstation) -> None:
    first = typed(lin, lin.write(), "甲")
    point = state_with(lin, first.item, "甲")
    lin.store.database.write("UPDATE journal SET body = '坏' WHERE body = '甲'")
    points = lin.history.timeline(first.item).points
    assert lin.history.damaged(points) == {point.key}
    with pytest.raises(EditorError) as refused:
        lin.history.content(point, first.item)
    assert refused.value.code is Code.STORE_DAMAGED


def test_thinning_goes_in_slices_until_nothing_may_go(lin: Workstation) -> None:
    draft = lin.write()
    for number in range(30):
        draft = typed(lin, draft, f"{number}" * 300_000, seconds=1)
    lin.clock.forward(timedelta(days=2).total_seconds())
    rounds = 1
    while lin.history.thin_some(draft.item):
        rounds += 1
    assert rounds > 1
    assert len(lin.history.timeline(draft.item).points) < 10
    assert bodies(lin, draft.item)[-1] == draft.content.body
    assert not lin.history.thin_some(draft.item)


def test_what_was_gone_back_from_is_never_thinned(lin: Workstation) -> None:
    first = typed(lin, lin.write(), "甲")
    now = typed(lin, first, "乙", seconds=1)
    lin.history.restore(now, first.content, LIN)
    lin.clock.forward(timedelta(days=400).total_seconds())
    while lin.history.thin_some(now.item):
        pass
    assert "乙" in bodies(lin, now.item)


def test_all_items_together_keep_within_their_bound(lin: Workstation) -> None:
    drafts = [lin.write(f"第 {number} 号通知") for number in range(4)]
    for number in range(12):
        drafts = [typed(lin, one, f"{number}" * 50_000, seconds=3600) for one in drafts]
    history = HistoryService(lin.store, lin.drafts, lin.clock, total=600_000)
    assert sum(size for _, _, size in lin.store.states.items()) > 2_000_000
    for item in history.items():
        while history.thin_some(item):
            pass
    assert sum(size for _, _, size in lin.store.states.items()) <= 600_000
    for one in drafts:
        assert bodies(lin, one.item)[-1] == one.content.body


def test_enough_room_thins_nothing_sooner(lin: Workstation) -> None:
    draft = lin.write()
    for number in range(12):
        draft = typed(lin, draft, f"{number}" * 1000, seconds=3600)
    before = bodies(lin, draft.item)
    for item in lin.history.items():
        assert not lin.history.thin_some(item)
    assert bodies(lin, draft.item) == before


texts = st.text(st.characters(codec="utf-8"), max_size=30)
fields = st.dictionaries(st.sampled_from(("title", "doc_no", "keywords")), texts, max_size=3)


@given(st.lists(st.tuples(texts, fields), min_size=2, max_size=5), st.data())
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_state_comes_back_exactly(
    lin: Workstation, told: list[tuple[str, dict[str, str]]], data: st.DataObject
) -> None:
    draft = lin.write()
    contents: list[Content] = []
    for body, values in told:
        lin.clock.forward(2)
        content = replace(draft.content, body=body, fields=values)
        draft = lin.drafts.save(replace(draft, content=content))
        contents.append(content)
    wanted = data.draw(st.sampled_from(contents))
    point = next(
        p
        for p in lin.history.timeline(draft.item).points
        if lin.history.content(p, draft.item) == wanted
    )
    lin.history.restore(draft, lin.history.content(point, draft.item), LIN)
    assert lin.drafts.stored(draft.item).content == wanted
