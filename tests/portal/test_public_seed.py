"""The sample district: plausible, complete, and the same every time."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from editor_app.checks.engine import CheckContext, check
from editor_app.domain.findings import Phase
from editor_app.domain.item import BlobHash
from editor_app.domain.workflow import RemoteState
from editor_app.portal.seed.demo import demo_inquiries, demo_items
from editor_app.portal.seed.records import SeedItem
from tests.portal.published import NOW, bundled_layout

LAYOUT = bundled_layout()
ITEMS = demo_items(LAYOUT, NOW)
LIVE = [one for one in ITEMS if one.state is RemoteState.PUBLISHED]


def newest(unit: str, column: str) -> date:
    found = [i.published_at for i in LIVE if (i.unit, i.column) == (unit, column)]
    return max(one for one in found if one is not None).date()


def test_equal_arguments_give_equal_items() -> None:
    assert demo_items(LAYOUT, NOW) == ITEMS


def test_there_are_some_hundred_live_items() -> None:
    assert 100 <= len(LIVE) <= 200


def test_ids_and_titles_are_unique() -> None:
    assert len({i.id for i in ITEMS}) == len({i.title for i in ITEMS}) == len(ITEMS)


def test_nothing_is_published_in_the_future() -> None:
    assert all(i.published_at <= NOW for i in LIVE if i.published_at is not None)


@pytest.mark.parametrize(
    "day", [datetime(2026, 1, 5, 1, tzinfo=UTC), datetime(2027, 6, 30, 12, tzinfo=UTC)]
)
def test_on_no_day_is_anything_dated_later(day: datetime) -> None:
    moments = [
        moment
        for item in demo_items(LAYOUT, day)
        for moment in (item.published_at, item.submitted_at, *(a.at for a in item.approvals))
        if moment is not None
    ]
    assert max(moments) <= day


def test_items_come_in_the_order_of_their_submission() -> None:
    moments = [item.submitted_at for item in ITEMS]
    assert moments == sorted(moments)


def test_live_items_have_all_approvals_of_their_unit() -> None:
    for item in LIVE:
        unit = LAYOUT.portal.unit(item.unit)
        assert unit is not None
        assert [a.level for a in item.approvals] == list(range(1, unit.levels + 1))


def test_no_one_approves_their_own_work() -> None:
    assert all(a.by != item.submitted_by for item in ITEMS for a in item.approvals)


def test_there_is_something_in_review_at_each_level() -> None:
    waiting = {len(i.approvals) + 1 for i in ITEMS if i.state is RemoteState.IN_REVIEW}
    assert waiting == {1, 2, 3}


def test_one_item_was_returned_with_its_reason() -> None:
    (item,) = [i for i in ITEMS if i.state is RemoteState.RETURNED]
    assert item.approvals[-1].outcome == "return"
    assert len(item.approvals[-1].reason) > 10


def test_one_item_is_on_the_schedule() -> None:
    (item,) = [i for i in ITEMS if i.state is RemoteState.SCHEDULED]
    assert item.scheduled_at is not None
    assert item.scheduled_at > NOW


def test_one_item_was_withdrawn_after_its_publication() -> None:
    (item,) = [i for i in ITEMS if i.state is RemoteState.WITHDRAWN]
    assert item.published_at is not None
    assert item.withdrawn_at is not None
    assert item.published_at < item.withdrawn_at <= NOW


def test_some_columns_are_fresh_and_some_are_nearly_due() -> None:
    today = NOW.date()
    assert today - newest("gwb", "gov_info.statutory.news") < timedelta(days=5)
    assert timedelta(days=10) <= today - newest("kcj", "gov_info.statutory.news")
    assert today - newest("kcj", "gov_info.statutory.news") < timedelta(days=14)


def test_one_column_of_the_editor_is_overdue() -> None:
    assert NOW.date() - newest("gwb", "gov_info.statutory.projects") > timedelta(days=180)


def test_some_columns_are_empty() -> None:
    assert not [i for i in LIVE if i.column == "gov_info.statutory.finance"]


def test_the_notice_of_2017_is_left_to_the_newcomer() -> None:
    assert not [i for i in ITEMS if "集约化建设工作" in i.title]


def test_every_item_stands_in_a_column_that_takes_its_kind() -> None:
    assert all(item.kind in LAYOUT.column(item.column).kinds for item in ITEMS)


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id[:8])
def test_no_check_blocks_a_sample_item(item: SeedItem) -> None:
    unit = LAYOUT.portal.unit(item.unit)
    assert unit is not None
    files = {BlobHash(one.sha256): one.data for one in item.attachments}
    context = CheckContext(
        layout=LAYOUT,
        unit=unit,
        now=item.submitted_at,
        known_items=frozenset(one.id for one in ITEMS),
        file_bytes=files.get,
    )
    assert check(item.content(LAYOUT), context, Phase.SUBMIT).blocking == ()


def test_inquiries_wait_and_are_answered() -> None:
    told = demo_inquiries(LAYOUT, NOW)
    answered = {one.fields["message_no"] for one in ITEMS if one.kind == "inquiry_reply"}
    assert len([one for one in told if one.unit == "zkgwb"]) >= 10
    assert len(answered) == 7
    assert answered < {one.number for one in told}


def test_no_placeholder_is_left_in_a_text() -> None:
    texts = [text for item in ITEMS for text in (item.body, item.title, str(dict(item.fields)))]
    assert not [text for text in texts if re.search(r"\{[a-z]+(_zh)?\}", text)]
