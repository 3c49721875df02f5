"""Numbers of headings: read, written, counted on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.rendering.numbering import (
    Change,
    Form,
    Line,
    NumberRule,
    number_heading,
    ordinal,
    ordinal_value,
    read_number,
    renumber,
    write_number,
)

RULE = NumberRule(numbered=True)


def lines(*texts: str) -> list[Line]:
    """`2:（一）甲` is a heading of level 2."""
    return [Line(level=int(text[0]), text=text[2:]) for text in texts]


def carried_out(before: list[Line], changes: list[Change]) -> list[str]:
    texts = [line.text for line in before]
    for change in changes:
        texts[change.line] = change.new + texts[change.line][change.length :]
    return texts


@given(st.integers(1, 999))
def test_an_ordinal_is_read_back(count: int) -> None:
    assert ordinal_value(ordinal(count)) == count


@pytest.mark.parametrize(
    ("count", "text"), [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (105, "一百零五")]
)
def test_ordinals_are_written_as_people_say_them(count: int, text: str) -> None:
    assert ordinal(count) == text


@given(st.sampled_from(Form), st.integers(1, 99))
def test_a_number_is_read_back(form: Form, count: int) -> None:
    number = read_number(write_number(form, count) + "总体要求")
    assert number is not None
    assert (number.form, number.count) == (form, count)


@pytest.mark.parametrize(
    "text", ["2.5公里", "2026年工作", "总体要求", "（试行）", "第一条　为了", ""]
)
def test_what_is_no_number_is_left_alone(text: str) -> None:
    assert read_number(text) is None


def test_a_gap_is_closed() -> None:
    before = lines("1:一、甲", "1:三、乙", "2:（二）丙", "2:（五）丁", "1:四、戊")
    assert carried_out(before, renumber(before)) == [
        "一、甲",
        "二、乙",
        "（一）丙",
        "（二）丁",
        "三、戊",
    ]


def test_deeper_series_begin_anew_under_each_heading() -> None:
    before = lines("1:一、甲", "2:（一）乙", "1:二、丙", "2:（二）丁")
    assert carried_out(before, renumber(before))[3] == "（一）丁"


def test_a_heading_without_number_is_not_counted() -> None:
    before = lines("1:一、甲", "1:附则", "1:二、乙")
    assert renumber(before) == []


def test_behind_a_heading_without_number_a_series_may_begin_again() -> None:
    before = lines("1:一、甲", "1:二、乙", "1:实施细则", "1:一、丙", "1:二、丁")
    assert renumber(before) == []


def test_what_stands_before_the_start_keeps_its_numbers() -> None:
    before = lines("1:三、甲", "1:五、乙")
    assert carried_out(before, renumber(before, 1)) == ["三、甲", "四、乙"]


def test_counting_by_level_gives_each_level_its_form() -> None:
    before = lines("1:1.甲", "2:1.乙", "1:第二章　丙")
    assert carried_out(before, renumber(before, by_level=True)) == [
        "一、甲",
        "（一）乙",
        "第一章　丙",
    ]


def test_a_new_heading_takes_the_next_number_and_the_rest_follows() -> None:
    before = lines("1:一、甲", "1:乙", "1:二、丙")
    assert carried_out(before, number_heading(before, 1, RULE)) == ["一、甲", "二、乙", "三、丙"]


def test_a_number_that_was_pasted_along_is_not_doubled() -> None:
    before = lines("1:一、甲", "1:（三） 乙")
    assert carried_out(before, number_heading(before, 1, RULE)) == ["一、甲", "二、乙"]


def test_a_new_heading_follows_the_chapters_around_it() -> None:
    before = lines("2:第一章　总则", "2:附则")
    assert carried_out(before, number_heading(before, 1, RULE)) == ["第一章　总则", "第二章　附则"]


def test_a_document_without_numbers_may_stay_so_where_the_template_says() -> None:
    before = lines("1:甲", "1:乙")
    assert number_heading(before, 1, NumberRule(numbered=True, may_be_plain=True)) == []
    assert number_heading(before, 1, NumberRule()) == []


@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from(Form), st.integers(1, 20))))
def test_counting_twice_changes_nothing_more(series: list[tuple[int, Form, int]]) -> None:
    before = [Line(level=level, text=write_number(form, n) + "甲") for level, form, n in series]
    after = [
        Line(level=line.level, text=text)
        for line, text in zip(before, carried_out(before, renumber(before)), strict=True)
    ]
    assert renumber(after) == []
