"""TPL-01 and TPL-02: what must be filled by which step, and the form of what is filled."""

import pytest

from editor_app.checks.engine import check
from editor_app.domain.canonical import Json
from editor_app.domain.findings import Phase
from tests.checks.asking import (
    CLOSURE,
    CONSULTATION,
    HOT,
    INTERPRETATION,
    INTERVIEW,
    MIGRATION,
    NEWS,
    NOTICE,
    POLICY,
    PROFILE,
    REPLY,
    REPORT,
    RESULT,
    ask,
    in_context,
    places,
    sample,
    with_params,
)

# ---------------------------------------------------------------- required by step


@pytest.mark.parametrize(
    ("phase", "expected"),
    [
        (Phase.DRAFT, ["event_level"]),
        (Phase.PREVIEW, ["event_level", "body"]),
        (Phase.SUBMIT, ["event_level", "topic", "contact_phone", "body"]),
        (Phase.REVIEW, ["event_level", "topic", "contact_phone", "body"]),
    ],
)
def test_a_field_is_asked_for_from_its_step_on(phase: Phase, expected: list[str]) -> None:
    one = sample(HOT, body="", event_level=None, topic=None, contact_phone=None)
    assert sorted(places("TPL-01", one, phase)) == sorted(expected)


def test_a_filled_item_has_nothing_missing() -> None:
    assert ask("TPL-01", sample(HOT)) == ()


def test_blanks_do_not_fill_a_field() -> None:
    assert places("TPL-01", sample(HOT, topic="  ")) == ["topic"]


def test_the_portal_may_ask_for_fewer_steps() -> None:
    one = with_params(sample(HOT, event_level=None, topic=None), "TPL-01", tiers=["draft"])
    assert places("TPL-01", one) == ["event_level"]


def test_a_condition_makes_a_field_required() -> None:
    one = sample(PROFILE, address=None)
    assert places("TPL-01", one) == ["address"]


def test_without_its_condition_the_field_may_stay_empty() -> None:
    one = sample(PROFILE, part="overview", address=None)
    assert "address" not in places("TPL-01", one)


def test_a_condition_counts_at_submission_not_while_drafting() -> None:
    assert ask("TPL-01", sample(PROFILE, address=None), Phase.DRAFT) == ()


def test_an_alternative_stands_in() -> None:
    one = sample(INTERPRETATION, policy_link=None, policy_doc_no="东高新管规〔2026〕3号")
    assert "policy_link" not in places("TPL-01", one)


def test_a_migrated_item_names_its_old_page() -> None:
    one = sample(NEWS, provenance="migrated")
    assert places("TPL-01", one) == ["original_url", "original_published_at"]


def test_what_another_rule_reports_is_not_reported_twice() -> None:
    one = sample(NEWS, title=None, source=None, publisher=None, theme=None)
    assert ask("TPL-01", one) == ()


@pytest.mark.parametrize(
    ("field", "words"),
    [("event_level", "没有选择"), ("topic", "没有填写")],
)
def test_the_sentence_says_what_to_do(field: str, words: str) -> None:
    (finding,) = ask("TPL-01", sample(HOT, **{field: None}))
    assert words in finding.message_zh


@pytest.mark.parametrize(
    ("file", "key", "column", "wrong", "right"),
    [
        (REPORT, "table_active", "made", "两件", "2"),
        (REPORT, "table_active", "made", "1.5", 0),
        (RESULT, "adoption_table", "adopted", "采纳", "yes"),
        (REPLY, "transfers", "at", "昨天", "2026-11-20 15:30"),
        (PROFILE, "departments", "phone", "无", "0752-1234567"),
        (MIGRATION, "scope_table", "url", "略", "https://www.example.gov.cn/"),
    ],
)
def test_a_cell_has_the_type_of_its_column(
    file: str, key: str, column: str, wrong: Json, right: Json
) -> None:
    for value, expected in ((wrong, True), (right, False), ("", False)):
        found = ask("TPL-01", sample(file, **{key: [{}, {column: value}]}))
        assert any("第 2 行" in one.message_zh for one in found) is expected, value


def test_a_table_is_added_not_filled_in() -> None:
    (finding,) = ask("TPL-01", sample(INTERVIEW, guests=None))
    assert "没有添加" in finding.message_zh


# ---------------------------------------------------------------- form of values


@pytest.mark.parametrize(
    ("file", "field", "good", "bad"),
    [
        (PROFILE, "verified_on", "2026-10-12", "2026-10-32"),
        (PROFILE, "verified_on", "2026-02-28", "2026-02-30"),
        (PROFILE, "verified_on", "2026-10-12", "2026-10-12T09:00"),
        (INTERVIEW, "interview_at", "2026-10-29T15:00", "2026-10-29"),
        (INTERVIEW, "interview_at", "2026-10-29T15:00:00+08:00", "2026-10-29T25:00"),
        (HOT, "event_level", "opinion", "opinions"),
        (PROFILE, "article20", ["a20_02"], ["a20_02", "a20_99"]),
        (NEWS, "article20", ["a21_county"], ["a21"]),
        (PROFILE, "postcode", "516006", "51600"),
        (PROFILE, "duty_phone", "0700-0000020", "十二"),
        (PROFILE, "duty_phone", "0700-0000020转12", "13800000000"),
        (PROFILE, "duty_phone", "12345", "12"),
        (CLOSURE, "dest_url", "https://www.example.gov.cn/x", "www.example.gov.cn"),
        (CLOSURE, "dest_url", "http://区.政务/", "https://www.example.com/"),
        (CLOSURE, "dest_url", "https://gov.cn/", "https://notgov.cn/"),
        (CLOSURE, "site_id", "bm12345678", "bm1234567"),
        (CLOSURE, "site_name", "站" * 60, "站" * 61),
        (CLOSURE, "old_domains", ["a.gov.cn"] * 10, ["a.gov.cn"] * 11),
        (CLOSURE, "offline_on", "2026-11-24", "2026-11-23"),
        (RESULT, "count_adopted", 18, 19),
        (RESULT, "count_adopted", "6", "六"),
        (RESULT, "count_adopted", 0, -1),
        (RESULT, "count_total", 18, 17),
        (CONSULTATION, "ends_on", "2026-11-20", "2026-11-19"),
        (REPORT, "report_year", 2025, 2026),
        (REPORT, "report_year", 2008, 2007),
        (INTERPRETATION, "policy_link", ["s02"], ["s99"]),
        (CONSULTATION, "short_reason", "因防汛需要尽快施行。", "紧急"),
        (HOT, "occurred_at", "2026-11-20T10:00", "2026-11-20T10:01"),
        (POLICY, "recipients", "各", "各" * 201),
    ],
)
def test_a_value_has_the_form_asked_for(file: str, field: str, good: Json, bad: Json) -> None:
    assert field not in places("TPL-01", sample(file, **{field: good}))
    assert field in places("TPL-01", sample(file, **{field: bad}))


def test_a_malformed_value_is_named_while_drafting() -> None:
    assert places("TPL-01", sample(HOT, contact_phone="13800000000"), Phase.DRAFT) == [
        "contact_phone"
    ]


def test_a_date_after_a_bad_date_is_not_blamed_for_it() -> None:
    one = sample(CLOSURE, stop_update_on="2026-11-99")
    assert places("TPL-01", one) == ["stop_update_on"]


def test_a_draft_text_of_another_type_is_named() -> None:
    one = sample(CONSULTATION, draft_text=[{"name": "草案.exe"}])
    (finding,) = [f for f in ask("TPL-01", one) if f.location.where == "draft_text"]
    assert "草案.exe" in finding.message_zh


# ---------------------------------------------------------------- body


@pytest.mark.parametrize(("length", "told"), [(49, True), (50, False), (20_000, False)])
def test_the_body_has_the_length_the_template_asks_for(length: int, told: bool) -> None:
    one = sample(NEWS, body="字" * length)
    assert (places("TPL-01", one) == ["body"]) == told


def test_too_long_a_body_is_named() -> None:
    (finding,) = ask("TPL-01", sample(NEWS, body="字" * 20_001))
    assert "20000" in finding.message_zh


def test_a_short_body_is_no_fault_while_drafting() -> None:
    assert ask("TPL-01", sample(NEWS, body="开头"), Phase.DRAFT) == ()


# ---------------------------------------------------------------- TPL-02

SIGNED = "特此公告，请互相转告，如有疑问请致电。\n\n东屿高新区管委会\n\n2026年11月20日\n"


def test_a_signature_is_a_date_below_a_name() -> None:
    assert ask("TPL-02", sample(REPLY, body=SIGNED)) == ()


@pytest.mark.parametrize(
    "body",
    [
        "特此公告。",
        "特此公告。\n\n2026年11月20日\n",
        "东屿高新区管委会\n\n2026-11-20\n",
        "## 时间\n\n2026年11月20日\n",
    ],
)
def test_anything_else_is_no_signature(body: str) -> None:
    (finding,) = ask("TPL-02", sample(REPLY, body=body))
    assert "答复单位和日期" in finding.message_zh


def test_an_alias_counts_as_the_section() -> None:
    one = sample(HOT, body="## 一、事件经过\n\n……\n\n## 二、整改措施\n\n……\n")
    assert ask("TPL-02", one) == ()


def test_all_missing_sections_stand_in_one_finding() -> None:
    (finding,) = ask("TPL-02", sample(HOT, body="没有小标题。"))
    assert finding.facts["sections"] == ["基本情况", "处理措施"]


def test_missing_sections_are_named_in_english_with_the_heading_they_need() -> None:
    (finding,) = ask("TPL-02", sample(HOT, body="没有小标题。"))
    assert "Basic facts (基本情况), Measures taken (处理措施)" in finding.message_en


def test_a_section_that_is_not_required_may_be_missing() -> None:
    one = sample(HOT, body="## 基本情况\n\n……\n\n## 处理措施\n\n……\n")
    assert ask("TPL-02", one) == ()


def test_a_transcript_needs_two_voices() -> None:
    one = sample(INTERVIEW, body="主持人：请介绍。\n\n主持人：谢谢。\n")
    assert len(ask("TPL-02", one)) == 1


def test_an_announcement_needs_no_transcript() -> None:
    assert ask("TPL-02", sample(INTERVIEW, body="预告。", interview_state="announced")) == ()


# ---------------------------------------------------------------- the engine


def test_the_order_is_severity_then_place_then_offset() -> None:
    one = sample(NOTICE)
    findings = check(one.content, one.context, Phase.SUBMIT).findings
    weights = [("block", "warn", "info").index(f.severity) for f in findings]
    assert weights == sorted(weights)
    assert findings[0].location.where == "column"


def test_a_report_says_what_ran() -> None:
    one = sample(NEWS)
    report = check(one.content, one.context, Phase.SUBMIT)
    assert (report.catalogue_version, report.layout_version) == ("2026.11", "2026.11")
    assert report.rules_run > 25


def test_fewer_rules_run_while_drafting() -> None:
    one = sample(NEWS)
    drafting = check(one.content, one.context, Phase.DRAFT).rules_run
    assert drafting < check(one.content, one.context, Phase.SUBMIT).rules_run


def test_a_rule_the_template_does_not_list_does_not_run() -> None:
    assert ask("GK-06", sample(NEWS, doc_no="东高新[2026]1号")) == ()


def test_the_time_of_the_portal_counts_not_utc() -> None:
    one = sample(HOT, occurred_at="2026-11-20T09:59")
    assert ask("TPL-01", in_context(one, now=one.context.now)) == ()


def test_in_english_a_missing_field_is_a_plain_sentence() -> None:
    (finding,) = ask("TPL-01", sample(HOT, topic="  "))
    assert "” is empty. " in finding.message_en
    assert "”:" not in finding.message_en


@pytest.mark.parametrize(
    ("file", "key"),
    [
        (CLOSURE, "hang_from"),
        (CLOSURE, "hang_to"),
        (MIGRATION, "old_kept_until"),
        (POLICY, "formed_on"),
        (NEWS, "schedule_at"),
    ],
)
def test_what_is_no_date_is_told_once_though_a_rule_compares_it(file: str, key: str) -> None:
    one = sample(file, **{key: "bald"})
    found = check(one.content, one.context, one.phase).findings
    assert len([finding for finding in found if finding.location.where == key]) == 1
