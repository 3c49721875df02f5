"""Single forms of office HTML: headings, lists, footnotes, hidden things; what they become."""

import pytest

from editor_app.domain.clipboard import Pasted
from editor_app.importers.receipt import Note, NoteKind
from tests.paste.reading import read


def kinds(pasted: Pasted) -> dict[NoteKind, int]:
    told: dict[NoteKind, int] = {}
    for note in pasted.receipt:
        assert isinstance(note, Note)
        told[note.kind] = told.get(note.kind, 0) + note.count
    return told


@pytest.mark.parametrize(
    ("source", "markdown"),
    [
        ("<p style='mso-outline-level:2'>范围</p>", "### 范围\n"),
        ("<p class=MsoHeading3>范围</p>", "#### 范围\n"),
        ('<style>p.x1{mso-style-name:"标题 2"}</style><p class=x1>范围</p>', "### 范围\n"),
        ("<p>（二）检查内容</p>", "### （二）检查内容\n"),
        ("<p><b>1. 自查</b></p>", "#### 1. 自查\n"),
        ("<h3>一、总则</h3><h4>（一）依据</h4>", "## 一、总则\n\n### （一）依据\n"),
        ("<h2>概述</h2><h3>背景</h3>", "## 概述\n\n### 背景\n"),
        ("<p style='mso-outline-level:body-text'>正文</p>", "正文\n"),
    ],
)
def test_headings_come_from_level_style_or_number(source: str, markdown: str) -> None:
    assert read(source).markdown == markdown


WORD_ITEM = (
    "<p class=MsoListParagraph style='mso-list:l0 level{level} lfo1'><![if !supportLists]>"
    "<span style='{font}'><span style='mso-list:Ignore'>{label}<span>&nbsp;&nbsp;</span></span>"
    "</span><![endif]>{words}</p>"
)


def item(label: str, words: str, level: int = 1, font: str = "") -> str:
    return WORD_ITEM.format(label=label, words=words, level=level, font=font)


@pytest.mark.parametrize(
    ("source", "markdown"),
    [
        (item("l", "甲", font="font-family:Wingdings"), "- 甲\n"),
        (item("·", "甲", font="font-family:Symbol"), "- 甲\n"),
        (item("o", "甲", font='font-family:"Courier New"'), "- 甲\n"),
        (item("1.", "甲") + item("2.", "乙") + item("l", "丙", 2), "1. 甲\n2. 乙\n    - 丙\n"),
        (item("一、", "总体要求"), "## 一、总体要求\n"),
        (item("（一）", "范围。"), "（一）范围。\n"),
        (item("第一条", "为了规范。"), "第一条为了规范。\n"),
        (item("a)", "甲"), "a)甲\n"),
        ("<p>•&nbsp;&nbsp;甲</p><p>•&nbsp;乙</p>", "- 甲\n- 乙\n"),
        ("<p>· 甲</p>", "- 甲\n"),
        ("<p>\uf0b7甲</p>", "- 甲\n"),
        ("<p>·甲·乙</p>", "·甲·乙\n"),
        ("<p>●甲</p>", "●甲\n"),
    ],
)
def test_lists_come_from_levels_and_bullets(source: str, markdown: str) -> None:
    assert read(source).markdown == markdown


NOTED = (
    '<p>供暖季<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1">'
    "<sup>[1]</sup></a>。</p>"
)
NOTE = (
    '<div style="mso-element:footnote-list"><hr><div style="mso-element:footnote" id=ftn1>'
    '<p><a href="#_ftnref1" name="_ftn1">[1]</a> 指冬季。</p></div></div>'
)


def test_a_footnote_stays_a_note() -> None:
    pasted = read(NOTED + NOTE)
    assert pasted.markdown == "供暖季[^1]。\n\n[^1]: 指冬季。\n"
    assert kinds(pasted)[NoteKind.NOTES] == 1
    assert NoteKind.FOOTNOTE not in kinds(pasted)


def test_the_mark_of_a_footnote_that_was_not_copied_is_raised() -> None:
    pasted = read(NOTED)
    assert pasted.markdown == "供暖季<sup>注1</sup>。\n"
    assert kinds(pasted)[NoteKind.FOOTNOTE] == 1


def test_the_words_of_a_footnote_without_its_mark_are_a_paragraph() -> None:
    assert read(f"<p>甲。</p>{NOTE}").markdown == "甲。\n\n注1：指冬季。\n"


@pytest.mark.parametrize(
    ("source", "kind", "sample"),
    [
        ("<p>甲<span style='display:none'>密</span></p>", NoteKind.HIDDEN_TEXT, "密"),
        ("<p>甲<span style='mso-hide:all'>密</span></p>", NoteKind.HIDDEN_TEXT, "密"),
        ("<p>甲<b hidden>密</b></p>", NoteKind.HIDDEN_TEXT, "密"),
        ("<p>甲<span class=MsoCommentReference>密</span></p>", NoteKind.COMMENT, "密"),
        ("<p>甲</p><div style='mso-element:comment-list'>密</div>", NoteKind.COMMENT, "密"),
        ("<p>甲<del>密</del></p>", NoteKind.REVISION_DELETED, "密"),
        ("<p class=MsoToc1>密</p><p>甲</p>", NoteKind.CONTENTS, "密"),
        ("<div style='mso-element:header'>密</div><p>甲</p>", NoteKind.HEADER_FOOTER, "密"),
    ],
)
def test_what_nobody_was_to_see_goes_and_is_told(source: str, kind: NoteKind, sample: str) -> None:
    pasted = read(source)
    assert pasted.markdown == "甲\n"
    (note,) = [one for one in pasted.receipt if isinstance(one, Note) and one.kind is kind]
    assert note.sample == sample
    assert not note.quiet


def test_what_was_inserted_under_tracking_stays_and_is_told() -> None:
    pasted = read("<p>甲<ins>乙</ins></p>")
    assert pasted.markdown == "甲乙\n"
    assert kinds(pasted)[NoteKind.REVISION_INSERTED] == 1


@pytest.mark.parametrize(
    ("href", "kept"),
    [
        ("https://a.cn/b?c=1", True),
        ("HTTP://a.cn", True),
        ("mailto:a@b.cn", True),
        ("javascript:alert(1)", False),
        (" java\nscript:alert(1)", False),
        ("data:text/html,<script>", False),
        ("file:///etc/passwd", False),
        ("vbscript:x", False),
        ("../a.html", False),
    ],
)
def test_only_links_to_the_web_and_to_mail_stay(href: str, kept: bool) -> None:
    pasted = read(f"<p><a href='{href}'>甲</a></p>")
    assert ("](" in pasted.markdown) == kept
    assert "甲" in pasted.markdown
    assert (NoteKind.LINK_DROPPED in kinds(pasted)) != kept


def test_a_conditional_comment_shows_what_word_shows() -> None:
    pasted = read(
        "<p>甲<!--[if gte vml 1]><v:shape><v:textbox>乙</v:textbox></v:shape><![endif]-->"
        "<![if !vml]>丙<![endif]></p>"
    )
    assert pasted.markdown == "甲丙\n"


def test_rows_without_their_table_are_a_table() -> None:
    pasted = read(
        "<table><!--StartFragment--><col><tr><td>甲</td><td>乙</td></tr><!--EndFragment--></table>"
    )
    assert pasted.markdown == "| 甲 | 乙 |\n| --- | --- |\n"


def test_merged_cells_stay_merged() -> None:
    pasted = read(
        "<table><tr><th colspan=2>甲</th></tr><tr><td rowspan=9>乙</td><td>丙</td></tr></table>"
    )
    assert '<th colspan="2">甲</th>' in pasted.markdown
    assert kinds(pasted)[NoteKind.MERGES_KEPT] == 2


def test_a_frame_around_a_mail_is_no_table() -> None:
    pasted = read(
        "<table><tr><td><table><tr><td><p>甲</p><ul><li>乙</ul></td></tr></table></table>"
    )
    assert pasted.markdown == "甲\n\n- 乙\n"


def test_words_come_where_html_says_nothing() -> None:
    assert read("<meta charset=utf-8>", text="甲\n乙").markdown == "甲\n\n乙\n"


def test_a_form_around_an_article_is_a_frame() -> None:
    pasted = read("<form action=x><input value=y><p>甲</p><button>提交</button></form>")
    assert pasted.markdown == "甲\n"
    assert kinds(pasted)[NoteKind.SCRIPT] == 2
