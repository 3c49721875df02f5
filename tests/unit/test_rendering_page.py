"""The public page of an item."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import lxml.html
import pytest

from editor_app.domain.canonical import Json
from editor_app.domain.item import Attachment, BlobHash, ColumnKey, Content, ItemId
from editor_app.domain.layout import Layout
from editor_app.domain.template import FieldType
from editor_app.rendering.addresses import item_path
from editor_app.rendering.item_page import (
    LinkTarget,
    SystemValues,
    full_page,
    meta_tags,
    preview_page,
    render_article,
)
from tests.unit.rendering_scenes import SYSTEM, a_value, bundled, content, notice_2017

KINDS = sorted(bundled().templates)
CANARY = "不得公开的内容"
SHA = BlobHash("c" * 64)


def page(item: Content, system: SystemValues = SYSTEM) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(full_page(item, bundled(), system))


def filled(kind: str) -> Content:
    """An item of a kind with every field filled in; what is not public holds the canary."""
    fields: dict[str, Json] = {}
    for spec in bundled().template(kind).fields:
        if spec.type not in (FieldType.BODY, FieldType.ATTACHMENTS) or not spec.public:
            fields[spec.key] = a_value(spec, "公开内容" if spec.public else CANARY)
    return content(kind, fields, "## 一、正文\n\n内容。")


def careless(kind: str) -> Layout:
    """The layout with every field of a kind put in every place of its page."""
    template = bundled().template(kind)
    keys = tuple(spec.key for spec in template.fields)
    shown = replace(
        template.layout,
        header=keys,
        info_line=keys,
        metadata_box=keys,
        order=(*template.layout.order, *keys),
        meta_tags={f"Tag{number}": key for number, key in enumerate(keys)},
    )
    templates = {**bundled().templates, kind: replace(template, layout=shown)}
    return replace(bundled(), templates=templates)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_not_public_never_reaches_a_page(kind: str) -> None:
    html = full_page(filled(kind), careless(kind), SYSTEM)
    assert "公开内容" in html
    assert CANARY not in html


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_not_public_never_reaches_a_preview(kind: str) -> None:
    assert CANARY not in preview_page(filled(kind), careless(kind), SYSTEM).html


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_one_title(kind: str) -> None:
    assert [h.text_content() for h in page(filled(kind)).iter("h1")] == ["公开内容"]


@pytest.mark.parametrize("kind", KINDS)
def test_headings_never_skip_a_level(kind: str) -> None:
    levels = [int(h.tag[1]) for h in page(filled(kind)).iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert all(low <= high + 1 for high, low in pairwise(levels))


@pytest.mark.parametrize("kind", KINDS)
def test_every_header_cell_says_what_it_heads(kind: str) -> None:
    assert all(cell.get("scope") in ("row", "col") for cell in page(filled(kind)).iter("th"))


@pytest.mark.parametrize("kind", KINDS)
def test_every_table_has_a_caption(kind: str) -> None:
    assert all(table.findtext("caption") for table in page(filled(kind)).iter("table"))


@pytest.mark.parametrize("kind", KINDS)
def test_equal_arguments_give_equal_bytes(kind: str) -> None:
    first = full_page(filled(kind), bundled(), SYSTEM)
    assert full_page(filled(kind), bundled(), SYSTEM) == first


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_item_still_gives_a_page(kind: str) -> None:
    assert page(content(kind, {}, ""), SystemValues()).find(".//article") is not None


@pytest.mark.parametrize("kind", KINDS)
def test_every_public_part_of_the_order_is_shown(kind: str) -> None:
    template = bundled().template(kind)
    article = lxml.html.fromstring(render_article(filled(kind), bundled(), SYSTEM))
    specs = [s for key in template.layout.order if (s := template.field(key)) and s.public]
    shown = [s for s in specs if s.type in (FieldType.TABLE, FieldType.MULTILINE)]
    parts = {part.get("class") for part in article.iter("section")}
    assert {f"part {s.key.replace('_', '-')}" for s in shown} <= parts


def test_the_document_names_its_language() -> None:
    assert page(notice_2017()).get("lang") == "zh-CN"


def test_the_skip_link_leads_to_the_main_part() -> None:
    document = page(notice_2017())
    target = document.xpath("//a[@class='skip']/@href")[0]
    assert document.get_element_by_id(target.removeprefix("#")).tag == "main"


def test_the_trail_leads_from_the_home_to_the_column() -> None:
    steps = [one.text_content() for one in page(notice_2017()).xpath("//nav[@class='trail']//li")]
    assert steps == ["首页", "管委会办公室", "政府信息公开", "法定主动公开内容", "其他文件", "正文"]


def test_the_footer_names_the_unit_in_charge() -> None:
    assert (
        "主办单位：东屿高新区管委会办公室" in page(notice_2017()).find(".//footer").text_content()
    )


def test_every_form_field_has_a_label() -> None:
    document = page(notice_2017())
    labels = set(document.xpath("//label/@for"))
    assert set(document.xpath("//input/@id")) <= labels


def test_the_box_shows_names_for_keys_and_chinese_dates() -> None:
    rows = box(notice_2017())
    assert rows["分类"] == "综合政务\\电子政务"
    assert rows["成文日期"] == "2017年5月18日"
    assert rows["有效性"] == "有效"


def test_the_portal_gives_index_number_and_date() -> None:
    rows = box(notice_2017())
    assert rows["索引号"] == "11990000000003009Y/2026-00037"
    assert rows["发布日期"] == "2026年11月10日"


def box(item: Content) -> dict[str, str]:
    table = page(item).xpath("//table[@class='metadata']")[0]
    names, values = table.xpath(".//th"), table.xpath(".//td")
    return {
        name.text_content(): value.text_content() for name, value in zip(names, values, strict=True)
    }


def test_times_stand_in_portal_time_for_machines_too() -> None:
    assert page(notice_2017()).xpath("//time/@datetime") == ["2026-11-10T15:30+08:00"]


def test_a_repealed_document_says_so_above_its_unchanged_title() -> None:
    fields = {"title": "旧办法", "validity": "repealed", "acting_document": "new"}
    links = {"new": LinkTarget(title="新办法", url="/gwb/c/x/1.html")}
    document = page(content("policy_document", fields), replace(SYSTEM, links=links))
    assert document.find(".//h1").text_content() == "【已废止】旧办法"
    banner = document.xpath("//p[@class='banner']")[0]
    assert banner.text_content() == "（该文件已废止，依据：新办法）"
    assert banner.find("a").get("href") == "/gwb/c/x/1.html"


def test_a_document_runs_out_on_the_day_after_its_last() -> None:
    fields = {"title": "办法", "validity": "valid", "valid_until": "2026-11-30"}
    item = content("policy_document", fields)
    last = page(item, replace(SYSTEM, as_of=date(2026, 11, 30))).find(".//h1").text_content()
    after = page(item, replace(SYSTEM, as_of=date(2026, 12, 1))).find(".//h1").text_content()
    assert (last, after) == ("办法", "【已失效】办法")


def test_a_closed_consultation_is_marked() -> None:
    item = content("consultation", {"title": "征求意见", "ends_on": "2026-10-16"})
    document = page(item, replace(SYSTEM, as_of=date(2026, 11, 22)))
    assert document.find(".//h1").text_content() == "【已截止】征求意见"


def test_linked_items_are_links_once_they_are_live() -> None:
    links = {"one": LinkTarget(title="相关通知", url="/a")}
    item = content("notice", {"title": "通知", "related": ["one", "not-live"]})
    related = page(item, replace(SYSTEM, links=links)).xpath("//section[@class='part related']//li")
    assert [one.text_content() for one in related] == ["相关通知"]


def test_attachments_say_kind_and_size() -> None:
    file = Attachment(name="名单.csv", sha256=SHA, size=2048, media_type="text/csv")
    item = content("notice", {"title": "通知"}, attachments=(file,))
    entry = page(item).xpath("//section[@class='part attachments']//li")[0]
    assert entry.text_content() == "名单.csv（CSV，2.0 KB）"


def test_pictures_of_the_body_are_not_listed_as_attachments() -> None:
    file = Attachment(name="图.png", sha256=SHA, size=9, media_type="image/png")
    item = content("news", {"title": "动态"}, f"![现场](att:{SHA})", attachments=(file,))
    assert page(item).xpath("//section[@class='part attachments']") == []


def test_every_picture_has_a_description() -> None:
    file = Attachment(name="图.png", sha256=SHA, size=9, media_type="image/png")
    item = content("news", {"title": "动态"}, f"![现场](att:{SHA})", attachments=(file,))
    assert page(item).xpath("//img/@alt") == ["现场"]


def test_a_migrated_item_shows_when_it_first_appeared() -> None:
    fields = {
        "title": "旧闻",
        "provenance": "migrated",
        "original_published_at": "2017-05-18T09:00:00",
    }
    line = page(content("news", fields)).xpath("//p[@class='info']")[0].text_content()
    assert "原发布时间：2017年5月18日 09:00" in line


def test_tags_are_those_of_the_2017_standard() -> None:
    tags = dict(meta_tags(notice_2017(), bundled(), SYSTEM))
    assert tags["SiteName"] == "东屿高新区管委会门户网站"
    assert tags["SiteIDCode"] == "9900000001"
    assert tags["ColumnName"] == "其他文件"
    assert tags["ColumnType"] == "政策文件"
    assert tags["ArticleTitle"].endswith("集约化建设工作的通知")
    assert tags["PubDate"] == "2026-11-10 15:30"
    assert tags["ContentSource"] == "仲恺高新区管委会办公室"
    assert tags["Url"].startswith("https://www.example.gov.cn/gwb/")


@pytest.mark.parametrize("kind", KINDS)
def test_mandatory_tags_are_on_every_page(kind: str) -> None:
    names = {name for name, _ in meta_tags(filled(kind), bundled(), SYSTEM)}
    site = {"SiteName", "SiteDomain", "SiteIDCode"}
    column = {"ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"}
    assert site | column | {"ArticleTitle", "PubDate", "ContentSource"} <= names


def test_a_tag_is_one_line() -> None:
    item = content("news", {"title": "动态", "description": "第一行\n第二行"})
    assert dict(meta_tags(item, bundled(), SYSTEM))["Description"] == "第一行 第二行"


def test_an_address_in_a_field_is_a_link_with_its_parameters() -> None:
    item = content("closure_notice", {"title": "公告", "dest_url": "https://a.gov.cn/?a=1&copy=2"})
    assert box(item)["去向网址"] == "https://a.gov.cn/?a=1&copy=2"
    assert 'href="https://a.gov.cn/?a=1&amp;copy=2"' in full_page(item, bundled(), SYSTEM)


def test_an_address_that_is_none_stays_text() -> None:
    item = content("closure_notice", {"title": "公告", "dest_url": "javascript:alert(1)"})
    assert box(item)["去向网址"] == "javascript:alert(1)"
    assert page(item).xpath("//table[@class='metadata']//a") == []


def test_the_page_names_the_revision_it_was_made_of() -> None:
    assert page(notice_2017()).xpath("//meta[@name='revision']/@content") == ["a" * 64]


def test_the_whole_notice_is_on_its_page() -> None:
    text = "".join(page(notice_2017()).find(".//article").text_content().split())
    assert "各单位政府网站集约化建设工作落实情况纳入全区政府网站考评内容。" in text


def test_an_address_ends_in_the_short_id() -> None:
    item = ItemId("0f8fad5b-d9cb-469f-a165-70867728950e")
    path = item_path("gwb", ColumnKey("gov_info.statutory.notices"), item)
    assert path == "/gwb/c/gov_info.statutory.notices/0f8fad5bd9cb.html"


def test_publication_time_is_used_where_a_reply_has_none() -> None:
    item = content("inquiry_reply", {"title": "答复"}, "您好。")
    assert box(item)["答复时间"] == "2026年11月10日 15:30"


def test_the_draft_of_a_consultation_is_listed_once() -> None:
    files = tuple(
        Attachment(sha256=BlobHash(str(n) * 64), name=name, size=10, media_type="text/plain")
        for n, name in enumerate(("征求意见稿.docx", "起草说明.docx", "意见表.docx"))
    )
    fields = {
        "title": "征求意见",
        "draft_text": ["征求意见稿.docx"],
        "explanation": ["起草说明.docx"],
    }
    item = content("consultation", fields, attachments=files)
    shown = render_article(item, bundled(), SystemValues())
    for one in files:
        assert shown.count(f">{one.name}<") == 1, one.name
