"""网络问政 on the portal: form, receipt, acts of the unit, reply, what the citizen does then."""

import io
import json
from typing import Any
from uuid import uuid4

import httpx
import pytest
from PIL import Image
from sqlalchemy import select

from editor_app.domain.inquiries import Inquiry, InquiryState
from editor_app.portal.audit import verify_chain
from editor_app.portal.db.records import AuditRow
from editor_app.portal.inquiries.rows import by_number
from tests.portal.citizens import REPLY, TEXT, Citizen, reply_to
from tests.portal.conftest import Clock
from tests.portal.running import RunningPortal, Somebody
from tests.portal.test_consultations import published

REASON = "事项属于对方职责"


@pytest.fixture
def citizen(portal: RunningPortal, clock: Clock) -> Citizen:
    return Citizen(portal, clock)


def kept(portal: RunningPortal, number: str) -> Inquiry:
    with portal.portal.database.read() as session:
        found = by_number(session, number)
    assert found is not None
    return found


def told(portal: RunningPortal, name: str) -> list[dict[str, Any]]:
    changes = portal.sign_in(name).client.get("/v1/changes").raise_for_status().json()["changes"]
    return [one["inquiry"] for one in changes if one["topic"] == "inquiry"]


def act(
    who: Somebody, inquiry: Inquiry, name: str, *, key: str = "", **more: Any
) -> httpx.Response:
    headers = {"Idempotency-Key": key or str(uuid4())}
    path = f"/v1/inquiries/{inquiry.id}/acts"
    return who.client.post(path, json={"act": name, **more}, headers=headers)


def refusal(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["detail"]


def test_a_message_gets_a_number_and_reaches_its_unit(either: RunningPortal, clock: Clock) -> None:
    citizen = Citizen(either, clock)
    number = citizen.sent()
    assert number == "2026-1122-001"
    (mine,) = told(either, "lin")
    assert (mine["number"], mine["text"], mine["state"]) == (number, TEXT, "waiting")
    assert mine["sender"]["phone"] == "13800001234"
    assert mine["masked"] == {
        "name": "张**",
        "phone": "138****1234",
        "email": "",
        "address": "",
    }
    assert mine["due_on"] == "2026-12-01"
    assert told(either, "chen") == []


def test_reviewers_see_the_sender_masked(portal: RunningPortal, citizen: Citizen) -> None:
    citizen.sent()
    (seen,) = told(portal, "li")
    assert seen["sender"] == seen["masked"]
    assert "13800001234" not in json.dumps(seen)


def test_the_same_form_sent_twice_is_one_message(portal: RunningPortal, citizen: Citizen) -> None:
    citizen.look()
    first = citizen.send()
    assert citizen.send().text == first.text
    assert len(told(portal, "lin")) == 1


TEXTS = (
    "字" * 34_000,  # 100 KB
    "<script>alert(1)</script><img src=x onerror=alert(2)>请处理一下吧",
    "我的身份证是11010519491231002X，请帮我核实一下办理进度。",
    "混排 ｆｕｌｌ العربية עברית 한국어 हिन्दी 𠮷野家 😀 e\u0301 请处理",
    "'; DROP TABLE inquiries; -- {{ 7*7 }} %s \\ 请处理一下这件事",
)


def test_any_text_is_taken_as_text(portal: RunningPortal, citizen: Citizen) -> None:
    for text in TEXTS:
        number = citizen.sent(text)
        assert kept(portal, number).text == text
        page = citizen.case().text
        assert "<script>alert" not in page
        assert "<img src=x" not in page
    assert [one["text"] for one in told(portal, "lin")] == list(TEXTS)


SLIPS = (
    ({"text": "太吵"}, "至少 10 个字"),
    ({"text": "字" * 100_001}, "最多 100000 个字"),
    ({"type": ""}, "请选择留言类型"),
    ({"type": "petition"}, "请通过信访渠道反映"),
    ({"subject": ""}, "请写标题"),
    ({"subject": "题" * 61}, "标题太长"),
    ({"name": ""}, "请写姓名"),
    ({"phone": ""}, "请至少留下电话或者邮箱"),
    ({"phone": "打我电话"}, "电话请只填数字"),
    ({"email": "nobody"}, "邮箱的格式不对"),
    ({"website": "http://spam"}, "没有通过检查"),
    ({"stamp": "forged"}, "页面打开太久"),
)


def test_a_slip_is_told_and_what_was_typed_stays(portal: RunningPortal, citizen: Citizen) -> None:
    for slip, sentence in SLIPS:
        fields: dict[str, Any] = {"text": TEXT, **slip}
        answer = citizen.send(**fields)
        assert answer.status_code == 422
        assert sentence in answer.text
        assert fields["text"] in answer.text
    assert told(portal, "lin") == []


def test_who_sends_at_once_is_asked_to_wait(portal: RunningPortal, citizen: Citizen) -> None:
    assert "提交太快" in citizen.send(wait=0.1).text
    assert told(portal, "lin") == []


def test_an_address_sends_only_so_often(citizen: Citizen) -> None:
    for _ in range(5):
        citizen.sent()
    answer = citizen.send()
    assert answer.status_code == 429
    assert "提交得太频繁" in answer.text


def test_a_form_too_large_is_told_in_a_sentence(citizen: Citizen) -> None:
    heavy = [("files", ("big.jpg", b"\xff\xd8\xff" + b"0" * 17_000_000, "image/jpeg"))]
    answer = citizen.send(files=heavy)
    assert answer.status_code == 413
    assert "没有提交" in answer.text


def test_pictures_lose_their_metadata_and_reach_the_unit(
    portal: RunningPortal, citizen: Citizen
) -> None:
    picture = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "GPS 23.0N 114.3E of the sender"
    Image.new("RGB", (40, 30), "red").save(picture, "JPEG", exif=exif)
    number = citizen.sent(files=[("files", ("现场.jpg", picture.getvalue(), "image/jpeg"))])
    (one,) = kept(portal, number).pictures
    lin = portal.sign_in("lin").client.get(f"/v1/blobs/{one.sha256}")
    assert lin.status_code == 200
    assert b"of the sender" not in lin.content
    assert portal.sign_in("chen").client.get(f"/v1/blobs/{one.sha256}").status_code == 404


def test_what_is_no_picture_is_refused(citizen: Citizen) -> None:
    for name, data in (("a.exe", b"MZ"), ("a.jpg", b"GIF89a"), ("a.png", b"\x89PNG\r\n\x1a\nbad")):
        citizen.stamp = ""
        answer = citizen.send(files=[("files", (name, data, "image/jpeg"))])
        assert answer.status_code == 422


def test_a_case_is_shown_to_who_has_its_code_alone(citizen: Citizen) -> None:
    number = citizen.sent()
    assert "已收到，待受理" in citizen.case().text
    citizen.code = "WRONGONE"
    assert citizen.case().status_code == 404
    assert number in citizen.case().text  # what was typed stays


def test_codes_cannot_be_guessed_for_long(citizen: Citizen) -> None:
    citizen.sent()
    citizen.code = "WRONGONE"
    answers = [citizen.case().status_code for _ in range(7)]
    assert answers == [404] * 5 + [429] * 2


def test_an_act_takes_effect_once_and_has_a_receipt(either: RunningPortal, clock: Clock) -> None:
    citizen, lin = Citizen(either, clock), either.sign_in("lin")
    one, key = kept(either, citizen.sent()), str(uuid4())
    first, again = (act(lin, one, "accept", key=key) for _ in range(2))
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert lin.client.get(f"/v1/operations/{key}").json() == first.json()
    assert kept(either, one.number).state is InquiryState.ACCEPTED
    with either.portal.database.read() as session:
        assert verify_chain(session, {first.json()["sequence"]: first.json()["chain_head"]}).whole


def test_a_key_belongs_to_one_act(portal: RunningPortal, citizen: Citizen, lin: Somebody) -> None:
    one, key = kept(portal, citizen.sent()), str(uuid4())
    act(lin, one, "accept", key=key)
    answer = act(lin, one, "open", key=key)
    assert answer.json()["type"].endswith("key-reused")


def test_an_act_that_does_not_fit_is_refused_by_name(
    portal: RunningPortal, citizen: Citizen, lin: Somebody
) -> None:
    one = kept(portal, citizen.sent())
    assert refusal(act(lin, one, "extend", days=99, reason=REASON)) == (422, "inquiry-limit")
    assert refusal(act(lin, one, "transfer", unit="nowhere", reason=REASON))[0] == 422
    assert refusal(act(lin, one, "transfer", unit="cjj", reason="")) == (422, "inquiry-reason")
    assert refusal(act(lin, one, "merge", into=one.id)) == (422, "inquiry-itself")
    assert act(lin, one, "dance").status_code == 422
    assert act(portal.sign_in("li"), one, "accept").status_code == 403
    assert act(portal.sign_in("chen"), one, "accept").status_code == 404


def test_a_transfer_keeps_the_chain_and_refuses_a_loop(
    portal: RunningPortal, citizen: Citizen, lin: Somebody
) -> None:
    one = kept(portal, citizen.sent())
    assert act(lin, one, "transfer", unit="kcj", reason=REASON).status_code == 201
    chen = portal.sign_in("chen")
    assert refusal(act(chen, one, "transfer", unit="zkgwb", reason=REASON)) == (
        422,
        "inquiry-loop",
    )
    assert act(lin, one, "accept").status_code == 403
    (before,), (now,) = told(portal, "lin"), told(portal, "chen")
    assert [link["to_unit"] for link in now["transfers"]] == ["kcj"]
    assert (before["sender"]["phone"], now["sender"]["phone"]) == ("138****1234", "13800001234")
    assert "转由东屿高新区科技创新局办理" in citizen.case().text


def test_the_clock_stands_still_until_the_citizen_answers(
    portal: RunningPortal, citizen: Citizen, lin: Somebody, clock: Clock
) -> None:
    one = kept(portal, citizen.sent())
    assert "现在没有需要您补充" in citizen.case("more", text="在东门").text
    act(lin, one, "ask", reason="请说明工地的具体位置")
    assert kept(portal, one.number).due_on is None
    clock.pass_(days=3)
    asked = citizen.case().text
    assert "请说明工地的具体位置" in asked
    assert "办理期限暂停计算" in asked
    assert "补充内容已收到" in citizen.case("more", text="在五一大道东门").text
    after = kept(portal, one.number)
    assert after.due_on is not None
    assert after.due_on.isoformat() == "2026-12-03"
    assert after.questions[-1].answer == "在五一大道东门"


def test_opening_leaves_a_trace_in_the_audit_trail(
    portal: RunningPortal, citizen: Citizen, lin: Somebody
) -> None:
    one = kept(portal, citizen.sent())
    act(lin, one, "open")
    with portal.portal.database.read() as session:
        (row,) = session.scalars(select(AuditRow).where(AuditRow.action == "inquiry-open"))
    assert (row.person, json.loads(row.detail)["id"]) == ("lin", one.id)


def test_no_text_of_a_citizen_stands_in_the_audit_trail(
    portal: RunningPortal, citizen: Citizen, lin: Somebody
) -> None:
    one = kept(portal, citizen.sent())
    act(lin, one, "ask", reason="请说明工地的具体位置")
    citizen.case("more", text="在五一大道东门")
    with portal.portal.database.read() as session:
        trail = " ".join(session.scalars(select(AuditRow.detail)))
    assert not [word for word in ("打桩", "张小明", "13800001234", "东门") if word in trail]


def test_a_published_reply_answers_the_message(either: RunningPortal, clock: Clock) -> None:
    citizen = Citizen(either, clock)
    number = citizen.sent()
    item = published(either, reply_to(number))
    one = kept(either, number)
    assert (one.state, one.reply, one.due_on) == (InquiryState.ANSWERED, item, None)
    (reply,) = one.replies
    page = citizen.client.get(reply.url)
    assert reply.public
    assert "已责令其停止" in page.text
    assert not [word for word in ("张小明", "13800001234") if word in page.text]
    assert "已责令其停止" in citizen.case().text
    listed = citizen.client.get("/zkgwb/inquiry/replies").text
    assert "关于夜间施工噪声的答复" in listed
    assert "关于夜间施工噪声的答复" in citizen.client.get("/zkgwb/inquiry/replies?q=打桩").text
    assert "没有找到" in citizen.client.get("/zkgwb/inquiry/replies?q=没有的词").text
    feed = citizen.client.get("/zkgwb/c/interact.inquiry/feed.atom").text
    assert "关于夜间施工噪声的答复" in feed


def test_without_consent_only_the_citizen_reads_the_reply(
    portal: RunningPortal, citizen: Citizen
) -> None:
    number = citizen.sent(consent="")
    item = published(portal, reply_to(number, publish_consent="no"))
    (reply,) = kept(portal, number).replies
    assert (reply.public, reply.url) == (False, "")
    assert "已责令其停止" in citizen.case().text
    assert "夜间施工噪声的答复" not in citizen.client.get("/zkgwb/c/interact.inquiry/").text
    assert portal.sign_in("lin").item(item)["url"] is None


def test_the_citizen_asks_again_and_a_second_reply_is_due(
    portal: RunningPortal, citizen: Citizen, clock: Clock
) -> None:
    number = citizen.sent()
    assert "收到答复后才能再次提问" in citizen.case("again", text="还在施工").text
    published(portal, reply_to(number))
    clock.pass_(days=2)
    assert "将再次办理" in citizen.case("again", text="昨晚又在打桩，请再处理").text
    one = kept(portal, number)
    assert (one.state, one.round) == (InquiryState.REOPENED, 2)
    assert one.due_on is not None
    assert act(portal.sign_in("lin"), one, "accept").status_code == 201
    published(portal, reply_to(number, REPLY.replace("11月20日晚", "11月24日晚再次")))
    assert len(kept(portal, number).replies) == 2


def test_a_word_to_a_closed_case_is_answered_by_a_sentence(
    portal: RunningPortal, citizen: Citizen, lin: Somebody
) -> None:
    number = citizen.sent()
    published(portal, reply_to(number))
    act(lin, kept(portal, number), "close", reason="已答复，市民无异议")
    answer = citizen.case("again", text="我还有问题")
    assert answer.status_code == 422
    assert "已于 2026-11-" in answer.text
    assert "请另写一件留言" in answer.text
    assert kept(portal, number).again == ()


def test_the_citizen_rates_the_reply(portal: RunningPortal, citizen: Citizen) -> None:
    number = citizen.sent()
    assert "收到答复后才能评价" in citizen.case("rating", rating="satisfied").text
    published(portal, reply_to(number))
    assert "请选择一项评价" in citizen.case("rating", rating="none").text
    assert "谢谢您的评价" in citizen.case("rating", rating="unsatisfied", comment="没解决").text
    one = kept(portal, number)
    assert (one.satisfaction, one.comment) == ("unsatisfied", "没解决")


def test_merged_senders_read_the_reply_of_the_other(
    portal: RunningPortal, citizen: Citizen, lin: Somebody, clock: Clock
) -> None:
    first = kept(portal, citizen.sent())
    other = Citizen(portal, clock)
    second = kept(portal, other.sent())
    assert act(lin, second, "merge", into=first.id).status_code == 201
    assert kept(portal, first.number).merged == (second.id,)
    published(portal, reply_to(first.number))
    assert "已责令其停止" in other.case().text
    assert "已并入另一件" in other.case("again", text="我还有问题").text


def test_a_broken_form_is_told(citizen: Citizen) -> None:
    answer = citizen.client.post("/inquiry", content=b"x", headers={"Content-Type": "text/plain"})
    assert "表单没有完整到达" in answer.text
    assert citizen.client.get("/nowhere/inquiry/").status_code == 404
    assert citizen.client.post("/inquiry/dance", data={"a": "b"}).status_code in (404, 422)


def test_the_channel_leads_to_the_form(citizen: Citizen) -> None:
    assert 'href="/zkgwb/inquiry/"' in citizen.client.get("/zkgwb/").text
    assert citizen.look().status_code == 200
    assert citizen.client.get("/inquiry").status_code == 200
