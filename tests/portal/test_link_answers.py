"""A portal that asks links by itself: LNK-04 by its own answers, told to who decides."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from sqlalchemy import select

from editor_app.cli.audit_replay import chained, replay
from editor_app.domain.item import Content
from editor_app.domain.proofing_ports import Outcome
from editor_app.portal.config import PortalConfig
from editor_app.portal.db.records import AuditRow
from editor_app.portal.link_watch import ask_links
from tests.portal.articles import BODY, article
from tests.portal.conftest import Clock, settled
from tests.portal.crowd import as_entry
from tests.portal.running import RunningPortal, Somebody

GONE = "https://www.gov.cn/gone"


@dataclass
class Web:
    """What addresses answer: gone, or fine."""

    asked: list[str] = field(default_factory=list)
    outcome: Outcome = Outcome.GONE
    status: int = 404

    def ask(self, url: str) -> tuple[Outcome, int]:
        self.asked.append(url)
        return (self.outcome, self.status) if url == GONE else (Outcome.FINE, 200)


@pytest.fixture
def web() -> Web:
    return Web()


@pytest.fixture
def asking(config: PortalConfig, web: Web) -> Iterator[RunningPortal]:
    """A portal that asks when a test says so."""
    with settled(replace(config, probe=web, link_seconds=3600)) as running:
        yield running


@pytest.fixture
def either_asking(config: PortalConfig, db_url: str, web: Web) -> Iterator[RunningPortal]:
    """The same on SQLite and on PostgreSQL."""
    with settled(replace(config, db_url=db_url, probe=web, link_seconds=3600)) as running:
        yield running


def linked(url: str) -> Content:
    return article(body=f"{BODY}详见[中国政府网]({url})。")


def found(who: Somebody, item: str) -> list[dict[str, Any]]:
    findings: list[dict[str, Any]] = who.item(item)["portal_checks"]["findings"]
    return [one for one in findings if one["rule"] == "LNK-04"]


def said(who: Somebody, item: str) -> list[tuple[str, str]]:
    return [(one["severity"], one["facts"]["outcome"]) for one in found(who, item)]


def sentences(who: Somebody, item: str) -> list[str]:
    return [one["message_zh"] for one in found(who, item)]


def news(who: Somebody, cursor: str = "") -> dict[str, Any]:
    since = f"&since={cursor}" if cursor else ""
    told: dict[str, Any] = who.client.get(f"/v1/changes?limit=200{since}").json()
    return told


def test_what_is_broken_is_told_to_who_decides(either_asking: RunningPortal, web: Web) -> None:
    asking = either_asking
    made = asking.sign_in("lin").submitted(linked(GONE))
    li = asking.sign_in("li")
    cursor = news(li)["cursor"]
    assert said(li, made.item) == [("info", "unchecked")]
    assert ask_links(asking.portal) == 1
    assert said(li, made.item) == [("warn", "gone")]
    (told,) = news(li, cursor)["changes"]
    assert told["item"]["id"] == made.item
    assert web.asked == [GONE]


def test_the_trail_of_it_can_be_replayed(asking: RunningPortal) -> None:
    made = asking.sign_in("lin").submitted(linked(GONE))
    ask_links(asking.portal)
    with asking.portal.database.read() as session:
        rows = session.scalars(select(AuditRow).order_by(AuditRow.sequence))
        entries = [as_entry(row) for row in rows]
    assert any(one.action == "links" for one in entries)
    assert replay(chained(entries, {}))[made.item].state == "in_review"


def test_what_is_sound_is_no_finding(asking: RunningPortal) -> None:
    lin = asking.sign_in("lin")
    made = lin.submitted(linked("https://www.gov.cn/fine"))
    ask_links(asking.portal)
    assert said(lin, made.item) == []


def test_nothing_is_asked_again_before_its_time(
    asking: RunningPortal, web: Web, clock: Clock
) -> None:
    asking.sign_in("lin").submitted(linked(GONE))
    assert (ask_links(asking.portal), ask_links(asking.portal)) == (1, 0)
    clock.pass_(hours=7)
    ask_links(asking.portal)
    assert web.asked == [GONE, GONE]


def test_the_same_answer_at_another_time_renews_the_day_and_is_no_news(
    asking: RunningPortal, clock: Clock
) -> None:
    made = asking.sign_in("lin").submitted(linked(GONE))
    li = asking.sign_in("li")
    ask_links(asking.portal)
    cursor, (before,) = news(li)["cursor"], sentences(li, made.item)
    clock.pass_(hours=7)
    assert ask_links(asking.portal) == 0
    li = asking.sign_in("li")  # the night has ended the session
    assert news(li, cursor)["changes"] == []
    assert sentences(li, made.item) != [before]


def test_another_status_of_the_same_outcome_is_news(
    asking: RunningPortal, web: Web, clock: Clock
) -> None:
    asking.sign_in("lin").submitted(linked(GONE))
    ask_links(asking.portal)
    web.status = 410
    clock.pass_(hours=7)
    assert ask_links(asking.portal) == 1


def test_the_portal_says_that_its_server_did_not_get_there(asking: RunningPortal, web: Web) -> None:
    made = asking.sign_in("lin").submitted(linked(GONE))
    web.outcome, web.status = Outcome.UNREACHED, 0
    ask_links(asking.portal)
    (told,) = sentences(asking.sign_in("li"), made.item)
    assert "从门户服务器没有打开" in told


def test_a_portal_that_asks_no_links_says_nothing_of_them(portal: RunningPortal) -> None:
    lin = portal.sign_in("lin")
    made = lin.submitted(linked(GONE))
    assert ask_links(portal.portal) == 0
    assert said(lin, made.item) == []


def test_a_round_that_is_stopped_leaves_no_trace(asking: RunningPortal, web: Web) -> None:
    lin = asking.sign_in("lin")
    made = lin.submitted(linked(GONE))
    assert ask_links(asking.portal, lambda: True) == 0
    assert web.asked == []
    assert said(lin, made.item) == [("info", "unchecked")]
