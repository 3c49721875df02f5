"""ZJ-02 to ZJ-05: long enough, with a reason where not, and a result that says everything."""

from datetime import datetime

import pytest

from editor_app.checks.subject import PORTAL_TIME
from editor_app.domain.canonical import Json
from editor_app.domain.findings import Phase
from tests.checks.asking import CONSULTATION, RESULT, ask, fixed, in_context, places, sample
from tests.checks.sample_items import Sample

REASON = "因突发汛情，须在十二月前施行新的户外广告安全规定。"


def on(one: Sample, told: str) -> Sample:
    return in_context(one, now=datetime.fromisoformat(told).replace(tzinfo=PORTAL_TIME))


def asked(class_: str, starts: str, ends: str, **more: Json) -> Sample:
    one = sample(CONSULTATION, consult_class=class_, starts_on=starts, ends_on=ends, **more)
    return on(one, "2026-11-18T09:00")


# From Friday 20 November: the first day is not counted, the seventh working day is Tuesday
# 1 December, the thirtieth day Sunday 20 December.
@pytest.mark.parametrize(
    ("class_", "too_early", "early_enough"),
    [
        ("normative", "2026-11-30", "2026-12-01"),
        ("general", "2026-11-30", "2026-12-01"),
        ("rule_draft", "2026-12-19", "2026-12-20"),
        ("major_decision", "2026-12-19", "2026-12-20"),
        ("normative_market", "2026-12-19", "2026-12-20"),
    ],
)
def test_the_last_day_of_the_minimum_belongs_to_it(
    class_: str, too_early: str, early_enough: str
) -> None:
    (finding,) = ask("ZJ-02", asked(class_, "2026-11-20", too_early))
    assert finding.fix is not None
    assert finding.fix.replacement == early_enough
    assert places("ZJ-02", asked(class_, "2026-11-20", early_enough)) == []


def test_a_shortened_consultation_without_reason_is_refused_by_name() -> None:
    one = asked("normative", "2026-11-20", "2026-11-26")
    (finding,) = ask("ZJ-02", one)
    assert "重大影响的规范性文件" in finding.message_zh
    assert "不少于 7 个工作日，目前只有 4 个工作日" in finding.message_zh
    assert fixed(one.content, finding) == "2026-12-01"


def test_a_reason_turns_the_refusal_into_a_question_to_who_signs() -> None:
    one = asked("normative", "2026-11-20", "2026-11-26", short_reason=REASON)
    assert places("ZJ-02", one) == []
    (finding,) = ask("ZJ-04", one)
    assert "只有 4 个工作日（应不少于 7 个工作日）" in finding.message_zh
    assert places("ZJ-04", asked("normative", "2026-11-20", "2026-12-01")) == []


@pytest.mark.parametrize(
    "reason",
    ["", "          ", "\u200b" * 12, "时间紧" + "\u3164" * 9, "时间紧", "九个字的理由不算够"],
)
def test_a_few_words_are_no_reason(reason: str) -> None:
    one = asked("normative", "2026-11-20", "2026-11-26", short_reason=reason)
    assert (len(ask("ZJ-02", one)), ask("ZJ-04", one)) == (1, ())


def test_a_draft_rule_of_government_is_never_shortened() -> None:
    one = asked("rule_draft", "2026-11-20", "2026-12-10", short_reason=REASON)
    assert (len(ask("ZJ-02", one)), ask("ZJ-04", one)) == (1, ())


def test_the_period_runs_from_the_later_of_start_and_publication() -> None:
    planned = asked("normative", "2026-11-10", "2026-12-01", schedule_at="2026-11-23T09:00")
    assert places("ZJ-02", planned) == ["ends_on"]
    live = in_context(planned, published_at=datetime(2026, 11, 10, 9, tzinfo=PORTAL_TIME))
    assert places("ZJ-02", live) == []
    assert places("ZJ-02", asked("normative", "2026-11-10", "2026-11-27")) == []
    assert places("ZJ-02", asked("normative", "2026-11-10", "2026-11-26")) == ["ends_on"]


def test_an_end_before_the_start_is_another_rules_business() -> None:
    assert places("ZJ-02", asked("normative", "2026-11-20", "2026-11-19")) == []


def result_of(told: str, **context: object) -> list[str]:
    one = asked("normative", "2026-09-01", "2026-10-16")
    published = datetime(2026, 9, 1, 9, tzinfo=PORTAL_TIME)
    known = in_context(on(one, told), **{"published_at": published, **context})
    return places("ZJ-03", known, Phase.PUBLISH)


def test_a_missing_result_is_told_a_week_before_the_month_is_over() -> None:
    assert result_of("2026-11-08T09:00") == []
    assert result_of("2026-11-09T09:00") == ["ends_on"]
    assert result_of("2026-12-24T09:00") == ["ends_on"]
    assert result_of("2026-12-24T09:00", named_by=("s05",)) == []
    assert result_of("2026-12-24T09:00", published_at=None) == []


def test_the_day_a_result_is_due_is_named() -> None:
    one = asked("normative", "2026-09-01", "2026-10-31")
    known = in_context(
        on(one, "2026-11-24T09:00"), published_at=datetime(2026, 9, 1, tzinfo=PORTAL_TIME)
    )
    (finding,) = ask("ZJ-03", known, Phase.PUBLISH)
    assert "请在 2026-11-30 前发布结果反馈" in finding.message_zh


def row(adopted: str, reason: str, opinion: str = "增加泊位") -> Json:
    return {"opinion": opinion, "adopted": adopted, "reason": reason}


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({}, []),
        ({"adoption_table": [row("no", "")]}, ["adoption_table"]),
        ({"adoption_table": [row("partly", " ")]}, ["adoption_table"]),
        ({"adoption_table": [row("yes", ""), row("no", "超出权限")]}, []),
        ({"count_total": 17}, ["count_total"]),
        ({"count_adopted": 18}, []),
        ({"count_adopted": 19}, ["count_adopted"]),
    ],
)
def test_a_result_says_what_became_of_the_opinions(
    fields: dict[str, Json], where: list[str]
) -> None:
    assert places("ZJ-05", sample(RESULT, **fields)) == where


def test_nobody_having_commented_is_said_in_words() -> None:
    none: dict[str, Json] = dict.fromkeys(
        ("count_web", "count_email", "count_phone", "count_letter", "count_adopted"), 0
    )
    none |= {"count_total": 0, "body": "征集已经结束。"}
    assert places("ZJ-05", sample(RESULT, **none, adoption_table=None)) == ["adoption_table"]
    stated = sample(RESULT, **none, adoption_table=[row("", "", "未收到意见")])
    assert places("ZJ-05", stated) == []


def test_dates_are_those_of_the_consultation_it_answers() -> None:
    named = sample(CONSULTATION, starts_on="2026-09-08", ends_on="2026-10-17").content
    one = in_context(sample(RESULT), live_text=lambda item: named)
    (finding,) = ask("ZJ-05", one)
    assert finding.location.where == "ends_on"
    assert "2026-10-16 与征集公告的 2026-10-17 不一致" in finding.message_zh
