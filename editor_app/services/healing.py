"""A draft whose row was damaged on disk opens at its last good state; the others never notice."""

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Draft, ItemId
from editor_app.domain.ports import Store


def sound_draft(store: Store, item: ItemId, *, needed: bool = True) -> Draft | None:
    """The stored draft; if its row is damaged, the last good state takes its place.

    Raises STORE_DAMAGED when no state of it is sound, unless the draft is not ``needed``, because
    another text is about to be saved over it.
    """
    try:
        return store.drafts.get(item)
    except EditorError as error:
        if error.code is not Code.STORE_DAMAGED or "draft" not in error.params:
            raise
        healed = store.heal(item)
        if healed is None and needed:
            raise
        return healed
