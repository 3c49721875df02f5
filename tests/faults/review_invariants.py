"""What must hold of a portal after anybody did anything: I-9, I-10, I-11 and I-13."""

from collections import Counter
from dataclasses import replace
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.cli.audit_replay import Entry, WrongEntry, chained, replay
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.item import ItemId
from editor_app.portal.core import Portal
from editor_app.portal.db.content import ContributionRow, DecisionRow, ItemRow, PageRow
from editor_app.portal.db.records import AuditRow
from editor_app.portal.live import open_live
from editor_app.portal.public.item_pages import item_page, system_values
from editor_app.rendering.item_page import full_page
from tests.faults.secrecy_attacks import examined
from tests.portal.crowd import as_entry

_LIFE = ("publish", "schedule", "mark", "correct", "take-down", "expire", "schedule-failed")


def no_own_approval(portal: Portal) -> None:
    """I-9 and I-10, asked of the tables themselves."""
    with portal.database.read() as session:
        for row in session.scalars(select(ItemRow)).all():
            found = select(DecisionRow).where(DecisionRow.submission == row.submission)
            decisions = session.scalars(found).all()
            if row.state == "in_review":
                assert {one.revision for one in decisions} <= {row.head}
                for one in decisions:
                    assert not _wrote(session, row, one), f"{one.person} decided on own work"
            examined(session, row)


def _wrote(session: Session, item: ItemRow, decision: DecisionRow) -> bool:
    """Whether the decider had contributed by then: what somebody uploads later is no matter."""
    found = (
        select(ContributionRow.person)
        .where(ContributionRow.item == item.id, ContributionRow.person == decision.person)
        .where(ContributionRow.sequence > item.contributors_after)
        .where(ContributionRow.sequence < decision.sequence)
    )
    return session.scalars(found).first() is not None


def pages_are_approved(portal: Portal) -> int:
    """I-11: every public page is the rendering of the bytes under its approved hash."""
    with portal.database.read() as session:
        ids = session.scalars(select(PageRow.item)).all()
    for id_ in ids:
        with open_live(portal)() as data:
            item = data.by_ids([ItemId(id_)])[ItemId(id_)]
            made = data.revision(item.revision)
            assert sha256_hex(made.canonical) == item.revision
            expected = full_page(made.content, data.layout(), system_values(data, item, made))
            assert item_page(data, item) == expected.encode()
    return len(ids)


def touching_shows(portal: Portal, draw: Random, seen: Counter[str]) -> None:
    """I-13: a trail with one entry changed, left out, moved or cut off is found out."""
    with portal.database.read() as session:
        rows = session.scalars(select(AuditRow).order_by(AuditRow.sequence)).all()
        trail = [as_entry(row) for row in rows]
    seen.update(f"effect: {one.action}" for one in trail if one.action in _LIFE)
    if len(trail) < 2:
        return  # a run of few steps may have moved nothing
    head = {trail[-1].sequence: trail[-1].hash}
    at = draw.randrange(len(trail) - 1)
    other = replace(trail[at], person="somebody")
    for name, touched in {
        "changed": [*trail[:at], other, *trail[at + 1 :]],
        "left out": [*trail[:at], *trail[at + 1 :]],
        "moved": [*trail[:at], trail[at + 1], trail[at], *trail[at + 2 :]],
        "cut": trail[:-1],
        "written anew": _anew([*trail[:at], other, *trail[at + 1 :]]),
    }.items():
        try:
            replay(chained(touched, head))
        except WrongEntry:
            seen[f"trail {name}: found"] += 1
        else:
            raise AssertionError(f"a trail that was {name} at {at} passed")


def _anew(trail: list[Entry]) -> list[Entry]:
    """The whole chain computed again: only a receipt's witness can tell."""
    made: list[Entry] = []
    for entry in trail:
        linked = replace(entry, previous=made[-1].hash if made else entry.previous)
        made.append(replace(linked, hash=linked.computed()))
    return made
