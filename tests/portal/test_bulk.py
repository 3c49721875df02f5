"""Many revisions in one request: the same effects as one by one, in one transaction."""

from dataclasses import replace

from sqlalchemy import select

from editor_app.domain.item import Revision, new_item_id
from editor_app.portal.audit import verify_chain
from editor_app.portal.db.content import ContributionRow, RevisionRow
from tests.portal.articles import article, revision
from tests.portal.running import RunningPortal, Somebody


def made(count: int) -> list[Revision]:
    return [revision(new_item_id(), article()) for _ in range(count)]


def body(revisions: list[Revision]) -> dict[str, object]:
    return {
        "texts": [
            {"hash": one.hash, "item": one.item, "canonical": one.canonical.decode()}
            for one in revisions
        ]
    }


def post(somebody: Somebody, told: object) -> list[dict[str, str]]:
    answer = somebody.client.post("/v1/revisions", json=told)
    assert answer.status_code == 200, answer.text
    return list(answer.json())


def sequence(portal: RunningPortal) -> int:
    return portal.portal.database.chain()[0]


def test_all_are_here_afterwards(either: RunningPortal) -> None:
    lin, revisions = either.sign_in("lin"), made(30)
    told = post(lin, body(revisions))
    assert [(one["hash"], one["problem"]) for one in told] == [(r.hash, "") for r in revisions]
    for one in revisions[::7]:
        path = f"/v1/items/{one.item}/revisions/{one.hash}"
        assert lin.client.get(path).content == one.canonical
    with either.portal.database.read() as session:
        assert verify_chain(session).whole
        hashes = [one.hash for one in revisions]
        rows = session.scalars(select(RevisionRow).where(RevisionRow.hash.in_(hashes))).all()
        shares = session.scalars(
            select(ContributionRow.person).where(ContributionRow.revision.in_(hashes))
        ).all()
    assert (len(rows), shares) == (30, ["lin"] * 30)


def test_repeating_it_changes_nothing(either: RunningPortal) -> None:
    lin, revisions = either.sign_in("lin"), made(5)
    post(lin, body(revisions))
    before = sequence(either)
    assert [one["problem"] for one in post(lin, body(revisions))] == [""] * 5
    assert sequence(either) == before


def test_the_same_one_twice_in_one_request_is_one(either: RunningPortal) -> None:
    lin, (one,) = either.sign_in("lin"), made(1)
    before = sequence(either)
    post(lin, body([one, one]))
    assert sequence(either) == before + 1


def test_one_that_is_refused_holds_nothing_up(either: RunningPortal) -> None:
    lin, (first, wrong, foreign, last) = either.sign_in("lin"), made(4)
    told = body([first, replace(wrong, hash=first.hash), foreign, last])
    texts = told["texts"]
    assert isinstance(texts, list)
    texts[2]["canonical"] = texts[2]["canonical"].replace("zkgwb", "zzz")
    problems = [one["problem"] for one in post(lin, told)]
    assert (problems[0], problems[3]) == ("", "")
    assert problems[1] == problems[2] == "digest-mismatch"


def test_a_unit_that_is_not_the_persons_is_refused_by_name(either: RunningPortal) -> None:
    li, revisions = either.sign_in("li"), made(2)  # a reviewer edits nowhere
    assert {one["problem"] for one in post(li, body(revisions))} == {"forbidden"}
    before = sequence(either)
    post(li, body(revisions))
    assert sequence(either) == before


def test_they_are_submitted_like_any_other(either: RunningPortal) -> None:
    lin, (one,) = either.sign_in("lin"), made(1)
    post(lin, body([one]))
    assert lin.submit(one).status_code == 201


def test_too_many_are_refused_before_anything_is_read(portal: RunningPortal) -> None:
    lin, (one,) = portal.sign_in("lin"), made(1)
    answer = lin.client.post("/v1/revisions", json=body([one] * 201))
    assert answer.status_code == 413


def test_unknown_members_are_refused(portal: RunningPortal) -> None:
    lin = portal.sign_in("lin")
    assert lin.client.post("/v1/revisions", json={"texts": [], "more": 1}).status_code == 422


def test_nobody_signed_in_stores_nothing(portal: RunningPortal) -> None:
    assert portal.client().post("/v1/revisions", json=body(made(1))).status_code == 401
