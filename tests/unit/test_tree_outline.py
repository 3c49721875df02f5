"""Styles named from place and shape."""

from pathlib import Path

from editor_app.rendering.markdown_source import parse
from editor_app.rendering.outline import BlockStyle, classify

SAMPLES = Path(__file__).parents[1] / "samples"
OFFICIAL = frozenset({"paragraph", "heading", "recipient", "signature"})


def styles(markdown: str, blocks: frozenset[str] = OFFICIAL) -> list[str]:
    return [str(style) for style in classify(parse(markdown), blocks)]


def test_the_notice_opens_with_its_addressee_and_ends_signed_and_dated() -> None:
    text = (SAMPLES / "notice-2017.md").read_text(encoding="utf-8")
    found = styles("\n\n".join(text.split("\n\n")[2:]))
    assert found[:4] == ["recipient", "paragraph", "h1", "paragraph"]
    assert found[4:6] == ["clause", "clause"]
    assert found[-2:] == ["signature", "date"]


def test_a_signature_may_stand_before_what_the_document_issues() -> None:
    assert styles("甲：\n\n现印发给你们。\n\n管委会\n\n2026年11月6日\n\n## 办法\n\n第一条\n") == [
        "recipient",
        "paragraph",
        "signature",
        "date",
        "h1",
        "paragraph",
    ]


def test_a_sentence_before_the_date_is_no_signature() -> None:
    assert styles("特此公告。\n\n2026年11月6日\n") == ["paragraph", "date"]


def test_a_colon_later_in_the_text_names_no_addressee() -> None:
    assert styles("甲\n\n乙\n\n丙\n\n如下：\n")[-1] == "paragraph"


def test_a_template_without_signature_has_none() -> None:
    assert styles("甲：\n\n管委会\n\n2026年11月6日\n", frozenset({"paragraph"})) == [
        "paragraph",
        "paragraph",
        "paragraph",
    ]


def test_every_kind_of_block_has_a_style() -> None:
    source = "#### 甲\n\n- 乙\n\n| 丙 |\n| --- |\n\n![丁](a.png)\n\n> 戊\n\n---\n\n<p>己</p>\n"
    assert styles(source) == ["h3", "list", "table", "image", "quote", "rule", "raw"]


def test_a_date_written_in_chinese_figures_is_a_date() -> None:
    assert classify(parse("管委会\n\n二〇一七年五月十八日\n"), OFFICIAL) == [
        BlockStyle.SIGNATURE,
        BlockStyle.DATE,
    ]


def test_a_note_may_stand_below_the_date() -> None:
    found = styles("特此通知。\n\n管委会\n\n2026年11月6日\n\n（此件公开发布）\n")
    assert found == ["paragraph", "signature", "date", "paragraph"]


def test_annexes_may_each_be_a_paragraph() -> None:
    known = OFFICIAL | {"attachment_ref"}
    text = "附件：1.任务清单\n\n2.登记表\n\n2026年11月6日\n"
    assert styles(text, known) == ["annex", "annex", "date"]
    signed = text.replace("2026", "管委会\n\n2026")
    assert styles(signed, known) == ["annex", "annex", "signature", "date"]
