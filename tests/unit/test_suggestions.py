"""Whether proposed words were taken in is read from the texts."""

import pytest

from editor_app.domain.anchors import Anchor, anchored
from editor_app.domain.suggestions import taken_in

TEXT = "请各单位于4月25日前报送名单，联系人：陈嘉明。其余单位于5月前报送名单，不再另行通知。"


def at(words: str) -> Anchor:
    start = TEXT.index(words)
    return anchored(TEXT, start, start + len(words))


def test_words_in_their_place_are_taken_in() -> None:
    later = TEXT.replace("4月25日", "4月28日")
    assert taken_in(at("4月25日"), "4月28日", TEXT, later)


def test_an_untouched_text_has_taken_in_nothing() -> None:
    assert not taken_in(at("4月25日"), "4月28日", TEXT, TEXT)


def test_the_same_words_in_another_place_are_not_them() -> None:
    assert not taken_in(at("4月25日"), "4月28日", TEXT, TEXT + "4月28日")


def test_words_that_stood_elsewhere_all_along_are_not_them() -> None:
    text = TEXT + "另附：请各单位于4月28日前报送名单。"
    assert not taken_in(at("4月25日"), "4月28日", text, text)


def test_a_shortened_text_counts_though_its_words_stood_there_before() -> None:
    later = TEXT.replace("联系人：陈嘉明", "联系人")
    assert not taken_in(at("联系人：陈嘉明"), "联系人", TEXT, TEXT)
    assert taken_in(at("联系人：陈嘉明"), "联系人", TEXT, later)


def test_words_struck_out_count() -> None:
    later = TEXT.replace("，不再另行通知", "")
    assert taken_in(at("，不再另行通知"), "", TEXT, later)
    assert not taken_in(at("，不再另行通知"), "", TEXT, TEXT)


def test_an_edit_on_one_side_hides_nothing() -> None:
    later = TEXT.replace("请各单位于4月25日", "请有关部门务必于4月28日")
    assert taken_in(at("4月25日"), "4月28日", TEXT, later)


def test_undone_it_is_none() -> None:
    later = TEXT.replace("其余单位", "其他单位")
    assert not taken_in(at("4月25日"), "4月28日", TEXT, later)


@pytest.mark.parametrize("after", ["新标题", "旧标题", "新标题。"])
def test_a_field_says_exactly_what_was_proposed(after: str) -> None:
    anchor = Anchor(place="title", quote="旧标题")
    assert taken_in(anchor, "新标题", "旧标题", after) is (after == "新标题")
