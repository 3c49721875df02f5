"""Anchors find their words in a later text, and never other words."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.domain.anchors import LONGEST_QUOTE, Anchor, Fit, anchored, locate
from editor_app.rendering.body_words import body_words

TEXT = (
    "各园区，各镇（街道）：\n为贯彻落实文件要求，加快推进政府网站集约化建设，现就有关事项通知如下。\n"
    "一、总体要求\n按照统一部署，有序推进网站升级改版，采用当前先进的技术架构。\n"
    "二、实施步骤\n请各单位于4月25日前报送名单，联系人：陈嘉明。"
)


def anchor_of(words: str, text: str = TEXT, nth: int = 0) -> Anchor:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return anchored(text, start, start + len(words))


def words_at(anchor: Anchor, text: str) -> str:
    found = locate(anchor, text)
    return text[found.start : found.end]


def test_the_same_text_gives_the_same_place() -> None:
    found = locate(anchor_of("先进的"), TEXT)
    assert (TEXT[found.start : found.end], found.fit) == ("先进的", Fit.EXACT)


def test_words_move_along_when_a_paragraph_is_put_before_them() -> None:
    later = TEXT.replace("一、总体要求", "新增一段，与批注无关。\n一、总体要求")
    found = locate(anchor_of("4月25日"), later)
    assert (later[found.start : found.end], found.fit) == ("4月25日", Fit.EXACT)


def test_words_that_were_edited_are_found_between_their_neighbours() -> None:
    later = TEXT.replace("采用当前先进的技术架构", "采用目前先进的技术架构")
    found = locate(anchor_of("采用当前先进的技术架构"), later)
    assert (later[found.start : found.end], found.fit) == ("采用目前先进的技术架构", Fit.CLOSE)


def test_words_that_are_gone_are_lost() -> None:
    assert locate(anchor_of("联系人：陈嘉明"), TEXT.replace("联系人：陈嘉明", "")).fit is Fit.LOST


def test_words_elsewhere_do_not_stand_in_for_words_that_are_gone() -> None:
    text = "甲单位负责报送，乙单位负责审核。\n" * 1 + "丙单位负责汇总，丁单位负责公布。"
    first = anchor_of("负责", text)
    later = text.replace("甲单位负责报送", "甲单位报送")
    assert locate(first, later).fit is Fit.LOST


def test_which_of_two_equal_paragraphs_is_meant_is_remembered() -> None:
    line = "请各单位按时报送材料，逾期不再受理，联系电话见附件，特此通知，请遵照执行，不得有误。\n"
    text = line * 3
    for nth in range(3):
        found = locate(anchor_of("材料", text, nth), text)
        assert found.start == [at for at in range(len(text)) if text.startswith("材料", at)][nth]


def test_line_ends_and_blanks_count_for_nothing() -> None:
    later = TEXT.replace("\n", "\n\n").replace("有序推进", "有序 推进")
    assert words_at(anchor_of("有序推进网站"), later) == "有序 推进网站"


def test_markdown_is_no_hindrance() -> None:
    body = "# 一、总体要求\n\n采用**当前先进**的[技术](https://a.gov.cn/)架构，推动优化。\n"
    text = body_words(body)
    assert words_at(anchor_of("先进的技术", text), body_words("新增。\n\n" + body)) == "先进的技术"


def test_a_quote_has_an_end() -> None:
    long = "长短句" * 1000
    assert len(anchored(long, 0, len(long)).quote) == LONGEST_QUOTE


def test_an_empty_quote_has_no_place_in_a_text() -> None:
    assert locate(Anchor(place="title"), TEXT).fit is Fit.LOST


# Every sign once: then a place that is not the right one holds other words.
_SIGNS = st.characters(min_codepoint=0x4E00, max_codepoint=0x4E00 + 4000)
_TEXTS = st.lists(_SIGNS, unique=True, min_size=60, max_size=240).map("".join)
_ALIKE = st.text(st.sampled_from("甲乙丙"), min_size=60, max_size=240)
_OTHER = st.text(st.characters(min_codepoint=0x7000, max_codepoint=0x7FFF), max_size=30)
_EDITS = st.lists(
    st.tuples(st.booleans(), st.floats(0, 1), st.integers(0, 30), _OTHER), min_size=1, max_size=6
)
Edit = tuple[bool, float, int, str]


def edited(text: str, start: int, end: int, edits: list[Edit]) -> tuple[str, int]:
    """The text after edits that leave ``start`` to ``end`` alone, and where that stands now."""
    before, quote, after = text[:start], text[start:end], text[end:]
    for left, where, cut, put in edits:
        part = before if left else after
        spot = int(where * len(part))
        part = part[:spot] + put + part[spot + cut :]
        before, after = (part, after) if left else (before, part)
    return before + quote + after, len(before)


@settings(deadline=None, max_examples=60)
@given(_TEXTS, st.floats(0, 1), st.integers(1, 30), _EDITS)
def test_editing_elsewhere_never_moves_an_anchor_to_other_words(
    text: str, at: float, length: int, edits: list[Edit]
) -> None:
    start = int(at * (len(text) - length))
    anchor = anchored(text, start, start + length)
    later, place = edited(text, start, start + length, edits)
    found = locate(anchor, later)
    assert found.fit is Fit.LOST or (found.start, found.end) == (place, place + length)


@settings(deadline=None, max_examples=60)
@given(_TEXTS, st.floats(0, 1), st.integers(1, 30), _EDITS, st.floats(0, 1))
def test_words_that_were_cut_out_are_not_found_elsewhere(
    text: str, at: float, length: int, edits: list[Edit], copied: float
) -> None:
    """Not even where the same words stand among others."""
    start = int(at * (len(text) - length))
    anchor = anchored(text, start, start + length)
    later, place = edited(text, start, start + length, edits)
    later = later[:place] + later[place + length :]
    spot = int(copied * len(later))
    if abs(spot - place) > 40:
        later = later[:spot] + "、" + anchor.quote + "、" + later[spot:]
    found = locate(anchor, later)
    certain = length >= 12  # so long a quote is known by itself where a neighbour stayed
    assert found.fit is Fit.LOST or certain


@settings(deadline=None, max_examples=50)
@given(_ALIKE, st.floats(0, 1), st.integers(1, 30), _EDITS)
def test_even_in_a_text_that_repeats_itself_only_the_same_words_are_found(
    text: str, at: float, length: int, edits: list[Edit]
) -> None:
    start = int(at * (len(text) - length))
    anchor = anchored(text, start, start + length)
    later, _ = edited(text, start, start + length, edits)
    found = locate(anchor, later)
    if found.fit is Fit.EXACT:
        assert later[found.start : found.end] == anchor.quote
    assert locate(anchor, text).start == start


@settings(deadline=None, max_examples=50)
@given(_TEXTS, st.floats(0, 1), st.integers(1, 30), st.booleans(), st.floats(0, 1), _OTHER)
def test_one_insertion_elsewhere_loses_nothing(
    text: str, at: float, length: int, left: bool, where: float, put: str
) -> None:
    start = int(at * (len(text) - length))
    anchor = anchored(text, start, start + length)
    later, place = edited(text, start, start + length, [(left, where, 0, put)])
    found = locate(anchor, later)
    assert (found.fit, found.start, found.end) == (Fit.EXACT, place, place + length)


@pytest.mark.parametrize("words", ["的", "建设工作"])
def test_a_long_text_of_equal_words_is_searched_in_a_blink(words: str) -> None:
    text = "关于的建设工作的通知，" * 18_000  # 200,000 characters
    anchor = Anchor(place="body", quote=words, before="别处", after="没有")
    began = time.process_time()
    locate(anchor, text)
    assert time.process_time() - began < 1.0
