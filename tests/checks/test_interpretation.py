"""JD-01 to JD-06: policies and interpretations, linked, in step and in time."""

from datetime import datetime

import pytest

from editor_app.checks.subject import PORTAL_TIME
from editor_app.domain.canonical import Json
from tests.checks.asking import INTERPRETATION, POLICY, ask, in_context, places, sample
from tests.checks.sample_items import load

FRIDAY = datetime(2026, 11, 20, 10, 0, tzinfo=PORTAL_TIME)  # now of the samples


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, []),
        ({"policy_link": None}, ["policy_link"]),
        ({"policy_link": None, "policy_doc_no": "粤府〔2026〕1号"}, ["policy_url"]),
        (
            {
                "policy_link": None,
                "policy_doc_no": "粤府〔2026〕1号",
                "policy_url": "https://www.gd.gov.cn/1",
            },
            [],
        ),
    ],
)
def test_an_interpretation_names_its_policy(fields: dict[str, Json], expected: list[str]) -> None:
    assert places("JD-01", sample(INTERPRETATION, **fields)) == expected


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ("2026-11-20T09:00", []),  # due on Wednesday
        ("2026-11-17T09:00", ["policy_published_at"]),  # due today
        ("2026-11-18T09:00", ["policy_published_at"]),  # due on Monday: one working day is left
        ("2026-11-19T09:00", []),  # due on Tuesday
        ("2026-11-02T09:00", ["policy_published_at"]),
        ("", []),
        ("bald", []),
    ],
)
def test_an_interpretation_follows_within_three_working_days(
    policy: str, expected: list[str]
) -> None:
    one = in_context(
        sample(INTERPRETATION, policy_published_at=policy), published_at=None, now=FRIDAY
    )
    assert places("JD-02", one) == expected


def test_a_late_interpretation_names_both_days() -> None:
    one = in_context(sample(INTERPRETATION, policy_published_at="2026-11-13T15:30"), now=FRIDAY)
    late = in_context(one, published_at=datetime(2026, 11, 19, 9, 0, tzinfo=PORTAL_TIME))
    (finding,) = ask("JD-02", late)
    assert "2026-11-13" in finding.message_zh
    assert "2026-11-18" in finding.message_zh


def test_one_that_was_in_time_stays_so() -> None:
    one = sample(INTERPRETATION, policy_published_at="2026-11-10T15:30")
    assert places("JD-02", in_context(one, now=datetime(2027, 3, 1, tzinfo=PORTAL_TIME))) == []


def test_a_policy_that_needs_an_interpretation_names_one() -> None:
    bare: dict[str, Json] = {"interpretation": None, "needs_interpretation": "yes"}
    one = in_context(sample(POLICY, **bare), published_at=None, now=FRIDAY)
    (finding,) = ask("JD-05", one)
    assert finding.location.where == "interpretation"
    assert "2026-11-25" in finding.message_zh
    assert places("JD-05", sample(POLICY, **{**bare, "needs_interpretation": "no"})) == []
    assert places("JD-05", in_context(one, named_by=("s03",))) == []


def test_members_of_a_bundle_link_to_each_other() -> None:
    one = in_context(sample(POLICY, interpretation=["s03"]), counterparts=("s03", "s04"))
    (finding,) = ask("JD-06", one)
    assert (finding.location.where, finding.facts["items"]) == ("interpretation", ["s04"])
    linked = sample(POLICY, interpretation=["s03", "s04"])
    assert places("JD-06", in_context(linked, counterparts=("s03", "s04"))) == []
    assert places("JD-06", sample(POLICY, interpretation=None)) == []


def test_a_foreign_hand_is_named() -> None:
    one = sample(INTERPRETATION, drafting_unit="东屿高新区城市建设局")
    (finding,) = ask("JD-03", one)
    assert finding.location.where == "drafting_unit"
    assert "东屿高新区城市建设局" in finding.message_zh


def test_the_share_that_was_copied_is_told() -> None:
    policy = load(POLICY).content
    one = in_context(
        sample(INTERPRETATION, body=policy.body[:400] + "我们再说一遍，用大白话。" * 3),
        live_text=lambda item: policy if item == "s02" else None,
    )
    (finding,) = ask("JD-04", one)
    assert finding.facts["percent"] in range(85, 100)


def test_the_sample_interpretation_is_no_copy_of_its_policy() -> None:
    policy = load(POLICY).content
    one = in_context(sample(INTERPRETATION), live_text=lambda _: policy)
    assert ask("JD-04", one) == ()
