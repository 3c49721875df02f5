"""What was taken over from whom, as this workstation heard it."""

import json
from dataclasses import replace

from editor_app.domain.item import ItemId
from editor_app.domain.people import Person
from editor_app.domain.ports import Store
from editor_app.domain.sharing import DraftHead, HandOver

_TOLD = "handed.told"


def hands_over(store: Store, item: ItemId) -> tuple[HandOver, ...]:
    """Who took an item over from whom, oldest first."""
    told = store.shares.get(item).told
    return told.handed if told is not None else ()


def handed_news(store: Store, person: Person) -> list[DraftHead]:
    """Drafts that were taken over from this person since they were told last.

    Each head ends with that hand-over, though others may have followed: who was away longer hears
    who took it from them, too.
    """
    heads = (share.told for share in store.shares.handed())
    found = {
        f"{head.item} {one.at.isoformat()}": replace(head, handed=head.handed[: at + 1])
        for head in heads
        if head is not None
        for at, one in enumerate(head.handed)
        if one.absent == person.id
    }
    before = set(json.loads(store.meta.get(_TOLD) or "[]"))
    fresh = [head for key, head in found.items() if key not in before]
    if fresh:
        store.meta.set(_TOLD, json.dumps(sorted(found)))
    return fresh
