"""Which revision grew from which, by parent hashes: never by clock."""

from editor_app.domain.item import ContentHash, Revision
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
