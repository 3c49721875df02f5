"""Looking at who sent an opinion, which leaves a trace; and at the files they sent along."""

import json

from sqlalchemy.orm import Session

from editor_app.domain.item import BlobHash
from editor_app.domain.opinions import Sender
from editor_app.domain.people import Person
from editor_app.portal import audit
from editor_app.portal.core import Portal
from editor_app.portal.db.opinions import OpinionRow
from editor_app.portal.db.times import rfc3339
from editor_app.portal.opinions.telling import sender_of
from editor_app.portal.persons import edits
from editor_app.portal.problems import ProblemError

_MOST_OPENINGS = 50  # told with an opinion; the trail keeps all of them


def open_sender(portal: Portal, person: Person, id_: str) -> Sender:
    """The sender in full, noted before anything is shown. Raises ``ProblemError``."""
    with portal.database.write() as session:
        row = _row(session, person, id_)
        link = audit.record(
            session,
            at=portal.now(),
            person=person.id,
            action="open-opinion",
            item=row.item,
            detail={"opinion": row.id, "number": row.number},
        )
        told = {"by": person.id, "by_name": person.name, "at": rfc3339(link.at)}
        opened = [*json.loads(row.opened), told][-_MOST_OPENINGS:]
        row.opened, row.sequence = json.dumps(opened, ensure_ascii=False), link.sequence
        session.flush()
        return sender_of(row)


def opinion_file(portal: Portal, person: Person, id_: str, sha256: str) -> bytes:
    """The bytes of a file that came with an opinion. Raises ``ProblemError``."""
    with portal.database.read() as session:
        row = _row(session, person, id_)
        named = {one["sha256"] for one in json.loads(row.files)}
    data = portal.blobs.read(BlobHash(sha256)) if sha256 in named else None
    if data is None:
        raise ProblemError("not-found")
    return data


def _row(session: Session, person: Person, id_: str) -> OpinionRow:
    row = session.get(OpinionRow, id_)
    if row is None or not edits(person, row.unit):
        raise ProblemError("not-found")
    return row
