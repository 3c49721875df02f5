"""TXT-02: every check of the rule finds its slips, and leaves clean text alone."""

import pytest

from editor_app.checks.format_slips import CHECKS
from editor_app.checks.proof.numerals import chinese_number, in_chinese
from editor_app.checks.proof.prose import read_body
from editor_app.domain.findings import Finding, Phase, Severity
from tests.checks.asking import GUIDE, NEWS, ask, sample, with_params
from tests.checks.proof_samples import CLEAN, TITLE, WRONG
from tests.checks.sample_items import layout

RULE = layout().rules["TXT-02"]


def told(body: str, check: str) -> list[Finding]:
    one = with_params(sample(NEWS, body=body, title=TITLE), "TXT-02", checks=[check])
    return [finding for finding in ask("TXT-02", one) if finding.location.where == "body"]


def test_every_check_of_the_rule_is_there_and_named_in_both_languages() -> None:
    checks = RULE.params["checks"]
    assert isinstance(checks, list)
    assert set(CHECKS) == set(checks)
    assert set(RULE.check_labels) == set(RULE.check_labels_en) == set(checks)


def test_every_check_has_slips_and_clean_texts() -> None:
    assert set(WRONG) == set(CLEAN) == set(CHECKS)


@pytest.mark.parametrize(
    ("check", "body", "words", "better"),
    [(check, *wrong) for check, wrongs in WRONG.items() for wrong in wrongs],
)
def test_a_slip_is_told_with_its_words(
    check: str, body: str, words: str, better: str | None
) -> None:
    found = told(body, check)
    assert [one.facts["kind"] for one in found] == [check]
    assert words in found[0].excerpt
    assert (found[0].fix and found[0].fix.replacement) == better


@pytest.mark.parametrize(
    ("check", "body"), [(check, body) for check, bodies in CLEAN.items() for body in bodies]
)
def test_clean_text_is_left_alone(check: str, body: str) -> None:
    assert [one.excerpt for one in told(body, check)] == []


@pytest.mark.parametrize(
    ("check", "body", "better"),
    [(check, body, fix) for check, told_ in WRONG.items() for body, _, fix in told_ if fix],
)
def test_a_fixed_text_is_clean(check: str, body: str, better: str) -> None:
    (finding,) = told(body, check)
    place = finding.location
    mended = body[: place.start] + better + body[place.start + place.length :]
    assert told(mended, check) == []


def test_doubtful_slips_are_reminders() -> None:
    (finding,) = told("依据《条例》第31条规定", "citation")
    assert finding.severity is Severity.INFO


def test_residue_of_pasting_is_left_to_its_own_rule() -> None:
    one = sample(NEWS, body="高新區(qū)管委會(huì)辦公室")
    assert ask("TXT-01", one)
    assert ask("TXT-02", one) == ()


def test_titles_and_fields_are_read_too() -> None:
    one = sample(NEWS, title="关于《办法的通知", author="综合科,张")
    assert [f.location.where for f in ask("TXT-02", one)] == ["title", "author"]


def test_keywords_may_be_set_apart_as_they_like() -> None:
    assert ask("TXT-02", sample(NEWS, keywords="消防;防火")) == ()


def test_cells_of_tables_are_told_without_a_fix() -> None:
    one = sample(GUIDE, materials=[{"name": "申请表(一式两份)", "form": ""}])
    (finding,) = ask("TXT-02", one)
    assert (finding.location.where, finding.fix) == ("materials", None)


def test_markup_inside_a_slip_is_not_written_over() -> None:
    (finding,) = told("于5月**08**日前", "date_leading_zero")
    assert finding.fix is None


def test_a_text_full_of_slips_is_told_by_its_beginning() -> None:
    assert len(told("甲,乙" * 5000, "halfwidth_punct")) == 60


def test_the_same_check_runs_in_each_phase_of_the_rule() -> None:
    one = sample(NEWS, body="甲,乙")
    assert all(ask("TXT-02", one, phase) for phase in RULE.phases)
    assert not ask("TXT-02", one, Phase.PUBLISH)


@pytest.mark.parametrize(
    "source",
    [
        "## 标题 **粗** [链接](https://a.gov.cn)，见`码`。\n\n- 项&nbsp;一\n",
        "![图](att:1)<br>甲\\*乙<b>丙</b>https://a.gov.cn/。",
        "[![图](att:1)](https://a.gov.cn) [a][1]\n\n[1]: https://a.gov.cn\n",
    ],
)
def test_every_character_leads_back_to_its_source(source: str) -> None:
    prose = read_body(source)
    assert len(prose.plain) == len(prose.at)
    for char, at in zip(prose.plain, prose.at, strict=True):
        assert char in ("\x00", "\n") or source[at] == char


@pytest.mark.parametrize(
    "number", [1, 10, 11, 20, 21, 99, 100, 101, 110, 111, 305, 999, 1000, 1260]
)
def test_numerals_go_both_ways(number: int) -> None:
    assert chinese_number(in_chinese(number)) == number


@pytest.mark.parametrize(("before", "wanted"), [("一百零九", "一百一十"), ("九百九十九", "一千")])
def test_a_gap_in_a_long_law_names_the_next_article(before: str, wanted: str) -> None:
    body = f"第{before}条　甲\n\n第五条　乙\n"
    (found,) = ask("TXT-02", sample(NEWS, body=body))
    assert f"第{wanted}条" in found.message_zh


@pytest.mark.parametrize(
    "body",
    ["申请人（签字）：________", "□同意\n\n____年__月__日", "3.哪些线路？（请填写）________"],
)
def test_blanks_of_a_form_are_notes(body: str) -> None:
    found = told(body, "placeholder")
    assert {one.severity for one in found} == {Severity.INFO}
