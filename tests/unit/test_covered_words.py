"""Asterisks that cover part of a number or a name are shown, whichever way the words came in."""

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.importers.limits import Limits
from editor_app.importers.plain_text import read_markdown, read_text
from editor_app.rendering.converter import make_converter
from editor_app.rendering.covered import with_asterisks, with_words_told
from editor_app.rendering.html import render_body
from editor_app.rendering.markdown_source import canonicalize
from tests.importers.word_files import p, read
from tests.paste.reading import read as read_clip

COVERED = (
    "电话 138****1234，备用 139****5678",
    "电话 138**1234，备用 139**5678",
    "尾号 138*1234、139*5678",
    "身份证号44*************016、44*************017",
    "（138）****1234、（139）****5678",
    "张**、李**，王***",
    "z***@a.com，l***@b.com",
    "3*4*5米的展台",
)
WORDS = st.text(st.sampled_from("**12a甲。，、“” "), max_size=14).map(str.strip).filter(bool)


def shown(markdown: str) -> str:
    """What a reader of the page sees."""
    return unescape(re.sub(r"<[^>]*>", "", render_body(markdown))).strip()


def bold(markdown: str) -> list[str]:
    return re.findall(r"<strong>(.*?)</strong>", render_body(markdown))


@pytest.mark.parametrize("words", COVERED)
def test_a_page_shows_covered_words_as_they_were_typed(words: str) -> None:
    assert shown(words) == words
    assert shown(canonicalize(words)) == words


@pytest.mark.parametrize("words", COVERED)
def test_every_way_in_keeps_covered_words(words: str) -> None:
    limits = Limits()
    for name, imported in (
        ("a.md", read_markdown(words, "a.md", limits).markdown),
        ("a.txt", read_text(words, "a.txt", limits).markdown),
        ("a.docx", read(p("导语。") + p(words)).markdown.removeprefix("导语。")),
        ("clip", read_clip(f"<p>{words}</p>").markdown),
        ("clip of words", read_clip(text=words).markdown),
    ):
        assert shown(imported) == words, name


@pytest.mark.parametrize(
    ("source", "strong"),
    [
        ("重点**强调**内容", ["强调"]),
        ("见5**A级**景区，共**12**处", ["A级", "12"]),
        ("他说**“你好。”**然后", ["“你好。”"]),
        ("**电话：138****1234，139****5678**请", ["电话：138****1234，139****5678"]),
        ("**甲。****乙**", ["甲。", "乙"]),
        ("表\\_**：**见下", ["："]),
    ],
)
def test_strong_words_stay_strong(source: str, strong: list[str]) -> None:
    assert bold(source) == strong
    assert "".join(bold(canonicalize(source))) == "".join(strong)


@pytest.mark.parametrize(
    "source",
    [
        "# {}",
        "标题{}\n===",
        "| 甲 | 乙 |\n|---|---|\n| {} | 乙 | 多一格 |",
        "> 甲\n> > {}",
        "###### {}",
        "{} {{#标记}}",
        "- 甲\n\n  {}\n- 乙",
        "甲[^1]\n\n[^1]: {}",
    ],
)
def test_blocks_that_the_editor_leaves_as_source_show_them_too(source: str) -> None:
    for words in ("138****1234，139****5678", "名单：张**、李**", "*注：张**、李**，王**"):
        assert words in shown(source.format(words))


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("# **重点**，张**、李**", "<h2><strong>重点</strong>，张**、李**</h2>"),
        ("# 张**、**李四**", "<h2>张**、<strong>李四</strong></h2>"),
        ("# ***甲**，乙*", "<h2><em><strong>甲</strong>，乙</em></h2>"),
        ("# **甲 *乙***", "<h2><strong>甲 <em>乙</em></strong></h2>"),
        ("# *甲 **乙** 丙*", "<h2><em>甲 <strong>乙</strong> 丙</em></h2>"),
        ("# **甲***，*", "<h2><strong>甲</strong><em>，</em></h2>"),
        ("#****粗体**", "<p>#**<strong>粗体</strong></p>"),
        ("# 138****1234，张**、李**", "<h2>138****1234，张**、李**</h2>"),
        ("# 张**、`李**、`王**", "<h2>张**、<code>李**、</code>王**</h2>"),
        ("# [张**、李**](https://a.cn/甲**、)", "张**、李**"),
    ],
)
def test_names_in_source_are_told_from_emphasis_beside_them(source: str, html: str) -> None:
    assert html in render_body(source)


@pytest.mark.parametrize(
    "source",
    ["#民生话题#", "##b", "__!_", "_?“__", "<br>：", "甲\n乙", "<b>粗</b>", "##\\、", "_乙_"],
)
def test_a_covered_name_leaves_the_rest_of_its_piece_as_it_is(source: str) -> None:
    names = " 甲，张**、李**"
    assert render_body(source + names) == render_body(source).removesuffix("</p>") + names + "</p>"


def test_code_is_shown_letter_for_letter() -> None:
    assert shown("`138****1` 138****1234 和 139****5678") == "138****1 138****1234 和 139****5678"


@settings(max_examples=300, deadline=None)
@given(WORDS)
def test_the_page_shows_what_the_editor_writes(words: str) -> None:
    assert shown(words) == shown(canonicalize(words))


@settings(max_examples=200, deadline=None)
@given(WORDS, st.sampled_from(["", "- ", "## ", "> ", "\\\\", "\\*"]))
def test_standing_in_for_asterisks_changes_nothing_on_the_page(words: str, before: str) -> None:
    source = before + words
    converter = make_converter()
    told = with_asterisks(str(converter.convert(with_words_told(source))))
    assert told == converter.reset().convert(written_out(source))


def written_out(source: str) -> str:
    """The same piece with every escape written out: code beside it lets nothing stand in."""
    return with_words_told(f"{source}\n\n`c`").removesuffix("\n").removesuffix("\n\n`c`")
