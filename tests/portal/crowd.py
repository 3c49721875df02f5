"""Random people who do random things to a portal, and what its audit trail must explain."""

import json
from dataclasses import asdict
from datetime import timedelta
from random import Random
from uuid import UUID

from sqlalchemy import select

from editor_app.cli.audit_replay import Entry, chained, replay
from editor_app.domain.item import ItemId, Revision, UnitKey
from editor_app.domain.people import Person, Role
from editor_app.portal.acts import expire_due
from editor_app.portal.audit import verify_chain
from editor_app.portal.bundle_release import release_due
from editor_app.portal.core import Portal
from editor_app.portal.db.content import ItemRow, PageRow
from editor_app.portal.db.records import AuditRow
from editor_app.portal.execution import carry_out
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
from tests.portal.conftest import Clock
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
        answered = {row.id for row in rows if row.live is not None and row.url is None}
        assert not answered & set(pages)  # replies that a citizen keeps private have no page
        live = {id_: item.live for id_, item in told.items() if item.live is not None}
        assert pages == {id_: live[id_] for id_ in set(live) - answered}
        return len(rows)


def as_entry(row: AuditRow) -> Entry:
    return Entry(**asdict(entry_out(row)))
