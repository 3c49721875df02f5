"""Shared drafts on both engines: one transaction, preconditions, who may, and presence."""

import json
from concurrent.futures import ThreadPoolExecutor

import httpx
from sqlalchemy import select

from editor_app.domain.item import Revision, new_item_id
from editor_app.portal.audit import verify_chain
from editor_app.portal.db.drafts import DraftHeadRow
from editor_app.portal.db.records import AuditRow
from tests.fakes.people import SU
from tests.portal.articles import BODY, article, revision
from tests.portal.conftest import Clock
from tests.portal.running import RunningPortal, Somebody, problem


def uploaded(somebody: Somebody, base: Revision | None = None, body: str = BODY) -> Revision:
    item = base.item if base is not None else new_item_id()
    made = revision(item, article(body=body), base.hash if base is not None else None)
    assert somebody.put(made).status_code == 201
    return made


def put(
    somebody: Somebody, made: Revision, base: str | None = None, *, told: bool = True
) -> httpx.Response:
    seen = {"If-Match": f'"{base}"'} if base else {"If-None-Match": "*"}
    return somebody.client.put(
        f"/v1/items/{made.item}/draft", json={"hash": made.hash}, headers=seen if told else {}
    )


def test_a_head_moves_with_its_audit_row(either: RunningPortal) -> None:
    lin = either.sign_in("lin")
    first = uploaded(lin)
    assert put(lin, first).status_code == 200
    second = uploaded(lin, first, BODY + "又改。")
    assert put(lin, second, first.hash).json()["head"] == second.hash
    with either.portal.database.read() as session:
        rows = session.scalars(select(AuditRow).where(AuditRow.action == "draft")).all()
        head = session.get_one(DraftHeadRow, first.item)
        assert verify_chain(session).whole
    told = [json.loads(row.detail) for row in rows]
    assert told == [
        {"hash": first.hash, "previous": None},
        {"hash": second.hash, "previous": first.hash},
    ]
    assert head.sequence == rows[-1].sequence


def test_the_audit_trail_holds_no_word_of_a_draft(either: RunningPortal) -> None:
    lin = either.sign_in("lin")
    put(lin, uploaded(lin, body="金丝雀词句。"))
    with either.portal.database.read() as session:
        details = session.scalars(select(AuditRow.detail)).all()
    assert not any("金丝雀" in one for one in details)


def test_a_write_without_a_precondition_is_refused(lin: Somebody) -> None:
    """I-7: 428."""
    made = uploaded(lin)
    assert problem(put(lin, made, told=False)) == (428, "precondition-required")


def test_a_stale_write_is_refused_and_names_the_head(lin: Somebody) -> None:
    """I-7: 412."""
    first = uploaded(lin)
    put(lin, first)
    second, other = uploaded(lin, first, "甲。"), uploaded(lin, first, "乙。")
    put(lin, second, first.hash)
    refused = put(lin, other, first.hash)
    assert problem(refused) == (412, "stale")
    assert refused.json()["expected"] == second.hash


def test_one_of_many_at_once_wins(either: RunningPortal) -> None:
    lin = either.sign_in("lin")
    first = uploaded(lin)
    put(lin, first)
    others = [uploaded(lin, first, f"第{n}。") for n in range(6)]
    seats = [either.sign_in("lin") for _ in others]
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda n: put(seats[n], others[n], first.hash), range(6)))
    codes = sorted(one.status_code for one in answers)
    assert codes == [200, 412, 412, 412, 412, 412]


def test_repeating_a_write_records_nothing(either: RunningPortal) -> None:
    lin = either.sign_in("lin")
    made = uploaded(lin)
    for _ in range(3):
        assert put(lin, made).status_code == 200
    with either.portal.database.read() as session:
        assert len(session.scalars(select(AuditRow).where(AuditRow.action == "draft")).all()) == 1


def test_reviewers_and_other_units_are_refused(portal: RunningPortal, lin: Somebody) -> None:
    made = uploaded(lin)
    put(lin, made)
    li, chen = portal.sign_in("li"), portal.sign_in("chen")
    assert problem(put(li, made, made.hash)) == (404, "not-found")
    assert problem(put(chen, made, made.hash)) == (404, "not-found")
    for other in (li, chen):
        assert problem(other.client.get(f"/v1/items/{made.item}/draft")) == (404, "not-found")
        told = other.client.get(f"/v1/items/{made.item}/revisions")
        assert problem(told) == (404, "not-found")
        feed = other.client.get("/v1/changes").json()["changes"]
        assert not [one for one in feed if one["topic"] == "draft"]


def test_readers_of_the_site_see_nothing(portal: RunningPortal, lin: Somebody) -> None:
    made = uploaded(lin)
    put(lin, made)
    stranger = portal.client()
    assert problem(stranger.get(f"/v1/items/{made.item}/draft")) == (401, "unauthenticated")


def test_presence_ends_by_itself(portal: RunningPortal, lin: Somebody, clock: Clock) -> None:
    item = str(new_item_id())
    editing = {"editing": [{"item": item, "unit": "zkgwb"}]}
    lin.client.post("/v1/presence", json=editing).raise_for_status()
    there = portal.portal.presence
    assert [one.item for one in there.beat(SU, [], clock.now())] == [item]
    clock.pass_(seconds=91)
    assert there.beat(SU, [], clock.now()) == ()


def test_presence_tells_since_when(portal: RunningPortal, lin: Somebody, clock: Clock) -> None:
    editing = {"editing": [{"item": str(new_item_id()), "unit": "zkgwb"}]}
    lin.client.post("/v1/presence", json=editing)
    (first,) = portal.portal.presence.beat(SU, [], clock.now())
    clock.pass_(seconds=60)
    lin.client.post("/v1/presence", json=editing)
    (later,) = portal.portal.presence.beat(SU, [], clock.now())
    assert later.since == first.since


def test_an_item_of_another_unit_has_no_presence(lin: Somebody, portal: RunningPortal) -> None:
    made = lin.submitted()
    editing = {"editing": [{"item": made.item, "unit": "gwb"}]}
    assert problem(lin.client.post("/v1/presence", json=editing)) == (404, "not-found")
