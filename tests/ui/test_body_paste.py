"""What comes from the clipboard."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.importers.html_fates import accounted
from editor_app.rendering.markdown_source import canonicalize, parse
from editor_app.ui.body.clip import OfferedClip
from editor_app.ui.body.editor import BodyEditor
from tests.paste.reading import read
from tests.ui.body_page import MIXED, look, no_image, place, to_end

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {mso-x:1}</style>
</head><body><!--StartFragment--><p class=MsoNormal style='mso-pagination:widow-orphan'><b><span
lang=EN-US style='font-family:宋体'>重要</span></b>通知<o:p></o:p></p>
<h2>一、要求</h2><ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul>
<table><tr><td>列</td><td><p>一</p><p>二</p></td></tr><tr><td colspan=2>合并</td></tr></table>
<script>alert(1)</script><img src="http://x.example/a.png"><p><a href="javascript:alert(1)">坏</a>
<a href="https://a.cn/b">好</a></p><!--EndFragment--></body></html>"""


TAGS = ["p", "div", "h2", "ul", "ol", "li", "table", "tr", "td", "th", "b", "i", "blockquote"]
HTML_PIECES = [
    *["甲", "乙", "&nbsp;", "a*b_c", "|", "1.", "-", "\n", "<!-- a -->", "<o:p>", "<span>"],
    *[f"<{tag}>" for tag in TAGS],
    *[f"</{tag}>" for tag in [*TAGS, "a"]],
    *["<a href='https://a.cn'>", "<br>", "<hr>", "<img src='att:1' alt='x'>", "<script>x</script>"],
]


@pytest.fixture
def editor(qtbot: QtBot) -> BodyEditor:
    body = BodyEditor(look(), no_image)
    qtbot.addWidget(body)

    def take(offered: OfferedClip) -> None:
        clip = offered.ready()
        pasted = read(clip.html, text=clip.text, allowed=body.allowed_blocks)
        body.insert_blocks(parse(pasted.markdown).blocks)

    body.take_clips(take)
    return body


def html(source: str) -> QMimeData:
    data = QMimeData()
    data.setHtml(source)
    return data


def plain(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def test_lines_of_plain_text_are_paragraphs(editor: BodyEditor) -> None:
    editor.insertFromMimeData(plain("甲\r\n\r\n　　乙\n# 丙"))
    assert editor.markdown() == "甲\n\n乙\n\n\\# 丙\n"


def test_a_word_goes_into_the_line(editor: BodyEditor) -> None:
    editor.set_markdown("## 甲乙\n")
    place(editor, "乙")
    editor.insertFromMimeData(plain("中"))
    assert editor.markdown() == "## 甲中乙\n"


def test_office_html_keeps_structure_and_drops_dress(editor: BodyEditor) -> None:
    editor.insertFromMimeData(html(WORD))
    assert editor.markdown() == (
        "**重要**通知\n\n## 一、要求\n\n- 甲\n    - 乙\n- 丙\n\n"
        "<table>\n<colgroup><col><col></colgroup>\n<thead>\n<tr><th>列</th><th>一<br>二</th></tr>\n"
        '</thead>\n<tbody>\n<tr><td colspan="2">合并</td></tr>\n</tbody>\n</table>'
        "\n\n〔图片〕\n\n坏[好](https://a.cn/b)\n"
    )


def test_a_paste_is_one_step_to_undo(editor: BodyEditor) -> None:
    editor.set_markdown("甲乙\n")
    place(editor, "乙")
    editor.insertFromMimeData(html(WORD))
    editor.undo()
    assert editor.markdown() == "甲乙\n"


def test_chinese_wrapped_in_the_source_gets_no_space(editor: BodyEditor) -> None:
    editor.insertFromMimeData(html("<p>第一\n  行</p>"))
    assert editor.markdown() == "第一行\n"


def test_pictures_of_the_item_stay(editor: BodyEditor) -> None:
    editor.insertFromMimeData(html('<p>甲</p><img src="att:0a" alt="大门">'))
    assert editor.markdown() == "甲\n\n![大门](att:0a)\n"


def test_plain_paste_takes_only_words(editor: BodyEditor) -> None:
    data = html("<h2>甲</h2><p><b>乙</b></p>")
    data.setText("甲\n乙")
    QApplication.clipboard().setMimeData(data)
    editor.paste_plain()
    assert editor.markdown() == "甲\n\n乙\n"


def test_what_is_copied_here_is_pasted_whole(editor: BodyEditor) -> None:
    editor.set_markdown(MIXED)
    whole = editor.markdown()
    editor.selectAll()
    data = editor.createMimeDataFromSelection()
    editor.set_markdown("")
    editor.insertFromMimeData(data)
    assert editor.markdown() == whole


def test_blocks_the_template_lacks_come_as_paragraphs(editor: BodyEditor) -> None:
    editor.set_allowed_blocks(frozenset({"paragraph"}))
    editor.insertFromMimeData(html("<h2>甲</h2><ul><li>乙</li></ul>"))
    assert editor.markdown() == "甲\n\n乙\n"


def test_files_are_not_taken_as_text(editor: BodyEditor) -> None:
    data = plain("file:///tmp/a.pdf")
    data.setUrls([QUrl("file:///tmp/a.pdf")])
    assert not editor.canInsertFromMimeData(data)


def test_pasting_into_a_cell_stays_in_the_cell(editor: BodyEditor) -> None:
    editor.set_markdown("| 甲 |\n| --- |\n")
    to_end(editor)
    place(editor, "甲", after=True)
    editor.insertFromMimeData(plain("乙\n丙"))
    assert editor.markdown() == "| 甲乙<br>丙 |\n| --- |\n"


def test_html_is_words_where_nobody_reads_it(qtbot: QtBot) -> None:
    body = BodyEditor(look(), no_image)
    qtbot.addWidget(body)
    data = html("<h2>甲</h2>")
    data.setText("甲")
    body.insertFromMimeData(data)
    assert body.markdown() == "甲\n"


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(HTML_PIECES), max_size=30).map("".join))
def test_no_word_of_any_html_is_lost(source: str) -> None:
    written = read(source).markdown
    assert [written.count(word) for word in "甲乙"] == [source.count(word) for word in "甲乙"]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(HTML_PIECES), max_size=30).map("".join))
def test_any_html_becomes_canonical_text_and_is_accounted_for(source: str) -> None:
    pasted = read(source)
    assert canonicalize(pasted.markdown) == pasted.markdown
    assert accounted(pasted.receipt) == pasted.elements  # type: ignore[arg-type]  # our own notes
