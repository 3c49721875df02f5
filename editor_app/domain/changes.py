"""What an operation touched, so that screens refresh those rows and no others."""

from dataclasses import dataclass

from editor_app.domain.item import ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """A set of touched things; combine with ``|``."""

    items: frozenset[ItemId] = frozenset()
    outbox: bool = False
    queue: bool = False
    inquiries: bool = False
    layout: bool = False
    session: bool = False

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(
            items=self.items | other.items,
            outbox=self.outbox or other.outbox,
            queue=self.queue or other.queue,
            inquiries=self.inquiries or other.inquiries,
            layout=self.layout or other.layout,
            session=self.session or other.session,
        )

    def __bool__(self) -> bool:
        return bool(
            self.items or self.outbox or self.queue or self.inquiries or self.layout or self.session
        )


def touched(*items: ItemId, outbox: bool = False, queue: bool = False) -> Changes:
    """Short form for the usual case."""
    return Changes(items=frozenset(items), outbox=outbox, queue=queue)
