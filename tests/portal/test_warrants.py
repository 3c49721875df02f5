"""Warrants under attack: expired, foreign, borrowed from nobody, used twice, or by the author."""

import json
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import delete, select

from editor_app.domain.item import Revision
from editor_app.portal.db.identity import MembershipRow
from editor_app.portal.db.records import AuditRow
from tests.portal.articles import article
from tests.portal.conftest import Clock
from tests.portal.running import RunningPortal, Somebody, problem


def asked(clock: Clock, **other: Any) -> dict[str, Any]:
    now = clock.now()
    told = {
        "unit": "zkgwb",
        "level": 1,
        "absent": "li",
        "deputy": "wang",
        "starts": now.isoformat(),
        "ends": (now + timedelta(days=2)).isoformat(),
        "reason": "外出培训两天",
    }
    return {**told, **other}


def grant(person: Somebody, told: dict[str, Any], id_: str = "") -> httpx.Response:
    return person.client.put(f"/v1/warrants/{id_ or uuid4()}", json=told)


def lent(portal: RunningPortal, clock: Clock, by: str = "li", **other: Any) -> str:
    answer = grant(portal.sign_in(by), asked(clock, **other))
    assert answer.status_code == 200, answer.text
    return str(answer.json()["id"])


def decide(person: Somebody, made: Revision, level: int, warrant: str) -> httpx.Response:
    body = {"hash": made.hash, "level": level, "outcome": "approve", "warrant": warrant}
    return person.post(made.item, "decisions", body, base=made.hash)


def test_a_deputy_takes_the_place_of_who_is_away(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made, warrant = lin.submitted(), lent(portal, clock)
    assert decide(portal.sign_in("wang"), made, 1, warrant).status_code == 201
    (told,) = lin.item(made.item)["approvals"]
    assert (told["by_name"], told["for_name"]) == ("王丽华", "李建国")


def test_the_administrator_lends_for_who_fell_ill(portal: RunningPortal, clock: Clock) -> None:
    assert lent(portal, clock, by="admin")


def test_a_deputy_from_elsewhere_sees_the_unit_while_it_holds(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made, warrant = lin.submitted(), lent(portal, clock, deputy="chen")
    chen = portal.sign_in("chen")
    assert chen.item(made.item)["id"] == made.item
    path = f"/v1/items/{made.item}/revisions/{made.hash}"
    assert chen.client.get(path).content == made.canonical
    assert warrant in {one["id"] for one in chen.client.get("/v1/me").json()["warrants"]}
    clock.pass_(hours=49)
    later = portal.sign_in("chen")
    assert later.client.get(f"/v1/items/{made.item}").status_code == 404
    assert later.client.get("/v1/me").json()["warrants"] == []


def test_an_expired_warrant_is_refused(portal: RunningPortal, lin: Somebody, clock: Clock) -> None:
    made, warrant = lin.submitted(), lent(portal, clock)
    clock.pass_(hours=49)
    refused = decide(portal.sign_in("wang"), made, 1, warrant)
    assert problem(refused) == (403, "forbidden")


def test_a_warrant_that_has_not_begun_is_refused(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    begins = (clock.now() + timedelta(hours=5)).isoformat()
    made, warrant = lin.submitted(), lent(portal, clock, starts=begins)
    assert problem(decide(portal.sign_in("wang"), made, 1, warrant)) == (403, "forbidden")


def test_a_revoked_warrant_is_refused(portal: RunningPortal, lin: Somebody, clock: Clock) -> None:
    made, warrant = lin.submitted(), lent(portal, clock)
    li = portal.sign_in("li")
    ended = li.client.post(f"/v1/warrants/{warrant}/revocation", json={"reason": "提前返岗"})
    assert ended.json()["revoked"] is not None
    assert problem(decide(portal.sign_in("wang"), made, 1, warrant)) == (403, "forbidden")


def test_a_warrant_ends_with_the_role_it_lends(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made, warrant = lin.submitted(), lent(portal, clock)
    with portal.portal.database.write() as session:
        session.execute(delete(MembershipRow).where(MembershipRow.person == "li"))
    assert problem(decide(portal.sign_in("wang"), made, 1, warrant)) == (403, "forbidden")


@pytest.mark.parametrize("wrong", [{"level": 2, "absent": "all"}, {"unit": "kcj"}])
def test_a_warrant_for_another_level_or_unit_is_refused(
    portal: RunningPortal, lin: Somebody, clock: Clock, wrong: dict[str, Any]
) -> None:
    made = lin.submitted()
    by = str(wrong.get("absent", "li"))
    warrant = lent(portal, clock, by=by, **{"deputy": "liang", **wrong})
    assert problem(decide(portal.sign_in("liang"), made, 1, warrant)) == (403, "forbidden")


def test_nobody_uses_the_warrant_of_another(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made, warrant = lin.submitted(), lent(portal, clock)
    assert problem(decide(portal.sign_in("liang"), made, 1, warrant)) == (403, "forbidden")


def test_a_contributor_cannot_be_the_deputy(portal: RunningPortal, clock: Clock) -> None:
    lin = portal.sign_in("lin")
    made, warrant = lin.submitted(), lent(portal, clock, deputy="lin")
    assert problem(decide(lin, made, 1, warrant)) == (403, "own-work")


def test_a_contributors_right_is_not_lent_around_the_rule(
    portal: RunningPortal, clock: Clock
) -> None:
    """何文静 wrote it and is a first reviewer: 王丽华 cannot pass it in her name."""
    he = portal.sign_in("he")
    made = he.submitted()
    warrant = lent(portal, clock, by="he", absent="he")
    assert problem(decide(portal.sign_in("wang"), made, 1, warrant)) == (403, "own-work")


def test_one_person_decides_one_level_whatever_the_name(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made, warrant = lin.submitted(), lent(portal, clock)
    wang = portal.sign_in("wang")
    assert decide(wang, made, 1, warrant).status_code == 201
    assert problem(wang.decide(made.item, made.hash, 2)) == (403, "forbidden")


def test_who_decided_is_not_represented_at_another_level(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    """全能者 decides the first level, and may not do the second through a deputy."""
    made = lin.submitted()
    assert portal.sign_in("all").decide(made.item, made.hash, 1).status_code == 201
    warrant = lent(portal, clock, by="all", absent="all", level=2, deputy="liang")
    assert problem(decide(portal.sign_in("liang"), made, 2, warrant)) == (403, "forbidden")


_WRONG: list[tuple[str, dict[str, Any], tuple[int, str]]] = [
    ("li", {"deputy": "li"}, (403, "forbidden")),
    ("admin", {"deputy": "admin"}, (403, "forbidden")),
    ("wang", {}, (403, "forbidden")),
    ("lin", {"absent": "lin"}, (403, "forbidden")),
    ("li", {"level": 2}, (403, "forbidden")),
    ("admin", {"level": 2}, (403, "forbidden")),
    ("li", {"level": 9}, (422, "bad-request")),
    ("li", {"unit": "nowhere"}, (404, "not-found")),
    ("li", {"deputy": "nobody"}, (404, "not-found")),
    ("li", {"deputy": "all"}, (409, "wrong-state")),
    ("li", {"reason": "病"}, (422, "reason-missing")),
    ("li", {"starts": "2026-11-22T10:00:00"}, (422, "bad-request")),
    ("li", {"starts": "gestern"}, (422, "bad-request")),
    ("li", {"ends": "2026-11-21T00:00:00+08:00"}, (422, "bad-request")),
    ("li", {"ends": "2028-11-21T00:00:00+08:00"}, (422, "bad-request")),
    ("li", {"forever": True}, (422, "bad-request")),
]


def test_what_cannot_be_lent_is_refused(portal: RunningPortal, clock: Clock) -> None:
    people = {by: portal.sign_in(by) for by, _, _ in _WRONG}
    for by, told, expected in _WRONG:
        assert problem(grant(people[by], asked(clock, **told))) == expected, told


def test_a_deputy_does_not_lend_on(portal: RunningPortal, clock: Clock) -> None:
    lent(portal, clock)
    wang = portal.sign_in("wang")
    for absent in ("li", "wang"):
        told = asked(clock, absent=absent, deputy="liang")
        assert problem(grant(wang, told)) == (403, "forbidden")


def test_the_same_request_is_one_warrant(portal: RunningPortal, clock: Clock) -> None:
    li, told, id_ = portal.sign_in("li"), asked(clock), str(uuid4())
    assert grant(li, told, id_).json() == grant(li, told, id_).json()
    other = {**told, "deputy": "liang"}
    assert problem(grant(li, other, id_)) == (422, "key-reused")


@pytest.mark.parametrize(("who", "status"), [("wang", 403), ("lin", 404), ("admin", 200)])
def test_only_who_may_ends_a_warrant(
    portal: RunningPortal, clock: Clock, who: str, status: int
) -> None:
    warrant = lent(portal, clock)
    body = {"reason": "提前返岗"}
    path = f"/v1/warrants/{warrant}/revocation"
    assert portal.sign_in(who).client.post(path, json=body).status_code == status


def test_only_those_concerned_hear_of_it(portal: RunningPortal, clock: Clock) -> None:
    warrant = lent(portal, clock)
    for who, knows in (("li", True), ("wang", True), ("admin", True), ("liang", False)):
        told = portal.sign_in(who).client.get("/v1/warrants").json()
        assert (warrant in {one["id"] for one in told}) is knows


def test_every_warrant_stands_in_the_trail(portal: RunningPortal, clock: Clock) -> None:
    warrant = lent(portal, clock)
    portal.sign_in("li").client.post(f"/v1/warrants/{warrant}/revocation", json={})
    with portal.portal.database.read() as session:
        rows = session.scalars(select(AuditRow).where(AuditRow.action.contains("warrant"))).all()
    assert [(row.action, row.person) for row in rows] == [
        ("warrant", "li"),
        ("revoke-warrant", "li"),
    ]


def test_a_deputys_comment_stands_in_the_trail_with_its_warrant(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made, warrant = lin.submitted(), lent(portal, clock, deputy="chen")
    place = {"place": "", "quote": "", "before": "", "after": "", "ordinal": 0}
    said = {"comments": [{"id": str(uuid4()), "anchor": place, "text": "请核对日期。"}]}
    chen = portal.sign_in("chen")
    answer = chen.post(made.item, "remarks", {"hash": made.hash, "remarks": said}, base=made.hash)
    assert answer.status_code == 201, answer.text
    with portal.portal.database.read() as session:
        row = session.scalars(select(AuditRow).where(AuditRow.action == "remark")).one()
    told = json.loads(row.detail)
    assert (told["for"], told["warrant"], told["level"]) == ("li", warrant, 1)


def test_reviewers_of_other_units_do_not_hear_the_colleagues(portal: RunningPortal) -> None:
    chen = portal.sign_in("chen")
    assert chen.client.get("/v1/colleagues", params={"unit": "zkgwb"}).status_code == 404
    told = portal.sign_in("li").client.get("/v1/colleagues", params={"unit": "zkgwb"}).json()
    assert {"id": "wang", "name": "王丽华", "levels": [2], "edits": False} in told


def test_a_deputys_claim_ends_with_the_warrant(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made = lin.submitted()
    ends = clock.now().replace(microsecond=0) + timedelta(minutes=20)
    warrant = lent(portal, clock, ends=ends.isoformat())
    wang = portal.sign_in("wang")
    body = {"hash": made.hash, "level": 1, "warrant": warrant}
    assert wang.post(made.item, "claims", body, base=made.hash).status_code == 201
    claim = lin.item(made.item)["waiting"]["claim"]
    assert datetime.fromisoformat(claim["due"]) == ends
    clock.pass_(minutes=21)
    assert portal.sign_in("li").decide(made.item, made.hash, 1).status_code == 201


def test_a_claim_of_who_went_away_passes_to_the_deputy(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made, li = lin.submitted(article(title="先认领后外出的一件稿")), portal.sign_in("li")
    body = {"hash": made.hash, "level": 1}
    assert li.post(made.item, "claims", body, base=made.hash).status_code == 201
    warrant = lent(portal, clock)
    assert decide(portal.sign_in("wang"), made, 1, warrant).status_code == 201
