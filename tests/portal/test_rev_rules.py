"""REV-01 to REV-05, each with a sample that passes, one that does not, and one on the edge."""

import pytest

from editor_app.domain.item import new_item_id
from tests.fakes.secrecy import PASSED, record
from tests.portal.approving import approve_all
from tests.portal.articles import article, revision
from tests.portal.running import RunningPortal, Somebody, problem

AFTER = "请核对第二段数字"


def test_rev_01_levels_run_in_order_by_different_people(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = lin.submitted()
    everything = portal.sign_in("all")
    assert problem(everything.decide(made.item, made.hash, 2)) == (409, "wrong-state")
    assert everything.decide(made.item, made.hash, 1).status_code == 201
    assert problem(everything.decide(made.item, made.hash, 2)) == (403, "forbidden")
    assert portal.sign_in("wang").decide(made.item, made.hash, 2).status_code == 201


def test_rev_01_an_author_reviews_nothing_even_with_the_role(portal: RunningPortal) -> None:
    he = portal.sign_in("he")
    made = he.submitted()
    assert problem(he.decide(made.item, made.hash, 1)) == (403, "own-work")


def test_rev_02_one_changed_character_voids_approvals(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    li = portal.sign_in("li")
    assert li.decide(made.item, made.hash, 1).status_code == 201
    portal.sign_in("wang").decide(made.item, made.hash, 2, "return", reason=AFTER)
    changed = revision(made.item, article(title="青榆街道开展冬季消防安全联合检察"), made.hash)
    lin.put(changed)
    assert lin.submit(changed, base=made.hash).status_code == 201
    assert lin.item(made.item)["level"] == 1
    assert problem(li.decide(made.item, made.hash, 1)) == (412, "stale")
    assert li.decide(made.item, changed.hash, 1).status_code == 201


@pytest.mark.parametrize(
    ("reason", "taken"),
    [("", False), ("改四个字", False), ("    改四个字    ", False), ("改五个字吧", True)],
)
def test_rev_03_a_return_has_five_characters(
    portal: RunningPortal, lin: Somebody, reason: str, taken: bool
) -> None:
    made = lin.submitted()
    answer = portal.sign_in("li").decide(made.item, made.hash, 1, "return", reason=reason)
    assert (answer.status_code == 201) == taken
    assert taken or problem(answer) == (422, "reason-missing")


def test_rev_04_passes_with_a_record_of_this_very_hash(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = lin.submitted()
    approve_all(portal, made.item, made.hash)
    assert lin.item(made.item)["state"] == "published"


@pytest.mark.parametrize("answers", [None, record("ask_upper")], ids=["none", "asked above"])
def test_rev_04_holds_the_last_level_back_and_no_other(
    portal: RunningPortal, lin: Somebody, answers: dict[str, str | list[str]] | None
) -> None:
    made = lin.submitted()
    if answers is not None:
        portal.sign_in("huang").examine(made.item, made.hash, answers)
    assert portal.sign_in("li").decide(made.item, made.hash, 1).status_code == 201
    assert portal.sign_in("wang").decide(made.item, made.hash, 2).status_code == 201
    last = portal.sign_in("liang")
    assert problem(last.decide(made.item, made.hash, 3)) == (422, "secrecy-missing")
    portal.sign_in("huang").examine(made.item, made.hash, PASSED)
    assert last.decide(made.item, made.hash, 3).status_code == 201


@pytest.mark.parametrize(
    ("reason", "taken"),
    [
        ("", False),
        ("已核对", False),
        ("  已核  ", False),
        ("已经核对", True),
        ("标题经领导审定", True),
    ],
)
def test_rev_05_a_kept_warning_has_four_characters(lin: Somebody, reason: str, taken: bool) -> None:
    made = revision(new_item_id(), article())
    lin.put(made)
    kept = [{"rule": "TXT-04", "where": "title", "excerpt": "联合", "reason": reason}]
    body = {"hash": made.hash, "checked_rules": 70, "catalogue_version": "1", "kept": kept}
    answer = lin.post(made.item, "submissions", body)
    assert (answer.status_code == 201) == taken
    assert taken or problem(answer) == (422, "reason-missing")


def test_rev_05_is_asked_for_before_a_submission(lin: Somebody) -> None:
    """What nobody kept needs no reason."""
    assert lin.submitted().hash
