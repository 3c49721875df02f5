"""House style on demand: what is proposed, what is left alone."""

from dataclasses import replace

import pytest
from opencc import OpenCC

from editor_app.domain.layout import Layout
from editor_app.rendering.markdown_source import canonicalize
from editor_app.services.tidy import LABELS, Change, apply, propose
from editor_app.services.tidy_text import TidyKind
from tests.checks.sample_items import SAMPLES, load


@pytest.fixture(scope="module")
def layout() -> Layout:
    return load("01-news.md").context.layout


def tidied(text: str, layout: Layout) -> str:
    """A body with everything accepted."""
    markdown = canonicalize(text)
    return apply(markdown, propose(markdown, layout)).rstrip("\n")


def only(text: str, layout: Layout) -> Change:
    (change,) = propose(canonicalize(text), layout)
    return change


CLEAN = [path.name for path in sorted(SAMPLES.glob("0*.md"))]


@pytest.mark.parametrize("file", CLEAN)
def test_a_clean_sample_has_nothing_to_tidy(file: str, layout: Layout) -> None:
    assert propose(canonicalize(load(file).content.body), layout) == ()


def test_the_notice_of_2017_has_nothing_to_tidy(layout: Layout) -> None:
    text = (SAMPLES / "notice-2017.md").read_text(encoding="utf-8")
    assert propose(canonicalize(text), layout) == ()


def test_a_copied_page_loses_pinyin_and_traditional_characters(layout: Layout) -> None:
    body = load("11-migration-notice-violations.md").content.body
    first = tidied(body, layout).split("\n")[0]
    assert first == (
        "根据东屿高新区管委会办公室关于政府网站集约化工作的要求，"
        "我局网站内容将迁移到管委会门户网站。"
    )


def test_raw_blocks_pictures_and_addresses_stay_as_they_are(layout: Layout) -> None:
    body = canonicalize(load("11-migration-notice-violations.md").content.body)
    before, after = body.split("\n\n"), tidied(body, layout).split("\n\n")
    assert after[1:] == [*before[1:-1], before[-1].rstrip("\n")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # punctuation next to Chinese
        ("逾期提交的,不再受理.", "逾期提交的，不再受理。"),
        ("注意:请带证件;材料(含附件)齐全!", "注意：请带证件；材料（含附件）齐全！"),
        ("采用GDP,增速放缓", "采用GDP，增速放缓"),
        ("(1)申请人填表。", "（1）申请人填表。"),
        ("（一)提高认识。", "（一）提高认识。"),
        # document numbers
        ("按（惠府办函(2017)66号）执行", "按（惠府办函〔2017〕66号）执行"),
        ("见东高新管【2019】第05号", "见东高新管〔2019〕5号"),
        # quotes
        ('坚持"放管服"改革，落实"一网通办"。', "坚持“放管服”改革，落实“一网通办”。"),
        ('坚持“放管服"改革', "坚持“放管服”改革"),
        ("坚持“放管服“改革", "坚持“放管服”改革"),
        ("所谓'零跑动'服务", "所谓‘零跑动’服务"),
        # repeated marks, ellipses, dashes
        ("已经完成，，请查收。。", "已经完成，请查收。"),
        ("包括教育、医疗...", "包括教育、医疗……"),
        ("第二阶段--全面推广", "第二阶段——全面推广"),
        # blanks
        ("为 贯彻落实 ，现通知如下： 请执行。", "为贯彻落实，现通知如下：请执行。"),
        ("201 7年完成", "2017年完成"),
        # width
        ("共１２００人，见Ａ４纸，增长３．５倍", "共1200人，见A4纸，增长3.5倍"),
        # invisible characters
        ("东屿\u200b高新区\ufeff", "东屿高新区"),
        # pinyin
        ("高新區(qū)", "高新区"),
        ("高新区(qu)管委会(wei)办公室(shi)", "高新区管委会办公室"),
        # dates
        ("2017年05月08日前完成", "2017年5月8日前完成"),
        ("2017 年 5 月 8 日", "2017年5月8日"),
        ("05月08日", "5月8日"),
        # numbering
        ("一.总体要求", "一、总体要求"),
        ("(二)、工作任务", "（二）工作任务"),
    ],
)
def test_house_style_is_proposed(text: str, wanted: str, layout: Layout) -> None:
    assert tidied(text, layout) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "上午10:30至11:00，共1,200人，占3.5%",
        "网址 https://www.example.gov.cn/a,b?x=1;y=(2)",
        "邮箱 zhang.san@example.gov.cn 和附件2.5版.docx",
        "He said, it's done (really).",
        "日期2017.5.8和2017-05-08",
        "2017年02月30日",
        "1、第一项",
        "第一章　总则",
        "第一章 总则",
        "北京—上海",
        "他说：“第一段开头。",
        "乾隆年间",
        "东屿高新区管委会          2026年11月6日",
        "共计5'10\"",
    ],
)
def test_what_is_right_is_left_alone(text: str, layout: Layout) -> None:
    assert [change for change in propose(canonicalize(text), layout) if change.certain] == []


def test_a_label_of_one_letter_is_no_pinyin(layout: Layout) -> None:
    assert tidied("公式(a)", layout) == "公式（a）"


def test_code_tags_and_link_targets_are_not_read(layout: Layout) -> None:
    text = '见`甲,乙`和<u>表</u>，[甲,乙](https://a.cn/x,y "甲,乙")。\n'
    assert apply(text, propose(text, layout)) == text.replace("[甲,乙]", "[甲，乙]")


def test_table_cells_are_tidied_between_their_pipes(layout: Layout) -> None:
    text = "| 项目 | 说明,备注 |\n| --- | --- |\n| 甲 |  |\n| 丙,丁 | a\\|b |\n"
    markdown = canonicalize(text)
    wanted = markdown.replace("说明,备注", "说明，备注").replace("丙,丁", "丙，丁")
    assert apply(markdown, propose(markdown, layout)) == wanted


def test_lists_and_quotes_are_tidied_line_by_line(layout: Layout) -> None:
    text = "1. 甲,乙\n2. 丙\n    - 丁,戊\n3. 己,庚\n\n> 辛,壬\n>\n> 癸,子\n"
    assert apply(text, propose(text, layout)) == text.replace(",", "，")


def test_a_change_across_bold_keeps_the_bold(layout: Layout) -> None:
    assert tidied("**注意:**请,带证件", layout) == "<strong>注意：</strong>请，带证件"


def test_a_place_points_at_the_words_in_the_markdown(layout: Layout) -> None:
    markdown = canonicalize("甲*乙\n\n## 标题,一\n\n丙\\*丁,戊\n")
    for change in propose(markdown, layout):
        assert markdown[change.start : change.start + change.length] == change.old == ","


def test_only_what_was_accepted_is_changed(layout: Layout) -> None:
    markdown = "甲,乙:丙\n"
    first, _ = propose(markdown, layout)
    assert apply(markdown, [first]) == "甲，乙:丙\n"


def test_names_of_the_portal_stay_traditional(layout: Layout) -> None:
    portal = replace(layout.portal, traditional_names=("書香門第",))
    named = replace(layout, portal=portal)
    assert tidied("書香門第開業", named) == "書香門第开业"


def test_characters_that_are_also_simplified_need_a_look(layout: Layout) -> None:
    assert not only("他姓乾先生", layout).certain


def test_a_blank_between_names_needs_a_look(layout: Layout) -> None:
    assert not only("张三 李四", layout).certain


def test_a_change_tells_what_stands_around_it(layout: Layout) -> None:
    change = only("逾期提交的,不再受理。", layout)
    assert (change.before, change.old, change.new, change.after) == (
        "逾期提交的",
        ",",
        "，",
        "不再受理。",
    )


def test_markdown_that_is_not_canonical_is_refused(layout: Layout) -> None:
    with pytest.raises(ValueError, match="canonical"):
        propose("甲\n乙", layout)


def test_every_kind_has_a_name_in_both_languages() -> None:
    assert set(LABELS) == set(TidyKind)


def test_the_notice_as_the_web_copies_it_becomes_itself_again(layout: Layout) -> None:
    """Pinyin, Traditional characters and half-width marks are what copies of it carry."""
    text = (SAMPLES / "notice-2017.md").read_text(encoding="utf-8")
    clean = canonicalize(text.partition("\n")[2])  # a title is no part of a body
    worn = str(OpenCC("s2t").convert(clean)).replace("區", "區(qū)").replace("網", "網(wǎng)")
    for wide, half in zip("，；：（）〔〕", ",;:()()", strict=True):
        worn = worn.replace(wide, half)
    worn = canonicalize(worn.replace("5月18日", "05月18日").replace("2017年4月", "201 7年4月"))
    assert len(propose(worn, layout)) > 500
    assert apply(worn, propose(worn, layout)) == clean
