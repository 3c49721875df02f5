"""Markdown bodies as readers see them."""

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.rendering.blocks import split_blocks
from editor_app.rendering.converter import make_converter
from editor_app.rendering.html import PLAIN, BodyStyle, render_body
from editor_app.rendering.sanitize import sanitize

LETTER = BodyStyle(letter=True)
SHA = "b" * 64
SHAPED = """<table>
<colgroup><col width="20%"><col width="30%"><col width="50%"></colgroup>
<thead>
<tr><th rowspan="2">序号</th><th class="at-center" colspan="2">办件&lt;数&gt;</th></tr>
<tr><th class="at-center">收</th><th>办</th></tr>
</thead>
<tbody>
<tr><th>1</th><td class="at-center"><strong>12</strong></td><td>*无*</td></tr>
</tbody>
</table>"""


def test_strong_words_next_to_chinese_punctuation_are_bold() -> None:
    assert "<strong>“你好。”</strong>" in render_body("他说**“你好。”**然后")


def test_two_signs_make_a_heading_of_level_two() -> None:
    assert render_body("## 一、总体要求") == "<h2>一、总体要求</h2>"


def test_one_sign_does_not_make_a_second_page_title() -> None:
    assert render_body("# 标题") == "<h2>标题</h2>"


def test_a_sign_without_a_blank_is_text() -> None:
    assert render_body("#1楼服务窗口") == "<p>#1楼服务窗口</p>"


@pytest.mark.parametrize("text", ["#", "##", "# ", "#\n#", "\\", "**", "![", "|", "---", "> "])
def test_signs_alone_break_nothing(text: str) -> None:
    assert "<h1" not in render_body(text)


def test_a_line_end_between_chinese_characters_leaves_no_blank() -> None:
    assert render_body("加快推进\n网站建设") == "<p>加快推进网站建设</p>"


def test_table_headers_say_what_they_head() -> None:
    table = lxml.html.fromstring(render_body("| 项目 | 数量 |\n|---|--:|\n| 频道 | 26 |"))
    assert [cell.get("scope") for cell in table.iter("th")] == ["col", "col"]


def test_alignment_is_a_class_and_no_style() -> None:
    html = render_body("| 项目 | 数量 |\n|---|--:|\n| 频道 | 26 |")
    assert '<td class="at-right">26</td>' in html
    assert "style" not in html


def test_merged_cells_of_a_raw_table_stay() -> None:
    html = render_body("<table><tr><td colspan=2>合计</td></tr></table>")
    assert '<td colspan="2">合计</td>' in html


def test_a_table_with_more_to_it_than_pipes_can_say_is_shown_as_it_is() -> None:
    html = render_body(f"前\n\n{SHAPED}\n\n后")
    table = lxml.html.fromstring(html).find(".//table")
    assert table is not None
    assert [cell.get("scope") for cell in table.iter("th")] == ["col", "col", "col", "col", "row"]
    assert [column.get("width") for column in table.iter("col")] == ["20%", "30%", "50%"]
    assert (table.get("class"), table.findtext(".//td[2]")) == ("sized", "*无*")
    assert '<th rowspan="2" scope="col">序号</th>' in html
    assert "style" not in html


def test_a_table_does_not_make_the_whole_text_one_piece() -> None:
    assert len(split_blocks(f"前\n\n{SHAPED}\n\n后\n\n{SHAPED}")) == len("前表后表")
    assert len(split_blocks(f"前\n\n{SHAPED}\n后")) == 1


@pytest.mark.parametrize("width", ["0%", "101%", "20px", "20", "javascript:1"])
def test_only_whole_percents_are_a_width(width: str) -> None:
    html = sanitize(f'<table><colgroup><col width="{width}"></colgroup><tr><td>1</td></tr></table>')
    assert "width" not in html


def test_a_picture_of_its_own_is_a_figure_with_its_caption() -> None:
    figure = lxml.html.fromstring(render_body(f'![检查现场](att:{SHA} "11月19日检查")'))
    assert (figure.tag, figure.findtext("figcaption")) == ("figure", "11月19日检查")


def test_a_picture_from_outside_leaves_its_description() -> None:
    assert "（图片：示意图）" in render_body("![示意图](https://www.example.com/a.png)")


def test_files_get_the_address_the_page_gives_them() -> None:
    style = BodyStyle(resolve=lambda file: f"/blobs/{file[:4]}")
    assert 'src="/blobs/bbbb"' in render_body(f"![图](att:{SHA})", style)


def test_a_file_beside_the_source_is_asked_for_by_its_path() -> None:
    asked: list[str] = []
    render_body("![图](media/消防.png)", BodyStyle(resolve=asked.append))
    assert asked == ["media/消防.png"]


def test_a_lost_file_leaves_its_description() -> None:
    html = render_body(f"![压力表](att:{SHA})", BodyStyle(resolve=lambda _: None))
    assert "（图片：压力表）" in html
    assert "<img" not in html


def test_a_link_out_of_the_government_says_so() -> None:
    link = lxml.html.fromstring(render_body("[地图](https://map.example.com/)")).find(".//a")
    assert link.text_content() == "地图（外部链接）"
    assert link.get("rel") == "nofollow noopener noreferrer"


@pytest.mark.parametrize("host", ["www.gov.cn", "www.example.gov.cn", "news.own.example"])
def test_government_and_own_links_carry_no_prompt(host: str) -> None:
    html = render_body(f"[x](https://{host}/a)", BodyStyle(own_hosts=frozenset({"own.example"})))
    assert "外部链接" not in html


def test_a_host_that_only_ends_like_ours_is_not_ours() -> None:
    html = render_body(
        "[x](https://notown.example/)", BodyStyle(own_hosts=frozenset({"own.example"}))
    )
    assert "外部链接" in html


def test_addressees_stand_flush_left() -> None:
    html = render_body("各园区，各镇（街道）：\n\n现通知如下：", LETTER)
    assert '<p class="addressee">各园区，各镇（街道）：</p>' in html


def test_a_first_sentence_that_leads_on_is_no_addressee() -> None:
    assert "addressee" not in render_body("现将有关情况说明如下：\n\n一、情况。", LETTER)


def test_signature_and_date_stand_on_the_right() -> None:
    html = render_body("特此公告。\n\n东屿高新区管委会\n\n2026年11月6日", LETTER)
    assert html.count('class="signature"') == 2
    assert "<p>特此公告。</p>" in html


def test_an_annex_above_the_signature_signs_nothing() -> None:
    html = render_body("附件：1.甲\n\n2.登记表\n\n管委会\n\n2026年11月6日", LETTER)
    assert "<p>2.登记表</p>" in html
    assert html.count('class="signature"') == 2


def test_kinds_without_a_letter_have_no_signature() -> None:
    assert "signature" not in render_body("东屿高新区管委会\n\n2026年11月6日", PLAIN)


def test_markup_that_does_not_settle_is_shown_as_source(monkeypatch: pytest.MonkeyPatch) -> None:
    class Restless:
        def clean(self, html: str) -> str:
            return html + "<b>"

    monkeypatch.setattr("editor_app.rendering.sanitize._cleaner", Restless)
    assert sanitize("<b>x") == "<p>&lt;b&gt;x</p>"


_LINES = st.sampled_from(
    [
        "第一段，讲总体要求。",
        "**重点**工作，见[通知](https://www.gov.cn/a)。",
        "## 一、总体要求",
        "- 一项\n- 两项",
        "1. 甲\n2. 乙",
        "    缩进的一行",
        "> 引文",
        "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |",
        "---",
        "<table><tr><td>x</td></tr></table>",
        SHAPED,
        f"{SHAPED}\n甲",
        "[甲]: https://www.gov.cn/",
        "```\n代码\n```",
    ]
)


@given(st.lists(_LINES, max_size=8))
def test_rendering_piece_by_piece_is_rendering_the_whole(lines: list[str]) -> None:
    text = "\n\n".join(lines)
    pieces = "\n".join(_unsplit(piece) for piece in split_blocks(text))
    assert "".join(pieces.split()) == "".join(_unsplit(text).split())


@given(st.text(st.sampled_from("#*_`[]()!<>|-+1.&;:/\\\"' \n\t中文，。"), max_size=30))
def test_no_text_breaks_the_renderer(text: str) -> None:
    assert "<script" not in render_body(text)


def _unsplit(text: str) -> str:
    return sanitize(make_converter().convert(text))
