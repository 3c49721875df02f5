"""One last save on a full disk: into the room that was kept back for it."""

from collections.abc import Callable
from typing import TypeVar

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.ports import Store

T = TypeVar("T")


def with_room(store: Store, save: Callable[[], T]) -> T:
    """Save; when the disk is full, let go of what is kept back and save once more.

    ``save`` is a whole transaction. Raises what the second attempt raises.
    """
    try:
        return save()
    except EditorError as error:
        if error.code is not Code.DISK_FULL or not store.make_room():
            raise
    return save()
