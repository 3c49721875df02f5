"""The change feed: what is new for one person since a cursor, in order of the portal's sequence.

The feed tells states, not events: an item that changed ten times is told once, at its newest
sequence. Cursors are opaque; they remember for which units they were given, so that somebody with
a new role hears of the items that were there before.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.people import Person
from editor_app.portal.core import Portal
from editor_app.portal.db.comments import ThreadsRow
from editor_app.portal.db.content import ItemRow
from editor_app.portal.db.drafts import DraftHeadRow
from editor_app.portal.db.opinions import OpinionRow
from editor_app.portal.db.records import AuditRow, ChainRow, LayoutRow
from editor_app.portal.db.times import rfc3339
from editor_app.portal.drafts import drafts_out
from editor_app.portal.feed_texts import texts_of
from editor_app.portal.inquiries.views import inquiry_changes, newest_inquiry
from editor_app.portal.opinions.telling import opinion_out
from editor_app.portal.persons import edited_units, units_of
from editor_app.portal.problems import ProblemError
from editor_app.portal.threads import threads_out
from editor_app.portal.views import items_out
from editor_app.wire.v1 import ChangeOut, ChangesOut

_CURSOR = re.compile(r"([0-9]{1,15})\.([0-9a-f]{8})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """Where a reader stands."""

    sequence: int
    view: str  # names the units it was told about, and those it edits

    def __str__(self) -> str:
        return f"{self.sequence}.{self.view}"


def read_cursor(told: str | None, person: Person, newest: int) -> Since:
    """The position a cursor stands for, or the beginning when it no longer fits.

    A cursor from the future means the portal was restored from an older copy: telling everything
    again is harmless, leaving something out is not.
    """
    view = _view(person)
    if not told:
        return Since(sequence=0, view=view)
    match = _CURSOR.fullmatch(told)
    if match is None:
        raise ProblemError("bad-request", "this cursor is not from here")
    sequence = int(match[1])
    fits = match[2] == view and sequence <= newest
    return Since(sequence=sequence if fits else 0, view=view)


def head_at(session: Session, sequence: int) -> str:
    """The head of the chain after that many events; empty for a number that never was."""
    row = session.get(AuditRow, sequence) if sequence else None
    return row.hash if row is not None else ""


def changes(
    session: Session,
    portal: Portal,
    person: Person,
    cursor: str | None,
    limit: int,
    witness: int = 0,
    *,
    texts: bool = False,
) -> ChangesOut:
    """One page of the feed."""
    chain = session.get_one(ChainRow, 1)
    since = read_cursor(cursor, person, chain.sequence)
    found = _collect(session, person, since.sequence, limit + 1)
    more = len(found) > limit
    told = found[:limit]
    # Nothing further: the cursor moves to the newest sequence, past what others may see.
    reached = told[-1].sequence if more else chain.sequence
    return ChangesOut(
        changes=told,
        cursor=str(Since(sequence=reached, view=since.view)),
        more=more,
        sequence=chain.sequence,
        chain_head=chain.head,
        time=rfc3339(portal.now()),
        witnessed=head_at(session, witness),
        texts=texts_of(session, told, person) if texts else [],
    )


_OF_EDITORS: tuple[Any, ...] = (DraftHeadRow, OpinionRow)  # told to nobody else


def newest_for(session: Session, person: Person) -> int:
    """The newest sequence that concerns this person."""
    units, edited = units_of(person), edited_units(person)
    rows = ((ItemRow, units), (LayoutRow, units), (ThreadsRow, units))
    newest = [
        session.scalars(
            _mine(select(row.sequence), row, mine).order_by(row.sequence.desc())
        ).first()
        for row, mine in (*rows, *((one, edited) for one in _OF_EDITORS))
    ]
    newest.append(newest_inquiry(session, person))
    return max((one for one in newest if one is not None), default=0)


def feed_tag(session: Session, person: Person, cursor: str | None, witness: int = 0) -> str:
    """Entity tag of a page: changes with the cursor and with anything new for this person.

    And with the past: a reader whose witnessed head is no longer true is never told 304.
    """
    told = "\n".join(
        (
            cursor or "",
            _view(person),
            str(newest_for(session, person)),
            head_at(session, witness),
        )
    )
    return f'W/"{sha256_hex(told.encode())[:32]}"'


def _collect(session: Session, person: Person, since: int, limit: int) -> list[ChangeOut]:
    units = units_of(person)
    items = _after(session, ItemRow, units, since, limit)
    told = [
        ChangeOut(sequence=row.sequence, topic="item", at=rfc3339(row.changed_at), item=out)
        for row, out in zip(items, items_out(session, items), strict=True)
    ]
    told += inquiry_changes(session, person, since, limit)
    drafts = list(_after(session, DraftHeadRow, edited_units(person), since, limit))
    for draft in drafts_out(session, drafts):
        told.append(ChangeOut(sequence=draft.sequence, topic="draft", at=draft.at, draft=draft))
    threads = list(_after(session, ThreadsRow, units, since, limit))
    for one in threads_out(session, threads):
        at = rfc3339(session.get_one(AuditRow, one.sequence).at)
        told.append(ChangeOut(sequence=one.sequence, topic="comment", at=at, comment=one))
    for one in _after(session, OpinionRow, edited_units(person), since, limit):
        at = rfc3339(one.received_at)
        told.append(
            ChangeOut(sequence=one.sequence, topic="opinion", at=at, opinion=opinion_out(one))
        )
    for layout in _after(session, LayoutRow, units, since, limit):
        told.append(
            ChangeOut(
                sequence=layout.sequence,
                topic="layout",
                at=rfc3339(layout.at),
                layout=layout.version,
            )
        )
    return sorted(told, key=lambda one: one.sequence)[:limit]


def _after(
    session: Session, row: Any, units: frozenset[str] | None, since: int, limit: int
) -> Sequence[Any]:
    query = _mine(select(row).where(row.sequence > since), row, units)
    return session.scalars(query.order_by(row.sequence).limit(limit)).all()


def _mine(query: Select[Any], row: Any, units: frozenset[str] | None) -> Select[Any]:
    if units is None or row is LayoutRow:
        return query
    return query.where(row.unit.in_(units))


def _view(person: Person) -> str:
    units = units_of(person)
    told = "*" if units is None else "\n".join(sorted(units))
    edited = edited_units(person)
    told += "\n-\n" + ("*" if edited is None else "\n".join(sorted(edited)))
    return sha256_hex(told.encode())[:8]
