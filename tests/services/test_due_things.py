"""What is due: columns, interpretations, disclosure, validity and notices that hang."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from editor_app.domain.canonical import Json
from editor_app.domain.clocks import Span
from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.due_things import Area, DueKind, DueThing, Stage
from editor_app.domain.editions import Editions, Force, Standing
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import freeze
from editor_app.domain.workflow import RemoteState
from editor_app.services.due_look import DueLook
from editor_app.services.due_sources import LAST_WORKDAY
from editor_app.services.due_things import DueService
from tests.ui.office import NEWS, NOW, Office, item_id

DAY = timedelta(days=1)
POLICIES, INTERPRETATIONS = "gov_info.statutory.documents", "policy.interpretation"
CLOSURES = "site_notice"


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


# ---------------------------------------------------------------- columns


def test_a_stale_column_leads_to_a_new_item_in_it(office: Office) -> None:
    office.remote(1, office.content("动态", column=NEWS), RemoteState.PUBLISHED, ago=20 * DAY)
    (thing,) = [one for one in due(office, DueKind.COLUMN) if one.leads.column == NEWS]
    assert (thing.stage, thing.left, thing.span) == (Stage.OVER, -6, Span.CALENDAR_DAYS)
    assert (thing.leads.area, thing.leads.unit) == (Area.COLUMN, "zkgwb")


def test_the_last_working_day_before_the_end_is_told_as_such(office: Office) -> None:
    # NOW is a Friday; the column ends on the Sunday after it.
    office.remote(1, office.content("动态", column=NEWS), RemoteState.PUBLISHED, ago=12 * DAY)
    (thing,) = [one for one in due(office, DueKind.COLUMN) if one.leads.column == NEWS]
    assert (thing.stage, thing.left, thing.note) == (Stage.TODAY, 2, LAST_WORKDAY)


def test_another_units_columns_are_not_asked_for(office: Office) -> None:
    office.remote(1, office.content("动态", column=NEWS), RemoteState.PUBLISHED, ago=20 * DAY)
    assert due(office, DueKind.COLUMN, unit="kcj") == ()


# ---------------------------------------------------------------- interpretations


def policy(office: Office, *, ago: timedelta = timedelta(), **fields: Json) -> None:
    told: dict[str, Any] = {"needs_interpretation": "yes", **fields}
    made = office.content("管理办法", kind="policy_document", column=POLICIES, **told)
    office.remote(1, made, RemoteState.PUBLISHED, ago=ago)


def test_a_policy_waits_three_working_days_for_its_interpretation(office: Office) -> None:
    policy(office, ago=DAY)  # on Thursday: Friday, Monday, Tuesday
    (thing,) = due(office, DueKind.INTERPRETATION)
    assert thing.day == date(2026, 11, 24)
    assert (thing.stage, thing.left, thing.whole) == (Stage.AHEAD, 2, 3)
    assert (thing.leads.area, thing.leads.id) == (Area.ITEM, item_id(1))


@pytest.mark.parametrize(
    ("day", "stage"), [(23, Stage.SOON), (24, Stage.TODAY), (25, Stage.OVER), (27, Stage.OVER)]
)
def test_it_is_late_after_the_third(office: Office, day: int, stage: Stage) -> None:
    policy(office, ago=DAY)
    on(office, 11, day)
    assert [one.stage for one in due(office, DueKind.INTERPRETATION)] == [stage]


def test_a_public_interpretation_ends_the_wait(office: Office) -> None:
    policy(office, ago=9 * DAY)
    made = office.content(
        "解读", kind="interpretation", column=INTERPRETATIONS, policy_link=[item_id(1)]
    )
    office.remote(2, made, RemoteState.PUBLISHED)
    assert due(office, DueKind.INTERPRETATION) == ()


def test_one_in_review_does_not_and_says_where_it_is(office: Office) -> None:
    policy(office, ago=9 * DAY)
    made = office.content(
        "解读", kind="interpretation", column=INTERPRETATIONS, policy_link=[item_id(1)]
    )
    office.remote(2, made, RemoteState.IN_REVIEW, level=2)
    (thing,) = due(office, DueKind.INTERPRETATION)
    assert (thing.note, thing.leads.id) == ("review2", item_id(2))


@pytest.mark.parametrize(
    "fields", [{"needs_interpretation": "no"}, {"provenance": "migrated"}], ids=["no", "migrated"]
)
def test_some_policies_need_none(office: Office, fields: dict[str, Json]) -> None:
    policy(office, ago=9 * DAY, **fields)
    assert due(office, DueKind.INTERPRETATION) == ()


def test_a_policy_whose_text_is_not_here_is_not_guessed_at(office: Office) -> None:
    made = office.content("办法", kind="policy_document", column=POLICIES)
    office.remote(1, made, RemoteState.PUBLISHED, ago=9 * DAY, fetched=False)
    assert due(office, DueKind.INTERPRETATION) == ()


def test_across_a_year_without_a_calendar_the_end_is_an_estimate(office: Office) -> None:
    policy(office)
    known = office.store.mirror.get(item_id(1))
    assert known is not None
    late = datetime(2026, 12, 30, 2, 0, tzinfo=UTC)
    office.store.mirror.put(replace(known, published_at=late))
    office.clock.at = late
    (thing,) = due(office, DueKind.INTERPRETATION)
    assert thing.estimated


# ---------------------------------------------------------------- disclosure


@pytest.mark.parametrize(
    ("formed", "stage", "left"),
    [
        ("2026-10-30", Stage.SOON, 5),
        ("2026-10-23", Stage.TODAY, 0),
        ("2026-10-22", Stage.OVER, -1),
        ("2026-11-05", Stage.AHEAD, 9),
    ],
)
def test_twenty_working_days_to_disclose(
    office: Office, formed: str, stage: Stage, left: int
) -> None:
    office.draft(1, office.content("通知", formed_on=formed))
    (thing,) = due(office, DueKind.DISCLOSURE)
    assert (thing.stage, thing.left) == (stage, left)
    assert (thing.leads.area, thing.leads.id, thing.note) == (Area.EDIT, item_id(1), "draft")


@pytest.mark.parametrize(
    "fields",
    [
        {"formed_on": "2026-10-01", "openness": "withheld"},
        {"formed_on": "2026-10-01", "provenance": "migrated"},
        {"formed_on": "bald"},
        {"formed_on": "9999-12-31"},
        {},
    ],
)
def test_what_need_not_be_disclosed_has_no_clock(office: Office, fields: dict[str, str]) -> None:
    office.draft(1, office.content("通知", **fields))
    assert due(office, DueKind.DISCLOSURE) == ()


def test_a_draft_in_the_trash_and_a_public_item_are_not_waited_for(office: Office) -> None:
    old = office.content("通知", formed_on="2026-10-01")
    office.draft(1, old, trashed=True)
    office.remote(2, old, RemoteState.PUBLISHED)
    office.draft(2, old)
    assert due(office, DueKind.DISCLOSURE) == ()


def test_a_date_that_was_mended_is_read_again(office: Office) -> None:
    service = DueService(office.store, office.layouts, office.clock)
    office.draft(1, office.content("通知", formed_on="2026-10-01"), ago=DAY)
    assert any(one.kind is DueKind.DISCLOSURE for one in service.things(["zkgwb"]))
    office.draft(1, office.content("通知", formed_on="2026-11-19"))
    assert not any(one.kind is DueKind.DISCLOSURE for one in service.things(["zkgwb"]))


# ---------------------------------------------------------------- public pages


@pytest.mark.parametrize(
    ("until", "stage"),
    [
        ("2027-02-18", Stage.SOON),  # 90 days ahead
        ("2026-11-20", Stage.TODAY),
        ("2026-11-19", Stage.OVER),
    ],
)
def test_a_document_near_the_end_of_its_validity(office: Office, until: str, stage: Stage) -> None:
    policy(office, needs_interpretation="no", valid_until=until)
    (thing,) = due(office, DueKind.VALIDITY)
    assert (thing.stage, thing.leads.area) == (stage, Area.ITEM)


def test_ninety_one_days_ahead_nothing_is_said(office: Office) -> None:
    policy(office, needs_interpretation="no", valid_until="2027-02-20")
    assert due(office, DueKind.VALIDITY) == ()


def test_a_document_that_was_marked_is_done(office: Office) -> None:
    policy(office, needs_interpretation="no", valid_until="2026-11-19")
    known = office.store.mirror.get(item_id(1))
    assert known is not None
    marked = Editions(standing=Standing(force=Force.EXPIRED))
    office.store.mirror.put(replace(known, editions=marked))
    assert due(office, DueKind.VALIDITY) == ()


@pytest.mark.parametrize(
    ("hangs_to", "stages"),
    [
        ("2026-11-24", [Stage.AHEAD]),
        ("2026-11-23", [Stage.SOON]),
        ("2026-11-20", [Stage.TODAY]),
        ("2026-11-19", [Stage.OVER]),
        ("2026-10-20", []),
    ],
)
def test_a_notice_whose_hang_period_ends(
    office: Office, hangs_to: str, stages: list[Stage]
) -> None:
    told = {"hang_from": "2026-09-20", "hang_to": hangs_to}
    made = office.content("关停公告", kind="closure_notice", column=CLOSURES, **told)
    office.remote(1, made, RemoteState.PUBLISHED, ago=61 * DAY)
    assert [one.stage for one in due(office, DueKind.HANGING)] == stages


def test_a_notice_that_came_out_late_hangs_its_month_from_then_on(office: Office) -> None:
    told = {"hang_from": "2026-10-20", "hang_to": "2026-11-20"}
    made = office.content("关停公告", kind="closure_notice", column=CLOSURES, **told)
    office.remote(1, made, RemoteState.PUBLISHED, ago=25 * DAY)  # on 26 October
    (thing,) = due(office, DueKind.HANGING)
    assert thing.day == date(2026, 11, 26)


# ---------------------------------------------------------------- interviews


@pytest.mark.parametrize(
    ("when", "stages", "left"),
    [
        ("2026-11-18T15:00:00", [Stage.OVER], [-2]),
        ("2026-11-20T15:00:00", [Stage.TODAY], [0]),
        ("2026-11-21T15:00:00", [Stage.SOON], [1]),
        ("2026-11-25T15:00:00", [Stage.AHEAD], [5]),
        ("2027-03-01T15:00:00", [], []),
        ("irgendwann", [], []),
    ],
)
def test_an_announced_interview_and_then_its_transcript(
    office: Office, when: str, stages: list[Stage], left: list[int]
) -> None:
    told = {"interview_at": when, "interview_state": "announced"}
    made = office.content("访谈预告", kind="interview", column="interact.interview", **told)
    office.remote(1, made, RemoteState.PUBLISHED, ago=9 * DAY)
    found = due(office, DueKind.INTERVIEW)
    assert ([one.stage for one in found], [one.left for one in found]) == (stages, left)


def test_a_transcript_owes_nothing(office: Office) -> None:
    told = {"interview_at": "2026-11-18T15:00:00", "interview_state": "transcript"}
    made = office.content("访谈", kind="interview", column="interact.interview", **told)
    office.remote(1, made, RemoteState.PUBLISHED, ago=DAY)
    assert due(office, DueKind.INTERVIEW) == ()


# ---------------------------------------------------------------- together


def test_one_service_hears_of_every_word_of_the_portal_and_of_texts_that_come_late(
    office: Office,
) -> None:
    service = DueService(office.store, office.layouts, office.clock)

    def waiting() -> list[str]:
        found = service.things(["zkgwb"])
        return [one.title for one in found if one.kind is DueKind.INTERPRETATION]

    told: dict[str, Any] = {"needs_interpretation": "yes"}
    made = office.content("办法", kind="policy_document", column=POLICIES, **told)
    office.remote(1, made, RemoteState.PUBLISHED, ago=9 * DAY, fetched=False)
    assert waiting() == []
    office.store.revisions.add(freeze(item_id(1), made, None), "林晓雯", NOW)
    assert waiting() == ["办法"]
    answer = office.content(
        "解读", kind="interpretation", column=INTERPRETATIONS, policy_link=[item_id(1)]
    )
    office.remote(2, answer, RemoteState.PUBLISHED)
    assert waiting() == []
    office.remote(2, answer, RemoteState.WITHDRAWN)
    office.store.mirror.remove(item_id(2))
    assert waiting() == ["办法"]


def test_the_earliest_end_stands_first(office: Office) -> None:
    office.draft(1, office.content("甲", formed_on="2026-10-30"))
    office.draft(2, office.content("乙", formed_on="2026-10-22"))
    things = DueService(office.store, office.layouts, office.clock).things(["zkgwb"])
    assert [one.due for one in things] == sorted(one.due for one in things)


def test_a_source_that_cannot_be_read_silences_no_other(office: Office) -> None:
    def broken(_: DueLook) -> Iterator[DueThing]:
        raise EditorError(Code.STORE_DAMAGED)

    def other(look: DueLook) -> Iterator[DueThing]:
        (one,) = due(office, DueKind.DISCLOSURE)
        yield replace(one, unit=look.units[0])

    office.draft(1, office.content("甲", formed_on="2026-10-30"))
    service = DueService(office.store, office.layouts, office.clock, (broken, other))
    assert [one.title for one in service.things(["zkgwb"])] == ["甲"]


def test_nothing_is_due_in_an_empty_office(office: Office) -> None:
    office.clock.at = NOW
    assert DueService(office.store, office.layouts, office.clock).things(["zkgwb"]) == ()
