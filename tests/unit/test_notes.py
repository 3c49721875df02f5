"""Notes: read from Markdown, numbered as they come, on the page with links both ways."""

import re

import pytest
from hypothesis import HealthCheck, given, settings

from editor_app.rendering.html import render_body
from editor_app.rendering.markdown_source import canonicalize, parse
from editor_app.rendering.notes import notes_of, spelled_out
from editor_app.rendering.serialize import serialize
from editor_app.rendering.tree import Document, Note, Paragraph, Text, plain_text
from tests.unit.test_tree_laws import documents

TWO = "甲[^1]与乙[^2]。\n\n[^1]: 注一\n\n[^2]: 见[网站](https://a.gov.cn/)。\n"


def test_a_note_stands_where_it_is_referred_to() -> None:
    (paragraph,) = parse("甲[^1]。\n\n[^1]: 注\n").blocks
    note = Note(content=(Text(text="注"),))
    assert paragraph == Paragraph(content=(Text(text="甲"), note, Text(text="。")))


def test_canonical_notes_keep_their_bytes() -> None:
    assert canonicalize(TWO) == TWO


def test_notes_are_numbered_in_the_order_of_their_references() -> None:
    text = "甲[^b]，乙[^a]。\n\n[^a]: 一\n[^b]: 二\n\n末段\n"
    assert canonicalize(text) == "甲[^1]，乙[^2]。\n\n末段\n\n[^1]: 二\n\n[^2]: 一\n"


@pytest.mark.parametrize(
    "text",
    [
        "甲[^1]。\n",
        "甲。\n\n[^1]: 没有人提到\n",
        "甲[^1]与乙[^1]。\n\n[^1]: 提到两次\n",
        "甲[^1]。\n\n[^1]: 一\n\n[^1]: 又一\n",
        "甲`[^1]`。\n\n[^1]: 代码\n",
    ],
)
def test_what_is_no_pair_keeps_its_bytes(text: str) -> None:
    assert canonicalize(text) == text
    assert not notes_of(parse(text).blocks)


def test_a_number_that_means_something_else_is_given_to_no_note() -> None:
    text = "甲[^1]，乙[^x]。\n\n[^x]: 注\n"
    canonical = "甲\\[^1\\]，乙[^2]。\n\n[^2]: 注\n"
    assert canonicalize(text) == canonical
    assert canonicalize(canonical) == canonical


def test_reference_and_note_lead_to_each_other() -> None:
    html = render_body(TWO)
    for number in (1, 2):
        assert html.count(f'id="fn:{number}"') == html.count(f'href="#fn:{number}"') == 1
        assert html.count(f'id="fnref:{number}"') == html.count(f'href="#fnref:{number}"') == 1
    assert '<a href="https://a.gov.cn/">网站</a>' in html
    assert "[^" not in html


def test_a_hostile_note_is_cleaned() -> None:
    text = '甲[^1"><script>]。\n\n[^1"><script>]: <img src=x onerror=alert(1)>乙\n'
    html = render_body(text)
    assert "<script" not in html
    assert "onerror" not in html
    assert "<script" not in render_body("甲[^1]\n\n[^1]: <script>alert(1)</script>乙\n")


def test_spelled_out_notes_stand_below_the_text() -> None:
    shown = [plain_text(block) for block in spelled_out(parse(TWO)).blocks]
    assert shown == ["甲[1]与乙[2]。", "[1] 注一", "[2] 见网站。"]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents)
def test_every_note_is_shown_once(document: Document) -> None:
    html = render_body(serialize(document))
    notes = notes_of(document.blocks)
    assert len(re.findall(r'<li id="fn:[0-9]+">', html)) == len(notes)


@pytest.mark.parametrize(
    "text",
    [
        "甲[^1]乙[^1]\n\n[^1]: 注释的话\n",
        "甲\n\n[^1]: 注释的话\n",
        "[甲[^1]](https://a.gov.cn/)\n\n[^1]: 注释的话\n",
    ],
)
def test_words_no_note_is_made_of_stand_on_the_page(text: str) -> None:
    assert "<p>[^1]: 注释的话</p>" in render_body(text)


def test_the_address_of_a_link_stays_one() -> None:
    html = render_body("[甲][^1]与乙\n\n[^1]: https://a.gov.cn/\n")
    assert 'href="https://a.gov.cn/"' in html
    assert "[^1]" not in html
