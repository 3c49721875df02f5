"""Footnotes and endnotes of Word documents."""

from editor_app.importers.receipt import NoteKind
from editor_app.rendering.markdown_source import canonicalize
from tests.importers.word_files import (
    NAMESPACES,
    noted,
    p,
    r,
    read,
    table,
)


def style(key: str, name: str, more: str = "") -> str:
    return (
        f'<w:styles {NAMESPACES}><w:style w:type="paragraph" w:styleId="{key}">'
        f'<w:name w:val="{name}"/>{more}</w:style></w:styles>'
    )


def notes_part(*notes: str) -> str:
    made = "".join(f'<w:footnote w:id="{at}">{one}</w:footnote>' for at, one in enumerate(notes, 2))
    separator = f'<w:footnote w:type="separator" w:id="0">{p()}</w:footnote>'
    return f"<w:footnotes {NAMESPACES}>{separator}{made}</w:footnotes>"


def mark(key: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{key}"/></w:r>'


def test_a_footnote_stays_a_note() -> None:
    notes = notes_part(p("据统计公报。"))
    imported = read(p("增长", mark(2), "。") + p("末段。"), footnotes=notes)
    assert imported.markdown == "增长[^1]。\n\n末段。\n\n[^1]: 据统计公报。\n"
    assert noted(imported, NoteKind.NOTES)[0].count == 1
    assert not noted(imported, NoteKind.FOOTNOTE)


def test_the_blank_behind_a_notes_own_number_is_no_indent() -> None:
    own = "<w:r><w:footnoteRef/></w:r>"
    imported = read(p("甲", mark(2), "。"), footnotes=notes_part(p(own, " 据统计公报。")))
    assert imported.markdown.endswith("[^1]: 据统计公报。\n")
    assert not noted(imported, NoteKind.INDENT)


def test_footnotes_and_endnotes_are_numbered_as_the_text_refers_to_them() -> None:
    end = f'<w:endnotes {NAMESPACES}><w:endnote w:id="2">{p("尾注。")}</w:endnote></w:endnotes>'
    cell = f"<w:tc>{p('乙', mark(2))}</w:tc>"
    body = p("甲", '<w:r><w:endnoteReference w:id="2"/></w:r>', "。") + table(
        ("头", "头"), (cell, "丁")
    )
    imported = read(body, footnotes=notes_part(p("脚注", r("重", "<w:b/>"))), endnotes=end)
    assert imported.markdown == (
        "甲[^1]。\n\n| 头 | 头 |\n| --- | --- |\n| 乙[^2] | 丁 |\n\n"
        "[^1]: 尾注。\n\n[^2]: 脚注**重**\n"
    )


def test_a_note_of_several_paragraphs_takes_one_line() -> None:
    imported = read(p("甲", mark(2), "。"), footnotes=notes_part(p("一。") + p("二。")))
    assert imported.markdown == "甲[^1]。\n\n[^1]: 一。<br>二。\n"


def test_a_note_in_a_note_keeps_its_words_below_the_text() -> None:
    notes = notes_part(p("一", mark(3)), p("二", mark(2)))
    imported = read(p("甲", mark(2), "。"), footnotes=notes)
    assert imported.markdown == ("甲[^1]。\n\n注2：二<sup>注1</sup>\n\n[^1]: 一<sup>注2</sup>\n")
    assert noted(imported, NoteKind.FOOTNOTE)


def test_a_second_reference_to_a_note_is_a_raised_mark() -> None:
    imported = read(p("甲", mark(2), "乙", mark(2), "。"), footnotes=notes_part(p("一")))
    assert imported.markdown == "甲[^1]乙<sup>注1</sup>。\n\n[^1]: 一\n"


def test_a_note_to_the_title_keeps_its_words() -> None:
    title = p("关于测试的通知", mark(2), properties='<w:pStyle w:val="T"/>')
    imported = read(
        title + p("正文。"), footnotes=notes_part(p("题注")), styles=style("T", "Title")
    )
    assert (imported.title, imported.markdown) == ("关于测试的通知", "正文。\n\n注1：题注\n")


def test_a_number_the_text_uses_for_something_else_is_given_to_no_note() -> None:
    imported = read(p("见[^1]，甲", mark(2), "。"), footnotes=notes_part(p("一")))
    assert imported.markdown == canonicalize(imported.markdown)
    assert imported.markdown.endswith("\n\n[^2]: 一\n")
