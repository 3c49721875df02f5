"""Drafts that were not found as such, made from the newest sound state or version."""

from collections.abc import Collection

from editor_app.domain.item import ItemId
from editor_app.store.connection import Database
from editor_app.store.drafts import columns_of
from editor_app.store.gathering import PUT_DRAFT
from editor_app.store.last_good import LastGood

_MISSING = "SELECT DISTINCT item FROM journal WHERE item NOT IN (SELECT item FROM drafts)"
_BEHIND = """
SELECT d.item FROM drafts d JOIN (SELECT item, max(at) AS at FROM journal GROUP BY item) j
ON j.item = d.item WHERE j.at > d.changed_at
"""


def complete(
    database: Database, last_good: LastGood, *, every: bool, candidates: Collection[str]
) -> None:
    """Make the drafts of ``candidates``, or of ``every`` item with a journal, and bring those up to
    date whose journal is newer than they are.
    """
    missing = {str(item) for (item,) in database.read(_MISSING)}
    wanted = missing if every else missing & set(candidates)
    wanted |= set(candidates) | {str(item) for (item,) in database.read(_BEHIND)}
    with database.transaction():
        for item in sorted(wanted):
            draft = last_good.find(ItemId(item))
            if draft is not None:
                database.write(PUT_DRAFT, columns_of(draft))
