"""Small revisions that a page of the feed brings along, so that a reader need not ask for each."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from editor_app.domain.people import Person
from editor_app.portal.db.content import RevisionRow
from editor_app.portal.persons import may_see
from editor_app.wire.v1 import ChangeOut, TextOut

_SMALL = 64 * 1024  # bytes of one revision; larger ones are asked for by themselves
_MOST = 4 * 1024 * 1024  # bytes of all on one page: a page stays far below what readers take


def texts_of(session: Session, changes: Sequence[ChangeOut], person: Person) -> list[TextOut]:
    """Newest and live revisions of these items, as far as they are small and this person's."""
    items = {one.item.id: one.item for one in changes if one.item is not None}
    wanted = {one.head for one in items.values()} | {one.live for one in items.values() if one.live}
    rows = session.execute(
        select(RevisionRow.hash, RevisionRow.item, RevisionRow.unit, RevisionRow.canonical)
        .where(RevisionRow.hash.in_(sorted(wanted)))
        .where(func.length(RevisionRow.canonical) <= _SMALL)
    )
    told: list[TextOut] = []
    left = _MOST
    for row in rows:
        left -= len(row.canonical)
        if left < 0:
            break
        if row.item in items and may_see(person, row.unit):
            told.append(TextOut(hash=row.hash, item=row.item, canonical=row.canonical.decode()))
    return told
