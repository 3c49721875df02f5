"""The life after publication: marks, corrections, withdrawals, schedules, ends of validity."""

from datetime import timedelta

import pytest

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.item import Attachment, BlobHash, new_item_id
from editor_app.portal.acts import expire_due
from editor_app.portal.publication import publish_due
from tests.portal.articles import article, revision
from tests.portal.conftest import START, Clock
from tests.portal.editions import act, approve, ask, decide, detail, live, next_edition, page
from tests.portal.running import RunningPortal, Somebody, problem
from tests.portal.test_content import send

NOTICE = {"act": "withdraw", "note": "该稿件数据有误，正在核实，核实后另行发布。"}
REMOVE = {"act": "withdraw", "way": "remove"}
NOTE = {"act": "correct", "note": "第二段“36处”应为“38处”。"}
MEANT_BY_NOBODY: tuple[tuple[dict[str, str], str], ...] = (
    ({"act": "mark", "force": "repealed"}, "acting-missing"),
    ({"act": "correct", "note": "改"}, "note-missing"),
    ({"act": "withdraw"}, "note-missing"),
    ({"act": "correct", "note": "见<script>alert(1)</script>"}, "note-markup"),
    ({"act": "mark", "valid_until": "2020-01-01T00:00:00Z"}, "end-past"),
    ({"act": "mark", "note": "多余的说明文字"}, "stray"),
    ({"publish_at": "2026-11-22T09:59:00+08:00"}, "schedule-past"),
)
END = (START + timedelta(days=30)).isoformat()


def test_a_notice_stands_at_the_address_of_what_was_withdrawn(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = live(portal, lin)
    act(portal, lin, made, NOTICE)
    told = lin.item(made.item)
    assert (told["state"], told["live"]) == ("withdrawn", None)
    answer = page(lin, made)
    assert answer.status_code == 200
    assert "撤稿说明" in answer.text
    assert NOTICE["note"] in answer.text
    assert "发现隐患21处" not in answer.text


def test_what_was_removed_is_gone(portal: RunningPortal, lin: Somebody) -> None:
    made = live(portal, lin)
    act(portal, lin, made, REMOVE)
    gone = page(lin, made)
    assert gone.status_code == 410
    assert '<a href="/zkgwb/">返回频道</a>' in gone.text  # it leads on
    assert 'aria-current="true"' not in gone.text  # and is not the channel's home


def test_a_redirect_leads_to_the_page_of_another_item(portal: RunningPortal, lin: Somebody) -> None:
    made, other = live(portal, lin, "旧稿件的标题"), live(portal, lin, "取代它的新稿件标题")
    act(portal, lin, made, {"act": "withdraw", "way": "redirect", "target": other.item})
    answer = page(lin, made)
    assert answer.status_code == 302
    assert answer.headers["location"] == lin.item(other.item)["url"]


def test_a_redirect_whose_target_was_taken_down_later_says_gone(
    portal: RunningPortal, lin: Somebody
) -> None:
    made, other = live(portal, lin, "旧稿件的标题"), live(portal, lin, "取代它的新稿件标题")
    act(portal, lin, made, {"act": "withdraw", "way": "redirect", "target": other.item})
    act(portal, lin, other, REMOVE)
    assert page(lin, made).status_code == 410


def test_no_redirect_leads_to_an_address(portal: RunningPortal, lin: Somebody) -> None:
    made = live(portal, lin)
    for target in ("https://evil.example/", "//evil.example/x", "/oauth/authorize"):
        intent = {"act": "withdraw", "way": "redirect", "target": target}
        assert problem(ask(lin, made, intent, base=made.hash)) == (422, "intent-refused")


def test_no_redirect_leads_to_itself_or_in_a_circle(portal: RunningPortal, lin: Somebody) -> None:
    one, other = live(portal, lin, "第一篇稿件的标题"), live(portal, lin, "第二篇稿件的标题")
    here = {"act": "withdraw", "way": "redirect", "target": one.item}
    refused = ask(lin, one, here, base=one.hash)
    assert (problem(refused), detail(refused)) == ((422, "intent-refused"), "itself")
    act(portal, lin, other, here)
    back = {"act": "withdraw", "way": "redirect", "target": other.item}
    refused = ask(lin, one, back, base=one.hash)
    assert (problem(refused), detail(refused)) == ((422, "intent-refused"), "not-public")


def test_a_circle_made_during_review_is_refused_by_the_last_approval(
    portal: RunningPortal, lin: Somebody
) -> None:
    one, other = live(portal, lin, "第一篇稿件的标题"), live(portal, lin, "第二篇稿件的标题")
    there = {"act": "withdraw", "way": "redirect", "target": other.item}
    back = {"act": "withdraw", "way": "redirect", "target": one.item}
    assert ask(lin, one, there, base=one.hash).status_code == 201
    assert ask(lin, other, back, base=other.hash).status_code == 201
    approve(portal, one, there)
    assert decide(portal, other, 1, back).status_code == 201
    assert decide(portal, other, 2, back).status_code == 201
    assert problem(decide(portal, other, 3, back)) == (422, "intent-refused")
    assert page(lin, other).status_code == 200


def test_a_mark_stands_on_the_page_with_a_link_to_what_repealed_it(
    portal: RunningPortal, lin: Somebody
) -> None:
    made, acting = live(portal, lin, "被废止的稿件标题"), live(portal, lin, "废止它的决定")
    act(portal, lin, made, {"act": "mark", "force": "repealed", "acting": acting.item})
    told = lin.item(made.item)
    assert (told["state"], told["live"]) == ("published", made.hash)
    text = page(lin, made).text
    assert "【已废止】" in text
    assert f'<a href="{lin.item(acting.item)["url"]}">废止它的决定</a>' in text
    assert "发现隐患21处" in text


def test_what_cannot_be_meant_is_refused_by_name(portal: RunningPortal, lin: Somebody) -> None:
    made = live(portal, lin)
    for intent, why in MEANT_BY_NOBODY:
        refused = ask(lin, made, intent, base=made.hash)
        assert (problem(refused), detail(refused)) == ((422, "intent-refused"), why)
    assert lin.item(made.item)["state"] == "published"


def test_words_that_nobody_knows_are_refused(portal: RunningPortal, lin: Somebody) -> None:
    made = live(portal, lin)
    for intent in (
        {"act": "publish it"},
        {"publish_at": "morgen"},
        {"publish_at": "2026-12-01T09:00:00"},
        {"publish_at": "9999-12-31T23:59:59-14:00"},
        {"act": "mark", "force": "void"},
        {"unknown": "x"},
    ):
        assert problem(ask(lin, made, intent, base=made.hash)) == (422, "bad-request"), intent


def test_a_correction_stands_at_the_foot_with_its_day(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made = live(portal, lin)
    act(portal, lin, made, NOTE)
    text = page(lin, made).text
    assert "更正说明" in text
    assert NOTE["note"] in text
    assert text.index("发现隐患21处") < text.index("更正说明") < text.index(NOTE["note"])
    assert "2026年11月22日" in text


def test_a_correction_may_bring_the_mended_text(portal: RunningPortal, lin: Somebody) -> None:
    made = live(portal, lin)
    second = next_edition(made)
    lin.put(second)
    assert ask(lin, second, NOTE, base=made.hash).status_code == 201
    assert page(lin, made).text.count("更正说明") == 0
    approve(portal, second, NOTE)
    text = page(lin, made).text
    assert "更正后的稿件标题" in text
    assert NOTE["note"] in text
    assert lin.item(made.item)["edition"] == 2


def test_a_new_edition_carries_no_marks_of_the_one_before(
    portal: RunningPortal, lin: Somebody
) -> None:
    made, acting = live(portal, lin), live(portal, lin, "修改它的决定文件")
    act(portal, lin, made, {"act": "mark", "force": "amended", "acting": acting.item})
    second = next_edition(made)
    lin.put(second)
    assert ask(lin, second, {}, base=made.hash).status_code == 201
    assert "【已修改】" in page(lin, made).text
    approve(portal, second)
    assert "【已修改】" not in page(lin, made).text


def test_an_approval_of_another_intent_is_stale(portal: RunningPortal, lin: Somebody) -> None:
    made = live(portal, lin)
    assert ask(lin, made, NOTICE, base=made.hash).status_code == 201
    assert problem(decide(portal, made, 1, {})) == (412, "stale")
    assert problem(decide(portal, made, 1, REMOVE)) == (412, "stale")
    assert decide(portal, made, 1, NOTICE).status_code == 201


def test_another_intent_needs_all_approvals_again(portal: RunningPortal, lin: Somebody) -> None:
    made = live(portal, lin)
    assert ask(lin, made, NOTICE, base=made.hash).status_code == 201
    assert decide(portal, made, 1, NOTICE).status_code == 201
    body = {"hash": made.hash, "reason": "改为转到新页面"}
    assert lin.post(made.item, "recalls", body, base=made.hash).status_code == 201
    assert lin.item(made.item)["state"] == "published"
    assert ask(lin, made, REMOVE, base=made.hash).status_code == 201
    told = lin.item(made.item)
    assert (told["level"], told["approvals"]) == (1, [])


@pytest.mark.parametrize("outcome", ["return", "reject"])
def test_an_act_that_comes_back_leaves_the_page_as_it_was(
    portal: RunningPortal, lin: Somebody, outcome: str
) -> None:
    made = live(portal, lin)
    before = page(lin, made).text
    assert ask(lin, made, NOTICE, base=made.hash).status_code == 201
    told = decide(portal, made, 1, NOTICE, outcome=outcome, reason="撤稿理由还需补充")
    assert told.status_code == 201
    after = lin.item(made.item)
    assert (after["state"], after["live"]) == ("published", made.hash)
    assert after["approvals"][-1]["reason"] == "撤稿理由还需补充"
    assert page(lin, made).text == before


def test_who_asks_for_an_act_does_not_decide_on_it(portal: RunningPortal, lin: Somebody) -> None:
    made = live(portal, lin)
    he = portal.sign_in("he")
    assert ask(he, made, NOTICE, base=made.hash).status_code == 201
    body = {"hash": made.hash, "level": 1, "outcome": "approve"}
    assert problem(he.post(made.item, "decisions", body, base=made.hash)) == (403, "own-work")


def test_an_act_names_what_stands_on_the_page(portal: RunningPortal, lin: Somebody) -> None:
    made = live(portal, lin)
    second = next_edition(made)
    lin.put(second)
    assert problem(ask(lin, second, NOTICE, base=made.hash)) == (409, "wrong-state")
    fresh = revision(new_item_id(), article())
    lin.put(fresh)
    assert problem(ask(lin, fresh, NOTICE)) == (409, "wrong-state")


def test_only_an_editor_of_the_unit_asks_for_an_act(portal: RunningPortal, lin: Somebody) -> None:
    made = live(portal, lin)
    assert problem(ask(portal.sign_in("liang"), made, NOTICE, base=made.hash)) == (403, "forbidden")
    assert problem(ask(portal.sign_in("chen"), made, NOTICE, base=made.hash)) == (404, "not-found")


def test_what_was_taken_down_in_an_emergency_gets_its_notice_by_review(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = live(portal, lin)
    body = {"hash": made.hash, "reason": "涉及个人信息，立即撤下"}
    assert portal.sign_in("liang").post(made.item, "withdrawals", body, base=made.hash).is_success
    assert page(lin, made).status_code == 410
    act(portal, lin, made, NOTICE)
    assert NOTICE["note"] in page(lin, made).text
    assert lin.item(made.item)["state"] == "withdrawn"


def test_validity_ends_with_a_banner(portal: RunningPortal, lin: Somebody, clock: Clock) -> None:
    made = lin.submitted()
    body = {"hash": made.hash, "reason": "补充有效期"}
    assert lin.post(made.item, "recalls", body, base=made.hash).is_success
    intent = {"valid_until": END}
    assert ask(lin, made, intent, base=made.hash).status_code == 201
    approve(portal, made, intent)
    assert "已失效" not in page(lin, made).text
    clock.pass_(days=30, minutes=1)
    assert expire_due(portal.portal) == 1
    assert expire_due(portal.portal) == 0
    lin = portal.sign_in("lin")
    told = lin.item(made.item)
    assert (told["state"], told["live"]) == ("expired", made.hash)
    assert "【已失效】" in page(lin, made).text
    assert "已于2026年12月22日失效" in page(lin, made).text


def test_validity_ends_by_taking_the_page_down(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made = live(portal, lin)
    act(portal, lin, made, {"act": "mark", "valid_until": END, "at_end": "remove"})
    clock.pass_(days=31)
    assert expire_due(portal.portal) == 1
    lin = portal.sign_in("lin")
    assert (lin.item(made.item)["state"], lin.item(made.item)["live"]) == ("expired", None)
    assert page(lin, made).status_code == 410


def test_a_schedule_waits_for_its_time_in_whatever_offset(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made = revision(new_item_id(), article())
    lin.put(made)
    intent = {"publish_at": "2026-11-22T11:30:00+01:00"}
    assert ask(lin, made, intent).status_code == 201
    approve(portal, made, {"publish_at": "2026-11-22T18:30:00+08:00"})  # the same moment
    told = lin.item(made.item)
    assert (told["state"], told["scheduled_at"]) == ("scheduled", "2026-11-22T10:30:00.000Z")
    clock.pass_(hours=9)
    assert publish_due(portal.portal) == 1
    assert portal.sign_in("lin").item(made.item)["state"] == "published"


def test_the_last_level_may_postpone_and_nobody_else(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    later = {"publish_at": "2026-11-23T09:00:00+08:00"}
    assert problem(decide(portal, made, 1, {}, **later)) == (422, "intent-refused")
    assert decide(portal, made, 1, {}).is_success
    assert decide(portal, made, 2, {}).is_success
    assert portal.sign_in("huang").examine(made.item, made.hash).is_success
    past = decide(portal, made, 3, {}, publish_at="2026-11-22T09:00:00+08:00")
    assert (problem(past), detail(past)) == ((422, "intent-refused"), "schedule-past")
    assert decide(portal, made, 3, {}, **later).is_success
    assert lin.item(made.item)["scheduled_at"] == "2026-11-23T01:00:00.000Z"


def test_a_schedule_whose_file_is_gone_says_so_and_is_tried_again_by_hand(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    data = b"annex, as approved"
    hash_ = BlobHash(sha256_hex(data))
    send(lin, data, 0, last=True, sha256=hash_)
    annex = Attachment(name="a.txt", sha256=hash_, size=len(data), media_type="text/plain")
    made = lin.submitted(article(attachments=(annex,), schedule_at="2026-11-22T18:30"))
    approve(portal, made)
    [stored] = portal.portal.config.data.rglob(hash_)
    stored.rename(stored.with_name("aside"))
    clock.pass_(hours=9)
    assert publish_due(portal.portal) == 0
    lin = portal.sign_in("lin")
    told = lin.item(made.item)
    assert told["state"] == "scheduled"
    assert (told["editions"]["failure"]["why"], told["editions"]["failure"]["about"]) == (
        "file-gone",
        "a.txt",
    )
    assert publish_due(portal.portal) == 0
    assert lin.item(made.item)["sequence"] == told["sequence"]  # told once
    body = {"hash": made.hash}
    assert problem(lin.post(made.item, "retries", body, base=made.hash)) == (422, "intent-refused")
    stored.with_name("aside").rename(stored)
    assert lin.post(made.item, "retries", body, base=made.hash).status_code == 201
    told = lin.item(made.item)
    assert told["state"] == "published"
    assert (told["editions"] or {}).get("failure") is None


def test_a_scheduled_item_can_be_taken_back_to_be_dated_anew(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = lin.submitted(article(schedule_at="2026-11-22T18:30"))
    approve(portal, made)
    body = {"hash": made.hash, "reason": "改期发布"}
    assert lin.post(made.item, "recalls", body, base=made.hash).status_code == 201
    assert lin.item(made.item)["state"] == "returned"
    intent = {"publish_at": "2026-11-25T09:00:00+08:00"}
    assert ask(lin, made, intent, base=made.hash).status_code == 201
    approve(portal, made, intent)
    assert lin.item(made.item)["scheduled_at"] == "2026-11-25T01:00:00.000Z"


def test_an_item_tells_what_is_asked_for_and_what_stands(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = live(portal, lin)
    assert lin.item(made.item)["editions"] is None
    act(portal, lin, made, NOTE)
    told = lin.item(made.item)["editions"]
    assert told["standing"]["corrections"][0]["note"] == NOTE["note"]
    assert ask(lin, made, NOTICE, base=made.hash).status_code == 201
    told = lin.item(made.item)["editions"]
    assert (told["intent"]["act"], told["intent"]["note"]) == ("withdraw", NOTICE["note"])
    assert len(told["intent"]["digest"]) == 64
