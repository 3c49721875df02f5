"""Nobody decides on what they contributed to, nor twice on one submission."""

import pytest
from sqlalchemy import select

from editor_app.domain.item import freeze, new_item_id
from editor_app.portal.db.records import AuditRow
from tests.portal.approving import approve_all
from tests.portal.articles import article, revision
from tests.portal.running import RunningPortal, Somebody, problem


def test_nobody_decides_two_levels_of_one_submission(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    everything = portal.sign_in("all")
    assert everything.decide(made.item, made.hash, 1).status_code == 201
    assert problem(everything.decide(made.item, made.hash, 2)) == (403, "forbidden")


@pytest.mark.parametrize("account", ["he", "he.wenjing"])
def test_own_work_is_refused_under_every_account(portal: RunningPortal, account: str) -> None:
    made = portal.sign_in("he").submitted()
    refused = portal.sign_in(account).decide(made.item, made.hash, 1)
    assert problem(refused) == (403, "own-work")


def test_who_only_uploaded_a_revision_may_not_decide(portal: RunningPortal, lin: Somebody) -> None:
    item = new_item_id()
    first = revision(item, article(title="何文静起草的第一稿"))
    he = portal.sign_in("he")
    he.put(first)
    last = lin.submitted(item=item, content=article(title="林晓雯定稿的第二稿"))
    assert problem(he.decide(item, last.hash, 1)) == (403, "own-work")
    assert lin.item(item)["contributors"] == ["he", "lin"]


def test_a_refused_decision_on_own_work_is_on_record(portal: RunningPortal) -> None:
    he = portal.sign_in("he")
    made = he.submitted()
    he.decide(made.item, made.hash, 1)
    with portal.portal.database.read() as session:
        last = session.scalars(select(AuditRow).order_by(AuditRow.sequence.desc())).first()
    assert last is not None
    assert (last.person, last.action, last.item) == ("he", "refused-own-work", made.item)


def test_contributors_of_a_published_edition_are_free_again(
    portal: RunningPortal, lin: Somebody
) -> None:
    he = portal.sign_in("he")
    made = he.submitted()
    approve_all(portal, made.item, made.hash)
    second = lin.submitted(article(title="第二版由他人修改"), item=made.item, base=made.hash)
    assert lin.item(made.item)["contributors"] == ["lin"]
    assert he.decide(made.item, second.hash, 1).status_code == 201


def test_a_revision_uploaded_before_publication_still_counts(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = lin.submitted()
    he = portal.sign_in("he")
    ahead = revision(made.item, article(title="提前写好的下一版"), made.hash)
    portal.sign_in("li").decide(made.item, made.hash, 1)
    he.put(ahead)
    portal.sign_in("wang").decide(made.item, made.hash, 2)
    portal.sign_in("huang").examine(made.item, made.hash)
    portal.sign_in("liang").decide(made.item, made.hash, 3)
    last = revision(made.item, article(title="在其上再改一次"), ahead.hash)
    lin.put(last)
    lin.submit(last, base=made.hash)
    assert problem(he.decide(made.item, last.hash, 1)) == (403, "own-work")


def test_who_shared_a_draft_that_was_taken_in_may_not_decide(either: RunningPortal) -> None:
    """I-9: the shared draft is the second parent, and was there before the last publication."""
    lin, he = either.sign_in("lin"), either.sign_in("he")
    made = lin.submitted()
    shared = revision(made.item, article(title="何文静共享的下一版"), made.hash)
    assert he.put(shared).status_code == 201
    approve_all(either, made.item, made.hash)
    taken = freeze(made.item, article(title="林晓雯接着写完"), made.hash, shared.hash)
    lin.put(taken)
    assert lin.submit(taken, base=made.hash).status_code == 201
    assert lin.item(made.item)["contributors"] == ["he", "lin"]
    assert problem(he.decide(made.item, taken.hash, 1)) == (403, "own-work")
    approve_all(either, made.item, taken.hash)
    last = lin.submitted(article(title="再下一版"), item=made.item, base=taken.hash)
    assert lin.item(made.item)["contributors"] == ["lin"]
    assert he.decide(made.item, last.hash, 1).status_code == 201
