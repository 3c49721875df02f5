"""保密审查 in an item's timeline: one event, with its receipt where it was recorded here."""

from dataclasses import replace
from datetime import UTC, datetime

from editor_app.domain.item import ContentHash, PersonId
from editor_app.domain.secrecy import SecrecyRecord, SecrecyState
from editor_app.domain.secrecy_form import Effect
from editor_app.domain.workflow import Remote, RemoteState
from editor_app.presenters.happenings import Event, Happening
from editor_app.presenters.timeline import timeline
from tests.unit.test_workflow import remote

HEAD = remote(RemoteState.IN_REVIEW, 1).head
AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def examined(effect: Effect, hash_: ContentHash = HEAD) -> Remote:
    record = SecrecyRecord(
        hash=hash_,
        by=PersonId("huang"),
        by_name="黄志远",
        at=AT,
        conclusion="approved",
        effect=effect,
    )
    state = SecrecyState(before=3, record=record)
    return replace(remote(RemoteState.IN_REVIEW, 1), secrecy=state)


def told(item: Remote) -> list[Event]:
    return [one for one in timeline(item, (), None) if one.by == "黄志远"]


def test_a_record_is_an_event() -> None:
    (event,) = told(examined(Effect.PASS))
    assert (event.what, event.at, event.secrecy) == (Happening.EXAMINED, AT, True)


def test_what_the_officer_sent_back_is_a_return_beside_the_levels() -> None:
    (event,) = told(examined(Effect.RETURN))
    assert (event.what, event.level, event.secrecy) == (Happening.RETURNED, 0, True)


def test_an_item_without_the_step_tells_nothing_of_it() -> None:
    assert told(remote(RemoteState.IN_REVIEW, 1)) == []
