"""Which revision grew from which, by parent hashes: never by clock."""

from collections.abc import Callable, Iterator

from editor_app.domain.item import ContentHash, Revision
from editor_app.domain.ports import Revisions


def grew_from(revisions: Revisions, tip: ContentHash | None, ancestor: ContentHash | None) -> bool:
    """Whether ``tip`` is ``ancestor`` or a successor of it, as far as revisions are stored here."""
    return ancestor is not None and ancestor in ancestry(tip, revisions.get)


def ancestry(
    tip: ContentHash | None, get: Callable[[ContentHash], Revision | None]
) -> Iterator[ContentHash]:
    """``tip`` and what it grew from, the nearest first, as far as ``get`` gives revisions."""
    waiting = [tip] if tip is not None else []
    known = set(waiting)
    while waiting:
        at = waiting.pop(0)
        yield at
        revision = get(at)
        for parent in revision.parents if revision is not None else ():
            if parent not in known:
                known.add(parent)
                waiting.append(parent)


def common_ancestor(
    one: ContentHash | None,
    other: ContentHash | None,
    get: Callable[[ContentHash], Revision | None],
) -> ContentHash | None:
    """The nearest revision both grew from; ``None`` when they began apart.

    Of several the first that no other one grew from: a merge has more than one way back. Every
    revision is read once, however long the lines are.
    """
    read: dict[ContentHash, Revision | None] = {}

    def once(hash_: ContentHash) -> Revision | None:
        if hash_ not in read:
            read[hash_] = get(hash_)
        return read[hash_]

    mine = set(ancestry(one, once))
    common = [at for at in ancestry(other, once) if at in mine]
    parents = (once(at) for at in common)
    older = {up for found in parents if found is not None for up in found.parents}
    return next((at for at in common if at not in older), None)


def submitted_before(revisions: Revisions, revision: Revision) -> ContentHash | None:
    """The text that was submitted before this one, past such as say the same.

    It need not be stored here: what follows from it then is not known either.
    """
    at = revision.parent
    while at is not None:
        older = revisions.get(at)
        if older is None or older.content != revision.content:
            return at
        at = older.parent
    return None
