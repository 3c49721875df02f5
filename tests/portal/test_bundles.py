"""Bundles on the portal: policy and interpretation become public together, or neither does."""

from dataclasses import replace
from datetime import timedelta

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import select, text

from editor_app.domain.bundle import Mode
from editor_app.domain.item import Attachment, BlobHash, freeze, new_item_id
from editor_app.portal.bundle_release import release_due
from editor_app.portal.db.content import BlobOwnerRow, BlobRow
from editor_app.portal.db.records import AuditRow
from editor_app.portal.migrations.versions import v0008_policy_links
from editor_app.portal.policy_links import naming
from editor_app.portal.publication import publish_due
from tests.portal.bundling import approve, explained, pages, send, states, together
from tests.portal.conftest import Clock
from tests.portal.pairs import bundle, interpretation, pair, policy
from tests.portal.running import RunningPortal, problem


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
