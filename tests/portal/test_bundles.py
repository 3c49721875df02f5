"""Bundles on the portal: policy and interpretation become public together, or neither does."""

from dataclasses import replace
from datetime import timedelta

import httpx
import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import select, text

from editor_app.cli.audit_replay import WrongEntry, chained, replay
from editor_app.domain.bundle import Bundle, Mode
from editor_app.domain.canonical import Json
from editor_app.domain.item import Attachment, BlobHash, Revision, UnitKey, freeze, new_item_id
from editor_app.portal.bundle_release import release_due
from editor_app.portal.db.bundles import BundleRow
from editor_app.portal.db.content import BlobOwnerRow, BlobRow, ItemRow
from editor_app.portal.db.records import AuditRow
from editor_app.portal.migrations.versions import v0008_policy_links
from editor_app.portal.policy_links import naming
from editor_app.portal.publication import publish_due
from tests.portal.conftest import Clock
from tests.portal.crowd import as_entry
from tests.portal.pairs import body, bundle, interpretation, pair, policy
from tests.portal.running import RunningPortal, Somebody, problem

CHAIN = ("li", "wang", "liang")


def send(
    who: Somebody, revision: Revision, told: Bundle | None, base: str | None = None
) -> httpx.Response:
    who.put(revision)
    return who.post(revision.item, "submissions", body(revision, told), base=base)


def approve(portal: RunningPortal, revision: Revision, levels: int = 3) -> None:
    if levels == len(CHAIN):
        portal.sign_in("huang").examine(revision.item, revision.hash)
    for level, name in enumerate(CHAIN[:levels], start=1):
        answer = portal.sign_in(name).decide(revision.item, revision.hash, level)
        assert answer.status_code == 201, answer.text


def states(who: Somebody, *revisions: Revision) -> list[str]:
    return [who.item(one.item)["state"] for one in revisions]


def pages(portal: RunningPortal, *revisions: Revision) -> list[int]:
    with portal.portal.database.read() as session:
        urls = [session.get_one(ItemRow, one.item).url for one in revisions]
    return [portal.client().get(url).status_code if url else 404 for url in urls]


def together(
    lin: Somebody, mode: Mode = Mode.TOGETHER, reason: str = "", **fields: Json
) -> tuple[Revision, Revision, Bundle]:
    one, other = pair(**fields)
    told = bundle(one.item, other.item, mode=mode, reason=reason)
    for revision in (one, other):
        sent = send(lin, revision, told)
        assert sent.status_code == 201, sent.text
    return one, other, told


def explained(portal: RunningPortal) -> None:
    """The second reading of the trail finds nothing wrong."""
    with portal.portal.database.read() as session:
        rows = session.scalars(select(AuditRow).order_by(AuditRow.sequence)).all()
        trail = chained([as_entry(row) for row in rows], {})
        items = replay(trail)
        for row in session.scalars(select(ItemRow)):
            assert (items[row.id].state, items[row.id].live) == (row.state, row.live)


def test_the_first_approved_member_waits_for_the_other(either: RunningPortal) -> None:
    lin = either.sign_in("lin")
    one, other, told = together(lin)
    approve(either, one)
    assert states(lin, one, other) == ["scheduled", "in_review"]
    assert pages(either, one, other) == [404, 404]
    word = lin.item(one.item)["bundle"]
    assert (word["id"], word["stand"], word["mode"]) == (told.id, "open", "together")
    explained(either)


def test_the_last_approval_releases_all_members_with_both_links(either: RunningPortal) -> None:
    lin = either.sign_in("lin")
    one, other, _ = together(lin)
    approve(either, one)
    approve(either, other)
    assert states(lin, one, other) == ["published", "published"]
    first, second = (lin.item(r.item) for r in (one, other))
    assert first["published_at"] == second["published_at"]
    assert first["bundle"]["stand"] == "released"
    assert second["url"] in either.client().get(first["url"]).text
    assert first["url"] in either.client().get(second["url"]).text
    explained(either)


def test_waiting_publishes_nobody_alone(portal: RunningPortal, clock: Clock) -> None:
    lin = portal.sign_in("lin")
    one, other, _ = together(lin)
    approve(portal, one)
    clock.pass_(days=40)
    publish_due(portal.portal)
    release_due(portal.portal)
    assert pages(portal, one, other) == [404, 404]


def test_links_of_what_was_public_before_are_found_by_the_migration(either: RunningPortal) -> None:
    lin = either.sign_in("lin")
    one, other, _ = together(lin)
    approve(either, one)
    approve(either, other)
    database = either.portal.database
    with database.connection() as opened:
        opened.execute(text("DROP TABLE policy_links"))
        with Operations.context(MigrationContext.configure(opened)):
            v0008_policy_links.upgrade()
    with database.read() as session:
        assert [page.item for page in naming(session, one.item, "zkgwb")] == [other.item]


def test_a_returned_member_holds_the_others_and_is_mended_in_the_same_bundle(
    portal: RunningPortal,
) -> None:
    lin = portal.sign_in("lin")
    one, other, told = together(lin)
    approve(portal, one)
    sent = portal.sign_in("li").decide(other.item, other.hash, 1, "return", reason="请补充背景依据")
    assert sent.status_code == 201
    assert states(lin, one, other) == ["scheduled", "returned"]
    mended = freeze(other.item, interpretation(one.item, subtitle="问答"), other.hash)
    assert send(lin, mended, None, base=other.hash).status_code == 201
    assert lin.item(other.item)["bundle"]["id"] == told.id  # whatever the submission leaves out
    assert pages(portal, one, other) == [404, 404]
    approve(portal, mended)
    assert states(lin, one, mended) == ["published", "published"]
    explained(portal)


def test_a_missing_file_keeps_all_members_back_and_is_told(
    portal: RunningPortal, clock: Clock
) -> None:
    lin = portal.sign_in("lin")
    data = "姓名,街道\n".encode()
    sha = BlobHash(portal.portal.blobs.add(data))
    item, other = new_item_id(), new_item_id()
    file = Attachment(name="名单.csv", sha256=sha, size=len(data), media_type="text/csv")
    content = replace(policy(other), attachments=(file,))
    one, two = freeze(item, content, None), freeze(other, interpretation(item), None)
    told = bundle(item, other)
    with portal.portal.database.write() as session:
        session.merge(BlobRow(sha256=sha, size=len(data), at=clock.now()))
        session.merge(BlobOwnerRow(sha256=sha, person="lin"))
    for revision in (one, two):
        sent = send(lin, revision, told)
        assert sent.status_code == 201, sent.text
    approve(portal, one)
    path = portal.portal.config.data / "blobs" / sha[:2] / sha
    kept = path.read_bytes()
    path.unlink()
    approve(portal, two)
    assert states(lin, one, two) == ["scheduled", "scheduled"]
    assert pages(portal, one, two) == [404, 404]
    for revision in (one, two):
        word = lin.item(revision.item)["bundle"]
        assert (word["problem"], word["culprit"]) == ("file-gone", item)
    release_due(portal.portal)  # tried again, told once
    path.write_bytes(kept)
    assert release_due(portal.portal) == 1
    assert states(lin, one, two) == ["published", "published"]
    with portal.portal.database.read() as session:
        told_of = session.scalars(select(AuditRow).where(AuditRow.action == "bundle")).all()
        assert len(told_of) == 2
    explained(portal)


def test_members_with_times_appear_at_the_latest_of_them(
    portal: RunningPortal, clock: Clock
) -> None:
    lin = portal.sign_in("lin")
    when = (clock.now() + timedelta(hours=30)).isoformat(timespec="minutes")
    one, other, _ = together(lin, schedule_at=when)
    approve(portal, other)
    approve(portal, one)
    first, second = (lin.item(r.item) for r in (one, other))
    assert first["scheduled_at"] == second["scheduled_at"] is not None
    clock.pass_(hours=31)
    publish_due(portal.portal)
    assert pages(portal, one, other) == [404, 404]
    assert release_due(portal.portal) == 1
    assert pages(portal, one, other) == [200, 200]
    explained(portal)


def test_a_withdrawn_member_leaves_none_public(portal: RunningPortal) -> None:
    lin = portal.sign_in("lin")
    one, other, _ = together(lin)
    approve(portal, one)
    liang = portal.sign_in("liang")
    reason = {"hash": one.hash, "reason": "文件还要修改"}
    assert liang.post(one.item, "withdrawals", reason, base=one.hash).status_code == 201
    approve(portal, other)
    assert states(lin, one, other) == ["withdrawn", "scheduled"]
    assert pages(portal, one, other) == [404, 404]
    explained(portal)


# ---------------------------------------------------------------- staggered


def test_staggered_needs_a_reason(portal: RunningPortal) -> None:
    lin = portal.sign_in("lin")
    one, other = pair()
    told = bundle(one.item, other.item, mode=Mode.STAGGERED)
    assert problem(send(lin, one, told)) == (422, "reason-missing")


def test_staggered_the_policy_goes_first_and_the_clock_runs(
    portal: RunningPortal, clock: Clock
) -> None:
    lin = portal.sign_in("lin")
    one, other, _ = together(lin, Mode.STAGGERED, "解读视频还在制作")
    approve(portal, other)
    assert states(lin, one, other) == ["in_review", "scheduled"]
    approve(portal, one)
    assert states(lin, one, other) == ["published", "published"]
    assert lin.item(other.item)["bundle"]["stand"] == "released"
    explained(portal)


def test_staggered_the_interpretation_is_due_three_working_days_later(
    portal: RunningPortal,
) -> None:
    lin = portal.sign_in("lin")
    one, other, _ = together(lin, Mode.STAGGERED, "解读视频还在制作")
    approve(portal, one)
    word = lin.item(other.item)["bundle"]
    assert states(lin, one, other) == ["published", "in_review"]
    assert word["stand"] == "open"
    assert word["due_at"].startswith("2026-11-25T15:59:59")  # Wednesday, portal time
    approve(portal, other)
    assert lin.item(one.item)["bundle"]["stand"] == "released"
    explained(portal)


# ---------------------------------------------------------------- ending


def unbundle(
    who: Somebody, revision: Revision, reason: str = "解读改为另行发布", *, whole: bool = True
) -> httpx.Response:
    asked = {"hash": revision.hash, "reason": reason, "whole": whole}
    return who.post(revision.item, "unbundlings", asked, base=revision.hash)


def test_an_editor_ends_what_nobody_has_decided_on(portal: RunningPortal) -> None:
    lin = portal.sign_in("lin")
    one, other, _ = together(lin)
    assert problem(unbundle(lin, one, "改")) == (422, "reason-missing")
    assert unbundle(lin, one).status_code == 201
    assert lin.item(one.item)["bundle"] is None
    assert lin.item(other.item)["bundle"] is None
    approve(portal, one)
    assert states(lin, one, other) == ["published", "in_review"]
    explained(portal)


def test_after_a_decision_only_who_signs_ends_it_and_on_no_own_work(
    portal: RunningPortal,
) -> None:
    lin = portal.sign_in("lin")
    one, other, _ = together(lin)
    approve(portal, one)
    assert problem(unbundle(lin, one)) == (403, "own-work")
    assert problem(unbundle(portal.sign_in("li"), one)) == (403, "forbidden")
    assert pages(portal, one, other) == [404, 404]
    assert unbundle(portal.sign_in("liang"), one).status_code == 201
    assert states(lin, one, other) == ["published", "in_review"]
    explained(portal)


def test_one_interpretation_leaves_and_the_others_are_released(portal: RunningPortal) -> None:
    lin = portal.sign_in("lin")
    ids = [new_item_id() for _ in range(3)]
    made = [
        freeze(ids[0], policy(*ids[1:]), None),
        *(freeze(one, interpretation(ids[0]), None) for one in ids[1:]),
    ]
    told = bundle(*ids)
    for revision in made:
        assert send(lin, revision, told).status_code == 201
    approve(portal, made[0])
    approve(portal, made[1])
    assert pages(portal, *made) == [404, 404, 404]
    left = unbundle(portal.sign_in("liang"), made[2], whole=False)
    assert left.status_code == 201, left.text
    assert states(lin, *made) == ["published", "published", "in_review"]
    assert lin.item(ids[2])["bundle"] is None
    explained(portal)


# ---------------------------------------------------------------- bad input and rights


def test_unlinked_members_are_refused_by_the_rule(portal: RunningPortal) -> None:
    lin = portal.sign_in("lin")
    item, other = new_item_id(), new_item_id()
    one = freeze(item, policy(), None)
    answer = send(lin, one, bundle(item, other))
    assert problem(answer) == (422, "refused")
    assert [one["rule"] for one in answer.json()["findings"]] == ["JD-06"]


def test_a_declaration_that_is_none_is_refused(portal: RunningPortal) -> None:
    lin = portal.sign_in("lin")
    one, other = pair()
    good = body(one, bundle(one.item, other.item))
    lin.put(one)
    changes: tuple[dict[str, object], ...] = (
        {"mode": "some day"},
        {"members": []},
        {"members": [{"item": one.item, "part": "policy"}] * 2},
        {"members": [{"item": one.item, "part": "policy"}]},
        {"members": [{"item": one.item, "part": "interpretation"}]},
        {"members": [{"item": "x", "part": "policy"}]},
        {"id": "x"},
        {"more": 1},
    )
    for change in changes:
        asked = {**good, "bundle": {**good["bundle"], **change}}
        assert problem(lin.post(one.item, "submissions", asked))[0] == 422
    assert lin.client.get(f"/v1/items/{one.item}").status_code == 404


def test_an_item_cannot_be_taken_out_by_another_declaration(portal: RunningPortal) -> None:
    lin = portal.sign_in("lin")
    one, other, _ = together(lin)
    recall = {"hash": one.hash, "reason": ""}
    assert lin.post(one.item, "recalls", recall, base=one.hash).status_code == 201
    again = freeze(one.item, policy(other.item, subtitle="二"), one.hash)
    stranger = bundle(one.item, new_item_id())
    assert problem(send(lin, again, stranger, base=one.hash)) == (409, "wrong-state")


def test_a_stranger_is_bound_by_nobody(portal: RunningPortal) -> None:
    """An editor of another unit names the item in a bundle of their own."""
    lin, chen = portal.sign_in("lin"), portal.sign_in("chen")
    one, other = pair()
    content = replace(interpretation(one.item), unit=UnitKey("kcj"))
    foreign, late = (freeze(new_item_id(), content, None) for _ in range(2))
    assert send(chen, foreign, bundle(one.item, foreign.item)).status_code == 201
    for revision in (one, other):
        assert send(lin, revision, bundle(one.item, other.item)).status_code in (201, 409)
    assert lin.item(one.item)["bundle"]["members"][1]["item"] == other.item
    told = bundle(one.item, late.item)
    assert problem(send(chen, late, told)) == (409, "wrong-state")


def test_who_takes_a_bundle_out_of_the_tables_is_named_by_the_trail(portal: RunningPortal) -> None:
    lin = portal.sign_in("lin")
    one, _, told = together(lin)
    approve(portal, one)
    with portal.portal.database.write() as session:
        session.get_one(BundleRow, told.id).stand = "dissolved"
        session.get_one(ItemRow, one.item).scheduled_at = portal.portal.now()
    publish_due(portal.portal)
    assert states(lin, one) == ["published"]
    with pytest.raises(WrongEntry, match="without its bundle"):
        explained(portal)


@pytest.mark.parametrize("half", ["li", "wang"])
def test_direct_calls_publish_no_member_alone(portal: RunningPortal, half: str) -> None:
    """Every way a person has, tried on one member while the other is still in review."""
    lin = portal.sign_in("lin")
    one, other, _ = together(lin)
    approve(portal, one)
    who = portal.sign_in(half)
    tries = (
        who.decide(one.item, one.hash, 3),
        who.decide(one.item, one.hash, 4),
        unbundle(who, one),
        unbundle(lin, one),
        send(lin, freeze(one.item, policy(other.item, subtitle="二"), one.hash), None, one.hash),
        lin.post(one.item, "submissions", body(one, None), base=one.hash),
    )
    assert all(answer.status_code >= 400 for answer in tries)
    assert pages(portal, one, other) == [404, 404]
    explained(portal)


def test_who_was_never_submitted_is_in_one_bundle_at_most(lin: Somebody) -> None:
    unsent = new_item_id()
    interpretations = [freeze(new_item_id(), interpretation(unsent), None) for _ in range(2)]
    answers = [send(lin, one, bundle(unsent, one.item)) for one in interpretations]
    assert answers[0].status_code == 201, answers[0].text
    assert problem(answers[1]) == (409, "wrong-state")
