"""From submission to publication: levels, stale decisions, returns, successors."""

import json

from sqlalchemy import delete

from editor_app.domain.item import new_item_id
from editor_app.portal.db.content import DecisionRow
from tests.portal.approving import approve_all
from tests.portal.articles import article, revision
from tests.portal.conftest import Clock
from tests.portal.running import RunningPortal, Somebody, problem


def test_three_approvals_publish_the_item(either: RunningPortal) -> None:
    lin = either.sign_in("lin")
    made = lin.submitted()
    approve_all(either, made.item, made.hash)
    told = lin.item(made.item)
    assert (told["state"], told["live"], told["level"]) == ("published", made.hash, 0)
    assert told["published_at"] == "2026-11-22T02:00:00.000Z"
    assert told["index_no"] == "11990000000001003X/2026-00001"
    assert told["url"].startswith("/zkgwb/c/gov_info.statutory.news/")


def test_index_numbers_count_on_without_gaps(portal: RunningPortal, lin: Somebody) -> None:
    numbers = []
    for title in ("第一条工作动态消息", "第二条工作动态消息"):
        made = lin.submitted(article(title=title))
        approve_all(portal, made.item, made.hash)
        numbers.append(lin.item(made.item)["index_no"][-10:])
    assert numbers == ["2026-00001", "2026-00002"]


def test_the_public_page_is_made_of_the_approved_revision(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = lin.submitted()
    approve_all(portal, made.item, made.hash)
    page = lin.client.get(lin.item(made.item)["url"])
    assert page.status_code == 200
    assert "发现隐患21处" in page.text


def test_a_receipt_names_what_was_sent(portal: RunningPortal, lin: Somebody) -> None:
    made = revision(new_item_id(), article())
    lin.put(made)
    receipt = lin.submit(made).json()
    assert receipt["content_hash"] == made.hash
    assert receipt["number"] == "DY-20261122-0001"
    assert receipt["key"] == lin.used_keys[-1]


def test_levels_are_decided_in_order(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    early = portal.sign_in("wang").decide(made.item, made.hash, 2)
    assert problem(early) == (409, "wrong-state")


def test_a_level_needs_its_own_role(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    assert problem(portal.sign_in("wang").decide(made.item, made.hash, 1)) == (403, "forbidden")


def test_a_decision_on_another_hash_is_stale(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    answer = portal.sign_in("li").decide(made.item, "0" * 64, 1, base=made.hash)
    assert problem(answer) == (412, "stale")
    assert answer.json()["expected"] == made.hash


def test_a_return_needs_five_characters(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    short = portal.sign_in("li").decide(made.item, made.hash, 1, "return", reason=" 改  ")
    assert problem(short) == (422, "reason-missing")


def test_a_return_comes_back_with_its_reason(either: RunningPortal) -> None:
    lin = either.sign_in("lin")
    made = lin.submitted()
    reason = "第二段的数字请再核对一遍"
    assert either.sign_in("li").decide(made.item, made.hash, 1, "return", reason=reason).is_success
    told = lin.item(made.item)
    assert told["state"] == "returned"
    assert told["approvals"][-1]["reason"] == reason
    assert told["approvals"][-1]["by_name"] == "李建国"


def test_a_mended_revision_begins_again_at_level_one(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    portal.sign_in("li").decide(made.item, made.hash, 1)
    portal.sign_in("wang").decide(made.item, made.hash, 2, "return", reason="标题请改短一些")
    mended = lin.submitted(article(title="改短的标题在这里"), item=made.item, base=made.hash)
    told = lin.item(made.item)
    assert (told["level"], told["approvals"], told["edition"]) == (1, [], 1)
    assert told["head"] == mended.hash


def test_an_item_in_review_takes_no_second_submission(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    other = revision(made.item, article(title="审核中又改了标题"), made.hash)
    lin.put(other)
    assert problem(lin.submit(other, base=made.hash)) == (409, "wrong-state")


def test_a_recalled_item_carries_no_approvals_over(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    portal.sign_in("li").decide(made.item, made.hash, 1)
    body = {"hash": made.hash, "reason": ""}
    assert lin.post(made.item, "recalls", body, base=made.hash).status_code == 201
    again = lin.submit(made, base=made.hash)
    assert again.status_code == 201, again.text
    told = lin.item(made.item)
    assert (told["state"], told["level"], told["approvals"]) == ("in_review", 1, [])


def test_the_live_page_stays_until_its_successor_is_approved(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = lin.submitted()
    approve_all(portal, made.item, made.hash)
    url = lin.item(made.item)["url"]
    second = lin.submitted(article(title="修订后的检查情况通报"), item=made.item, base=made.hash)
    told = lin.item(made.item)
    assert (told["state"], told["live"], told["edition"]) == ("in_review", made.hash, 2)
    assert "修订后的检查情况通报" not in lin.client.get(url).text
    approve_all(portal, made.item, second.hash)
    assert "修订后的检查情况通报" in lin.client.get(url).text


def test_a_rejected_successor_leaves_the_live_edition_open_for_another(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = lin.submitted()
    approve_all(portal, made.item, made.hash)
    second = lin.submitted(article(title="不宜发布的第二版"), item=made.item, base=made.hash)
    portal.sign_in("li").decide(made.item, second.hash, 1, "reject", reason="内容不宜公开发布")
    told = lin.item(made.item)
    assert (told["state"], told["head"], told["edition"]) == ("published", made.hash, 1)
    assert told["approvals"][-1]["outcome"] == "reject"


def test_a_rejected_new_item_is_at_its_end(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    portal.sign_in("li").decide(made.item, made.hash, 1, "reject", reason="内容不宜公开发布")
    assert lin.item(made.item)["state"] == "rejected"
    assert problem(lin.submit(made, base=made.hash)) == (409, "wrong-state")


def test_a_withdrawal_takes_the_page_down(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    approve_all(portal, made.item, made.hash)
    url = lin.item(made.item)["url"]
    body = {"hash": made.hash, "reason": "数据有误，需要核实"}
    answer = portal.sign_in("admin").post(made.item, "withdrawals", body, base=made.hash)
    assert answer.status_code == 201, answer.text
    assert lin.item(made.item)["state"] == "withdrawn"
    assert lin.client.get(url).status_code == 410


def test_a_live_page_can_be_withdrawn_while_its_successor_is_reviewed(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = lin.submitted()
    approve_all(portal, made.item, made.hash)
    second = lin.submitted(article(title="审核中的第二版稿件"), item=made.item, base=made.hash)
    body = {"hash": second.hash, "reason": "页面内容有误，先行撤下"}
    answer = portal.sign_in("liang").post(made.item, "withdrawals", body, base=second.hash)
    assert answer.status_code == 201, answer.text
    assert lin.item(made.item)["live"] is None


def test_an_editor_cannot_withdraw(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    approve_all(portal, made.item, made.hash)
    body = {"hash": made.hash, "reason": "数据有误，需要核实"}
    assert problem(lin.post(made.item, "withdrawals", body, base=made.hash)) == (403, "forbidden")


def test_a_scheduled_item_is_published_when_its_time_has_come(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made = lin.submitted(article(schedule_at="2026-11-22T18:30"))  # portal time
    approve_all(portal, made.item, made.hash)
    told = lin.item(made.item)
    assert (told["state"], told["scheduled_at"]) == ("scheduled", "2026-11-22T10:30:00.000Z")
    clock.pass_(minutes=8 * 60 + 25)
    lin = portal.sign_in("lin")  # the first session is over by now
    lin.client.get("/v1/changes")
    assert lin.item(made.item)["state"] == "scheduled"
    clock.pass_(minutes=6)
    lin.client.get("/v1/changes")
    told = lin.item(made.item)
    assert (told["state"], told["published_at"]) == ("published", "2026-11-22T10:31:00.000Z")


def test_a_scheduled_item_without_its_approvals_is_not_published_and_stops_no_other(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made = [lin.submitted(article(schedule_at="2026-11-22T18:30")) for _ in range(2)]
    for one in made:
        approve_all(portal, one.item, one.hash)
    with portal.portal.database.write() as session:
        session.execute(
            delete(DecisionRow).where(DecisionRow.item == made[0].item, DecisionRow.level == 2)
        )
    clock.pass_(hours=9)
    lin = portal.sign_in("lin")
    assert lin.client.get("/v1/changes").status_code == 200
    assert [lin.item(one.item)["state"] for one in made] == ["scheduled", "published"]


def test_what_a_check_blocks_is_refused_with_its_findings(lin: Somebody) -> None:
    made = revision(new_item_id(), article(source=""))
    lin.put(made)
    refused = lin.submit(made)
    assert problem(refused) == (422, "refused")
    assert {"rule", "where", "message_zh", "message_en"} <= set(refused.json()["findings"][0])


def test_a_submission_straight_to_the_interface_is_checked_as_well(lin: Somebody) -> None:
    made = revision(new_item_id(), article(body="申请人身份证号441300190001010008。"))
    lin.put(made)
    refused = lin.submit(made)  # whatever a program says of its own checks
    assert problem(refused) == (422, "refused")
    told = refused.json()["findings"]
    assert ("PII-01", "body", "441300190001010008") in {
        (one["rule"], one["where"], one["excerpt"]) for one in told
    }


def test_reviewers_read_who_checked_and_who_kept_what(lin: Somebody) -> None:
    made = revision(new_item_id(), article())
    lin.put(made)
    kept = {
        "rule": "META-05",
        "where": "keywords",
        "excerpt": "",
        "reason": "专题信息不设关键词",
        "by": "林晓雯",
        "at": "2026-11-20T10:00:00+08:00",
        "key": "7103e2e239650cab",
    }
    told = {
        "hash": made.hash,
        "checked_rules": 37,
        "catalogue_version": "2026.11",
        "lexicon_version": "2026.11",
        "checked_at": "2026-11-20T10:01:00+08:00",
        "checked_ms": 12,
        "kept": [kept],
    }
    assert lin.post(made.item, "submissions", told).status_code == 201
    heard = lin.item(made.item)
    assert heard["kept"] == [kept]
    assert heard["checks"] == {
        "rules": 37,
        "catalogue_version": "2026.11",
        "lexicon_version": "2026.11",
        "at": "2026-11-20T10:01:00+08:00",
        "milliseconds": 12,
    }


def test_an_editor_of_another_unit_cannot_submit_here(portal: RunningPortal) -> None:
    made = revision(new_item_id(), article())
    assert problem(portal.sign_in("chen").put(made)) == (403, "forbidden")


def test_an_item_never_changes_its_unit(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    portal.sign_in("li").decide(made.item, made.hash, 1, "return", reason="请移到办公室频道")
    moved = revision(made.item, article(unit="gwb"), made.hash)
    assert problem(lin.put(moved)) == (409, "wrong-state")


def test_the_audit_trail_tells_every_step(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    approve_all(portal, made.item, made.hash)
    rows = portal.sign_in("admin").client.get("/v1/audit").raise_for_status().json()
    told = [(row["person"], row["action"]) for row in rows if row["item"] == made.item]
    assert told == [
        ("lin", "revision"),
        ("lin", "submit"),
        ("huang", "secrecy"),
        ("li", "approve"),
        ("wang", "approve"),
        ("liang", "approve"),
        ("portal", "publish"),
    ]
    assert json.loads(rows[-1]["detail"])["hash"] == made.hash


def test_only_those_who_run_the_portal_read_the_audit_trail(lin: Somebody) -> None:
    assert problem(lin.client.get("/v1/audit")) == (403, "forbidden")
