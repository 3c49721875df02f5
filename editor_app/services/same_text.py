"""Identical content is never a conflict: two people submitted the very same text."""

from dataclasses import replace
from datetime import datetime

from editor_app.domain.item import ItemId, Revision
from editor_app.domain.ports import Store
from editor_app.services.operations import supersede
from editor_app.services.sides import SideFinder


def settle_same(store: Store, finder: SideFinder, now: datetime) -> tuple[ItemId, ...]:
    """Close submissions that met their own text; the draft then stands on what the portal holds."""
    settled: list[ItemId] = []
    for one in store.outbox.open():
        refused, remote = finder.refused(one.item), store.mirror.get(one.item)
        if refused is None or refused.key != one.key or remote is None:
            continue
        sent, head = store.revisions.get(one.hash), store.revisions.get(remote.head)
        if sent is not None and head is not None and sent.content == head.content:
            _close(store, one.item, head, now)
            settled.append(one.item)
    return tuple(settled)


def _close(store: Store, item: ItemId, head: Revision, now: datetime) -> None:
    with store.transaction():
        supersede(store, item, now)
        draft = store.drafts.get(item)
        if draft is not None and draft.content == head.content:
            store.drafts.save(replace(draft, base=head.hash), journal=False)
