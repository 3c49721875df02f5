"""The public form: what it takes and refuses, and what the editors of the unit hear and do."""

import io
import json
import re
from typing import Any
from uuid import uuid4

import httpx
import pytest
from PIL import Image
from sqlalchemy import select

from editor_app.cli.audit_replay import chained, replay
from editor_app.domain.item import ItemId
from editor_app.portal.db.opinions import OpinionRow
from editor_app.portal.db.records import AuditRow
from editor_app.portal.opinions.guards import Rate
from tests.portal.conftest import Clock
from tests.portal.consultations import consultation, result
from tests.portal.crowd import as_entry
from tests.portal.running import RunningPortal, problem
from tests.portal.test_consultations import published, url

TEXT = "建议在学校和医院周边增加停车泊位，并延长夜间免费时间。"
_STAMP = re.compile(r'name="stamp" value="([^"]+)"')


class Citizen:
    """Somebody with a browser in front of one form."""

    def __init__(self, portal: RunningPortal, item: ItemId, clock: Clock) -> None:
        self.client = portal.client()
        self.path = url(portal, item).removesuffix(".html") + "/opinions"
        self._clock = clock
        self.stamp = ""

    def look(self) -> httpx.Response:
        page = self.client.get(self.path)
        found = _STAMP.search(page.text)
        self.stamp = found[1] if found else ""
        return page

    def send(self, text: str = TEXT, *, wait: float = 20, **more: Any) -> httpx.Response:
        """Fill in what a page that was just opened shows; ``files`` as httpx wants them."""
        if not self.stamp:
            self.look()
        self._clock.pass_(seconds=wait)
        files = more.pop("files", None) or [("files", ("", b"", "application/octet-stream"))]
        data = {"stamp": self.stamp, "text": text, "name": "张小明", "phone": "13800001234"}
        return self.client.post(self.path, data=data | more, files=files)

    def again(self) -> None:
        """A fresh form."""
        self.stamp = ""


@pytest.fixture
def item(portal: RunningPortal, clock: Clock) -> ItemId:
    """A consultation that is open."""
    made = published(portal, consultation())
    clock.pass_(days=1)
    return made


@pytest.fixture
def citizen(portal: RunningPortal, item: ItemId, clock: Clock) -> Citizen:
    return Citizen(portal, item, clock)


def rows(portal: RunningPortal) -> list[OpinionRow]:
    with portal.portal.database.read() as session:
        return list(session.scalars(select(OpinionRow).order_by(OpinionRow.sequence)))


def told(portal: RunningPortal, name: str = "lin") -> list[dict[str, Any]]:
    changes = portal.sign_in(name).client.get("/v1/changes").raise_for_status().json()["changes"]
    return [one["opinion"] for one in changes if one["topic"] == "opinion"]


def test_an_opinion_gets_a_number_and_reaches_the_editors(
    either: RunningPortal, clock: Clock
) -> None:
    item = published(either, consultation())
    clock.pass_(days=1)
    citizen = Citizen(either, item, clock)
    sent = citizen.send()
    assert sent.status_code == 303, sent.text
    receipt = citizen.client.get(f"{citizen.path}{sent.headers['location']}")
    (row,) = rows(either)
    assert row.number.startswith("YJ-20261123-0001")
    assert row.number in receipt.text
    (opinion,) = told(either)
    assert (opinion["text"], opinion["number"]) == (TEXT, row.number)
    assert opinion["masked"] == {"name": "张**", "phone": "138****1234", "email": ""}
    assert "13800001234" not in json.dumps(opinion)


def test_the_same_form_sent_twice_is_one_opinion(portal: RunningPortal, citizen: Citizen) -> None:
    first, second = citizen.send(), citizen.send()
    assert first.headers["location"] == second.headers["location"]
    assert len(rows(portal)) == 1


def test_opinions_are_taken_only_while_the_period_is_open(
    portal: RunningPortal, citizen: Citizen, clock: Clock
) -> None:
    citizen.look()
    clock.pass_(days=9, hours=12)  # Wednesday 2 December, 22 o'clock
    citizen.again()
    assert citizen.send().status_code == 303
    citizen.again()
    citizen.look()
    clock.pass_(hours=3)
    late = citizen.send()
    assert late.status_code == 409
    assert "已结束（2026年12月2日截止）" in late.text
    assert len(rows(portal)) == 1


def test_before_its_first_day_a_consultation_has_no_form(
    portal: RunningPortal, clock: Clock
) -> None:
    early = Citizen(portal, published(portal, consultation()), clock)
    assert "未开始（2026年11月23日开始）" in early.look().text
    assert not early.stamp


def test_a_consultation_with_its_result_takes_nothing_more(
    portal: RunningPortal, item: ItemId, citizen: Citizen
) -> None:
    citizen.look()
    published(portal, result(item))
    late = citizen.send()
    assert (late.status_code, "已反馈" in late.text) == (409, True)


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"text": ""}, "请写下您的意见"),
    ({"text": "太短"}, "至少 5 个字"),
    ({"text": "长" * 5001}, "意见有 5001 个字，最多 5000 个字"),
    ({"phone": "找我就好"}, "电话请只填数字"),
    ({"email": "nobody"}, "邮箱的格式不对"),
    ({"name": "名" * 31}, "姓名太长"),
    ({"website": "https://spam.example"}, "没有通过检查"),
    ({"wait": 1}, "提交太快"),
    ({"stamp": "made-up"}, "页面打开太久"),
]


def test_what_is_refused_is_told_in_a_sentence_and_the_text_stays(
    portal: RunningPortal, citizen: Citizen
) -> None:
    for changed, words in REFUSED:
        citizen.again()
        answer = citizen.send(**changed)
        assert (answer.status_code, words in answer.text) == (422, True), words
        typed = str(changed.get("text", TEXT))
        assert f">{typed}</textarea>" in answer.text
    assert rows(portal) == []


def test_a_page_open_for_a_day_is_renewed(
    portal: RunningPortal, citizen: Citizen, clock: Clock
) -> None:
    citizen.look()
    clock.pass_(hours=25)
    stale = citizen.send()
    assert "页面打开太久" in stale.text
    citizen.stamp = _STAMP.search(stale.text)[1]  # type: ignore[index]  # the form is there
    assert citizen.send().status_code == 303
    assert len(rows(portal)) == 1


def test_one_address_sends_five_in_ten_minutes(portal: RunningPortal, citizen: Citizen) -> None:
    for _ in range(5):
        citizen.again()
        assert citizen.send(wait=10).status_code == 303
    citizen.again()
    often = citizen.send(wait=10)
    assert (often.status_code, "太频繁" in often.text) == (429, True)
    citizen.again()
    assert citizen.send(wait=600).status_code == 303
    assert len(rows(portal)) == 6


def test_a_rate_counts_each_address_alone(clock: Clock) -> None:
    rate = Rate()
    assert all(rate.allows("192.0.2.1", b"k", clock.now()) for _ in range(5))
    assert not rate.allows("192.0.2.1", b"k", clock.now())
    assert rate.allows("192.0.2.2", b"k", clock.now())


def photo() -> bytes:
    """A small JPEG that says where it was taken."""
    image = Image.new("RGB", (40, 30), "green")
    exif = image.getexif()
    exif[0x010F] = "PhoneMaker"
    exif.get_ifd(0x8825)[2] = (23.0, 1.0, 30.0)
    made = io.BytesIO()
    image.save(made, "JPEG", exif=exif)
    return made.getvalue()


def test_pictures_come_without_place_and_camera(portal: RunningPortal, citizen: Citizen) -> None:
    data = photo()
    assert b"PhoneMaker" in data
    sent = citizen.send(files=[("files", ("../../现场 照片.JPG", data, "image/jpeg"))])
    assert sent.status_code == 303, sent.text
    (opinion,) = told(portal)
    (file,) = opinion["files"]
    assert file["name"] == "现场 照片.JPG"
    got = portal.sign_in("lin").client.get(f"/v1/opinions/{opinion['id']}/files/{file['sha256']}")
    assert got.headers["content-disposition"] == "attachment"
    assert b"PhoneMaker" not in got.content
    assert not Image.open(io.BytesIO(got.content)).getexif()
    assert portal.client().get(f"/blobs/{file['sha256']}/x.jpg").status_code == 404
    assert problem(
        portal.sign_in("chen").client.get(f"/v1/opinions/{opinion['id']}/files/{file['sha256']}")
    ) == (404, "not-found")


FILES: list[tuple[list[tuple[str, bytes]], str]] = [
    ([("a.exe", b"MZ" + bytes(90))], "附件“a.exe”的类型不支持"),
    ([("a.pdf", b"MZ" + bytes(90))], "内容和扩展名不一致"),
    ([("a.pdf", b"%PDF-" + bytes(5 * 1024 * 1024))], "单个附件不超过 5 MB"),
    ([("a.jpg", b"\xff\xd8\xff" + bytes(90))], "图片“a.jpg”无法读取"),
    ([("a.pdf", b"%PDF-1")] * 4, "附件最多 3 个，收到了 4 个"),
]


def test_files_that_cannot_be_taken_are_named(
    portal: RunningPortal, citizen: Citizen, clock: Clock
) -> None:
    for files, words in FILES:
        clock.pass_(hours=1)
        citizen.again()
        answer = citizen.send(files=[("files", (*one, "x/y")) for one in files])
        assert (answer.status_code, words in answer.text) == (422, True), words
        assert TEXT in answer.text
    assert rows(portal) == []


def test_a_body_beyond_all_limits_is_answered_with_a_sentence(citizen: Citizen) -> None:
    huge = citizen.send(files=[("files", ("a.pdf", b"%PDF-" + bytes(17 * 1024 * 1024), "x/y"))])
    assert (huge.status_code, "填写的文字还在那里" in huge.text) == (413, True)


def test_markup_and_bytes_that_are_no_text_stay_text(
    portal: RunningPortal, citizen: Citizen
) -> None:
    assert citizen.send(text="<script>alert(1)</script>\x00\u202e请改").status_code == 303
    assert rows(portal)[0].text == "<script>alert(1)</script>请改"


BROKEN = [
    ("application/x-www-form-urlencoded", b"text=a"),
    ("multipart/form-data", b""),
    ("multipart/form-data; boundary=x", b"--x\r\nno headers"),
    ("multipart/form-data; boundary=x", b"--x\r\n\r\nbody\r\n--x--"),
]


def test_a_broken_form_is_answered_with_the_form(citizen: Citizen) -> None:
    for kind, body in BROKEN:
        answer = citizen.client.post(citizen.path, content=body, headers={"Content-Type": kind})
        assert (answer.status_code, "没有完整到达" in answer.text) == (422, True)


def test_opening_a_sender_leaves_a_trace(portal: RunningPortal, citizen: Citizen) -> None:
    citizen.send(email="zhang@example.com")
    (opinion,) = told(portal)
    opened = portal.sign_in("lin").client.post(f"/v1/opinions/{opinion['id']}/openings")
    assert opened.json() == {
        "name": "张小明",
        "phone": "13800001234",
        "email": "zhang@example.com",
    }
    (later,) = told(portal)
    assert [(one["by"], one["by_name"]) for one in later["opened"]] == [("lin", "林晓雯")]
    with portal.portal.database.read() as session:
        last = session.scalars(select(AuditRow).order_by(AuditRow.sequence.desc())).first()
    assert last is not None
    assert (last.action, last.person) == ("open-opinion", "lin")
    assert "13800001234" not in last.detail
    stranger = portal.sign_in("li").client.post(f"/v1/opinions/{opinion['id']}/openings")
    assert problem(stranger) == (404, "not-found")


def tag(portal: RunningPortal, item: ItemId, ids: list[str], **more: Any) -> httpx.Response:
    who = portal.sign_in(more.pop("by", "lin"))
    key, head = more.pop("key", None), portal.sign_in("lin").item(item)["head"]
    body = {"hash": head, "opinions": ids, **more}
    return who.post(item, "opinion-tags", body, base=head, key=key)


def test_tags_of_two_colleagues_take_nothing_from_each_other(
    either: RunningPortal, clock: Clock
) -> None:
    item = published(either, consultation())
    clock.pass_(days=1)
    Citizen(either, item, clock).send()
    id_, key = told(either)[0]["id"], str(uuid4())
    assert tag(either, item, [id_], add=["泊位"], key=key).status_code == 201
    assert tag(either, item, [id_], add=["夜间"], outcome="partly", by="he").status_code == 201
    assert tag(either, item, [id_], add=["泊位"], key=key).status_code == 200
    assert (told(either)[0]["tags"], told(either)[0]["outcome"]) == (["夜间", "泊位"], "partly")
    assert tag(either, item, [id_], remove=["夜间"], outcome="none").status_code == 201
    assert (told(either)[0]["tags"], told(either)[0]["outcome"]) == (["泊位"], "")
    with either.portal.database.read() as session:
        trail = [as_entry(row) for row in session.scalars(select(AuditRow))]
    assert replay(chained(trail, {}))[item].state == "published"


UNSORTED: list[tuple[dict[str, Any], tuple[int, str]]] = [
    ({}, (422, "bad-request")),
    ({"add": ["长" * 21]}, (422, "bad-request")),
    ({"add": [" "]}, (422, "bad-request")),
    ({"outcome": "maybe"}, (422, "bad-request")),
    ({"add": ["泊位"], "by": "chen"}, (404, "not-found")),
    ({"add": ["泊位"], "by": "li"}, (403, "forbidden")),
    ({"add": ["泊位"], "ids": [str(uuid4())]}, (404, "not-found")),
]


def test_what_cannot_be_sorted_is_refused(
    portal: RunningPortal, item: ItemId, citizen: Citizen
) -> None:
    citizen.send()
    mine = [told(portal)[0]["id"]]
    for asked, expected in UNSORTED:
        ids = asked.get("ids", mine)
        more = {key: value for key, value in asked.items() if key != "ids"}
        assert problem(tag(portal, item, ids, **more)) == expected, asked
    assert told(portal)[0]["tags"] == []
