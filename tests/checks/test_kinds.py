"""ZJ-01, BS-01, BS-03, GT-01 to GT-03."""

from datetime import datetime

import pytest

from editor_app.checks.moments import read_day, read_moment
from editor_app.domain.canonical import Json
from editor_app.domain.clocks import months_after
from tests.checks.asking import (
    CLOSURE,
    CONSULTATION,
    GUIDE,
    MIGRATION,
    ask,
    in_context,
    places,
    sample,
)

CHANNELS: dict[str, Json] = {"explanation": [{"name": "说明.pdf"}], "comment_phone": "0700-1"}


def test_a_complete_consultation_is_fine() -> None:
    assert ask("ZJ-01", sample(CONSULTATION, **CHANNELS)) == ()


def test_one_way_to_comment_is_not_enough() -> None:
    one = sample(CONSULTATION, **{**CHANNELS, "comment_phone": None})
    (finding,) = ask("ZJ-01", one)
    assert "至少 2 种" in finding.message_zh


def test_each_missing_part_of_a_consultation_is_named() -> None:
    one = sample(CONSULTATION, **{**CHANNELS, "draft_text": None, "ends_on": None})
    assert set(places("ZJ-01", one)) == {"draft_text", "ends_on"}


GUIDE_FIELDS: dict[str, Json] = {
    "conditions": "无",
    "location": "窗口",
    "hours": "工作日",
    "process": "受理、审核、办结",
}


@pytest.mark.parametrize(("empty", "rule"), [(0, ""), (1, "BS-03"), (3, "BS-03"), (4, "BS-01")])
def test_four_missing_elements_stop_a_guide(empty: int, rule: str) -> None:
    fields = {**GUIDE_FIELDS, **dict.fromkeys(list(GUIDE_FIELDS)[:empty])}
    one = sample(GUIDE, **fields)
    told = [name for name in ("BS-01", "BS-03") if ask(name, one)]
    assert told == ([rule] if rule else [])


def test_each_missing_element_of_a_closure_is_named() -> None:
    one = sample(CLOSURE, site_name=None, contact_phone=None)
    assert places("GT-01", one) == ["site_name", "contact_phone"]


@pytest.mark.parametrize(
    ("today", "told"),
    [("2026-12-25", ["checklist"]), ("2026-12-26", [])],
)
def test_cancellations_are_ticked_after_the_notices_last_day(today: str, told: list[str]) -> None:
    one = sample(CLOSURE, checklist=["apply", "cancel_icp"])
    moment = datetime.fromisoformat(f"{today}T12:00:00+08:00")
    assert places("GT-01", in_context(one, now=moment)) == told


def test_a_checklist_of_unknown_steps_breaks_nothing() -> None:
    assert ask("GT-01", sample(CLOSURE, checklist=["apply", "dance"])) == ()
    assert ask("GT-01", sample(CLOSURE, checklist="apply")) == ()


def test_a_complete_closure_is_fine() -> None:
    assert ask("GT-01", sample(CLOSURE)) == ()


@pytest.mark.parametrize(
    ("domain", "words"),
    [
        ("www.example.gov.cn", "门户或去向网址"),
        ("example.gov.cn", "门户或去向网址"),
        ("gov.cn", "门户或去向网址"),
        ("http://a.gov.cn/", "不是域名"),
        ("无", "不是域名"),
        ("a b.gov.cn", "不是域名"),
        ("-a.gov.cn", "不是域名"),
        ("a" * 300 + ".gov.cn", "不是域名"),
    ],
)
def test_what_cannot_be_closed_is_told(domain: str, words: str) -> None:
    (finding,) = ask("GT-01", sample(CLOSURE, old_domains=[domain]))
    assert words in finding.message_zh
    migrated = sample(MIGRATION, old_domains=[domain], old_kept_until="2027-01-01")
    assert [words in one.message_zh for one in ask("GT-02", migrated)] == [True]


@pytest.mark.parametrize("domain", ["old.gov.cn", "a-b.old.gov.cn.", "旧站.政务", "OLD.gov.cn"])
def test_a_plain_domain_can_be_closed(domain: str) -> None:
    assert ask("GT-01", sample(CLOSURE, old_domains=[domain])) == ()


@pytest.mark.parametrize(
    ("kept", "expected"),
    [("2026-12-31", []), ("2026-12-30", ["old_kept_until"]), (None, ["old_kept_until"])],
)
def test_the_old_platform_stays_until_migration_ends(kept: str | None, expected: list[str]) -> None:
    assert places("GT-02", sample(MIGRATION, old_kept_until=kept)) == expected


def test_each_row_of_a_migration_says_where_it_went() -> None:
    rows: list[Json] = [{"old": "甲", "new": "乙", "url": ""}]
    one = sample(MIGRATION, old_kept_until="2027-01-01", scope_table=rows)
    assert places("GT-02", one) == ["scope_table"]


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2026-11-25", "2026-12-25", False),
        ("2026-11-25", "2026-12-24", True),
        ("2026-01-31", "2026-02-28", False),
        ("2026-01-31", "2026-02-27", True),
        ("2026-12-15", "2027-01-15", False),
        (None, "2026-12-24", False),
    ],
)
def test_a_notice_hangs_for_a_month(start: str | None, end: str, told: bool) -> None:
    assert bool(ask("GT-03", sample(CLOSURE, hang_from=start, hang_to=end))) == told


def test_months_are_clamped_to_their_last_day() -> None:
    day = read_day("2024-01-31")
    assert day is not None
    assert str(months_after(day, 1)) == "2024-02-29"
    assert str(months_after(day, 12)) == "2025-01-31"


@pytest.mark.parametrize("value", [None, "", "2026-11-20", "2026-11-20T10", "gestern, 10:00 Uhr"])
def test_a_moment_has_a_time(value: str | None) -> None:
    assert read_moment(value) is None
