"""The audit trail as lines for auditors: one JSON object an entry, oldest first."""

import json
from dataclasses import asdict
from typing import TextIO

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.portal.db.engine import Database
from editor_app.portal.db.records import AuditRow
from editor_app.portal.db.times import rfc3339
from editor_app.wire.v1 import AuditOut


def entry_out(row: AuditRow) -> AuditOut:
    """One entry as it crosses the wire and stands in an exported trail."""
    return AuditOut(
        sequence=row.sequence,
        at=rfc3339(row.at),
        person=row.person,
        action=row.action,
        item=row.item,
        detail=row.detail,
        previous=row.previous,
        hash=row.hash,
    )


def write_trail(session: Session, out: TextIO) -> int:
    """Write every entry; gives how many."""
    count = 0
    for row in session.scalars(select(AuditRow).order_by(AuditRow.sequence)).yield_per(500):
        out.write(json.dumps(asdict(entry_out(row)), ensure_ascii=False) + "\n")
        count += 1
    return count


def export_trail(database_url: str, out: TextIO) -> int:
    """Write the trail of the portal behind a database address."""
    database = Database(database_url)
    try:
        with database.read() as session:
            return write_trail(session, out)
    finally:
        database.close()
