"""Bundles that wait for an edition which was rejected while an earlier one stays public.

The portal sends no such edition on by itself: a new one has to come, or the bundle has to end.
"""

from collections.abc import Iterable

from editor_app.domain.bundle import BundleWord, Mode, Part
from editor_app.domain.item import ItemId
from editor_app.domain.workflow import Remote


def edition_refused(remote: Remote) -> bool:
    """Whether the latest edition was rejected, and the one before it is what the public reads."""
    last = remote.last_return
    rests = remote.live is not None and remote.head == remote.live
    return rests and last is not None and last.outcome == "reject" and last.hash != remote.live


def stuck_on(word: BundleWord | None, members: Iterable[Remote]) -> ItemId | None:
    """The member whose rejected edition holds the others, or ``None``."""
    if word is None or not word.holds:
        return None
    refused = (one.item for one in members if edition_refused(one))
    together = word.bundle.mode is Mode.TOGETHER
    return next(
        (one for one in refused if together or word.bundle.part(one) is Part.POLICY),
        None,
    )


def editor_may_end(word: BundleWord, members: Iterable[Remote]) -> bool:
    """Whether an editor may end it after decisions: its interpretation would wait for ever.

    One that is released together was approved to appear with the others: who signs ends it.
    """
    return word.bundle.mode is Mode.STAGGERED and stuck_on(word, members) is not None
