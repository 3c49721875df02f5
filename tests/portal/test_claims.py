"""Claims, clocks and escalation on a portal whose time is told by the test."""

from typing import Any

import httpx
import pytest
from sqlalchemy import select

from editor_app.domain.item import Revision
from editor_app.portal.clocks import escalate_due
from editor_app.portal.db.records import AuditRow
from editor_app.portal.db.reviewing import LevelClockRow
from tests.portal.conftest import Clock
from tests.portal.running import RunningPortal, Somebody, problem


def claim(person: Somebody, made: Revision, level: int = 1, **more: str) -> httpx.Response:
    body = {"hash": made.hash, "level": level, **more}
    return person.post(made.item, "claims", body, base=made.hash)


def release(person: Somebody, made: Revision, level: int = 1, reason: str = "") -> httpx.Response:
    body = {"hash": made.hash, "level": level, "reason": reason}
    return person.post(made.item, "releases", body, base=made.hash)


def waiting(person: Somebody, made: Revision) -> dict[str, Any]:
    told: dict[str, Any] = person.item(made.item)["waiting"]
    return told


def feed(person: Somebody) -> list[dict[str, Any]]:
    told = person.client.get("/v1/changes").raise_for_status().json()["changes"]
    return [one["item"] for one in told if one["topic"] == "item"]


def test_the_clock_of_a_level_runs_in_working_hours(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()  # on a Sunday: one working day ends on Monday evening
    assert waiting(lin, made)["due"] == "2026-11-23T09:30:00.000Z"


def test_another_level_has_a_clock_of_its_own(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made = lin.submitted()
    clock.pass_(hours=24)
    assert portal.sign_in("li").decide(made.item, made.hash, 1).status_code == 201
    assert waiting(portal.sign_in("lin"), made)["due"].startswith("2026-11-24T02:00")


def test_while_a_claim_holds_nobody_else_decides(portal: RunningPortal, lin: Somebody) -> None:
    made, li, all_ = lin.submitted(), portal.sign_in("li"), portal.sign_in("all")
    assert claim(li, made).status_code == 201
    refused = all_.decide(made.item, made.hash, 1)
    assert problem(refused) == (409, "claimed")
    assert refused.json()["detail"] == "李建国"
    assert problem(claim(all_, made)) == (409, "claimed")
    assert li.decide(made.item, made.hash, 1).status_code == 201


def test_an_overdue_claim_may_be_taken_over(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made = lin.submitted()
    assert claim(portal.sign_in("li"), made).status_code == 201
    clock.pass_(hours=26)  # three working hours from Monday 08:30 are over
    all_ = portal.sign_in("all")
    assert claim(all_, made).status_code == 201
    assert waiting(all_, made)["claim"]["by"] == "all"
    assert problem(portal.sign_in("li").decide(made.item, made.hash, 1)) == (409, "claimed")


def test_after_its_end_a_claim_is_advice_alone(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made = lin.submitted()
    assert claim(portal.sign_in("li"), made).status_code == 201
    clock.pass_(hours=26)
    assert portal.sign_in("all").decide(made.item, made.hash, 1).status_code == 201


@pytest.mark.parametrize("who", ["wang", "admin"])
def test_what_is_urgent_can_be_released(portal: RunningPortal, lin: Somebody, who: str) -> None:
    made, other = lin.submitted(), portal.sign_in(who)
    assert claim(portal.sign_in("li"), made).status_code == 201
    assert release(other, made, reason="今日须发布，请他人先审").status_code == 201
    assert portal.sign_in("all").decide(made.item, made.hash, 1).status_code == 201


_WRONG: list[tuple[dict[str, Any], tuple[int, str]]] = [
    ({"level": 2}, (409, "wrong-state")),
    ({"level": 0}, (409, "wrong-state")),
    ({"level": 99}, (409, "wrong-state")),
    ({"hash": "0" * 64}, (409, "wrong-state")),
    ({"warrant": "00000000-0000-4000-8000-000000000000"}, (403, "forbidden")),
    ({"level": "1"}, (422, "bad-request")),
    ({"until": "2030-01-01T00:00:00Z"}, (422, "bad-request")),
]


def test_a_wrong_claim_is_refused(portal: RunningPortal, lin: Somebody) -> None:
    made, li = lin.submitted(), portal.sign_in("li")
    for body, expected in _WRONG:
        told = {"hash": made.hash, "level": 1, **body}
        assert problem(li.post(made.item, "claims", told, base=made.hash)) == expected, body
    assert waiting(lin, made)["claim"] is None


def test_two_races_end_with_one_claim(portal: RunningPortal, lin: Somebody) -> None:
    made, li = lin.submitted(), portal.sign_in("li")
    answers = [claim(portal.sign_in("all"), made), claim(li, made)]
    assert sorted(one.status_code for one in answers) == [201, 409]


def test_nobody_claims_own_work(portal: RunningPortal) -> None:
    he = portal.sign_in("he")  # an editor who is a first reviewer, too
    made = he.submitted()
    assert problem(claim(he, made)) == (403, "own-work")


def test_a_repeated_claim_is_one_claim(portal: RunningPortal, lin: Somebody) -> None:
    made, li = lin.submitted(), portal.sign_in("li")
    body = {"hash": made.hash, "level": 1}
    first = li.post(made.item, "claims", body, base=made.hash)
    again = li.post(made.item, "claims", body, base=made.hash, key=li.used_keys[-1])
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()


# ---------------------------------------------------------------- escalation


def test_an_overdue_level_is_told_once(portal: RunningPortal, lin: Somebody, clock: Clock) -> None:
    made = lin.submitted()
    assert escalate_due(portal.portal) == 0
    clock.pass_(hours=32)  # Monday 18:00
    before = portal.sign_in("wang").item(made.item)
    assert before["waiting"]["escalated"] is None
    assert escalate_due(portal.portal) == 1
    assert escalate_due(portal.portal) == 0
    after = portal.sign_in("wang").item(made.item)
    assert after["waiting"]["escalated"] is not None
    assert after["sequence"] > before["sequence"]
    assert after["changed_at"] == before["changed_at"]
    assert (after["state"], after["level"]) == ("in_review", 1)


def test_the_feed_tells_of_it(portal: RunningPortal, lin: Somebody, clock: Clock) -> None:
    made = lin.submitted()
    clock.pass_(hours=32)
    escalate_due(portal.portal)
    for who in ("lin", "wang", "admin"):
        (told,) = [one for one in feed(portal.sign_in(who)) if one["id"] == made.item]
        assert told["waiting"]["escalated"] is not None


def test_what_was_decided_in_time_is_not_told(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made = lin.submitted()
    clock.pass_(hours=31)
    assert portal.sign_in("li").decide(made.item, made.hash, 1).status_code == 201
    clock.pass_(hours=1)
    assert escalate_due(portal.portal) == 0
    clock.pass_(hours=24)
    assert escalate_due(portal.portal) == 1  # now the second level
    assert waiting(portal.sign_in("lin"), made)["level"] == 2


def test_a_claim_does_not_put_it_off(portal: RunningPortal, lin: Somebody, clock: Clock) -> None:
    made = lin.submitted()
    clock.pass_(hours=30)
    assert claim(portal.sign_in("li"), made).status_code == 201
    clock.pass_(hours=2)
    assert escalate_due(portal.portal) == 1


def test_items_from_before_the_clocks_get_theirs(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made = lin.submitted()
    with portal.portal.database.write() as session:
        session.delete(session.get_one(LevelClockRow, made.item))
    assert lin.item(made.item)["waiting"] is None
    clock.pass_(hours=32)
    assert escalate_due(portal.portal) == 1
    assert waiting(portal.sign_in("lin"), made)["due"] == "2026-11-23T09:30:00.000Z"


def test_every_step_stands_in_the_trail(portal: RunningPortal, lin: Somebody, clock: Clock) -> None:
    made, li = lin.submitted(), portal.sign_in("li")
    claim(li, made)
    release(li, made)
    clock.pass_(hours=32)
    escalate_due(portal.portal)
    with portal.portal.database.read() as session:
        rows = session.scalars(select(AuditRow).where(AuditRow.item == made.item)).all()
    assert [row.action for row in rows][-3:] == ["claim", "release", "escalate"]
