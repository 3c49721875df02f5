"""Merging two sides of an item: what comes together by itself, and what waits for a person."""

from dataclasses import replace

import pytest

from editor_app.domain.item import ColumnKey, Content
from editor_app.domain.layout import Layout
from editor_app.domain.merge import COLUMN, Merge, resolved
from editor_app.domain.places import Choice, Decision, Place
from editor_app.domain.threeway import Origin
from tests.unit.merging import bundled, content, file, merged, paragraphs

ONE, TWO, THREE = "各单位要值班。", "五月二十八日放假。", "遇有情况及时报告。"
BASE = content(paragraphs(ONE, TWO, THREE), title="通知")


@pytest.fixture(scope="module")
def layout() -> Layout:
    return bundled()


def only(merge: Merge) -> Place:
    (place,) = merge.places
    return place


def body(layout: Layout, mine: str, theirs: str, base: str = BASE.body) -> Merge:
    return merged(layout, content(base), content(mine), content(theirs))


# ---------------------------------------------------------------- body


def test_changes_of_different_paragraphs_come_together(layout: Layout) -> None:
    found = body(
        layout,
        paragraphs("各单位要安排值班。", TWO, THREE),
        paragraphs(ONE, TWO, "遇有情况立即报告。"),
    )
    assert not found.conflicts
    assert resolved(found, {}).body == paragraphs("各单位要安排值班。", TWO, "遇有情况立即报告。")


def test_neighbouring_paragraphs_are_no_conflict(layout: Layout) -> None:
    found = body(
        layout,
        paragraphs("各单位要安排值班。", TWO, THREE),
        paragraphs(ONE, "五月二十九日放假。", THREE),
    )
    assert [place.origin for place in found.places] == [Origin.MINE, Origin.THEIRS]


def test_the_same_change_on_both_sides_counts_once(layout: Layout) -> None:
    same = paragraphs(ONE, TWO, THREE, "特此通知。")
    found = body(layout, same, same)
    assert only(found).origin is Origin.SAME
    assert resolved(found, {}).body == same


def test_one_clause_changed_differently_waits_for_a_person(layout: Layout) -> None:
    mine, theirs = "五月二十七日放假。", "六月二十八日放假。"
    found = body(layout, paragraphs(ONE, mine, THREE), paragraphs(ONE, theirs, THREE))
    place = only(found)
    assert place.conflicts
    assert (place.mine, place.theirs, place.at) == ([mine], [theirs], 2)


def test_different_clauses_of_one_paragraph_come_together(layout: Layout) -> None:
    base = paragraphs("五月二十八日放假，共三天，请互相转告。")
    found = body(
        layout,
        paragraphs("五月二十七日放假，共三天，请互相转告。"),
        paragraphs("五月二十八日放假，共三天，请大家互相转告。"),
        base,
    )
    assert only(found).origin is Origin.WOVEN
    assert resolved(found, {}).body == paragraphs("五月二十七日放假，共三天，请大家互相转告。")


def test_keeping_both_repeats_only_what_contradicts(layout: Layout) -> None:
    base = paragraphs("五月二十八日放假，共三天。")
    found = body(
        layout,
        paragraphs("五月二十七日放假，共三天。"),
        paragraphs("六月二十八日放假，共三天。"),
        base,
    )
    kept = resolved(found, {only(found).key: Decision(choice=Choice.BOTH)})
    assert kept.body == paragraphs("五月二十七日放假，六月二十八日放假，共三天。")


def test_rows_of_one_table_come_together(layout: Layout) -> None:
    head = "| 单位 | 电话 |\n| --- | --- |\n"
    found = body(
        layout,
        paragraphs(head + "| 甲 | 11 |\n| 乙 | 2 |\n| 丙 | 3 |"),
        paragraphs(head + "| 甲 | 1 |\n| 乙 | 2 |\n| 丙 | 33 |\n| 丁 | 4 |"),
        paragraphs(head + "| 甲 | 1 |\n| 乙 | 2 |\n| 丙 | 3 |"),
    )
    assert only(found).origin is Origin.WOVEN
    told = head + "| 甲 | 11 |\n| 乙 | 2 |\n| 丙 | 33 |\n| 丁 | 4 |"
    assert resolved(found, {}).body == paragraphs(told)


def test_paragraphs_put_in_at_one_place_wait_for_a_person(layout: Layout) -> None:
    found = body(
        layout,
        paragraphs(ONE, "一、值班电话。", TWO, THREE),
        paragraphs(ONE, "二、调休安排。", TWO, THREE),
    )
    place = only(found)
    assert place.conflicts
    both = resolved(found, {place.key: Decision(choice=Choice.BOTH)})
    assert both.body == paragraphs(ONE, "一、值班电话。", "二、调休安排。", TWO, THREE)


def test_what_both_put_in_alike_counts_once(layout: Layout) -> None:
    found = body(
        layout,
        paragraphs(ONE, TWO, THREE, "一、值班电话。"),
        paragraphs(ONE, TWO, THREE, "一、值班电话。", "二、调休安排。"),
    )
    assert not found.conflicts
    assert resolved(found, {}).body.count("一、值班电话。") == 1


def test_a_paragraph_removed_here_and_rewritten_there_waits_for_a_person(layout: Layout) -> None:
    found = body(layout, paragraphs(ONE, THREE), paragraphs(ONE, "五月三十日放假。", THREE))
    assert only(found).conflicts


def test_a_note_more_at_the_top_changes_no_paragraph_below(layout: Layout) -> None:
    base = paragraphs(ONE, "见附注[^1]。", "[^1]: 旧注")
    mine = paragraphs(ONE[:-1] + "[^1]。", "见附注[^2]。", "[^1]: 新注\n\n[^2]: 旧注")
    theirs = paragraphs(ONE, "请见附注[^1]。", "[^1]: 旧注")
    found = body(layout, mine, theirs, base)
    assert not found.conflicts
    told = resolved(found, {}).body
    assert "请见附注[^2]。" in told
    assert "[^2]: 旧注" in told


# ---------------------------------------------------------------- fields


def fields(layout: Layout, key: str, base: object, mine: object, theirs: object) -> Merge:
    sides = [BASE.with_field(key, one) for one in (base, mine, theirs)]  # type: ignore[arg-type]  # JSON
    return merged(layout, *sides)


def test_subject_words_are_a_set_with_an_order(layout: Layout) -> None:
    found = fields(layout, "keywords", "假期；值班", "假期；值班；电话", "安全；假期")
    assert not found.conflicts
    assert resolved(found, {}).text("keywords") == "安全；假期；电话"


def test_two_dates_wait_for_a_person(layout: Layout) -> None:
    found = fields(layout, "formed_on", "2026-05-01", "2026-05-02", "2026-05-03")
    place = only(found)
    assert place.conflicts
    assert Choice.BOTH not in place.choices


def test_an_emptied_field_is_a_change(layout: Layout) -> None:
    found = fields(layout, "doc_no", "区〔2026〕1号", None, "区〔2026〕1号")
    assert only(found).origin is Origin.MINE
    assert "doc_no" not in resolved(found, {}).fields


def test_a_summary_is_woven_by_clauses(layout: Layout) -> None:
    found = fields(layout, "description", "放假，值班。", "放假三天，值班。", "放假，值班电话。")
    assert resolved(found, {}).text("description") == "放假三天，值班电话。"


def test_a_field_of_no_template_is_kept(layout: Layout) -> None:
    found = fields(layout, "x_old", None, "甲", None)
    assert resolved(found, {}).text("x_old") == "甲"


def test_identical_contents_differ_nowhere(layout: Layout) -> None:
    changed = BASE.with_field("title", "另一个通知")
    found = merged(layout, BASE, changed, changed)
    assert not found.conflicts
    assert resolved(found, {}) == changed


# ---------------------------------------------------------------- files


def files(layout: Layout, base: Content, mine: Content, theirs: Content) -> Merge:
    return merged(layout, base, mine, theirs)


def names(one: Content) -> list[str]:
    return [file.name for file in one.attachments]


def test_a_file_added_by_each_side_is_kept_by_both(layout: Layout) -> None:
    found = files(
        layout,
        content(),
        content(files=[file("值班表.xlsx", 1)]),
        content(files=[file("扫描件.pdf", 2)]),
    )
    assert names(resolved(found, {})) == ["值班表.xlsx", "扫描件.pdf"]


def test_one_name_with_two_contents_waits_and_both_may_stay(layout: Layout) -> None:
    found = files(
        layout,
        content(),
        content(files=[file("表.xlsx", 1)]),
        content(files=[file("表.xlsx", 2)]),
    )
    place = only(found)
    assert place.conflicts
    kept = resolved(found, {place.key: Decision(choice=Choice.BOTH)})
    assert names(kept) == ["表.xlsx", "表 (2).xlsx"]


def test_a_removed_file_is_removed_and_told(layout: Layout) -> None:
    old = content(files=[file("旧.pdf", 1)])
    found = files(layout, old, content(), old)
    assert only(found).origin is Origin.MINE
    assert names(resolved(found, {})) == []


def test_a_file_that_words_point_to_is_not_taken_away_by_itself(layout: Layout) -> None:
    old = content(files=[file("旧.pdf", 1)])
    link = content(paragraphs(f"见[附件](att:{1:064x})。"), files=[file("旧.pdf", 1)])
    found = files(layout, old, content(), link)
    assert [place.key for place in found.conflicts] == ["file.旧.pdf"]


# ---------------------------------------------------------------- deciding


def test_a_conflict_has_no_default(layout: Layout) -> None:
    found = fields(layout, "formed_on", "2026-05-01", "2026-05-02", "2026-05-03")
    with pytest.raises(ValueError, match="undecided"):
        resolved(found, {})


def test_an_automatic_place_may_be_decided_otherwise(layout: Layout) -> None:
    found = body(layout, paragraphs(ONE, TWO), BASE.body)
    key = only(found).key
    assert resolved(found, {key: Decision(choice=Choice.BASE)}).body == BASE.body


def test_what_a_hand_wrote_stands_there(layout: Layout) -> None:
    found = body(layout, paragraphs("甲甲。"), paragraphs("乙乙。"), paragraphs("丙丙。"))
    hand = Decision(choice=Choice.HAND, hand=["丁。", "戊。"])
    assert resolved(found, {only(found).key: hand}).body == paragraphs("丁。", "戊。")


def test_nothing_in_common_means_everything_that_differs_waits(layout: Layout) -> None:
    found = merged(layout, None, content("甲。\n", title="一"), content("乙。\n", title="二"))
    assert {place.key for place in found.conflicts} == {"field.title", "body.0"}


def test_a_column_cannot_be_taken_from_nothing(layout: Layout) -> None:
    other = replace(BASE, column=ColumnKey("gov_info.statutory.news"))
    place = merged(layout, None, BASE, other).conflicts[0]
    assert (place.key, Choice.BASE in place.choices) == (COLUMN, False)


def test_the_newer_form_holds(layout: Layout) -> None:
    newer = replace(BASE, layout_version="2026.12")
    newest = replace(BASE, layout_version="2027.1")
    found = merged(layout, BASE, newest, newer)
    assert not found.conflicts
    assert resolved(found, {}).layout_version == "2027.1"
