"""Where the parts of review meet: emergencies, bundles, acts, secrecy, comments, claims."""

from datetime import timedelta
from typing import Any

import httpx
from pydantic import TypeAdapter
from sqlalchemy import delete, select

from editor_app.connectors.words import remote
from editor_app.domain.bundle import Mode, bundle_json
from editor_app.domain.editions import Failure
from editor_app.domain.item import Revision, new_item_id
from editor_app.domain.workflow import Remote
from editor_app.portal.db.comments import CommentRow
from editor_app.portal.db.content import ItemRow
from editor_app.portal.db.identity import MembershipRow
from editor_app.portal.standings import keep_failure
from editor_app.wire.v1 import ItemOut
from tests.fakes.secrecy import record
from tests.portal.articles import article, revision
from tests.portal.bundling import approve as approve_part
from tests.portal.bundling import states, together
from tests.portal.conftest import START
from tests.portal.crowd import check
from tests.portal.editions import act, approve, ask, decide, digest, live
from tests.portal.running import RunningPortal, Somebody, problem
from tests.portal.test_comments import comment, say
from tests.portal.test_emergency import REASON, confirm, hot, hurry

MARK = {"act": "mark", "valid_until": (START + timedelta(days=30)).isoformat()}
SOON, LATER = ((START + timedelta(days=days)).isoformat() for days in (1, 3))
WHY = "请先答复批注再送审"


def claim(who: Somebody, made: Revision) -> httpx.Response:
    return who.post(made.item, "claims", {"hash": made.hash, "level": 1}, base=made.hash)


def sign_at(portal: RunningPortal, made: Revision, when: str, level: int = 3) -> httpx.Response:
    body = {"hash": made.hash, "level": level, "outcome": "approve", "publish_at": when}
    return portal.sign_in("liang").post(made.item, "decisions", body, base=made.hash)


def send_back(portal: RunningPortal, made: Revision, who: str = "li") -> None:
    answer = portal.sign_in(who).decide(made.item, made.hash, 1, "return", reason=WHY)
    assert answer.status_code == 201, answer.text


def next_of(lin: Somebody, made: Revision, title: str) -> Revision:
    return lin.submitted(article(title=title), item=made.item, base=made.hash)


def test_who_examined_does_not_confirm_the_emergency(portal: RunningPortal, lin: Somebody) -> None:
    made, _ = hurry(lin, hot())
    everything = portal.sign_in("all")
    assert everything.examine(made.item, made.hash).status_code == 201
    assert portal.sign_in("liang").decide(made.item, made.hash, 3).status_code == 201
    assert problem(confirm(everything, made, 1)) == (403, "forbidden")
    assert confirm(portal.sign_in("li"), made, 1).status_code == 201
    assert check(portal.portal) == 1


def test_who_examined_does_not_claim(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    everything = portal.sign_in("all")
    assert everything.examine(made.item, made.hash).status_code == 201
    assert problem(claim(everything, made)) == (403, "forbidden")


def test_an_emergency_is_not_postponed(portal: RunningPortal, lin: Somebody) -> None:
    made, _ = hurry(lin, hot())
    assert portal.sign_in("huang").examine(made.item, made.hash).status_code == 201
    assert problem(sign_at(portal, made, LATER)) == (422, "intent-refused")


def test_an_emergency_waits_for_no_bundle(portal: RunningPortal, lin: Somebody) -> None:
    """Whatever kinds a layout gives the route to, held back is not published at once."""
    one, _, told = together(lin)
    lin.post(one.item, "recalls", {"hash": one.hash, "reason": ""}, base=one.hash)
    body = {"hash": one.hash, "checked_rules": 70, "catalogue_version": "1", "emergency": REASON}
    answer = lin.post(one.item, "submissions", body | {"bundle": bundle_json(told)}, base=one.hash)
    assert (problem(answer), "bundle" in answer.text) == ((409, "wrong-state"), True)


def test_a_schedule_in_the_text_is_postponed_never_hurried(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = lin.submitted(article(schedule_at=LATER[:16]))
    portal.sign_in("huang").examine(made.item, made.hash)
    for level, name in ((1, "li"), (2, "wang")):
        assert portal.sign_in(name).decide(made.item, made.hash, level).status_code == 201
    assert problem(sign_at(portal, made, SOON)) == (422, "intent-refused")


def test_a_mark_on_a_policy_holds_up_no_interpretation(
    portal: RunningPortal, lin: Somebody
) -> None:
    one, other, _ = together(lin, Mode.STAGGERED, "解读稿另行安排发布")
    approve_part(portal, one)
    act(portal, lin, one, MARK)
    approve_part(portal, other)
    assert states(lin, one, other) == ["published", "published"]


def test_an_act_makes_nobody_a_stranger_to_the_next_edition(
    portal: RunningPortal, lin: Somebody
) -> None:
    """Who wrote towards it before a mark was set has still written it (I-9)."""
    made = live(portal, lin)
    draft = revision(made.item, article(title="何文静写的下一版标题"), made.hash)
    assert portal.sign_in("he").put(draft).status_code == 201
    act(portal, lin, made, MARK)
    following = next_of(lin, made, "林晓雯送审的下一版")
    assert problem(portal.sign_in("he").decide(made.item, following.hash, 1)) == (403, "own-work")
    assert check(portal.portal) == 1


def test_words_taken_in_before_an_act_count_on_another_line(
    portal: RunningPortal, lin: Somebody
) -> None:
    """Accepted in a round that came back; after a mark the words are copied into a new text."""
    made = live(portal, lin)
    draft = next_of(lin, made, "第二版的稿件标题")
    place = {"place": "title", "quote": "第二版的稿件标题"}
    li = portal.sign_in("li")
    proposed = say(li, draft, comment("", anchor=place, replacement="李建国提议的标题"))
    assert proposed.status_code == 201, proposed.text
    send_back(portal, draft, "all")
    taken = next_of(lin, draft, "李建国提议的标题")
    send_back(portal, taken, "all")
    assert ask(lin, made, MARK, base=taken.hash).status_code == 201
    portal.sign_in("huang").examine(made.item, made.hash)
    for level, name in ((1, "he"), (2, "wang"), (3, "liang")):
        body = {"hash": made.hash, "level": level, "outcome": "approve", "intent": digest(MARK)}
        sent = portal.sign_in(name).post(made.item, "decisions", body, base=made.hash)
        assert sent.status_code == 201, sent.text
    copied = next_of(lin, made, "李建国提议的标题")
    assert copied.hash != taken.hash
    assert problem(li.decide(made.item, copied.hash, 1)) == (403, "own-work")


def test_an_act_leads_past_no_comment(portal: RunningPortal, lin: Somebody) -> None:
    made = live(portal, lin)
    draft = next_of(lin, made, "第二版的稿件标题")
    asked = comment("请核对日期。")
    assert say(portal.sign_in("li"), draft, asked).status_code == 201
    send_back(portal, draft)
    assert problem(ask(lin, made, MARK, base=draft.hash)) == (422, "unanswered")
    assert lin.item(made.item)["state"] == "returned"
    answers = [{"id": str(new_item_id()), "thread": asked["id"], "text": "已核对。"}]
    assert say(lin, draft, answers=answers).status_code == 201
    assert ask(lin, made, MARK, base=draft.hash).status_code == 201


def test_what_is_said_with_an_act_is_kept(portal: RunningPortal, lin: Somebody) -> None:
    made = live(portal, lin)
    body: dict[str, Any] = {"hash": made.hash, "checked_rules": 0, "catalogue_version": ""}
    said = {"remarks": {"comments": [comment("已核对，按此标注。")]}, "intent": MARK}
    sent = lin.post(made.item, "submissions", body | said, base=made.hash)
    assert sent.status_code == 201, sent.text
    with portal.portal.database.read() as session:
        assert [row.text for row in session.scalars(select(CommentRow))] == ["已核对，按此标注。"]


def test_a_failure_ends_with_its_schedule(portal: RunningPortal, lin: Somebody) -> None:
    """Taken back after it failed: nothing waits for anybody any more."""
    made = lin.submitted(article(schedule_at=LATER[:16]))
    approve(portal, made)
    failure = Failure(why="file-gone", about="附件", at=portal.portal.now())
    for who, path in (("lin", "recalls"), ("liang", "withdrawals")):
        with portal.portal.database.write() as session:
            keep_failure(session, session.get_one(ItemRow, made.item), failure)
        assert lin.item(made.item)["editions"]["failure"] is not None
        body = {"hash": made.hash, "reason": "先撤回修改"}
        sent = portal.sign_in(who).post(made.item, path, body, base=made.hash)
        assert sent.status_code == 201, sent.text
        assert (lin.item(made.item)["editions"] or {}).get("failure") is None
        if path == "recalls":
            assert lin.submit(made, base=made.hash).status_code == 201
            approve(portal, made)


def remote_of(told: dict[str, Any]) -> Remote:
    return remote(TypeAdapter(ItemOut).validate_python(told))


def test_the_claim_of_who_can_no_longer_decide_keeps_nobody_out(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = lin.submitted()
    assert claim(portal.sign_in("li"), made).status_code == 201
    assert problem(claim(portal.sign_in("he"), made)) == (409, "claimed")
    with portal.portal.database.write() as session:
        session.execute(delete(MembershipRow).where(MembershipRow.person == "li"))
    assert lin.item(made.item)["waiting"]["claim"] is None
    assert portal.sign_in("he").decide(made.item, made.hash, 1).status_code == 201


def test_the_claim_of_who_examined_keeps_nobody_out(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    everything = portal.sign_in("all")
    assert claim(everything, made).status_code == 201
    assert everything.examine(made.item, made.hash).status_code == 201
    assert portal.sign_in("li").decide(made.item, made.hash, 1).status_code == 201


def test_a_notice_is_examined_before_it_is_public(portal: RunningPortal, lin: Somebody) -> None:
    """Its words are in no revision: the record of the page says nothing about them."""
    made = live(portal, lin)
    notice = {"act": "withdraw", "note": "该稿件含未公开的内部测算数据，正在核实。"}
    assert ask(lin, made, notice, base=made.hash).status_code == 201
    assert lin.item(made.item)["secrecy"]["record"] is None
    for level in (1, 2):
        assert decide(portal, made, level, notice).status_code == 201
    assert problem(decide(portal, made, 3, notice)) == (422, "secrecy-missing")
    assert portal.sign_in("huang").examine(made.item, made.hash).status_code == 201
    assert lin.item(made.item)["secrecy"]["record"]["effect"] == "pass"
    assert decide(portal, made, 3, notice).status_code == 201
    assert check(portal.portal) == 1


def test_a_mark_without_words_takes_the_record_of_its_page(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = live(portal, lin)
    assert ask(lin, made, MARK, base=made.hash).status_code == 201
    for level in (1, 2, 3):
        assert decide(portal, made, level, MARK).status_code == 201
    assert check(portal.portal) == 1


def test_the_author_reads_why_an_officer_refused_the_next_edition(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = live(portal, lin)
    draft = next_of(lin, made, "第二版的稿件标题")
    answers = record("refused", WHY)
    refused = portal.sign_in("huang").examine(made.item, draft.hash, answers)
    assert refused.status_code == 201, refused.text
    told = remote_of(lin.item(made.item))
    assert (told.state, told.live) == ("published", made.hash)
    assert told.last_return is not None
    assert (told.last_return.outcome, told.last_return.reason) == ("reject", WHY)


def test_what_an_officer_sent_back_once_is_not_told_of_a_new_round(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = lin.submitted()
    sent = portal.sign_in("huang").examine(made.item, made.hash, record("partial", WHY))
    assert sent.status_code == 201, sent.text
    assert remote_of(lin.item(made.item)).last_return is not None
    assert lin.submit(made, base=made.hash).status_code == 201
    assert remote_of(lin.item(made.item)).last_return is None
    send_back(portal, made)
    back = remote_of(lin.item(made.item)).last_return
    assert back is not None
    assert back.by == "li"
