"""Warrants: who decides in whose place, for how long, and what cannot be lent."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from editor_app.domain.anchors import Anchor
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import UnitKey
from editor_app.domain.people import Person, Role
from editor_app.domain.warrants import Lending, Warrant
from editor_app.services.session import person_from_json, person_to_json
from editor_app.services.warrants import Flaw, WarrantService, Wish, flaw_of, levels_to_lend
from tests.fakes.clock import HandClock
from tests.fakes.people import LI, LIN, ZHOU, person
from tests.fakes.refusals import refused
from tests.fakes.workstation import Workstation
from tests.services.claiming import claimed
from tests.services.conftest import Seat
from tests.services.test_reviews import submitted

ADMIN = person("admin", "区两委办", "gwh", ("*", Role.PORTAL_ADMIN))


def lend(station: Workstation, deputy: Person, level: int = 1, **other: object) -> Warrant:
    now = station.clock.now()
    asked = Lending(
        id=str(uuid4()),
        unit=UnitKey("zkgwb"),
        level=level,
        absent=station.person.id,
        deputy=deputy.id,
        starts=now,
        ends=now + timedelta(days=2),
        reason="外出培训两天",
    )
    made: Warrant = station.portal.lending.grant(replace(asked, **other))  # type: ignore[arg-type]  # by name
    return made


@pytest.fixture
def zhou(seat: Seat, li: Workstation) -> Workstation:
    """周文倩 stands in for 李建国."""
    station = seat(ZHOU)
    lend(li, ZHOU)
    station.sync.run_once()
    return station


def person_of(station: Workstation) -> Person:
    found = station.session.person
    assert found is not None
    return found


def test_a_deputy_has_the_absent_ones_queue(lin: Workstation, zhou: Workstation) -> None:
    item = submitted(lin, zhou)
    (waits,) = zhou.reviews.queue(person_of(zhou))
    assert (waits.item, waits.in_place_of) == (item, "李建国")


def test_a_deputy_decides_offline_and_both_are_on_record(
    lin: Workstation, zhou: Workstation
) -> None:
    item = submitted(lin, zhou)
    zhou.reviews.decide(item, "approve", "", person_of(zhou))
    zhou.clock.forward(30)
    zhou.sync.run_once()
    remote = zhou.store.mirror.get(item)
    assert remote is not None
    (told,) = remote.approvals
    assert (told.by_name, told.for_name) == ("周文倩", "李建国")


def test_a_warrant_that_ran_out_is_worth_nothing_here_either(
    lin: Workstation, zhou: Workstation, clock: HandClock
) -> None:
    item = submitted(lin, zhou)
    clock.forward(49 * 3600)
    assert zhou.reviews.queue(person_of(zhou)) == ()
    refused(Code.FORBIDDEN, lambda: zhou.reviews.decide(item, "approve", "", person_of(zhou)))


def test_a_deputy_comments_alone_while_the_warrant_is_in_force(
    lin: Workstation, zhou: Workstation, clock: HandClock
) -> None:
    item, whole = submitted(lin, zhou), Anchor(place="")
    remote = zhou.store.mirror.get(item)
    assert remote is not None
    zhou.comments.comment(item, person_of(zhou), remote.head, whole, "请核对日期。")
    zhou.comments.send(item, person_of(zhou))
    clock.forward(30)
    zhou.sync.run_once()
    lin.sync.run_once()
    (told,) = lin.comments.threads(item, lin.person)
    assert (told.by_name, told.sent) == ("周文倩", True)
    clock.forward(49 * 3600)
    assert not zhou.comments.may_speak(item, person_of(zhou))
    refused(
        Code.FORBIDDEN,
        lambda: zhou.comments.comment(item, person_of(zhou), remote.head, whole, "再核对。"),
    )


def test_a_deputy_goes_on_with_what_the_absent_one_claimed(
    lin: Workstation, li: Workstation, zhou: Workstation
) -> None:
    item = submitted(lin, li, zhou)
    claimed(li, item)
    zhou.sync.run_once()
    (waits,) = zhou.reviews.queue(person_of(zhou))
    assert waits.claim_mine
    zhou.reviews.decide(item, "approve", "", person_of(zhou))


def test_warrants_are_remembered_with_the_person(zhou: Workstation) -> None:
    known = person_of(zhou)
    assert len(known.warrants) == 1
    assert person_from_json(person_to_json(known)) == known
    assert person_from_json(person_to_json(LI)) == LI


@pytest.mark.parametrize(
    ("change", "flaw"),
    [
        ({}, None),
        ({"deputy": ""}, Flaw.NOBODY),
        ({"deputy": "li"}, Flaw.SELF),
        ({"days": -1}, Flaw.PERIOD),
        ({"days": 500}, Flaw.LONG),
        ({"reason": "病"}, Flaw.REASON),
    ],
)
def test_what_cannot_be_a_warrant_is_told_before_it_is_sent(
    li: Workstation, change: dict[str, object], flaw: Flaw | None
) -> None:
    now = li.clock.now()
    days = change.pop("days", 2)
    assert isinstance(days, int)
    wish = Wish(
        unit=UnitKey("zkgwb"),
        level=1,
        absent=LI.id,
        deputy=ZHOU.id,
        starts=now,
        ends=now + timedelta(days=days),
        reason="外出培训两天",
    )
    wish = replace(wish, **change)  # type: ignore[arg-type]  # by name
    assert flaw_of(wish, now) is flaw
    if flaw is not None:
        with pytest.raises(EditorError):
            WarrantService(li.portal.lending).grant(wish, now)
        assert "grant" not in li.portal.calls


def test_one_lends_only_what_one_holds() -> None:
    unit = UnitKey("zkgwb")
    assert levels_to_lend(LI, unit, 3) == (1, 0)
    assert levels_to_lend(ADMIN, unit, 3) == (1, 2, 3, 0)
    assert levels_to_lend(LIN, unit, 3) == (0,)
