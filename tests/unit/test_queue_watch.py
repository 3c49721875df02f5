"""What a reviewer is told of outside of the window: together, seldom, and never at night."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from editor_app.domain.due import PORTAL_ZONE, DueTime
from editor_app.domain.item import ContentHash, ItemId
from editor_app.services.queue_watch import APART, QueueNews, QueueWatch, is_quiet
from editor_app.services.review_queue import QueueRow
from editor_app.services.settings import Settings
from tests.fakes.people import LI, WANG
from tests.unit.test_presenter_review import row

MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=PORTAL_ZONE)
EVENING = MORNING.replace(hour=17, minute=30)


def waiting(number: int, **changes: object) -> QueueRow:
    due = DueTime(at=EVENING)
    return row(ItemId(f"{number:036}"), title=f"第{number}份通知", due=due, **changes)


class Watched:
    """One reviewer who looks elsewhere, unless told otherwise."""

    def __init__(self, *first: QueueRow, **settings: object) -> None:
        self.watch, self.now = QueueWatch(), MORNING
        self.settings = replace(Settings(), **settings)  # type: ignore[arg-type]  # by name
        self.rows = first
        assert self.look() is None  # the first look only takes note

    def look(self, *rows: QueueRow, looking: bool = False) -> QueueNews | None:
        self.rows = rows or self.rows
        return self.watch.look(LI, self.rows, self.now, self.settings, looking=looking)

    def later(self, **time: float) -> "Watched":
        self.now += timedelta(**time)
        return self


def test_many_arrivals_are_one_notice_without_titles() -> None:
    watched = Watched(waiting(1))
    news = watched.look(*(waiting(n) for n in range(1, 9)))
    assert news == QueueNews(arrived=7, overdue=0, waiting=8, titles=())


def test_titles_are_named_only_where_they_are_wished_for_and_only_some() -> None:
    watched = Watched(waiting(1), notify_titles=True)
    news = watched.look(*(waiting(n) for n in range(1, 9)))
    assert news is not None
    assert len(news.titles) == 3


def test_a_second_notice_waits_and_tells_what_came_meanwhile() -> None:
    watched = Watched()
    assert watched.look(waiting(1)) is not None
    assert watched.later(minutes=1).look(waiting(1), waiting(2)) is None
    assert watched.later(minutes=1).look(waiting(1), waiting(2), waiting(3)) is None
    news = watched.later(seconds=APART.total_seconds()).look()
    assert news is not None
    assert news.arrived == 2


def test_what_left_before_it_was_told_is_not_told() -> None:
    watched = Watched(quiet_from="08:00", quiet_to="10:00")
    assert watched.look(waiting(1), waiting(2)) is None
    news = watched.later(hours=2).look(waiting(2))
    assert news is not None
    assert (news.arrived, news.waiting) == (1, 1)


def test_a_newer_revision_is_news_the_same_one_is_not() -> None:
    watched = Watched(waiting(1))
    assert watched.look(waiting(1)) is None
    assert watched.look(waiting(1, head=ContentHash("1" * 64))) is not None


def test_nothing_is_told_to_who_looks_at_the_window_neither_then_nor_later() -> None:
    watched = Watched()
    assert watched.look(waiting(1), looking=True) is None
    assert watched.later(hours=1).look() is None


def test_an_item_whose_time_runs_out_is_told_once() -> None:
    watched = Watched(waiting(1))
    watched.now = EVENING + timedelta(minutes=1)
    news = watched.look()
    assert news is not None
    assert (news.arrived, news.overdue) == (0, 1)
    assert watched.later(minutes=30).look() is None


def test_switched_off_means_never() -> None:
    watched = Watched(notifications=False)
    assert watched.look(waiting(1)) is None
    watched.settings = Settings()
    assert watched.later(hours=1).look() is None


def test_another_person_begins_anew() -> None:
    watched = Watched()
    settings = Settings()
    rows = (waiting(1),)
    assert watched.watch.look(WANG, rows, MORNING, settings, looking=False) is None


@pytest.mark.parametrize(
    ("begin", "end", "at", "quiet"),
    [
        ("20:00", "07:30", (23, 0), True),
        ("20:00", "07:30", (7, 29), True),
        ("20:00", "07:30", (7, 30), False),
        ("12:00", "14:00", (13, 0), True),
        ("12:00", "14:00", (14, 0), False),
        ("", "07:30", (3, 0), False),
        ("00:00", "00:00", (3, 0), False),
    ],
)
def test_quiet_hours_may_go_over_midnight(
    begin: str, end: str, at: tuple[int, int], quiet: bool
) -> None:
    settings = replace(Settings(), quiet_from=begin, quiet_to=end)
    assert is_quiet(MORNING.replace(hour=at[0], minute=at[1]), settings) is quiet
