"""Automatic numbers: the formats Word counts with, and how they are put into the text."""

import pytest

from editor_app.importers.number_words import FORMATS, number_text
from editor_app.importers.receipt import NoteKind
from tests.importers.word_files import level, noted, numbered, numbering, p, read


@pytest.mark.parametrize(
    ("form", "number", "text"),
    [
        ("chineseCounting", 11, "十一"),
        ("chineseCounting", 20, "二十"),
        ("chineseCounting", 21, "二十一"),
        ("chineseCounting", 105, "一〇五"),
        ("chineseCountingThousand", 10, "十"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 2024, "二千零二十四"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("japaneseCounting", 12, "十二"),
        ("japaneseCounting", 100, "百"),
        ("taiwaneseCounting", 15, "十五"),
        ("taiwaneseCountingThousand", 15, "十五"),
        ("taiwaneseDigital", 10, "一〇"),
        ("ideographDigital", 10, "一〇"),
        ("ideographDigital", 7, "七"),
        ("ideographTraditional", 3, "丙"),
        ("ideographZodiac", 12, "亥"),
        ("decimal", 12, "12"),
        ("decimalZero", 3, "03"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalEnclosedCircle", 1, "①"),
        ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedCircle", 21, "㉑"),
        ("decimalEnclosedCircle", 50, "㊿"),
        ("decimalEnclosedCircle", 51, "51"),
        ("decimalEnclosedCircleChinese", 2, "②"),
        ("decimalEnclosedParen", 3, "⑶"),
        ("decimalEnclosedFullstop", 3, "⒊"),
        ("upperRoman", 14, "XIV"),
        ("lowerRoman", 4, "iv"),
        ("upperLetter", 2, "B"),
        ("lowerLetter", 27, "aa"),
        ("none", 3, ""),
    ],
)
def test_a_number_is_written_as_word_writes_it(form: str, number: int, text: str) -> None:
    assert number_text(number, form) == text


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_takes_any_number(form: str) -> None:
    for number in (-1, 0, 1, 99, 100, 9999, 10_000, 32_768, 999_999_999):
        assert isinstance(number_text(number, form), str)


def test_a_format_nobody_knows_has_no_text() -> None:
    assert number_text(1, "hindiVowels") is None


OFFICIAL = numbering(
    level(0, "chineseCounting", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimal", "（%4）"),
)


def test_the_four_levels_of_official_documents_become_text() -> None:
    body = "".join(numbered(f"第{depth}层。", level=depth) for depth in range(4))
    assert read(p("导语。") + body, numbering=OFFICIAL).markdown == (
        "导语。\n\n一、第0层。\n\n（一）第1层。\n\n1.第2层。\n\n（1）第3层。\n"
    )


def test_a_lower_level_begins_anew_under_the_next_higher_one() -> None:
    body = "".join(numbered(f"{depth}。", level=depth) for depth in (0, 1, 1, 0, 1))
    assert read(p("导语。") + body, numbering=OFFICIAL).markdown.split() == [
        "导语。", "一、0。", "（一）1。", "（二）1。", "二、0。", "（一）1。",
    ]  # fmt: skip


def test_a_short_line_with_a_chinese_number_is_a_heading() -> None:
    body = p("导语。") + numbered("总体要求") + numbered("工作目标", level=1)
    imported = read(body, numbering=OFFICIAL)
    assert "## 一、总体要求\n\n### （一）工作目标\n" in imported.markdown


def test_numbers_are_counted_in_the_receipt() -> None:
    imported = read(p("导语。") + numbered("甲。") + numbered("乙。"), numbering=OFFICIAL)
    assert [note.count for note in noted(imported, NoteKind.NUMBERS)] == [2]


def test_two_numberings_that_share_a_definition_count_on() -> None:
    nums = '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    part = numbering(level(0, "chineseCounting", "%1、"), nums=nums)
    body = p("导语。") + numbered("甲。") + numbered("乙。", num=2)
    assert "二、乙。" in read(body, numbering=part).markdown


def test_a_start_override_begins_anew() -> None:
    nums = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    part = numbering(level(0, "chineseCounting", "%1、"), nums=nums)
    body = p("导语。") + numbered("甲。") + numbered("乙。", num=2) + numbered("丙。", num=2)
    markdown = read(body, numbering=part).markdown
    assert "五、乙。" in markdown
    assert "六、丙。" in markdown


def test_a_legal_level_shows_arabic_numerals() -> None:
    part = numbering(
        level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2", "<w:isLgl/>")
    )
    body = p("导语。") + numbered("总则。") + numbered("目的。", level=1)
    assert "1.1目的。" in read(body, numbering=part).markdown


def test_an_unknown_format_is_counted_in_arabic_and_noted() -> None:
    imported = read(
        p("导。") + numbered("甲。"), numbering=numbering(level(0, "thaiLetters", "%1、"))
    )
    assert "1、甲。" in imported.markdown
    assert noted(imported, NoteKind.NUMBER_FORMAT)


def test_numid_zero_switches_a_number_off() -> None:
    markdown = read(p("导。") + numbered("甲。", num=0), numbering=OFFICIAL).markdown
    assert markdown.endswith("\n\n甲。\n")


def test_a_number_given_by_a_style_is_shown() -> None:
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/>'
        '</w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="S">'
        '<w:basedOn w:val="Base"/></w:style></w:styles>'
    )
    body = p("导。") + p("甲。", properties='<w:pStyle w:val="S"/>')
    assert "一、甲。" in read(body, numbering=OFFICIAL, styles=styles).markdown


PLAIN = numbering(level(0, "decimal", "%1."), level(1, "bullet", "•"), level(2, "decimal", "%3)"))


def test_plain_numbers_become_a_markdown_list() -> None:
    body = p("导。") + numbered("甲") + numbered("乙") + numbered("点", level=1) + numbered("丙")
    assert read(body, numbering=PLAIN).markdown == "导。\n\n1. 甲\n2. 乙\n    - 点\n3. 丙\n"


def test_a_list_that_goes_on_after_a_paragraph_keeps_its_numbers() -> None:
    body = p("导。") + numbered("甲") + p("插话。") + numbered("乙")
    assert read(body, numbering=PLAIN).markdown == "导。\n\n1. 甲\n\n插话。\n\n2. 乙\n"


def test_numbers_a_markdown_list_cannot_say_stay_text() -> None:
    nums = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    part = numbering(level(0, "decimal", "%1."), nums=nums)
    body = p("导。") + numbered("甲") + numbered("乙", num=2)
    assert read(body, numbering=part).markdown == "导。\n\n1.甲\n\n1.乙\n"


@pytest.mark.parametrize("label", ["1、", "1)", "（1）", "1．"])
def test_a_label_markdown_would_change_stays_as_it_is(label: str) -> None:
    part = numbering(level(0, "decimal", label.replace("1", "%1")))
    markdown = read(p("导。") + numbered("甲。"), numbering=part).markdown
    assert markdown.replace("\\", "") == f"导。\n\n{label}甲。\n"


def test_an_invisible_sign_in_a_label_is_gone() -> None:
    part = numbering(level(0, "decimal", "\ufdd0%1、"))
    assert read(p("导。") + numbered("甲。"), numbering=part).markdown.endswith("\n1、甲。\n")
