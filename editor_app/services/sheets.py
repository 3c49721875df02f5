"""Ordering a 审校单: which revision beside which; what it says is gathered in ``review_sheet``."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock, Store
from editor_app.services import deferred
from editor_app.services.checking import CheckService
from editor_app.services.layouts import LayoutService
from editor_app.services.lineage import submitted_before

if TYPE_CHECKING:
    from editor_app.services.review_sheet import ReviewSheet

_SHORTEST_PREFIX = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOrder:
    """A revision (the head unless told) beside an older one; without one the whole text.

    ``asked``: the digest of what was asked for the older one, where that is compared, too.
    """

    item: ItemId
    new: ContentHash | None = None
    old: ContentHash | None = None
    asked: str | None = None


class SheetService:
    """Only reads; for a lane."""

    def __init__(
        self,
        store: Store,
        layouts: LayoutService,
        checking: CheckService,
        clock: Clock,
        printer: "Callable[[ReviewSheet], bytes]",
    ) -> None:
        self._store = store
        self._layouts = layouts
        self._checking = checking
        self._clock = clock
        self._printer = printer

    def printed(self, order: SheetOrder) -> bytes:
        """The sheet as a PDF file. Raises like ``sheet``."""
        return self._printer(self.sheet(order))

    def sheet(self, order: SheetOrder) -> "ReviewSheet":
        """What the sheet says.

        Raises ``EditorError(NOT_FOUND)`` when item or text are not on this computer.
        """
        now = self._clock.now()
        return deferred.review_sheet(self._store, self._layouts, self._checking, now, order)

    def order(self, item: ItemId, against: str, person: Person | None) -> SheetOrder:
        """Beside what ``live``, ``seen``, ``previous``, ``none`` or a hash's beginning names.

        Beside nothing where there is no such revision. Raises ``EditorError(NOT_FOUND)`` for a
        beginning that fits none or several here.
        """
        seen = self._store.mirror.seen(item, person.id) if person is not None else None
        if against == "seen" and seen is not None:
            remote = self._store.mirror.get(item)
            known = remote is not None and seen.is_of(remote.head, remote.intent.digest)
            return SheetOrder(item=item, old=None if known else seen.hash, asked=seen.asked)
        return SheetOrder(item=item, old=self._named(item, against))

    def _named(self, item: ItemId, against: str) -> ContentHash | None:
        remote = self._store.mirror.get(item)
        if remote is None:
            raise EditorError(Code.NOT_FOUND, item=item)
        match against:
            case "none" | "seen":
                return None
            case "live":
                return remote.live if remote.live != remote.head else None
            case "previous":
                head = self._store.revisions.get(remote.head)
                return submitted_before(self._store.revisions, head) if head is not None else None
            case _:
                return self._begins(item, against)

    def _begins(self, item: ItemId, prefix: str) -> ContentHash:
        known = [hash_ for hash_, _, _ in self._store.revisions.of(item)]
        found = [hash_ for hash_ in known if hash_.startswith(prefix.lower())]
        if len(prefix) < _SHORTEST_PREFIX or len(found) != 1:
            raise EditorError(Code.NOT_FOUND, item=item, revision=prefix)
        return found[0]
