"""Keys under which live texts that say the same meet, for rule SRC-02: as workstations keep them.

Kept with every publication. A start makes up for texts that were live before there were keys.
"""

from collections.abc import Sequence

from sqlalchemy import delete, func, or_, select
from sqlalchemy.orm import Session

from editor_app.domain.echoes import echo_keys
from editor_app.domain.item import Content, ContentHash, thaw
from editor_app.portal.db.checks import EchoedRow, EchoRow
from editor_app.portal.db.content import ItemRow, PageRow, RevisionRow
from editor_app.portal.db.engine import Database

_TEXTS = 200  # of one transaction of a start
_SPARE = 4  # times as many are looked at: some were withdrawn, or are not for this unit


def keep_echoes(session: Session, item: str, revision: str, content: Content | None) -> None:
    """Note the keys of an item's live text instead of those before; none of a damaged one."""
    session.execute(delete(EchoRow).where(EchoRow.item == item))
    keys = echo_keys(content) if content is not None else ()
    session.add_all(EchoRow(key=key, item=item) for key in sorted(keys))
    session.merge(EchoedRow(item=item, revision=revision))


def alike(session: Session, content: Content, most: int) -> Sequence[ItemRow]:
    """Live items that share keys with a text, those that share most first.

    What has no public page (a reply its sender keeps private) is for its own unit alone.
    """
    keys = sorted(echo_keys(content))
    if not keys:
        return ()
    shared = func.count().label("shared")
    # Counted by keys alone: with the items' columns along, 26,000 rows took 50 ms in place of 6.
    near = (
        select(EchoRow.item, shared)
        .where(EchoRow.key.in_(keys))
        .group_by(EchoRow.item)
        .order_by(shared.desc(), EchoRow.item)
        .limit(most * _SPARE)
        .subquery()
    )
    found = (
        select(ItemRow)
        .join(near, near.c.item == ItemRow.id)
        .outerjoin(PageRow, PageRow.item == ItemRow.id)
        .where(ItemRow.live.is_not(None))
        .where(or_(PageRow.item.is_not(None), ItemRow.unit == content.unit))
        .order_by(near.c.shared.desc(), ItemRow.id)
        .limit(most)
    )
    return session.scalars(found).all()


def catch_up(database: Database) -> int:
    """Note what live texts lack; gives of how many."""
    done = 0
    while True:
        with database.write() as session:
            behind = session.execute(
                select(ItemRow.id, RevisionRow.hash, RevisionRow.canonical)
                .join(RevisionRow, RevisionRow.hash == ItemRow.live)
                .outerjoin(EchoedRow, EchoedRow.item == ItemRow.id)
                .where(EchoedRow.revision.is_distinct_from(RevisionRow.hash))
                .limit(_TEXTS)
            ).all()
            for item, live, canonical in behind:
                keep_echoes(session, item, live, _content(canonical, live))
        done += len(behind)
        if len(behind) < _TEXTS:
            return done


def _content(canonical: bytes, live: str) -> Content | None:
    try:
        return thaw(canonical, ContentHash(live)).content
    except ValueError:
        return None
