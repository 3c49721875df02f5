"""Guide, hot response, interview and closure notice, from the submission to what readers see."""

from collections.abc import Mapping
from dataclasses import replace

import lxml.html

from editor_app.domain.canonical import Json
from editor_app.domain.item import Attachment, ColumnKey, Content, ItemId, Kind, UnitKey
from editor_app.portal.seed.files import docx_file
from editor_app.portal.seed.records import SeedFile
from tests.portal.approving import approve_all
from tests.portal.conftest import Clock
from tests.portal.notices import publish, uploaded
from tests.portal.running import RunningPortal, Somebody
from tests.portal.test_content import send
from tests.portal.test_emergency import examined, hot, hurry

BLANK = docx_file("占道申请表（空表）.docx", ["临时占用道路申请表", "申请人："])
EXAMPLE = docx_file("占道申请表（样表）.docx", ["临时占用道路申请表", "申请人：李示例"])
UNIT = "仲恺高新区管委会办公室"


def page(portal: RunningPortal, path: str) -> lxml.html.HtmlElement:
    answer = portal.client().get(path)
    assert answer.status_code == 200, answer.text
    return lxml.html.document_fromstring(answer.text)


def words(element: lxml.html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


def item(kind: str, column: str, body: str, fields: Mapping[str, Json]) -> Content:
    return Content(
        kind=Kind(kind),
        unit=UnitKey("zkgwb"),
        column=ColumnKey(column),
        template_version="1",
        layout_version="2026.11",
        fields={"source": UNIT, **fields},
        body=body,
    )


def guide(title: str, kind: str, audience: list[Json], *files: SeedFile) -> Content:
    forms: Json = [file.name for file in files]
    made = item(
        "service_guide",
        "service.guide",
        "",
        {
            "title": title,
            "service_kind": kind,
            "audience": audience,
            "handling_unit": UNIT,
            "legal_basis": "《城市道路管理条例》第三十一条。",
            "conditions": "因施工确需临时占用道路。",
            "materials": [{"name": "申请表", "form": forms, "copies": "1份", "source": "自备"}],
            "process": "申请、受理、审核、办结。",
            "time_limit": "5个工作日",
            "fee": "不收费",
            "location": "示范路2号1楼3号窗口",
            "hours": "星期一至星期五8时30分至17时30分",
            "phone": "0700-0000060",
            "verified_on": "2026-11-20",
            "keywords": "占道；办事指南",
            "description": "临时占用城市道路的办理说明。",
        },
    )
    attached = tuple(
        Attachment(
            name=file.name,
            sha256=file.sha256,
            size=len(file.data),
            media_type=file.media_type,
        )
        for file in files
    )
    return replace(made, attachments=attached)


def upload(lin: Somebody, *files: SeedFile) -> None:
    for file in files:
        send(lin, file.data, 0, last=True, sha256=file.sha256)


def test_a_guide_with_its_forms_and_index(either: RunningPortal) -> None:
    lin = either.sign_in("lin")
    upload(lin, BLANK, EXAMPLE)
    told = publish(either, lin, guide("临时占用道路审批", "licence", ["person"], BLANK, EXAMPLE))
    publish(either, lin, guide("广告设置备案", "other_power", ["person", "enterprise"]))
    shown = page(either, told["url"])
    parts = [one.text for one in shown.iter("h2")]
    assert parts == ["设定依据", "申请条件", "办理材料", "办理流程", "表格下载"]
    assert {"办理地点", "办理时间", "联系电话"} <= set(shown.xpath("//table//th/text()"))
    links = shown.xpath("//section[contains(@class,'attachments')]//a/@href")
    files = [either.client().get(str(link)).content for link in links]
    assert files == [BLANK.data, EXAMPLE.data]
    narrowed = page(either, "/zkgwb/c/service.guide/?audience=enterprise")
    assert narrowed.xpath("//ul[@class='list']//a/text()") == ["广告设置备案"]
    counts = [words(one) for one in narrowed.xpath("//nav[@class='index-by']//a")]
    assert counts == ["全部 （2）", "个人 （2）", "企业 （1）", "全部 （1）", "其他行政权力 （1）"]


def test_an_unknown_index_word_narrows_nothing(portal: RunningPortal, lin: Somebody) -> None:
    publish(portal, lin, guide("广告设置备案", "other_power", ["enterprise"]))
    for query in ("?audience=martians", "?audience=%00", "?nonsense=1", f"?audience={'x' * 4000}"):
        shown = page(portal, f"/zkgwb/c/service.guide/{query}")
        assert shown.xpath("//ul[@class='list']//a/text()") == ["广告设置备案"]


def test_a_form_that_does_not_open_stops_a_guide(portal: RunningPortal, lin: Somebody) -> None:
    torn = replace(BLANK, data=BLANK.data[:200])
    upload(lin, torn)
    made = guide("临时占用道路审批", "licence", ["person"], torn)
    answer = lin.submit(uploaded(lin, made))
    assert {"BS-02"} <= {one["rule"] for one in answer.json()["findings"]}


def test_a_hot_response_goes_out_by_the_emergency_route(either: RunningPortal) -> None:
    lin = either.sign_in("lin")
    made, sent = hurry(lin, hot(occurred_at="2026-11-22T07:00:00", event_level="major_emergency"))
    assert sent.status_code == 201, sent.text
    examined(either, made)
    assert either.sign_in("liang").decide(made.item, made.hash, 3).status_code == 201
    told = lin.item(made.item)
    shown = page(either, told["url"])
    assert {"关注焦点", "责任单位", "咨询电话"} == set(shown.xpath("//table//th/text()"))
    assert "应急审核" not in words(shown)  # how it was decided is no public matter
    feed = either.client().get("/zkgwb/c/response/feed.atom").text
    assert made.content.title in feed


def test_an_announcement_becomes_the_transcript_in_the_same_place(
    portal: RunningPortal, clock: Clock
) -> None:
    fields: dict[str, Json] = {
        "title": "在线访谈：频道留言怎么写",
        "interview_state": "announced",
        "interview_at": "2026-11-25T15:00:00",
        "host_unit": UNIT,
        "topic": "介绍留言的受理范围和答复期限。",
        "guests": [{"name": "吴示例", "post": "信息科副科长"}],
        "keywords": "在线访谈；留言",
        "description": "介绍频道留言的写法和查询方式。",
    }
    lin = portal.sign_in("lin")
    told = publish(portal, lin, item("interview", "interact.interview", "", fields))
    assert "【访谈预告】" in words(page(portal, told["url"]))
    clock.pass_(days=4)
    assert "文字实录整理后" in words(page(portal, told["url"]))
    lin = portal.sign_in("lin")
    body = "主持人：各位网友好。\n\n嘉宾：大家好。" + "这里说明留言的受理范围和答复期限。" * 15
    done = item(
        "interview", "interact.interview", body, {**fields, "interview_state": "transcript"}
    )
    made = lin.submitted(done, item=ItemId(told["id"]), base=told["head"])
    approve_all(portal, made.item, made.hash)
    after = lin.item(told["id"])
    assert (after["url"], after["edition"]) == (told["url"], 2)
    shown = page(portal, after["url"])
    assert [words(one) for one in shown.xpath("//b[@class='speaker']")] == ["主持人", "嘉宾"]
    assert "预告】" not in words(shown)


def test_an_announcement_and_a_transcript_of_its_own_link_both_ways(either: RunningPortal) -> None:
    fields: dict[str, Json] = {
        "title": "在线访谈预告：频道留言怎么写",
        "interview_state": "announced",
        "interview_at": "2026-11-25T15:00:00",
        "host_unit": UNIT,
        "topic": "介绍留言的受理范围和答复期限。",
        "guests": [{"name": "吴示例", "post": "信息科副科长"}],
        "keywords": "在线访谈；留言",
        "description": "介绍频道留言的写法和查询方式。",
    }
    lin = either.sign_in("lin")
    told = publish(either, lin, item("interview", "interact.interview", "", fields))
    body = "主持人：各位网友好。\n\n嘉宾：大家好。" + "这里说明留言的受理范围和答复期限。" * 15
    more: dict[str, Json] = {
        "title": "在线访谈实录：频道留言怎么写",
        "interview_state": "transcript",
        "announcement": told["id"],
    }
    lin = either.sign_in("lin")
    done = publish(either, lin, item("interview", "interact.interview", body, {**fields, **more}))
    announced, transcript = page(either, told["url"]), page(either, done["url"])
    assert "文字实录见下" in words(announced)
    assert announced.xpath(f"//a[@href='{done['url']}']")
    assert transcript.xpath(f"//a[@href='{told['url']}']")


def test_a_closure_notice_hangs_a_month_from_its_publication(
    either: RunningPortal, clock: Clock
) -> None:
    lin = either.sign_in("lin")
    told = publish(either, lin)
    for path in ("/", "/zkgwb/"):
        (banner,) = page(either, path).xpath("//section[@class='pinned']")
        assert "悬挂至2026年12月22日，还有 30 天" in words(banner)
        assert banner.xpath(".//a/@href") == [told["url"]]
    assert not page(either, "/kcj/").xpath("//section[@class='pinned']")
    clock.pass_(days=30)
    (banner,) = page(either, "/zkgwb/").xpath("//section[@class='pinned']")
    assert "今天截止" in words(banner)
    clock.pass_(days=1)
    assert not page(either, "/zkgwb/").xpath("//section[@class='pinned']")
    assert words(page(either, told["url"]))  # the notice itself stays
