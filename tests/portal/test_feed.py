"""The change feed: order, cursors, who sees what, and silence when nothing is new."""

from typing import Any

from sqlalchemy import text

from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.people import Membership, Person, Role
from editor_app.portal.accounts import add_person
from editor_app.portal.db.inquiries import InquiryUnitRow
from tests.portal.articles import article
from tests.portal.running import RunningPortal, Somebody, problem


def page(somebody: Somebody, since: str | None = None, limit: int = 200) -> dict[str, Any]:
    params = {"limit": str(limit)} | ({"since": since} if since else {})
    told: dict[str, Any] = (
        somebody.client.get("/v1/changes", params=params).raise_for_status().json()
    )
    return told


def items(told: dict[str, Any]) -> list[str]:
    return [one["item"]["id"] for one in told["changes"] if one["topic"] == "item"]


def test_the_feed_begins_with_the_layout(lin: Somebody) -> None:
    told = page(lin)
    assert [(one["topic"], one["layout"]) for one in told["changes"]] == [("layout", "2026.11")]


def test_events_come_in_order_of_their_sequence(either: RunningPortal) -> None:
    lin = either.sign_in("lin")
    made = [lin.submitted() for _ in range(3)]
    either.sign_in("li").decide(made[0].item, made[0].hash, 1)
    told = page(lin)
    sequences = [one["sequence"] for one in told["changes"]]
    assert sequences == sorted(set(sequences))
    assert items(told) == [made[1].item, made[2].item, made[0].item]


def test_a_cursor_tells_only_what_is_new(lin: Somebody) -> None:
    lin.submitted()
    cursor = page(lin)["cursor"]
    assert page(lin, cursor)["changes"] == []
    made = lin.submitted()
    assert items(page(lin, cursor)) == [made.item]


def test_pages_join_without_gap_or_repetition(lin: Somebody) -> None:
    made = [lin.submitted().item for _ in range(5)]
    seen: list[str] = []
    told = page(lin, limit=2)
    seen += items(told)
    while told["more"]:
        told = page(lin, told["cursor"], limit=2)
        seen += items(told)
    assert seen == made


def test_each_unit_hears_only_of_its_own_items(portal: RunningPortal, lin: Somebody) -> None:
    lin.submitted()
    chen = portal.sign_in("chen")
    own = chen.submitted(article(unit="kcj", source="东屿高新区科技创新局"))
    assert items(page(chen)) == [own.item]
    assert own.item not in items(page(lin))
    assert own.item in items(page(portal.sign_in("li")))


def test_inquiries_reach_only_their_unit(portal: RunningPortal, lin: Somebody) -> None:
    with portal.portal.database.write() as session:
        session.execute(
            text(
                "INSERT INTO inquiries (id, number, unit, type, subject, text, received_at, state,"
                " sequence) VALUES (:id, 'LY-1', 'zkgwb', 'consult', '噪声', '请问', "
                "'2026-11-20T01:00:00.000Z', 'waiting', 1)"
            ),
            {"id": "0" * 36},
        )
        session.add(InquiryUnitRow(inquiry="0" * 36, unit="zkgwb"))
    assert "inquiry" in [one["topic"] for one in page(lin)["changes"]]
    assert "inquiry" not in [one["topic"] for one in page(portal.sign_in("chen"))["changes"]]


def test_who_gets_a_new_unit_hears_of_its_older_items(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    chen = portal.sign_in("chen")
    cursor = page(chen)["cursor"]
    roles = tuple(Membership(unit=UnitKey(u), role=Role.EDITOR) for u in ("kcj", "zkgwb"))
    person = Person(id=PersonId("chen"), name="陈嘉明", unit=UnitKey("kcj"), memberships=roles)
    with portal.portal.database.write() as session:
        add_person(session, person)
    assert items(page(chen, cursor)) == [made.item]


def test_a_role_taken_away_ends_the_view_at_once(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    person = Person(id=PersonId("lin"), name="林晓雯", unit=UnitKey("zkgwb"), memberships=())
    with portal.portal.database.write() as session:
        add_person(session, person)
    assert items(page(lin)) == []
    assert problem(lin.client.get(f"/v1/items/{made.item}")) == (404, "not-found")


def test_nothing_new_is_said_with_304(lin: Somebody) -> None:
    cursor = page(lin)["cursor"]
    first = lin.client.get("/v1/changes", params={"since": cursor})
    tag = {"If-None-Match": first.headers["ETag"]}
    again = lin.client.get("/v1/changes", params={"since": cursor}, headers=tag)
    assert (again.status_code, again.content) == (304, b"")
    lin.submitted()
    after = lin.client.get("/v1/changes", params={"since": cursor}, headers=tag)
    assert after.status_code == 200


def test_a_cursor_from_the_future_tells_everything_again(lin: Somebody) -> None:
    made = lin.submitted()
    view = page(lin)["cursor"].partition(".")[2]
    assert items(page(lin, f"999999.{view}")) == [made.item]


def test_a_crooked_cursor_is_refused(lin: Somebody) -> None:
    answer = lin.client.get("/v1/changes", params={"since": "yesterday"})
    assert problem(answer) == (400, "bad-request")


def test_every_answer_tells_sequence_head_and_time(lin: Somebody) -> None:
    made = lin.submitted()
    receipt = lin.client.get(f"/v1/operations/{lin.used_keys[-1]}").json()
    for answer in (
        lin.client.get(f"/v1/items/{made.item}"),
        lin.client.get("/v1/items/none"),
        lin.client.get("/v1/me", headers={"Authorization": ""}),
        lin.client.put("/v1/me"),
        lin.client.get("/v1/nowhere"),
    ):
        assert answer.headers["Portal-Sequence"] == str(receipt["sequence"])
        assert answer.headers["Chain-Head"] == receipt["chain_head"]
        assert answer.headers["Portal-Time"].startswith("2026-11-22T02:0")
