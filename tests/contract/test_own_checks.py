"""A portal checks by itself, and tells reviewers what it found."""

from dataclasses import replace

from editor_app.domain.findings import Finding, Severity
from editor_app.domain.item import Revision, freeze
from editor_app.domain.portal_checks import PortalChecks
from editor_app.domain.portal_ports import Portal
from editor_app.domain.submission import KeptWarning, Said
from tests.contract.conftest import Side
from tests.contract.moves import decide, notice, publish, submit

LINK = "https://www.zaojiao-example.com/"


def with_a_doubtful_link() -> Revision:
    """A notice that warns of one thing (LNK-02), which its author gave no reason for."""
    made = notice()
    body = made.content.body + f"\n四、报名方式。请登录[合作网站]({LINK})。\n"
    return freeze(made.item, replace(made.content, body=body), None)


def heard(portal: Portal, revision: Revision) -> PortalChecks | None:
    remote = portal.item(revision.item)
    assert remote is not None
    return remote.portal_checks


def test_a_warning_without_reason_passes_and_reviewers_hear_of_it(lin: Portal, li: Portal) -> None:
    made = with_a_doubtful_link()
    submit(lin, made)
    told = heard(li, made)
    assert told is not None
    assert told.report is not None
    assert told.report.rules_run > 30
    assert told.report.checked_at is not None
    assert not told.report.blocking
    (one,) = [one for one in told.unexplained(Said()) if one.rule == "LNK-02"]
    assert (one.severity, one.location.where) == (Severity.WARN, "body")
    assert one not in told.unexplained(Said(kept=(kept(one),)))


def test_a_reason_for_one_place_explains_no_other_one(lin: Portal, li: Portal) -> None:
    made = with_a_doubtful_link()
    twice = f"{made.content.body}\n五、其他事项。也可登录[另一网站]({LINK})。\n"
    made = freeze(made.item, replace(made.content, body=twice), None)
    submit(lin, made)
    told = heard(li, made)
    assert told is not None
    first, second = (one for one in told.found if one.rule == "LNK-02")
    assert (first.excerpt, first.location.where) == (second.excerpt, second.location.where)
    of_second = Said(kept=(kept(second, key=second.key),))
    open_ones = told.unexplained(of_second)
    assert first in open_ones
    assert second not in open_ones
    of_all = told.unexplained(Said(kept=(kept(second),)))  # earlier programs told no key
    assert first not in of_all
    assert second not in of_all


def kept(finding: Finding, key: str = "") -> KeptWarning:
    where, words = finding.location.where, finding.excerpt
    return KeptWarning(rule=finding.rule, where=where, excerpt=words, reason="合作网站", key=key)


def test_it_comes_with_the_feed_and_so_offline(lin: Portal, li: Portal) -> None:
    made = with_a_doubtful_link()
    receipt = submit(lin, made)
    page = li.changes(None, 200)
    while page.more:
        page = li.changes(page.cursor, 200)
    (remote,) = (one.remote for one in page.changes if one.sequence >= receipt.sequence)
    assert remote is not None
    assert remote.portal_checks == heard(li, made)


def test_who_gets_it_back_reads_it_too(lin: Portal, side: Side) -> None:
    made = with_a_doubtful_link()
    submit(lin, made)
    before = heard(lin, made)
    decide(side.view("li"), made, 1, "return")
    assert before is not None
    assert heard(lin, made) == before


def test_of_what_is_published_nothing_is_told(lin: Portal, side: Side) -> None:
    made = notice()
    submit(lin, made)
    publish(side, made)
    assert heard(lin, made) is None
