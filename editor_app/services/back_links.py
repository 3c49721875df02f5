"""Which live interpretations name a policy, as this workstation knows: as the portal derives it."""

from collections.abc import Callable

from editor_app.domain.bundle import KINDS, Part, linked, part_of_kind
from editor_app.domain.item import Content, ItemId, Revision
from editor_app.domain.ports import Store
from editor_app.domain.workflow import Remote


def interpretations_of(
    store: Store, policy: ItemId, content: Content, told: Callable[[Remote], bool]
) -> tuple[Remote, ...]:
    """Those of the same unit that are live, in the order of publication.

    ``told`` answers for an interpretation whose live text is not on this computer.
    """
    if part_of_kind(content.kind) is not Part.POLICY:
        return ()
    found = [
        remote
        for remote in store.mirror.live_of(content.unit, KINDS[Part.INTERPRETATION])
        if remote.live is not None and remote.published_at is not None
        if _names(store.revisions.get(remote.live), remote, policy, told)
    ]
    return tuple(sorted(found, key=lambda one: (one.published_at, one.item)))


def _names(
    live: Revision | None, remote: Remote, policy: ItemId, told: Callable[[Remote], bool]
) -> bool:
    return told(remote) if live is None else policy in linked(live.content)
