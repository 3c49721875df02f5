"""接手 at the portal: one audit row that an auditor can judge anew, and both are writers."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select

from editor_app.cli.audit_replay import Entry, WrongEntry, replay
from editor_app.domain.item import Revision, new_item_id
from editor_app.portal.db.identity import MembershipRow
from editor_app.portal.db.records import AuditRow
from tests.portal.articles import article, revision
from tests.portal.conftest import Clock
from tests.portal.running import RunningPortal, Somebody, problem

WHY = "林晓雯病假，稿件今天到期"


def shared(lin: Somebody, unit: str = "zkgwb") -> Revision:
    made = revision(new_item_id(), article(unit=unit), None)
    lin.put(made)
    told = lin.client.put(
        f"/v1/items/{made.item}/draft", json={"hash": made.hash}, headers={"If-None-Match": "*"}
    )
    assert told.status_code == 200
    return made


def lent(by: Somebody, clock: Clock) -> str:
    now = clock.now()
    asked = {
        "unit": "zkgwb",
        "level": 0,
        "absent": "lin",
        "deputy": "he",
        "starts": now.isoformat(),
        "ends": (now + timedelta(days=2)).isoformat(),
        "reason": "病假两天",
    }
    answer = by.client.put(f"/v1/warrants/{uuid4()}", json={**asked, "reason": "林晓雯病假两天"})
    assert answer.status_code == 200, answer.text
    return str(answer.json()["id"])


def taken(su: Somebody, made: Revision, warrant: str | None) -> dict[str, object]:
    asked = {"hash": made.hash, "reason": WHY, "warrant": warrant}
    answer = su.client.put(f"/v1/hand-overs/{made.item}", json=asked)
    assert answer.status_code == 200, answer.text
    told: dict[str, object] = answer.json()
    return told


def trail(portal: RunningPortal) -> list[Entry]:
    names = ("sequence", "at", "person", "action", "item", "detail", "previous", "hash")
    with portal.portal.database.read() as session:
        rows: Sequence[AuditRow] = session.scalars(
            select(AuditRow).order_by(AuditRow.sequence)
        ).all()
        told = [{name: getattr(row, name) for name in names} for row in rows]
    return [Entry(**{**one, "at": one["at"].isoformat()}) for one in told]


def test_the_trail_names_who_whose_why_and_by_which_warrant(
    either: RunningPortal, clock: Clock
) -> None:
    lin, su = either.sign_in("lin"), either.sign_in("he")
    made, warrant = shared(lin), lent(either.sign_in("li"), clock)
    taken(su, made, warrant)
    (row,) = [one for one in trail(either) if one.action == "hand-over"]
    told = json.loads(row.detail)
    assert (row.person, told["for"], told["reason"]) == ("he", "lin", WHY)
    assert (told["warrant"], told["hash"], told["level"]) == (warrant, made.hash, 0)
    assert made.content.body not in row.detail


def test_an_auditor_follows_it_and_finds_one_without_a_warrant(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    made = shared(lin)
    taken(portal.sign_in("he"), made, lent(lin, clock))
    entries = trail(portal)
    replay(entries)
    forged = [replace(one, person="zhou") if one.action == "hand-over" else one for one in entries]
    with pytest.raises(WrongEntry, match="no warrant covers it"):
        replay(forged)


def test_who_only_took_it_over_does_not_decide_on_it(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    """REV-01: the item is submitted by another; the portal counts the hand it was in."""
    made = shared(lin)
    su = portal.sign_in("he")
    taken(su, made, lent(lin, clock))
    taken(lin, made, None)
    answer = lin.submit(made)
    assert answer.status_code == 201, answer.text
    assert {"lin", "he"} <= set(lin.item(made.item)["contributors"])
    body = {"hash": made.hash, "level": 1, "outcome": "approve"}
    refused = su.post(made.item, "decisions", body, base=made.hash)
    assert problem(refused)[1] == "own-work"


def test_the_feed_tells_who_was_away(portal: RunningPortal, lin: Somebody, clock: Clock) -> None:
    made = shared(lin)
    taken(portal.sign_in("he"), made, lent(lin, clock))
    feed = lin.client.get("/v1/changes", params={"limit": 500}).json()["changes"]
    (head,) = [one["draft"] for one in feed if one["topic"] == "draft"]
    assert [one["by_name"] for one in head["handed"]] == ["何文静"]


# ---------------------------------------------------------------- rights that are not enough


def refused(by: Somebody, made: Revision, warrant: str | None) -> str:
    asked = {"hash": made.hash, "reason": WHY, "warrant": warrant}
    answer = by.client.put(f"/v1/hand-overs/{made.item}", json=asked)
    return str(problem(answer)[1])


def offered(by: Somebody) -> list[str]:
    return [one["draft"]["item"] for one in by.client.get("/v1/hand-overs").json()]


def test_a_warrant_for_one_unit_opens_no_draft_of_another(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    """Both write in both units; the warrant names one of them."""
    with portal.portal.database.write() as session:
        session.add(MembershipRow(person="he", unit="gwb", role="editor"))
    he = portal.sign_in("he")
    made = shared(lin, unit="gwb")
    assert refused(he, made, lent(lin, clock)) == "warrant-elsewhere"
    assert offered(he) == []


def test_who_lost_the_role_since_takes_nothing_over(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    he, made, warrant = portal.sign_in("he"), shared(lin), lent(lin, clock)
    assert offered(he) == [made.item]
    with portal.portal.database.write() as session:
        session.delete(session.get_one(MembershipRow, ("he", "zkgwb", "editor")))
    assert refused(he, made, warrant) == "not-found"
    assert offered(he) == []


def test_a_warrant_that_ran_out_or_was_revoked_opens_nothing(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    he, made = portal.sign_in("he"), shared(lin)
    revoked = lent(lin, clock)
    ended = lin.client.post(f"/v1/warrants/{revoked}/revocation", json={"reason": "提前返岗"})
    assert ended.status_code == 200, ended.text
    assert refused(he, made, revoked) == "warrant-over"
    over = lent(lin, clock)
    clock.pass_(days=3)
    he, lin = portal.sign_in("he"), portal.sign_in("lin")
    assert refused(he, made, over) == "warrant-over"
    assert offered(he) == []


def test_what_was_taken_over_in_time_stays_taken_over(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    """The warrant gives the right to take over; writing on is the editor's own right."""
    made = shared(lin)
    taken(portal.sign_in("he"), made, lent(lin, clock))
    clock.pass_(days=3)
    he = portal.sign_in("he")
    more = revision(made.item, article(body=made.content.body + "\n续写。\n"), made.hash)
    he.put(more)
    told = he.client.put(
        f"/v1/items/{made.item}/draft",
        json={"hash": more.hash},
        headers={"If-Match": f'"{made.hash}"'},
    )
    assert told.status_code == 200, told.text
    assert he.client.get(f"/v1/items/{made.item}/draft").json()["by"] == "he"


def test_somebody_elses_warrant_opens_nothing(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    """He Wenjing's warrant in other hands."""
    made, warrant = shared(lin), lent(lin, clock)
    with portal.portal.database.write() as session:
        session.add(MembershipRow(person="chen", unit="zkgwb", role="editor"))
    assert refused(portal.sign_in("chen"), made, warrant) == "no-warrant"
