"""Ports of opinions; ``ports`` joins them to Store and Portal."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from editor_app.domain.item import BlobHash, ItemId
from editor_app.domain.opinions import Opinion, OpinionId, Sender


class Opinions(Protocol):
    """Opinions on consultations as the portal told them.

    ``hear`` keeps the newer word, unless ``anew``: the portal fell back. ``of`` gives the oldest
    first, without rows that are not what was written. ``counts`` reads no text.
    """

    def hear(self, opinion: Opinion, *, anew: bool = False) -> None: ...
    def of(self, item: ItemId) -> Sequence[Opinion]: ...
    def counts(self) -> Mapping[ItemId, int]: ...
    def forget(self, item: ItemId) -> None: ...


class OpinionPortal(Protocol):
    """Part of ``portal_ports.Portal``: sorting goes through ``command``, these ask for one opinion.

    Every opening leaves a trace on the portal. Raises EditorError and nothing else.
    """

    def open(self, id_: OpinionId) -> Sender: ...
    def file(self, id_: OpinionId, hash_: BlobHash) -> bytes: ...
