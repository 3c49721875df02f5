"""Random people do random things; the audit trail alone must explain every state."""

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import Path
from random import Random
from uuid import UUID

import pytest
from sqlalchemy import select

from editor_app.cli.audit_replay import Entry, WrongEntry, chained, replay
from editor_app.domain.item import ItemId, Revision, UnitKey
from editor_app.domain.people import Person, Role
from editor_app.portal.acts import expire_due
from editor_app.portal.audit import verify_chain
from editor_app.portal.bundle_release import release_due
from editor_app.portal.config import PortalConfig
from editor_app.portal.core import Portal, open_portal
from editor_app.portal.db.content import ItemRow, PageRow
from editor_app.portal.db.records import AuditRow
from editor_app.portal.execution import carry_out
from editor_app.portal.loading import load_demo
from editor_app.portal.order import Order
from editor_app.portal.persons import find_person
from editor_app.portal.problems import ProblemError
from editor_app.portal.publication import publish_due
from editor_app.portal.revisions import store_revision
from editor_app.portal.trail import entry_out
from editor_app.wire.bundles import UnbundleIn
from editor_app.wire.claims import ClaimIn, ConfirmationIn, ReleaseIn
from editor_app.wire.comments import RemarkIn
from editor_app.wire.secrecy import SecrecyIn
from editor_app.wire.v1 import DecisionIn, ReasonIn, SubmissionIn
from tests.fakes.secrecy import PASSED, record
from tests.portal.articles import UNIT, article, revision
from tests.portal.bundle_moves import as_part, drawn_bundle, drawn_end
from tests.portal.claim_moves import drawn_move
from tests.portal.conftest import LAYOUT, Clock
from tests.portal.district import settle
from tests.portal.edition_moves import digest_of, drawn_intent

Words = ClaimIn | ReleaseIn | ConfirmationIn | RemarkIn
Asked = SubmissionIn | DecisionIn | ReasonIn | UnbundleIn | SecrecyIn | Words
PEOPLE = ("lin", "he", "li", "wang", "liang", "huang", "all", "chen", "admin")
STEPS = 300
REASON = "第二段涉及内部测算，处理后公开"


class Crowd:
    """Everybody tries everything, mostly what could work."""

    def __init__(self, portal: Portal, clock: Clock, seed: int) -> None:
        self.portal = portal
        self.clock = clock
        self.draw = Random(seed)
        self.revisions: dict[str, list[Revision]] = {}
        self.done = 0
        with portal.database.read() as session:
            found = [find_person(session, name) for name in PEOPLE]
        self.people = [person for person in found if person is not None]

    def step(self) -> None:
        self.clock.pass_(minutes=self.draw.randint(1, 40))
        act = self.draw.choices(
            [
                self.write,
                self.submit,
                self.examine,
                self.decide,
                self.recall,
                self.withdraw,
                self.wait,
                self.unbundle,
                drawn_move(self),
                self.ask,
                self.retry,
            ],
            weights=[4, 5, 6, 12, 1, 1, 1, 1, 6, 4, 1],
        )[0]
        try:
            act()
            self.done += 1
        except ProblemError:
            pass  # refusals are half of what this is about

    def write(self) -> None:
        item = self.item(fresh=len(self.revisions) < 6)
        known = self.revisions.get(item, [])
        when = self.later() if self.draw.random() < 0.2 else ""
        title = f"第{self.draw.randint(1, 999)}次修改的稿件标题"
        content = as_part(article(title=title, schedule_at=when), item)
        parent = self.draw.choice(known).hash if known else None
        made = revision(ItemId(item), content, parent)
        with self.portal.database.write() as session:
            store_revision(session, self.portal, made, self.draw.choice(self.people[:2]))
        self.revisions[item] = [*known, made]

    def submit(self) -> None:
        if not self.revisions:
            return
        item = self.item()
        made = self.draw.choice(self.revisions[item])
        bundle = None
        if self.draw.random() < 0.5:
            bundle = drawn_bundle(self.draw, item, sorted(self.revisions))
        asked = SubmissionIn(hash=made.hash, checked_rules=1, catalogue_version="1", bundle=bundle)
        self.order(item, "submissions", asked, self.draw.choice(self.people[:2]))

    def decide(self) -> None:
        item = self.item()
        row = self.row(item)
        level = row.level if row and self.draw.random() < 0.9 else self.draw.randint(1, 3)
        hash_ = row.head if row and self.draw.random() < 0.9 else "0" * 64
        outcome = self.draw.choice(["approve"] * 12 + ["return", "return", "reject"])
        reason = self.draw.choice(["请核对第二段数字", "", "改"])
        intent = digest_of(self.portal, row)
        asked = DecisionIn(hash=hash_, level=level, outcome=outcome, reason=reason, intent=intent)
        fitting = [one for one in self.people if level in one.review_levels(UNIT)]
        who = self.draw.choice(fitting if fitting and self.draw.random() < 0.7 else self.people)
        self.order(item, "decisions", asked, who)

    def examine(self) -> None:
        item = self.item()
        row = self.row(item)
        hash_ = row.head if row and self.draw.random() < 0.9 else "0" * 64
        told = [PASSED] * 10 + [record("ask_upper"), record("partial", REASON), record("refused")]
        asked = SecrecyIn(hash=hash_, answers=self.draw.choice(told))
        fitting = [one for one in self.people if one.has(Role.SECRECY, UnitKey(UNIT))]
        who = self.draw.choice(fitting if self.draw.random() < 0.8 else self.people)
        self.order(item, "secrecy", asked, who)

    def recall(self) -> None:
        self.reasoned("recalls")

    def withdraw(self) -> None:
        self.reasoned("withdrawals")

    def unbundle(self) -> None:
        item = self.item()
        row = self.row(item)
        asked = drawn_end(self.draw, row.head if row else "0" * 64)
        self.order(item, "unbundlings", asked, self.draw.choice(self.people))

    def ask(self) -> None:
        """Something beyond an ordinary publication, most often for a live page."""
        with self.portal.database.read() as session:
            public = sorted(session.scalars(select(PageRow.item)))
        item = self.draw.choice(public) if public and self.draw.random() < 0.8 else self.item()
        row = self.row(item)
        others = [one for one in sorted(self.revisions) if one != item]
        intent = drawn_intent(self.draw, others, self.clock.now())
        made = self.draw.choice(self.revisions.get(item, []) or [None])
        hash_ = row.live if row and row.live and self.draw.random() < 0.8 else None
        hash_ = hash_ or (made.hash if made else "0" * 64)
        asked = SubmissionIn(hash=hash_, checked_rules=1, catalogue_version="1", intent=intent)
        self.order(item, "submissions", asked, self.draw.choice(self.people[:2]))

    def retry(self) -> None:
        self.reasoned("retries")

    def wait(self) -> None:
        self.clock.pass_(hours=self.draw.randint(1, 30))
        publish_due(self.portal)
        release_due(self.portal)
        expire_due(self.portal)

    def reasoned(self, path: str) -> None:
        item = self.item()
        row = self.row(item)
        asked = ReasonIn(hash=row.head if row else "0" * 64, reason="内容有误需要撤下")
        self.order(item, path, asked, self.draw.choice(self.people))

    def order(self, item: str, path: str, asked: Asked, person: Person) -> None:
        row = self.row(item)
        carry_out(
            self.portal,
            Order(
                key=str(UUID(int=self.draw.getrandbits(128))),
                person=person,
                item=ItemId(item),
                path=path,
                body=json.dumps(asdict(asked)).encode(),
                asked=asked,
                base=row.head if row else None,
            ),
        )

    def item(self, *, fresh: bool = False) -> str:
        if fresh or not self.revisions:
            return str(UUID(int=self.draw.getrandbits(128)))
        return self.draw.choice(sorted(self.revisions))

    def row(self, item: str) -> ItemRow | None:
        with self.portal.database.read() as session:
            return session.get(ItemRow, item)

    def later(self) -> str:
        hours = timedelta(hours=self.draw.randint(20, 300))
        return (self.clock.now() + hours).isoformat(timespec="minutes")


@pytest.fixture
def crowd_portal(config: PortalConfig) -> Iterator[Portal]:
    portal = replace(open_portal(config), checks=False)
    with portal.database.write() as session:
        settle(session)
    yield portal
    portal.database.close()


def check(portal: Portal) -> int:
    """The trail explains every item and every page; gives how many items there are."""
    with portal.database.read() as session:
        assert verify_chain(session).whole
        entries = session.scalars(select(AuditRow).order_by(AuditRow.sequence))
        trail = chained((as_entry(row) for row in entries), {})
        told = replay(trail)
        rows = session.scalars(select(ItemRow)).all()
        assert {row.id for row in rows} == set(told)
        for row in rows:
            item = told[row.id]
            expected = (item.state, item.head, item.live, item.level)
            assert (row.state, row.head, row.live, row.level) == expected
        pages = {page.item: page.revision for page in session.scalars(select(PageRow))}
        assert pages == {id_: item.live for id_, item in told.items() if item.live is not None}
        return len(rows)


@pytest.mark.parametrize("seed", range(4))
def test_the_trail_explains_what_a_crowd_did(crowd_portal: Portal, clock: Clock, seed: int) -> None:
    crowd = Crowd(crowd_portal, clock, seed)
    for _ in range(STEPS):
        crowd.step()
    assert crowd.done > STEPS / 5
    assert check(crowd_portal) > 2
    with crowd_portal.database.read() as session:
        actions = session.scalars(select(AuditRow.action)).all()
    assert {"publish", "secrecy", "refused-own-work", "refused-forbidden"} <= set(actions)


def as_entry(row: AuditRow) -> Entry:
    return Entry(**asdict(entry_out(row)))


def row(person: str, action: str, **told: object) -> Entry:
    return Entry(
        sequence=1,
        at="",
        person=person,
        action=action,
        item="i",
        detail=json.dumps({"hash": "h", **told}),
        previous="",
        hash="",
    )


GOOD = [
    row("lin", "revision"),
    row("lin", "submit", levels=2),
    row("li", "approve", level=1),
    row("wang", "approve", level=2),
    row("portal", "publish"),
]


def test_the_replayer_takes_a_good_trail() -> None:
    assert replay(GOOD)["i"].state == "published"


EXAMINED = [
    GOOD[0],
    row("lin", "submit", levels=2, secrecy=2),
    row("huang", "secrecy", effect="pass"),
    *GOOD[2:],
]


def test_the_replayer_takes_a_trail_with_secrecy_review() -> None:
    assert replay(EXAMINED)["i"].state == "published"


@pytest.mark.parametrize(
    "bad",
    [
        [*EXAMINED[:2], *EXAMINED[3:]],
        [*EXAMINED[:2], row("huang", "secrecy", effect="wait"), *EXAMINED[3:]],
        [*EXAMINED[:2], row("lin", "secrecy", effect="pass")],
        [*EXAMINED[:2], row("huang", "secrecy", effect="pass", hash="other")],
        [*EXAMINED[:3], row("huang", "approve", level=1)],
        [*EXAMINED[:2], EXAMINED[3], row("li", "secrecy", effect="pass")],
        [*EXAMINED[:2], row("huang", "secrecy", effect="return", reason="改")],
        [*EXAMINED[:3], row("huang", "revision"), EXAMINED[3], EXAMINED[4]],
    ],
    ids=["none", "waits", "own", "stale", "and a level", "after a level", "reason", "wrote later"],
)
def test_the_replayer_finds_what_secrecy_forbids(bad: list[Entry]) -> None:
    with pytest.raises(WrongEntry):
        replay(bad)


@pytest.mark.parametrize(
    "bad",
    [
        [*GOOD[:2], row("lin", "approve", level=1)],
        [*GOOD[:3], row("li", "approve", level=2)],
        [*GOOD[:2], GOOD[3]],
        [*GOOD[:3], GOOD[4]],
        [*GOOD[:2], row("li", "approve", level=1, hash="other")],
        [*GOOD[:4], row("portal", "publish", hash="other")],
        [*GOOD[:2], row("li", "return", level=1, reason="改")],
        [*GOOD[:2], row("lin", "submit", levels=2)],
        [*GOOD[:2], row("liang", "withdraw")],
    ],
    ids=["own", "twice", "skip", "early", "stale", "swap", "reason", "resubmit", "withdraw"],
)
def test_the_replayer_finds_what_must_not_be(bad: list[Entry]) -> None:
    with pytest.raises(WrongEntry):
        replay(bad)


WARRANT_FAULTS = "none self own revoked late early unit level deputy absent contributor twice"
EMERGENCY_FAULTS = "silent short nobody unsigned own order writer signer twice swap needless"


def warrant(person: str = "li", **told: object) -> Entry:
    said: dict[str, object] = {
        "id": "w",
        "unit": "u",
        "level": 1,
        "absent": "li",
        "deputy": "zhao",
        "starts": "2026-11-01",
        "ends": "2026-11-09",
    }
    entry = replace(row(person, "warrant"), item=None)
    return replace(entry, detail=json.dumps({**said, **told}))


def acted(at: str = "2026-11-05", person: str = "zhao", **told: object) -> Entry:
    said = {"level": 1, "for": "li", "warrant": "w", **told}
    return replace(row(person, "approve", **said), at=at)


BEGUN = [row("lin", "revision"), row("lin", "submit", levels=2, unit="u")]
REVOKED = replace(row("li", "revoke-warrant"), item=None, detail=json.dumps({"id": "w"}))


def test_the_replayer_takes_a_deputy() -> None:
    trail = [warrant(), *BEGUN, acted(), *GOOD[3:]]
    assert replay(trail)["i"].state == "published"


@pytest.mark.parametrize(
    "bad",
    [
        [*BEGUN, acted()],
        [warrant(deputy="li"), *BEGUN],
        [warrant("zhao"), *BEGUN],
        [warrant(), REVOKED, *BEGUN, acted()],
        [warrant(), *BEGUN, acted(at="2026-11-09")],
        [warrant(), *BEGUN, acted(at="2026-10-09")],
        [warrant(unit="other"), *BEGUN, acted()],
        [warrant(level=2), *BEGUN, acted()],
        [warrant(), *BEGUN, acted(person="qian")],
        [warrant(absent="sun"), *BEGUN, acted()],
        [warrant(absent="lin"), *BEGUN, acted(**{"for": "lin"})],
        [warrant(), *BEGUN, acted(), row("li", "approve", level=2)],
    ],
    ids=(
        [
            "none",
            "self",
            "own",
            "revoked",
            "late",
            "early",
            "unit",
            "level",
            "deputy",
            "absent",
            "contributor",
            "twice",
        ]
    ),
)
def test_the_replayer_finds_what_no_warrant_covers(bad: list[Entry]) -> None:
    with pytest.raises(WrongEntry):
        replay(bad)


HURRY = [
    row("lin", "revision"),
    row("lin", "submit", levels=3, first=3, emergency="突发停水" * 2),
    row("liang", "approve", level=3),
    row("portal", "publish"),
    row("li", "confirm", level=1),
]


def test_the_replayer_takes_an_emergency_and_its_record() -> None:
    told = replay([*HURRY, row("wang", "confirm", level=2)])["i"]
    assert (told.state, [left for _, left, _ in told.records]) == ("published", [[]])


@pytest.mark.parametrize(
    "bad",
    [
        [HURRY[0], row("lin", "submit", levels=3, first=3), *HURRY[2:]],
        [HURRY[0], row("lin", "submit", levels=3, first=3, emergency="急"), *HURRY[2:]],
        [HURRY[0], row("lin", "submit", levels=3, first=4, emergency="突发停水" * 2)],
        [*HURRY[:2], row("portal", "publish")],
        [*HURRY[:2], row("lin", "approve", level=3)],
        [*HURRY[:4], row("wang", "confirm", level=2)],
        [*HURRY[:4], row("lin", "confirm", level=1)],
        [*HURRY[:4], row("liang", "confirm", level=1)],
        [*HURRY[:5], row("li", "confirm", level=2)],
        [*HURRY[:4], row("li", "confirm", level=1, hash="other")],
        [*GOOD, row("zhao", "confirm", level=1)],
    ],
    ids=[
        "silent",
        "short",
        "nobody",
        "unsigned",
        "own",
        "order",
        "writer",
        "signer",
        "twice",
        "swap",
        "needless",
    ],
)
def test_the_replayer_finds_a_wrong_emergency(bad: list[Entry]) -> None:
    with pytest.raises(WrongEntry):
        replay(bad)


def test_the_trail_explains_the_sample_district(tmp_path: Path) -> None:
    portal = open_portal(PortalConfig(data=tmp_path, layout_folder=LAYOUT, demo=True))
    load_demo(portal)
    assert check(portal) > 100
    portal.database.close()
