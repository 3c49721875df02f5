"""Text, Markdown and HTML files, and what is recognised in them."""

import base64

import pytest

from editor_app.importers.front import import_bytes
from editor_app.importers.headings import level_by_number
from editor_app.importers.imported import Imported
from editor_app.importers.limits import Limits
from editor_app.importers.receipt import NoteKind
from editor_app.rendering.markdown_source import canonicalize
from tests.importers.word_files import PNG, noted, p, r, read


def page(body: str, head: str = "") -> Imported:
    source = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    return import_bytes(source.encode(), "a.html", Limits())


def text(source: str) -> Imported:
    return import_bytes(source.encode(), "a.txt", Limits())


def test_each_line_of_a_text_is_a_paragraph() -> None:
    imported = text("关于测试的通知\n\n各单位：\n　　正文一。\n一、总体要求\n正文*二*。\n")
    assert imported.title == "关于测试的通知"
    assert imported.markdown == "各单位：\n\n正文一。\n\n## 一、总体要求\n\n正文\\*二\\*。\n"
    assert imported.fields == {"recipients": "各单位"}


def test_a_markdown_file_keeps_its_body_and_front_matter() -> None:
    source = '+++\ntitle = "题"\nformed_on = 2024-11-05\n+++\n\n正文**粗**。\n'
    imported = import_bytes(source.encode(), "a.md", Limits())
    assert (imported.title, imported.markdown) == ("题", "正文**粗**。\n")
    assert imported.fields == {"formed_on": "2024-11-05"}


def test_a_title_that_is_no_text_stays_to_be_told() -> None:
    imported = import_bytes(b"+++\ntitle = 3\n+++\nx\n", "a.md", Limits())
    assert (imported.title, imported.fields) == ("", {"title": 3})


def test_the_only_hash_heading_of_a_markdown_file_is_its_title() -> None:
    imported = import_bytes("# 题\n\n正文。\n".encode(), "a.md", Limits())
    assert (imported.title, imported.markdown) == ("题", "正文。\n")


@pytest.mark.parametrize(
    "container", ['class="TRS_Editor"', 'id="UCAP-CONTENT"', 'id="zoom"', 'id="js_content"']
)
def test_the_article_is_found_in_the_containers_of_site_systems(container: str) -> None:
    imported = page(
        f"<div>导航</div><div {container}><p>各单位：</p><p>正文。</p></div><div>版权</div>",
        '<meta name="ArticleTitle" content="关于测试的通知">',
    )
    assert imported.title == "关于测试的通知"
    assert imported.markdown == "各单位：\n\n正文。\n"


def test_what_stands_beside_the_article_is_noted() -> None:
    imported = page("导航<div>栏目</div><div id='zoom'><p>正文。</p>尾</div>版权<p>电话</p>")
    assert imported.markdown == "正文。\n\n尾\n"
    (note,) = noted(imported, NoteKind.PAGE_REST)
    assert (note.count, note.sample) == (4, "导航 / 栏目 / 版权 / 电话")


def test_a_page_without_a_known_container_leaves_nothing_beside() -> None:
    assert noted(page("<div>甲</div>乙<p>丙</p>"), NoteKind.PAGE_REST) == []


def test_a_page_keeps_headings_marks_links_lists_and_tables() -> None:
    imported = page(
        "<h1>题</h1><p>甲<b>粗</b>乙<a href='https://a.cn/'>链</a>。</p><h2>节</h2>"
        "<ul><li>一<ol><li>内</li></ol></li><li>二</li></ul>"
        "<table><tr><th>甲</th><th>乙</th></tr><tr><td>1</td><td>2<br>3</td></tr></table>"
    )
    assert imported.title == "题"
    assert imported.markdown == (
        "甲**粗**乙[链](https://a.cn/)。\n\n## 节\n\n- 一\n    1. 内\n- 二\n\n"
        "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2<br>3 |\n"
    )
    assert canonicalize(imported.markdown) == imported.markdown


def test_a_page_of_several_pages_is_read_to_its_end() -> None:
    source = "<html><body><h1>题</h1><p>甲</p></body></html><html><body><p>乙</p></html>丙"
    assert import_bytes(source.encode(), "a.html", Limits()).markdown == "甲\n\n乙\n\n丙\n"


def test_cells_that_reach_down_leave_room() -> None:
    imported = page(
        "<p>导。</p><table><tr><td rowspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>"
    )
    assert '<tr><td rowspan="2">甲</td><td>乙</td></tr>\n<tr><td>丙</td></tr>' in imported.markdown


def test_a_picture_inside_the_page_is_taken_and_one_outside_is_not_fetched() -> None:
    inside = base64.b64encode(PNG).decode()
    imported = page(
        f"<p>导。</p><p><img alt=内 src='data:image/png;base64,{inside}'></p>"
        "<p><img alt=外 src='//host/share/x.png'></p>"
    )
    assert [file.data for file in imported.files] == [PNG]
    assert "![内](att:" in imported.markdown
    assert "〔图片：外〕" in imported.markdown
    assert noted(imported, NoteKind.PICTURE_MISSING)


def test_scripts_and_script_links_are_dropped_and_noted() -> None:
    imported = page(
        "<p>导。<script>alert(1)</script><a href='javascript:alert(1)'>点</a></p>"
        "<svg><set/></svg><iframe src='//x'></iframe><p onclick='x()'>正文。</p>"
    )
    assert imported.markdown == "导。点\n\n正文。\n"
    assert noted(imported, NoteKind.SCRIPT)[0].count == 3
    assert noted(imported, NoteKind.LINK_DROPPED)


@pytest.mark.parametrize(
    ("line", "strong", "level"),
    [
        ("一、总体要求", False, 1),
        ("第一章 总则", False, 1),
        ("第二节　职责", False, 2),
        ("（十二）工作目标", False, 2),
        ("1.基本原则", True, 3),
        ("1.基本原则", False, 0),
        ("1.5倍补贴标准", True, 0),
        ("（1）具体做法", True, 4),
        ("一、本办法自发布之日起施行。", False, 0),
        ("（一）" + "长" * 60, False, 0),
        ("第一条 为了规范", False, 0),
        ("一方面", False, 0),
    ],
)
def test_a_line_is_a_heading_by_its_number(line: str, strong: bool, level: int) -> None:
    assert level_by_number(line, strong=strong) == level


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("惠仲委办函〔2017〕104号", "惠仲委办函〔2017〕104号"),
        ("东高管办[2024]18号", "东高管办〔2024〕18号"),
        ("（东高管办（2024）第018号）", "东高管办〔2024〕18号"),
    ],
)
def test_a_document_number_is_brought_into_form(written: str, number: str) -> None:
    assert read(p(written) + p("正文。")).fields["doc_no"] == number


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024年11月5日", "2024-11-05"),
        ("二〇二四年十一月二十五日", "2024-11-25"),
        ("二○一七年三月三十一日", "2017-03-31"),
        ("2024 年 2 月 29 日", "2024-02-29"),
    ],
)
def test_the_date_of_formation_is_read(written: str, day: str) -> None:
    imported = read(p("正文。") + p("东屿高新区管委会") + p(written))
    assert imported.fields["formed_on"] == day
    assert imported.fields["publisher"] == "东屿高新区管委会"


def test_a_day_that_never_was_is_no_date() -> None:
    assert "formed_on" not in read(p("正文。") + p("2023年2月29日")).fields


def test_a_title_over_two_large_centred_lines_is_one_title() -> None:
    imported = read(large("关于") + large("测试的通知") + p("各单位：") + p("正文。"))
    assert imported.title == "关于测试的通知"
    assert imported.markdown == "各单位：\n\n正文。\n"


def large(line: str) -> str:
    return p(r(line, '<w:sz w:val="44"/>'), properties='<w:jc w:val="center"/>')


def test_a_letterhead_is_no_part_of_the_title() -> None:
    imported = read(large("东屿高新区管委会文件") + large("关于测试的通知") + p("正文。"))
    assert imported.title == "关于测试的通知"
    assert imported.markdown == "东屿高新区管委会文件\n\n正文。\n"


@pytest.mark.parametrize("line", ["现将有关事项通知如下：", "现提出以下意见：", "一、主要任务："])
def test_a_sentence_that_announces_is_no_addressee(line: str) -> None:
    assert "recipients" not in read(p("关于测试的通知") + p(line) + p("正文。")).fields


def test_withheld_documents_are_recognised() -> None:
    assert read(p("正文。") + p("（此件不公开）")).fields["openness"] == "withheld"
