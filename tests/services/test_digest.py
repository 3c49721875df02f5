"""The digest: one summary when a working day begins."""

from datetime import datetime

from editor_app.domain.due import PORTAL_ZONE, DueTime
from editor_app.domain.due_things import Stage
from editor_app.domain.item import ItemId
from editor_app.services.digest import MOST_UNITS, DigestService
from editor_app.services.review_queue import QueueRow
from tests.fakes.people import LI, WANG
from tests.fakes.workstation import Workstation
from tests.unit.test_presenter_review import row
from tests.unit.test_reminders import thing

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=PORTAL_ZONE)


def waiting(number: int, day: int, unit: str = "kcj") -> QueueRow:
    due = DueTime(at=datetime(2026, 11, day, 17, 30, tzinfo=PORTAL_ZONE))
    return row(ItemId(f"{number:036}"), unit=unit, due=due)


ROWS = (waiting(1, 20), waiting(2, 23), waiting(3, 23, "shj"), waiting(4, 24))


def digests(station: Workstation) -> DigestService:
    return DigestService(station.store, station.layouts)


def test_it_counts_what_waits_what_is_over_and_what_ends_today(li: Workstation) -> None:
    told = digests(li).of(ROWS, MONDAY)
    assert told is not None
    assert (told.waiting, told.overdue, told.today) == (4, 1, 2)
    assert told.units == (("kcj", 3), ("shj", 1))


def test_units_beyond_the_first_few_are_counted_together(li: Workstation) -> None:
    rows = [waiting(n, 23, f"unit{n}") for n in range(MOST_UNITS + 3)]
    told = digests(li).of(rows, MONDAY)
    assert told is not None
    assert (len(told.units), told.others) == (MOST_UNITS, 3)


def test_it_is_told_once_a_day_and_again_the_next_day(li: Workstation) -> None:
    assert digests(li).first(LI, ROWS, MONDAY) is not None
    assert digests(li).first(LI, ROWS, MONDAY.replace(hour=15)) is None
    assert digests(li).first(LI, ROWS, MONDAY.replace(day=24)) is not None


def test_each_person_has_their_own(li: Workstation) -> None:
    digests(li).first(LI, ROWS, MONDAY)
    assert digests(li).first(WANG, ROWS, MONDAY) is not None


def test_there_is_none_on_a_day_off_and_none_of_an_empty_queue(li: Workstation) -> None:
    assert digests(li).first(LI, ROWS, MONDAY.replace(day=22)) is None
    assert digests(li).first(LI, (), MONDAY) is None


def test_an_empty_morning_does_not_use_up_the_day(li: Workstation) -> None:
    digests(li).first(LI, (), MONDAY)
    assert digests(li).first(LI, ROWS, MONDAY.replace(hour=11)) is not None


def test_put_away_it_stays_away_for_that_day_and_comes_back_by_undo(li: Workstation) -> None:
    service = digests(li)
    told = service.shown(LI, ROWS, MONDAY)
    assert told is not None
    service.close(LI, told.day)
    assert service.shown(LI, ROWS, MONDAY.replace(hour=16)) is None
    assert service.shown(LI, ROWS, MONDAY.replace(day=24)) is not None
    service.reopen(LI)
    assert service.shown(LI, ROWS, MONDAY) is not None


def test_terms_that_press_are_counted_with_it(li: Workstation) -> None:
    due = [thing(Stage.SOON), thing(Stage.TODAY), thing(Stage.OVER)]
    told = digests(li).of(ROWS, MONDAY, due)
    assert told is not None
    assert (told.due, told.due_over, told.due_today) == (3, 1, 1)


def test_terms_alone_are_a_digest_too(li: Workstation) -> None:
    assert digests(li).first(LI, (), MONDAY, [thing(Stage.SOON)]) is not None
