"""GK-01 to GK-09: catalogue elements, normative documents, marks of secrecy."""

from datetime import UTC, datetime

import pytest

from editor_app.checks.catalogue import standard_document_number
from editor_app.checks.subject import PORTAL_TIME
from editor_app.domain.canonical import Json
from editor_app.domain.credit_code import check_character, organisation_check
from editor_app.domain.findings import Phase, Severity
from tests.checks.asking import (
    NEWS,
    NOTICE,
    POLICY,
    PROFILE,
    ask,
    fixed,
    in_context,
    places,
    sample,
    with_files,
    with_params,
)
from tests.checks.sample_items import layout

# ---------------------------------------------------------------- GK-01


def test_a_full_standard_name_is_fine() -> None:
    assert ask("GK-01", sample(NEWS)) == ()


def test_a_units_short_name_is_replaced_with_one_click() -> None:
    (finding,) = ask("GK-01", sample(NEWS, publisher="科技创新局"))
    assert finding.fix is not None
    assert finding.fix.replacement == "东屿高新区科技创新局"


def test_a_name_that_only_looks_like_a_unit_is_suggested_not_replaced() -> None:
    (finding,) = ask("GK-01", sample(NEWS, publisher="东屿高新区科创局"))
    assert "东屿高新区科技创新局" in finding.message_zh
    assert finding.fix is None


def test_a_stranger_gets_no_suggestion() -> None:
    (finding,) = ask("GK-01", sample(NEWS, publisher="某公司"))
    assert "请改用规范全称；" in finding.message_zh


# ---------------------------------------------------------------- GK-02


@pytest.mark.parametrize(
    ("openness", "reason", "expected"),
    [
        ("active", None, []),
        ("on_request", "process", ["openness"]),
        ("withheld", None, ["openness", "openness_reason"]),
    ],
)
def test_only_what_is_disclosed_proactively_goes_out(
    openness: str, reason: str | None, expected: list[str]
) -> None:
    one = sample(NEWS, openness=openness, openness_reason=reason)
    assert places("GK-02", one) == expected


# ---------------------------------------------------------------- GK-03


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("2026-11-20", False),
        ("2026-11-21", True),
        ("1949-01-01", False),
        ("1948-12-31", True),
        ("2026-13-01", True),
        (None, False),
    ],
)
def test_a_date_of_formation_is_not_in_the_future(value: str | None, told: bool) -> None:
    assert bool(ask("GK-03", sample(NEWS, formed_on=value))) == told


@pytest.mark.parametrize(("value", "told"), [("2026-11-10", False), ("2026-11-11", True)])
def test_a_document_is_formed_before_it_is_published(value: str, told: bool) -> None:
    assert bool(ask("GK-03", sample(POLICY, formed_on=value))) == told


def test_the_day_of_publication_is_a_day_in_portal_time() -> None:
    night = datetime(2026, 11, 10, 16, 30, tzinfo=UTC)  # 00:30 on the 11th in China
    one = in_context(sample(POLICY, formed_on="2026-11-11"), published_at=night)
    assert ask("GK-03", one) == ()


def test_today_is_today_in_portal_time() -> None:
    one = sample(NEWS, formed_on="2026-11-21")
    evening = one.context.now.replace(hour=23, minute=59)
    assert len(ask("GK-03", in_context(one, now=evening))) == 1


# ---------------------------------------------------------------- GK-04

GOOD_CODE = "11990000000000000D"


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, False),
        (f"{GOOD_CODE}/2026-00037", False),
        ("000000000/2026-00001", False),
        (f"{GOOD_CODE}/2026-037", True),
        (f"{GOOD_CODE[:-1]}E/2026-00037", True),
        ("119900000000000010/2026-00037", True),
        ("000000001/2026-00001", True),
        ("1199000000000000OD/2026-00037", True),
        ("2026-00037", True),
    ],
)
def test_both_check_characters_of_an_index_number_count(value: str | None, told: bool) -> None:
    assert bool(ask("GK-04", sample(NEWS, index_no=value))) == told


def test_a_right_last_character_does_not_excuse_a_wrong_inner_one() -> None:
    base = "11990000" + "00000000" + "1"
    code = base + check_character(base)
    (finding,) = ask("GK-04", sample(NEWS, index_no=f"{code}/2026-00037"))
    assert "主体标识码" in finding.message_zh


def test_the_organisation_check_of_gb_11714_knows_x() -> None:
    assert organisation_check("00000700") == "X"


# ---------------------------------------------------------------- GK-05


@pytest.mark.parametrize(
    ("theme", "told"), [("t02", True), ("t0204", False), ("t22", False), (None, False)]
)
def test_a_subject_is_chosen_on_the_second_level(theme: str | None, told: bool) -> None:
    assert ("theme" in places("GK-05", sample(NEWS, theme=theme))) == told


@pytest.mark.parametrize(
    ("genre", "title", "told"),
    [
        ("tongzhi", "关于停水的通知", False),
        ("tongzhi", "关于停水的通知（第二号）", False),
        ("tongzhi", "关于停水的公告", True),
        ("mingling", "东屿高新区管委会令", False),
        ("other", "停水一览", False),
        ("jiyao", "会议纪要", True),
        ("baogao", "工作报告", True),
        (None, "停水", False),
    ],
)
def test_a_type_matches_the_title_and_is_meant_for_the_public(
    genre: str | None, title: str, told: bool
) -> None:
    assert ("genre" in places("GK-05", sample(NOTICE, genre=genre, title=title))) == told


def test_a_portal_may_let_titles_end_as_they_like() -> None:
    one = sample(NOTICE, genre="tongzhi", title="停水")
    assert ask("GK-05", with_params(one, "GK-05", title_suffix_must_match=False)) == ()


# ---------------------------------------------------------------- GK-06


@pytest.mark.parametrize(
    "number",
    [
        "东高新社〔2026〕8号",
        "惠仲委办函〔2017〕104号",
        "粤府令第277号",
        "公告2026年第3号",
    ],
)
def test_a_standard_number_is_fine(number: str) -> None:
    assert ask("GK-06", sample(NOTICE, doc_no=number)) == ()


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("东高新社[2026]8号", "东高新社〔2026〕8号"),
        ("东高新社［2026］8号", "东高新社〔2026〕8号"),
        ("东高新社(2026)8号", "东高新社〔2026〕8号"),
        ("东高新社（2026）8号", "东高新社〔2026〕8号"),
        ("东高新社【2026】8号", "东高新社〔2026〕8号"),
        ("东高新社〔2026〕08号", "东高新社〔2026〕8号"),
        ("东高新社〔2026〕第8号", "东高新社〔2026〕8号"),
        ("东高新社〔2026〕 8 号", "东高新社〔2026〕8号"),
        ("东高新社〔２０２６〕８号", "东高新社〔2026〕8号"),
        ("东高新社〔2026〕8", "东高新社〔2026〕8号"),
        ("粤府令277号", "粤府令第277号"),
    ],
)
def test_a_number_is_put_right_with_one_click(wrong: str, right: str) -> None:
    (finding,) = ask("GK-06", sample(NOTICE, doc_no=wrong), Phase.DRAFT)
    assert finding.fix is not None
    assert finding.fix.replacement == right


@pytest.mark.parametrize(
    "number", ["东高新社〔26〕8号", "东高新社2026年8号", "八号文", "〔2026〕8号"]
)
def test_a_number_that_cannot_be_told_is_only_named(number: str) -> None:
    (finding,) = ask("GK-06", sample(NOTICE, doc_no=number))
    assert finding.fix is None


def test_blanks_around_a_number_go_with_it() -> None:
    one = sample(NOTICE, doc_no=" 东高新社[2026]8号 ")
    (finding,) = ask("GK-06", one)
    assert fixed(one.content, finding) == "东高新社〔2026〕8号"


def test_a_standard_number_stays_as_it_is() -> None:
    brackets = layout().rules["GK-06"].params["fix_brackets"]
    assert isinstance(brackets, list)
    pairs = tuple(str(pair) for pair in brackets)
    assert standard_document_number("东高新社〔2026〕8号", pairs) == "东高新社〔2026〕8号"


# ---------------------------------------------------------------- GK-07, GK-08


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, []),
        ({"unified_no": None}, ["unified_no"]),
        ({"is_normative": "no", "unified_no": None}, []),
        ({"valid_until": "2029-12-10"}, []),
        ({"valid_until": "2029-12-11"}, ["valid_until"]),  # 试行: three years
        ({"valid_until": "2026-12-09"}, ["valid_until", "valid_until"]),
        ({"valid_until": "2031-12-10", "title": "关于印发补助办法的通知"}, []),
        ({"valid_until": "2031-12-11", "title": "关于印发补助办法的通知"}, ["valid_until"]),
        ({"effective_from": "2024-01-01", "valid_until": "2026-11-19"}, ["valid_until"]),
        ({"effective_from": "2024-03-01", "valid_until": "2027-02-18"}, []),
        ({"effective_from": "2024-03-01", "valid_until": "2027-02-17"}, ["valid_until"]),
    ],
)
def test_a_normative_document_is_complete_and_not_too_long_lived(
    fields: dict[str, Json], expected: list[str]
) -> None:
    assert places("GK-07", sample(POLICY, **fields)) == expected


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, False),
        ({"validity": "repealed"}, True),
        ({"validity": "amended"}, True),
        ({"validity": "expired"}, False),
        ({"validity": "repealed", "acting_document": ["s01"]}, False),
    ],
)
def test_a_repeal_names_the_document_that_decided_it(fields: dict[str, Json], told: bool) -> None:
    assert bool(ask("GK-08", sample(POLICY, **fields))) == told


# ---------------------------------------------------------------- GK-10


@pytest.mark.parametrize(
    ("formed", "severity", "words"),
    [
        ("2026-10-22", Severity.WARN, "2026-11-19 前公开，已逾期 1 个工作日"),
        ("2026-10-23", Severity.INFO, "2026-11-20 前公开，还剩 0 个工作日"),
        ("2026-10-30", Severity.INFO, "还剩 5 个工作日"),
    ],
)
def test_a_late_disclosure_is_a_warning_and_a_near_one_a_reminder(
    formed: str, severity: Severity, words: str
) -> None:
    (finding,) = ask("GK-10", sample(NOTICE, formed_on=formed))
    assert finding.severity is severity
    assert words in finding.message_zh


@pytest.mark.parametrize(("day", "told"), [(8, False), (9, True)])
def test_what_is_public_counts_with_its_day(day: int, told: bool) -> None:
    published = datetime(2026, 12, day, 9, 0, tzinfo=PORTAL_TIME)
    one = in_context(sample(POLICY, formed_on="2026-11-10"), published_at=published)
    assert bool(ask("GK-10", one)) == told


# ---------------------------------------------------------------- GK-09


@pytest.mark.parametrize(
    "words", ["机密★", "秘密 ★ 10年", "内部资料", "（此件不予公开）", "份号：000123", "★长期"]
)
def test_a_mark_of_secrecy_stops_everything(words: str) -> None:
    assert set(places("GK-09", sample(NEWS, body=f"正文。{words}"), Phase.DRAFT)) == {"body"}


@pytest.mark.parametrize("words", ["（此件公开发布）", "保守国家秘密", "内部管理", "不公开审理"])
def test_speaking_of_secrets_is_no_mark(words: str) -> None:
    assert ask("GK-09", sample(NEWS, body=f"正文。{words}")) == ()


def test_marks_are_found_in_title_file_names_and_text_files() -> None:
    one = with_files(
        sample(PROFILE, title="职能（内部资料）"),
        {"内部文件.txt": "绝密★".encode("gb18030"), "b.csv": "\ufeff甲,乙".encode()},
    )
    assert set(places("GK-09", one)) == {"title", "attachments", "内部文件.txt"}
