"""A consultation on the portal: its state by portal time, and the links to and from its result."""

from typing import Any
from uuid import uuid4

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import text

from editor_app.domain.item import Content, ItemId, freeze, new_item_id
from editor_app.portal.db.content import ItemRow
from editor_app.portal.execution import perform
from editor_app.portal.migrations.versions import v0010_opinions
from editor_app.portal.order import Order
from editor_app.portal.persons import find_person
from editor_app.portal.policy_links import naming
from editor_app.portal.revisions import store_revision
from editor_app.wire.secrecy import SecrecyIn
from editor_app.wire.v1 import DecisionIn, SubmissionIn
from tests.fakes.secrecy import PASSED
from tests.portal.bundling import CHAIN, send
from tests.portal.conftest import Clock
from tests.portal.consultations import ENDS, consultation, result
from tests.portal.running import RunningPortal, Somebody


def published(portal: RunningPortal, content: Content, item: ItemId | None = None) -> ItemId:
    """Submitted, examined and signed by everybody, without their clients; gives the item."""
    revision = freeze(item or new_item_id(), content, None)
    hash_ = revision.hash
    steps: list[tuple[str, str, Any]] = [
        ("lin", "submissions", SubmissionIn(hash=hash_, checked_rules=70, catalogue_version="1")),
        ("huang", "secrecy", SecrecyIn(hash=hash_, answers=PASSED)),
    ]
    for level, name in enumerate(CHAIN, start=1):
        asked = DecisionIn(hash=hash_, level=level, outcome="approve")
        steps.append((name, "decisions", asked))
    with portal.portal.database.write() as session:
        for name, path, asked in steps:
            person = find_person(session, name)
            assert person is not None
            if path == "submissions":
                store_revision(session, portal.portal, revision, person)
            base = None if path == "submissions" else hash_
            order = Order(
                key=str(uuid4()),
                person=person,
                item=revision.item,
                path=path,
                body=b"{}",
                asked=asked,
                base=base,
            )
            perform(session, portal.portal, order)
    return revision.item


def page(portal: RunningPortal, item: ItemId) -> str:
    return portal.client().get(url(portal, item)).text


def url(portal: RunningPortal, item: ItemId) -> str:
    with portal.portal.database.read() as session:
        told = session.get_one(ItemRow, item).url
    assert told is not None
    return told


def test_the_page_says_where_the_consultation_stands(portal: RunningPortal, clock: Clock) -> None:
    item = published(portal, consultation())
    assert "征集状态：未开始（2026年11月23日开始）" in page(portal, item)
    assert "我要提意见" not in page(portal, item)
    clock.pass_(days=1)
    assert "征集状态：征集中，还剩 9 天（2026年12月2日截止）" in page(portal, item)
    assert "/opinions" in page(portal, item)
    clock.pass_(days=9)
    assert "征集状态：征集中，今天截止" in page(portal, item)
    clock.pass_(days=1)
    assert "征集状态：已结束（2026年12月2日截止），采纳情况将在本页反馈" in page(portal, item)
    assert "我要提意见" not in page(portal, item)


def test_a_result_and_its_consultation_link_to_each_other(
    either: RunningPortal, clock: Clock
) -> None:
    item = published(either, consultation())
    clock.pass_(days=12)
    answer = published(either, result(item))
    asked, answered = page(either, item), page(either, answer)
    assert "征集状态：已反馈" in asked
    assert f'href="{url(either, answer)}"' in asked
    assert f'href="{url(either, item)}"' in answered
    assert ENDS in answered or "2026年12月2日" in answered


def test_a_withdrawn_result_leaves_the_page_of_its_consultation(
    portal: RunningPortal, clock: Clock
) -> None:
    item = published(portal, consultation())
    clock.pass_(days=12)
    answer = published(portal, result(item))
    liang = portal.sign_in("liang")
    head = liang.item(answer)["head"]
    gone = liang.post(
        answer, "withdrawals", {"hash": head, "reason": "数字有误，重新核对后发布。"}, base=head
    )
    assert gone.status_code == 201, gone.text
    assert "已结束" in page(portal, item)


def test_a_shortened_consultation_without_reason_is_refused_by_the_portal(lin: Somebody) -> None:
    short = freeze(new_item_id(), consultation(ends_on="2026-12-01"), None)
    refused = send(lin, short, None)
    assert refused.status_code == 422, refused.text
    (finding,) = refused.json()["findings"]
    assert (finding["rule"], finding["where"]) == ("ZJ-02", "ends_on")
    assert "不少于 7 个工作日，目前只有 6 个工作日" in finding["message_zh"]


def test_results_published_before_are_linked_by_the_migration(
    either: RunningPortal, clock: Clock
) -> None:
    item = published(either, consultation())
    clock.pass_(days=12)
    answer = published(either, result(item))
    database = either.portal.database
    with database.connection() as opened:
        opened.execute(text("DELETE FROM policy_links"))
        with Operations.context(MigrationContext.configure(opened)):
            v0010_opinions.link_results()
    with database.read() as session:
        assert [one.item for one in naming(session, item, "zkgwb")] == [answer]
