"""What 工作台 is told of hot topics, interviews and notices that hang."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from editor_app.domain.canonical import Json
from editor_app.domain.interviews import Phase
from editor_app.domain.item import ColumnKey, Content, Draft, ItemId, Kind, UnitKey, freeze
from editor_app.domain.workflow import RemoteState
from editor_app.services.hot_topics import due_rows
from editor_app.services.page_duties import announced_interviews, hanging_rows
from tests.fakes.clock import MORNING
from tests.fakes.workstation import Workstation
from tests.store.samples import item_id, remote

UNITS = ("zkgwb",)
HOT: dict[str, Json] = {"event_level": "major_emergency", "occurred_at": "2026-11-23T08:00:00"}


def written(station: Workstation, kind: str, column: str, **fields: Json) -> Draft:
    made = station.drafts.new(
        unit=UnitKey("zkgwb"), column=ColumnKey(column), kind=Kind(kind), person=station.person
    )
    content = made.content
    for key, value in fields.items():
        content = content.with_field(key, value)
    return station.drafts.save(replace(made, content=content))


def public(station: Workstation, number: int, kind: str, at: datetime, **fields: Json) -> ItemId:
    """A live item of the unit, its text fetched."""
    layout = station.layouts.current()
    content = Content(
        kind=Kind(kind),
        unit=UnitKey("zkgwb"),
        column=ColumnKey("response"),
        template_version=layout.template(kind).version,
        layout_version=layout.version,
        fields={"title": kind, **fields},
        body="",
    )
    revision = freeze(item_id(number), content, None)
    with station.store.transaction():
        station.store.revisions.add(revision, "test", at)
        station.store.mirror.put(
            remote(
                number,
                unit="zkgwb",
                kind=kind,
                state=RemoteState.PUBLISHED,
                head=revision.hash,
                live=revision.hash,
                published_at=at,
                scheduled_at=None,
            )
        )
    return item_id(number)


def steps(station: Workstation) -> list[tuple[str, timedelta]]:
    found = due_rows(station.store, station.layouts.current(), UNITS, MORNING)
    return [(row.step.step.key, row.left(MORNING)) for row in found]


def test_what_runs_out_first_stands_first(lin: Workstation) -> None:
    written(lin, "hot_response", "response", **HOT)
    assert steps(lin) == [
        ("first_release", timedelta(hours=4)),
        ("press_conference", timedelta(hours=23)),
    ]


def test_a_draft_of_a_hot_topic_may_hurry(lin: Workstation) -> None:
    written(lin, "hot_response", "response", **HOT)
    found = due_rows(lin.store, lin.layouts.current(), UNITS, MORNING)
    assert [row.may_hurry for row in found] == [True, True]


def test_a_hot_topic_in_the_trash_is_not_told(lin: Workstation) -> None:
    lin.drafts.trash(written(lin, "hot_response", "response", **HOT).item)
    assert steps(lin) == []


def test_another_unit_is_not_told(lin: Workstation) -> None:
    written(lin, "hot_response", "response", **HOT)
    assert due_rows(lin.store, lin.layouts.current(), ("kcj",), MORNING) == ()


def test_a_published_response_leaves_the_press_conference(lin: Workstation) -> None:
    public(lin, 1, "hot_response", MORNING, **HOT)
    assert steps(lin) == [("press_conference", timedelta(hours=23))]


def test_an_interview_whose_time_passed_owes_a_transcript(lin: Workstation) -> None:
    public(lin, 1, "interview", MORNING, interview_at="2026-11-20T15:00:00")
    public(lin, 2, "interview", MORNING, interview_at="2026-12-20T15:00:00")
    told = announced_interviews(lin.store, UNITS, MORNING)
    assert [(row.item, row.phase) for row in told] == [
        (item_id(1), Phase.OWING),
        (item_id(2), Phase.AHEAD),
    ]


def test_a_transcript_as_an_item_of_its_own_settles_the_announcement(lin: Workstation) -> None:
    told = public(lin, 1, "interview", MORNING, interview_at="2026-11-20T15:00:00")
    public(lin, 2, "interview", MORNING, interview_state="transcript", announcement=told)
    assert announced_interviews(lin.store, UNITS, MORNING) == ()


def test_notices_that_hang_are_told_with_their_days(lin: Workstation) -> None:
    public(lin, 1, "closure_notice", MORNING, hang_from="2026-11-20", hang_to="2026-12-20")
    public(lin, 2, "closure_notice", MORNING, hang_from="2026-12-01", hang_to="2027-01-01")
    today = date(2026, 11, 23)
    (row,) = hanging_rows(lin.store, lin.layouts.current(), UNITS, MORNING)
    assert (row.item, row.days_left(today)) == (item_id(1), 30)  # a month from its publication
