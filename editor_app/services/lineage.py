"""Which revision grew from which, by parent hashes: never by clock."""

from editor_app.domain.item import ContentHash
from editor_app.domain.ports import Revisions


def grew_from(revisions: Revisions, tip: ContentHash | None, ancestor: ContentHash | None) -> bool:
    """Whether ``tip`` is ``ancestor`` or a successor of it, as far as revisions are stored here."""
    if ancestor is None:
        return False
    while tip is not None:
        if tip == ancestor:
            return True
        revision = revisions.get(tip)
        tip = revision.parent if revision else None
    return False
