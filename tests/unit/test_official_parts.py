"""Parts of official documents: put in their place, and named there again."""

from editor_app.rendering.html import BodyStyle, render_body
from editor_app.rendering.markdown_source import parse
from editor_app.rendering.official import (
    Placed,
    annex_name,
    with_annexes,
    with_date,
    with_recipient,
    with_signature,
)
from editor_app.rendering.outline import BlockStyle, classify
from editor_app.rendering.serialize import serialize
from editor_app.rendering.tree import Document

KNOWN = frozenset({"paragraph", "heading", "recipient", "signature", "attachment_ref"})
LETTER = parse("现将事项通知如下：\n\n## 一、要求\n\n请落实。\n").blocks
SIGNED = parse("通知如下。\n\n请落实。\n\n管委会\n\n2026年11月6日\n\n## 办法\n").blocks


def style_of(placed: Placed) -> BlockStyle:
    blocks, at = placed
    return classify(Document(blocks=tuple(blocks)), KNOWN)[at]


def written(placed: Placed) -> str:
    return serialize(Document(blocks=tuple(placed[0])))


def test_an_addressee_line_opens_the_document() -> None:
    placed = with_recipient(LETTER, KNOWN, "各镇（街道），区直各单位：")
    assert written(placed).startswith("各镇（街道），区直各单位：\n\n现将")
    assert style_of(placed) is BlockStyle.RECIPIENT
    assert with_recipient(placed[0], KNOWN, "别处") == placed


def test_annexes_stand_before_the_signature() -> None:
    placed = with_annexes(SIGNED, KNOWN, ["办法", "2026年计划"])
    assert "请落实。\n\n附件：1.办法<br>2. 2026年计划\n\n管委会\n" in written(placed)
    assert style_of(placed) is BlockStyle.ANNEX


def test_one_annex_has_no_number_and_the_list_is_written_once() -> None:
    once = with_annexes(LETTER, KNOWN, ["办法", "计划"])
    again = with_annexes(once[0], KNOWN, ["办法"])
    assert written(again).endswith("请落实。\n\n附件：办法\n")


def test_a_signature_brings_its_date_along() -> None:
    placed = with_signature(LETTER, KNOWN, "管委会办公室", "2026年11月28日")
    assert written(placed).endswith("\n\n管委会办公室\n\n2026年11月28日\n")
    assert style_of(placed) is BlockStyle.SIGNATURE


def test_signature_and_date_take_the_place_of_the_old_ones() -> None:
    signed = with_signature(SIGNED, KNOWN, "办公室", "2026年11月28日")
    dated = with_date(signed[0], KNOWN, "2026年11月28日")
    assert "\n\n办公室\n\n2026年11月28日\n\n## 办法\n" in written(dated)
    assert style_of(dated) is BlockStyle.DATE


def test_a_signature_stands_above_a_date_that_is_there() -> None:
    placed = with_signature(parse("请落实。\n\n2026年11月6日\n").blocks, KNOWN, "办公室", "")
    assert written(placed) == "请落实。\n\n办公室\n\n2026年11月6日\n"


def test_a_file_is_listed_without_its_ending() -> None:
    assert annex_name("1.申报表.docx") == "1.申报表"
    assert annex_name("情况说明") == "情况说明"


def test_the_page_sets_each_part_as_such() -> None:
    placed = with_signature(LETTER, KNOWN, "管委会", "2026年11月28日")
    text = written(with_annexes(placed[0], KNOWN, ["甲", "乙"]))
    html = render_body("各单位：\n\n" + text, BodyStyle(letter=True))
    assert '<p class="addressee">各单位：</p>' in html
    assert '<p class="annex">附件：1.甲<br>2.乙</p>' in html
    assert '<p class="signature">管委会</p>\n<p class="signature">2026年11月28日</p>' in html
