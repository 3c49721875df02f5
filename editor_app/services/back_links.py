"""Which live items name another one, as this workstation knows: as the portal derives it."""

from collections.abc import Callable

from editor_app.domain.both_ways import named_in, pair_of_named
from editor_app.domain.item import Content, ItemId, Revision
from editor_app.domain.ports import Store
from editor_app.domain.workflow import Remote


def items_naming(
    store: Store, named: ItemId, content: Content, told: Callable[[Remote], bool]
) -> tuple[Remote, ...]:
    """Those of the same unit that are live, in the order of publication.

    ``told`` answers for one whose live text is not on this computer.
    """
    pair = pair_of_named(content.kind)
    if pair is None:
        return ()
    found = [
        remote
        for remote in store.mirror.live_of(content.unit, pair.namer)
        if remote.live is not None and remote.published_at is not None
        if _names(store.revisions.get(remote.live), remote, named, told)
    ]
    return tuple(sorted(found, key=lambda one: (one.published_at, one.item)))


def _names(
    live: Revision | None, remote: Remote, named: ItemId, told: Callable[[Remote], bool]
) -> bool:
    return told(remote) if live is None else named in named_in(live.content)
