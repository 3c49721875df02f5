"""The preview: the page's article in Qt's subset, with what is missing outlined."""

import lxml.html
import pytest

from editor_app.domain.template import Tier
from editor_app.rendering.item_page import SystemValues, preview_page
from tests.unit.rendering_scenes import bundled, content, notice_2017
from tests.unit.test_rendering_body import SHAPED

KINDS = sorted(bundled().templates)
QT_TAGS = (
    {"html", "head", "meta", "style", "body", "table", "tbody", "thead", "tfoot", "tr", "td"}
    | {"p", "div", "span", "b", "strong", "em", "i", "u", "s", "sub", "sup", "a", "img", "br"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "hr"}
)


def preview(kind: str = "", **fields: str) -> lxml.html.HtmlElement:
    item = content(kind, fields) if kind else notice_2017()
    return lxml.html.document_fromstring(preview_page(item, bundled(), SystemValues()).html)


@pytest.mark.parametrize("kind", KINDS)
def test_only_tags_qt_knows_are_used(kind: str) -> None:
    tags = {one.tag for one in preview(kind, title="标题").iter() if isinstance(one.tag, str)}
    assert tags <= QT_TAGS


def test_what_the_portal_gives_is_announced() -> None:
    text = preview().text_content()
    assert "发布时由门户分配" in text
    assert "发布时生成" in text


def test_a_missing_source_is_outlined() -> None:
    missing = preview("notice", title="通知").xpath("//p[@class='info']//span[@class='missing']")
    assert [one.text_content() for one in missing] == ["未填写"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_wanted_box_field_is_outlined_while_empty(kind: str) -> None:
    template = bundled().template(kind)
    wanted = [
        spec
        for key in template.layout.metadata_box
        if (spec := template.field(key)) is not None
        and spec.required is not Tier.NEVER
        and not spec.readonly
    ]
    boxes = preview(kind).xpath("//table[@class='metadata']")
    shown = [span for box in boxes for span in box.xpath(".//span[@class='missing']")]
    assert len(shown) == len(wanted)


def test_an_optional_field_without_a_value_is_left_out() -> None:
    assert "文号" not in preview("notice", title="通知").text_content()


def test_a_linked_item_that_is_not_live_says_so() -> None:
    item = content("notice", {"title": "通知", "related": ["later"]})
    html = preview_page(item, bundled(), SystemValues()).html
    assert "关联稿件发布后显示链接" in html


def test_the_preview_shows_the_whole_text_of_the_notice() -> None:
    assert "纳入全区政府网站考评内容。" in preview().text_content()


def test_the_current_branch_is_marked() -> None:
    here = preview().xpath("//span[@class='here']")
    assert [one.text_content().strip() for one in here] == ["政府信息公开"]


def test_widths_of_columns_stand_on_their_cells() -> None:
    item = content("notice", {"title": "通知"}, body=f"{SHAPED}\n")
    document = lxml.html.document_fromstring(preview_page(item, bundled(), SystemValues()).html)
    rows = document.xpath("//table[@class='data']//tr")
    widths = [[cell.get("width") for cell in row] for row in rows]
    assert widths == [["20%", None], ["30%", "50%"], ["20%", "30%", "50%"]]
