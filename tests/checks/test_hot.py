"""RD-01: clock hours from first notice, by the level of the event."""

from datetime import datetime, timedelta

import pytest

from editor_app.checks.subject import PORTAL_TIME
from editor_app.domain.findings import Phase, Severity
from tests.checks.asking import HOT, NEWS, ask, in_context, sample
from tests.checks.sample_items import Sample, expectations, load

START = datetime(2026, 11, 18, 19, 40, tzinfo=PORTAL_TIME)


def waiting(level: str, after: timedelta) -> Sample:
    """The sample while nothing of it is public, so long after first notice."""
    return in_context(sample(HOT, event_level=level), published_at=None, now=START + after)


def test_the_sample_is_told_its_clock() -> None:
    told = next(item for item in expectations()["item"] if item["file"] == HOT)
    assert {one.rule for one in ask("RD-01", load(HOT))} == set(told["info"])


def test_the_clock_informs_and_stops_nothing() -> None:
    assert {one.severity for one in ask("RD-01", load(HOT))} == {Severity.INFO}


def test_other_public_concern_has_48_clock_hours() -> None:
    (told,) = ask("RD-01", waiting("opinion", timedelta(hours=38, minutes=20)), Phase.DRAFT)
    assert "2026-11-20 19:40" in told.message_zh
    assert "9 小时 40 分钟" in told.message_zh
    assert "9 h 40 min" in told.message_en


def test_a_major_emergency_has_two_steps() -> None:
    told = ask("RD-01", waiting("major_emergency", timedelta(hours=1)))
    assert [one.facts["step"] for one in told] == ["first_release", "press_conference"]
    assert ["2026-11-19 00:40" in told[0].message_zh, "2026-11-19 19:40" in told[1].message_zh] == [
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (timedelta(hours=48), "还有 0 分钟。"),
        (timedelta(hours=48, minutes=1), "已超过 1 分钟"),
        (timedelta(hours=47, minutes=59), "还有 1 分钟。"),
    ],
)
def test_the_last_minute_is_still_in_time(after: timedelta, words: str) -> None:
    (told,) = ask("RD-01", waiting("opinion", after))
    assert words in told.message_zh


def test_publication_stops_the_clock_of_its_own_step() -> None:
    one = in_context(load(HOT), now=START + timedelta(days=30))
    (told,) = ask("RD-01", one)  # out 20 h 20 min after first notice
    assert "27 小时 40 分钟" in told.message_zh


def test_a_press_conference_is_told_until_its_time_has_passed() -> None:
    public = START + timedelta(hours=2)
    steps = {}
    for hours in (23, 25):
        one = sample(HOT, event_level="major_emergency")
        one = in_context(one, published_at=public, now=START + timedelta(hours=hours))
        steps[hours] = [told.facts["step"] for told in ask("RD-01", one)]
    assert steps == {23: ["first_release", "press_conference"], 25: ["first_release"]}


@pytest.mark.parametrize("start", [None, "", "2026-11-18", "gestern", "2026-13-40T25:00"])
def test_without_a_moment_of_first_notice_nothing_is_counted(start: str | None) -> None:
    assert ask("RD-01", sample(HOT, occurred_at=start)) == ()


def test_an_unknown_level_counts_nothing() -> None:
    assert ask("RD-01", sample(HOT, event_level="apocalypse")) == ()


def test_other_kinds_have_no_such_clock() -> None:
    assert ask("RD-01", sample(NEWS, occurred_at="2026-11-18T19:40:00")) == ()
