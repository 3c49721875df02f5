"""The preview: the page's article in Qt's subset, with what is missing outlined."""

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.template import Tier
from editor_app.rendering.html import BodyStyle, render_body
from editor_app.rendering.item_page import SystemValues, preview_page
from editor_app.rendering.letter import _SIGNATURE, _mark_signatures, _signed
from editor_app.rendering.qt_writer import _placed, _QtWriter, write_parts
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


_LINES = (
    "正文一段。",
    "管委会办公室",
    "2026年11月6日",
    "　2026年1月6日",
    "1. 第一个附件",
    "附件：表格",
    "## 标题",
    "- 甲\n- 乙",
    "| 列 |\n| --- |\n| 格 |",
    '![图](att:rel/a.png "说明")',
    "> 引文",
    "注[^1]",
    "[^1]: 注文",
    "<b>粗",
)
_BODIES = st.lists(st.sampled_from(_LINES), max_size=24).map("\n\n".join)


@given(_BODIES)
def test_parts_remembered_are_parts_written_anew(body: str) -> None:
    html = render_body(body, BodyStyle(letter=True, marked=True))
    article = f'<article class="item"><h1>题</h1><div class="body">{html}</div></article>'
    whole = _QtWriter(("<div>",))
    whole.feed(article)
    whole.close()
    assert write_parts(article, within="<div>") == _placed(whole.end())


@given(_BODIES)
def test_signatures_found_by_their_dates_are_all_signatures(body: str) -> None:
    html = render_body(body, BodyStyle(marked=len(body) % 2 == 0))
    assert _mark_signatures(html) == _SIGNATURE.sub(_signed, html)


def test_an_edit_leaves_the_other_parts_the_same_objects() -> None:
    def parts(last: str) -> list[str]:
        body = "\n\n".join((*(f"第{number}段。" for number in range(50)), last))
        item = content("notice", {"title": "通知"}, body=body)
        page = preview_page(item, bundled(), SystemValues())
        return [part.html for part in page.parts if part.start >= 0]

    before, after = parts("末段"), parts("末段改")
    assert [old is new for old, new in zip(before, after, strict=True)] == [True] * 50 + [False]
