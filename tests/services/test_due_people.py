"""Due things in which people wait: messages and consultations."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from editor_app.domain.clocks import Span
from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.due_things import Area, DueKind, DueThing, Stage
from editor_app.domain.inquiries import InquiryState, reply_item
from editor_app.domain.item import UnitKey
from editor_app.domain.workflow import RemoteState
from editor_app.services.due_things import DueService
from tests.fakes.inquiries import inquiry, inquiry_id
from tests.ui.office import NOW, Office, item_id

DAY = timedelta(days=1)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office.open(tmp_path)
    yield made
    made.store.close()


def due(office: Office, kind: DueKind, unit: str = "zkgwb") -> tuple[DueThing, ...]:
    found = DueService(office.store, office.layouts, office.clock).things([unit])
    return tuple(one for one in found if one.kind is kind)


def on(office: Office, month: int, day: int, hour: int = 9) -> None:
    office.clock.at = datetime(2026, month, day, hour, tzinfo=PORTAL_ZONE).astimezone(UTC)


def message(office: Office, number: int, due: date | None, **changed: object) -> None:
    told = inquiry(number, received_at=NOW - 9 * DAY, due_on=due, **changed)
    office.store.inquiries.hear(told)


@pytest.mark.parametrize(
    ("day", "stage", "left"),
    [(19, Stage.OVER, -1), (20, Stage.TODAY, 0), (25, Stage.SOON, 3), (26, Stage.AHEAD, 4)],
)
def test_a_message_is_answered_by_its_last_day(
    office: Office, day: int, stage: Stage, left: int
) -> None:
    message(office, 1, date(2026, 11, day))
    (thing,) = due(office, DueKind.REPLY)
    assert (thing.stage, thing.left, thing.topic) == (stage, left, "complaint")
    assert (thing.leads.area, thing.leads.id) == (Area.CASE, inquiry_id(1))


def test_a_clock_that_stands_still_and_another_units_message_are_not_due(office: Office) -> None:
    message(office, 1, None, state=InquiryState.SUPPLEMENT)
    message(office, 2, date(2026, 11, 20), unit=UnitKey("kcj"))
    assert due(office, DueKind.REPLY) == ()


def test_a_message_says_how_far_its_reply_is(office: Office) -> None:
    message(office, 1, date(2026, 11, 20))
    made = office.content("答复", kind="inquiry_reply", column="interact.inquiry")
    draft = office.draft(1, made)
    saved = office.store.drafts.get(draft)
    assert saved is not None
    office.store.drafts.save(replace(saved, item=reply_item(inquiry_id(1), 1)))
    assert [one.note for one in due(office, DueKind.REPLY)] == ["draft"]


def test_a_hot_topic_presses_by_the_hour(office: Office) -> None:
    made = office.content(
        "关于供水水质的回应",
        kind="hot_response",
        column="response",
        event_level="major_emergency",
        occurred_at="2026-11-20T09:00",
    )
    office.draft(1, made)
    things = due(office, DueKind.HOT_TOPIC)
    assert [one.left for one in things] == [3, 22]  # of 5 and 24 hours since nine
    assert {one.span for one in things} == {Span.HOURS}
    assert {one.leads.area for one in things} == {Area.EDIT}


def consultation(office: Office, ends_on: str) -> None:
    made = office.content(
        "征求意见",
        kind="consultation",
        column="interact.consultation",
        starts_on="2026-09-01",
        ends_on=ends_on,
    )
    office.remote(1, made, RemoteState.PUBLISHED, ago=60 * DAY)


@pytest.mark.parametrize(
    ("ends_on", "kind", "stage", "left"),
    [
        ("2026-11-24", DueKind.CONSULTATION, Stage.AHEAD, 4),
        ("2026-11-21", DueKind.CONSULTATION, Stage.SOON, 1),
        ("2026-11-20", DueKind.CONSULTATION, Stage.TODAY, 0),
        ("2026-10-27", DueKind.RESULT, Stage.SOON, 7),
        ("2026-10-20", DueKind.RESULT, Stage.TODAY, 0),
        ("2026-10-19", DueKind.RESULT, Stage.OVER, -1),
    ],
)
def test_a_consultation_ends_and_then_owes_its_result(
    office: Office, ends_on: str, kind: DueKind, stage: Stage, left: int
) -> None:
    consultation(office, ends_on)
    (thing,) = due(office, kind)
    assert (thing.stage, thing.left, thing.leads.area) == (stage, left, Area.ITEM)


def test_a_result_that_is_due_in_a_month_is_not_told_of_yet(office: Office) -> None:
    consultation(office, "2026-11-19")
    assert due(office, DueKind.RESULT) == ()


def test_a_result_that_is_begun_opens_and_one_that_is_out_ends_it(office: Office) -> None:
    consultation(office, "2026-10-20")
    result = office.content(
        "反馈",
        kind="consultation_result",
        column="interact.result",
        consultation_link=item_id(1),
    )
    office.draft(2, result)
    (thing,) = due(office, DueKind.RESULT)
    assert (thing.leads.area, thing.leads.id) == (Area.EDIT, item_id(2))
    office.remote(3, result, RemoteState.PUBLISHED)
    assert due(office, DueKind.RESULT) == ()
