"""Steps of a hot topic, when a notice hangs, how far an interview is."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from editor_app.bundled import read_folder
from editor_app.domain.canonical import Json
from editor_app.domain.errors import EditorError
from editor_app.domain.field_times import PORTAL_ZONE, field_day, field_moment
from editor_app.domain.hanging import hanging, hangs, old_domains
from editor_app.domain.hot_topics import may_hurry, open_steps, steps_due
from editor_app.domain.interviews import Phase, phase_of
from editor_app.domain.item import ColumnKey, Content, Kind, UnitKey
from editor_app.domain.layout import Layout
from editor_app.domain.layout_pack import parse_pack
from tests.checks.sample_items import LAYOUT as FOLDER

FILES = read_folder(FOLDER)
LAYOUT = parse_pack(FILES)
NOON = datetime(2026, 10, 1, 12, 0, tzinfo=PORTAL_ZONE)  # the first day of a long holiday


def item(kind: str, **fields: Json) -> Content:
    template = LAYOUT.template(kind)
    return Content(
        kind=Kind(kind),
        unit=UnitKey("qyj"),
        column=ColumnKey("response"),
        template_version=template.version,
        layout_version=LAYOUT.version,
        fields=fields,
        body="",
    )


def hot(level: str = "major_emergency") -> Content:
    return item("hot_response", event_level=level, occurred_at="2026-10-01T12:00:00")


def with_portal(**changes: Any) -> Layout:
    return replace(LAYOUT, portal=replace(LAYOUT.portal, **changes))


def test_holidays_count_in_clock_hours() -> None:
    assert [one.at - NOON for one in steps_due(LAYOUT, hot())] == [
        timedelta(hours=5),
        timedelta(hours=24),
    ]


def test_publication_leaves_only_what_it_is_not() -> None:
    left = open_steps(LAYOUT, hot(), NOON + timedelta(hours=3), NOON + timedelta(hours=2))
    assert [one.step.key for one in left] == ["press_conference"]
    late = NOON + timedelta(hours=24)
    assert open_steps(LAYOUT, hot(), late, NOON + timedelta(hours=2)) == ()


def test_the_emergency_route_is_offered_where_level_and_unit_have_it() -> None:
    assert may_hurry(LAYOUT, hot())
    assert not may_hurry(LAYOUT, hot(level="unknown"))
    slow = tuple(replace(one, emergency_levels=0) for one in LAYOUT.portal.units)
    assert not may_hurry(with_portal(units=slow), hot())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("amount = 48", "amount = 0"),
        ("amount = 48", "amount = -5"),
        ("amount = 48", "amount = true"),
        ("amount = 48", "amount = 9000"),
        ('amount = 48, clock = "hours"', 'amount = 48, clock = "working_days"'),
        ('key = "response", ', ""),
        ("amount = 48", "amount = 48, colour = 1"),
    ],
)
def test_a_pack_with_a_level_that_cannot_be_counted_is_refused(old: str, new: str) -> None:
    files = dict(FILES)
    place = "vocab/hot_level.toml"
    assert old in files[place]
    files[place] = files[place].replace(old, new)
    with pytest.raises(EditorError, match="hot_level"):
        parse_pack(files)


# ---------------------------------------------------------------- hanging


def notice(first: str = "2026-11-25", last: str = "2026-12-25") -> Content:
    return item("closure_notice", hang_from=first, hang_to=last)


def at(day: str, hour: int = 9) -> datetime:
    return datetime.fromisoformat(f"{day}T{hour:02}:00:00+08:00")


@pytest.mark.parametrize(
    ("published", "first", "last"),
    [
        ("2026-11-20", date(2026, 11, 25), date(2026, 12, 25)),  # as planned
        ("2026-12-01", date(2026, 12, 1), date(2027, 1, 1)),  # late: a month from then on
        ("2027-01-31", date(2027, 1, 31), date(2027, 2, 28)),  # clamped to the month's last day
    ],
)
def test_a_notice_hangs_a_month_from_its_publication(
    published: str, first: date, last: date
) -> None:
    found = hanging(LAYOUT, notice(), at(published))
    assert found is not None
    assert (found.first, found.last) == (first, last)


def test_a_longer_hanging_than_a_month_stays_as_written() -> None:
    found = hanging(LAYOUT, notice(last="2027-03-01"), at("2026-11-25"))
    assert found is not None
    assert found.last == date(2027, 3, 1)


def test_it_ends_by_itself_at_midnight_of_the_portal() -> None:
    out = at("2026-11-25")
    assert hangs(LAYOUT, notice(), out, datetime.fromisoformat("2026-12-25T15:59:00+00:00"))
    assert not hangs(LAYOUT, notice(), out, datetime.fromisoformat("2026-12-25T16:00:00+00:00"))


@pytest.mark.parametrize("broken", ["", "soon", "2026-02-30"])
def test_a_notice_without_days_does_not_hang(broken: str) -> None:
    assert hanging(LAYOUT, notice(first=broken), at("2026-11-25")) is None


def test_kinds_that_never_hang_have_no_hanging() -> None:
    assert hanging(LAYOUT, hot(), NOON) is None


def test_domains_are_read_once_in_one_form() -> None:
    told = item("closure_notice", old_domains=["Old.Example.gov.cn.", " old.example.gov.cn", "", 3])
    assert old_domains(told) == ("old.example.gov.cn",)
    assert old_domains(item("closure_notice", old_domains="a.gov.cn")) == ("a.gov.cn",)
    assert old_domains(item("closure_notice")) == ()


# ---------------------------------------------------------------- interviews


@pytest.mark.parametrize(
    ("state", "when", "phase"),
    [
        ("announced", "2026-10-01T12:01:00", Phase.AHEAD),
        ("announced", "2026-10-01T12:00:00", Phase.OWING),
        ("transcript", "2026-10-01T12:01:00", Phase.DONE),
        ("announced", "", None),
    ],
)
def test_the_phase_of_an_interview(state: str, when: str, phase: Phase | None) -> None:
    told = item("interview", interview_state=state, interview_at=when)
    assert phase_of(told, NOON) is phase


def test_other_kinds_have_no_phase() -> None:
    assert phase_of(hot(), NOON) is None


def test_what_is_no_time_is_none() -> None:
    assert field_moment("2026-10-01") is None
    assert field_moment("2026-99-01T12:00") is None
    assert field_day("2026-99-01") is None
