"""What a crowd does with claims, warrants and emergencies: mostly what could work."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import select

from editor_app.domain.item import Content, ItemId, Kind, Revision
from editor_app.domain.people import Person, Role
from editor_app.portal.clocks import escalate_due
from editor_app.portal.core import Portal
from editor_app.portal.db.content import ItemRow
from editor_app.portal.db.reviewing import EmergencyRow, WarrantRow
from editor_app.portal.revisions import store_revision
from editor_app.portal.warrants import grant, revoke
from editor_app.wire.claims import ClaimIn, ConfirmationIn, ReleaseIn
from editor_app.wire.secrecy import SecrecyIn
from editor_app.wire.v1 import DecisionIn, SubmissionIn
from editor_app.wire.warrants import WarrantIn
from tests.fakes.secrecy import PASSED, record
from tests.portal.articles import UNIT, article, revision

HURRY = "突发停水，须五小时内发布"


class Crowd(Protocol):
    """What the moves need of those who make them."""

    portal: Portal
    draw: Random
    people: list[Person]
    revisions: dict[str, list[Revision]]

    def order(self, item: str, path: str, asked: Any, person: Person) -> None: ...


def drawn_move(crowd: Crowd) -> Callable[[], None]:
    """One of the moves below."""
    often = (claim, lend, stand_in, hurry, haste, confirm)
    move = crowd.draw.choice((*often, *often, claim, release, end, tell))
    return lambda: move(crowd)


def claim(crowd: Crowd) -> None:
    """Take something that waits, by role or by a warrant."""
    row = _waiting(crowd)
    if row is None:
        return
    person, warrant = _decider(crowd, row.level)
    crowd.order(row.id, "claims", ClaimIn(hash=row.head, level=row.level, warrant=warrant), person)


def release(crowd: Crowd) -> None:
    """Let go of one's own claim, or end somebody's."""
    row = _waiting(crowd)
    if row is None:
        return
    asked = ReleaseIn(hash=row.head, level=row.level, reason=crowd.draw.choice(["", "今日须发布"]))
    crowd.order(row.id, "releases", asked, crowd.draw.choice(crowd.people))


def lend(crowd: Crowd) -> None:
    """Give a warrant, by who will be away or the administrator."""
    draw, level = crowd.draw, crowd.draw.randint(1, 3)
    holders = [one for one in crowd.people if level in one.review_levels(UNIT)]
    absent, deputy = draw.choice(holders), draw.choice(crowd.people)
    by = draw.choice([absent, absent, *[one for one in crowd.people if one.id == "admin"]])
    now = crowd.portal.now()
    asked = WarrantIn(
        unit=draw.choice([str(UNIT), "*"]),
        level=level,
        absent=absent.id,
        deputy=deputy.id,
        starts=now.isoformat(),
        ends=(now + timedelta(hours=draw.randint(1, 200))).isoformat(),
        reason="外出培训两天",
    )
    grant(crowd.portal, by, str(UUID(int=draw.getrandbits(128))), asked)


def end(crowd: Crowd) -> None:
    """Revoke one."""
    told = _warrants(crowd)
    if told:
        revoke(crowd.portal, crowd.draw.choice(crowd.people), crowd.draw.choice(told).id, "返岗")


def stand_in(crowd: Crowd) -> None:
    """Decide under whichever warrant, fitting or not."""
    row, told = _waiting(crowd), _warrants(crowd)
    if row is None or not told:
        return
    warrant = crowd.draw.choice(told)
    deputy = next(one for one in crowd.people if one.id == warrant.deputy)
    asked = DecisionIn(
        hash=row.head, level=row.level, outcome="approve", reason="", warrant=warrant.id
    )
    crowd.order(row.id, "decisions", asked, deputy)


def hurry(crowd: Crowd) -> None:
    """Write a response to public concern and send it on the emergency route."""
    draw = crowd.draw
    item = ItemId(str(UUID(int=draw.getrandbits(128))))
    made = revision(item, hot(f"关于第{draw.randint(1, 999)}起突发事件的说明"))
    author = crowd.people[draw.randint(0, 1)]
    with crowd.portal.database.write() as session:
        store_revision(session, crowd.portal, made, author)
    crowd.revisions[item] = [made]
    asked = SubmissionIn(
        hash=made.hash, checked_rules=1, catalogue_version="1", emergency=draw.choice([HURRY, "急"])
    )
    crowd.order(item, "submissions", asked, author)


def haste(crowd: Crowd) -> None:
    """Examine what hurries, and let its last level sign."""
    with crowd.portal.database.read() as session:
        rows = session.scalars(
            select(ItemRow)
            .join(EmergencyRow, EmergencyRow.submission == ItemRow.submission)
            .where(ItemRow.state == "in_review")
            .order_by(ItemRow.id)
        ).all()
    if rows:
        row = crowd.draw.choice(rows)
        answers = crowd.draw.choice([PASSED, PASSED, record("ask_upper")])
        officers = [one for one in crowd.people if one.has(Role.SECRECY, UNIT)]
        asked = SecrecyIn(hash=row.head, answers=answers)
        crowd.order(row.id, "secrecy", asked, crowd.draw.choice(officers))
        person, warrant = _decider(crowd, row.level)
        signed = DecisionIn(hash=row.head, level=row.level, outcome="approve", warrant=warrant)
        crowd.order(row.id, "decisions", signed, person)


def confirm(crowd: Crowd) -> None:
    """Speak for a level that an emergency left out."""
    with crowd.portal.database.read() as session:
        records = session.scalars(
            select(EmergencyRow).where(EmergencyRow.due.is_not(None)).order_by(EmergencyRow.item)
        ).all()
    if not records:
        return
    record, level = crowd.draw.choice(records), crowd.draw.randint(1, 3)
    person, warrant = _decider(crowd, level)
    outcome = crowd.draw.choice(["confirm", "confirm", "object"])
    asked = ConfirmationIn(
        hash=record.revision, level=level, outcome=outcome, reason="时间有误", warrant=warrant
    )
    crowd.order(record.item, "confirmations", asked, person)


def tell(crowd: Crowd) -> None:
    """What is overdue is told on."""
    escalate_due(crowd.portal)


def hot(title: str) -> Content:
    """The kind that has an emergency route."""
    return replace(article(title=title), kind=Kind("hot_response"))


def _waiting(crowd: Crowd) -> ItemRow | None:
    with crowd.portal.database.read() as session:
        rows = session.scalars(
            select(ItemRow).where(ItemRow.state == "in_review").order_by(ItemRow.id)
        ).all()
    return crowd.draw.choice(rows) if rows else None


def _warrants(crowd: Crowd) -> list[Any]:
    with crowd.portal.database.read() as session:
        return list(session.scalars(select(WarrantRow).order_by(WarrantRow.id)).all())


def _decider(crowd: Crowd, level: int) -> tuple[Person, str]:
    """Somebody of the level, or a deputy with their warrant."""
    told = [one for one in _warrants(crowd) if one.level == level]
    if told and crowd.draw.random() < 0.5:
        warrant = crowd.draw.choice(told)
        return next(one for one in crowd.people if one.id == warrant.deputy), warrant.id
    return crowd.draw.choice([one for one in crowd.people if level in one.review_levels(UNIT)]), ""
