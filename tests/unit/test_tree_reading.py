"""What single pieces of Markdown become in the tree."""

from pathlib import Path
from time import process_time

import markdown
import pytest

from editor_app.rendering.markdown_source import canonicalize, parse
from editor_app.rendering.serialize import serialize
from editor_app.rendering.tree import (
    Block,
    Document,
    Emphasis,
    Heading,
    Image,
    Link,
    ListBlock,
    Paragraph,
    Raw,
    Strong,
    Table,
    Text,
    plain_text,
)

SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*.md"))


def body_of(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return text.split("+++\n", 2)[2] if text.startswith("+++") else text


def only_block(markdown: str) -> Block:
    (block,) = parse(markdown).blocks
    return block


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_keeps_its_meaning_in_canonical_form(path: Path) -> None:
    body = body_of(path)
    assert parse(canonicalize(body)) == parse(body)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_is_changed_only_by_escapes(path: Path) -> None:
    body = body_of(path).strip("\n") + "\n"
    assert canonicalize(body).replace("\\", "") == body


def test_strong_next_to_chinese_quotes_is_read_and_written_as_a_tag() -> None:
    assert canonicalize("他说**“你好。”**然后\n") == "他说<strong>“你好。”</strong>然后\n"


def test_strong_between_characters_keeps_its_asterisks() -> None:
    assert canonicalize("请**务必**按时\n") == "请**务必**按时\n"


def test_emphasis_inside_strong_is_written_as_a_tag() -> None:
    words = Strong(content=(Text(text="甲"), Emphasis(content=(Text(text="乙"),))))
    document = Document(blocks=(Paragraph(content=(words,)),))
    assert serialize(document) == "**甲<em>乙</em>**\n"


def test_chinese_lines_join_without_a_space() -> None:
    assert canonicalize("第一行\n第二行\n") == "第一行第二行\n"


def test_latin_lines_join_with_a_space() -> None:
    assert canonicalize("one\ntwo\n") == "one two\n"


def test_two_spaces_at_a_line_end_are_a_break() -> None:
    assert canonicalize("甲  \n乙\n") == "甲<br>乙\n"


def test_the_first_heading_level_is_two_signs() -> None:
    assert only_block("## 一、总体要求\n") == Heading(level=1, content=(Text(text="一、总体要求"),))


def test_a_page_title_is_kept_verbatim() -> None:
    assert only_block("# 通知\n") == Raw(source="# 通知")


def test_html_is_kept_verbatim_with_its_blank_lines() -> None:
    source = '<p class="MsoNormal">\n\n甲\n\n</p>'
    assert only_block(source) == Raw(source=source)


def test_a_number_in_brackets_needs_no_escape() -> None:
    assert canonicalize("东高新社[2026]第08号\n") == "东高新社[2026]第08号\n"


def test_brackets_that_would_make_a_link_are_escaped() -> None:
    assert canonicalize("\\[甲\\](乙)\n") == "\\[甲\\](乙)\n"


def test_masked_numbers_do_not_become_bold() -> None:
    assert canonicalize("139****0000，138****0001\n") == (
        "139\\*\\*\\*\\*0000，138\\*\\*\\*\\*0001\n"
    )


def test_a_paragraph_beginning_like_a_list_is_escaped() -> None:
    paragraph = Paragraph(content=(Text(text="1. 甲"),))
    assert serialize(Document(blocks=(paragraph,))) == "1\\. 甲\n"


def test_a_line_with_only_an_image_is_an_image() -> None:
    assert only_block('![检查](media/a.png "图1")\n') == Image(
        src="media/a.png", alt="检查", caption="图1"
    )


def test_a_link_keeps_address_and_title() -> None:
    link = Link(href="https://a.cn/x?y=1&z=2", title="说明", content=(Text(text="甲"),))
    assert only_block('[甲](https://a.cn/x?y=1&amp;z=2 "说明")') == Paragraph(content=(link,))


def test_an_address_with_brackets_is_percent_encoded() -> None:
    assert canonicalize("[甲](<a (1).pdf>)\n") == "[甲](a%20%281%29.pdf)\n"


def test_a_table_row_with_too_many_cells_keeps_the_table_verbatim() -> None:
    source = "| a |\n| --- |\n| b | c |"
    assert only_block(source) == Raw(source=source)


def test_short_table_rows_are_filled() -> None:
    table = only_block("|甲|乙|\n|:-|-:|\n|丙|\n")
    assert isinstance(table, Table)
    assert table.rows == (((Text(text="丙"),), ()),)


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("见[公告][1]", "见[公告](https://a.cn)"),
        ("见[1][]和[1]", "见[1](https://a.cn)和[1](https://a.cn)"),
        ("> [**公告**][二]", '> [**公告**](att:0f "附 件")'),
        ("![图][二]", '![图](att:0f "附 件")'),
        ("见![图][二]", '见![图](att:0f "附 件")'),
        ("- [公告][无]和[公告] [1]", "- \\[公告\\]\\[无\\]和[公告](https://a.cn)"),
        ("| [公告][1] | 乙 |\n| --- | --- |", "| [公告](https://a.cn) | 乙 |\n| --- | --- |"),
    ],
)
def test_a_reference_becomes_the_link_it_means(source: str, written: str) -> None:
    lines = '\n\n[1]: https://a.cn\n\n[二]: <att:0f> "附 件"\n'
    assert canonicalize(source + lines) == written + lines


def test_brackets_before_a_line_that_defines_nothing_are_words() -> None:
    assert canonicalize("[a][x]\n\n[x]: 甲 乙\n") == "\\[a\\]\\[x\\]\n\n[x]: 甲 乙\n"


@pytest.mark.parametrize("source", ["- &nbsp;\n", "1. <br>\n", "- <br>\n    - 乙\n"])
def test_a_list_with_an_item_without_words_is_kept_as_it_is(source: str) -> None:
    assert canonicalize(source) == source


@pytest.mark.parametrize(
    "source",
    [
        "[" * 20_000,
        "![" * 20_000,
        "[[]" * 10_000,
        "<b>" * 2_000 + "甲" + "</b>" * 2_000,
        "*a**b" * 4_000,
        "> " * 900 + "甲",
        "".join(f"{'    ' * depth}- 甲\n" for depth in range(900)),
    ],
    ids=("brackets", "pictures", "pairs", "tags", "stars", "quotes", "lists"),
)
def test_what_is_nested_without_end_is_read_in_time(source: str) -> None:
    begun = process_time()
    written = canonicalize(source)
    assert process_time() - begun < 10
    assert canonicalize(written) == written
    assert written.count("甲") == source.count("甲")


def test_an_item_of_blanks_is_left_out() -> None:
    assert canonicalize("- 甲\n- &nbsp;\n- 乙\n    - <br>\n") == "- 甲\n- 乙\n"


def test_nested_lists_are_indented_by_four() -> None:
    assert canonicalize("* 甲\n  * 乙\n* 丙\n") == "- 甲\n    - 乙\n- 丙\n"


def test_a_numbered_list_keeps_its_first_number() -> None:
    assert canonicalize("3. 甲\n4. 乙\n") == "3. 甲\n4. 乙\n"


def test_the_plain_text_of_a_list_has_a_line_per_item() -> None:
    assert plain_text(only_block("- 甲\n    - **乙**\n")) == "甲\n乙"


def test_control_characters_are_dropped() -> None:
    assert canonicalize("甲\x00\x02乙\r\n") == "甲乙\n"


def test_a_bracket_and_colon_inside_a_link_define_no_reference() -> None:
    link = Link(href="https://a.cn", content=(Text(text="甲]：]:乙"),))
    document = Document(blocks=(Paragraph(content=(link,)),))
    assert parse(serialize(document)) == document


def test_a_lone_ampersand_and_hash_stay_words_in_html() -> None:
    document = parse("甲&#\n\n- 乙&#\n")
    html = markdown.markdown(serialize(document), extensions=["tables", "sane_lists"])
    assert "<p>甲&amp;#</p>" in html


def test_items_that_look_like_a_table_stay_a_list() -> None:
    source = "- 甲 | 乙\n- \\|\n"
    assert canonicalize(source) == source
    assert isinstance(only_block(source), ListBlock)
