"""Hostile clips: stripped or refused with the limit named; no socket, no file opened."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.domain.clipboard import Clip, PasteCancelled, PasteRules
from editor_app.domain.errors import Code, EditorError
from editor_app.importers.clipboard import ClipLimits, read_clip
from editor_app.importers.html_fates import accounted
from editor_app.importers.html_reading import EVERY_BLOCK
from editor_app.importers.receipt import Note, NoteKind
from editor_app.rendering.markdown_source import canonicalize
from tests.paste.reading import read

_OUTSIDE = ("open", "socket.", "subprocess.", "os.", "urllib.", "http.", "ctypes.dlopen")
_watched: list[str] | None = None


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if _watched is not None and event.startswith(_OUTSIDE):
        _watched.append(f"{event} {arguments!r:.200}")


sys.addaudithook(_note)  # a hook cannot be taken away; it is silent outside of ``watched``


@contextmanager
def watched() -> Iterator[list[str]]:
    """What reaches outside of this process meanwhile, as the interpreter itself sees it."""
    global _watched  # noqa: PLW0603 - an audit hook has no other way to be told
    seen: list[str] = []
    _watched = seen
    try:
        yield seen
    finally:
        _watched = None


REFERENCES = """<html><head><base href="http://127.0.0.1:9/"><link rel=stylesheet href="file:///etc/x.css">
<style>@import url(http://127.0.0.1:9/a.css); p{background:url(file:///etc/passwd)}</style></head>
<body background="http://127.0.0.1:9/b.png"><p>甲</p><img src="file:///etc/passwd">
<img src="\\\\127.0.0.1\\share\\a.png"><img src=http://127.0.0.1:9/c.png
srcset="http://127.0.0.1:9/d 2x">
<img src=/etc/hostname><iframe src=file:///etc/passwd></iframe>
<object data=file:///etc/hosts></object>
<embed src=http://127.0.0.1:9/e><video poster=http://127.0.0.1:9/f src=g></video><svg><image
href="file:///etc/passwd"/><use href="http://127.0.0.1:9/h#x"/></svg><xml src="file:///etc/passwd"></xml>
<v:imagedata src="file:///etc/passwd"><p>乙</p></body></html>"""


def test_nothing_outside_is_opened() -> None:
    read("<p>甲</p>")  # what is loaded with the first paste is loaded
    with watched() as seen:
        pasted = read(REFERENCES)
    assert seen == []
    assert pasted.markdown.startswith("甲\n")
    assert pasted.markdown.endswith("乙\n")
    assert pasted.files == ()


def test_the_watch_sees_a_file_being_opened() -> None:
    with watched() as seen, open(__file__, encoding="utf-8"):
        pass
    assert seen


@pytest.mark.parametrize(
    "payload",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<a href='javascript:alert(1)'>x</a>",
        "<math><mtext><script>alert(1)</script></mtext></math>",
        "<noscript><p title='</noscript><script>alert(1)</script>'>",
        "<table><td background=javascript:alert(1)>x<td>y</table>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<p>&lt;img src=x onerror=alert(1)&gt;</p>",
        "<style><img src=x onerror=alert(1)></style>",
        "<template><script>alert(1)</script></template>",
        "<p>`</p><script>alert(1)</script>`",
    ],
)
def test_no_script_and_no_tag_of_its_own_comes_in(payload: str) -> None:
    from editor_app.rendering.html import BodyStyle, render_body  # noqa: PLC0415

    page = render_body(read(f"<p>甲</p>{payload}").markdown, BodyStyle()).lower()
    assert "<script" not in page
    assert "onerror=" not in page.replace("&lt;img src=x onerror=", "")
    assert 'href="javascript' not in page


@pytest.mark.parametrize(
    "end", ["</html>", "</body>", "</BODY\n></html >", "</html>\n<html><body>"]
)
def test_what_stands_behind_the_end_of_a_page_is_read(end: str) -> None:
    pasted = read(f"<p>甲</p>{end}<p>乙</p>丙<table><tr><td>丁<td>戊</table>")
    assert pasted.markdown == "甲\n\n乙\n\n丙\n\n| 丁 | 戊 |\n| --- | --- |\n"
    assert pasted.elements == 6


def only_words(pasted: object) -> str:
    notes = [n for n in pasted.receipt if isinstance(n, Note)]  # type: ignore[attr-defined]
    (told,) = [note for note in notes if note.outcome == "dropped"]
    assert told.kind in (NoteKind.TOO_DEEP, NoteKind.TOO_MANY, NoteKind.TOO_LONG)
    return told.sample


@pytest.mark.parametrize(
    ("source", "limit"),
    [
        ("<div>" * 130 + "甲", "120"),
        ("<div>" * 100_000 + "甲", "120"),
        ("<b>" * 100_000 + "甲", "120"),
        ("<ul><li>" * 5_000 + "甲", "120"),
        ("<table><tr><td>" * 3_000 + "甲", "120"),
        ("<blockquote>" * 20_000 + "甲", "120"),
    ],
)
def test_deep_nesting_brings_the_words_alone(source: str, limit: str) -> None:
    pasted = read(source, text="甲\n乙")
    assert pasted.markdown == "甲\n\n乙\n"
    assert limit in only_words(pasted)


def test_too_many_elements_bring_the_words_alone() -> None:
    few = ClipLimits(elements=1_000)
    assert "1000" in only_words(read("<p>甲</p>" * 1_001, text="甲", limits=few))


def test_too_much_html_brings_the_words_alone() -> None:
    few = ClipLimits(html=1 << 20)
    assert "1 MB" in only_words(read("甲" * (1 << 20) + "乙", text="甲", limits=few))


def test_formatting_beyond_a_limit_without_words_is_refused() -> None:
    with pytest.raises(EditorError) as refused:
        read("<div>" * 130 + "甲")
    assert (refused.value.code, refused.value.params["limit"]) == (Code.CLIP_TOO_LARGE, "120")


@pytest.mark.parametrize(
    "clip",
    [
        Clip(text="甲" * 3_000_000),
        Clip(html="<p>甲</p>" * 60_000),
        Clip(html="<table>" + f"<tr>{'<td colspan=63 rowspan=999>甲' * 300}</tr>" * 900),
        Clip(html="<table><tr>" + "<td>甲" * 9_000 + "</tr>" + "<tr><td>乙</tr>" * 9_000),
    ],
)
def test_what_no_text_holds_is_refused_with_the_limit(clip: Clip) -> None:
    begun = perf_counter()
    with pytest.raises(EditorError) as refused:
        read_clip(clip, PasteRules(allowed=EVERY_BLOCK, picture_bytes=1 << 20))
    assert refused.value.code is Code.CLIP_TOO_LARGE
    assert refused.value.params["limit"]
    assert perf_counter() - begun < 20


def test_a_paste_ends_soon_after_it_is_cancelled() -> None:
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 3

    clip = Clip(html="<p>甲</p>" * 40_000)
    with pytest.raises(PasteCancelled):
        read_clip(clip, PasteRules(allowed=EVERY_BLOCK, picture_bytes=1), cancelled)
    assert len(asked) == 4


@pytest.mark.parametrize(
    "source",
    [
        "<p>" + " " * 300_000 + "甲",
        "<p style='" + "a:b;" * 100_000 + "'>甲",
        "<style>" + "p{" * 100_000 + "</style>甲",
        "<style>" + "a,b," * 100_000 + "{mso-hide:all}</style>甲",
        "<!--" * 100_000 + "-->甲",
        "<![if " * 100_000 + "]>甲",
        "<!--[if x]>" * 30_000 + "甲",
        "&#x0;&#xd800;&#x110000;甲",
        "\x00甲\x00",
        "<p class='" + "msotoc " * 50_000 + "'>甲",
        "<td colspan=" + "9" * 5_000 + ">甲",
        "<table><td colspan=" + "9" * 5_000 + ">甲<td>乙</table>",
        "<ol start=" + "9" * 5_000 + "><li>甲</ol>",
        "<p style='mso-list:l0 level1'>" + "•" * 100_000 + " 甲",
        "甲" + "<br>" * 100_000,
    ],
)
def test_odd_html_is_read_in_time(source: str) -> None:
    begun = perf_counter()
    pasted = read(source, text="甲")
    assert "甲" in pasted.markdown or "comment" in source or "<!" in source
    assert perf_counter() - begun < 5


TAGS = ["p", "div", "span", "b", "table", "tr", "td", "li", "ul", "ol", "a", "h2", "pre", "del"]
STYLES = ["mso-list:l0 level2", "mso-list:Ignore", "display:none", "mso-outline-level:1", "x"]
PIECES = [
    *["甲", "乙", "一、", "（一）", "1.", "· ", "&nbsp;", "\n", "*", "|", "<br>", "<hr>", "<o:p>"],
    *[f"<{tag}>" for tag in TAGS],
    *[f"</{tag}>" for tag in TAGS],
    *[f"<p style='{style}'>" for style in STYLES],
    *[f"<span style='{style}'>" for style in STYLES],
    *["<td colspan=2>", "<td rowspan=3>", "<thead>", "<img src=x alt=丙>", "<a href='#_ftn1'>"],
    *["<div id=ftn1>", "<script>", "</script>", "<![if !a]>", "<![endif]>", "<!--x-->"],
]
soups = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
allowed = st.sampled_from([EVERY_BLOCK, frozenset({"paragraph"}), frozenset({"list", "table"})])


@settings(max_examples=300, deadline=None)
@given(soups, allowed)
def test_any_soup_is_accounted_for_and_canonical(source: str, blocks: frozenset[str]) -> None:
    pasted = read(source, allowed=blocks)
    notes = tuple(note for note in pasted.receipt if isinstance(note, Note))
    assert accounted(notes) == pasted.elements
    assert canonicalize(pasted.markdown) == pasted.markdown
