"""Sorting opinions: a command of the unit's editors, kept beside the opinions."""

import json

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.opinions import Marking, OpinionId, Outcome, flaw_of, outcome_after
from editor_app.domain.opinions import tags_after as after
from editor_app.domain.workflow import Command
from editor_app.portal.core import Portal
from editor_app.portal.db.content import RevisionRow
from editor_app.portal.db.opinions import OpinionRow
from editor_app.portal.order import Effect, Order
from editor_app.portal.problems import ProblemError
from editor_app.portal.rules import check_role, known
from editor_app.wire.opinions import OpinionTagsIn

_PIECE = 500  # ids in one question to the database


def tag(session: Session, portal: Portal, order: Order, sequence: int) -> Effect:
    """Add and take away tags, and say what became of some opinions of one consultation.

    It says nothing about the text, so a newer revision is no conflict: any of this item will do.
    """
    asked = order.asked
    assert isinstance(asked, OpinionTagsIn)
    item = known(session, order)
    check_role(order.person, Command.TAG, item.unit)
    revision = session.get(RevisionRow, asked.hash)
    if revision is None or revision.item != item.id:
        raise ProblemError("bad-request", "this revision is of no such item", status=422)
    marking = Marking(
        opinions=tuple(OpinionId(one) for one in dict.fromkeys(asked.opinions)),
        add=tuple(asked.add),
        remove=tuple(asked.remove),
        outcome=asked.outcome,
    )
    flaw = flaw_of(marking)
    if flaw is not None:
        raise ProblemError("bad-request", flaw.value, status=422)
    rows = _rows(session, item.id, marking.opinions)
    for row in rows:
        row.tags = json.dumps(after(json.loads(row.tags), marking), ensure_ascii=False)
        told = outcome_after(Outcome(row.outcome) if row.outcome else None, marking)
        row.outcome = told.value if told is not None else ""
        row.sequence = sequence
    return Effect(
        command=Command.TAG,
        content_hash=asked.hash,
        detail={
            "opinions": [row.id for row in rows],
            "add": list(marking.add),
            "remove": list(marking.remove),
            "outcome": marking.outcome,
        },
    )


def _rows(session: Session, item: str, ids: tuple[OpinionId, ...]) -> list[OpinionRow]:
    found: list[OpinionRow] = []
    for start in range(0, len(ids), _PIECE):
        piece = ids[start : start + _PIECE]
        query = select(OpinionRow).where(OpinionRow.item == item, OpinionRow.id.in_(piece))
        found.extend(session.scalars(query.order_by(OpinionRow.id)))
    if len(found) != len(ids):
        raise ProblemError("not-found", "not all of them are opinions on this item")
    return found
