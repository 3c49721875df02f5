"""Reminders: gathered, silent in quiet hours, remembered over restarts."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.due_things import Stage
from editor_app.domain.item import PersonId
from editor_app.services.reminders import ReminderService, Snooze, snoozed_until
from editor_app.services.settings import Settings
from tests.checks.sample_items import layout
from tests.ui.office import Office
from tests.unit.test_reminders import DAY, NOW, OVER, SOON, thing

LIN, SU = PersonId("lin"), PersonId("su")
USUAL = Settings()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office.open(tmp_path)
    yield made
    made.store.close()


def titles(service: ReminderService, now: datetime = NOW, *stages: Stage) -> list[str]:
    things = [thing(stage, f"{stage}") for stage in stages or (Stage.SOON, Stage.OVER)]
    told = service.take(LIN, things, now, USUAL)
    return [one.title for one in told.things] if told is not None else []


def test_everything_that_came_up_is_one_reminder(office: Office) -> None:
    assert titles(ReminderService(office.store)) == ["soon", "over"]


def test_a_restart_repeats_nothing(office: Office) -> None:
    titles(ReminderService(office.store))
    assert titles(ReminderService(office.store), NOW + DAY) == []


def test_a_clock_set_back_repeats_nothing(office: Office) -> None:
    titles(ReminderService(office.store))
    assert titles(ReminderService(office.store), NOW - 40 * DAY) == []


def test_without_a_cause_nothing_is_told_or_written(office: Office) -> None:
    assert titles(ReminderService(office.store), NOW, Stage.AHEAD) == []
    assert office.store.meta.get("reminders.lin") is None


def test_each_person_is_told_of_their_own(office: Office) -> None:
    service = ReminderService(office.store)
    titles(service)
    assert service.take(SU, [SOON], NOW, USUAL) is not None


def test_what_comes_up_in_the_night_is_told_in_the_morning_together(office: Office) -> None:
    service = ReminderService(office.store)
    night = NOW.replace(hour=23)
    assert titles(service, night, Stage.SOON) == []
    assert titles(service, night + timedelta(hours=8, minutes=30)) == ["soon", "over"]


def test_ten_minutes_lie_between_two_reminders(office: Office) -> None:
    service = ReminderService(office.store)
    titles(service, NOW, Stage.SOON)
    assert titles(service, NOW + timedelta(minutes=9), Stage.OVER) == []
    assert titles(service, NOW + timedelta(minutes=10), Stage.OVER) == ["over"]


@pytest.mark.parametrize(
    "settings", [Settings(notifications=False), Settings(remind_due=False)], ids=["all", "due"]
)
def test_switched_off_nothing_is_told_and_nothing_is_lost(
    office: Office, settings: Settings
) -> None:
    service = ReminderService(office.store)
    assert service.take(LIN, [SOON], NOW, settings) is None
    assert service.take(LIN, [SOON], NOW, USUAL) is not None


def test_what_was_seen_needs_no_reminder(office: Office) -> None:
    service = ReminderService(office.store)
    service.seen(LIN, [SOON], NOW)
    assert service.take(LIN, [SOON], NOW, USUAL) is None
    assert service.take(LIN, [OVER], NOW, USUAL) is not None


def test_put_off_it_comes_again_with_what_came_up_meanwhile(office: Office) -> None:
    service = ReminderService(office.store)
    titles(service, NOW, Stage.SOON)
    service.put_off(LIN, [thing(Stage.SOON, "soon")], NOW + timedelta(hours=1))
    assert titles(service, NOW + timedelta(minutes=59)) == []
    assert titles(service, NOW + timedelta(hours=1)) == ["soon", "over"]


def test_put_off_and_done_meanwhile_nothing_comes(office: Office) -> None:
    service = ReminderService(office.store)
    titles(service, NOW, Stage.SOON)
    service.put_off(LIN, [thing(Stage.SOON, "soon")], NOW + timedelta(hours=1))
    assert service.take(LIN, [], NOW + timedelta(hours=2), USUAL) is None


def test_a_pause_can_be_ended(office: Office) -> None:
    service = ReminderService(office.store)
    service.put_off(LIN, [SOON], NOW + 2 * DAY)
    service.resume(LIN)
    assert service.take(LIN, [SOON], NOW, USUAL) is not None


@pytest.mark.parametrize("kept", ["", "[]", "{", '{"told": 3}', '{"told": {"a": {"x": "y"}}}'])
def test_a_memory_that_cannot_be_read_is_none(office: Office, kept: str) -> None:
    office.store.meta.set("reminders.lin", kept)
    assert titles(ReminderService(office.store)) == ["soon", "over"]


@pytest.mark.parametrize(
    ("wish", "now", "until"),
    [
        (Snooze.HOUR, "2026-11-20T16:00", "2026-11-20T17:00"),
        (Snooze.MORNING, "2026-11-20T16:00", "2026-11-21T08:30"),
        (Snooze.WORKDAY, "2026-11-20T16:00", "2026-11-23T08:30"),
        (Snooze.WORKDAY, "2026-09-19T10:00", "2026-09-20T08:30"),  # a Sunday that is worked
        (Snooze.WORKDAY, "2026-09-30T16:00", "2026-10-08T08:30"),
    ],
)
def test_until_when_it_is_put_off(wish: Snooze, now: str, until: str) -> None:
    at = datetime.fromisoformat(now).replace(tzinfo=PORTAL_ZONE)
    found = snoozed_until(wish, at, layout(), USUAL)
    assert found.astimezone(PORTAL_ZONE) == datetime.fromisoformat(until).replace(
        tzinfo=PORTAL_ZONE
    )


def test_no_morning_begins_before_quiet_hours_end() -> None:
    late = Settings(quiet_from="20:00", quiet_to="09:30")
    found = snoozed_until(Snooze.MORNING, NOW, layout(), late).astimezone(PORTAL_ZONE)
    assert (found.hour, found.minute) == (9, 30)
