"""What 工作台 puts together."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from editor_app.domain.freshness import Freshness
from editor_app.domain.layout import Node
from editor_app.domain.workflow import OperationState, RemoteState
from editor_app.domain.working_days import DayKind
from editor_app.presenters.home import Radar, day_strip, next_make_up
from editor_app.presenters.home_load import Home, HomePresenter
from editor_app.presenters.items_load import ItemsLoader
from editor_app.services.reviews import ReviewService
from editor_app.services.settings import SettingsFile
from tests.ui.office import LI, LIN, NEWS, Office, returned

DAY = timedelta(days=1)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office.open(tmp_path)
    yield made
    made.store.close()


def home(office: Office, tmp_path: Path, person: object = LIN) -> Home:
    settings = SettingsFile(tmp_path / "settings.toml")
    reviews = ReviewService(office.store, office.layouts, office.clock, settings)
    loader = ItemsLoader(office.store.board, office.board, office.layouts)
    presenter = HomePresenter(loader, reviews, office.store.outbox, office.clock)
    return presenter.load(LI if person is LI else LIN)


def test_a_return_is_told_with_its_reason(office: Office, tmp_path: Path) -> None:
    told = (returned(1, "李建国", "来源未填写。", DAY),)
    office.remote(1, office.content("退回"), RemoteState.RETURNED, approvals=told)
    row = home(office, tmp_path).returned[0]
    assert (row.level, row.by_name, row.reason) == (1, "李建国", "来源未填写。")


def test_what_came_back_to_others_is_not_mine(office: Office, tmp_path: Path) -> None:
    told = (returned(1, "李建国", "来源未填写。", DAY),)
    content = office.content("退回")
    office.remote(1, content, RemoteState.RETURNED, approvals=told, by="huang", by_name="黄志远")
    assert home(office, tmp_path).returned == ()


def test_an_editor_has_no_review_card(office: Office, tmp_path: Path) -> None:
    assert home(office, tmp_path).queue is None


def test_a_reviewer_sees_what_waits(office: Office, tmp_path: Path) -> None:
    office.remote(1, office.content("待审"), RemoteState.IN_REVIEW, level=1)
    queue = home(office, tmp_path, LI).queue
    assert queue is not None
    assert [row.title for row in queue] == ["待审"]


def test_drafts_stand_newest_first(office: Office, tmp_path: Path) -> None:
    office.draft(1, office.content("旧"), ago=DAY)
    office.draft(2, office.content("新"))
    assert [row.title for row in home(office, tmp_path).drafts] == ["新", "旧"]


def test_a_submitted_draft_is_no_draft_any_more(office: Office, tmp_path: Path) -> None:
    office.draft(1, office.content("待发"))
    office.operation(1, "待发", OperationState.QUEUED)
    assert home(office, tmp_path).drafts == ()


def radar(office: Office, tmp_path: Path) -> Radar:
    return home(office, tmp_path).radar


def test_the_most_overdue_column_stands_first(office: Office, tmp_path: Path) -> None:
    news = office.content("动态", column=NEWS, kind="news")
    office.remote(1, news, RemoteState.PUBLISHED, ago=20 * DAY)
    office.remote(2, office.content("通知"), RemoteState.PUBLISHED, ago=170 * DAY)
    rows = [row for row in radar(office, tmp_path).rows if row.column.node is Node.LEAF]
    assert [row.clock.state for row in rows[:2]] == [Freshness.OVERDUE, Freshness.SOON]


def test_the_four_numbers_add_up_to_the_columns(office: Office, tmp_path: Path) -> None:
    told = radar(office, tmp_path)
    assert told.fine + told.soon + told.overdue + told.empty == told.columns


def test_tasks_are_returns_and_reviews(office: Office, tmp_path: Path) -> None:
    told = (returned(1, "李建国", "来源未填写。", DAY),)
    office.remote(1, office.content("退回"), RemoteState.RETURNED, approvals=told)
    assert home(office, tmp_path).tasks == 1


def days(office: Office, at: datetime) -> dict[date, DayKind]:
    strip = day_strip(office.layouts.current(), at, UTC)
    return {one.on: one.kind for one in strip}


def test_the_strip_begins_today(office: Office) -> None:
    strip = day_strip(office.layouts.current(), datetime(2026, 11, 20, 12, tzinfo=UTC), UTC)
    assert (strip[0].on, len(strip)) == (date(2026, 11, 20), 13)


def test_a_weekend_is_off(office: Office) -> None:
    found = days(office, datetime(2026, 11, 20, 12, tzinfo=UTC))
    assert found[date(2026, 11, 21)] is DayKind.WEEKEND


def test_a_holiday_on_a_weekday_is_off(office: Office) -> None:
    found = days(office, datetime(2026, 9, 28, 12, tzinfo=UTC))
    assert found[date(2026, 10, 1)] is DayKind.HOLIDAY


def test_a_worked_weekend_is_marked(office: Office) -> None:
    calendar = office.layouts.current().calendar[2026]
    worked = min(calendar.work)
    at = datetime(worked.year, worked.month, worked.day, 12, tzinfo=UTC) - 3 * DAY
    strip = day_strip(office.layouts.current(), at, UTC)
    found = next_make_up(strip)
    assert found is not None
    assert found.on == worked


def test_days_of_a_year_without_a_calendar_are_not_sure(office: Office) -> None:
    strip = day_strip(office.layouts.current(), datetime(2040, 5, 4, 12, tzinfo=UTC), UTC)
    assert not any(one.sure for one in strip)
