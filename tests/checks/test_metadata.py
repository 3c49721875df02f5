"""META-01 to META-06, COL-01 to COL-03, SRC-01."""

import re
from dataclasses import replace
from typing import Any

import pytest

from editor_app.checks.engine import PREDICATES
from editor_app.domain.canonical import Json
from editor_app.domain.findings import Phase
from editor_app.domain.item import ColumnKey, UnitKey
from tests.checks.asking import (
    CONSULTATION,
    NEWS,
    NOTICE,
    REPLY,
    ask,
    fixed,
    in_content,
    in_context,
    places,
    sample,
    with_params,
    with_portal,
)
from tests.unit.rendering_scenes import bundled

# ---------------------------------------------------------------- META-01


def test_a_title_is_required_from_the_first_draft_on() -> None:
    (finding,) = ask("META-01", sample(NEWS, title=None), Phase.DRAFT)
    assert "没有填写" in finding.message_zh


@pytest.mark.parametrize(("length", "told"), [(100, False), (101, True)])
def test_a_title_has_at_most_a_hundred_characters(length: int, told: bool) -> None:
    assert bool(ask("META-01", sample(NEWS, title="字" * length))) == told


def test_the_portal_may_want_shorter_titles() -> None:
    one = with_params(sample(NEWS, title="字" * 61), "META-01", max_chars=60)
    (finding,) = ask("META-01", one)
    assert "不超过 60 个字" in finding.message_zh
    assert (finding.location.start, finding.location.length) == (60, 1)


@pytest.mark.parametrize("mark", ["。", "，", "、", "；", "：", "。。"])
def test_closing_punctuation_is_removed_with_one_click(mark: str) -> None:
    one = sample(NEWS, title=f"开展联合检查{mark}")
    (finding,) = ask("META-01", one)
    assert fixed(one.content, finding) == "开展联合检查"


@pytest.mark.parametrize("mark", ["？", "！", "）", "》"])
def test_other_marks_may_close_a_title(mark: str) -> None:
    assert ask("META-01", sample(NEWS, title=f"企业登记怎么办{mark}")) == ()


def test_a_title_on_two_lines_is_joined_with_one_click() -> None:
    one = sample(NEWS, title="开展联合\n检查")
    (finding,) = ask("META-01", one)
    assert fixed(one.content, finding) == "开展联合 检查"


# ---------------------------------------------------------------- META-02


def test_an_empty_source_is_offered_the_channels_unit() -> None:
    (finding,) = ask("META-02", sample(NEWS, source=None))
    assert finding.fix is not None
    assert finding.fix.replacement == "东屿高新区青榆街道办事处"


def test_any_source_will_do() -> None:
    assert ask("META-02", sample(NEWS, source="新华社")) == ()


def test_the_source_is_not_asked_for_while_drafting() -> None:
    assert ask("META-02", sample(NEWS, source=None), Phase.DRAFT) == ()


# ---------------------------------------------------------------- META-03; now is 10:00


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2026-11-20T09:59", "早于现在"),
        ("2026-11-20T10:04", "不足 5 分钟"),
        ("2026-11-20T10:05", None),
        ("2027-02-18T10:00", None),
        ("2027-02-18T10:01", "超过 90 天"),
        ("2026-11-21", "没有精确到分钟"),
        ("2026-11-20T02:10:00+00:00", None),
        ("明天", "没有精确到分钟"),
    ],
)
def test_a_scheduled_time_lies_ahead(value: str, words: str | None) -> None:
    told = [f.message_zh for f in ask("META-03", sample(NEWS, schedule_at=value))]
    assert (words is None) == (told == [])
    assert all(words in sentence for sentence in told if words)


def test_no_schedule_is_no_fault() -> None:
    assert ask("META-03", sample(NEWS)) == ()


# ---------------------------------------------------------------- META-04


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("2026-11-20T09:59", True),
        ("2026-11-20T10:00", False),
        ("2026-11-19", True),
        ("2026-11-21", False),
        ("x", False),
    ],
)
def test_nobody_sets_a_date_into_the_past(value: str, told: bool) -> None:
    assert bool(ask("META-04", sample(NEWS, published_at=value))) == told


def test_a_migrated_item_keeps_its_date() -> None:
    told = {"original_published_at": "2020-01-01T09:00", "original_url": "https://www.gov.cn/a"}
    one = sample(NEWS, published_at="2020-01-01", provenance="migrated", **told)
    assert ask("META-04", one) == ()


@pytest.mark.parametrize("lacks", ["original_published_at", "original_url"])
def test_a_migrated_item_proves_its_date(lacks: str) -> None:
    told = {"original_published_at": "2020-01-01T09:00", "original_url": "https://www.gov.cn/a"}
    one = sample(NEWS, published_at="2020-01-01", provenance="migrated", **{**told, lacks: ""})
    assert ask("META-04", one) != ()


# ---------------------------------------------------------------- META-05


@pytest.mark.parametrize(
    ("keywords", "told"),
    [(None, True), ("消防", False), ("；".join("一二三四五六七八"), False), ("a;" * 9, True)],
)
def test_one_to_eight_keywords(keywords: str | None, told: bool) -> None:
    assert ("keywords" in places("META-05", sample(NEWS, keywords=keywords))) == told


@pytest.mark.parametrize(
    ("abstract", "told"),
    [
        (None, True),
        ("检查沿街商铺和出租屋36处。", False),
        ("青榆街道开展冬季消防安全联合检查", True),
        ("青榆街道开展冬季消防安全联合检查。", True),
        ("字" * 300, False),
        ("字" * 301, True),
    ],
)
def test_an_abstract_says_more_than_the_title(abstract: str | None, told: bool) -> None:
    assert ("description" in places("META-05", sample(NEWS, description=abstract))) == told


@pytest.mark.parametrize(("body", "told"), [(5000, True), (5001, False)])
def test_a_long_text_may_have_a_longer_abstract(body: int, told: bool) -> None:
    one = sample(NEWS, body="字" * body, description="摘" * 301)
    assert bool(ask("META-05", one)) == told


# ---------------------------------------------------------------- META-06


def columns_with(one: Any, **changes: Any) -> Any:
    columns = tuple(
        replace(c, **changes) if c.key == one.content.column else c
        for c in one.context.layout.columns
    )
    return in_context(one, layout=replace(one.context.layout, columns=columns))


@pytest.mark.parametrize(
    ("change", "tag"),
    [({"keywords": ()}, "ColumnKeywords"), ({"description": ""}, "ColumnDescription")],
)
def test_a_column_without_its_tags_is_named(change: dict[str, Any], tag: str) -> None:
    (finding,) = ask("META-06", columns_with(sample(NEWS), **change))
    assert tag in finding.message_zh


def test_a_complete_column_is_fine() -> None:
    assert ask("META-06", sample(NEWS)) == ()


# ---------------------------------------------------------------- COL


@pytest.mark.parametrize(
    ("column", "words"),
    [
        ("gov_info.statutory.news", None),
        ("gov_info", "是上级栏目"),
        ("news", "是跳转栏目"),
        ("no.such", "不在当前栏目树中"),
    ],
)
def test_only_leaves_hold_items(column: str, words: str | None) -> None:
    told = ask("COL-01", in_content(sample(NEWS), column=ColumnKey(column)))
    assert [words for one in told if str(words) in one.message_zh] == [words] * (words is not None)


def test_an_item_stays_in_its_own_channel() -> None:
    (finding,) = ask("COL-01", in_content(sample(NEWS), unit=UnitKey("kcj")))
    assert "不属于本频道" in finding.message_zh


def test_a_portal_may_let_items_stand_in_other_channels() -> None:
    one = in_content(sample(NEWS), unit=UnitKey("kcj"))
    assert ask("COL-01", with_params(one, "COL-01", own_channel_only=False)) == ()


def test_a_column_takes_its_kinds_only() -> None:
    one = in_content(sample(NEWS), column=ColumnKey("gov_info.statutory.notices"))
    (finding,) = ask("COL-02", one)
    assert "通知公告" in finding.message_zh
    assert "工作动态" in finding.message_zh


@pytest.mark.parametrize("column", ["gov_info.statutory.news", "special", "gov_info", "no.such"])
def test_a_column_that_takes_the_kind_or_nothing_is_no_matter_of_kinds(column: str) -> None:
    assert ask("COL-02", in_content(sample(NEWS), column=ColumnKey(column))) == ()


def test_each_missing_catalogue_element_is_named() -> None:
    one = sample(NEWS, publisher=None, formed_on=None, openness=None, theme=None)
    assert places("COL-03", one) == ["publisher", "formed_on", "openness", "theme"]


def test_a_complete_catalogue_entry_is_fine() -> None:
    assert ask("COL-03", sample(NEWS)) == ()


# ---------------------------------------------------------------- SRC-01

REPOST: dict[str, Json] = {
    "provenance": "repost",
    "source": "新华社",
    "original_url": "https://www.news.cn/x",
    "original_published_at": "2026-11-19T08:00",
}


def test_a_complete_repost_is_fine() -> None:
    assert ask("SRC-01", sample(NEWS, **REPOST)) == ()


def test_an_original_item_owes_no_origin() -> None:
    assert ask("SRC-01", sample(NEWS)) == ()


def test_a_repost_names_page_and_time() -> None:
    one = sample(NEWS, **{**REPOST, "original_url": None})
    (finding,) = ask("SRC-01", one)
    assert "缺少原网址" in finding.message_zh


def test_a_repost_comes_from_a_listed_source() -> None:
    one = sample(NEWS, **REPOST)
    assert places("SRC-01", with_portal(one, sources=("中国政府网",))) == ["source"]


# ---------------------------------------------------------------- both languages


@pytest.mark.parametrize("file", [NOTICE, CONSULTATION, REPLY])
def test_every_sentence_is_complete_in_both_languages(file: str) -> None:
    for rule in ("META-01", "META-05", "COL-01", "TPL-01", "ZJ-01"):
        for finding in ask(rule, sample(file)):
            assert "{" not in finding.message_zh + finding.message_en
            assert finding.message_zh != finding.message_en


def test_the_sentence_names_the_limit_of_the_template_where_it_is_lower() -> None:
    one = sample(NEWS, title="字" * 40)
    layout = one.context.layout
    template = layout.templates[one.content.kind]
    fields = tuple(
        replace(spec, limits={**spec.limits, "max_chars": 30}) if spec.key == "title" else spec
        for spec in template.fields
    )
    templates = {**layout.templates, template.key: replace(template, fields=fields)}
    told = ask("META-01", in_context(one, layout=replace(layout, templates=templates)))
    assert "不超过 30 个字" in told[0].message_zh


def test_no_english_sentence_is_broken_by_a_colon_before_what_is_wrong() -> None:
    """“Scheduled time X: lies in the past” is no sentence; of what rules say today none is so."""
    rules = bundled().rules
    broken = [
        key for key in PREDICATES if re.search(r": \{(?:problem|state)\}", rules[key].message_en)
    ]
    assert broken == []
