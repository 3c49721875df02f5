"""Laws of reading and writing Markdown, tried on generated documents and on any text."""

import re
from dataclasses import replace
from html import unescape
from itertools import pairwise

import markdown
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from editor_app.rendering.markdown_inline import clean_href
from editor_app.rendering.markdown_source import canonicalize, clean, parse
from editor_app.rendering.notes import notes_of
from editor_app.rendering.runs import Run, RunKind, Script, nest
from editor_app.rendering.serialize import serialize
from editor_app.rendering.table_shape import settled, shares
from editor_app.rendering.tree import (
    Alignment,
    Block,
    Document,
    Heading,
    Image,
    Inlines,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Raw,
    Rule,
    Span,
    Table,
    inline_text,
    plain_text,
)

LAWS = settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
SIGNS = "\\`*_{}[]()<>#+-.!|&~=:;\"'“”（）。，：；！？《》—…1234567890ab中文日 　\u00a0\t𠮷é^@/%"
words = st.text(st.sampled_from(SIGNS), min_size=1, max_size=12) | st.text(
    st.characters(
        exclude_categories=["Cs", "Cc", "Cn", "Co", "Zl", "Zp"], exclude_characters="\ufeff\ufffc"
    ),
    min_size=1,
    max_size=8,
)
hrefs = st.sampled_from(
    [
        "https://www.example.gov.cn/a_b/?x=1&y=2",
        "att:0f",
        "../up%20there",
        "mailto:a@b.cn",
        "频道/页#节",
    ]
)
RAW_INLINES = ("`a*b`", "<u>", "</u>", '<span class="x">', "![图](a.png)")
raw_inlines = st.sampled_from(RAW_INLINES)
titles = st.sampled_from(["", "", "说明", 'a "quoted" <b> \\ * title'])


@st.composite
def run(draw: st.DrawFn, noted: bool = True) -> Run:
    if noted and draw(st.integers(0, 11)) == 0:
        words_below = st.lists(run(noted=False), min_size=1, max_size=3).map(_separate).map(nest)
        return Run(kind=RunKind.NOTE, note=draw(words_below.filter(bool)))
    marks = {
        "strong": draw(st.booleans()),
        "emphasis": draw(st.integers(0, 3)) == 0,
        "script": draw(st.sampled_from([Script.NONE, Script.NONE, Script.NONE, *Script])),
    }
    href = draw(st.just("") | st.just("") | hrefs)
    title = draw(titles) if href else ""
    kind = draw(st.sampled_from([RunKind.TEXT] * 8 + [RunKind.RAW, RunKind.BREAK]))
    text = {RunKind.TEXT: words, RunKind.RAW: raw_inlines, RunKind.BREAK: st.just("")}[kind]
    return Run(text=draw(text), kind=kind, href=href, title=title, **marks)


def _separate(runs: list[Run]) -> list[Run]:
    """Raw stretches next to each other, at the start, or as a link's only words read as others."""
    spaced: list[Run] = []
    for each in runs:
        if each.kind is RunKind.RAW:
            spaced.append(Run(text="字"))
            spaced.append(Run(text=each.text, kind=RunKind.RAW))
            spaced.append(Run(text="字"))
        else:
            spaced.append(each)
    return spaced


inlines = (
    st.lists(run(), min_size=1, max_size=6)
    .map(lambda runs: nest(_separate(runs)))
    .filter(lambda content: bool(content) and not _is_image_only(content))
)


def _is_image_only(content: Inlines) -> bool:
    return inline_text(content).startswith("![")


@st.composite
def list_block(draw: st.DrawFn, depth: int = 0) -> ListBlock:
    ordered = draw(st.booleans())
    items = []
    for _ in range(draw(st.integers(1, 3))):
        nested = depth < 2 and draw(st.integers(0, 3)) == 0
        children = draw(list_block(depth=depth + 1)) if nested else None
        items.append(ListItem(content=draw(inlines), children=children))
    start = draw(st.integers(1, 20)) if ordered else 1
    return ListBlock(ordered=ordered, start=start, items=tuple(items))


@st.composite
def table(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 4))
    cell = st.just(()) | inlines.filter(lambda content: "`" not in inline_text(content))
    row = st.tuples(*[cell] * width)
    return Table(
        header=draw(row),
        alignments=draw(st.tuples(*[st.sampled_from(Alignment)] * width)),
        rows=tuple(draw(st.lists(row, max_size=3))),
    )


@st.composite
def shaped_table(draw: st.DrawFn) -> Table:
    """A table with merged cells, widths, or a header other than the first row."""
    plain = draw(table())
    rows, columns = len(plain.rows) + 1, len(plain.header)
    spans = st.builds(
        Span,
        row=st.integers(0, rows - 1),
        column=st.integers(0, columns - 1),
        height=st.integers(1, rows),
        width=st.integers(1, columns),
    )
    weights = st.lists(st.integers(1, 9), min_size=columns, max_size=columns)
    return settled(
        replace(
            plain,
            header_rows=draw(st.integers(0, rows)),
            header_column=draw(st.booleans()),
            spans=tuple(draw(st.lists(spans, max_size=3))),
            widths=draw(st.just(()) | weights.map(shares)),
        )
    )


labels = words.map(lambda text: " ".join(text.replace("\u00a0", " ").split()))
blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, content=inlines),
    st.builds(Paragraph, content=inlines),
    st.builds(Heading, level=st.integers(1, 4), content=inlines),
    list_block(),
    table(),
    shaped_table(),
    st.builds(Image, src=hrefs, alt=labels, caption=labels),
    st.builds(
        Quote,
        paragraphs=st.lists(st.builds(Paragraph, content=inlines), min_size=1, max_size=3).map(
            tuple
        ),
    ),
    st.just(Rule()),
    st.sampled_from(
        [
            Raw(source='<div class="x">\n\n甲 *乙*\n\n</div>'),
            Raw(source="```\n# 代码\n\n- x\n```"),
            Raw(source="<!-- 备注\n\n二 -->"),
            Raw(source="    缩进\n    代码"),
            Raw(source="# 大标题"),
        ]
    ),
)


def _separable(found: list[Block]) -> bool:
    """Lists of one kind and quotes never stand next to each other in a document."""
    pairs = pairwise(found)
    return not any(
        (isinstance(a, ListBlock) and isinstance(b, ListBlock) and a.ordered == b.ordered)
        or (isinstance(a, Quote) and isinstance(b, Quote))
        for a, b in pairs
    )


documents = (
    st.lists(blocks, max_size=6).filter(_separable).map(lambda found: Document(blocks=tuple(found)))
)
markdown_like = st.lists(
    st.sampled_from(
        [
            *SIGNS,
            "\n",
            "\n\n",
            "\n    ",
            "  \n",
            "# ",
            "## ",
            "- ",
            "1. ",
            "> ",
            "|",
            "---",
            "**",
            "<b>",
            "</b>",
            "<div>",
            "</div>",
            "</p>",
            "<p>",
            "```",
            "![",
            "](",
            "&lt;",
            "&amp;",
            "<br>",
            "| --- |",
            "<table>",
            "</table>",
            "<tr>",
            "</td>",
            "\t",
            "\r\n",
        ]
    ),
    max_size=40,
).map("".join)


def visible(text: str) -> str:
    return "".join(unescape(text).split())


@LAWS
@given(documents)
def test_what_is_written_is_read_back(document: Document) -> None:
    assert parse(serialize(document)) == document


@LAWS
@given(markdown_like)
def test_canonical_form_is_a_fixed_point(text: str) -> None:
    once = canonicalize(text)
    assert canonicalize(once) == once


@LAWS
@given(markdown_like)
def test_reading_loses_no_chinese_character(text: str) -> None:
    canonical = canonicalize(text)
    assert chinese(canonical) == chinese(clean(text))


def chinese(text: str) -> str:
    """The characters that are never markup."""
    return "".join(
        character for character in text if character > "\u2e80" and not character.isspace()
    )


@LAWS
@given(documents)
def test_python_markdown_shows_the_same_words(document: Document) -> None:
    assume(not any(isinstance(block, Raw) for block in document.blocks))
    assume(not notes_of(document.blocks))
    html = markdown.markdown(serialize(document), extensions=["tables", "sane_lists"])
    shown = visible(re.sub(r"<[^<>]*>", "", html))
    expected = "".join(_shown(block) for block in document.blocks)
    assert shown == visible_text(expected)


def _shown(block: Block) -> str:
    """The words of a block without the raw stretches the generator may have put in."""
    if isinstance(block, Image):
        return ""
    return re.sub("|".join(map(re.escape, RAW_INLINES)), _raw_words, plain_text(block))


def _raw_words(match: re.Match[str]) -> str:
    return "a*b" if match.group().startswith("`") else ""


def visible_text(text: str) -> str:
    return "".join(text.split())


@given(st.text(max_size=20))
def test_a_cleaned_address_stays_as_it_is(text: str) -> None:
    assert clean_href(clean_href(text)) == clean_href(text)
