"""A workstation that heard the feed, and the portal by itself: the same findings, word for word."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.connectors import CONNECTORS
from editor_app.connectors.discovery import Finder
from editor_app.connectors.http import Http
from editor_app.connectors.oauth import OAuth
from editor_app.domain.findings import Finding, Phase
from editor_app.domain.item import Content, Draft, ItemId, freeze, new_item_id
from tests.contract.conftest import Side
from tests.contract.moves import notice, publish, submit
from tests.fakes.people import LIN
from tests.fakes.real_clock import RealClock
from tests.fakes.workstation import Workstation, workstation
from tests.portal.pairs import interpretation, policy

WHY = "两次活动不同，确需另发"


@pytest.fixture
def station(http: Http, oauth: OAuth, tmp_path: Path) -> Iterator[Workstation]:
    """A workstation of 林晓雯 on the reference portal."""
    make = CONNECTORS["reference"]
    made = workstation(
        tmp_path / "lin",
        LIN,
        RealClock(),
        lambda session: make(http, Finder(http), session, str),
        oauth,
    )
    made.settings.change(undo_seconds=0)
    yield made
    made.store.close()


def listen(station: Workstation) -> None:
    """Hear all there is, and do what a pass does for proofreading."""
    while station.sync.run_once().more:
        pass
    station.checking.wordbooks.renew(station.portal)
    while station.store.echoes.catch_up(400):
        pass


def written(station: Workstation, content: Content) -> Draft:
    """A draft with that content, every warning kept with a reason."""
    draft = station.drafts.new(
        unit=content.unit, column=content.column, kind=content.kind, person=LIN
    )
    draft = station.drafts.save(replace(draft, content=replace(content, attachments=())))
    for one in station.submit.confirmation(draft.item).open_warnings:
        station.drafts.keep(draft.item, one.key, WHY)
    return station.drafts.open(draft.item)


def told(findings: Sequence[Finding]) -> list[tuple[str, str, str, str, str, str]]:
    """LNK-04 aside: a portal opens no addresses."""
    return sorted(
        (one.rule, one.severity.value, one.location.where, one.excerpt, one.message_zh, one.key)
        for one in findings
        if one.rule != "LNK-04"
    )


def rules(findings: Sequence[Finding]) -> set[str]:
    return {one.rule for one in findings}


def both(station: Workstation, reference: Side, draft: Draft) -> tuple[list[Finding], ...]:
    """What the workstation finds, and what the portal says it found once that was sent."""
    here = station.checking.run(draft, Phase.SUBMIT).findings
    station.confirm(draft.item)
    listen(station)
    remote = reference.view("li").item(draft.item)
    assert remote is not None, station.store.outbox.of(draft.item)
    assert remote.portal_checks is not None
    assert remote.portal_checks.report is not None
    return list(here), list(remote.portal_checks.report.findings)


def test_a_text_that_is_public_already(station: Workstation, reference: Side) -> None:
    before = notice("关于开展梅溪街区排水管网夜间巡查的通知")
    submit(reference.view("lin"), before)
    publish(reference, before)
    listen(station)
    again = before.content.with_field("title", "关于开展排水管网再次巡查工作的通知")
    here, there = both(station, reference, written(station, again))
    assert told(here) == told(there)
    assert "SRC-02" in rules(here)


def test_an_interpretation_that_copies_its_public_policy(
    station: Workstation, reference: Side
) -> None:
    made = freeze(new_item_id(), replace(policy(), attachments=()), None)
    submit(reference.view("lin"), made)
    publish(reference, made)
    listen(station)
    copy = replace(interpretation(made.item), body=made.content.body)
    here, there = both(station, reference, written(station, copy))
    besides = [one for one in there if one.key not in {known.key for known in here}]
    assert told(here) == told([one for one in there if one not in besides])
    assert {"JD-04", "SRC-02"} <= rules(here)
    # The sample district holds the same pair in a channel that 林晓雯 does not hear of.
    assert rules(besides) == {"SRC-02"}
    assert [station.store.mirror.get(ItemId(str(one.facts["item"]))) for one in besides] == [
        None
    ] * len(besides)
