"""Bundles that end, and bundles that are refused."""

from dataclasses import replace

import httpx
import pytest

from editor_app.cli.audit_replay import WrongEntry
from editor_app.domain.item import Revision, UnitKey, freeze, new_item_id
from editor_app.portal.db.bundles import BundleRow
from editor_app.portal.db.content import ItemRow
from editor_app.portal.publication import publish_due
from tests.portal.bundling import approve, explained, pages, send, states, together
from tests.portal.pairs import body, bundle, interpretation, pair, policy
from tests.portal.running import RunningPortal, Somebody, problem


def unbundle(
    who: Somebody, revision: Revision, reason: str = "解读改为另行发布", *, whole: bool = True
) -> httpx.Response:
    asked = {"hash": revision.hash, "reason": reason, "whole": whole}
    return who.post(revision.item, "unbundlings", asked, base=revision.hash)


def test_an_editor_ends_what_nobody_has_decided_on(portal: RunningPortal) -> None:
    lin = portal.sign_in("lin")
    one, other, _ = together(lin)
    assert problem(unbundle(lin, one, "改")) == (422, "reason-missing")
    assert unbundle(lin, one).status_code == 201
    assert lin.item(one.item)["bundle"] is None
    assert lin.item(other.item)["bundle"] is None
    approve(portal, one)
    assert states(lin, one, other) == ["published", "in_review"]
    explained(portal)


def test_after_a_decision_only_who_signs_ends_it_and_on_no_own_work(
    portal: RunningPortal,
) -> None:
    lin = portal.sign_in("lin")
    one, other, _ = together(lin)
    approve(portal, one)
    assert problem(unbundle(lin, one)) == (403, "own-work")
    assert problem(unbundle(portal.sign_in("li"), one)) == (403, "forbidden")
    assert pages(portal, one, other) == [404, 404]
    assert unbundle(portal.sign_in("liang"), one).status_code == 201
    assert states(lin, one, other) == ["published", "in_review"]
    explained(portal)


def test_one_interpretation_leaves_and_the_others_are_released(portal: RunningPortal) -> None:
    lin = portal.sign_in("lin")
    ids = [new_item_id() for _ in range(3)]
    made = [
        freeze(ids[0], policy(*ids[1:]), None),
        *(freeze(one, interpretation(ids[0]), None) for one in ids[1:]),
    ]
    told = bundle(*ids)
    for revision in made:
        assert send(lin, revision, told).status_code == 201
    approve(portal, made[0])
    approve(portal, made[1])
    assert pages(portal, *made) == [404, 404, 404]
    left = unbundle(portal.sign_in("liang"), made[2], whole=False)
    assert left.status_code == 201, left.text
    assert states(lin, *made) == ["published", "published", "in_review"]
    assert lin.item(ids[2])["bundle"] is None
    explained(portal)


def test_unlinked_members_are_refused_by_the_rule(portal: RunningPortal) -> None:
    lin = portal.sign_in("lin")
    item, other = new_item_id(), new_item_id()
    one = freeze(item, policy(), None)
    answer = send(lin, one, bundle(item, other))
    assert problem(answer) == (422, "refused")
    assert [one["rule"] for one in answer.json()["findings"]] == ["JD-06"]


def test_a_declaration_that_is_none_is_refused(portal: RunningPortal) -> None:
    lin = portal.sign_in("lin")
    one, other = pair()
    good = body(one, bundle(one.item, other.item))
    lin.put(one)
    changes: tuple[dict[str, object], ...] = (
        {"mode": "some day"},
        {"members": []},
        {"members": [{"item": one.item, "part": "policy"}] * 2},
        {"members": [{"item": one.item, "part": "policy"}]},
        {"members": [{"item": one.item, "part": "interpretation"}]},
        {"members": [{"item": "x", "part": "policy"}]},
        {"id": "x"},
        {"more": 1},
    )
    for change in changes:
        asked = {**good, "bundle": {**good["bundle"], **change}}
        assert problem(lin.post(one.item, "submissions", asked))[0] == 422
    assert lin.client.get(f"/v1/items/{one.item}").status_code == 404


def test_an_item_cannot_be_taken_out_by_another_declaration(portal: RunningPortal) -> None:
    lin = portal.sign_in("lin")
    one, other, _ = together(lin)
    recall = {"hash": one.hash, "reason": ""}
    assert lin.post(one.item, "recalls", recall, base=one.hash).status_code == 201
    again = freeze(one.item, policy(other.item, subtitle="二"), one.hash)
    stranger = bundle(one.item, new_item_id())
    assert problem(send(lin, again, stranger, base=one.hash)) == (409, "wrong-state")


def test_a_stranger_is_bound_by_nobody(portal: RunningPortal) -> None:
    """An editor of another unit names the item in a bundle of their own."""
    lin, chen = portal.sign_in("lin"), portal.sign_in("chen")
    one, other = pair()
    content = replace(interpretation(one.item), unit=UnitKey("kcj"))
    foreign, late = (freeze(new_item_id(), content, None) for _ in range(2))
    assert send(chen, foreign, bundle(one.item, foreign.item)).status_code == 201
    for revision in (one, other):
        assert send(lin, revision, bundle(one.item, other.item)).status_code in (201, 409)
    assert lin.item(one.item)["bundle"]["members"][1]["item"] == other.item
    told = bundle(one.item, late.item)
    assert problem(send(chen, late, told)) == (409, "wrong-state")


def test_who_takes_a_bundle_out_of_the_tables_is_named_by_the_trail(portal: RunningPortal) -> None:
    lin = portal.sign_in("lin")
    one, _, told = together(lin)
    approve(portal, one)
    with portal.portal.database.write() as session:
        session.get_one(BundleRow, told.id).stand = "dissolved"
        session.get_one(ItemRow, one.item).scheduled_at = portal.portal.now()
    publish_due(portal.portal)
    assert states(lin, one) == ["published"]
    with pytest.raises(WrongEntry, match="without its bundle"):
        explained(portal)


@pytest.mark.parametrize("half", ["li", "wang"])
def test_direct_calls_publish_no_member_alone(portal: RunningPortal, half: str) -> None:
    """Every way a person has, tried on one member while the other is still in review."""
    lin = portal.sign_in("lin")
    one, other, _ = together(lin)
    approve(portal, one)
    who = portal.sign_in(half)
    tries = (
        who.decide(one.item, one.hash, 3),
        who.decide(one.item, one.hash, 4),
        unbundle(who, one),
        unbundle(lin, one),
        send(lin, freeze(one.item, policy(other.item, subtitle="二"), one.hash), None, one.hash),
        lin.post(one.item, "submissions", body(one, None), base=one.hash),
    )
    assert all(answer.status_code >= 400 for answer in tries)
    assert pages(portal, one, other) == [404, 404]
    explained(portal)


def test_who_was_never_submitted_is_in_one_bundle_at_most(lin: Somebody) -> None:
    unsent = new_item_id()
    interpretations = [freeze(new_item_id(), interpretation(unsent), None) for _ in range(2)]
    answers = [send(lin, one, bundle(unsent, one.item)) for one in interpretations]
    assert answers[0].status_code == 201, answers[0].text
    assert problem(answers[1]) == (409, "wrong-state")
