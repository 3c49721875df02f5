"""Marks, notes, notices and redirects are what was approved: a portal, a proxy, forged rows."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import Any

import pytest

from editor_app.domain.editions import Act, Force, Intent, Way
from editor_app.domain.editions_json import standing_json
from editor_app.domain.item import Revision
from editor_app.domain.proof import Flaw, Proof, Verdict
from editor_app.domain.workflow import Command
from editor_app.services.acts import ActService
from tests.fakes.people import LIN
from tests.faults import proxy as faults
from tests.faults.test_published import HTML, PAGE, Town, whole

__all__ = ["whole"]
NOTE = "数据有误，正在核实。"
NOTICE = Intent(act=Act.WITHDRAW, way=Way.NOTICE, note=NOTE)
REMOVAL = Intent(act=Act.WITHDRAW, way=Way.REMOVE)
AT = "2026-11-28T00:00:00.000Z"


@pytest.fixture
def town(whole: Town) -> Iterator[Town]:
    yield whole
    whole.proxy.heal()


def proof(town: Town, made: Revision) -> Proof:
    return town.look.check(made.item)


def flaws(town: Town, made: Revision) -> list[tuple[Flaw, str]]:
    return [(one.flaw, one.about) for one in proof(town, made).faults]


def done(town: Town, intent: Intent) -> Revision:
    """An item with this act carried out on its page."""
    made = town.another()
    assert proof(town, made).verdict is Verdict.MATCHES
    town.act(made, intent)
    return made


def mark(town: Town) -> Intent:
    return Intent(act=Act.MARK, force=Force.REPEALED, acting=town.live.item)


def redirect(town: Town) -> Intent:
    return Intent(act=Act.WITHDRAW, way=Way.REDIRECT, target=town.live.item)


def correction(_: Town) -> Intent:
    return Intent(act=Act.CORRECT, note="第二段应为38处。")


ACTS: dict[str, Callable[[Town], Intent]] = {
    "mark": mark,
    "correct": correction,
    "notice": lambda _: NOTICE,
    "redirect": redirect,
    "remove": lambda _: REMOVAL,
}


@pytest.fixture(scope="module")
def made(whole: Town) -> dict[str, Revision]:
    """One item after each act."""
    return {name: done(whole, intent(whole)) for name, intent in ACTS.items()}


@pytest.mark.parametrize("act", ACTS)
def test_every_face_that_was_approved_stands_there(
    town: Town, made: dict[str, Revision], act: str
) -> None:
    found = proof(town, made[act])
    assert (found.verdict, found.faults) == (Verdict.MATCHES, ())


def test_a_banner_or_a_note_that_is_missing_is_told(town: Town, made: dict[str, Revision]) -> None:
    for act, words in (("mark", "已废止"), ("correct", "应为38处")):

        def without(body: bytes, words: str = words) -> bytes:
            assert words.encode() in body
            return body.replace(words.encode(), b"")

        town.proxy.strike(faults.altered(without), PAGE)
        [(flaw, about)] = flaws(town, made[act])
        assert flaw is Flaw.CHANGED
        assert about


@pytest.mark.parametrize(
    ("act", "fault", "flaw"),
    [
        ("notice", faults.answer("404 Not Found", "text/html", HTML), Flaw.PAGE_GONE),
        ("notice", faults.answer("200 OK", "text/html", HTML), Flaw.CHANGED),
        ("notice", faults.altered(lambda body: body[:-20]), Flaw.TRUNCATED),
        ("redirect", faults.answer("410 Gone", "text/html", HTML), Flaw.PAGE_GONE),
        ("redirect", faults.answer("200 OK", "text/html", HTML), Flaw.CHANGED),
        ("remove", faults.answer("200 OK", "text/html", HTML), Flaw.CHANGED),
        ("remove", faults.altered(lambda body: body.replace(b"</p>", b"</p> ")), Flaw.CHANGED),
    ],
)
def test_another_thing_in_the_place_of_a_page_is_told(
    town: Town, made: dict[str, Revision], act: str, fault: faults.Fault, flaw: Flaw
) -> None:
    town.proxy.strike(fault, PAGE)
    assert [one for one, _ in flaws(town, made[act])] == [flaw]


def test_words_of_a_notice_that_were_changed_are_told(
    town: Town, made: dict[str, Revision]
) -> None:
    town.proxy.strike(
        faults.altered(lambda body: body.replace("核实".encode(), "核准".encode())), PAGE
    )
    [(flaw, about)] = flaws(town, made["notice"])
    assert (flaw, "正在核准" in about) == (Flaw.CHANGED, True)


@pytest.mark.parametrize("act", ["notice", "redirect", "remove"])
def test_the_old_page_where_it_was_taken_down_is_told(
    town: Town, made: dict[str, Revision], act: str
) -> None:
    live = town.desk.store.mirror.get(town.live.item)
    assert live is not None
    old = bytes(town.desk.portal.public(live.url or "", 1 << 20).body)
    town.proxy.strike(faults.answer("200 OK", "text/html", old), PAGE)
    assert flaws(town, made[act]) == [(Flaw.STILL_THERE, "")]


@pytest.mark.parametrize("act", ["notice", "redirect", "remove"])
def test_a_redirect_that_nobody_approved_is_told_with_its_goal(
    town: Town, made: dict[str, Revision], act: str
) -> None:
    away = "http://127.0.0.1:9/zkgwb/"
    town.proxy.strike(faults.answer("302 Found", "text/html", b"", f"Location: {away}"), PAGE)
    assert flaws(town, made[act]) == [(Flaw.WRONG_PLACE, away)]


def test_a_redirect_to_what_was_taken_down_leads_nowhere_and_that_is_right(town: Town) -> None:
    target = town.another("关于做好秋季防火工作的通知")
    away = done(town, Intent(act=Act.WITHDRAW, way=Way.REDIRECT, target=target.item))
    town.act(target, REMOVAL)
    assert proof(town, away).verdict is Verdict.MATCHES


def test_another_mark_is_another_face_and_is_looked_at_at_once(town: Town) -> None:
    made = town.another()
    before = proof(town, made)
    assert made.item not in town.desk.store.proofs.due(LIN.id, town.desk.clock.now(), 99)
    town.act(made, mark(town))
    assert made.item in town.desk.store.proofs.due(LIN.id, town.desk.clock.now(), 99)
    after = proof(town, made)
    assert (after.hash != before.hash, after.verdict) == (True, Verdict.MATCHES)


# ------------------------------------------------------- the portal itself says something else


@contextmanager
def forged(
    town: Town, made: Revision, table: str, column: str, digest: str = "", **parts: Any
) -> Iterator[None]:
    """Somebody changes what the portal keeps of an item; its word is fetched from then on."""
    key = "item" if table == "standings" else "submission"
    with closing(sqlite3.connect(town.books, isolation_level=None)) as books:
        [(submission,)] = books.execute("SELECT submission FROM items WHERE id = ?", (made.item,))
        row = made.item if key == "item" else submission
        get, put = (
            f"SELECT {column} FROM {table} WHERE {key} = ?",
            f"UPDATE {table} SET {column} = ? WHERE {key} = ?",
        )
        [(sound,)] = books.execute(get, (row,))
        books.execute(put, (json.dumps(json.loads(sound or "{}") | parts), row))
        if digest:
            known = books.execute("SELECT digest FROM intents WHERE submission = ?", (row,))
            [(signed,)] = known
            books.execute("UPDATE intents SET digest = ? WHERE submission = ?", (digest, row))
        try:
            heard(town, made)
            yield
        finally:
            books.execute(put, (sound, row))
            if digest:
                books.execute("UPDATE intents SET digest = ? WHERE submission = ?", (signed, row))
            heard(town, made)


def heard(town: Town, made: Revision) -> None:
    remote = town.desk.portal.item(made.item)
    assert remote is not None
    town.desk.store.mirror.put(remote)


@pytest.mark.parametrize(
    ("act", "parts", "about"),
    [
        ("mark", {"force": "amended"}, "force"),
        ("mark", {"acting": ""}, "acting"),
        ("mark", {"valid_until": "2031-01-01T00:00:00.000Z"}, "valid_until"),
        ("correct", {"corrections": []}, "corrections"),
        ("correct", {"corrections": [{"at": AT, "note": "一切属实，没有更正。"}]}, "corrections"),
        ("notice", {"down": {"way": "notice", "at": AT, "note": "页面维护中。"}}, "note"),
        ("notice", {"down": {"way": "remove", "at": AT}}, "way"),
        ("redirect", {"down": {"way": "notice", "at": AT, "note": NOTE}}, "way"),
    ],
)
def test_a_standing_that_nobody_approved_is_told_by_its_part(
    town: Town, made: dict[str, Revision], act: str, parts: dict[str, Any], about: str
) -> None:
    with forged(town, made[act], "standings", "standing", **parts):
        assert (Flaw.NOT_ASKED, about) in flaws(town, made[act])
    assert proof(town, made[act]).verdict is Verdict.MATCHES


def test_a_banner_on_a_page_without_an_act_is_told(town: Town) -> None:
    made = town.another()
    town.act(made, Intent(act=Act.MARK, force=Force.VALID))  # takes every mark away
    assert proof(town, made).verdict is Verdict.MATCHES
    with forged(town, made, "standings", "standing", force="expired", marked_at=AT):
        assert (Flaw.NOT_ASKED, "force") in flaws(town, made)


def test_an_intent_changed_with_its_standing_is_told_by_who_asked_for_it(town: Town) -> None:
    """Portal tables that agree with each other do not agree with what was sent from here."""
    made, desk = town.another(), town.desk
    acts = ActService(desk.store, desk.clock, desk.settings)
    asked = acts.ask(made.item, NOTICE, LIN)
    desk.clock.forward(60)
    desk.sync.run_once()
    town.publish(made, NOTICE)
    assert proof(town, made).verdict is Verdict.MATCHES
    assert asked.command is Command.ACT
    other = replace(NOTICE, note="应当事人要求撤下。")
    with (
        forged(town, made, "intents", "intent", note=other.note, digest=other.digest),
        forged(town, made, "standings", "standing", down=down(town, made, other.note)),
    ):
        assert [one for one, _ in flaws(town, made)] == [Flaw.NOT_SIGNED]


def down(town: Town, made: Revision, note: str) -> dict[str, object]:
    remote = town.desk.store.mirror.get(made.item)
    assert remote is not None
    told = standing_json(remote.standing)["down"]
    assert isinstance(told, dict)
    return {**told, "note": note}
