"""The other members of an item's bundle, and where they stand."""

from dataclasses import dataclass

from editor_app.domain.bundle import Part
from editor_app.domain.item import ItemId
from editor_app.domain.ports import Store
from editor_app.domain.workflow import Remote


@dataclass(frozen=True, slots=True, kw_only=True)
class Sister:
    """Another member. ``remote`` is ``None`` until it was submitted."""

    item: ItemId
    part: Part
    title: str
    remote: Remote | None


def sisters(store: Store, remote: Remote | None) -> tuple[Sister, ...]:
    """Those in the bundle of this item, in the order of its declaration."""
    word = remote.bundle if remote is not None else None
    if word is None or remote is None:
        return ()
    found = []
    for member in word.bundle.members:
        if member.item != remote.item:
            row = store.board.row(member.item)
            title = row.title if row is not None else ""
            told = row.remote if row is not None else None
            found.append(Sister(item=member.item, part=member.part, title=title, remote=told))
    return tuple(found)


def title_of(store: Store, item: ItemId) -> str:
    """The title of an item as this workstation knows it, or nothing."""
    row = store.board.row(item)
    return row.title if row is not None else ""


def next_sister(remote: Remote, found: tuple[Sister, ...]) -> ItemId | None:
    """The member after this one that was submitted, around the end of the declaration."""
    word = remote.bundle
    if word is None:
        return None
    items = [one.item for one in word.bundle.members]
    at = items.index(remote.item)
    known = {one.item for one in found if one.remote is not None}
    return next((one for one in (*items[at + 1 :], *items[:at]) if one in known), None)
