"""Which states of the journal may go: every guarantee, for any states."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.domain.item import ItemId
from editor_app.domain.journal import (
    EVERY_MINUTE,
    EVERY_STATE,
    EVERY_TEN_MINUTES,
    Moment,
    Why,
    may_go,
    share_of,
)

NOW = datetime(2026, 11, 28, 6, 0, tzinfo=UTC)
ITEM = ItemId("a")
MINUTE = timedelta(minutes=1)
laws = settings(max_examples=60, deadline=None)

ages = st.one_of(
    st.integers(0, 7200), st.integers(0, 40 * 86_400), st.integers(0, 400 * 86_400)
).map(lambda seconds: timedelta(seconds=seconds))


def moments(*ages_: timedelta, why: Why = Why.TYPED, size: int = 100) -> list[Moment]:
    ordered = sorted(ages_, reverse=True)
    return [
        Moment(id=n, item=ITEM, at=NOW - age, why=why, by="", size=size)
        for n, age in enumerate(ordered, 1)
    ]


states = st.lists(st.tuples(ages, st.sampled_from(Why), st.integers(1, 900)), max_size=60).map(
    lambda told: [
        Moment(id=n, item=ITEM, at=NOW - age, why=why, by="", size=size)
        for n, (age, why, size) in enumerate(sorted(told, key=lambda one: -one[0]), 1)
    ]
)
versions = st.lists(ages.map(lambda age: NOW - age), max_size=6)
budgets = st.sampled_from((0, 3000, 10**9))


def every(step: timedelta, count: int, oldest: timedelta) -> list[Moment]:
    return moments(*(oldest - step * n for n in range(count)))


def kept(told: list[Moment], budget: int = 10**9, marks: tuple[datetime, ...] = ()) -> list[Moment]:
    gone = set(may_go(told, marks, NOW, budget))
    return [one for one in told if one.id not in gone]


def test_every_state_of_a_day_stays() -> None:
    told = every(timedelta(seconds=2), 900, EVERY_STATE)
    assert kept(told) == told


def test_one_state_a_minute_stays_for_a_week() -> None:
    told = every(timedelta(seconds=20), 180, EVERY_MINUTE - MINUTE)
    assert len(kept(told)) == 60


def test_one_state_in_ten_minutes_stays_for_a_month() -> None:
    told = every(MINUTE, 120, EVERY_TEN_MINUTES - timedelta(hours=3))
    assert len(kept(told)) == 12


def test_one_state_an_hour_stays_beyond() -> None:
    told = every(timedelta(minutes=10), 144, timedelta(days=90))
    assert len(kept(told)) == 24


def test_past_its_budget_an_item_is_thinned_sooner() -> None:
    told = every(timedelta(seconds=2), 3600, timedelta(hours=2))  # all of today
    assert sum(one.size for one in kept(told, budget=200_000)) <= 200_000


def test_the_last_hour_goes_last() -> None:
    told = every(timedelta(seconds=10), 1080, timedelta(hours=3))
    left = kept(told, budget=60_000)
    recent = [one for one in told if NOW - one.at < timedelta(minutes=59)]
    assert [one for one in left if one in recent] == recent


@laws
@given(states, versions, budgets)
def test_the_newest_state_never_goes(
    told: list[Moment], marks: list[datetime], budget: int
) -> None:
    assert not told or told[-1].id not in may_go(told, marks, NOW, budget)


@laws
@given(states, versions, budgets)
def test_what_was_noted_for_a_reason_never_goes(
    told: list[Moment], marks: list[datetime], budget: int
) -> None:
    gone = set(may_go(told, marks, NOW, budget))
    assert all(one.why in (Why.TYPED, Why.SHARED) for one in told if one.id in gone)


@laws
@given(states, versions, budgets)
def test_between_two_versions_the_last_state_stays(
    told: list[Moment], marks: list[datetime], budget: int
) -> None:
    gone = set(may_go(told, marks, NOW, budget))
    edges = [datetime.min.replace(tzinfo=UTC), *sorted(marks)]
    for start, end in zip(edges, [*edges[1:], NOW + MINUTE], strict=True):
        between = [one for one in told if start < one.at <= end]
        assert not between or between[-1].id not in gone


@laws
@given(states, versions, budgets)
def test_every_state_that_goes_has_a_later_one_in_its_hour(
    told: list[Moment], marks: list[datetime], budget: int
) -> None:
    gone = set(may_go(told, marks, NOW, budget))
    left = [one for one in told if one.id not in gone]
    for one in (one for one in told if one.id in gone):
        assert any(one.at <= other.at < one.at + timedelta(hours=1) for other in left)


@laws
@given(states, versions)
def test_thinning_twice_changes_nothing(told: list[Moment], marks: list[datetime]) -> None:
    left = kept(told, marks=tuple(marks))
    assert kept(left, marks=tuple(marks)) == left


@laws
@given(states, versions, budgets)
def test_only_known_states_go_and_each_once(
    told: list[Moment], marks: list[datetime], budget: int
) -> None:
    gone = may_go(told, marks, NOW, budget)
    assert len(set(gone)) == len(gone)
    assert set(gone) <= {one.id for one in told}


shares = st.integers(0, 5000)


@laws
@given(states, versions, shares)
def test_past_its_share_the_newest_the_noted_and_those_before_versions_stay(
    told: list[Moment], marks: list[datetime], share: int
) -> None:
    gone = set(may_go(told, marks, NOW, share=share))
    assert not told or told[-1].id not in gone
    assert all(one.why in (Why.TYPED, Why.SHARED) for one in told if one.id in gone)
    edges = [datetime.min.replace(tzinfo=UTC), *sorted(marks)]
    for start, end in zip(edges, [*edges[1:], NOW + MINUTE], strict=True):
        between = [one for one in told if start < one.at <= end]
        assert not between or between[-1].id not in gone


def test_past_its_share_a_long_edited_item_keeps_to_it() -> None:
    """One an hour for ever was no bound: 900 hours of typing stayed."""
    told = every(timedelta(hours=1), 900, timedelta(days=60))
    assert len(kept(told, budget=1000)) == 900
    gone = set(may_go(told, (), NOW, share=6_000))
    left = [one for one in told if one.id not in gone]
    assert sum(one.size for one in left) <= 6_000
    assert len(left) > 30  # it goes no further than it has to
    assert len(told) - len(set(may_go(told, (), NOW, share=0))) <= 3


@laws
@given(st.lists(st.integers(0, 10_000), max_size=30), st.integers(0, 40_000))
def test_shares_keep_all_items_within_the_total(sizes: list[int], total: int) -> None:
    share = share_of(sizes, total)
    if share is None:
        assert sum(sizes) <= total
    else:
        assert sum(min(size, share) for size in sizes) <= total
        assert sum(min(size, share + 1) for size in sizes) > total - len(sizes)
