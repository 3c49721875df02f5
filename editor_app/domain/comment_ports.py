"""Port of comments; ``ports`` joins it to Store."""

from collections.abc import Sequence
from typing import Protocol

from editor_app.domain.comments import Noted, Threads
from editor_app.domain.item import ItemId, PersonId


class Comments(Protocol):
    """The portal's threads as said, and what a person wrote that has not been sent yet.

    ``hear`` keeps the newer word, unless ``anew``: the portal fell back. ``told`` raises
    STORE_DAMAGED. ``noted`` gives the oldest first, without rows that are not what was written.
    """

    def hear(self, told: Threads, *, anew: bool = False) -> None: ...
    def told(self, item: ItemId) -> Threads | None: ...
    def forget(self, item: ItemId) -> None: ...
    def note(self, noted: Noted) -> None: ...
    def noted(self, item: ItemId, person: PersonId) -> Sequence[Noted]: ...
    def drop(self, id_: str, person: PersonId) -> None: ...
