"""Reviewing by other routes: old, twice, out of order, late, by the wrong person, with markup."""

from datetime import timedelta

import pytest
from sqlalchemy import delete

from editor_app.portal.db.identity import MembershipRow
from tests.portal.approving import approve_all
from tests.portal.articles import article
from tests.portal.conftest import Clock
from tests.portal.running import RunningPortal, Somebody, problem

MARKUP = "<script>alert(1)</script><b>请核对</b> & “引号” \u202e反向"


def test_the_same_approval_under_another_key_takes_no_second_effect(
    portal: RunningPortal, lin: Somebody
) -> None:
    made, li = lin.submitted(), portal.sign_in("li")
    assert li.decide(made.item, made.hash, 1).status_code == 201
    assert problem(li.decide(made.item, made.hash, 1)) == (409, "wrong-state")
    assert lin.item(made.item)["level"] == 2


def test_the_same_approval_under_the_same_key_gives_the_same_receipt(
    portal: RunningPortal, lin: Somebody
) -> None:
    made, li = lin.submitted(), portal.sign_in("li")
    first = li.decide(made.item, made.hash, 1)
    again = li.decide(made.item, made.hash, 1, key=li.used_keys[-1])
    assert first.json()["number"] == again.json()["number"]
    assert len(lin.item(made.item)["approvals"]) == 1


def test_a_reviewer_cannot_use_the_key_of_another(portal: RunningPortal, lin: Somebody) -> None:
    made, li = lin.submitted(), portal.sign_in("li")
    li.decide(made.item, made.hash, 1)
    taken = portal.sign_in("wang").decide(made.item, made.hash, 2, key=li.used_keys[-1])
    assert problem(taken) == (422, "key-reused")


@pytest.mark.parametrize("level", [0, -1, 3, 4, 99])
def test_no_level_but_the_next_is_decided(portal: RunningPortal, lin: Somebody, level: int) -> None:
    made = lin.submitted()
    refused = portal.sign_in("liang").decide(made.item, made.hash, level)
    assert refused.status_code in (409, 422)
    assert lin.item(made.item)["approvals"] == []


def test_a_role_taken_away_ends_at_once(portal: RunningPortal, lin: Somebody) -> None:
    made, li = lin.submitted(), portal.sign_in("li")
    with portal.portal.database.write() as session:
        session.execute(delete(MembershipRow).where(MembershipRow.person == "li"))
    assert li.decide(made.item, made.hash, 1).status_code in (403, 404)
    assert lin.item(made.item)["level"] == 1


def test_a_decision_that_waited_three_days_still_applies_to_the_same_revision(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made = lin.submitted()
    clock.pass_(hours=72)
    assert portal.sign_in("li").decide(made.item, made.hash, 1).status_code == 201


def test_a_decision_that_waited_three_days_is_refused_on_what_replaced_its_revision(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made = lin.submitted()
    body = {"hash": made.hash, "reason": "又发现一处笔误"}
    assert lin.post(made.item, "recalls", body, base=made.hash).status_code == 201
    mended = lin.submitted(article(title="改过笔误的标题"), item=made.item, base=made.hash)
    clock.pass_(hours=72)
    late = portal.sign_in("li").decide(made.item, made.hash, 1)
    assert problem(late) == (412, "stale")
    assert late.json()["expected"] == mended.hash
    assert portal.sign_in("lin").item(made.item)["approvals"] == []


@pytest.mark.parametrize("outcome", ["return", "reject"])
def test_markup_in_a_reason_stays_text_and_reaches_no_page(
    portal: RunningPortal, lin: Somebody, outcome: str
) -> None:
    made = lin.submitted()
    approve_all(portal, made.item, made.hash)
    url = lin.item(made.item)["url"]
    second = lin.submitted(article(title="审核中的第二版"), item=made.item, base=made.hash)
    li = portal.sign_in("li")
    assert li.decide(made.item, second.hash, 1, outcome, reason=MARKUP).is_success
    assert lin.item(made.item)["approvals"][-1]["reason"] == MARKUP
    for public in (url, "/", "/zkgwb/", "/zkgwb/feed.atom"):
        assert "alert(1)" not in lin.client.get(public).text


@pytest.mark.parametrize("outcome", ["publish", "", "APPROVE", "approve "])
def test_an_outcome_of_another_name_is_refused(
    portal: RunningPortal, lin: Somebody, outcome: str
) -> None:
    made = lin.submitted()
    refused = portal.sign_in("li").decide(made.item, made.hash, 1, outcome)
    assert refused.status_code == 422
    assert lin.item(made.item)["level"] == 1


def test_a_schedule_in_another_offset_is_the_same_moment(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = lin.submitted(article(schedule_at="2026-11-22T11:30:00+01:00"))
    approve_all(portal, made.item, made.hash)
    assert lin.item(made.item)["scheduled_at"] == "2026-11-22T10:30:00.000Z"


def test_a_schedule_that_passed_during_review_is_published_with_the_last_approval(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made = lin.submitted(article(schedule_at="2026-11-22T18:30"))
    clock.pass_(hours=72)
    approve_all(portal, made.item, made.hash)
    told = portal.sign_in("lin").item(made.item)
    assert told["state"] == "published"
    published = clock.now() - timedelta(minutes=5)
    assert told["published_at"] > published.isoformat()[:16]
