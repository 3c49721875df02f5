"""The emergency route under attack: one person, no reason, other kinds, another revision."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from editor_app.domain.item import Content, Revision, UnitKey, new_item_id
from editor_app.portal.clocks import escalate_due
from editor_app.portal.config import PortalConfig
from editor_app.portal.db.content import PageRow
from tests.checks.sample_items import layout, load
from tests.portal.articles import article, revision
from tests.portal.conftest import Clock, settled
from tests.portal.crowd import check
from tests.portal.running import RunningPortal, Somebody, problem

REASON = "突发停水，须五小时内发布"


def hot(**fields: Any) -> Content:
    content = load("04-hot-response.md").content
    unit = layout().portal.unit("zkgwb")
    assert unit is not None
    names = {"source": unit.name_zh, "responsible_unit": unit.name_zh}
    told = {**content.fields, **names, **fields}
    return replace(content, unit=UnitKey(unit.key), fields=told, attachments=())


def hurry(
    person: Somebody, content: Content, reason: str = REASON
) -> tuple[Revision, httpx.Response]:
    made = revision(new_item_id(), content)
    assert person.put(made).status_code == 201
    body = {"hash": made.hash, "checked_rules": 70, "catalogue_version": "1", "emergency": reason}
    return made, person.post(made.item, "submissions", body)


def confirm(person: Somebody, made: Revision, level: int, **more: str) -> httpx.Response:
    body = {"hash": made.hash, "level": level, "outcome": "confirm", **more}
    return person.post(made.item, "confirmations", body, base=made.hash)


def examined(portal: RunningPortal, made: Revision) -> None:
    """保密审查 is left out by no route."""
    assert portal.sign_in("huang").examine(made.item, made.hash).status_code == 201


@pytest.fixture
def published(portal: RunningPortal, lin: Somebody) -> Revision:
    made, sent = hurry(lin, hot())
    assert sent.status_code == 201, sent.text
    examined(portal, made)
    assert portal.sign_in("liang").decide(made.item, made.hash, 3).status_code == 201
    return made


def record(person: Somebody, made: Revision) -> dict[str, Any]:
    told: dict[str, Any] = person.item(made.item)["emergency"]
    return told


def test_the_last_level_publishes_and_the_record_is_open(
    lin: Somebody, published: Revision
) -> None:
    told = lin.item(published.item)
    assert (told["state"], told["live"]) == ("published", published.hash)
    assert told["emergency"]["due"] == "2026-11-23T09:30:00.000Z"  # one working day
    assert told["emergency"]["done"] is None


def test_a_complete_record_replays(portal: RunningPortal, published: Revision) -> None:
    assert confirm(portal.sign_in("li"), published, 1).status_code == 201
    assert confirm(portal.sign_in("wang"), published, 2).status_code == 201
    assert record(portal.sign_in("lin"), published)["done"] is not None
    assert check(portal.portal) == 1


def test_an_emergency_leaves_the_secrecy_review_in(portal: RunningPortal, lin: Somebody) -> None:
    made, _ = hurry(lin, hot())
    refused = portal.sign_in("liang").decide(made.item, made.hash, 3)
    assert problem(refused)[1] == "secrecy-missing"


def test_one_person_is_never_enough(portal: RunningPortal) -> None:
    lin = portal.sign_in("lin")
    made, sent = hurry(lin, hot())
    assert sent.status_code == 201
    assert problem(lin.decide(made.item, made.hash, 3)) == (403, "own-work")
    with portal.portal.database.read() as session:
        assert session.scalars(select(PageRow)).all() == []


def test_the_earlier_levels_cannot_sign(portal: RunningPortal, lin: Somebody) -> None:
    made, _ = hurry(lin, hot())
    for who, level in (("li", 1), ("wang", 2)):
        refused = portal.sign_in(who).decide(made.item, made.hash, level)
        assert problem(refused) == (409, "wrong-state")
        assert portal.sign_in(who).decide(made.item, made.hash, 3).status_code == 403


def test_no_reason_no_emergency(lin: Somebody) -> None:
    for reason in ("急", "    ", "\n\n\n\n\n"):
        _, sent = hurry(lin, hot(), reason)
        assert problem(sent) == (422, "reason-missing")


def test_other_kinds_have_no_such_route(lin: Somebody) -> None:
    _, sent = hurry(lin, article())
    assert problem(sent) == (409, "wrong-state")


def test_an_emergency_is_not_scheduled(lin: Somebody) -> None:
    _, sent = hurry(lin, hot(schedule_at="2026-11-25T10:00"))
    assert problem(sent) == (409, "wrong-state")


_WRONG: list[tuple[str, int, dict[str, str], tuple[int, str]]] = [
    ("wang", 2, {}, (409, "wrong-state")),  # out of order
    ("liang", 1, {}, (403, "forbidden")),  # who signed
    ("lin", 1, {}, (403, "own-work")),
    ("wang", 1, {}, (403, "forbidden")),  # another level's role
    ("li", 1, {"hash": "0" * 64}, (412, "stale")),
    ("li", 1, {"outcome": "object"}, (422, "reason-missing")),
    ("li", 1, {"outcome": "maybe"}, (422, "bad-request")),
    ("li", 1, {"warrant": "00000000-0000-4000-8000-000000000000"}, (403, "forbidden")),
]


def test_a_wrong_confirmation_is_refused(portal: RunningPortal, published: Revision) -> None:
    people = {who: portal.sign_in(who) for who, *_ in _WRONG}
    for who, level, more, expected in _WRONG:
        assert problem(confirm(people[who], published, level, **more)) == expected, (who, more)
    assert record(people["lin"], published)["confirmations"] == []


def test_one_person_confirms_one_level(portal: RunningPortal, published: Revision) -> None:
    all_ = portal.sign_in("all")
    assert confirm(all_, published, 1).status_code == 201
    assert problem(confirm(all_, published, 2)) == (403, "forbidden")


def test_who_signs_by_every_role_cannot_confirm(portal: RunningPortal, lin: Somebody) -> None:
    made, _ = hurry(lin, hot())
    examined(portal, made)
    all_ = portal.sign_in("all")
    assert all_.decide(made.item, made.hash, 3).status_code == 201
    assert problem(confirm(all_, made, 1)) == (403, "forbidden")


def test_an_overdue_record_is_told(
    portal: RunningPortal, published: Revision, clock: Clock
) -> None:
    assert escalate_due(portal.portal) == 0
    clock.pass_(hours=32)
    assert escalate_due(portal.portal) == 1
    assert escalate_due(portal.portal) == 0
    assert record(portal.sign_in("lin"), published)["escalated"] is not None
    assert check(portal.portal) == 1


def test_the_record_stays_open_when_the_page_is_taken_down(
    portal: RunningPortal, published: Revision
) -> None:
    body = {"hash": published.hash, "reason": "情况有变，先行撤下"}
    liang = portal.sign_in("liang")
    assert liang.post(published.item, "withdrawals", body, base=published.hash).status_code == 201
    assert confirm(portal.sign_in("li"), published, 1).status_code == 201
    assert check(portal.portal) == 1


def test_without_the_route_in_the_layout_there_is_none(
    tmp_path_factory: pytest.TempPathFactory, config: PortalConfig
) -> None:
    folder = tmp_path_factory.mktemp("layout") / "layout"
    copied(config, folder, "emergency_levels = 1\n", "")
    with settled(replace(config, layout_folder=folder)) as running:
        _, sent = hurry(running.sign_in("lin"), hot())
        assert problem(sent) == (409, "wrong-state")


def test_four_levels_end_with_the_fourth(
    tmp_path_factory: pytest.TempPathFactory, config: PortalConfig
) -> None:
    folder = tmp_path_factory.mktemp("layout") / "layout"
    copied(config, folder, "levels = 3\nemergency_levels = 1", "levels = 4\nemergency_levels = 2")
    with settled(replace(config, layout_folder=folder)) as running:
        made, sent = hurry(running.sign_in("lin"), hot())
        assert sent.status_code == 201, sent.text
        told = running.sign_in("lin").item(made.item)
        assert (told["level"], told["levels"]) == (3, 4)
        examined(running, made)
        assert running.sign_in("liang").decide(made.item, made.hash, 3).status_code == 201
        assert running.sign_in("all").decide(made.item, made.hash, 4).status_code == 403


def copied(config: PortalConfig, folder: Path, old: str, new: str) -> None:
    """The layout with other words in portal.toml."""
    shutil.copytree(config.layout_folder, folder)
    file = folder / "portal.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
